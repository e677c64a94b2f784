import { ProtocolError } from './protocol-error.js';

/**
 * Strict DER (ITU-T X.690): one encoding per value, nothing left over. Knows tags and lengths; what they mean in a
 * certificate or a block header is for the callers.
 */

/** Tags that certificates, signatures and block headers use. */
export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** One value: its tag, what is inside, and the whole with tag and length. */
export interface DerValue {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly bytes: Uint8Array;
}

/** The values that stand one after the other in the bytes. */
export function readDerValues(bytes: Uint8Array, subject: string): DerValue[] {
  const values: DerValue[] = [];
  for (let at = 0; at < bytes.length; ) {
    const value = readAt(bytes, at, subject);
    values.push(value);
    at += value.bytes.length;
  }
  return values;
}

/** The one value that the bytes are. */
export function readDer(bytes: Uint8Array, tag: number, subject: string): DerValue {
  const value = readAt(bytes, 0, subject);
  if (value.tag !== tag || value.bytes.length !== bytes.length) {
    throw new ProtocolError('malformed', subject);
  }
  return value;
}

/** The content of a value that must have this tag. */
export function contentOf(value: DerValue | undefined, tag: number, subject: string): Uint8Array {
  if (value?.tag !== tag) {
    throw new ProtocolError('malformed', subject);
  }
  return value.content;
}

/** The elements of a SEQUENCE. */
export function elementsOf(value: DerValue | undefined, subject: string): DerValue[] {
  return readDerValues(contentOf(value, tags.sequence, subject), subject);
}

/** A non-negative INTEGER in its shortest form. */
export function readUnsignedInteger(value: DerValue | undefined, subject: string): bigint {
  const content = contentOf(value, tags.integer, subject);
  const [first, second] = content;
  const padded = first === 0 && content.length > 1;
  if (first === undefined || first > 0x7f || (padded && second !== undefined && second < 0x80)) {
    throw new ProtocolError('malformed', subject);
  }
  return BigInt(`0x${Buffer.from(content).toString('hex')}`);
}

/** A BIT STRING that ends on a byte border, as keys and signatures do. */
export function readWholeBytes(value: DerValue | undefined, subject: string): Uint8Array {
  const content = contentOf(value, tags.bitString, subject);
  if (content[0] !== 0) {
    throw new ProtocolError('malformed', subject);
  }
  return content.subarray(1);
}

/** An OBJECT IDENTIFIER in dotted form. */
export function readObjectIdentifier(value: DerValue | undefined, subject: string): string {
  const content = contentOf(value, tags.objectIdentifier, subject);
  const arcs: bigint[] = [];
  let arc = 0n;
  let fresh = true;
  for (const byte of content) {
    if (fresh && byte === 0x80) {
      throw new ProtocolError('malformed', subject);
    }
    arc = (arc << 7n) | BigInt(byte & 0x7f);
    fresh = byte < 0x80;
    if (fresh) {
      arcs.push(arc);
      arc = 0n;
    }
  }
  const [first, ...rest] = arcs;
  if (!fresh || first === undefined) {
    throw new ProtocolError('malformed', subject);
  }
  const root = first < 80n ? first / 40n : 2n;
  return [root, first - root * 40n, ...rest].join('.');
}

/** A time in a certificate (RFC 5280, 4.1.2.5): UTCTime or GeneralizedTime, in seconds, Zulu. */
export function readTime(value: DerValue | undefined, subject: string): Date {
  const text = Buffer.from(value?.content ?? []).toString('latin1');
  const digits = value?.tag === tags.utcTime ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text;
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(digits);
  if (match === null || (value?.tag !== tags.utcTime && value?.tag !== tags.generalizedTime)) {
    throw new ProtocolError('malformed', subject);
  }
  const [, year, month, day, hour, minute, second] = match;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const time = new Date(iso);
  if (Number.isNaN(time.getTime()) || time.toISOString() !== iso) {
    throw new ProtocolError('malformed', subject);
  }
  return time;
}

/** Tag, length, content. */
export function toDer(tag: number, content: Uint8Array): Uint8Array {
  const length = content.length;
  const lengthBytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 0x100)) {
    lengthBytes.unshift(rest % 0x100);
  }
  const head = length < 0x80 ? [tag, length] : [tag, 0x80 | lengthBytes.length, ...lengthBytes];
  return Uint8Array.from(Buffer.concat([Uint8Array.from(head), content]));
}

/** A non-negative INTEGER. */
export function toDerUnsigned(value: bigint): Uint8Array {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  const first = bytes[0] ?? 0;
  return toDer(tags.integer, first > 0x7f ? Buffer.concat([Uint8Array.of(0), bytes]) : bytes);
}

function readAt(bytes: Uint8Array, at: number, subject: string): DerValue {
  const tag = bytes[at];
  const first = bytes[at + 1];
  // Tag numbers above 30 and lengths without end have no place in what is read here.
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || first === 0x80 || first > 0x84) {
    throw new ProtocolError('malformed', subject);
  }
  let start = at + 2;
  let length = first;
  if (first > 0x80) {
    start += first - 0x80;
    length = 0;
    for (const byte of bytes.subarray(at + 2, start)) {
      length = length * 0x100 + byte;
    }
    const shortest = bytes[at + 2] !== 0 && length > 0x7f;
    if (!shortest) {
      throw new ProtocolError('malformed', subject);
    }
  }
  const end = start + length;
  if (end > bytes.length) {
    throw new ProtocolError('malformed', subject);
  }
  return { tag, content: bytes.subarray(start, end), bytes: bytes.subarray(at, end) };
}
