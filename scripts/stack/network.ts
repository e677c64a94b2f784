// The network of an installation: embedded in one process of ours, or Fabric's own processes.
import { fileURLToPath } from 'node:url';
import { startChild } from './child.js';
import type { Layout } from './layout.js';
import type { StackProcess } from './process.js';

/** A network that is ready. */
export interface RunningNetwork {
  /** `network` for the embedded one; otherwise a process per node, by the node's name. */
  readonly processes: ReadonlyMap<string, StackProcess>;
  stop(): Promise<void>;
}

/** Told what is being done, a line at a time, and when a process ends by itself. */
export interface Watching {
  readonly progress: (line: string) => void;
  readonly onEnd: (reason: string) => void;
}

/** Starts the network of a layout; a folder that holds a ledger continues it. */
export function startNetwork(layout: Layout, watching: Watching): Promise<RunningNetwork> {
  return layout.network === 'native' ? startNativeNetwork(layout, watching) : startEmbeddedNetwork(layout, watching);
}

async function startEmbeddedNetwork({ plan, basePort, files }: Layout, { onEnd }: Watching): Promise<RunningNetwork> {
  const network = await startChild({
    name: 'network',
    module: fileURLToPath(import.meta.resolve('@grondslag/network/cli')),
    args: ['embedded', '--dir', plan.directory, '--base-port', String(basePort)],
    log: files.networkLog,
    onEnd,
  });
  return { processes: new Map([['network', network]]), stop: () => network.stop() };
}

async function startNativeNetwork(_layout: Layout, _watching: Watching): Promise<RunningNetwork> {
  throw new Error('the native network does not run yet');
}
