/** The ordering service: takes transactions, cuts blocks, hands them to the committer one by one. */
import { transactionId } from '../protocol/index.js';
import type { CommittedBlock } from './committed-block.js';
import type { OrderedTransaction } from './ordered-transaction.js';

/** When a block is cut. */
export interface SequencerOptions {
  /** Least time from one block to the next, in milliseconds: under load, what arrives meanwhile shares a block. */
  readonly interval: number;
  readonly maxMessageCount: number;
  /** Bytes of all transactions of a block. */
  readonly maxBytes: number;
  /** Makes the block durable; throws when it could not. */
  readonly commit: (transactions: readonly OrderedTransaction[]) => CommittedBlock;
  readonly publish: (block: CommittedBlock) => void;
  /** The node cannot go on: nobody knows whether the last block is on disk until it is opened anew. */
  readonly fail: (cause: unknown) => void;
}

/** SmartBFT's memory of requests that it has ordered. */
const rememberedRequests = 1_000;

/** As SmartBFT knows a request: what its header claims does not matter. */
function requestId({ envelope }: OrderedTransaction): string {
  return transactionId(envelope.nonce, envelope.creator);
}

/** Orders transactions in the order of their arrival. */
export class Sequencer {
  readonly #options: SequencerOptions;
  readonly #queue: OrderedTransaction[] = [];
  readonly #queued = new Set<string>();
  /** In the order in which they were ordered. */
  readonly #processed = new Set<string>();
  #timer: NodeJS.Timeout | NodeJS.Immediate | undefined;
  /** When the next block may be cut: a lone transaction makes nobody wait. */
  #notBefore = 0;
  #stopped = false;

  constructor(options: SequencerOptions) {
    this.#options = options;
  }

  get isStopped(): boolean {
    return this.#stopped;
  }

  /**
   * Accepted: it will be in a block, unless the process dies first. A request that waits already is forgiven. One that
   * was ordered, as far as is remembered, is not accepted, as SmartBFT does not.
   */
  submit(transaction: OrderedTransaction): 'accepted' | 'processed' {
    const id = requestId(transaction);
    if (this.#processed.has(id)) {
      return 'processed';
    }
    if (!this.#queued.has(id)) {
      this.#queue.push(transaction);
      this.#queued.add(id);
      this.#schedule();
    }
    return 'accepted';
  }

  /** Cuts what was accepted, and accepts nothing more. */
  stop(): void {
    while (this.#queue.length > 0 && !this.#stopped) {
      this.#cut();
    }
    this.#stopped = true;
    this.#unschedule();
  }

  #schedule(): void {
    const isFull = this.#queue.length >= this.#options.maxMessageCount;
    if (this.#timer !== undefined && !isFull) {
      return;
    }
    this.#unschedule();
    const wait = isFull ? 0 : this.#notBefore - performance.now();
    // Even without waiting, what arrives in the same turn shares the block.
    this.#timer = wait <= 0 ? setImmediate(() => this.#cut()) : setTimeout(() => this.#cut(), wait);
  }

  #unschedule(): void {
    clearTimeout(this.#timer as NodeJS.Timeout);
    clearImmediate(this.#timer as NodeJS.Immediate);
    this.#timer = undefined;
  }

  #cut(): void {
    this.#timer = undefined;
    const batch = this.#nextBatch();
    try {
      const block = this.#options.commit(batch);
      this.#notBefore = batch.length > 1 ? performance.now() + this.#options.interval : 0;
      for (const transaction of batch) {
        this.#remember(requestId(transaction));
      }
      this.#options.publish(block);
    } catch (cause) {
      this.#stopped = true;
      this.#options.fail(cause);
      return;
    }
    if (this.#queue.length > 0) {
      this.#schedule();
    }
  }

  #remember(id: string): void {
    this.#queued.delete(id);
    this.#processed.add(id);
    const [oldest] = this.#processed;
    if (this.#processed.size > rememberedRequests && oldest !== undefined) {
      this.#processed.delete(oldest);
    }
  }

  #nextBatch(): OrderedTransaction[] {
    let bytes = 0;
    let count = 0;
    for (const { envelope } of this.#queue) {
      bytes += envelope.bytes.length;
      if (count > 0 && (count >= this.#options.maxMessageCount || bytes > this.#options.maxBytes)) {
        break;
      }
      count += 1;
    }
    return this.#queue.splice(0, count);
  }
}
