import { common } from '@hyperledger/fabric-protos';
import type { BlockHeader } from './header.js';
import { readExactMessage, readMessage, required, toCounter } from './message.js';
import { ProtocolError } from './protocol-error.js';

/** Blocks: a header, transactions, and metadata of which only the first entry is signed. */

/** One transaction of a block. What it holds, readTransaction tells; an invalid one may hold anything. */
export interface BlockTransaction {
  readonly index: number;
  readonly bytes: Uint8Array;
  /**
   * Number of Fabric's TxValidationCode as the block's peer gave it, 0 for valid; signed by nobody. Absent in a block
   * that no peer has validated.
   */
  readonly validationCode: number | undefined;
}

/** One ordering node's signature over a block. */
export interface BlockSignature {
  readonly consenterId: number;
  readonly identifierHeader: Uint8Array;
  readonly signature: Uint8Array;
}

/** The signed part of the metadata. */
export interface BlockSignatures {
  /** What was signed, together with the signer's identifier header and the block's header. */
  readonly value: Uint8Array;
  /** Number of the newest configuration block, this one included. */
  readonly lastConfig: bigint;
  readonly signatures: readonly BlockSignature[];
}

/** A block, unfolded as far as its transactions. */
export interface Block {
  readonly header: BlockHeader;
  readonly transactions: readonly BlockTransaction[];
  readonly signatures: BlockSignatures;
  /** All metadata as it stands, by Fabric's BlockMetadataIndex. */
  readonly metadata: readonly Uint8Array[];
  /** Hash over the block's effect on the state, as the block's peer gave it; signed by nobody. */
  readonly commitHash: Uint8Array | undefined;
}

/** Places in a block's metadata. */
export const metadataIndex = {
  signatures: 0,
  lastConfig: 1,
  transactionsFilter: 2,
  orderer: 3,
  commitHash: 4,
} as const;

/** The block that the bytes are, and nothing beside it. */
export function readBlock(bytes: Uint8Array): Block {
  return toBlock(readExactMessage(common.Block, bytes, 'block'));
}

/** The block in a message that a client library has read already; for a block that no one else will be asked to believe. */
export function toBlock(message: common.Block): Block {
  const header = required(message.getHeader(), 'block header');
  const metadata = required(message.getMetadata(), 'block metadata').getMetadataList_asU8();
  const data = required(message.getData(), 'block data').getDataList_asU8();
  const filter = metadata[metadataIndex.transactionsFilter] ?? new Uint8Array();
  if (filter.length !== 0 && filter.length !== data.length) {
    throw new ProtocolError('malformed', 'validation codes');
  }
  return {
    header: {
      number: toCounter(header.getNumber(), 'block number'),
      previousHash: header.getPreviousHash_asU8(),
      dataHash: header.getDataHash_asU8(),
    },
    transactions: data.map((transaction, index) => ({ index, bytes: transaction, validationCode: filter[index] })),
    signatures: readSignatures(metadata[metadataIndex.signatures] ?? new Uint8Array()),
    metadata,
    commitHash: readCommitHash(metadata[metadataIndex.commitHash] ?? new Uint8Array()),
  };
}

/**
 * The same block without the metadata that a peer adds on its own word: validation codes and commit hash. In this form
 * every byte is covered by a signature or a hash, and {@link verifyBlock} can say so.
 */
export function toPortableBlock(bytes: Uint8Array): Uint8Array {
  const message = readExactMessage(common.Block, bytes, 'block');
  const metadata = required(message.getMetadata(), 'block metadata');
  const unsigned: readonly number[] = [metadataIndex.transactionsFilter, metadataIndex.commitHash];
  metadata.setMetadataList(
    metadata.getMetadataList_asU8().map((entry, index) => (unsigned.includes(index) ? new Uint8Array() : entry)),
  );
  return message.serializeBinary();
}

function readSignatures(bytes: Uint8Array): BlockSignatures {
  const metadata = readExactMessage(common.Metadata, bytes, 'block signatures');
  const value = metadata.getValue_asU8();
  const lastConfig = readMessage(common.OrdererBlockMetadata, value, 'orderer metadata').getLastConfig();
  return {
    value,
    lastConfig: toCounter(required(lastConfig, 'last configuration').getIndex(), 'last configuration'),
    signatures: metadata.getSignaturesList().map((signature) => {
      const identifierHeader = signature.getIdentifierHeader_asU8();
      // Signatures by certificate instead of by number belong to other consensus protocols.
      if (signature.getSignatureHeader_asU8().length > 0 || identifierHeader.length === 0) {
        throw new ProtocolError('unsupported', 'block signature');
      }
      const header = readExactMessage(common.IdentifierHeader, identifierHeader, 'identifier header');
      return { consenterId: header.getIdentifier(), identifierHeader, signature: signature.getSignature_asU8() };
    }),
  };
}

function readCommitHash(bytes: Uint8Array): Uint8Array | undefined {
  return bytes.length === 0 ? undefined : readMessage(common.Metadata, bytes, 'commit hash').getValue_asU8();
}
