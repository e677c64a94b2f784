import 'reflect-metadata';
import { createHash, createPrivateKey, randomBytes, webcrypto } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import * as x509 from '@peculiar/x509';
import type { PlannedCa } from '../plan.js';
import { IdentitiesError } from './identities-error.js';

/** An organisation's certificate authority. Certificates have the extensions that Fabric's cryptogen gives them. */

/** An authority stays for ten years; whom it vouches for must come back every two. */
const yearsOfAuthority = 10;
const yearsOfHolder = 2;

x509.cryptoProvider.set(webcrypto);

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** Fabric's extension with the attributes of a user: `{"attrs":{…}}`. */
const attributesExtension = '1.2.3.4.5.6.7.8.1';

/** Lists are numbered upwards (RFC 5280, 5.2.3): ours by the number of certificates, which only grows. */
const revocationListNumber = '2.5.29.20';

const { digitalSignature, keyEncipherment, keyCertSign, cRLSign } = x509.KeyUsageFlags;

/** A certificate with its key, both as PEM. */
export interface IssuedPair {
  readonly certificate: string;
  readonly key: string;
}

/** What a certificate for signing says about its holder. */
export interface SigningRequest {
  readonly commonName: string;
  readonly organizationalUnit: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** What a TLS certificate says about its holder. */
export interface TlsRequest {
  readonly commonName: string;
  /** Names and addresses under which the holder is reached. */
  readonly hosts: readonly string[];
}

/** A pair for a new authority, signed by itself. */
export async function newAuthorityPair(name: string, organization: string, now: Date): Promise<IssuedPair> {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerialNumber(),
    name: subjectOf(name, organization),
    ...validityFrom(now, yearsOfAuthority),
    signingAlgorithm: algorithm,
    keys,
    extensions: [
      new x509.KeyUsagesExtension(digitalSignature | keyEncipherment | keyCertSign | cRLSign, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.clientAuth, x509.ExtendedKeyUsage.serverAuth]),
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.SubjectKeyIdentifierExtension(await keyIdOf(keys.publicKey)),
    ],
  });
  return toPair(certificate, keys.privateKey);
}

/** Issues certificates in the name of the organisation. */
export class Authority {
  /** The authority's own certificate as PEM. */
  readonly certificate: string;
  readonly #parsed: x509.X509Certificate;
  readonly #key: webcrypto.CryptoKey;
  readonly #organization: string;
  readonly #now: Date;

  constructor(certificate: string, key: webcrypto.CryptoKey, organization: string, now: Date) {
    this.certificate = certificate;
    this.#parsed = new x509.X509Certificate(certificate);
    this.#key = key;
    this.#organization = organization;
    this.#now = now;
  }

  /** The authority whose files lie where the plan says; its certificates are valid from `now`. */
  static async open(planned: PlannedCa, organization: string, now: Date): Promise<Authority> {
    try {
      const certificate = await readFile(planned.certificate, 'utf8');
      const der = createPrivateKey(await readFile(planned.key)).export({ format: 'der', type: 'pkcs8' });
      const key = await webcrypto.subtle.importKey('pkcs8', der, algorithm, false, ['sign']);
      return new Authority(certificate, key, organization, now);
    } catch (cause) {
      throw new IdentitiesError('unreadable', planned.certificate, { cause });
    }
  }

