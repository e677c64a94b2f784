// A file system of its own, small enough to be filled, for one database. Needs the right to mount.
import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A mounted file system. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all the room there is. */
  fill(): void;
  /** Gives it back. */
  clear(): void;
  unmount(): void;
}

/** A disk of so many mebibytes at a folder; or why there is none. */
export function mountSmallDisk(folder: string, mebibytes: number): SmallDisk | { readonly refused: string } {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch (error) {
    const said = error instanceof Error ? (error.message.split('\n').at(-1) ?? '') : '';
    return { refused: `a small file system may not be mounted here (${said.trim() || 'mount failed'})` };
  }
  const filler = join(folder, 'filler');
  const unmount = (): void => {
    process.off('exit', unmount);
    if (existsSync(folder)) execFileSync('umount', ['--lazy', folder], { stdio: 'pipe' });
  };
  process.once('exit', unmount);
  return { folder, fill: () => fill(filler), clear: () => rmSync(filler, { force: true }), unmount };
}

function fill(file: string): void {
  const handle = openSync(file, 'w');
  try {
    // Ever smaller pieces, until not even one byte fits.
    for (let piece = Buffer.alloc(1024 * 1024); piece.length > 0; ) {
      try {
        writeSync(handle, piece);
      } catch {
        piece = piece.subarray(0, Math.floor(piece.length / 2));
      }
    }
  } finally {
    closeSync(handle);
  }
}
