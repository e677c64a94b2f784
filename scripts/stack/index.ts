// A whole installation on this machine: a network, the gateways on it, and tokens to use them with.
import { mkdirSync } from 'node:fs';
import { scopes } from '@grondslag/gateway/http';
import type { Plan, PlannedUser } from '@grondslag/network/plan';
import { startGateways } from './gateway-processes.js';
import { audienceOf, type Layout, layoutOf, type StackPlace } from './layout.js';
import { startNetwork } from './network.js';
import { occupy } from './occupy.js';
import type { StackProcess } from './process.js';
import { evaluationIssuer, webhookSecrets } from './secrets.js';

export { type Layout, layoutOf, type NetworkKind, type StackPlace } from './layout.js';
export { newPeerClient } from './peer-client.js';
export type { StackProcess } from './process.js';

/** How to start one. */
export interface StackOptions extends StackPlace {
  /** Whose gateways to start, by name; everybody's when left out. */
  readonly serving?: readonly string[];
  /** Each gateway in a process of its own, as they are deployed; otherwise one process has them all. */
  readonly apart?: boolean;
  /** The address of an organisation's database; otherwise DATABASE_URL's, or one in a folder. */
  readonly databaseOf?: (organisation: string) => string | undefined;
  /** Told what is being done, a line at a time. */
  readonly progress?: (line: string) => void;
  /** Told when a part of it ends by itself. */
  readonly onEnd?: (reason: string) => void;
  /** Told when an ordering node stood still and was started again. */
  readonly onStandstill?: (line: string) => void;
}

/** A running installation. */
export interface Stack {
  readonly layout: Layout;
  /** By name: `network`, or the nodes of a native one; `gateways`, or `gateway.<organisation>` each. */
  readonly processes: ReadonlyMap<string, StackProcess>;
  /** The gateways' base addresses by the name of their organisation. */
  readonly urls: Layout['gateways'];
  /** The user with this name in an organisation; refuses a name that nobody has. */
  user(organisation: string, name: string): PlannedUser;
  /** An access token with every scope, for one user at its own organisation's gateway; valid for a day. */
  token(organisation: string, name: string): Promise<string>;
  stop(): Promise<void>;
}

const everyScope = Object.keys(scopes).join(' ');
const day = 24 * 60 * 60;

/** Resolves when its gateways answer. The same place, started again, continues with what it held. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { directory, basePort, apart = false, progress = () => {} } = options;
  const { onEnd = () => {}, onStandstill = progress, databaseOf = () => undefined } = options;
  const layout = layoutOf(options);
  const { plan } = layout;
  const { serving = plan.organisations.map(({ name }) => name) } = options;
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const release = occupy(directory);
  try {
    const issuer = await evaluationIssuer(layout);
    webhookSecrets(layout);
    progress(`Network of ${plan.organisations.length} organisations on ports ${basePort} and up …`);
    const network = await startNetwork(layout, { progress, onEnd, onStandstill });
    progress('Gateways …');
    const gateways = await startGateways(layout, { serving, apart, databaseOf, progress, onEnd }).catch(
      async (error) => {
        await network.stop();
        throw error;
      },
    );
    const user = (organisation: string, name: string) => userOf(plan, organisation, name);
    return {
      layout,
      processes: new Map([...network.processes, ...gateways.processes]),
      urls: layout.gateways,
      user,
      token(organisation, name) {
        const { oin = '', role = '' } = user(organisation, name).attributes ?? {};
        return issuer.mint({ oin, role, scope: everyScope }, audienceOf(organisation), day, new Date());
      },
      async stop() {
        await gateways.stop();
        await network.stop();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

function userOf({ organisations }: Plan, organisation: string, name: string): PlannedUser {
  const user = organisations.find((row) => row.name === organisation)?.users.find((row) => row.name === name);
  if (user === undefined) throw new Error(`the topology has no user ${name} at ${organisation}`);
  return user;
}
