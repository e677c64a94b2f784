import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Plan, PlannedOrganisation } from '../plan.js';
import { isIssuedBy, readPemCertificate } from '../protocol/index.js';
import { type Authority, newAuthorityPair, type SigningRequest } from './authority.js';
import { ensureFolder, recoverFolders } from './folder.js';
import { adoptIdentities } from './foreign.js';
import { type Holder, holdersOf } from './holders.js';
import { IdentitiesError } from './identities-error.js';
import { Issuer, isForeign, pairFiles } from './issuer.js';
import { newTrustFiles } from './msp-folder.js';

/** Issues every certificate that a plan names, once; takes those that came from elsewhere as they are. */

/**
 * Every folder of certificates in the plan exists and is complete. What exists already stays as it is; a run that was
 * killed is completed by the next. An organisation that has an MSP folder, and no key of an authority, keeps its own
 * certificates: they are checked against the plan. Refuses folders that another plan made. One process at a time may
 * issue in a plan's directory.
 */
export async function issueIdentities(plan: Plan, now: Date = new Date()): Promise<void> {
  for (const directory of new Set(plan.organisations.map((row) => dirname(row.directory)))) {
    await recoverFolders(directory);
  }
  for (const organisation of plan.organisations) {
    await (isForeign(organisation) ? adoptIdentities(organisation, now) : issueOrganisation(organisation, now));
  }
}

async function issueOrganisation(organisation: PlannedOrganisation, now: Date): Promise<void> {
  const { domain, ca, tlsCa, mspDirectory } = organisation;
  for (const authority of [ca, tlsCa]) {
    if (existsSync(mspDirectory) && !existsSync(authority.key)) {
      throw new IdentitiesError('unreadable', authority.key);
    }
    await ensureFolder(dirname(authority.certificate), async () => {
      const pair = await newAuthorityPair(authority.name, domain, now);
      return pairFiles(dirname(authority.certificate), authority, pair);
    });
  }
  const issuer = await Issuer.open(organisation, now);
  await ensureFolder(mspDirectory, async () =>
    newTrustFiles({
      ca: { name: ca.name, certificate: issuer.signing.certificate },
      tlsCa: { name: tlsCa.name, certificate: issuer.tls.certificate },
    }),
  );
  for (const holder of holdersOf(organisation)) {
    await ensureFolder(holder.folder, () => issuer.filesFor(holder));
    await checkHolder(holder, issuer);
  }
}

/** The certificates on disk are those that would be issued now, but for keys, serial numbers and dates. */
async function checkHolder({ name, signing, tls }: Holder, issuer: Issuer): Promise<void> {
  if (signing !== undefined) {
    await checkCertificate(signing.msp.certificate, issuer.signing, signing.request);
  }
  await checkCertificate(tls.certificate, issuer.tls, { commonName: name });
}

async function checkCertificate(path: string, authority: Authority, expected: Partial<SigningRequest>): Promise<void> {
  const certificate = await readCertificateFile(path);
  const issuer = readPemCertificate(Buffer.from(authority.certificate));
  const same =
    isIssuedBy(certificate, issuer) &&
    certificate.commonName === expected.commonName &&
    certificate.organizationalUnits.join() === (expected.organizationalUnit ?? '') &&
    JSON.stringify(certificate.attributes) === JSON.stringify(expected.attributes ?? {});
  if (!same) {
    throw new IdentitiesError('foreign-certificate', path);
  }
}

async function readCertificateFile(path: string) {
  try {
    return readPemCertificate(await readFile(path));
  } catch (cause) {
    throw new IdentitiesError('unreadable', path, { cause });
  }
}
