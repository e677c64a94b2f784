// The project's own source files as text, for the scans in this folder. Knows where files lie, not what they should say.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One source file. */
export interface Source {
  /** From the project's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The project's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

const skipped = new Set(['node_modules', 'dist', 'coverage']);

/** Every file under a folder of the project whose name passes; what is installed or compiled is left out. */
export function filesUnder(folder: string, passes: (name: string) => boolean): Source[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return skipped.has(entry.name) || entry.name.startsWith('.') ? [] : filesUnder(path, passes);
    return passes(entry.name) ? [{ path: relative('.', path).split(sep).join('/'), text: textOf(path) }] : [];
  });
}

/** Every TypeScript and script file of the project. */
export function sources(): Source[] {
  const isSource = (name: string): boolean => /\.(ts|mjs|cjs)$/.test(name);
  return ['chaincode', 'network', 'gateway', 'scripts', 'test'].flatMap((folder) => filesUnder(folder, isSource));
}

/** The text of one file of the project. */
export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
