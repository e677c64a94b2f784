/** From environment variables to a frozen configuration. Every fault is reported at once; what is secret may come from a file. */
import { z } from 'zod';

/** The setting's own reading of its text; an absent setting is `undefined`. */
interface Setting<S extends z.ZodType> {
  readonly schema: S;
  readonly about: string;
  /** May be given as a file's name in `<NAME>_FILE`, and is never printed. */
  readonly secret?: true;
}

const setting = <S extends z.ZodType>(schema: S, about: string): Setting<S> => ({ schema, about });
const secret = <S extends z.ZodType>(schema: S, about: string): Setting<S> => ({ schema, about, secret: true });

const text = z.string().min(1);
const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((given) => given === 'true');
const count = (standard: number) => z.coerce.number().int().min(1).default(standard);
const origin = z.url({ protocol: /^https?$/ }).refine((given) => !given.endsWith('/'), 'no slash at the end');
const oin = z.string().regex(/^\d{20}$/, 'twenty digits');

const settings = {
  HOST: setting(text.default('127.0.0.1'), 'Address to listen on.'),
  PORT: setting(z.coerce.number().int().min(0).max(65_535).default(8080), 'Port to listen on; 0 takes a free one.'),
  PUBLIC_URL: setting(origin, 'Where clients and receivers reach this gateway.'),
  GATEWAY_OIN: setting(oin, 'OIN of the organisation that runs this gateway; the source of its notifications.'),
  CONTACT_NAME: setting(text.default('Beheer Grondslag'), 'Whom users of the API can ask.'),
  CONTACT_EMAIL: setting(z.email().default('beheer@grondslag.example'), 'Where they can ask it.'),
  CONTACT_URL: setting(z.url().default('https://grondslag.example/contact'), 'Where they can read about it.'),

  MSP_ID: setting(text, 'Membership service of this organisation.'),
  IDENTITIES_DIRECTORY: setting(text, 'Folder with one folder per user, each with msp/signcerts and msp/keystore.'),
  PEER_ENDPOINT: setting(z.string().regex(/^[^/\s]+:\d+$/, 'host:port'), "This organisation's own peer."),
  PEER_HOST_ALIAS: setting(text.optional(), 'Name in the certificate of the peer, where it is not its host.'),
  TLS_CERT_PATH: setting(text, 'File with the root that vouches for the certificate of the peer.'),
  CHANNEL_NAME: setting(text.default('jeugdbescherming'), 'Channel of the ledger.'),
  CHAINCODE_NAME: setting(text.default('grondslag'), 'Name of the chaincode on the channel.'),

  DATABASE_URL: secret(z.url({ protocol: /^postgres(ql)?$/ }).optional(), 'PostgreSQL server; embedded when absent.'),
  DATABASE_DIRECTORY: setting(text.optional(), 'Folder of the embedded database; in memory when absent.'),
  DATABASE_SCHEMA: setting(
    z
      .string()
      .regex(/^[a-z][a-z0-9_]*$/)
      .default('gateway'),
    'Schema with the tables.',
  ),

  TOKEN_ISSUER: setting(text, 'Whose access tokens are believed (`iss`).'),
  TOKEN_AUDIENCE: setting(text, 'What tokens must be meant for (`aud`).'),
  TOKEN_JWKS_URI: setting(z.url({ protocol: /^https$/ }).optional(), 'Where the issuer publishes its keys.'),
  TOKEN_JWKS_FILE: setting(text.optional(), 'File with the keys of the issuer, instead of TOKEN_JWKS_URI.'),

  WEBHOOK_MASTER_SECRET: secret(
    z.base64().refine((given) => Buffer.from(given, 'base64').length >= 32, 'at least 32 bytes'),
    'Base64 of at least 32 random bytes, from which the secret of each subscription is derived.',
  ),
  WEBHOOK_SIGNING_KEY: secret(text, 'Ed25519 private key (PKCS #8 PEM) that signs notifications.'),
  WEBHOOK_ALLOW_LOOPBACK: setting(flag, 'Evaluation only: also deliver to plain HTTP on this machine.'),

  RATE_LIMIT_PER_MINUTE: setting(count(600), 'Requests per minute of one organisation.'),
  READY_LAG_BLOCKS: setting(count(100), 'Blocks behind the ledger at which the gateway is no longer ready.'),
  DRAIN_SECONDS: setting(count(10), 'How long running requests may take to end at a shutdown.'),
  LOG_LEVEL: setting(
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    'What is written to the log.',
  ),
} as const;

type Settings = { readonly [name in keyof typeof settings]: z.output<(typeof settings)[name]['schema']> };

