/** A follower over a ledger in memory: what most suites of the projection begin with. */
import type { CaseRef } from '@grondslag/chaincode/domain';
import { type Follower, Progress, startFollower } from '@grondslag/gateway/projection';
import type { Database } from '@grondslag/gateway/storage';
import type { BlockEvent } from '@grondslag/gateway/usecases';
import { eventually, MemoryLedger, reference } from '../../support/gateway.js';
import type { TestStorage } from '../../support/postgres.js';

/** The case of most of these tests, and another. */
export const [CASE, OTHER] = [reference<CaseRef>(1), reference<CaseRef>(2)];

type Options = Parameters<typeof startFollower>[0];
type Fields = Parameters<MemoryLedger['commit']>[1];

/** The ledger, the tables of a test, and the follower between them, as often as it is started. */
export class Following {
  db!: Database;
  ledger!: MemoryLedger;
  /** That of the follower which was started last. */
  progress!: Progress;
  readonly #running: Follower[] = [];

  /** Everything is empty, and nobody follows. */
  async begin(kind: TestStorage): Promise<void> {
    ({ db: this.db } = await kind.fresh());
    this.ledger = new MemoryLedger();
  }

  /** A new follower has read all that the ledger holds, into these tables or into others. */
  async follow(into: Database = this.db, limit?: Options['limit']): Promise<void> {
    this.progress = new Progress();
    const options = { db: into, feed: this.ledger.feed(), progress: this.progress, pendingEvery: 10 };
    this.#running.push(startFollower({ ...options, ...(limit && { limit }), wake: () => undefined }));
    await this.reached();
  }

  /** The follower has read all that the ledger holds; or another has, whose progress this is. */
  reached(progress: Progress = this.progress): Promise<void> {
    return eventually(() => progress.next === BigInt(this.ledger.blocks.length));
  }

  /** Events of the case, each in a block of its own, are in the tables; resolves with the last. */
  async record(...facts: readonly Fields[]): Promise<BlockEvent | undefined> {
    const events = facts.map((fact) => this.ledger.commit(CASE, fact));
    await this.reached();
    return events.at(-1);
  }

  /** Nobody follows any more. */
  async stop(): Promise<void> {
    for (const follower of this.#running.splice(0)) await follower.stop();
  }

  /** What follows from the ledger is gone, as when an operator has the tables made anew. */
  async forget(): Promise<void> {
    await this.stop();
    await forget(this.db);
  }
}

/** The tables are at block 0 again; what was told and answered stays. */
export async function forget(db: Database): Promise<void> {
  for (const table of ['records', 'contents', 'cases', 'parties', 'deadlines'] as const) {
    await db.deleteFrom(table).execute();
  }
  await db.updateTable('cursor').set({ next_block: 0n, block_hash: null }).execute();
}

/** Before each test of a suite everything is empty; after it nobody follows. */
export function following(kind: TestStorage): Following {
  const world = new Following();
  beforeEach(() => world.begin(kind));
  afterEach(() => world.stop());
  return world;
}
