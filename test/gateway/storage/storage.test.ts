import type { Database } from '@grondslag/gateway/storage';
import { expect } from 'chai';
import { onEveryStorage } from '../../support/postgres.js';

onEveryStorage('storage', (kind) => {
  let db: Database;

  before(async () => {
    ({ db } = await kind.fresh());
  });

  it('begins with the cursor before block 0', async () => {
    expect(await cursorOf(db)).to.deep.equal({ id: 1, next_block: 0n, block_hash: null });
  });

  it('finds its tables as they were when the schema is opened again', async () => {
    const storage = await kind.storage();
    const { db: first, schema } = await kind.fresh();
    await first.updateTable('cursor').set({ next_block: 7n }).execute();
    expect(await cursorOf(await storage.schema(schema))).to.include({ next_block: 7n });
  });

  it('keeps the schemas of two gateways apart', async () => {
    const { db: other } = await kind.fresh();
    await other.updateTable('cursor').set({ next_block: 9n }).execute();
    expect(await cursorOf(db)).to.include({ next_block: 0n });
  });

  it('makes one schema once when two gateways start at the same moment', async () => {
    const storage = await kind.storage();
    const name = `test_${process.pid}_twice`;
    const [one, two] = await Promise.all([storage.schema(name), storage.schema(name)]);
    expect([await cursorOf(one), await cursorOf(two)]).to.have.lengthOf(2);
  });

  it('keeps block numbers beyond 2^53 exact', async () => {
    await db
      .updateTable('cursor')
      .set({ next_block: 2n ** 62n + 1n })
      .execute();
    expect((await cursorOf(db)).next_block).to.equal(2n ** 62n + 1n);
    await db.updateTable('cursor').set({ next_block: 0n }).execute();
  });

  it('gives lists back as lists', async () => {
    await insertNotification(db, 1n);
    const row = await db.selectFrom('notifications').select(['sets', 'recipients']).executeTakeFirstOrThrow();
    expect(row).to.deep.equal({ sets: ['m'], recipients: ['a', 'b'] });
  });

  it('lets the process hear its sockets between two statements of a transaction', async () => {
    let turns = 0;
    let turn = setImmediate(function next() {
      turns++;
      turn = setImmediate(next);
    });
    const heard = await db.transaction().execute(async (trx) => {
      const before = turns;
      for (let statement = 0; statement < 5; statement++) await cursorOf(trx);
      return turns - before;
    });
    clearImmediate(turn);
    expect(heard).to.be.at.least(4);
  });

  it('undoes a transaction that fails, and the ones of other gateways go on', async () => {
    const { db: other } = await kind.fresh();
    const failing = db
      .transaction()
      .execute(async (trx) => {
        await trx.updateTable('cursor').set({ next_block: 5n }).execute();
        throw new Error('failed');
      })
      .catch((error: Error) => error.message);
    const fine = other.transaction().execute((trx) => trx.updateTable('cursor').set({ next_block: 6n }).execute());
    await Promise.all([failing, fine]);
    expect([(await cursorOf(db)).next_block, (await cursorOf(other)).next_block]).to.deep.equal([0n, 6n]);
  });

  it('refuses content that is present without a text', async () => {
    const row = { case_id: 'c', seq: 1, state: 'present' as const, disclosures: null };
    const outcome = await db
      .insertInto('contents')
      .values(row)
      .execute()
      .catch((error: { code: string }) => error.code);
    expect(outcome).to.equal('23514');
  });
});

function cursorOf(db: Database) {
  return db.selectFrom('cursor').selectAll().executeTakeFirstOrThrow();
}

async function insertNotification(db: Database, position: bigint): Promise<void> {
  const text = {
    case_id: 'c',
    event_id: 'e',
    about: 'event 1',
    kind: 'k',
    hash: 'h',
    record: '{}',
    recorded_at: 't',
    transaction_id: 'x',
  };
  const lists = { sets: JSON.stringify(['m']), recipients: JSON.stringify(['a', 'b']) };
  await db
    .insertInto('notifications')
    .values({ ...text, ...lists, position, seq: 1, previous: null, block: 1n })
    .execute();
}
