import { createPublicKey, type KeyObject } from 'node:crypto';
import { equalBytes, sha256, toHex } from './bytes.js';
import { type CertificateExtensions, readExtensions } from './certificate-extensions.js';
import {
  contentOf,
  type DerValue,
  elementsOf,
  readDer,
  readDerValues,
  readObjectIdentifier,
  readTime,
  readUnsignedInteger,
  readWholeBytes,
  tags,
} from './der.js';
import { readPem } from './pem.js';
import { ProtocolError } from './protocol-error.js';
import { verifyEitherS } from './signature.js';

/** X.509 certificates (RFC 5280) as far as Fabric's membership uses them: version 3, ECDSA P-256, SHA-256. */

const subject = 'certificate';
const ecPublicKey = '1.2.840.10045.2.1';
const primeCurve256 = '1.2.840.10045.3.1.7';
const ecdsaWithSha256 = '1.2.840.10045.4.3.2';
const commonName = '2.5.4.3';
const organizationalUnitName = '2.5.4.11';

/** What a certificate says. Who vouches for it is for {@link isIssuedBy} and the membership that asks. */
export interface Certificate extends CertificateExtensions {
  /** SHA-256 of the signed part: the same for every spelling of the issuer's signature. */
  readonly id: string;
  readonly bytes: Uint8Array;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  /** Unique among the certificates of its issuer. */
  readonly serialNumber: bigint;
  readonly commonName: string | undefined;
  readonly organizationalUnits: readonly string[];
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: KeyObject;
}

/** The certificate in a PEM text that holds one certificate and nothing else. */
export function readPemCertificate(pem: Uint8Array): Certificate {
  return readCertificate(readPem(pem, 'CERTIFICATE', subject));
}

/** The certificate in DER bytes. */
export function readCertificate(bytes: Uint8Array): Certificate {
  const [signed, algorithm, signature, ...surplus] = elementsOf(readDer(bytes, tags.sequence, subject), subject);
  const [version, serial, innerAlgorithm, issuer, validity, holder, key, ...rest] = elementsOf(signed, subject);
  if (surplus.length > 0 || rest.length !== 1 || toHex(version?.content ?? new Uint8Array()) !== '020102') {
    throw new ProtocolError('malformed', subject);
  }
  requireEcdsaWithSha256(algorithm, subject);
  requireEcdsaWithSha256(innerAlgorithm, subject);
  const [notBefore, notAfter] = elementsOf(validity, subject).map((time) => readTime(time, subject));
  const signedBytes = signed?.bytes;
  if (notBefore === undefined || notAfter === undefined || signedBytes === undefined) {
    throw new ProtocolError('malformed', subject);
  }
  const names = elementsOf(holder, subject).flatMap(readRelativeName);
  const values = (type: string) => names.filter((name) => name.type === type).map((name) => readText(name.value));
  return {
    ...readExtensions(rest[0]),
    id: toHex(sha256(signedBytes)),
    bytes,
    signed: signedBytes,
    signature: readWholeBytes(signature, subject),
    issuer: issuer?.bytes ?? new Uint8Array(),
    subject: holder?.bytes ?? new Uint8Array(),
    serialNumber: readUnsignedInteger(serial, subject),
    commonName: values(commonName)[0],
    organizationalUnits: values(organizationalUnitName),
    notBefore,
    notAfter,
    publicKey: readPublicKey(key),
  };
}

/** Whether the issuer is an authority that carries the name, identifies the key and made the signature in question. */
export function isIssuedBy(certificate: Certificate, issuer: Certificate): boolean {
  const sameKey =
    certificate.authorityKeyId === undefined ||
    issuer.subjectKeyId === undefined ||
    equalBytes(certificate.authorityKeyId, issuer.subjectKeyId);
  return (
    issuer.isAuthority &&
    issuer.maySignCertificates &&
    sameKey &&
    equalBytes(certificate.issuer, issuer.subject) &&
    verifyEitherS(issuer.publicKey, certificate.signed, certificate.signature)
  );
}

/** Refuses every other algorithm by which authorities sign; what they signed is named. */
export function requireEcdsaWithSha256(value: DerValue | undefined, what: string): void {
  requireAlgorithm(value, [ecdsaWithSha256], what);
}

function requireAlgorithm(value: DerValue | undefined, expected: readonly string[], what: string): void {
  const found = elementsOf(value, what).map((part) => readObjectIdentifier(part, what));
  if (found.join() !== expected.join()) {
    throw new ProtocolError('unsupported', `${what} algorithm`);
  }
}

function readPublicKey(value: DerValue | undefined): KeyObject {
  requireAlgorithm(elementsOf(value, subject)[0], [ecPublicKey, primeCurve256], subject);
  try {
    return createPublicKey({ key: Buffer.from(value?.bytes ?? []), format: 'der', type: 'spki' });
  } catch (cause) {
    throw new ProtocolError('malformed', 'certificate public key', { cause });
  }
}

/** A RelativeDistinguishedName: one or more type and value pairs. */
function readRelativeName(value: DerValue): { readonly type: string; readonly value: DerValue | undefined }[] {
  return readDerValues(contentOf(value, tags.set, subject), subject).map((pair) => {
    const [type, text] = elementsOf(pair, subject);
    return { type: readObjectIdentifier(type, subject), value: text };
  });
}

function readText(value: DerValue | undefined): string {
  const allowed: readonly (number | undefined)[] = [tags.utf8String, tags.printableString, tags.ia5String];
  if (value === undefined || !allowed.includes(value.tag)) {
    throw new ProtocolError('unsupported', 'certificate name');
  }
  return Buffer.from(value.content).toString('utf8');
}
