/** The watch over ordering as a process of its own, beside a network that runs in the background. */
import { join } from 'node:path';
import { FolderLock } from '../folder-lock.js';
import type { Plan } from '../plan.js';
import { type FabricBinaries, foundBinaries } from './binaries.js';
import { watchName } from './ending.js';
import { LaunchedProcess, type NativeProcess } from './native-process.js';
import { nodeProcesses, type ProcessPlan } from './process-plan.js';
import { type RunFolder, runningPid } from './process-record.js';
import { type Watch, watchOrdering } from './watch.js';

/** A process with these arguments for Node runs beside the network, and runs on when this one ends. */
export async function launchWatch({ directory }: Plan, watcher: readonly string[]): Promise<void> {
  const { FABRIC_BIN } = process.env;
  const watch: ProcessPlan = {
    ...{ name: watchName, kind: 'watch', program: process.execPath, arguments: watcher, directory, endpoints: [] },
    environment: FABRIC_BIN === undefined ? {} : { FABRIC_BIN },
    probe: async () => {},
  };
  await new LaunchedProcess(watch, { directory }).start();
}

/** The id of that process; undefined where nobody watches. */
export function watchPid(folder: RunFolder): number | undefined {
  return runningPid(folder, watchName);
}

/** Watches a network whose processes somebody else has started; while a launcher is at work, it leaves all as it is. */
export function watchNetwork(
  plan: Plan,
  tell: (line: string) => void,
  binaries: FabricBinaries = foundBinaries(),
): Watch {
  const nodes = new Map(nodeProcesses(plan, binaries).map((node) => [node.name, new LaunchedProcess(node, plan)]));
  return watchOrdering(plan, {
    tell,
    restart: async (name) => {
      const lock = new FolderLock(join(plan.directory, 'run'));
      try {
        await startAgain(nodes.get(name));
      } finally {
        lock.release();
      }
    },
  });
}

/** The process has ended, and runs again. */
export async function startAgain(node: NativeProcess | undefined): Promise<void> {
  await node?.stop();
  await node?.start();
}
