/** Tells everybody who follows the chain what has become durable. */
import { BlockStore, type TransactionPlace } from './block-store.js';
import type { CommittedBlock } from './committed-block.js';
import type { LedgerDatabase } from './database.js';
import { openEnvelope, validationCodes } from './transaction.js';

/** Blocks kept unfolded, for followers that keep up. */
const recentBlocks = 128;

/** Reads blocks, past and coming. */
export class LedgerFeed {
  readonly #database: LedgerDatabase;
  readonly #recent = new Map<number, CommittedBlock>();
  readonly #commitWaiters = new Map<string, Set<(place: TransactionPlace) => void>>();
  readonly #blockWaiters = new Set<() => void>();
  #height: number;

  constructor(database: LedgerDatabase) {
    this.#database = database;
    this.#height = this.#blocks().height();
  }

  /** Number of durable blocks. */
  get height(): number {
    return this.#height;
  }

  /** Must be called once for each block, after it has become durable. */
  publish(block: CommittedBlock): void {
    this.#recent.set(block.number, block);
    this.#recent.delete(block.number - recentBlocks);
    this.#height = block.number + 1;
    for (const envelope of block.envelopes) {
      this.#tellWaiters(envelope.channelHeader.getTxId());
    }
    const waiting = [...this.#blockWaiters];
    this.#blockWaiters.clear();
    for (const resume of waiting) {
      resume();
    }
  }

  /** Where the transaction stands, as soon as it is durable. Rejects only by the signal. */
  async transaction(id: string, signal: AbortSignal): Promise<TransactionPlace> {
    const known = this.transactionNow(id);
    if (known !== undefined) {
      return known;
    }
    return await new Promise((resolve, reject) => {
      const waiters = this.#commitWaiters.get(id) ?? new Set();
      this.#commitWaiters.set(id, waiters.add(settle));
      const abort = () => {
        waiters.delete(settle);
        if (waiters.size === 0) {
          this.#commitWaiters.delete(id);
        }
        reject(signal.reason);
      };
      function settle(place: TransactionPlace): void {
        signal.removeEventListener('abort', abort);
        resolve(place);
      }
      signal.addEventListener('abort', abort, { once: true });
    });
  }

  /** Where the transaction stands, if it is durable. */
  transactionNow(id: string): TransactionPlace | undefined {
    return this.#blocks().transaction(id);
  }

  /** The block, as soon as it is durable. Rejects only by the signal. */
  async block(number: number, signal: AbortSignal): Promise<CommittedBlock> {
    while (number >= this.#height) {
      await new Promise<void>((resolve, reject) => {
        const resume = () => {
          signal.removeEventListener('abort', abort);
          resolve();
        };
        const abort = () => {
          this.#blockWaiters.delete(resume);
          reject(signal.reason);
        };
        signal.throwIfAborted();
        this.#blockWaiters.add(resume);
        signal.addEventListener('abort', abort, { once: true });
      });
    }
    return this.#recent.get(number) ?? this.#stored(number);
  }

  #tellWaiters(id: string): void {
    const waiters = this.#commitWaiters.get(id);
    // The ledger knows which transaction an id belongs to; a block may hold others that claim it.
    const place = waiters === undefined ? undefined : this.transactionNow(id);
    if (waiters !== undefined && place !== undefined) {
      this.#commitWaiters.delete(id);
      for (const resolve of waiters) {
        resolve(place);
      }
    }
  }

  #stored(number: number): CommittedBlock {
    const block = this.#blocks().block(number);
    if (block === undefined) {
      throw new Error(`block ${number} is missing`);
    }
    const envelopes = block.getData()?.getDataList_asU8().map(openEnvelope) ?? [];
    return { number, block, codes: validationCodes(block), envelopes };
  }

  #blocks(): BlockStore {
    return new BlockStore(this.#database.committed);
  }
}
