/** A transaction taken apart once, for everybody who needs a piece of it: orderer, committer, events, history. */
import { common, ledger, peer } from '@hyperledger/fabric-protos';
import { sha256 } from './digest.js';

const { rwset } = ledger;

/** An envelope with its headers read; what it carries is not judged yet. */
export interface OpenedEnvelope {
  readonly bytes: Uint8Array;
  readonly payload: Uint8Array;
  readonly signature: Uint8Array;
  readonly data: Uint8Array;
  readonly channelHeaderBytes: Uint8Array;
  readonly channelHeader: common.ChannelHeader;
  readonly nonce: Uint8Array;
  readonly creator: Uint8Array;
}

/** One collection in the public read-write set. */
export interface CollectionSet {
  readonly name: string;
  readonly hashed: ledger.rwset.kvrwset.HashedRWSet;
  /** Hash of the private write set; empty when nothing was written. */
  readonly writeSetHash: Uint8Array;
}

/** One namespace of the public read-write set. */
export interface NamespaceSet {
  readonly namespace: string;
  readonly keys: ledger.rwset.kvrwset.KVRWSet;
  readonly collections: readonly CollectionSet[];
}

/** What was proposed, simulated and endorsed. */
export interface EndorsedAction {
  readonly signatureHeaderBytes: Uint8Array;
  readonly proposalPayload: Uint8Array;
  readonly responsePayload: Uint8Array;
  readonly proposalHash: Uint8Array;
  readonly endorsements: readonly peer.Endorsement[];
  readonly action: peer.ChaincodeAction;
  readonly namespaces: readonly NamespaceSet[];
}

/** Reads the envelope's headers; throws on bytes that are none. */
export function openEnvelope(bytes: Uint8Array): OpenedEnvelope {
  const envelope = common.Envelope.deserializeBinary(bytes);
  const payload = common.Payload.deserializeBinary(envelope.getPayload_asU8());
  const header = payload.getHeader();
  if (header === undefined) {
    throw new Error('no header');
  }
  const signatureHeader = common.SignatureHeader.deserializeBinary(header.getSignatureHeader_asU8());
  return {
    bytes,
    payload: envelope.getPayload_asU8(),
    signature: envelope.getSignature_asU8(),
    data: payload.getData_asU8(),
    channelHeaderBytes: header.getChannelHeader_asU8(),
    channelHeader: common.ChannelHeader.deserializeBinary(header.getChannelHeader_asU8()),
    nonce: signatureHeader.getNonce_asU8(),
    creator: signatureHeader.getCreator_asU8(),
  };
}

/** Reads the one action of an endorser transaction; throws when there is not exactly one, or it is not whole. */
export function readAction(envelope: OpenedEnvelope): EndorsedAction {
  const [only, ...more] = peer.Transaction.deserializeBinary(envelope.data).getActionsList();
  if (only === undefined || more.length > 0) {
    throw new Error('only one action per transaction is supported');
  }
  const payload = peer.ChaincodeActionPayload.deserializeBinary(only.getPayload_asU8());
  const endorsed = payload.getAction();
  if (endorsed === undefined) {
    throw new Error('nil action');
  }
  const responsePayload = endorsed.getProposalResponsePayload_asU8();
  const response = peer.ProposalResponsePayload.deserializeBinary(responsePayload);
  const action = peer.ChaincodeAction.deserializeBinary(response.getExtension_asU8());
  return {
    signatureHeaderBytes: only.getHeader_asU8(),
    proposalPayload: payload.getChaincodeProposalPayload_asU8(),
    responsePayload,
    proposalHash: response.getProposalHash_asU8(),
    endorsements: endorsed.getEndorsementsList(),
    action,
    namespaces: readNamespaces(action.getResults_asU8()),
  };
}

/** What endorsers sign for: headers and proposal without transient data. */
export function proposalHash(channelHeader: Uint8Array, signatureHeader: Uint8Array, payload: Uint8Array): Buffer {
  return sha256(channelHeader, signatureHeader, payload);
}

/** The namespaces of a serialized TxReadWriteSet. */
export function readNamespaces(results: Uint8Array): NamespaceSet[] {
  return rwset.TxReadWriteSet.deserializeBinary(results)
    .getNsRwsetList()
    .map((namespace) => ({
      namespace: namespace.getNamespace(),
      keys: rwset.kvrwset.KVRWSet.deserializeBinary(namespace.getRwset_asU8()),
      collections: namespace.getCollectionHashedRwsetList().map((collection) => ({
        name: collection.getCollectionName(),
        hashed: rwset.kvrwset.HashedRWSet.deserializeBinary(collection.getHashedRwset_asU8()),
        writeSetHash: collection.getPvtRwsetHash_asU8(),
      })),
    }));
}

/** The event that a transaction announces, if any. */
export function readEvent(action: peer.ChaincodeAction): peer.ChaincodeEvent | undefined {
  const bytes = action.getEvents_asU8();
  return bytes.length === 0 ? undefined : peer.ChaincodeEvent.deserializeBinary(bytes);
}

/** Validation codes of a block's transactions, one byte each. */
export function validationCodes(block: common.Block): Uint8Array {
  return block.getMetadata()?.getMetadataList_asU8()[common.BlockMetadataIndex.TRANSACTIONS_FILTER] ?? new Uint8Array();
}
