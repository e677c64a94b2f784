import {
  contentOf,
  type DerValue,
  elementsOf,
  readDer,
  readDerValues,
  readObjectIdentifier,
  readUnsignedInteger,
  tags,
} from './der.js';
import { ProtocolError } from './protocol-error.js';

/** The extensions of a certificate: the standard ones that decide what it may do, and Fabric's own with attributes. */

const subject = 'certificate extensions';
const attributesExtension = '1.2.3.4.5.6.7.8.1';
const anyExtendedKeyUsage = '2.5.29.37.0';
const serverAuthentication = '1.3.6.1.5.5.7.3.1';
const readable = {
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAlternativeName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  authorityKeyId: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
} as const;

/** What the extensions allow and carry. */
export interface CertificateExtensions {
  readonly isAuthority: boolean;
  readonly maySignCertificates: boolean;
  /** Longest allowed chain of authorities below this one. */
  readonly pathLength: number | undefined;
  /**
   * Fabric checks certificates with the defaults of Go's library, which asks for server authentication wherever an
   * extended key usage is given at all.
   */
  readonly mayAuthenticate: boolean;
  readonly subjectKeyId: Uint8Array | undefined;
  readonly authorityKeyId: Uint8Array | undefined;
  /** Fabric's attribute-based access control: names and values in extension 1.2.3.4.5.6.7.8.1. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** The extensions of a TBSCertificate: its last element, with explicit tag 3. */
export function readExtensions(value: DerValue | undefined): CertificateExtensions {
  const found = new Map<string, Uint8Array>();
  for (const extension of elementsOf(readDer(contentOf(value, 0xa3, subject), tags.sequence, subject), subject)) {
    const [type, ...rest] = elementsOf(extension, subject);
    const critical = rest.length === 2 && toHexByte(contentOf(rest[0], tags.boolean, subject)) === 0xff;
    const name = readObjectIdentifier(type, subject);
    const isReadable = (Object.values(readable) as readonly string[]).includes(name);
    if (critical && !isReadable) {
      throw new ProtocolError('unsupported', subject);
    }
    if (rest.length > 2 || (rest.length === 2 && !critical) || found.has(name)) {
      throw new ProtocolError('malformed', subject);
    }
    found.set(name, contentOf(rest.at(-1), tags.octetString, subject));
  }
  const usages = readKeyUsages(found.get(readable.extendedKeyUsage));
  return {
    ...readBasicConstraints(found.get(readable.basicConstraints)),
    maySignCertificates: maySignCertificates(found.get(readable.keyUsage)),
    mayAuthenticate:
      usages === undefined || usages.includes(serverAuthentication) || usages.includes(anyExtendedKeyUsage),
    subjectKeyId: readKeyId(found.get(readable.subjectKeyId)),
    authorityKeyId: readAuthorityKeyId(found.get(readable.authorityKeyId)),
    attributes: readAttributes(found.get(attributesExtension)),
  };
}

function toHexByte(content: Uint8Array): number | undefined {
  return content.length === 1 ? content[0] : undefined;
}

function readBasicConstraints(
  bytes: Uint8Array | undefined,
): Pick<CertificateExtensions, 'isAuthority' | 'pathLength'> {
  if (bytes === undefined) {
    return { isAuthority: false, pathLength: undefined };
  }
  const [authority, length] = elementsOf(readDer(bytes, tags.sequence, subject), subject);
  const isAuthority = authority !== undefined && toHexByte(contentOf(authority, tags.boolean, subject)) === 0xff;
  const pathLength = length === undefined ? undefined : Number(readUnsignedInteger(length, subject));
  return { isAuthority, pathLength };
}

/** keyCertSign is bit 5 of the KeyUsage bit string; without the extension every use is allowed. */
function maySignCertificates(bytes: Uint8Array | undefined): boolean {
  if (bytes === undefined) {
    return true;
  }
  const [, first] = readDer(bytes, tags.bitString, subject).content;
  return first !== undefined && (first & 0x04) !== 0;
}

function readKeyUsages(bytes: Uint8Array | undefined): string[] | undefined {
  return bytes === undefined
    ? undefined
    : elementsOf(readDer(bytes, tags.sequence, subject), subject).map((usage) => readObjectIdentifier(usage, subject));
}

function readKeyId(bytes: Uint8Array | undefined): Uint8Array | undefined {
  return bytes === undefined ? undefined : readDer(bytes, tags.octetString, subject).content;
}

/** The key identifier in the extension of that name (RFC 5280, 4.2.1.1), if it has one. */
export function readAuthorityKeyId(bytes: Uint8Array | undefined): Uint8Array | undefined {
  return bytes === undefined
    ? undefined
    : readDerValues(readDer(bytes, tags.sequence, subject).content, subject).find(({ tag }) => tag === 0x80)?.content;
}

function readAttributes(bytes: Uint8Array | undefined): Readonly<Record<string, string>> {
  if (bytes === undefined) {
    return {};
  }
  const attributes = parseAttributes(Buffer.from(bytes).toString('utf8'));
  if (typeof attributes !== 'object' || attributes === null || Array.isArray(attributes)) {
    throw new ProtocolError('malformed', 'certificate attributes');
  }
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => {
      if (typeof value !== 'string') {
        throw new ProtocolError('malformed', 'certificate attributes');
      }
      return [name, value];
    }),
  );
}

function parseAttributes(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && 'attrs' in parsed ? parsed.attrs : undefined;
  } catch (cause) {
    throw new ProtocolError('malformed', 'certificate attributes', { cause });
  }
}
