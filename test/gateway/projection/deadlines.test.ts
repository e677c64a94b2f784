import type { CalendarDate, MeasureRef } from '@grondslag/chaincode/domain';
import { newDeadlines, refreshCases } from '@grondslag/gateway/projection';
import type { Caller, Deadlines } from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import {
  actors,
  annulment,
  decision,
  erasure,
  eventually,
  finding,
  reference,
  transfer,
} from '../../support/gateway.js';
import { onEveryStorage } from '../../support/postgres.js';
import { NOW } from './asking.js';
import { CASE, following, OTHER } from './following.js';
import { rowsOf } from './rows.js';

const [MEASURE, NEXT] = [reference<MeasureRef>(9), reference<MeasureRef>(10)];
const day = (text: string) => text as CalendarDate;

onEveryStorage('deadlines ahead', (kind) => {
  const world = following(kind);
  let deadlines: Deadlines;

  beforeEach(async () => {
    deadlines = newDeadlines(world.db);
    world.ledger.commit(CASE, finding());
    await world.follow();
  });

  const grant = async (caseId = CASE, measure = MEASURE, on = '2026-02-02') => {
    const { record } = world.ledger.commit(caseId, decision(measure, on));
    await world.reached();
    return record.eventId;
  };
  /** The ends of measures that a reader sees, with their case. */
  const ends = async (reader: Caller, first = '2026-02-02', last = '2028-01-01') => {
    const { items } = await deadlines.ahead(reader, day(first), day(last), { limit: 100 });
    return items.filter(({ what }) => what === 'einde').map(({ caseId, on }) => [caseId, on]);
  };

  it('are there as soon as the decision is', async () => {
    const before = await ends(actors.municipality);
    await grant();
    expect([before, await ends(actors.municipality)]).to.deep.equal([[], [[CASE, '2027-02-02']]]);
  });

  it('say which measure, by which rule, and from which events', async () => {
    const eventId = await grant();
    const { items } = await deadlines.ahead(actors.municipality, day('2027-02-01'), day('2027-02-02'), { limit: 10 });
    expect(items.map(({ measureRef, kind: of, rule, events }) => [measureRef, of, rule, events])).to.deep.equal([
      [MEASURE, 'ondertoezichtstelling', 'ots.duur', [eventId]],
    ]);
  });

  for (const [title, first, last, seen] of [
    ['the day before the first', '2027-02-03', '2027-03-01', 0],
    ['on the first day', '2027-02-02', '2027-03-01', 1],
    ['on the last day', '2027-01-01', '2027-02-02', 1],
    ['the day after the last', '2027-01-01', '2027-02-01', 0],
  ] as const) {
    it(`are ${seen === 1 ? 'listed' : 'left out'} when they fall ${title}`, async () => {
      await grant();
      expect(await ends(actors.institution, first, last)).to.have.lengthOf(seen);
    });
  }

  it('are listed to the parties, the council and auditors, and to nobody else', async () => {
    await grant();
    const seen = async (who: keyof typeof actors) => (await ends(actors[who])).length;
    const shown = ['court', 'institution', 'municipality', 'council', 'auditor'] as const;
    const hidden = ['otherCourt', 'nextInstitution', 'nextMunicipality'] as const;
    expect([await Promise.all(shown.map(seen)), await Promise.all(hidden.map(seen))]).to.deep.equal([
      [1, 1, 1, 1, 1],
      [0, 0, 0],
    ]);
  });

  it('stay with a municipality up to the day on which another takes over', async () => {
    await grant();
    await world.record(transfer('2026-03-02'));
    const on = (first: string) =>
      Promise.all([actors.municipality, actors.nextMunicipality].map(async (who) => (await ends(who, first)).length));
    expect([await on('2026-03-01'), await on('2026-03-02')]).to.deep.equal([
      [1, 1],
      [0, 1],
    ]);
  });

  it('go when the decision is annulled', async () => {
    const eventId = await grant();
    await world.record(annulment(MEASURE, eventId));
    expect(await ends(actors.municipality, '2026-02-03')).to.deep.equal([]);
  });

  it('go with the content of the case', async () => {
    await grant();
    await world.record(erasure());
    expect((await rowsOf(world.db)).deadlines).to.deep.equal([]);
  });

  it('are uncertain while content of the case is still to come', async () => {
    await grant();
    const late = world.ledger.commit(CASE, transfer(), { withheld: true });
    await world.reached();
    const certainties = async () => [
      ...new Set((await rowsOf(world.db)).deadlines.map(({ is_certain }) => is_certain)),
    ];
    const before = await certainties();
    world.ledger.deliver(late);
    await eventually(async () => (await certainties())[0] === true);
    expect(before).to.deep.equal([false]);
  });

  it('come in pages, by day, each once', async () => {
    world.ledger.commit(OTHER, finding());
    await grant();
    await grant(OTHER, NEXT, '2026-01-20');
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = { limit: 2, ...(after === undefined ? {} : { after }) };
      const { items, next } = await deadlines.ahead(actors.auditor, day('2026-02-02'), day('2028-01-01'), page);
      seen.push(...items.map(({ on, caseId, what }) => `${on} ${caseId} ${what}`));
      after = next;
    } while (after !== undefined);
    expect(seen).to.deep.equal([...new Set(seen)].sort());
    expect(seen).to.have.lengthOf((await rowsOf(world.db)).deadlines.length);
  });

  it('are worked out anew for cases that another table of law worked out', async () => {
    await grant();
    const before = await rowsOf(world.db);
    await world.db.deleteFrom('deadlines').execute();
    await world.db.updateTable('cases').set({ deadlines_by: '2001-01-01' }).execute();
    const refreshed = [await refreshCases(world.db, NOW, 10), await refreshCases(world.db, NOW, 10)];
    expect([refreshed, await rowsOf(world.db)]).to.deep.equal([[1, 0], before]);
  });
});
