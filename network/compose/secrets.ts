import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plan, PlannedOrganisation } from '../plan.js';

/** What an organisation's gateway and database keep to themselves, as files: no secret is ever part of docker-compose.yaml. */

/** Where they lie in the organisation's folder; each folder is for one service. */
export interface OrganisationSecrets {
  readonly gateway: {
    readonly directory: string;
    readonly databaseUrl: string;
    readonly webhookMasterSecret: string;
    readonly webhookSigningKey: string;
  };
  readonly database: { readonly directory: string; readonly password: string };
}

/** Name of the role and of the database. */
export const databaseName = 'gateway';

/** Name of the organisation's database service. */
export function databaseHost({ domain }: PlannedOrganisation): string {
  return `database.${domain}`;
}

/** The paths of an organisation's secrets. */
export function secretsOf(organisation: PlannedOrganisation): OrganisationSecrets {
  return secretsIn(join(organisation.directory, 'secrets'));
}

/** Every organisation has its secrets afterwards; those that it had stay. Needs the organisations' folders. */
export async function ensureSecrets({ organisations }: Plan): Promise<void> {
  for (const organisation of organisations) {
    const folder = dirname(secretsOf(organisation).gateway.directory);
    if (existsSync(folder)) continue;
    const draft = `${folder}.new`;
    await rm(draft, { recursive: true, force: true });
    await writeSecrets(secretsIn(draft), databaseHost(organisation));
    // A crash up to here leaves a draft that the next run throws away: both sides know one password, or there is none.
    await rename(draft, folder);
  }
}

async function writeSecrets({ gateway, database }: OrganisationSecrets, host: string): Promise<void> {
  const password = randomBytes(24).toString('base64url');
  const { privateKey } = generateKeyPairSync('ed25519');
  const files = {
    [gateway.databaseUrl]: `postgresql://${databaseName}:${password}@${host}:5432/${databaseName}`,
    [gateway.webhookMasterSecret]: randomBytes(32).toString('base64'),
    [gateway.webhookSigningKey]: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    [database.password]: password,
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, text, { mode: 0o600, flag: 'wx', flush: true });
  }
}

function secretsIn(folder: string): OrganisationSecrets {
  const gateway = join(folder, 'gateway');
  const database = join(folder, 'database');
  return {
    gateway: {
      directory: gateway,
      databaseUrl: join(gateway, 'database-url'),
      webhookMasterSecret: join(gateway, 'webhook-master-secret'),
      webhookSigningKey: join(gateway, 'webhook-signing-key.pem'),
    },
    database: { directory: database, password: join(database, 'password') },
  };
}