/** All that a gateway is told; the same values give the same gateway. */
export interface Config {
  readonly listen: { readonly host: string; readonly port: number };
  readonly publicUrl: string;
  readonly oin: string;
  readonly contact: { readonly name: string; readonly email: string; readonly url: string };
  readonly mspId: string;
  readonly identitiesDirectory: string;
  readonly peer: { readonly address: string; readonly tlsRootFile: string; readonly serverName?: string };
  readonly channel: string;
  readonly chaincode: string;
  readonly database: { readonly url?: string; readonly directory?: string; readonly schema: string };
  readonly token: { readonly issuer: string; readonly audience: string; readonly keys: KeySource };
  readonly webhooks: {
    /** Base64. */
    readonly masterSecret: string;
    readonly signingKey: string;
    readonly allowLoopback: boolean;
  };
  readonly requestsPerMinute: number;
  readonly readyLagBlocks: number;
  readonly drainSeconds: number;
  readonly logLevel: Settings['LOG_LEVEL'];
}

/** Where an issuer's public keys come from. */
export type KeySource = { readonly uri: string } | { readonly file: string };

/** The environment does not describe a gateway; the message names every setting that is wrong, and no value. */
export class ConfigurationFault extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`the configuration is not complete or not correct:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/** The configuration that an environment describes. `readFile` gives the text behind `<NAME>_FILE`. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string,
): Config {
  const faults: string[] = [];
  const values = Object.fromEntries(
    Object.entries<Setting<z.ZodType>>(settings).map(([name, { schema, secret: isSecret }]) => {
      const given = isSecret ? fromFile(name, environment, readFile, faults) : environment[name];
      const result = schema.safeParse(given === '' ? undefined : given);
      if (result.success) return [name, result.data];
      faults.push(
        `${name}: ${given === undefined ? 'is missing' : result.error.issues.map(({ message }) => message).join('; ')}`,
      );
      return [name, undefined];
    }),
  ) as Settings;
  if (Boolean(environment.TOKEN_JWKS_FILE) === Boolean(environment.TOKEN_JWKS_URI)) {
    faults.push('TOKEN_JWKS_URI or TOKEN_JWKS_FILE: give exactly one');
  }
  if (values.DATABASE_URL !== undefined && values.DATABASE_DIRECTORY !== undefined) {
    faults.push('DATABASE_URL or DATABASE_DIRECTORY: give at most one');
  }
  if (faults.length > 0) throw new ConfigurationFault(faults);
  return deepFreeze(toConfig(values));
}

/** The table of settings, for people. */
export function settingsTable(): string {
  const rows = Object.entries<Setting<z.ZodType>>(settings).map(([name, { schema, about, secret: isSecret }]) => {
    const standard = schema.safeParse(undefined);
    const need = !standard.success ? 'required' : standard.data === undefined ? 'optional' : `default ${standard.data}`;
    return [isSecret ? `${name}[_FILE]` : name, need, about];
  });
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const [first, second] = [width(0), width(1)];
  return rows
    .map(([name = '', need = '', about = '']) => `${name.padEnd(first)}  ${need.padEnd(second)}  ${about}`)
    .join('\n');
}

function fromFile(
  name: string,
  environment: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string,
  faults: string[],
): string | undefined {
  const file = environment[`${name}_FILE`];
  if (file === undefined || file === '') return environment[name];
  if (environment[name]) faults.push(`${name}: given both itself and as a file`);
  try {
    return readFile(file).trim();
  } catch {
    faults.push(`${name}_FILE: cannot be read`);
    return undefined;
  }
}

function toConfig(values: Settings): Config {
  return {
    listen: { host: values.HOST, port: values.PORT },
    publicUrl: values.PUBLIC_URL,
    oin: values.GATEWAY_OIN,
    contact: { name: values.CONTACT_NAME, email: values.CONTACT_EMAIL, url: values.CONTACT_URL },
    mspId: values.MSP_ID,
    identitiesDirectory: values.IDENTITIES_DIRECTORY,
    peer: {
      address: values.PEER_ENDPOINT,
      tlsRootFile: values.TLS_CERT_PATH,
      ...(values.PEER_HOST_ALIAS === undefined ? {} : { serverName: values.PEER_HOST_ALIAS }),
    },
    channel: values.CHANNEL_NAME,
    chaincode: values.CHAINCODE_NAME,
    database: {
      schema: values.DATABASE_SCHEMA,
      ...(values.DATABASE_URL === undefined ? {} : { url: values.DATABASE_URL }),
      ...(values.DATABASE_DIRECTORY === undefined ? {} : { directory: values.DATABASE_DIRECTORY }),
    },
    token: {
      issuer: values.TOKEN_ISSUER,
      audience: values.TOKEN_AUDIENCE,
      keys:
        values.TOKEN_JWKS_FILE === undefined ? { uri: values.TOKEN_JWKS_URI ?? '' } : { file: values.TOKEN_JWKS_FILE },
    },
    webhooks: {
      masterSecret: values.WEBHOOK_MASTER_SECRET,
      signingKey: values.WEBHOOK_SIGNING_KEY,
      allowLoopback: values.WEBHOOK_ALLOW_LOOPBACK,
    },
    requestsPerMinute: values.RATE_LIMIT_PER_MINUTE,
    readyLagBlocks: values.READY_LAG_BLOCKS,
    drainSeconds: values.DRAIN_SECONDS,
    logLevel: values.LOG_LEVEL,
  };
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) deepFreeze(inner);
  return Object.freeze(value);
}
