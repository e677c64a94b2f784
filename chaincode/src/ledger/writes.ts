/**
 * All writes of a transaction, sent to the peer as one message (WRITE_BATCH_STATE of Fabric 3.1, core/chaincode/handler.go).
 * fabric-shim 2.5 knows no such message: each of its own writes waits for the peer's answer, which takes longer than the
 * write. So the message goes by way of its handler, as its own do.
 */
import { peer } from '@hyperledger/fabric-protos';
import type { Context } from 'fabric-contract-api';

const { PUT_STATE, PURGE_PRIVATE_DATA, PUT_STATE_METADATA } = peer.WriteRecord.Type;
type Kind = ReturnType<peer.WriteRecord['getType']>;

/** Name under which peers keep the policy of a key (core/ledger/kvledger/txmgmt, MetaDataKeys). */
const VALIDATION_PARAMETER = 'VALIDATION_PARAMETER';

/** What fabric-shim's stub sends by; its types leave it out. */
interface Conversation {
  readonly handler: { _askPeerAndListen(message: peer.ChaincodeMessage, method: string): Promise<unknown> };
}

/** What a transaction writes; nothing is written before {@link Writes.send}. A peer applies it in the order added. */
export class Writes {
  readonly #batch = new peer.WriteBatchState();

  /** The key holds the value, for all to see. */
  put(key: string, value: Uint8Array): void {
    this.#add(PUT_STATE, key).setValue(value);
  }

  /** The key holds the value on the peers of the collection; the channel sees hashes. */
  putPrivate(collection: string, key: string, value: Uint8Array): void {
    this.#add(PUT_STATE, key, collection).setValue(value);
  }

  /** The key's value leaves the collection, with its hash and its history. */
  purgePrivate(collection: string, key: string): void {
    this.#add(PURGE_PRIVATE_DATA, key, collection);
  }

  /** Changes of the key need endorsement by this policy from then on, a serialized ApplicationPolicy or SignaturePolicyEnvelope. */
  setPolicy(key: string, policy: Uint8Array): void {
    const metadata = new peer.StateMetadata();
    metadata.setMetakey(VALIDATION_PARAMETER);
    metadata.setValue(policy);
    this.#add(PUT_STATE_METADATA, key).setMetadata(metadata);
  }

  /** All of it is in the transaction's write set, or the transaction fails with the peer's reason. To be called once. */
  async send({ stub }: Context): Promise<void> {
    const message = new peer.ChaincodeMessage();
    message.setType(peer.ChaincodeMessage.Type.WRITE_BATCH_STATE);
    message.setPayload(this.#batch.serializeBinary());
    message.setTxid(stub.getTxID());
    message.setChannelId(stub.getChannelID());
    await (stub as unknown as Conversation).handler._askPeerAndListen(message, 'WriteBatch');
  }

  #add(kind: Kind, key: string, collection = ''): peer.WriteRecord {
    const record = new peer.WriteRecord();
    record.setType(kind);
    record.setKey(key);
    record.setCollection(collection);
    return this.#batch.addRec(record);
  }
}
