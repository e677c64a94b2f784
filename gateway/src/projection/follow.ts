// The loop that keeps the tables behind the ledger. It has no recovery of its own: whatever fails, it reads the cursor
// and goes on from there, which is what a restart does.
import { setTimeout as delay } from 'node:timers/promises';
import type { CaseRef } from '@grondslag/chaincode/domain';
import type { Database } from '../storage/index.js';
import { type BlockFeed, type BlockStream, Fault, type FaultCode, type Wake } from '../usecases/index.js';
import { adoptCases } from './adopt.js';
import { type BatchLimit, batches } from './batches.js';
import { orFault } from './fault-of.js';
import type { Progress } from './progress.js';
import { arrivedContents, casesIn, projectBlocks, projectContents } from './project.js';
import { readCursor } from './tables.js';

/** What is followed, into which tables, and who hears of it. */
export interface FollowOptions {
  readonly db: Database;
  readonly feed: BlockFeed;
  readonly progress: Progress;
  /** Called after every commit that wrote notifications. */
  readonly wake: Wake;
  /** Hears of every fault, before it is retried or ends the following. */
  readonly heard?: (fault: Fault) => void;
  readonly limit?: BatchLimit;
  /** Milliseconds between two looks for content that was pending. */
  readonly pendingEvery?: number;
}

/** `waiting` is between two tries after a fault; `stopped` is for good, by request or by a fault without remedy. */
export interface FollowerStatus {
  readonly state: 'following' | 'waiting' | 'stopped';
  /** Why it is waiting or stopped; null when it is neither, or was asked to stop. */
  readonly fault: FaultCode | null;
}

/** A follower under way. */
export interface Follower {
  status(): FollowerStatus;
  /** Resolves when nothing is under way any more. May be called at any moment; so may the process be killed. */
  stop(): Promise<void>;
}

/** Follows from the cursor on, until it is stopped or meets what no repetition cures. */
export function startFollower(options: FollowOptions): Follower {
  return new Loop(options);
}

const LIMIT: BatchLimit = { blocks: 500, events: 1_000 };
const PENDING_EVERY = 2_000;
const LONGEST_WAIT = 5_000;
const ADOPTED_AT_ONCE = 100;

class Loop implements Follower {
  readonly #options: FollowOptions;
  readonly #stopping = new AbortController();
  readonly #done: Promise<unknown>;
  #stream: BlockStream | undefined;
  #isAdopted = false;
  #status: FollowerStatus = { state: 'following', fault: null };

  constructor(options: FollowOptions) {
    this.#options = options;
    const { pendingEvery = PENDING_EVERY } = options;
    this.#done = Promise.all([
      this.#repeat((succeeded) => this.#follow(succeeded)),
      this.#repeat(async (succeeded) => {
        await this.#wait(pendingEvery);
        await this.#complete();
        succeeded();
      }),
    ]);
  }

  status(): FollowerStatus {
    return this.#status;
  }

  async stop(): Promise<void> {
    this.#end(null);
    await this.#done;
  }

  async #follow(succeeded: () => void): Promise<void> {
    const { db, feed, progress, limit = LIMIT } = this.#options;
    await this.#adopt();
    const { next_block: next } = await orFault(readCursor(db));
    progress.reached(next);
    // One block again, whose hash tells whether this is still the ledger that the tables were made from.
    this.#stream = feed.open(next === 0n ? next : next - 1n);
    if (this.#stopping.signal.aborted) return this.#stream.close();
    for await (const blocks of batches(this.#stream, limit)) {
      const last = blocks.at(-1)?.number ?? 0n;
      progress.saw(last);
      await this.#write(projectBlocks(db, blocks), casesIn(blocks));
      if (this.#stopping.signal.aborted) return;
      progress.reached(last + 1n);
      this.#status = { state: 'following', fault: null };
      succeeded();
    }
  }

  /** Looks once for content that was pending. */
  async #complete(): Promise<void> {
    const { db, feed } = this.#options;
    await this.#adopt();
    const arrived = await orFault(arrivedContents(db, feed));
    if (arrived.length === 0) return;
    await this.#write(projectContents(db, arrived), new Set(arrived.map(({ caseId }) => caseId)));
  }

  /** Cases of an earlier version are adopted before anything is added to them. */
  async #adopt(): Promise<void> {
    while (!this.#isAdopted && !this.#stopping.signal.aborted) {
      this.#isAdopted = (await orFault(adoptCases(this.#options.db, ADOPTED_AT_ONCE))) === 0;
    }
  }

  /** Waits for a transaction. Whether it took effect is not known where it fails, so its cases are read anew either way. */
  async #write(transaction: Promise<boolean>, caseIds: Iterable<CaseRef>): Promise<void> {
    const { progress, wake } = this.#options;
    try {
      if (await orFault(transaction)) wake();
    } finally {
      progress.cases.drop(caseIds);
    }
  }

  /** Runs the work again and again; after a fault it waits, longer each time until something succeeds. */
  async #repeat(work: (succeeded: () => void) => Promise<void>): Promise<void> {
    let failed = 0;
    const succeeded = () => {
      failed = 0;
    };
    while (!this.#stopping.signal.aborted) {
      try {
        await work(succeeded);
      } catch (error) {
        if (this.#stopping.signal.aborted) return;
        const fault = error instanceof Fault ? error : new Fault('projection-broken', { cause: error });
        this.#options.heard?.(fault);
        if (fault.remedy === 'stop') return this.#end(fault.code);
        this.#status = { state: 'waiting', fault: fault.code };
        await this.#wait(Math.min(LONGEST_WAIT, 50 * 2 ** failed++));
      }
    }
  }

  #end(fault: FaultCode | null): void {
    if (this.#status.state !== 'stopped') this.#status = { state: 'stopped', fault };
    this.#stopping.abort();
    this.#stream?.close();
    this.#options.progress.reached(null);
  }

  async #wait(millis: number): Promise<void> {
    await delay(millis, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}
