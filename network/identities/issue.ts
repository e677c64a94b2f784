import { readFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { Plan, PlannedMsp, PlannedOrganisation, PlannedTls } from '../plan.js';
import { isIssuedBy, readPemCertificate } from '../protocol/index.js';
import { Authority, newAuthorityPair, type SigningRequest } from './authority.js';
import { ensureFolder, type FolderFile, removeDrafts } from './folder.js';
import { IdentitiesError } from './identities-error.js';
import { trustFiles } from './msp-folder.js';

/** Issues every certificate that a plan names, once. */

/**
 * Every folder of certificates in the plan exists and is complete. What exists already stays as it is; a run that was
 * killed is completed by the next. Refuses folders that another plan made. One process at a time may issue in a plan's
 * directory.
 */
export async function issueIdentities(plan: Plan, now: Date = new Date()): Promise<void> {
  for (const organisation of plan.organisations) {
    await removeDrafts(organisation.directory);
    await issueOrganisation(organisation, plan.host, now);
  }
}

async function issueOrganisation(organisation: PlannedOrganisation, host: string, now: Date): Promise<void> {
  const { domain, ca, tlsCa, peers, orderer, admin, users } = organisation;
  for (const authority of [ca, tlsCa]) {
    await ensureFolder(dirname(authority.certificate), async () => {
      const pair = await newAuthorityPair(authority.name, domain, now);
      return pairFiles(dirname(authority.certificate), authority, pair);
    });
  }
  const issuer = new Issuer(organisation, {
    signing: await Authority.open(ca, domain, now),
    tls: await Authority.open(tlsCa, domain, now),
  });
  await ensureFolder(organisation.mspDirectory, async () => issuer.trust());
  for (const node of [...peers, orderer]) {
    await issuer.ensureHolder({ commonName: node.name, organizationalUnit: node.role }, node.msp, node.tls, [
      node.name,
      ...localHosts,
      host,
    ]);
  }
  for (const user of [admin, ...users]) {
    const { commonName, nodeRole, attributes } = user;
    const request = { commonName, organizationalUnit: nodeRole, ...(attributes === undefined ? {} : { attributes }) };
    await issuer.ensureHolder(request, user.msp, user.tls, [user.name]);
  }
  for (const { chaincodeServer } of peers) {
    await issuer.ensureServer(chaincodeServer.name, chaincodeServer.tls, [chaincodeServer.name, ...localHosts, host]);
  }
}

const localHosts = ['localhost', '127.0.0.1', '::1'];

class Issuer {
  readonly #organisation: PlannedOrganisation;
  readonly #authorities: { readonly signing: Authority; readonly tls: Authority };

  constructor(organisation: PlannedOrganisation, authorities: { signing: Authority; tls: Authority }) {
    this.#organisation = organisation;
    this.#authorities = authorities;
  }

  trust(): readonly FolderFile[] {
    const { ca, tlsCa } = this.#organisation;
    const { signing, tls } = this.#authorities;
    return trustFiles({
      ca: { name: ca.name, certificate: signing.certificate },
      tlsCa: { name: tlsCa.name, certificate: tls.certificate },
    });
  }

  /** A folder with `msp` and `tls`, for a node or a user. */
  async ensureHolder(request: SigningRequest, msp: PlannedMsp, tls: PlannedTls, hosts: readonly string[]) {
    const folder = dirname(msp.directory);
    await ensureFolder(folder, async () => [
      ...this.trust().map((file) => ({ ...file, path: `${relative(folder, msp.directory)}/${file.path}` })),
      ...pairFiles(folder, msp, await this.#authorities.signing.issueForSigning(request)),
      ...(await this.#tlsFiles(folder, request.commonName, tls, hosts)),
    ]);
    await this.#check(msp.certificate, this.#authorities.signing, request);
    await this.#check(tls.certificate, this.#authorities.tls, { commonName: request.commonName });
  }

  /** A folder with `tls` only: a chaincode server signs nothing. */
  async ensureServer(commonName: string, tls: PlannedTls, hosts: readonly string[]): Promise<void> {
    const folder = dirname(dirname(tls.certificate));
    await ensureFolder(folder, () => this.#tlsFiles(folder, commonName, tls, hosts));
    await this.#check(tls.certificate, this.#authorities.tls, { commonName });
  }

  async #tlsFiles(folder: string, commonName: string, tls: PlannedTls, hosts: readonly string[]) {
    const pair = await this.#authorities.tls.issueForTls({ commonName, hosts });
    const root = { path: relative(folder, tls.root), content: this.#authorities.tls.certificate };
    return [root, ...pairFiles(folder, tls, pair)];
  }

  /** The certificate on disk is the one that would be issued now, but for key, serial number and dates. */
  async #check(path: string, authority: Authority, expected: Partial<SigningRequest>): Promise<void> {
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
}

function pairFiles(
  folder: string,
  place: { readonly certificate: string; readonly key: string },
  pair: { readonly certificate: string; readonly key: string },
): readonly FolderFile[] {
  return [
    { path: relative(folder, place.certificate), content: pair.certificate },
    { path: relative(folder, place.key), content: pair.key, isPrivate: true },
  ];
}

async function readCertificateFile(path: string) {
  try {
    return readPemCertificate(await readFile(path));
  } catch (cause) {
    throw new IdentitiesError('unreadable', path, { cause });
  }
}
