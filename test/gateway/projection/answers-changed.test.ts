import { type CalendarDate, type MeasureRef, type MeasureSelector, verdict } from '@grondslag/chaincode/domain';
import { newAnswers, newCaseStore } from '@grondslag/gateway/projection';
import type { Database } from '@grondslag/gateway/storage';
import { expect } from 'chai';
import {
  acknowledgement,
  actors,
  annulment,
  decision,
  eventually,
  reference,
  transfer,
} from '../../support/gateway.js';
import { onEveryStorage } from '../../support/postgres.js';
import { asking, BY_KIND, DAY, MEASURE, NOW } from './asking.js';
import { failing, WAYS } from './failing.js';
import { CASE } from './following.js';
import { rowsOf } from './rows.js';

const selectorOf = (measure: string | null): MeasureSelector =>
  measure === BY_KIND.kind ? BY_KIND : { measureRef: measure as MeasureRef };

onEveryStorage('answers that hold no more', (kind) => {
  const world = asking(kind);

  describe('when a later event changes what is true', () => {
    it('are told of once, naming the earlier answer and the new one', async () => {
      const { id } = await world.ask(actors.municipality);
      await world.annul();
      const [, , annulled] = world.ledger.blocks.flatMap(({ events }) => events);
      const cause = annulled?.record.eventId;
      const mine = (await world.toldTo(actors.municipality)).filter(({ now }) => now?.onDay === DAY);
      expect(mine.map(({ earlier, now }) => [earlier, now?.state, now?.cause])).to.deep.equal([
        [[{ id, state: 'geldig', givenAt: NOW }], 'vernietigd', cause],
      ]);
    });

    it('are outdated for whom they were given to, and the new one stands', async () => {
      await world.ask(actors.municipality);
      await world.annul();
      const rows = (await world.given(actors.municipality)).filter(({ onDay }) => onDay === DAY);
      expect(rows.map(({ way, state, isOutdated }) => [way, state, isOutdated])).to.deep.equal([
        ['changed', 'vernietigd', false],
        ['asked', 'geldig', true],
      ]);
    });

    it('are named by the new one when it is asked again', async () => {
      await world.ask(actors.municipality);
      await world.annul();
      const { id } = await world.ask(actors.municipality);
      const [newest] = await world.given(actors.municipality);
      expect(newest?.id).to.equal(id);
    });

    it('are outdated for a council and an auditor too, who see so when they look', async () => {
      await world.ask(actors.auditor);
      await world.annul();
      const rows = await world.given(actors.auditor);
      expect(rows.map(({ isOutdated }) => isOutdated)).to.deep.equal([false, true]);
    });

    it('are told of again at the next change, from the answer before it', async () => {
      await world.ask(actors.municipality, { measure: BY_KIND });
      await world.annul();
      await world.record(decision(reference<MeasureRef>(11), '2026-04-01'));
      const mine = (await world.toldTo(actors.municipality)).filter(({ now }) => now?.measure.kind !== undefined);
      expect(mine.map(({ earlier, now }) => [earlier[0]?.state, now?.state])).to.deep.equal([
        ['geldig', 'vernietigd'],
        ['vernietigd', 'geldig'],
      ]);
    });

    it('are left alone where they hold', async () => {
      await world.ask(actors.municipality, { onDay: '2026-01-20' as CalendarDate });
      await world.record(transfer());
      expect(await world.told()).to.deep.equal([]);
    });

    it('cost one judgement for all who asked the same', async () => {
      for (const who of [actors.municipality, actors.institution, actors.court]) await world.ask(who);
      await world.annul();
      const standing = await world.db.selectFrom('answers').select('id').where('way', '=', 'changed').execute();
      const days = new Set(standing.map(({ id }) => id));
      expect([standing.length, days.size]).to.deep.equal([5, 2]);
    });

    it('say only that they hold no more to who lost sight of the case', async () => {
      const { id } = await world.ask(actors.municipality);
      await world.record(transfer('2026-02-02'), annulment(MEASURE, world.granted));
      const mine = await world.toldTo(actors.municipality);
      const rows = (await world.given(actors.municipality)).filter(({ onDay }) => onDay === DAY);
      expect([
        mine.map(({ earlier, now }) => [earlier.find((one) => one.id === id), now]).at(-1),
        rows.map(({ isOutdated, outdatedBy }) => [isOutdated, outdatedBy]),
      ]).to.deep.equal([[{ id, givenAt: NOW, state: null }, null], [[true, null]]]);
    });

    it('promise nothing to who had lost sight of the case before he asked', async () => {
      await world.record(transfer('2026-02-02'), acknowledgement(world.granted));
      const { isWhole } = await world.ask(actors.municipality);
      await world.annul();
      const [asked] = (await world.given(actors.municipality)).filter(({ way }) => way === 'asked');
      expect([isWhole, asked?.isWhole, asked?.isOutdated]).to.deep.equal([false, false, false]);
    });
  });

  describe('while content of the case is still to come', () => {
    it('change with it', async () => {
      const late = world.ledger.commit(CASE, annulment(MEASURE, world.granted), { withheld: true });
      await world.reached();
      const { asKnownNow } = await world.ask(actors.municipality);
      world.ledger.deliver(late);
      await eventually(async () => (await world.toldTo(actors.municipality)).length === 2);
      const mine = (await world.toldTo(actors.municipality)).find(({ now }) => now?.onDay === DAY);
      expect([asKnownNow.state, mine?.earlier[0]?.state, mine?.now?.state]).to.deep.equal([
        'onbekend',
        'onbekend',
        'vernietigd',
      ]);
    });
  });

  describe('whatever happens to the follower', () => {
    const stripped = async (from: Database) => {
      const { notifications, answers: kept } = await rowsOf(from);
      return { notifications: notifications.map(({ position: _, ...row }) => row), kept };
    };

    it('change in the same way whether events come one by one or all at once', async () => {
      await world.ask(actors.municipality);
      await world.annul();
      await world.record(decision(reference<MeasureRef>(11), '2026-04-01'), transfer());
      const live = (await stripped(world.db)).kept.filter(({ on_day }) => on_day !== DAY);
      const { db: fresh } = await kind.fresh();
      await world.stop();
      await world.follow(fresh);
      expect((await stripped(fresh)).kept).to.deep.equal(live);
    });

    it('are not told of twice when the tables are made anew', async () => {
      await world.ask(actors.municipality);
      await world.annul();
      await world.record(transfer());
      const before = await rowsOf(world.db);
      await world.forget();
      await world.follow(world.db, { blocks: 1, events: 1 });
      expect(await rowsOf(world.db)).to.deep.equal(before);
    });

    it('are true or told to be otherwise, though they were asked for while events came in', async () => {
      const days = ['2026-02-02', '2026-03-25', '2026-04-02', '2026-06-01'].map((onDay) => onDay as CalendarDate);
      for (let n = 0; n < 12; n++) {
        const facts = [
          transfer(`2026-03-${10 + n}`),
          n % 3 === 0 ? annulment(MEASURE, world.granted) : decision(reference<MeasureRef>(20 + n), '2026-04-01'),
        ];
        const asking = days.flatMap((onDay) =>
          [actors.council, actors.institution].map((who) => world.ask(who, { measure: BY_KIND, onDay })),
        );
        for (const fact of facts) world.ledger.commit(CASE, fact);
        await Promise.all(asking);
        await world.reached();
      }
      const view = await newCaseStore(world.db, world.progress).read(actors.council, CASE);
      const standing = await world.db
        .selectFrom('answers')
        .select(['measure', 'on_day', 'state'])
        .where('outdated_seq', 'is', null)
        .execute();
      const truth = ({ measure, on_day }: (typeof standing)[number]) =>
        verdict(view?.events ?? [], selectorOf(measure), on_day as CalendarDate, null);
      expect([standing.length >= 8, standing.filter((answer) => answer.state !== truth(answer).state)]).to.deep.equal([
        true,
        [],
      ]);
    });

    for (const way of WAYS) {
      it(`are told of once when the transaction of the event ${way}`, async () => {
        await world.ask(actors.municipality);
        await world.stop();
        world.ledger.commit(CASE, annulment(MEASURE, world.granted));
        await world.follow(failing(world.db, way, (count) => count === 1));
        expect((await world.toldTo(actors.municipality)).filter(({ now }) => now?.onDay === DAY)).to.have.lengthOf(1);
      });

      it(`are given once when their own transaction ${way}`, async () => {
        world.answers = newAnswers(failing(world.db, way, (count) => count === 1));
        await world.ask(actors.municipality).catch(() => undefined);
        await world.ask(actors.municipality);
        expect((await world.given(actors.municipality)).filter(({ way: how }) => how === 'asked')).to.have.lengthOf(1);
      });
    }
  });
});
