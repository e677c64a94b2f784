import { equalBytes } from './bytes.js';
import { type Certificate, requireEcdsaWithSha256 } from './certificate.js';
import { readAuthorityKeyId } from './certificate-extensions.js';
import {
  contentOf,
  type DerValue,
  elementsOf,
  readDer,
  readObjectIdentifier,
  readTime,
  readUnsignedInteger,
  readWholeBytes,
  tags,
} from './der.js';
import { readPem } from './pem.js';
import { ProtocolError } from './protocol-error.js';
import { verifyEitherS } from './signature.js';

/**
 * Certificate revocation lists (RFC 5280, 5) as Fabric's membership uses them: a listed certificate is revoked from the
 * moment that the list is in force, whatever dates and reasons stand in it, and a list never grows too old.
 */

const subject = 'revocation list';
const authorityKeyId = '2.5.29.35';

/** A list, signed by the authority that it claims or not: see {@link isRevokedBy}. */
export interface RevocationList {
  readonly authorityKeyId: Uint8Array;
  readonly serialNumbers: ReadonlySet<bigint>;
  /** When it was issued. */
  readonly thisUpdate: Date;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/** The list in a PEM text, or in DER bytes. Refuses one that does not say whose key signed it, as Fabric does. */
export function readRevocationList(bytes: Uint8Array): RevocationList {
  const isPem = bytes[0] === '-'.charCodeAt(0);
  const der = isPem ? readPem(bytes, 'X509 CRL', subject) : bytes;
  const [signed, algorithm, signature, ...surplus] = elementsOf(readDer(der, tags.sequence, subject), subject);
  const parts = elementsOf(signed, subject);
  if (parts[0]?.tag === tags.integer) {
    parts.shift();
  }
  const [innerAlgorithm, , thisUpdate, ...rest] = parts;
  if (surplus.length > 0 || signed === undefined) {
    throw new ProtocolError('malformed', subject);
  }
  requireEcdsaWithSha256(algorithm, subject);
  requireEcdsaWithSha256(innerAlgorithm, subject);
  return {
    authorityKeyId: readKeyId(rest.find(({ tag }) => tag === 0xa0)),
    serialNumbers: new Set(readEntries(rest.find(({ tag }) => tag === tags.sequence))),
    thisUpdate: readTime(thisUpdate, subject),
    signed: signed.bytes,
    signature: readWholeBytes(signature, subject),
  };
}

/** Whether the issuer of the certificate signed the list, and the certificate stands in it. */
export function isRevokedBy(list: RevocationList, certificate: Certificate, issuer: Certificate): boolean {
  return (
    list.serialNumbers.has(certificate.serialNumber) &&
    issuer.subjectKeyId !== undefined &&
    equalBytes(list.authorityKeyId, issuer.subjectKeyId) &&
    verifyEitherS(issuer.publicKey, list.signed, list.signature)
  );
}

function readEntries(value: DerValue | undefined): readonly bigint[] {
  const entries = value === undefined ? [] : elementsOf(value, subject);
  return entries.map((entry) => readUnsignedInteger(elementsOf(entry, subject)[0], subject));
}

function readKeyId(value: DerValue | undefined): Uint8Array {
  const extensions = elementsOf(readDer(contentOf(value, 0xa0, subject), tags.sequence, subject), subject);
  for (const extension of extensions) {
    const [type, ...rest] = elementsOf(extension, subject);
    if (readObjectIdentifier(type, subject) === authorityKeyId) {
      const found = readAuthorityKeyId(contentOf(rest.at(-1), tags.octetString, subject));
      if (found !== undefined) {
        return found;
      }
    }
  }
  throw new ProtocolError('malformed', subject);
}
