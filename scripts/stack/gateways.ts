// A process with the gateways of some organisations, each with its own identity, port and schema in one embedded database.
// Started by the stack: place and names come as arguments, a line per gateway goes out, and it ends when its parent does.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readConfig, startGateway } from '@grondslag/gateway';
import { openStorage } from '@grondslag/gateway/storage';
import type { PlannedOrganisation } from '@grondslag/network/plan';
import { audienceOf, type Layout, layoutOf } from './layout.js';
import { webhookSecrets } from './secrets.js';

// Until the gateways stand there is nothing to end in order; a parent that went meanwhile must not leave this process.
let stop = (): unknown => process.exit(0);
for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, () => stop());

const [directory = '', basePort = '', ...names] = process.argv.slice(2);
const layout = layoutOf({ directory, basePort: Number(basePort) });
const secrets = webhookSecrets(layout);
const url = process.env.DATABASE_URL;
const storage = await openStorage(url === undefined ? { directory: layout.files.database } : { url });
const gateways = await Promise.all(
  layout.plan.organisations.filter(isServed).map(async (organisation) => {
    const config = readConfig(environmentOf(layout, organisation), (path) => readFileSync(path, 'utf8'));
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
  return names.includes(name);
}

function environmentOf({ plan, gateways, issuer, files }: Layout, organisation: PlannedOrganisation) {
  const {
    name,
    mspId,
    peers: [peer],
    users,
  } = organisation;
  const { master = '', signingKey = '' } = secrets[name] ?? {};
  const address = new URL(gateways[name] ?? '');
  return {
    HOST: address.hostname,
    PORT: address.port,
    PUBLIC_URL: address.origin,
    GATEWAY_OIN: users[0]?.attributes?.oin ?? '',
    MSP_ID: mspId,
    IDENTITIES_DIRECTORY: dirname(dirname(users[0]?.msp.directory ?? '')),
    PEER_ENDPOINT: peer.address,
    PEER_HOST_ALIAS: peer.name,
    TLS_CERT_PATH: peer.tls.root,
    CHANNEL_NAME: plan.channel,
    CHAINCODE_NAME: plan.chaincode.name,
    DATABASE_SCHEMA: `gateway_${name}`,
    TOKEN_ISSUER: issuer,
    TOKEN_AUDIENCE: audienceOf(name),
    TOKEN_JWKS_FILE: files.jwks,
    WEBHOOK_MASTER_SECRET: master,
    WEBHOOK_SIGNING_KEY: signingKey,
    WEBHOOK_ALLOW_LOOPBACK: 'true',
    RATE_LIMIT_PER_MINUTE: '1000000',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
  };
}
