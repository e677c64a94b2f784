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
  // A crash up to here leaves a draft, which nobody reads and removeDrafts clears; after this line the folder is whole.
  await rename(draft, directory);
  await sync(parent);
}

/** Removes what interrupted runs have left below the folder. */
export async function removeDrafts(directory: string): Promise<void> {
  if (!existsSync(directory)) {
    return;
  }
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.name.startsWith(draftPrefix)) {
      await rm(path, { recursive: true, force: true });
    } else if (entry.isDirectory()) {
      await removeDrafts(path);
    }
  }
}

const draftPrefix = '.draft-';

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
