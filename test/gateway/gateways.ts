/** Gateways of all organisations on one test network, each on a free port, with a token issuer that they believe. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Config, type RunningGateway, readConfig, type StartOptions, startGateway } from '@grondslag/gateway';
import { newEvaluationIssuer, newIssuerKey } from '@grondslag/gateway/issuer';
import { openStorage, type Storage } from '@grondslag/gateway/storage';
import type { Plan } from '@grondslag/network/plan';

/** Gateways by organisation name, and clients for them. */
export interface TestGateways {
  readonly storage: Storage;
  url(organisation: string): string;
  /** A request as one user of an organisation, at its own gateway. */
  ask(organisation: string, user: string, method: string, path: string, body?: unknown): Promise<Response>;
  /** The configuration of an organisation's gateway. */
  config(organisation: string): Config;
  /** Stops one gateway and starts it again on the same tables. */
  restart(organisation: string): Promise<void>;
  stop(): Promise<void>;
}

const issuerName = 'https://issuer.example';
const scope = 'gebeurtenissen.registreren zaken.lezen maatregelen.verifieren abonnementen.beheren';
/** A log of which only bugs are heard. */
export const silent: NonNullable<StartOptions['log']> = {
  started: () => undefined,
  stopped: () => undefined,
  ledger: () => undefined,
  answered: () => undefined,
  fault: () => undefined,
  bug: (traceId, error) => process.stderr.write(`bug ${traceId}: ${error instanceof Error ? error.stack : error}\n`),
};

/** Starts a gateway for each named organisation. */
export async function startGateways(plan: Plan, organisations: readonly string[]): Promise<TestGateways> {
  const directory = mkdtempSync(join(tmpdir(), 'grondslag-gateways-'));
  const issuer = await newEvaluationIssuer(issuerName, await newIssuerKey());
  const jwks = join(directory, 'jwks.json');
  writeFileSync(jwks, JSON.stringify(issuer.jwks));
  const signingKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  const master = randomBytes(32).toString('base64');
  const storage = openStorage({});
  const running = new Map<string, RunningGateway>();
  const configs = new Map<string, Config>();
  const organisation = (name: string) => {
    const found = plan.organisations.find((each) => each.name === name);
    if (found === undefined) throw new Error(`no organisation ${name}`);
    return found;
  };
  const audience = (name: string) => `https://${name}.grondslag.example`;
  const configOf = (name: string): Config => {
    const {
      users,
      peers: [peer],
      mspId,
    } = organisation(name);
    const [user] = users;
    if (user?.attributes === undefined) throw new Error(`${name} has no users`);
    return readConfig(
      {
        PORT: '0',
        PUBLIC_URL: audience(name),
        GATEWAY_OIN: user.attributes.oin,
        MSP_ID: mspId,
        IDENTITIES_DIRECTORY: dirname(dirname(user.msp.directory)),
        PEER_ENDPOINT: peer.address,
        PEER_HOST_ALIAS: peer.name,
        TLS_CERT_PATH: peer.tls.root,
        TLS_CLIENT_CERT_PATH: user.tls.certificate,
        TLS_CLIENT_KEY_PATH: user.tls.key,
        DATABASE_SCHEMA: name,
        TOKEN_ISSUER: issuerName,
        TOKEN_AUDIENCE: audience(name),
        TOKEN_JWKS_FILE: jwks,
        WEBHOOK_MASTER_SECRET: master,
        WEBHOOK_SIGNING_KEY: signingKey,
        WEBHOOK_ALLOW_LOOPBACK: 'true',
        RATE_LIMIT_PER_MINUTE: '100000',
      },
      () => '',
    );
  };
  const start = async (name: string): Promise<void> => {
    const config = configs.get(name) ?? configOf(name);
    configs.set(name, config);
    running.set(name, await startGateway(config, { storage, log: silent }));
  };
  for (const name of organisations) await start(name);
  const url = (name: string): string => {
    const gateway = running.get(name);
    if (gateway === undefined) throw new Error(`no gateway of ${name}`);
    return gateway.url;
  };
  return {
    storage,
    url,
    config: (name) => configs.get(name) ?? configOf(name),
    async ask(name, userName, method, path, body) {
      const user = organisation(name).users.find((each) => each.name === userName);
      if (user?.attributes === undefined) throw new Error(`no ${userName} in ${name}`);
      const token = await issuer.mint({ ...user.attributes, scope }, audience(name), 300, new Date());
      return fetch(url(name) + path, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    },
    async restart(name) {
      await running.get(name)?.stop();
      await start(name);
    },
    async stop() {
      await Promise.all([...running.values()].map((gateway) => gateway.stop()));
      await storage.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
