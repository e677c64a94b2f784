// The loop that keeps the tables behind the ledger. It has no recovery of its own: whatever fails, it reads the cursor
// and goes on from there, which is what a restart does.
import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../storage/index.js';
import { type BlockFeed, type BlockStream, Fault, type FaultCode, type Wake } from '../usecases/index.js';
import { type BatchLimit, batches } from './batches.js';
import { orFault } from './fault-of.js';
import type { Progress } from './progress.js';
import { projectBlocks, projectPending } from './project.js';
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

const LIMIT: BatchLimit = { blocks: 200, events: 400 };
const PENDING_EVERY = 2_000;
const LONGEST_WAIT = 5_000;

class Loop implements Follower {
  readonly #options: FollowOptions;
  readonly #stopping = new AbortController();
  readonly #done: Promise<unknown>;
  #stream: BlockStream | undefined;
  #status: FollowerStatus = { state: 'following', fault: null };

  constructor(options: FollowOptions) {
    this.#options = options;
    const { pendingEvery = PENDING_EVERY } = options;
    this.#done = Promise.all([
      this.#repeat((succeeded) => this.#follow(succeeded)),
      this.#repeat(async (succeeded) => {
        await this.#wait(pendingEvery);
        if (await orFault(projectPending(options.db, options.feed))) options.wake();
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
    const { db, feed, progress, wake, limit = LIMIT } = this.#options;
    const { next_block: next } = await orFault(readCursor(db));
    // One block again, whose hash tells whether this is still the ledger that the tables were made from.
    this.#stream = feed.open(next === 0n ? next : next - 1n);
    if (this.#stopping.signal.aborted) return this.#stream.close();
    for await (const blocks of batches(this.#stream, limit)) {
      progress.saw(blocks.at(-1)?.number ?? 0n);
      if (await orFault(projectBlocks(db, blocks))) wake();
      this.#status = { state: 'following', fault: null };
      succeeded();
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
  }

  async #wait(millis: number): Promise<void> {
    await delay(millis, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}
