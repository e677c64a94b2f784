import type jspb from 'google-protobuf';
import { BoundedReader } from './bounded-reader.js';
import { equalBytes } from './bytes.js';
import { ProtocolError } from './protocol-error.js';

/** The border to the protobuf library: hostile bytes go in, a message or a coded refusal comes out. */

/** A message class of fabric-protos. */
export interface MessageKind<M extends jspb.Message> {
  new (): M;
  deserializeBinaryFromReader(message: M, reader: jspb.BinaryReader): M;
}

/** The message that the bytes hold; unknown fields and other spellings of the same message are let pass. */
export function readMessage<M extends jspb.Message>(kind: MessageKind<M>, bytes: Uint8Array, subject: string): M {
  try {
    return kind.deserializeBinaryFromReader(new kind(), new BoundedReader(bytes));
  } catch (cause) {
    // The library throws whatever its reader stumbles over: assertions, type errors, a stack overflow on deep nesting.
    throw new ProtocolError('malformed', subject, { cause });
  }
}

/** The message that the bytes hold, and proof that they hold nothing else: re-encoding gives the same bytes. */
export function readExactMessage<M extends jspb.Message>(kind: MessageKind<M>, bytes: Uint8Array, subject: string): M {
  const message = readMessage(kind, bytes, subject);
  if (!equalBytes(encode(message, subject), bytes)) {
    throw new ProtocolError('not-canonical', subject);
  }
  return message;
}

/** A 64-bit counter that the library hands over as a number; refused where that number is no longer exact. */
export function toCounter(value: number, subject: string): bigint {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new ProtocolError('malformed', subject);
  }
  return BigInt(value);
}

/** The sub-message, which protobuf lets everyone leave out and Fabric does not. */
export function required<T>(value: T | undefined, subject: string): T {
  if (value === undefined) {
    throw new ProtocolError('malformed', subject);
  }
  return value;
}

function encode(message: jspb.Message, subject: string): Uint8Array {
  try {
    return message.serializeBinary();
  } catch (cause) {
    throw new ProtocolError('malformed', subject, { cause });
  }
}
