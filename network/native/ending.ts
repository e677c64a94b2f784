/** How the processes of a network end, whoever started them. */
import { NativeError } from './native-error.js';
import { waitFor } from './probe.js';
import { forgetRecord, type RunFolder, recordedNames, runningPid } from './process-record.js';

const patience = 10_000;

/** The process that looks after the others. */
export const watchName = 'watch';

/** The process has ended: asked first, and killed when it does not listen. */
export async function endProcess(folder: RunFolder, name: string): Promise<void> {
  const gone = async () => {
    const pid = runningPid(folder, name);
    if (pid !== undefined) {
      throw new NativeError('still-running', `${name} (process ${pid}) does not end`);
    }
  };
  signalProcess(folder, name, 'SIGTERM');
  // One that is paused hears nothing until it goes on.
  signalProcess(folder, name, 'SIGCONT');
  await waitFor(gone, patience).catch(() => {
    signalProcess(folder, name, 'SIGKILL');
    return waitFor(gone, patience);
  });
  forgetRecord(folder, name);
}

/** Names of the processes of the network in this folder that run. */
export function runningProcesses(folder: RunFolder): readonly string[] {
  return recordedNames(folder).filter((name) => runningPid(folder, name) !== undefined);
}

/** No process of the network in this folder runs any more, but those to be kept; returns the names of those that did. */
export async function endProcesses(folder: RunFolder, kept: readonly string[] = []): Promise<readonly string[]> {
  const running = runningProcesses(folder).filter((name) => !kept.includes(name));
  // The watch first: it must not start again what ends.
  if (running.includes(watchName)) {
    await endProcess(folder, watchName);
  }
  await Promise.all(running.map((name) => endProcess(folder, name)));
  return running;
}

/** A process that does not run, or ends just now, stays as it is. */
export function signalProcess(folder: RunFolder, name: string, signal: NodeJS.Signals): void {
  const pid = runningPid(folder, name);
  try {
    if (pid !== undefined) {
      process.kill(pid, signal);
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) {
      throw error;
    }
  }
}
