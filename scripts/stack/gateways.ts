// A process with the gateways of some organisations, each with its own identity, port and schema in one database.
// Started by the stack: what to serve comes as an argument, a line per gateway goes out, and it ends when its parent does.
import { readFileSync } from 'node:fs';
import { readConfig, startGateway } from '@grondslag/gateway';
import { openStorage } from '@grondslag/gateway/storage';
import type { PlannedOrganisation } from '@grondslag/network/plan';
import { gatewayEnvironment } from './gateway-environment.js';
import { layoutOf, type StackPlace } from './layout.js';

/** What the process is told; the database is a server's when DATABASE_URL names one, else in this folder. */
export interface GatewaysTask {
  readonly place: StackPlace;
  readonly serving: readonly string[];
  readonly database: string;
}

// Until the gateways stand there is nothing to end in order; a parent that went meanwhile must not leave this process.
let stop = (): unknown => process.exit(0);
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => stop());

const { place, serving, database }: GatewaysTask = JSON.parse(process.argv[2] ?? '');
const layout = layoutOf(place);
const url = process.env.DATABASE_URL;
const storage = await openStorage(url === undefined ? { directory: database } : { url });
const gateways = await Promise.all(
  layout.plan.organisations.filter(isServed).map(async (organisation) => {
    const config = readConfig(gatewayEnvironment(layout, organisation), (path) => readFileSync(path, 'utf8'));
    const gateway = await startGateway(config, { storage });
    process.stdout.write(`${JSON.stringify({ organisation: organisation.name, url: gateway.url })}\n`);
    return gateway;
  }),
);
stop = async () => {
  stop = () => {};
  await Promise.all(gateways.map((gateway) => gateway.stop()));
  await storage.close();
  process.exit(0);
};
process.stdout.write(`${JSON.stringify({ ready: true })}\n`);

function isServed({ name }: PlannedOrganisation): boolean {
  return serving.includes(name);
}
