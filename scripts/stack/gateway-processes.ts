// The gateways of an installation as processes: together in one, or each in its own, as they are deployed.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Child, startChild } from './child.js';
import type { GatewaysTask } from './gateways.js';
import type { Layout } from './layout.js';
import type { Watching } from './network.js';
import type { StackProcess } from './process.js';

/** Gateways that answer. */
export interface RunningGateways {
  /** `gateways`, or `gateway.<organisation>` each. */
  readonly processes: ReadonlyMap<string, StackProcess>;
  stop(): Promise<void>;
}

/** Which gateways, and how. */
export interface GatewayOptions extends Watching {
  readonly serving: readonly string[];
  /** Each in a process of its own. */
  readonly apart: boolean;
  /** The address of an organisation's database; undefined for one in a folder. */
  readonly databaseOf: (organisation: string) => string | undefined;
}

/** Resolves when all of them answer; none is left when one does not start. */
export async function startGateways(layout: Layout, options: GatewayOptions): Promise<RunningGateways> {
  const { serving, apart } = options;
  const parts = (
    apart ? serving.map((name) => [`gateway.${name}`, [name]] as const) : [['gateways', serving] as const]
  ).filter(([, names]) => names.length > 0);
  const started = await Promise.allSettled(parts.map(([name, names]) => startPart(layout, options, name, names)));
  const running = started.flatMap((part) => (part.status === 'fulfilled' ? [part.value] : []));
  const stop = async () => void (await Promise.all(running.map((child) => child.stop())));
  const failed = started.find((part) => part.status === 'rejected');
  if (failed !== undefined) {
    await stop();
    throw failed.reason;
  }
  return { processes: new Map(running.map((child) => [child.name, child])), stop };
}

function startPart(
  { directory, basePort, network, profile, files }: Layout,
  { apart, databaseOf, progress, onEnd }: GatewayOptions,
  name: string,
  serving: readonly string[],
): Promise<Child> {
  const url = databaseOf(serving[0] ?? '');
  const place = { directory, basePort, network, profile };
  const task: GatewaysTask = { place, serving, database: apart ? `${files.database}-${serving[0]}` : files.database };
  return startChild({
    name,
    module: fileURLToPath(new URL('./gateways.js', import.meta.url)),
    args: [JSON.stringify(task)],
    ...(url === undefined ? {} : { environment: { DATABASE_URL: url } }),
    log: apart ? join(directory, `${name}.log`) : files.gatewayLog,
    onEnd,
    onLine: ({ organisation, url }) => organisation && progress(`  ${organisation} ${url}`),
  });
}
