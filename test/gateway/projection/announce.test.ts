import type { Instant, MeasureRef } from '@grondslag/chaincode/domain';
import { announceDue, startAnnouncer } from '@grondslag/gateway/projection';
import type { DeadlineNotice } from '@grondslag/gateway/usecases';
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
import { failing, WAYS } from './failing.js';
import { CASE, following } from './following.js';

const MEASURE = reference<MeasureRef>(9);
/** The end of what `decision` grants. */
const END = '2027-02-02';
const LEAD_DAYS = ['2026-12-04', '2027-01-19', '2027-01-30', END];

onEveryStorage('telling of days that come near', (kind) => {
  const world = following(kind);

  beforeEach(async () => {
    world.ledger.commit(CASE, finding());
    world.ledger.commit(CASE, decision(MEASURE));
    await world.follow();
  });

  const noon = (day: string) => `${day}T11:00:00.000Z` as Instant;
  const announce = async (day: string, into = world.db) => {
    while ((await announceDue(into, noon(day), 10)) > 0);
  };
  const told = async () => {
    const rows = await world.db
      .selectFrom('notifications')
      .selectAll()
      .where('kind', '=', 'deadlineAhead')
      .orderBy('position')
      .execute();
    return rows.map((row) => ({ ...row, data: row.data as DeadlineNotice }));
  };
  /** Lead and days left of every time that the end of the measure was told of. */
  const endTold = async () =>
    (await told())
      .filter(({ data }) => data.what === 'einde')
      .map(({ data: { onDay, lead, daysLeft } }) => [onDay, lead, daysLeft]);

  it('happens on each of its days, once', async () => {
    for (const day of ['2026-12-03', ...LEAD_DAYS, '2027-02-03']) {
      await announce(day);
      await announce(day);
    }
    expect(await endTold()).to.deep.equal([
      [END, 60, 60],
      [END, 14, 14],
      [END, 3, 3],
      [END, 0, 0],
    ]);
  });

  for (const [day, first] of [
    ['2026-12-03', []],
    ['2026-12-04', [[END, 60, 60]]],
  ] as const) {
    it(`${first.length === 0 ? 'does not happen' : 'happens'} on ${day}, ${first.length === 0 ? 'a day early' : 'its first day'}`, async () => {
      await announce(day);
      expect(await endTold()).to.deep.equal(first);
    });
  }

  it('happens once, as the nearest, when a gateway was away for several of its days', async () => {
    await announce('2026-12-04');
    await announce('2027-01-31');
    await announce(END);
    expect(await endTold()).to.deep.equal([
      [END, 60, 60],
      [END, 3, 2],
      [END, 0, 0],
    ]);
  });

  it('happens still when the day itself was missed by a week, and no later', async () => {
    await announce('2027-02-09');
    const inTime = await endTold();
    await world.db.deleteFrom('notifications').execute();
    await world.db.updateTable('deadlines').set({ announce_on: '2026-12-04' }).execute();
    await announce('2027-02-10');
    expect([inTime, await endTold()]).to.deep.equal([[[END, 0, -7]], []]);
  });

  it('reckons days as they are in the Netherlands', async () => {
    await announceDue(world.db, '2026-12-03T22:59:59.999Z' as Instant, 10);
    const before = await endTold();
    while ((await announceDue(world.db, '2026-12-03T23:00:00.000Z' as Instant, 10)) > 0);
    expect([before, (await endTold()).length]).to.deep.equal([[], 1]);
  });

  it('is for the parties of that day', async () => {
    await announce('2026-12-04');
    await world.record(transfer('2027-01-19'));
    await announce('2027-01-18');
    await announce('2027-01-19');
    const recipients = (await told()).filter(({ data }) => data.what === 'einde').map((row) => row.recipients);
    const sorted = (...oins: string[]) => oins.sort();
    expect(recipients).to.deep.equal([
      sorted(actors.institution.oin, actors.municipality.oin),
      sorted(actors.institution.oin, actors.nextMunicipality.oin),
    ]);
  });

  it('does not happen again because something else was recorded in the case', async () => {
    await announce('2026-12-04');
    await world.record(transfer('2026-12-05'));
    await announce('2026-12-05');
    expect(await endTold()).to.deep.equal([[END, 60, 60]]);
  });

  it('does not happen for what has gone in the meantime', async () => {
    await announce('2026-12-04');
    const [, granted] = world.ledger.blocks.flatMap(({ events }) => events);
    await world.record(annulment(MEASURE, granted?.record.eventId ?? reference(0)));
    await announce('2027-01-19');
    expect(await endTold()).to.deep.equal([[END, 60, 60]]);
  });

  it('waits while content of the case is still to come', async () => {
    const late = world.ledger.commit(CASE, transfer(), { withheld: true });
    await world.reached();
    await announce('2026-12-04');
    const before = await endTold();
    world.ledger.deliver(late);
    await eventually(
      async () =>
        (await world.db.selectFrom('deadlines').where('is_certain', '=', true).selectAll().execute()).length > 0,
    );
    await announce('2026-12-05');
    expect([before, await endTold()]).to.deep.equal([[], [[END, 60, 59]]]);
  });

  it('does not happen again when the tables are made anew', async () => {
    await announce('2026-12-04');
    const before = await told();
    await world.forget();
    await world.follow();
    await announce('2026-12-04');
    expect(await told()).to.deep.equal(before);
  });

  it('leaves nothing behind of what it said when the content is erased', async () => {
    await announce('2026-12-04');
    await world.record(erasure());
    const rows = await world.db
      .selectFrom('notifications')
      .select(['about', 'data', 'kind'])
      .where('about', 'like', 'erased%')
      .execute();
    expect([
      (await told()).length,
      rows.length > 0,
      rows.every(({ data, kind: of }) => data === null && of === null),
    ]).to.deep.equal([0, true, true]);
  });

  for (const way of WAYS) {
    it(`happens once when its transaction ${way}`, async () => {
      const broken = failing(world.db, way, (count) => count === 1);
      await announce('2026-12-04', broken).catch(() => undefined);
      await announce('2026-12-04');
      expect(await endTold()).to.deep.equal([[END, 60, 60]]);
    });
  }

  it('wakes the outbox, and begins only when the tables were current at two looks', async () => {
    let [woken, looks] = [0, 0];
    const announcer = startAnnouncer({
      db: world.db,
      clock: { now: () => noon('2026-12-04') },
      isCurrent: () => ++looks > 5,
      wake: () => void woken++,
      every: 5,
    });
    await eventually(() => woken > 0);
    await announcer.stop();
    expect([looks >= 7, await endTold()]).to.deep.equal([true, [[END, 60, 60]]]);
  });
});
