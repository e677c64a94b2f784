/** What an ordering node checks before it accepts a transaction (orderer/common/msgprocessor), and what only this node must. */
import { status } from '@grpc/grpc-js';
import { common } from '@hyperledger/fabric-protos';
import type { Plan } from '../plan.js';
import { BlockStore } from './block-store.js';
import type { ChannelAccess } from './channel-access.js';
import type { LedgerDatabase } from './database.js';
import type { OrderedTransaction } from './ordered-transaction.js';
import type { PrivateWrites } from './read-write-set.js';
import { RpcError } from './rpc-error.js';
import type { Sequencer } from './sequencer.js';
import { type NamespaceSet, type OpenedEnvelope, openEnvelope, readAction } from './transaction.js';
import type { TransientStore } from './transient-store.js';

/** Accepts transactions on behalf of the four ordering nodes. */
export class Broadcast {
  readonly #plan: Plan;
  readonly #database: LedgerDatabase;
  readonly #access: ChannelAccess;
  readonly #sequencer: Sequencer;
  readonly #transient: TransientStore;

  constructor(
    plan: Plan,
    database: LedgerDatabase,
    access: ChannelAccess,
    sequencer: Sequencer,
    transient: TransientStore,
  ) {
    this.#plan = plan;
    this.#database = database;
    this.#access = access;
    this.#sequencer = sequencer;
    this.#transient = transient;
  }

  /** Hands the transaction to the sequencer, or throws an RpcError in the words of Fabric's gateway. */
  submit(envelope: common.Envelope): void {
    if (this.#sequencer.isStopped) {
      throw this.#refusal('SERVICE_UNAVAILABLE', 'the ordering service is stopping');
    }
    const bytes = envelope.serializeBinary();
    const limit = this.#plan.ordering.absoluteMaxBytes;
    if (bytes.length > limit) {
      const text = `message payload is ${bytes.length} bytes and exceeds maximum allowed ${limit} bytes`;
      throw this.#refusal('BAD_REQUEST', text);
    }
    const opened = this.#open(bytes);
    this.#requireWriter(opened);
    if (this.#sequencer.submit(this.#withContent(opened)) === 'processed') {
      throw this.#refusal('SERVICE_UNAVAILABLE', 'failed to submit request: request already processed');
    }
  }

  #open(bytes: Uint8Array): OpenedEnvelope {
    let opened: OpenedEnvelope;
    try {
      opened = openEnvelope(bytes);
    } catch {
      throw this.#refusal('BAD_REQUEST', 'could not determine channel ID');
    }
    if (opened.channelHeader.getChannelId() !== this.#access.channel) {
      throw this.#refusal('NOT_FOUND', `channel ${opened.channelHeader.getChannelId()} does not exist`);
    }
    if (opened.channelHeader.getType() !== common.HeaderType.ENDORSER_TRANSACTION) {
      throw this.#refusal('BAD_REQUEST', 'this network has one operator: its configuration does not change');
    }
    return opened;
  }

  #requireWriter(opened: OpenedEnvelope): void {
    try {
      this.#access.signer('Writers', opened.creator, opened.payload, opened.signature);
    } catch {
      const text =
        'implicit policy evaluation failed - 0 sub-policies were satisfied, but this policy requires 1 of the ' +
        "'Writers' sub-policies to be satisfied: permission denied";
      throw this.#refusal('FORBIDDEN', text);
    }
  }

  /** Finds the content that was endorsed. Without it a transaction would be committed whose content nobody has. */
  #withContent(envelope: OpenedEnvelope): OrderedTransaction {
    const id = envelope.channelHeader.getTxId();
    const privateWrites: PrivateWrites[] = [];
    for (const { namespace, collections } of readNamespacesIfAny(envelope)) {
      for (const { name, writeSetHash } of collections.filter((collection) => collection.writeSetHash.length > 0)) {
        const writeSet = this.#transient.find(id, namespace, name, writeSetHash);
        if (writeSet !== undefined) {
          privateWrites.push({ namespace, collection: name, writeSet });
        } else if (new BlockStore(this.#database.committed).transaction(id) === undefined) {
          // A duplicate needs no content: it will be found invalid.
          throw new RpcError(
            status.ABORTED,
            `private data of transaction ${id} is not held any more, nothing was ordered: endorse it anew`,
          );
        }
      }
    }
    return { envelope, privateWrites };
  }

  /** A quorum of the ordering nodes said no: two of four suffice to know. */
  #refusal(kind: string, text: string): RpcError {
    const message = `received unsuccessful response from orderer: status=${kind}, info=${text}`;
    const nodes = this.#plan.organisations
      .slice(0, 2)
      .map(({ mspId, orderer }) => ({ address: orderer.address, mspId, message }));
    return new RpcError(
      status.UNAVAILABLE,
      'insufficient number of orderers could successfully process transaction to satisfy quorum requirement',
      nodes,
    );
  }
}

/** Bytes that are no transaction are ordered all the same, as in Fabric: the committer finds them invalid. */
function readNamespacesIfAny(envelope: OpenedEnvelope): readonly NamespaceSet[] {
  try {
    return readAction(envelope).namespaces;
  } catch {
    return [];
  }
}
