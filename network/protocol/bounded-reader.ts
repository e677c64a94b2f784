import jspb from 'google-protobuf';
import { ProtocolError } from './protocol-error.js';

/**
 * A reader of protobuf's wire form that believes no length. The library's own follows a false one for minutes: beyond
 * the end it goes on reading what is not there.
 */

/** Reads the bytes for a message class of fabric-protos. Throws where a field does not fit in what is there. */
export class BoundedReader extends jspb.BinaryReader {
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    super(bytes);
    this.#bytes = bytes;
    requireFields(bytes, 0, bytes.length);
  }

  override readString(): string {
    this.#fieldAhead();
    return super.readString();
  }

  override readMessage: jspb.BinaryReader['readMessage'] = (message, read) => {
    const { start, end } = this.#fieldAhead();
    // An entry of a map is read behind our back, so it is judged here.
    requireFields(this.#bytes, start, end);
    jspb.BinaryReader.prototype.readMessage.call(this, message, read);
  };

  #fieldAhead(): { readonly start: number; readonly end: number } {
    return readLengthAt(this.#bytes, this.getCursor(), this.#bytes.length);
  }
}

/** Bytes that a field takes after its tag, by wire type; the length of the others stands in the field. */
const fixedSizes: Readonly<Record<number, number>> = { 1: 8, 5: 4 };
const varint = 0;
const delimited = 2;

/** Every field from start to end lies between them; what is in a field is not looked at. */
function requireFields(bytes: Uint8Array, start: number, end: number): void {
  for (let at = start; at < end; ) {
    const tag = readVarint(bytes, at, end);
    at = toFieldEnd(bytes, tag.next, end, tag.value % 8);
  }
}

function toFieldEnd(bytes: Uint8Array, at: number, end: number, wireType: number): number {
  if (wireType === varint) {
    return readVarint(bytes, at, end).next;
  }
  if (wireType === delimited) {
    return readLengthAt(bytes, at, end).end;
  }
  const size = fixedSizes[wireType];
  if (size === undefined || at + size > end) {
    throw new ProtocolError('malformed', 'protobuf field');
  }
  return at + size;
}

function readLengthAt(bytes: Uint8Array, at: number, limit: number): { readonly start: number; readonly end: number } {
  const { value, next } = readVarint(bytes, at, limit);
  if (next + value > limit) {
    throw new ProtocolError('malformed', 'protobuf field');
  }
  return { start: next, end: next + value };
}

/** A base-128 number of at most ten bytes; exact as far as any length that could fit. */
function readVarint(bytes: Uint8Array, at: number, limit: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let next = at; next < Math.min(limit, at + 10); next += 1) {
    const byte = bytes[next] ?? 0;
    value += (byte & 0x7f) * 128 ** (next - at);
    if (byte < 0x80) {
      return { value, next: next + 1 };
    }
  }
  throw new ProtocolError('malformed', 'protobuf field');
}
