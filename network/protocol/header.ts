import { common } from '@hyperledger/fabric-protos';
import { concatBytes, sha256, toHex } from './bytes.js';
import { tags, toDer, toDerUnsigned } from './der.js';
import { readExactMessage, readMessage } from './message.js';
import { ProtocolError } from './protocol-error.js';

/** The hashes that hold a chain together: of a block's header, of its data, of a transaction's origin. */

/** What a block's header says. */
export interface BlockHeader {
  readonly number: bigint;
  /** Hash of the previous block's header; empty in the first block. */
  readonly previousHash: Uint8Array;
  readonly dataHash: Uint8Array;
}

/** The bytes that stand for a header when it is hashed or signed: a DER SEQUENCE of its three fields. */
export function headerBytes(header: BlockHeader): Uint8Array {
  return toDer(
    tags.sequence,
    concatBytes(
      toDerUnsigned(header.number),
      toDer(tags.octetString, header.previousHash),
      toDer(tags.octetString, header.dataHash),
    ),
  );
}

/** The block's hash, which the next block names as its previous one. */
export function headerHash(header: BlockHeader): Uint8Array {
  return sha256(headerBytes(header));
}

/**
 * Hash over the transactions one after the other. No length stands between them, so that each must be the one encoding
 * of its envelope, or borders could shift unseen (protoutil VerifyTransactionsAreWellFormed).
 */
export function dataHash(transactions: readonly Uint8Array[]): Uint8Array {
  if (transactions.length === 0) {
    throw new ProtocolError('malformed', 'block data');
  }
  for (const bytes of transactions) {
    const envelope = readExactMessage(common.Envelope, bytes, 'envelope');
    const payload = envelope.getPayload_asU8();
    if (payload.length === 0 || (envelope.getSignature_asU8().length === 0 && !isConfiguration(payload))) {
      throw new ProtocolError('malformed', 'envelope');
    }
  }
  return sha256(...transactions);
}

/** The transaction id: what the client chose by its nonce, bound to who it is. */
export function transactionId(nonce: Uint8Array, creator: Uint8Array): string {
  return toHex(sha256(nonce, creator));
}

/** The first block's configuration bears no signature. */
function isConfiguration(payload: Uint8Array): boolean {
  const header = readMessage(common.Payload, payload, 'payload').getHeader();
  const bytes = header?.getChannelHeader_asU8() ?? new Uint8Array();
  return readMessage(common.ChannelHeader, bytes, 'channel header').getType() === common.HeaderType.CONFIG;
}
