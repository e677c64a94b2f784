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

/** What is kept of a process until it is known to have ended. */
export interface ProcessRecord {
  readonly pid: number;
  /** The package id that a chaincode process serves. */
  readonly serves?: string;
  /** True when it ends with the process that started it. */
  readonly isAttached?: true;
}

/** Replaces what was kept of an earlier process with this name. */
export function keepRecord(folder: RunFolder, name: string, record: ProcessRecord): void {
  const path = recordFile(folder, name);
  mkdirSync(join(folder.directory, 'run'), { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify(record)}\n`);
  renameSync(`${path}.new`, path);
}

/** What is known of the process, if it still runs. */
export function runningRecord(folder: RunFolder, name: string): ProcessRecord | undefined {
  const path = recordFile(folder, name);
  if (!existsSync(path)) {
    return undefined;
  }
  const record: ProcessRecord = JSON.parse(readFileSync(path, 'utf8'));
  return commandOf(record.pid).includes(markOf(folder, name)) ? record : undefined;
}

/** The id of the process, if it still runs. */
export function runningPid(folder: RunFolder, name: string): number | undefined {
  return runningRecord(folder, name)?.pid;
}

/** The processes of which something is kept. */
export function recordedNames(folder: RunFolder): readonly string[] {
  const run = join(folder.directory, 'run');
  const files = existsSync(run) ? readdirSync(run) : [];
  return files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length));
}

/** The process has ended; its id means nothing any more. */
export function forgetRecord(folder: RunFolder, name: string): void {
  rmSync(recordFile(folder, name), { force: true });
}

function recordFile(folder: RunFolder, name: string): string {
  return join(folder.directory, 'run', `${name}.json`);
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
