// One process at a time in a state folder. A lock whose process is gone does not count.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Takes the folder for this process and returns how to give it back; refuses while another process has it. */
export function occupy(directory: string): () => void {
  const lock = join(directory, 'running.pid');
  const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : process.pid;
  if (holder !== process.pid && isAlive(holder)) {
    throw new Error(`${directory} is in use by process ${holder}; stop that first (Ctrl-C where it runs)`);
  }
  if (existsSync(directory)) writeFileSync(lock, String(process.pid));
  return () => rmSync(lock, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