  /** A new pair for signing proposals, transactions, endorsements or blocks. */
  async issueForSigning(request: SigningRequest): Promise<IssuedPair> {
    const { attributes } = request;
    const bytes = Buffer.from(JSON.stringify({ attrs: attributes }));
    return this.#issue(request.commonName, request.organizationalUnit, [
      new x509.KeyUsagesExtension(digitalSignature, true),
      ...(attributes === undefined ? [] : [new x509.Extension(attributesExtension, false, bytes)]),
    ]);
  }

  /** A new pair for TLS, for either end of a connection. */
  async issueForTls(request: TlsRequest): Promise<IssuedPair> {
    return this.#issue(request.commonName, undefined, [
      new x509.KeyUsagesExtension(digitalSignature | keyEncipherment, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth, x509.ExtendedKeyUsage.clientAuth]),
      new x509.SubjectAlternativeNameExtension(
        [...new Set(request.hosts)].map((value) => ({ type: isIP(value) === 0 ? 'dns' : 'ip', value })),
      ),
    ]);
  }

  /**
   * A list, as PEM, of everything that the previous one lists and of these certificates, by serial number in
   * hexadecimal. It says which key signed it, without which Fabric does not use it, and stays in force until the next.
   */
  async issueRevocationList(previous: string | undefined, serialNumbers: readonly string[]): Promise<string> {
    const reason = x509.X509CrlReason.privilegeWithdrawn;
    const known = previous === undefined ? [] : new x509.X509Crl(previous).entries;
    const revoked = new Map(known.map(({ serialNumber, revocationDate }) => [toHex(serialNumber), revocationDate]));
    for (const serialNumber of serialNumbers.map(toHex)) {
      revoked.set(serialNumber, revoked.get(serialNumber) ?? this.#now);
    }
    const list = await x509.X509CrlGenerator.create({
      issuer: this.#parsed.subjectName,
      thisUpdate: this.#now,
      nextUpdate: this.#parsed.notAfter,
      entries: [...revoked].map(([serialNumber, revocationDate]) => ({ serialNumber, revocationDate, reason })),
      extensions: [
        new x509.AuthorityKeyIdentifierExtension(await keyIdOf(await this.#parsed.publicKey.export())),
        new x509.Extension(revocationListNumber, false, toDerInteger(revoked.size)),
      ],
      signingAlgorithm: algorithm,
      signingKey: this.#key,
    });
    return `${x509.PemConverter.encode(list.rawData, 'X509 CRL')}\n`;
  }

  async #issue(
    commonName: string,
    organizationalUnit: string | undefined,
    extensions: readonly x509.Extension[],
  ): Promise<IssuedPair> {
    const keys = await newKeys();
    const { notBefore, notAfter } = validityFrom(this.#now, yearsOfHolder);
    const end = this.#parsed.notAfter;
    const certificate = await x509.X509CertificateGenerator.create({
      serialNumber: newSerialNumber(),
      subject: subjectOf(commonName, this.#organization, organizationalUnit),
      issuer: this.#parsed.subjectName,
      notBefore,
      notAfter: notAfter < end ? notAfter : end,
      signingAlgorithm: algorithm,
      publicKey: keys.publicKey,
      signingKey: this.#key,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.AuthorityKeyIdentifierExtension(await keyIdOf(await this.#parsed.publicKey.export())),
        ...extensions,
      ],
    });
    return toPair(certificate, keys.privateKey);
  }
}

async function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

async function toPair(certificate: x509.X509Certificate, key: webcrypto.CryptoKey): Promise<IssuedPair> {
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', key);
  return {
    certificate: `${certificate.toString('pem')}\n`,
    key: `${x509.PemConverter.encode(pkcs8, 'PRIVATE KEY')}\n`,
  };
}

/** Key identifier by SHA-256 over the public point (RFC 7093, 2), as cryptogen computes it. */
async function keyIdOf(publicKey: webcrypto.CryptoKey): Promise<string> {
  const point = await webcrypto.subtle.exportKey('raw', publicKey);
  return createHash('sha256').update(Buffer.from(point)).digest('hex');
}

/** 127 random bits, never zero: positive and of a fixed length. */
function newSerialNumber(): string {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.toString('hex');
}

/** One spelling per serial number. */
function toHex(serialNumber: string): string {
  const digits = BigInt(`0x${serialNumber}`).toString(16);
  return digits.padStart(digits.length + (digits.length % 2), '0');
}

function toDerInteger(value: number): Uint8Array<ArrayBuffer> {
  const digits = value.toString(16);
  const bytes = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
  const padding = (bytes[0] ?? 0) > 0x7f ? [0] : [];
  return Uint8Array.of(0x02, padding.length + bytes.length, ...padding, ...bytes);
}

function subjectOf(commonName: string, organization: string, organizationalUnit?: string): x509.JsonName {
  return [
    { C: ['NL'] },
    { O: [organization] },
    ...(organizationalUnit === undefined ? [] : [{ OU: [organizationalUnit] }]),
    { CN: [commonName] },
  ];
}

/** From five minutes ago: clocks of other nodes may be a little behind. */
function validityFrom(now: Date, years: number): { readonly notBefore: Date; readonly notAfter: Date } {
  const notBefore = new Date(now.getTime() - 5 * 60_000);
  const notAfter = new Date(notBefore);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + years);
  return { notBefore, notAfter };
}
