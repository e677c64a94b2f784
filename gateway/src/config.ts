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
const flag = (standard: 'true' | 'false') =>
  z
    .enum(['true', 'false'])
    .default(standard)
    .transform((given) => given === 'true');
/** Values between commas, at least one. */
const list = (form: RegExp, wanted: string) =>
  text
    .transform((given) => given.split(',').map((each) => each.trim()))
    .refine((given) => given.every((each) => form.test(each)), wanted)
    .transform((given) => given as [string, ...string[]]);
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
  PEER_ENDPOINT: setting(
    list(/^[^/\s=]+:\d+(=[^/\s=]+)?$/, 'host:port or host:port=name'),
    'Peers, separated by commas, the own organisation first: host:port, or host:port=name in its certificate.',
  ),
  PEER_HOST_ALIAS: setting(text.optional(), 'Name in the certificate of the first peer, where it is not its host.'),
  PEER_DISCOVERY: setting(
    flag('true'),
    'Whether peers are asked for further peers to fall back on, which then prove themselves by the roots of the channel.',
  ),
  TLS_CERT_PATH: setting(
    list(/./, 'a path'),
    'Files, separated by commas, with roots that vouch for the certificates of these peers.',
  ),
  TLS_CLIENT_CERT_PATH: setting(
    text.optional(),
    "File with the TLS certificate to show to peers, which real ones ask for; a user's own when absent.",
  ),
  TLS_CLIENT_KEY_PATH: setting(text.optional(), 'File with the key of that certificate.'),
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
  WEBHOOK_ALLOW_LOOPBACK: setting(flag('false'), 'Evaluation only: also deliver to plain HTTP on this machine.'),

  RATE_LIMIT_PER_MINUTE: setting(count(600), 'Requests per minute of one organisation.'),
  READY_LAG_BLOCKS: setting(count(100), 'Blocks behind the ledger at which the gateway is no longer ready.'),
  READY_LAG_SECONDS: setting(count(20), 'Seconds that it may be behind a block that a peer has, and still be ready.'),
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
  /** In order of preference, the own organisation's first. */
  readonly peers: readonly [ConfiguredPeer, ...ConfiguredPeer[]];
  readonly peerDiscovery: boolean;
  readonly tls: {
    readonly rootFiles: readonly string[];
    readonly client?: { readonly certificateFile: string; readonly keyFile: string };
  };
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
  readonly readyLagSeconds: number;
  readonly drainSeconds: number;
  readonly logLevel: Settings['LOG_LEVEL'];
}

/** Where a peer listens, and the name in its certificate where that is not its host. */
export interface ConfiguredPeer {
  /** host:port */
  readonly address: string;
  readonly serverName?: string;
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
  if ((values.TLS_CLIENT_CERT_PATH === undefined) !== (values.TLS_CLIENT_KEY_PATH === undefined)) {
    faults.push('TLS_CLIENT_CERT_PATH and TLS_CLIENT_KEY_PATH: give both or neither');
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
    peers: peersOf(values),
    peerDiscovery: values.PEER_DISCOVERY,
    tls: {
      rootFiles: values.TLS_CERT_PATH,
      ...(values.TLS_CLIENT_CERT_PATH === undefined || values.TLS_CLIENT_KEY_PATH === undefined
        ? {}
        : { client: { certificateFile: values.TLS_CLIENT_CERT_PATH, keyFile: values.TLS_CLIENT_KEY_PATH } }),
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
    readyLagSeconds: values.READY_LAG_SECONDS,
    drainSeconds: values.DRAIN_SECONDS,
    logLevel: values.LOG_LEVEL,
  };
}

/** A name beside an address goes before the one alias, which is of the first peer. */
function peersOf({ PEER_ENDPOINT: [first, ...others], PEER_HOST_ALIAS: alias }: Settings): Config['peers'] {
  const peerOf = (given: string, standard?: string): ConfiguredPeer => {
    const [address = '', serverName = standard] = given.split('=');
    return { address, ...(serverName === undefined ? {} : { serverName }) };
  };
  return [peerOf(first, alias), ...others.map((given) => peerOf(given))];
}

function deepFreeze<T extends object>(value: T): T {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) deepFreeze(inner);
  return Object.freeze(value);
}
