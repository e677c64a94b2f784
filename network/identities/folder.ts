import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Folders that are either there whole or not at all, whenever the process is killed. */

/** One file of a folder. Private files are readable by their owner only. */
export interface FolderFile {
  /** Path inside the folder; ends in a slash for an empty folder. */
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly isPrivate?: boolean;
}

/**
 * The folder exists with these files; one that exists already stays as it is, and `files` is not called. One process at
 * a time may make folders in one place.
 */
export async function ensureFolder(directory: string, files: () => Promise<readonly FolderFile[]>): Promise<void> {
  if (existsSync(directory)) {
    return;
  }
  const parent = dirname(directory);
  await mkdir(parent, { recursive: true });
  const draft = await mkdtemp(join(parent, `${draftPrefix}${basename(directory)}-`));
  const folders = new Set([draft]);
  for (const file of await files()) {
    folders.add(await writeFile(draft, file));
  }
  for (const folder of folders) {
    await sync(folder);
  }
  // A crash up to here leaves a draft, which nobody reads and recoverFolders clears; after this line the folder is whole.
  await rename(draft, directory);
  await sync(parent);
}

/** Where the next state of a folder waits until it takes the folder's place. */
export function stagedPath(directory: string): string {
  return join(dirname(directory), `${stagedPrefix}${basename(directory)}`);
}

/** The staged folder takes the place of the one that is there; what was there is gone. */
export async function replaceByStaged(directory: string): Promise<void> {
  const parent = dirname(directory);
  const replaced = join(parent, `${replacedPrefix}${basename(directory)}`);
  if (existsSync(directory)) {
    await rename(directory, replaced);
    await sync(parent);
  }
  // A crash here leaves no folder of that name, but both beside it: recoverFolders goes on from here.
  await rename(stagedPath(directory), directory);
  await sync(parent);
  await rm(replaced, { recursive: true, force: true });
}

/** One file has this content, durably: the old content or the new one is there, never neither. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const draft = join(dirname(path), `${draftPrefix}${basename(path)}`);
  await mkdir(dirname(path), { recursive: true });
  await rm(draft, { force: true });
  await writeFile(dirname(path), { path: basename(draft), content });
  await rename(draft, path);
  await sync(dirname(path));
}

/** Completes what was interrupted in or below the folder: replacements go forward, drafts go away. */
export async function recoverFolders(directory: string): Promise<void> {
  if (!existsSync(directory)) {
    return;
  }
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.name.startsWith(replacedPrefix)) {
      await recoverReplacement(join(directory, entry.name.slice(replacedPrefix.length)), path);
    } else if (entry.name.startsWith(draftPrefix)) {
      await rm(path, { recursive: true, force: true });
    } else if (entry.isDirectory()) {
      await recoverFolders(path);
    }
  }
}

const draftPrefix = '.draft-';
const stagedPrefix = '.renewed-';
const replacedPrefix = '.replaced-';

async function recoverReplacement(directory: string, replaced: string): Promise<void> {
  if (!existsSync(directory)) {
    const staged = stagedPath(directory);
    await rename(existsSync(staged) ? staged : replaced, directory);
    await sync(dirname(directory));
  }
  await rm(replaced, { recursive: true, force: true });
}

/** Writes one file, durably; returns the folder that now names it. */
async function writeFile(draft: string, file: FolderFile): Promise<string> {
  const path = join(draft, file.path);
  const folder = file.path.endsWith('/') ? path : dirname(path);
  await mkdir(folder, { recursive: true });
  if (folder !== path) {
    const handle = await open(path, 'wx', file.isPrivate ? 0o600 : 0o644);
    try {
      await handle.writeFile(file.content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
  return folder;
}

/** The names in a folder survive a power cut only once the folder itself is synced. */
async function sync(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
