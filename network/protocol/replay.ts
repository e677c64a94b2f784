import { common, peer } from '@hyperledger/fabric-protos';
import type { Block } from './block.js';
import { equalBytes } from './bytes.js';
import type { ChannelConfig } from './channel-config.js';
import { readEnvelope } from './envelope.js';
import { headerHash } from './header.js';
import type { Identity } from './identity.js';
import { ProtocolError } from './protocol-error.js';
import type { Version } from './read-write-set.js';
import { judgeEndorsement, placeOf, policiesChanged } from './replay-endorsement.js';
import { judgeReads } from './replay-reads.js';
import { ReplayState, type StateUpdate } from './replay-state.js';
import { readTransaction, type Transaction } from './transaction.js';
import { verifyBlock, verifyConfigBlock, verifyGenesisBlock } from './verify-block.js';
import { verifyEndorsement, verifyOrigin } from './verify-transaction.js';

/**
 * A chain replayed from its first block: every transaction judged anew, by the state that those before it left. So
 * whoever holds all blocks need believe no peer's validation codes, which are signed by nobody.
 */

const { TxValidationCode } = peer;

/** What became of a block's transactions. */
export interface ReplayedBlock {
  /** Numbers of Fabric's TxValidationCode, one per transaction. */
  readonly codes: readonly number[];
  /** Each key once, as the block leaves it; a configuration is no key. */
  readonly updates: readonly StateUpdate[];
}

interface Judged {
  code: number;
  /** Absent where its origin is in doubt: its id then takes nobody's place. */
  readonly transaction: Transaction | undefined;
}

/** One chain. Blocks are given in their order, and none may be left out. */
export class ChainReplay {
  readonly #state = new ReplayState();
  readonly #ids = new Set<string>();
  #config: ChannelConfig;
  #last: Block;

  /** Begins with the first block, which is believed because its header hash is. */
  constructor(genesis: Block, pinnedHash: Uint8Array) {
    this.#config = verifyGenesisBlock(genesis, pinnedHash);
    this.#last = genesis;
  }

  /** The configuration in force after the blocks so far. */
  get config(): ChannelConfig {
    return this.#config;
  }

  /** Takes the next block. Throws where it does not continue the chain or lacks its quorum. */
  next(block: Block): ReplayedBlock {
    const { number, previousHash } = block.header;
    if (number !== this.#last.header.number + 1n || !equalBytes(previousHash, headerHash(this.#last.header))) {
      throw new ProtocolError('header-mismatch', 'block');
    }
    const replayed = isConfiguration(block) ? this.#configure(block) : this.#replay(block);
    this.#last = block;
    return replayed;
  }

  #configure(block: Block): ReplayedBlock {
    this.#config = verifyConfigBlock(block, this.#config);
    return { codes: [TxValidationCode.VALID], updates: [] };
  }

  #replay(block: Block): ReplayedBlock {
    verifyBlock(block, this.#config);
    const judged = this.#judge(block);
    const updates = new Map<string, StateUpdate>();
    judged.forEach((found, index) => {
      const version = { block: block.header.number, transaction: BigInt(index) };
      for (const update of this.#commit(found, version, updates)) {
        updates.set(placeOf(update.namespace, update.collection, update.key), update);
      }
    });
    for (const { transaction } of judged) {
      if (transaction !== undefined) {
        this.#ids.add(transaction.header.transactionId);
      }
    }
    return { codes: judged.map(({ code }) => code), updates: [...updates.values()] };
  }

  /** Everything that is judged by the state before the block. */
  #judge(block: Block): Judged[] {
    const changed = new Set<string>();
    const valid = new Set<string>();
    return block.transactions.map(({ bytes }) => {
      const found = this.#judgeOrigin(bytes);
      const { transaction } = found;
      if (found.code !== TxValidationCode.VALID || transaction === undefined) {
        return found;
      }
      const id = transaction.header.transactionId;
      if (this.#ids.has(id)) {
        return { code: TxValidationCode.DUPLICATE_TXID, transaction };
      }
      const verdict = judgeEndorsement(
        transaction.action,
        this.#endorsersOf(transaction),
        this.#config,
        this.#state,
        (namespace, collection, key) =>
          changed.has(placeOf(namespace, collection, key))
            ? 'changed'
            : this.#state.get(namespace, collection, key)?.policy,
      );
      if (verdict !== 'endorsed') {
        return { code: endorsementCodes[verdict], transaction };
      }
      for (const { place } of policiesChanged(transaction.action.namespaces)) {
        changed.add(place);
      }
      const code = valid.has(id) ? TxValidationCode.DUPLICATE_TXID : TxValidationCode.VALID;
      valid.add(id);
      return { code, transaction };
    });
  }

  #judgeOrigin(bytes: Uint8Array): Judged {
    try {
      const transaction = readTransaction(bytes);
      verifyOrigin(transaction, this.#config.membership);
      return transaction.header.channel === this.#config.channel
        ? { code: TxValidationCode.VALID, transaction }
        : { code: TxValidationCode.TARGET_CHAIN_NOT_FOUND, transaction: undefined };
    } catch (cause) {
      if (!(cause instanceof ProtocolError)) {
        throw cause;
      }
      // What cannot be read, or does not hold together, has finer codes that make it no less invalid.
      return { code: originCodes[cause.code] ?? TxValidationCode.INVALID_ENDORSER_TRANSACTION, transaction: undefined };
    }
  }

  /** An endorsement that is not good is not there. */
  #endorsersOf({ endorsements, proposalResponsePayload, header }: Transaction): Identity[] {
    return endorsements.flatMap((endorsement) => {
      try {
        return verifyEndorsement(endorsement, proposalResponsePayload, this.#config.membership, header.timestamp);
      } catch {
        return [];
      }
    });
  }

  #commit(found: Judged, version: Version, updates: ReadonlyMap<string, StateUpdate>): StateUpdate[] {
    if (found.code !== TxValidationCode.VALID || found.transaction === undefined) {
      return [];
    }
    const { namespaces } = found.transaction.action;
    const verdict = judgeReads(namespaces, this.#state, (...key) => updates.has(placeOf(...key)));
    found.code = readCodes[verdict];
    return verdict === 'stands' ? this.#state.apply(namespaces, version) : [];
  }
}

const endorsementCodes = {
  unendorsed: TxValidationCode.ENDORSEMENT_POLICY_FAILURE,
  'undefined-chaincode': TxValidationCode.INVALID_CHAINCODE,
} as const;

const readCodes = {
  stands: TxValidationCode.VALID,
  stale: TxValidationCode.MVCC_READ_CONFLICT,
  phantom: TxValidationCode.PHANTOM_READ_CONFLICT,
} as const;

const originCodes: Readonly<Partial<Record<string, number>>> = {
  'transaction-id-mismatch': TxValidationCode.BAD_PROPOSAL_TXID,
  'signature-invalid': TxValidationCode.BAD_CREATOR_SIGNATURE,
  'unknown-msp': TxValidationCode.BAD_CREATOR_SIGNATURE,
  'untrusted-identity': TxValidationCode.BAD_CREATOR_SIGNATURE,
  'identity-revoked': TxValidationCode.BAD_CREATOR_SIGNATURE,
};

/** A configuration stands in a block by itself. */
function isConfiguration(block: Block): boolean {
  const [only, ...more] = block.transactions;
  if (only === undefined || more.length > 0) {
    return false;
  }
  try {
    return readEnvelope(only.bytes).header.type === common.HeaderType.CONFIG;
  } catch {
    return false;
  }
}
