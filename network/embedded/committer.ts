/** Validates a block and makes it durable with all its effects, in one SQL transaction. */
import { peer } from '@hyperledger/fabric-protos';
import { BlockStore, type ChainTip } from './block-store.js';
import { addFindings, type Consenter, newBlock } from './block-writer.js';
import type { ChaincodeDefinition } from './chaincode-definition.js';
import type { ChannelAccess } from './channel-access.js';
import { commitHash } from './commit-hash.js';
import type { CommittedBlock } from './committed-block.js';
import type { Connection, LedgerDatabase } from './database.js';
import { EndorsementCheck } from './endorsement-check.js';
import type { OrderedTransaction } from './ordered-transaction.js';
import { PrivateStore } from './private-store.js';
import { checkReads } from './read-check.js';
import { StateChanges } from './state-changes.js';
import type { EndorsedAction } from './transaction.js';
import { checkTransaction, ownsItsId, type ValidationCode } from './transaction-check.js';
import type { Version } from './version.js';
import { WorldState } from './world-state.js';

const { TxValidationCode } = peer;

/** What the committer works with. */
export interface CommitterOptions {
  readonly database: LedgerDatabase;
  readonly access: ChannelAccess;
  readonly consenters: readonly Consenter[];
  /** The definition as committed so far. */
  readonly definition: () => ChaincodeDefinition | undefined;
}

interface Judged {
  code: ValidationCode;
  readonly ordered: OrderedTransaction;
  readonly action: EndorsedAction | undefined;
}

/** One block at a time. */
export class Committer {
  readonly #options: CommitterOptions;

  constructor(options: CommitterOptions) {
    this.#options = options;
  }

  /**
   * The next block, with what was found of each of its transactions. When this returns, block, state, content, history
   * and transaction ids are on disk together. When it throws, the node must be opened anew: whether the block is there
   * is for the file to say.
   */
  commit(transactions: readonly OrderedTransaction[]): CommittedBlock {
    let committed: CommittedBlock | undefined;
    let purged = false;
    this.#options.database.transaction((connection) => {
      const changes = new StateChanges(new WorldState(connection), new PrivateStore(connection));
      committed = this.#write(connection, transactions, changes);
      purged = changes.purged;
    });
    if (purged) {
      // The log still holds the pages from which the content was erased.
      this.#options.database.requestCheckpoint();
    }
    if (committed === undefined) {
      throw new Error('nothing was committed');
    }
    return committed;
  }

  #write(connection: Connection, transactions: readonly OrderedTransaction[], changes: StateChanges): CommittedBlock {
    const blocks = new BlockStore(connection);
    const state = new WorldState(connection);
    const tip = blocks.tip();
    if (tip === undefined) {
      throw new Error('there is no first block');
    }
    const envelopes = transactions.map(({ envelope }) => envelope.bytes);
    const { block, number, hash } = newBlock(tip, envelopes, this.#options.consenters);
    const judged = this.#judge(transactions, blocks, state);
    judged.forEach((transaction, position) => {
      this.#apply(transaction, state, changes, { block: number, position });
    });
    const codes = Uint8Array.from(judged, ({ code }) => code);
    const next: ChainTip = { number, hash, commitHash: commitHash(codes, changes.updates, tip.commitHash) };
    addFindings(block, codes, next.commitHash);
    blocks.append(next, block.serializeBinary());
    judged.forEach(({ ordered, code }, position) => {
      if (ownsItsId(code)) {
        blocks.record(ordered.envelope.channelHeader.getTxId(), { block: number, position, code });
      }
    });
    return { number, block, codes, envelopes: transactions.map(({ envelope }) => envelope) };
  }

  /** Everything that is judged on the state before the block. */
  #judge(transactions: readonly OrderedTransaction[], blocks: BlockStore, state: WorldState): Judged[] {
    const endorsements = new EndorsementCheck(this.#options.access, this.#options.definition(), state);
    const valid = new Set<string>();
    return transactions.map((ordered) => {
      const checked = checkTransaction(ordered.envelope, this.#options.access);
      const { action } = checked;
      if (checked.code !== TxValidationCode.VALID || action === undefined) {
        return { ordered, code: checked.code, action };
      }
      const id = ordered.envelope.channelHeader.getTxId();
      if (blocks.transaction(id) !== undefined) {
        return { ordered, code: TxValidationCode.DUPLICATE_TXID, action };
      }
      const code = endorsementCode(endorsements.check(action));
      if (code === TxValidationCode.VALID) {
        if (valid.has(id)) {
          return { ordered, code: TxValidationCode.DUPLICATE_TXID, action };
        }
        valid.add(id);
      }
      return { ordered, code, action };
    });
  }

  #apply(transaction: Judged, state: WorldState, changes: StateChanges, at: Version): void {
    const { action, ordered } = transaction;
    if (transaction.code !== TxValidationCode.VALID || action === undefined) {
      return;
    }
    transaction.code = checkReads(action.namespaces, state, changes.touched);
    if (transaction.code === TxValidationCode.VALID) {
      const definition = this.#options.definition();
      const collectionOf = (namespace: string, name: string) =>
        namespace === definition?.name ? definition.collections.get(name) : undefined;
      changes.apply(action.namespaces, ordered.privateWrites, collectionOf, at);
    }
  }
}

function endorsementCode(found: ReturnType<EndorsementCheck['check']>): ValidationCode {
  switch (found) {
    case 'satisfied':
      return TxValidationCode.VALID;
    case 'unsatisfied':
      return TxValidationCode.ENDORSEMENT_POLICY_FAILURE;
    case 'unknown-chaincode':
      return TxValidationCode.INVALID_CHAINCODE;
  }
}
