import { type Follower, Progress, startFollower } from '@grondslag/gateway/projection';
import type { Database } from '@grondslag/gateway/storage';
import { type BlockFeed, Fault } from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import { acknowledgement, decision, eventually, finding, MemoryLedger, reference } from '../../support/gateway.js';
import { onEveryStorage } from '../../support/postgres.js';
import { forget } from './following.js';
import { fill, rowsOf } from './rows.js';

onEveryStorage('following', (kind) => {
  let db: Database;
  let ledger: MemoryLedger;
  const running: Follower[] = [];

  beforeEach(async () => {
    ({ db } = await kind.fresh());
    ledger = new MemoryLedger();
  });

  afterEach(async () => {
    for (const follower of running.splice(0)) await follower.stop();
  });

  function follow(into = db, feed: BlockFeed = ledger.feed(), more: Partial<Parameters<typeof startFollower>[0]> = {}) {
    const follower = startFollower({
      ...{ db: into, feed, progress: new Progress(), wake: () => undefined, pendingEvery: 10 },
      ...more,
    });
    running.push(follower);
    return follower;
  }

  const reached = (block: bigint, into = db) =>
    eventually(async () => {
      const { next_block } = await into.selectFrom('cursor').select('next_block').executeTakeFirstOrThrow();
      return next_block === block + 1n;
    });

  it('brings every event of a case into the tables, with its notification', async () => {
    const caseId = reference<never>(1);
    ledger.commit(caseId, finding());
    ledger.commit(caseId, decision(reference(9)));
    follow();
    await reached(2n);
    const rows = await rowsOf(db);
    expect([rows.records.length, rows.contents.length, rows.notifications.length]).to.deep.equal([2, 2, 2]);
  });

  it('wakes the outbox after the commit that wrote a notification, and only then', async () => {
    const caseId = reference<never>(1);
    const woken: number[] = [];
    const { eventId } = ledger.commit(caseId, finding()).record;
    follow(db, ledger.feed(), { wake: () => woken.push(1) });
    await reached(1n);
    ledger.commit(caseId, acknowledgement(eventId));
    await reached(2n);
    expect(woken.length).to.equal(1);
  });

  it('goes on where the follower before it stopped', async () => {
    const caseId = reference<never>(1);
    ledger.commit(caseId, finding());
    const first = follow();
    await reached(1n);
    await first.stop();
    ledger.commit(caseId, decision(reference(9)));
    follow();
    await reached(2n);
    expect((await rowsOf(db)).records.map(({ seq }) => seq)).to.deep.equal([1, 2]);
  });

  it('gives the same rows whether it follows block by block or catches up at once', async () => {
    const { db: other } = await kind.fresh();
    follow();
    await fill(ledger, async (block) => reached(block));
    follow(other);
    await reached(BigInt(ledger.blocks.length - 1), other);
    expect(await rowsOf(other)).to.deep.equal(await rowsOf(db));
  });

  it('gives the same rows when the cursor is set back to block 0 and the derived tables are emptied', async () => {
    await fill(ledger);
    const follower = follow();
    await reached(BigInt(ledger.blocks.length - 1));
    await follower.stop();
    const before = await rowsOf(db);
    await forget(db);
    follow();
    await reached(BigInt(ledger.blocks.length - 1));
    expect(await rowsOf(db)).to.deep.equal(before);
  });

  it('marks content that is pending, and notifies of it and of what follows only when it has come', async () => {
    const caseId = reference<never>(1);
    const late = ledger.commit(caseId, finding(), { withheld: true });
    ledger.commit(caseId, decision(reference(9)));
    follow();
    await reached(2n);
    const before = await rowsOf(db);
    expect([before.contents[0]?.state, before.notifications.length]).to.deep.equal(['pending', 0]);
    ledger.deliver(late);
    await eventually(async () => (await rowsOf(db)).notifications.length === 2);
  });

  it('stops for good at late content whose record is not the one that was projected', async () => {
    const late = ledger.commit(reference<never>(1), finding(), { withheld: true });
    const feed = ledger.feed();
    const lying: BlockFeed = {
      ...feed,
      read: async (number) => {
        const block = await feed.read(number);
        return { ...block, events: block.events.map((event) => ({ ...event, hash: 'f'.repeat(64) })) };
      },
    };
    const follower = follow(db, lying);
    await reached(1n);
    ledger.deliver(late);
    await eventually(() => follower.status().state === 'stopped');
    expect([follower.status().fault, (await rowsOf(db)).contents[0]?.state]).to.deep.equal([
      'ledger-forked',
      'pending',
    ]);
  });

  it('ends with the rows of a timely delivery when content came late', async () => {
    const caseId = reference<never>(1);
    const late = ledger.commit(caseId, finding(), { withheld: true });
    ledger.commit(caseId, decision(reference(9)));
    follow();
    await reached(2n);
    ledger.deliver(late);
    await eventually(async () => (await rowsOf(db)).notifications.length === 2);
    const { db: timely } = await kind.fresh();
    follow(timely);
    await reached(2n, timely);
    expect(await rowsOf(db)).to.deep.equal(await rowsOf(timely));
  });

  it('stops for good at a ledger that is not the one it followed before', async () => {
    ledger.commit(reference(1), finding());
    const follower = follow();
    await reached(1n);
    await follower.stop();
    await db.updateTable('cursor').set({ block_hash: 'another' }).execute();
    const other = follow();
    await eventually(() => other.status().state === 'stopped');
    expect(other.status().fault).to.equal('ledger-forked');
  });

  it('stops for good when a block is left out', async () => {
    ledger.commit(reference(1), finding());
    const skipping: BlockFeed = {
      ...ledger.feed(),
      open: () => ({
        close() {},
        async *[Symbol.asyncIterator]() {
          yield* ledger.blocks.slice(1);
        },
      }),
    };
    const follower = follow(db, skipping);
    await eventually(() => follower.status().state === 'stopped');
    expect([follower.status().fault, (await rowsOf(db)).records.length]).to.deep.equal(['ledger-protocol', 0]);
  });

  it('opens the stream again after it broke, and loses no block', async () => {
    let opened = 0;
    const heard: Fault[] = [];
    const feed = ledger.feed();
    const breaking: BlockFeed = {
      ...feed,
      open: (from) => {
        const stream = feed.open(from);
        const breaksAfter = ++opened;
        return {
          close: () => stream.close(),
          async *[Symbol.asyncIterator]() {
            let given = 0;
            for await (const block of stream) {
              yield block;
              if (++given === breaksAfter) throw new Fault('ledger-unreachable');
            }
          },
        };
      },
    };
    await fill(ledger);
    follow(db, breaking, { heard: (fault) => heard.push(fault), limit: { blocks: 1, events: 1 } });
    await reached(BigInt(ledger.blocks.length - 1));
    expect(heard.every(({ code }) => code === 'ledger-unreachable')).to.equal(true);
  });
});
