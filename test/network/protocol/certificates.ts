import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import { msp as mspProtos } from '@hyperledger/fabric-protos';
import * as x509 from '@peculiar/x509';

/** Certificates good and bad, issued by other software than the one that reads them. */

x509.cryptoProvider.set(webcrypto);

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** A certificate with its keys; may issue others if it is an authority. */
export interface Holder {
  readonly certificate: x509.X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}

/** What a test wants different from an ordinary client certificate. */
export interface Wishes {
  readonly units?: readonly string[];
  readonly isAuthority?: boolean;
  /** How many authorities may stand below this one. */
  readonly pathLength?: number;
  readonly extensions?: readonly x509.Extension[];
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  readonly keys?: webcrypto.CryptoKeyPair;
}

const since = new Date('2026-01-01T00:00:00Z');
const until = new Date('2030-01-01T00:00:00Z');

/** An authority that signed itself. */
export function newRoot(name: string, wishes: Wishes = {}): Promise<Holder> {
  return issue(undefined, name, { isAuthority: true, ...wishes });
}

/** A certificate of that name by this issuer. */
export async function issue(issuer: Holder | undefined, name: string, wishes: Wishes = {}): Promise<Holder> {
  const keys = wishes.keys ?? (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']));
  const subject: x509.JsonName = [
    { O: ['test'] },
    ...(wishes.units ?? []).map((unit) => ({ OU: [unit] })),
    { CN: [name] },
  ];
  const usage = wishes.isAuthority
    ? x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.digitalSignature
    : x509.KeyUsageFlags.digitalSignature;
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: `40${randomBytes(15).toString('hex')}`,
    subject,
    issuer: issuer?.certificate.subjectName ?? new x509.Name(subject),
    notBefore: wishes.notBefore ?? since,
    notAfter: wishes.notAfter ?? until,
    signingAlgorithm: algorithm,
    publicKey: keys.publicKey,
    signingKey: (issuer?.keys ?? keys).privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(wishes.isAuthority ?? false, wishes.pathLength, true),
      new x509.KeyUsagesExtension(usage, true),
      ...(wishes.isAuthority ? [await x509.SubjectKeyIdentifierExtension.create(keys.publicKey)] : []),
      ...(wishes.extensions ?? []),
    ],
  });
  return { certificate, keys };
}

/** The certificate as PEM bytes. */
export function pemOf({ certificate }: Holder): Uint8Array {
  return toPem(new Uint8Array(certificate.rawData));
}

/** DER bytes as PEM bytes. */
export function toPem(der: Uint8Array): Uint8Array {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return Buffer.from(`-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`);
}

/** The bytes that stand for an identity in a transaction. */
export function serialize(mspId: string, pem: Uint8Array): Uint8Array {
  const message = new mspProtos.SerializedIdentity();
  message.setMspid(mspId);
  message.setIdBytes(pem);
  return message.serializeBinary();
}

/** Fabric's extension with attributes. */
export function attributes(value: unknown, critical = false): x509.Extension {
  return new x509.Extension('1.2.3.4.5.6.7.8.1', critical, Buffer.from(JSON.stringify(value)));
}

/** An extended key usage that leaves servers out. */
export function forTlsClientsOnly(): x509.Extension {
  return new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth]);
}

/** What a test wants different from an ordinary list. */
export interface ListWishes {
  readonly thisUpdate?: Date;
  /** Whose key the list says has signed it; nobody's where this is null. */
  readonly names?: Holder | null;
}

/** A list, as PEM, of these certificates, signed by the issuer. */
export async function newRevocationList(
  issuer: Holder,
  revoked: readonly Holder[],
  wishes: ListWishes = {},
): Promise<Uint8Array> {
  const named = wishes.names === undefined ? issuer : wishes.names;
  const reason = x509.X509CrlReason.keyCompromise;
  const list = await x509.X509CrlGenerator.create({
    issuer: issuer.certificate.subjectName,
    thisUpdate: wishes.thisUpdate ?? since,
    nextUpdate: until,
    entries: revoked.map(({ certificate }) => ({ serialNumber: certificate.serialNumber, reason })),
    extensions: named === null ? [] : [await x509.AuthorityKeyIdentifierExtension.create(named.keys.publicKey)],
    signingAlgorithm: algorithm,
    signingKey: issuer.keys.privateKey,
  });
  return Buffer.from(`${x509.PemConverter.encode(list.rawData, 'X509 CRL')}\n`);
}
