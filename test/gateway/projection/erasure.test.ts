import { type CalendarDate, type MeasureRef, verdict } from '@grondslag/chaincode/domain';
import { applyBlocks, newCaseStore, newLedgerIndex } from '@grondslag/gateway/projection';
import type { Caller } from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import {
  acknowledgement,
  actors,
  decision,
  erasure,
  eventually,
  finding,
  MemoryLedger,
  reference,
  transfer,
} from '../../support/gateway.js';
import { onEveryStorage } from '../../support/postgres.js';
import { failing, WAYS } from './failing.js';
import { CASE, following, OTHER } from './following.js';
import { rowsOf } from './rows.js';

const MEASURE = reference<MeasureRef>(9);
const TELLING = ['ondertoezichtstelling', 'decisionRegistered', MEASURE, '1:255 BW', '0518', actors.council.oin];

/** A case of four events, one of which nobody is told of, beside another case. */
function begin(ledger: MemoryLedger): void {
  const { eventId } = ledger.commit(CASE, finding()).record;
  ledger.commit(OTHER, finding());
  ledger.commit(CASE, decision(MEASURE));
  ledger.commit(CASE, acknowledgement(eventId));
  ledger.commit(CASE, transfer('2026-03-02'));
}

onEveryStorage('erasure in the tables', (kind) => {
  const world = following(kind);

  beforeEach(() => begin(world.ledger));

  const erase = async (options: { readonly withheld?: boolean } = {}) => {
    const event = world.ledger.commit(CASE, erasure(), options);
    await world.reached();
    return event;
  };
  const ofCase = <Row extends { case_id: string }>(rows: readonly Row[]) => rows.filter((row) => row.case_id === CASE);
  /** Every row of the case but the one that tells of the erasure. */
  const everything = async () => {
    const { contents, notifications, cases, records, deadlines, answers } = await rowsOf(world.db);
    const rows: readonly { readonly case_id: string }[] = [
      ...[...contents, ...notifications, ...cases],
      ...[...records, ...deadlines, ...answers],
    ];
    return textOf(ofCase(rows).filter((row) => !('seq' in row && Number(row.seq) >= 5)));
  };

  it('leaves no row of the case with anything that its content told', async () => {
    await world.follow();
    const before = await everything();
    await erase();
    const after = await everything();
    const told = (text: string) => TELLING.filter((one) => text.includes(one));
    expect([told(before).length, told(after)]).to.deep.equal([TELLING.length, []]);
  });

  it('leaves every record as it was', async () => {
    await world.follow();
    const before = (await rowsOf(world.db)).records;
    await erase();
    expect((await rowsOf(world.db)).records.filter((row) => row.case_id !== CASE || row.seq < 5)).to.deep.equal(before);
  });

  it('leaves other cases alone', async () => {
    await world.follow();
    const other = async () =>
      Object.values(await rowsOf(world.db)).flatMap((rows) =>
        rows.filter((row) => 'case_id' in row && row.case_id === OTHER),
      );
    const before = await other();
    await erase();
    expect(await other()).to.deep.equal(before);
  });

  it('tells each party once that it happened', async () => {
    await world.follow();
    await erase();
    const told = ofCase((await rowsOf(world.db)).notifications).filter((row) => row.kind !== null);
    expect(told.map(({ seq, recipients }) => [seq, recipients])).to.deep.equal([
      [5, [actors.institution.oin, actors.municipality.oin, actors.nextMunicipality.oin, 'council'].sort()],
    ]);
  });

  it('is one and the same whether followed live or read from the first block afterwards', async () => {
    await world.follow();
    await erase();
    const live = await rowsOf(world.db);
    await world.stop();
    const { db: fresh } = await kind.fresh();
    await world.follow(fresh);
    const replayed = await rowsOf(fresh);
    const own = { notifications: [], answers: [] };
    expect({ ...replayed, ...own }).to.deep.equal({ ...live, ...own });
    // What was told and answered before the erasure is this gateway's own evidence and is in no block; what is told of it is.
    const kept = ({ notifications }: typeof live) =>
      notifications.filter((row) => row.kind !== null).map(({ position: _, ...row }) => row);
    expect(kept(replayed)).to.deep.equal(kept(live));
  });

  it('gives the same rows when the tables are rebuilt beside their notifications', async () => {
    await world.follow();
    await erase();
    const live = await rowsOf(world.db);
    await world.forget();
    await world.follow();
    expect(await rowsOf(world.db)).to.deep.equal(live);
  });

  for (const way of WAYS) {
    it(`is whole or not at all when its transaction ${way}, and whole in the end`, async () => {
      const { db: calm } = await kind.fresh();
      await world.follow(calm);
      const calmly = world.progress;
      const before = world.ledger.blocks.length;
      // Every block but the erasure's is written at the first try.
      await world.follow(
        failing(world.db, way, (count) => count === before + 1),
        { blocks: 1, events: 1 },
      );
      await erase();
      await world.reached(calmly);
      expect(await rowsOf(world.db)).to.deep.equal(await rowsOf(calm));
    });
  }

  it('takes away what a reader had in memory', async () => {
    await world.follow();
    const store = newCaseStore(world.db, world.progress);
    await store.read(actors.council, CASE);
    await erase();
    const view = await store.read(actors.council, CASE);
    expect(view?.events.map(({ content }) => (typeof content === 'string' ? content : content.kind))).to.deep.equal([
      ...Array(4).fill('purged'),
      'contentErased',
    ]);
  });

  it('lets every party read what is left, an earlier one too', async () => {
    await world.follow();
    await erase();
    const store = newCaseStore(world.db, world.progress);
    const readers = [actors.court, actors.institution, actors.municipality, actors.nextMunicipality];
    const seen = await Promise.all(readers.map(async (reader) => (await store.read(reader, CASE))?.events.length));
    expect([seen, await store.read(actors.otherCourt, CASE)]).to.deep.equal([[5, 5, 5, 5], null]);
  });

  it('takes effect though the peer has not received why', async () => {
    await world.follow();
    const late = await erase({ withheld: true });
    const states = async () => ofCase((await rowsOf(world.db)).contents).map(({ state }) => state);
    const before = await states();
    world.ledger.deliver(late);
    await eventually(async () => (await states()).at(-1) === 'present');
    const { notifications, parties } = await rowsOf(world.db);
    expect([before, ofCase(parties).length, ofCase(notifications).at(-1)?.kind]).to.deep.equal([
      [...Array(4).fill('purged'), 'pending'],
      4,
      'contentErased',
    ]);
  });

  describe('of which the peer has not received why', () => {
    const { court, institution, municipality, nextMunicipality, otherCourt } = actors;
    const seen = () => {
      const store = newCaseStore(world.db, world.progress);
      const read = async (reader: Caller) => (await store.read(reader, CASE))?.events.length ?? null;
      return Promise.all([court, institution, municipality, nextMunicipality, otherCourt].map(read));
    };

    it('leaves the case to who could read it', async () => {
      await world.follow();
      await erase({ withheld: true });
      expect(await seen()).to.deep.equal([5, 5, 5, 5, null]);
    });

    it('leaves it to them when it goes on', async () => {
      await world.follow();
      const { record } = await erase({ withheld: true });
      world.ledger.commit(CASE, acknowledgement(record.eventId));
      await world.reached();
      expect(await seen()).to.deep.equal([6, 6, 5, 6, null]);
    });

    it('lists it to them', async () => {
      await world.follow();
      await erase({ withheld: true });
      const store = newCaseStore(world.db, world.progress);
      const listed = async (reader: Caller) =>
        (await store.list(reader, { limit: 10 })).items.map(({ caseId }) => caseId);
      expect([await listed(institution), await listed(otherCourt)]).to.deep.equal([[CASE, OTHER], []]);
    });

    it('answers that nothing is known of it any more', async () => {
      await world.follow();
      await erase({ withheld: true });
      const view = await newCaseStore(world.db, world.progress).read(institution, CASE);
      const { state, findings } = verdict(
        view?.events ?? [],
        { measureRef: MEASURE },
        '2026-03-03' as CalendarDate,
        null,
      );
      expect([state, new Set(findings.map(({ code }) => code))]).to.deep.equal([
        'onbekend',
        new Set(['content-purged', 'content-pending']),
      ]);
    });
  });

  it('never brings back content that arrives after it', async () => {
    const late = world.ledger.commit(CASE, decision(reference<MeasureRef>(10), '2026-04-01'), { withheld: true });
    await world.follow();
    await erase();
    world.ledger.deliver(late);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(ofCase((await rowsOf(world.db)).contents)[4]).to.include({ state: 'purged', disclosures: null });
  });

  it('is told of an event by its reference', async () => {
    const { record } = world.ledger.commit(CASE, finding('2026-03-03'));
    await world.follow();
    await erase();
    expect((await newLedgerIndex(world.db).event(CASE, record.eventId))?.content).to.equal('purged');
  });

  it('parks what was still to be delivered, for good, and keeps what was delivered as evidence', async () => {
    await world.follow();
    const subscription = {
      id: '00000000-0000-4000-8000-000000000001',
      oin: actors.institution.oin,
      role: 'institution',
    };
    await world.db
      .insertInto('subscriptions')
      .values({
        ...subscription,
        ...{
          callback_url: 'https://x.example',
          kinds: null,
          ordered: true,
          secret_version: 1,
          created_at: new Date(),
        },
      })
      .execute();
    const positions = ofCase((await rowsOf(world.db)).notifications).map(({ position }) => position);
    const states = ['delivered', 'waiting', 'parked'] as const;
    for (const [place, state] of states.entries()) {
      const notification = positions[place] ?? 0n;
      await world.db
        .insertInto('deliveries')
        .values({ notification, subscription: subscription.id, state, attempts: 1, next_attempt_at: new Date() })
        .execute();
    }
    await erase();
    const rows = await world.db.selectFrom('deliveries').select(['state', 'reason']).orderBy('notification').execute();
    expect(rows.map(({ state, reason }) => [state, reason])).to.deep.equal([
      ['delivered', null],
      ['parked', 'erased'],
      ['parked', 'erased'],
    ]);
  });
});

