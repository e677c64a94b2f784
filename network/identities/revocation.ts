import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../plan.js';
import { replaceFile } from './folder.js';
import { holderNamed, holdersOf } from './holders.js';
import { IdentitiesError } from './identities-error.js';
import { Issuer } from './issuer.js';

/** Taking back a certificate: a list signed by the organisation's authority, in every MSP folder of the organisation. */

/**
 * The holder's present certificate for signing stands in the list of its organisation's authority. Every MSP folder of
 * the organisation has the list; nodes read theirs when they start. The channel knows of it only once its configuration
 * holds the organisation's MSP anew. A certificate for TLS is not revoked: Fabric's TLS reads no lists.
 */
export async function revokeIdentity(plan: Plan, name: string, now: Date = new Date()): Promise<void> {
  const holder = holderNamed(plan, name);
  if (holder?.signing === undefined) {
    throw new IdentitiesError('unknown-holder', name);
  }
  const { organisation } = holder;
  const issuer = await Issuer.open(organisation, now);
  const { serialNumber } = new X509Certificate(readFileSync(holder.signing.msp.certificate));
  const file = join('crls', `${organisation.ca.name}-crl.pem`);
  const published = join(organisation.mspDirectory, file);
  const previous = existsSync(published) ? readFileSync(published, 'utf8') : undefined;
  const list = await issuer.signing.issueRevocationList(previous, [serialNumber]);
  // A crash after this line leaves nodes without the list; revoking again writes it everywhere.
  await replaceFile(published, list);
  for (const { signing } of holdersOf(organisation)) {
    if (signing !== undefined) {
      await replaceFile(join(signing.msp.directory, file), list);
    }
  }
}
