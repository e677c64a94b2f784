import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { dirname, join } from 'node:path';
import { type Holder as Holding, holdersOf } from '@grondslag/network/identities';
import type { PlannedOrganisation } from '@grondslag/network/plan';
import * as x509 from '@peculiar/x509';
import { attributes, type Holder, issue, newRoot, pemOf, type Wishes } from '../protocol/certificates.js';

/**
 * An organisation that issues its own certificates, by other software than ours: roots with intermediates below, for
 * signing and for TLS, and folders laid out as by Fabric CA's client, with its file names.
 */
export interface ForeignAuthority {
  readonly root: Holder;
  readonly intermediate: Holder;
  readonly tlsRoot: Holder;
  readonly tlsIntermediate: Holder;
}

/** A new authority with nothing issued yet. */
export async function newForeignAuthority(name: string): Promise<ForeignAuthority> {
  const [root, tlsRoot] = await Promise.all([newRoot(`${name} root`), newRoot(`${name} tls root`)]);
  const [intermediate, tlsIntermediate] = await Promise.all([
    issue(root, `${name} ca`, { isAuthority: true, pathLength: 0 }),
    issue(tlsRoot, `${name} tls ca`, { isAuthority: true, pathLength: 0 }),
  ]);
  return { root, intermediate, tlsRoot, tlsIntermediate };
}

/** What differs from what the plan asks for; by certificate. */
export interface Deviation {
  readonly issuer?: Holder;
  readonly signing?: Partial<Wishes>;
  readonly tls?: Partial<Wishes>;
}

/** Fills the organisation's folder with everything that the plan names. */
export async function fillFolder(authority: ForeignAuthority, organisation: PlannedOrganisation): Promise<void> {
  writeTrust(authority, organisation.mspDirectory);
  for (const holder of holdersOf(organisation)) {
    await fillHolder(authority, holder);
  }
}

/** Fills one holder's folder anew. */
export async function fillHolder(
  authority: ForeignAuthority,
  holder: Holding,
  { issuer, signing: signingWishes, tls }: Deviation = {},
): Promise<void> {
  rmSync(holder.folder, { recursive: true, force: true });
  const { signing } = holder;
  if (signing !== undefined) {
    writeTrust(authority, signing.msp.directory);
    const { organizationalUnit, attributes: attrs = {} } = signing.request;
    const wishes = {
      units: ['grondslag', organizationalUnit],
      extensions: [attributes({ attrs: { 'hf.EnrollmentID': holder.name, 'hf.Affiliation': '', ...attrs } })],
      ...signingWishes,
    };
    const held = await issue(issuer ?? authority.intermediate, `enrolled ${holder.name}`, wishes);
    await writePair(signing.msp.directory, held);
  }
  const hosts = holder.reachedAs === undefined ? [holder.name] : [holder.name, holder.reachedAs];
  const held = await issue(authority.tlsIntermediate, holder.name, { extensions: tlsExtensions(hosts), ...tls });
  await writePair(dirname(holder.tls.certificate), held);
}

/** Extensions of a certificate for TLS that is reached under these names. */
export function tlsExtensions(
  hosts: readonly string[],
  usages = [x509.ExtendedKeyUsage.serverAuth, x509.ExtendedKeyUsage.clientAuth],
): readonly x509.Extension[] {
  const names = hosts.map((value) => ({ type: isIP(value) === 0 ? ('dns' as const) : ('ip' as const), value }));
  return [new x509.ExtendedKeyUsageExtension(usages), new x509.SubjectAlternativeNameExtension(names)];
}

function writeTrust({ root, intermediate, tlsRoot, tlsIntermediate }: ForeignAuthority, directory: string): void {
  const unit = (role: string) =>
    `  ${role.charAt(0).toUpperCase()}${role.slice(1)}OUIdentifier:\n    Certificate: intermediatecerts/ca-7054.pem\n` +
    `    OrganizationalUnitIdentifier: ${role}\n`;
  const units = ['client', 'peer', 'admin', 'orderer'].map(unit).join('');
  write(join(directory, 'cacerts/ca-7054.pem'), pemOf(root));
  write(join(directory, 'intermediatecerts/ca-7054.pem'), pemOf(intermediate));
  write(join(directory, 'tlscacerts/tls-ca-7054.pem'), pemOf(tlsRoot));
  write(join(directory, 'tlsintermediatecerts/tls-ca-7054.pem'), pemOf(tlsIntermediate));
  write(join(directory, 'config.yaml'), `NodeOUs:\n  Enable: true\n${units}`);
}

/** Fabric CA's client names a key after its identifier, and every certificate the same. */
async function writePair(directory: string, holder: Holder): Promise<void> {
  const point = await crypto.subtle.exportKey('raw', holder.keys.publicKey);
  const id = createHash('sha256').update(Buffer.from(point)).digest('hex');
  const key = Buffer.from(await crypto.subtle.exportKey('pkcs8', holder.keys.privateKey)).toString('base64');
  write(join(directory, 'signcerts/cert.pem'), pemOf(holder));
  write(join(directory, `keystore/${id}_sk`), `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n`);
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
