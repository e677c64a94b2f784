import { common, peer } from '@hyperledger/fabric-protos';
import { readExactMessage, readMessage, required, toCounter } from './message.js';
import { ProtocolError } from './protocol-error.js';

/** The outer form of everything that is ordered: a payload, who made it, and a signature over it. */

/** What the channel header says. */
export interface ChannelHeader {
  /** Number of Fabric's HeaderType. */
  readonly type: number;
  readonly channel: string;
  /** As the client claims it; {@link Envelope} has the parts from which it must follow. */
  readonly transactionId: string;
  /** As the client claims it. */
  readonly timestamp: Date;
  /** Name in the header's extension; endorsed transactions only. */
  readonly chaincode: string | undefined;
}

/** An envelope with its payload unfolded, and the bytes that are hashed or signed. */
export interface Envelope {
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
  readonly header: ChannelHeader;
  readonly channelHeaderBytes: Uint8Array;
  readonly signatureHeaderBytes: Uint8Array;
  readonly creator: Uint8Array;
  readonly nonce: Uint8Array;
  readonly data: Uint8Array;
}

/** The envelope that the bytes are, and nothing beside it. */
export function readEnvelope(bytes: Uint8Array): Envelope {
  return toEnvelope(readExactMessage(common.Envelope, bytes, 'envelope'));
}

/** The envelope in the message. */
export function toEnvelope(message: common.Envelope): Envelope {
  const payload = readMessage(common.Payload, message.getPayload_asU8(), 'payload');
  const header = required(payload.getHeader(), 'payload header');
  const signatureHeaderBytes = header.getSignatureHeader_asU8();
  const signatureHeader = readMessage(common.SignatureHeader, signatureHeaderBytes, 'signature header');
  return {
    payload: message.getPayload_asU8(),
    signature: message.getSignature_asU8(),
    header: readChannelHeader(header.getChannelHeader_asU8()),
    channelHeaderBytes: header.getChannelHeader_asU8(),
    signatureHeaderBytes,
    creator: signatureHeader.getCreator_asU8(),
    nonce: signatureHeader.getNonce_asU8(),
    data: payload.getData_asU8(),
  };
}

function readChannelHeader(bytes: Uint8Array): ChannelHeader {
  const header = readMessage(common.ChannelHeader, bytes, 'channel header');
  const type = header.getType();
  const isEndorsed = type === common.HeaderType.ENDORSER_TRANSACTION;
  const extension = isEndorsed
    ? readMessage(peer.ChaincodeHeaderExtension, header.getExtension_asU8(), 'header extension')
    : undefined;
  const time = required(header.getTimestamp(), 'timestamp');
  return {
    type,
    channel: header.getChannelId(),
    transactionId: header.getTxId(),
    timestamp: toTime(toCounter(time.getSeconds(), 'timestamp'), toCounter(time.getNanos(), 'timestamp')),
    chaincode: extension?.getChaincodeId()?.getName(),
  };
}

/** Whole milliseconds; the rest of the nanoseconds is dropped. */
function toTime(seconds: bigint, nanoseconds: bigint): Date {
  const time = new Date(Number(seconds) * 1_000 + Number(nanoseconds / 1_000_000n));
  if (nanoseconds >= 1_000_000_000n || Number.isNaN(time.getTime())) {
    throw new ProtocolError('malformed', 'timestamp');
  }
  return time;
}
