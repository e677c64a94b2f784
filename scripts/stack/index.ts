// A whole installation on this machine: the embedded network, the gateways on it, and tokens to use them with.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scopes } from '@grondslag/gateway/http';
import type { Plan, PlannedUser } from '@grondslag/network/plan';
import { type Child, startChild } from './child.js';
import { audienceOf, type Layout, layoutOf, type StackPlace } from './layout.js';
import { occupy } from './occupy.js';
import { evaluationIssuer, webhookSecrets } from './secrets.js';

export { type Layout, layoutOf, type StackPlace } from './layout.js';

/** How to start one. */
export interface StackOptions extends StackPlace {
  /** Whose gateways to start, by name; everybody's when left out. */
  readonly serving?: readonly string[];
  /** Told what is being done, a line at a time. */
  readonly progress?: (line: string) => void;
  /** Told when a part of it ends by itself. */
  readonly onEnd?: (reason: string) => void;
}

/** A running installation. */
export interface Stack {
  readonly layout: Layout;
  readonly children: { readonly network: Child; readonly gateways: Child };
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
  const { directory, basePort, progress = () => {}, onEnd = () => {} } = options;
  const layout = layoutOf({ directory, basePort });
  const { plan, files } = layout;
  const { serving = plan.organisations.map(({ name }) => name) } = options;
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const release = occupy(directory);
  try {
    const issuer = await evaluationIssuer(layout);
    webhookSecrets(layout);
    progress(`Network of ${plan.organisations.length} organisations on ports ${basePort} and up …`);
    const network = await startChild({
      module: fileURLToPath(import.meta.resolve('@grondslag/network/cli')),
      args: ['embedded', '--dir', plan.directory, '--base-port', String(basePort)],
      log: files.networkLog,
      onEnd,
    });
    progress('Gateways …');
    const gateways = await startChild({
      module: fileURLToPath(new URL('./gateways.js', import.meta.url)),
      args: [directory, String(basePort), ...serving],
      log: files.gatewayLog,
      onEnd,
      onLine: ({ organisation, url }) => organisation && progress(`  ${organisation} ${url}`),
    }).catch(async (error) => {
      await network.stop();
      throw error;
    });
    const user = (organisation: string, name: string) => userOf(plan, organisation, name);
    return {
      layout,
      children: { network, gateways },
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
