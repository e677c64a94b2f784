// A gateway is brought up to date on the tables that its earlier version filled.
import { readFileSync } from 'node:fs';
import type { CalendarDate, EventRef, Instant, MeasureRef } from '@grondslag/chaincode/domain';
import { newOutboxStore } from '@grondslag/gateway/outbox';
import { announceDue, type Follower, newDeadlines, Progress, startFollower } from '@grondslag/gateway/projection';
import { type Database, migrate } from '@grondslag/gateway/storage';
import type { BlockEvent } from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import { sql } from 'kysely';
import { actors, annulment, eventually, MemoryLedger, reference } from '../../support/gateway.js';
import { onEveryStorage, type TestStorage } from '../../support/postgres.js';
import { forget } from '../projection/following.js';
import { rowsOf } from '../projection/rows.js';
import { ERASED, HANDED_OVER, LATEST, PENDING, record, TO_BE_HANDED_OVER } from './before-axes.js';

type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

const GOLDEN = new URL('../../../golden/storage/before-0003.json', import.meta.url);
const written: Rows = JSON.parse(readFileSync(GOLDEN, 'utf8'));

let schemas = 0;

/** The tables as the version before wrote them, which this one has opened. */
async function upgraded(kind: TestStorage, schema: string): Promise<Database> {
  const { db } = await kind.fresh();
  await migrate(db, schema, '0002_erasure');
  for (const [table, rows] of Object.entries(written)) {
    const [name, type] = [sql.table(`${schema}.${table}`), sql.raw(`${schema}.${table}`)];
    if (table === 'cursor') await sql`delete from ${name}`.execute(db);
    await sql`insert into ${name} overriding system value
      select * from jsonb_populate_recordset(null::${type}, ${JSON.stringify(rows)}::jsonb)`.execute(db);
  }
  for (const table of ['deliveries', 'attempts']) {
    const sequence = sql`pg_get_serial_sequence(${`${schema}.${table}`}, 'id')`;
    await sql`select setval(${sequence}, (select max(id) from ${sql.table(`${schema}.${table}`)}))`.execute(db);
  }
  return (await kind.storage()).schema(schema);
}

const day = (text: string) => text as CalendarDate;

onEveryStorage('tables of before the axes of time, brought up to date', (kind) => {
  let schema: string;
  let db: Database;
  let ledger: MemoryLedger;
  let late: BlockEvent;
  const running: Follower[] = [];

  beforeEach(async () => {
    schema = `upgraded_${process.pid}_${++schemas}`;
    db = await upgraded(kind, schema);
    ledger = new MemoryLedger();
  });
  afterEach(async () => {
    for (const follower of running.splice(0)) await follower.stop();
  });

  function start(into: Database) {
    const progress = new Progress();
    running.push(startFollower({ db: into, feed: ledger.feed(), progress, wake: () => undefined, pendingEvery: 10 }));
    return () => eventually(() => progress.next === BigInt(ledger.blocks.length), 10_000);
  }

  /** This version goes on where the other stopped; gives how to wait until it has read what comes. */
  async function goOn(): Promise<() => Promise<void>> {
    late = await record(ledger, async () => undefined);
    const read = start(db);
    await read();
    return read;
  }

  /** The rows that this version alone writes of the same events, as they came. */
  async function rowsOfThisVersion() {
    const { db: fresh } = await kind.fresh();
    ledger = new MemoryLedger();
    await record(ledger, start(fresh));
    return rowsOf(fresh);
  }

  const ends = async (reader: keyof typeof actors) => {
    const { items } = await newDeadlines(db).ahead(actors[reader], day('2026-02-03'), day('2028-01-01'), {
      limit: 100,
    });
    return items.filter(({ what }) => what === 'einde').map(({ caseId }) => caseId);
  };

  it('hold every row that they held', async () => {
    for (const [table, rows] of Object.entries(written)) {
      const names = Object.keys(rows[0] ?? {});
      const { rows: found } = await sql<{ readonly all: object[] }>`
        select jsonb_agg(to_jsonb(t)) as all from ${sql.table(`${schema}.${table}`)} t`.execute(db);
      const kept = (found[0]?.all ?? []).map((row) =>
        Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name))),
      );
      expect(kept, table).to.have.deep.members([...rows]);
    }
  });

  it('hold what this version would have written, as soon as it goes on', async () => {
    await goOn();
    const rows = await rowsOf(db);
    const expected = await rowsOfThisVersion();
    // But whom it told is that version's own affair, and of what it told of a case that was erased nothing is known.
    const comparable = ({ notifications, answers, ...others }: typeof rows) => ({
      ...others,
      notifications: notifications.map(({ expanded_at: _, recipients: __, ...row }) => row),
      answers: answers.filter((row) => row.case_id !== ERASED),
    });
    expect(comparable(rows)).to.deep.equal(comparable(expected));
  });

  it('show deadlines to a gemeente for as long as it is responsible', async () => {
    await goOn();
    expect([await ends('municipality'), await ends('nextMunicipality')]).to.deep.equal([
      [TO_BE_HANDED_OVER, LATEST],
      [HANDED_OVER, TO_BE_HANDED_OVER],
    ]);
  });

  it('tell of days that come near', async () => {
    await goOn();
    while ((await announceDue(db, '2027-01-30T11:00:00.000Z' as Instant, 10)) > 0);
    const told = (await rowsOf(db)).notifications.filter((row) => row.kind === 'deadlineAhead');
    expect(new Set(told.map(({ case_id }) => case_id))).to.deep.equal(
      new Set([HANDED_OVER, TO_BE_HANDED_OVER, LATEST]),
    );
  });

  it('tell whoever was told that a measure was set that it is annulled', async () => {
    const read = await goOn();
    const granted = written.records?.find((row) => row.case_id === LATEST && row.seq === 2)?.event_id as EventRef;
    ledger.commit(LATEST, annulment(reference<MeasureRef>(0x905), granted));
    await read();
    const told = (await rowsOf(db)).notifications.filter((row) => row.kind === 'answerChanged');
    expect(told.map((row) => [row.case_id, row.recipients])).to.have.deep.members([
      [LATEST, [actors.municipality.oin]],
      [LATEST, [actors.institution.oin]],
    ]);
  });

  it('take in content that was pending', async () => {
    await goOn();
    ledger.deliver(late);
    await eventually(
      async () => (await rowsOf(db)).notifications.filter((row) => row.case_id === PENDING).length === 2,
    );
    expect(await ends('municipality')).to.include(PENDING);
  });

  it('go on delivering where it stood, each once', async () => {
    await goOn();
    const now = new Date('2026-02-02T10:00:00Z');
    const outbox = newOutboxStore(db);
    while ((await outbox.expand(now)) > 0);
    const deliveries = await db
      .selectFrom('deliveries')
      .select(['notification', 'attempts'])
      .orderBy('notification')
      .execute();
    const claims = await outbox.claim(now, now, 100);
    expect([
      deliveries.map(({ notification }) => Number(notification)),
      claims.map(({ notification, number }) => [notification.about, number]),
    ]).to.deep.equal([[1, 2, 3, 4, 5, 6, 9, 10, 11], [['event 4', 2]]]);
  });

  it('are not told twice when they are made anew', async () => {
    await goOn();
    const before = (await rowsOf(db)).notifications;
    for (const follower of running.splice(0)) await follower.stop();
    await forget(db);
    await start(db)();
    expect((await rowsOf(db)).notifications).to.deep.equal(before);
  });
});
