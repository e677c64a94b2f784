// Secrets of a local installation: made once, kept with mode 0600, the same after a restart.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type EvaluationIssuer, newEvaluationIssuer, newIssuerKey } from '@grondslag/gateway/issuer';
import type { Layout } from './layout.js';

/** What each gateway signs its notifications with. */
export interface WebhookSecrets {
  /** Base64 of 32 random bytes. */
  readonly master: string;
  /** Ed25519, PKCS #8 PEM. */
  readonly signingKey: string;
}

/** The webhook secrets per organisation; made on the first call. */
export function webhookSecrets({ files, plan }: Layout): Readonly<Record<string, WebhookSecrets>> {
  return keep(files.secrets, () =>
    Object.fromEntries(
      plan.organisations.map(({ name }) => [
        name,
        {
          master: randomBytes(32).toString('base64'),
          signingKey: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        },
      ]),
    ),
  );
}

/** The issuer of evaluation tokens; its public keys stand in the JWKS file afterwards. */
export async function evaluationIssuer({ files, issuer }: Layout): Promise<EvaluationIssuer> {
  const fresh = await newIssuerKey();
  const made = await newEvaluationIssuer(
    issuer,
    keep(files.issuerKey, () => fresh),
  );
  // Public, and read by other users where gateways run in containers.
  replace(files.jwks, made.jwks, 0o644);
  return made;
}

function keep<T>(file: string, make: () => T): T {
  if (!existsSync(file)) replace(file, make());
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** A crash leaves the old file or the new one, never half of one. */
function replace(file: string, value: unknown, mode = 0o600): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, JSON.stringify(value), { mode, flush: true });
  renameSync(`${file}.new`, file);
}
