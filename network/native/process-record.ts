/** Which process id a name had, and whether that process is still the one: an id may be given out again. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the ids and the output of the processes are kept. */
export interface RunFolder {
  readonly directory: string;
}

/** The words by which a process shows, in the list of processes, which node of which network it is. */
export function markOf(folder: RunFolder, name: string): string {
  return `${name} of ${folder.directory}`;
}

/** The id is kept until the process is known to have ended. */
export function keepPid(folder: RunFolder, name: string, pid: number): void {
  const path = pidFile(folder, name);
  mkdirSync(join(folder.directory, 'run'), { recursive: true });
  writeFileSync(`${path}.new`, `${pid}\n`);
  renameSync(`${path}.new`, path);
}

/** The id of the process, if it still runs. */
export function runningPid(folder: RunFolder, name: string): number | undefined {
  const path = pidFile(folder, name);
  if (!existsSync(path)) {
    return undefined;
  }
  const pid = Number(readFileSync(path, 'utf8'));
  return Number.isSafeInteger(pid) && pid > 1 && commandOf(pid).includes(markOf(folder, name)) ? pid : undefined;
}

/** The processes whose ids are kept. */
export function recordedNames(folder: RunFolder): readonly string[] {
  const run = join(folder.directory, 'run');
  const files = existsSync(run) ? readdirSync(run) : [];
  return files.filter((file) => file.endsWith('.pid')).map((file) => file.slice(0, -'.pid'.length));
}

/** The process has ended; its id means nothing any more. */
export function forgetPid(folder: RunFolder, name: string): void {
  rmSync(pidFile(folder, name), { force: true });
}

function pidFile(folder: RunFolder, name: string): string {
  return join(folder.directory, 'run', `${name}.pid`);
}

/** The command line of a process; empty when there is none, or when it has ended and nobody has noticed. */
function commandOf(pid: number): string {
  try {
    return existsSync('/proc/self/cmdline')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return '';
  }
}
