// The network of an installation: embedded in one process of ours, or Fabric's own processes.
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type NativeProcess, startNative } from '@grondslag/network/native';
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

/** Of a network, also told when an ordering node stood still and was started again. */
export interface WatchingNetwork extends Watching {
  readonly onStandstill: (line: string) => void;
}

/** Starts the network of a layout; a folder that holds a ledger continues it. */
export function startNetwork(layout: Layout, watching: WatchingNetwork): Promise<RunningNetwork> {
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

async function startNativeNetwork(
  { plan }: Layout,
  { progress, onEnd, onStandstill }: WatchingNetwork,
): Promise<RunningNetwork> {
  const expected = new Set<string>();
  const native = await startNative(plan, {
    progress: (step) => progress(`  ${step}`),
    onStandstill,
    onEnd: (name, reason) => expected.has(name) || onEnd(`${name} ended with ${reason}`),
  });
  const processes = [...native.processes].map(([name, node]) => [name, newNode(node, expected)] as const);
  return {
    processes: new Map(processes),
    async stop() {
      for (const name of native.processes.keys()) expected.add(name);
      await native.stop();
    },
  };
}

function newNode(node: NativeProcess, expected: Set<string>): StackProcess {
  return {
    name: node.name,
    get pid() {
      return node.pid ?? 0;
    },
    get isRunning() {
      return node.isRunning;
    },
    async kill(signal) {
      if (signal !== 'SIGSTOP' && signal !== 'SIGCONT') expected.add(node.name);
      node.kill(signal);
      while (signal === 'SIGKILL' && node.isRunning) await wait(10);
    },
    async start() {
      if (node.isRunning) return;
      await node.start();
      expected.delete(node.name);
    },
  };
}
