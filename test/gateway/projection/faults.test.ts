// Every durable step of the follower, failing in each way in which it can: not done, or done and reported as failed.
// A crash is the second without anybody left to hear of it; the next test file kills real processes.
import { type Follower, Progress, startFollower } from '@grondslag/gateway/projection';
import type { Database } from '@grondslag/gateway/storage';
import { type BlockFeed, Fault, type FaultCode } from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import { decision, eventually, finding, MemoryLedger, reference } from '../../support/gateway.js';
import { onEveryStorage } from '../../support/postgres.js';
import { failing, WAYS } from './failing.js';
import { fill, rowsOf } from './rows.js';

onEveryStorage('faults of the follower', (kind) => {
  let db: Database;
  let ledger: MemoryLedger;
  let follower: Follower | undefined;
  let heard: FaultCode[];

  beforeEach(async () => {
    ({ db } = await kind.fresh());
    ledger = new MemoryLedger();
    heard = [];
  });

  afterEach(() => follower?.stop());

  function follow(into: Database, feed: BlockFeed = ledger.feed()) {
    follower = startFollower({
      ...{ db: into, feed, progress: new Progress(), wake: () => undefined, pendingEvery: 10 },
      ...{ heard: ({ code }: Fault) => heard.push(code), limit: { blocks: 1, events: 1 } },
    });
    return follower;
  }

  async function rowsWithoutFault() {
    const { db: clean } = await kind.fresh();
    const calm = startFollower({ db: clean, feed: ledger.feed(), progress: new Progress(), wake: () => undefined });
    await reached(clean);
    await calm.stop();
    return rowsOf(clean);
  }

  const reached = (into: Database) =>
    eventually(async () => {
      const cursor = await into.selectFrom('cursor').select('next_block').executeTakeFirstOrThrow();
      return cursor.next_block === BigInt(ledger.blocks.length);
    }, 10_000);

  for (const way of WAYS) {
    it(`loses and doubles nothing when every third transaction of blocks ${way}`, async () => {
      await fill(ledger);
      follow(failing(db, way, (count) => count % 3 === 0));
      await reached(db);
      expect(await rowsOf(db)).to.deep.equal(await rowsWithoutFault());
    });

    it(`loses and doubles nothing when the transaction of late content ${way}`, async () => {
      const late = ledger.commit(reference(1), finding(), { withheld: true });
      ledger.commit(reference(1), decision(reference(9)));
      const transactions = ledger.blocks.length;
      follow(failing(db, way, (count) => count === transactions + 1));
      await reached(db);
      ledger.deliver(late);
      await eventually(async () => (await rowsOf(db)).notifications.length === 2);
      expect([heard, await rowsOf(db)]).to.deep.equal([['storage-unreachable'], await rowsWithoutFault()]);
    });
  }

  it('goes on when the peer cannot be asked for late content the first time', async () => {
    const late = ledger.commit(reference(1), finding(), { withheld: true });
    const feed = ledger.feed();
    let asked = 0;
    const unreachable: BlockFeed = {
      ...feed,
      read: async (block) => {
        if (++asked === 1) throw new Fault('ledger-unreachable');
        return feed.read(block);
      },
    };
    follow(db, unreachable);
    await reached(db);
    ledger.deliver(late);
    await eventually(async () => (await rowsOf(db)).notifications.length === 1);
    expect(heard).to.deep.equal(['ledger-unreachable']);
  });

  it('stops, with the cursor before the block, when the rows of a block cannot be made', async () => {
    const { record, hash, ...rest } = ledger.record(reference(1), finding());
    ledger.cut();
    const broken = { ...ledger.feed(), open: () => streamOf([{ ...rest, hash, record: { ...record, seq: 3 } }]) };
    const stopped = follow(db, broken as BlockFeed);
    await eventually(() => stopped.status().state === 'stopped');
    const { cursor } = await rowsOf(db);
    expect([stopped.status().fault, cursor[0]?.next_block]).to.deep.equal(['ledger-protocol', 1n]);
  });

  function streamOf(events: unknown[]) {
    const [genesis, block] = ledger.blocks;
    return {
      close() {},
      async *[Symbol.asyncIterator]() {
        yield genesis;
        yield { ...block, events };
      },
    };
  }
});