function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part));
}

describe('applying blocks of which a later one erases', () => {
  it('writes nothing that it would have to take out again', () => {
    const ledger = new MemoryLedger();
    const before = [ledger.commit(CASE, finding()), ledger.commit(CASE, decision(MEASURE))];
    // As a peer delivers them that comes to the erasure only afterwards.
    const blocks = ledger.blocks;
    ledger.commit(CASE, erasure());
    const changes = applyBlocks(new Map(), [...blocks, ...ledger.blocks.slice(blocks.length)]);
    const text = textOf({ contents: changes.contents.slice(0, 2), told: changes.notifications.slice(0, 2) });
    expect([before.length, TELLING.filter((one) => text.includes(one))]).to.deep.equal([2, []]);
  });

  it('leaves the case to who could read it while the peer has not received why', () => {
    const ledger = new MemoryLedger();
    ledger.commit(CASE, finding());
    const { blocks } = ledger;
    ledger.commit(CASE, erasure(), { withheld: true });
    const { parties } = applyBlocks(new Map(), [...blocks, ...ledger.blocks.slice(blocks.length)]);
    const { court, institution, municipality } = actors;
    expect(new Set(parties.map(({ oin }) => oin))).to.deep.equal(
      new Set([court, institution, municipality].map(({ oin }) => oin)),
    );
  });

  it('takes the events of no other case', () => {
    const ledger = new MemoryLedger();
    ledger.commit(OTHER, finding());
    ledger.commit(CASE, finding());
    ledger.commit(CASE, erasure());
    expect(applyBlocks(new Map(), ledger.blocks).erased).to.deep.equal([{ case_id: CASE, seq: 1 }]);
  });

  it('does not lose who is to be told to one who cannot be told of the earlier', () => {
    const ledger = new MemoryLedger();
    ledger.commit(CASE, finding(), { withheld: true });
    ledger.commit(CASE, erasure());
    const { notifications } = applyBlocks(new Map(), ledger.blocks);
    expect(notifications.map(({ seq, kind }) => [seq, kind])).to.deep.equal([[2, 'contentErased']]);
  });
});
