import {
  type CalendarDate,
  type CaseRef,
  type EventRef,
  type Instant,
  type MeasureRef,
  type MeasureSelector,
  verdict,
} from '@grondslag/chaincode/domain';
import { type Follower, newAnswers, newCaseStore, Progress, startFollower } from '@grondslag/gateway/projection';
import type { Database } from '@grondslag/gateway/storage';
import {
  type AnswerDraft,
  type AnswerNotice,
  type Answers,
  type Caller,
  newUseCases,
} from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import {
  acknowledgement,
  actors,
  annulment,
  decision,
  erasure,
  eventually,
  finding,
  MemoryLedger,
  reference,
  sha256,
  transfer,
} from '../../support/gateway.js';
import { storages } from '../../support/postgres.js';
import { failing, WAYS } from './failing.js';
import { rowsOf } from './rows.js';

const CASE = reference<CaseRef>(1);
const MEASURE = reference<MeasureRef>(9);
const BY_REF: MeasureSelector = { measureRef: MEASURE };
const BY_KIND: MeasureSelector = { kind: 'ondertoezichtstelling' };
const DAY = '2026-06-01' as CalendarDate;
const NOW = '2026-03-01T12:00:00.000Z' as Instant;

const selectorOf = (measure: string | null): MeasureSelector =>
  measure === BY_KIND.kind ? BY_KIND : { measureRef: measure as MeasureRef };

for (const kind of storages) {
  describe(`answers that were given on ${kind.title}${kind.missing === undefined ? '' : ` (skipped: ${kind.missing})`}`, () => {
    let db: Database;
    let ledger: MemoryLedger;
    let progress: Progress;
    let follower: Follower | undefined;
    let answers: Answers;
    let granted: EventRef;

    beforeEach(async function () {
      if (kind.missing !== undefined) return this.skip();
      ({ db } = await kind.fresh());
      ledger = new MemoryLedger();
      answers = newAnswers(db);
      ledger.commit(CASE, finding());
      granted = ledger.commit(CASE, decision(MEASURE)).record.eventId;
      await follow();
    });

    afterEach(() => follower?.stop());

    async function follow(into = db, limit = { blocks: 100, events: 100 }): Promise<void> {
      progress = new Progress();
      const options = { feed: ledger.feed(), progress, limit, pendingEvery: 10, wake: () => undefined };
      follower = startFollower({ db: into, ...options });
      await reached();
    }
    const reached = () => eventually(() => progress.next === BigInt(ledger.blocks.length));
    const record = async (...facts: Parameters<MemoryLedger['commit']>[1][]) => {
      for (const fact of facts) ledger.commit(CASE, fact);
      await reached();
    };
    const annul = () => record(annulment(MEASURE, granted));

    let chance = 0;
    const ask = async (
      who: Caller,
      {
        measure = BY_REF,
        onDay = DAY,
        knownAt,
      }: { measure?: MeasureSelector; onDay?: CalendarDate; knownAt?: Instant } = {},
    ) => {
      const unused = {} as never;
      const useCases = newUseCases({
        ...{ ledger: unused, index: unused, subscriptions: unused, deliveries: unused, deadlines: unused, answers },
        cases: newCaseStore(db, progress),
        clock: { now: () => NOW, wait: async () => undefined },
        random: { bytes: (length) => new Uint8Array(length).fill(++chance) },
        ...{ sha256, wake: () => undefined },
      });
      const answer = await useCases.verifyLegitimacy(who, {
        ...{ caseId: CASE, measure, onDay },
        ...(knownAt === undefined ? {} : { knownAt }),
      });
      if (answer === null) throw new Error('no answer');
      return answer;
    };
    const given = async (who: Caller) => (await answers.list(who, {}, { limit: 100 })).items;
    /** What was told of answers: to whom, the earlier ones, and the new state. */
    const told = async () => {
      const rows = await db
        .selectFrom('notifications')
        .select(['recipients', 'data', 'event_id', 'seq'])
        .where('kind', '=', 'answerChanged')
        .orderBy('position')
        .execute();
      return rows.map(({ data, ...row }) => ({ ...row, ...(data as AnswerNotice) }));
    };
    const toldTo = async (who: Caller) => (await told()).filter(({ recipients }) => recipients.includes(who.oin));

    describe('on a question', () => {
      it('are kept with who asked what, and the state', async () => {
        const { id } = await ask(actors.municipality);
        const [first] = await given(actors.municipality);
        expect(first).to.deep.equal({
          ...{ id, caseId: CASE, way: 'asked', measure: BY_REF, onDay: DAY, knownAt: null, block: 2n, givenAt: NOW },
          ...{ state: 'geldig', stateThen: 'geldig', isWhole: true, isOutdated: false, outdatedBy: null },
        });
      });

      it('are one and the same however often it is asked, by whichever process', async () => {
        const first = await ask(actors.municipality);
        answers = newAnswers(db);
        const second = await ask(actors.municipality);
        await record(acknowledgement(granted));
        const third = await ask(actors.municipality);
        expect([second.id, third.id]).to.deep.equal([first.id, first.id]);
      });

      it('are another for another measure, day, moment of knowledge, or asker', async () => {
        const ids = [
          await ask(actors.municipality),
          await ask(actors.municipality, { measure: BY_KIND }),
          await ask(actors.municipality, { onDay: '2026-06-02' as CalendarDate }),
          await ask(actors.municipality, { knownAt: '2026-02-20T00:00:00.000Z' as Instant }),
          await ask(actors.council),
        ].map(({ id }) => id);
        expect(new Set(ids).size).to.equal(5);
      });

      it('are seen by nobody else', async () => {
        await ask(actors.municipality);
        const others = await Promise.all([actors.institution, actors.auditor, actors.council].map(given));
        expect(others.flat().filter(({ way }) => way === 'asked')).to.deep.equal([]);
      });

      it('come in pages, newest first', async () => {
        for (const onDay of ['2026-06-01', '2026-06-02', '2026-06-03']) {
          await ask(actors.auditor, { onDay: onDay as CalendarDate });
        }
        const first = await answers.list(actors.auditor, { caseId: CASE }, { limit: 2 });
        const after = first.next ?? 0n;
        const second = await answers.list(actors.auditor, { caseId: CASE }, { limit: 2, after });
        expect([first, second].map(({ items }) => items.map(({ onDay }) => onDay))).to.deep.equal([
          ['2026-06-03', '2026-06-02'],
          ['2026-06-01'],
        ]);
      });

      it('are not given from a case that went on meanwhile', async () => {
        const draft: AnswerDraft = {
          ...{ id: 'x', caseId: CASE, measure: BY_REF, onDay: DAY, knownAt: null, lastSeq: 2, readSeq: 2 },
          ...{ state: 'geldig', stateThen: 'geldig', block: 2n, isWhole: true, givenAt: NOW },
        };
        await annul();
        expect(await answers.keep(actors.municipality, draft)).to.equal(null);
      });
    });

    describe('when a later event changes what is true', () => {
      it('are told of once, naming the earlier answer and the new one', async () => {
        const { id } = await ask(actors.municipality);
        await annul();
        const [, , annulled] = ledger.blocks.flatMap(({ events }) => events);
        const cause = annulled?.record.eventId;
        const mine = (await toldTo(actors.municipality)).filter(({ now }) => now?.onDay === DAY);
        expect(mine.map(({ earlier, now }) => [earlier, now?.state, now?.cause])).to.deep.equal([
          [[{ id, state: 'geldig', givenAt: NOW }], 'vernietigd', cause],
        ]);
      });

      it('are outdated for whom they were given to, and the new one stands', async () => {
        await ask(actors.municipality);
        await annul();
        const rows = (await given(actors.municipality)).filter(({ onDay }) => onDay === DAY);
        expect(rows.map(({ way, state, isOutdated }) => [way, state, isOutdated])).to.deep.equal([
          ['changed', 'vernietigd', false],
          ['asked', 'geldig', true],
        ]);
      });

      it('are named by the new one when it is asked again', async () => {
        await ask(actors.municipality);
        await annul();
        const { id } = await ask(actors.municipality);
        const [newest] = await given(actors.municipality);
        expect(newest?.id).to.equal(id);
      });

      it('are outdated for a council and an auditor too, who see so when they look', async () => {
        await ask(actors.auditor);
        await annul();
        const rows = await given(actors.auditor);
        expect(rows.map(({ isOutdated }) => isOutdated)).to.deep.equal([false, true]);
      });

      it('are told of again at the next change, from the answer before it', async () => {
        await ask(actors.municipality, { measure: BY_KIND });
        await annul();
        await record(decision(reference<MeasureRef>(11), '2026-04-01'));
        const mine = (await toldTo(actors.municipality)).filter(({ now }) => now?.measure.kind !== undefined);
        expect(mine.map(({ earlier, now }) => [earlier[0]?.state, now?.state])).to.deep.equal([
          ['geldig', 'vernietigd'],
          ['vernietigd', 'geldig'],
        ]);
      });

      it('are left alone where they hold', async () => {
        await ask(actors.municipality, { onDay: '2026-01-20' as CalendarDate });
        await record(transfer());
        expect(await told()).to.deep.equal([]);
      });

      it('cost one judgement for all who asked the same', async () => {
        for (const who of [actors.municipality, actors.institution, actors.court]) await ask(who);
        await annul();
        const standing = await db.selectFrom('answers').select('id').where('way', '=', 'changed').execute();
        const days = new Set(standing.map(({ id }) => id));
        expect([standing.length, days.size]).to.deep.equal([5, 2]);
      });

      it('say only that they hold no more to who lost sight of the case', async () => {
        const { id } = await ask(actors.municipality);
        await record(transfer('2026-02-02'), annulment(MEASURE, granted));
        const mine = await toldTo(actors.municipality);
        const rows = (await given(actors.municipality)).filter(({ onDay }) => onDay === DAY);
        expect([
          mine.map(({ earlier, now }) => [earlier.find((one) => one.id === id), now]).at(-1),
          rows.map(({ isOutdated, outdatedBy }) => [isOutdated, outdatedBy]),
        ]).to.deep.equal([[{ id, givenAt: NOW, state: null }, null], [[true, null]]]);
      });

      it('promise nothing to who had lost sight of the case before he asked', async () => {
        await record(transfer('2026-02-02'), acknowledgement(granted));
        const { isWhole } = await ask(actors.municipality);
        await annul();
        const [asked] = (await given(actors.municipality)).filter(({ way }) => way === 'asked');
        expect([isWhole, asked?.isWhole, asked?.isOutdated]).to.deep.equal([false, false, false]);
      });
    });

    describe('by the notification that a measure was set', () => {
      it('are kept for each who was told', async () => {
        const rows = [...(await given(actors.municipality)), ...(await given(actors.institution))];
        expect(rows.map(({ way, state, onDay }) => [way, state, onDay])).to.deep.equal([
          ['told', 'geldig', '2026-02-02'],
          ['told', 'geldig', '2026-02-02'],
        ]);
      });

      it('are told of like any other, though nobody asked', async () => {
        await annul();
        const changes = await told();
        expect(changes.map(({ recipients, now }) => [recipients, now?.state])).to.have.deep.members([
          [[actors.municipality.oin], 'vernietigd'],
          [[actors.institution.oin], 'vernietigd'],
        ]);
      });
    });

    describe('while content of the case is still to come', () => {
      it('change with it', async () => {
        const late = ledger.commit(CASE, annulment(MEASURE, granted), { withheld: true });
        await reached();
        const { asKnownNow } = await ask(actors.municipality);
        ledger.deliver(late);
        await eventually(async () => (await toldTo(actors.municipality)).length === 2);
        const mine = (await toldTo(actors.municipality)).find(({ now }) => now?.onDay === DAY);
        expect([asKnownNow.state, mine?.earlier[0]?.state, mine?.now?.state]).to.deep.equal([
          'onbekend',
          'onbekend',
          'vernietigd',
        ]);
      });
    });

    describe('when the content is erased', () => {
      it('leave only that there were some', async () => {
        await ask(actors.municipality);
        await record(erasure());
        const rows = await given(actors.municipality);
        expect(rows.map(({ measure, onDay, state, stateThen }) => [measure, onDay, state, stateThen])).to.deep.equal([
          [null, null, null, null],
          [null, null, null, null],
        ]);
      });

      it('are not told of as changed', async () => {
        await ask(actors.municipality);
        await record(erasure());
        expect(await told()).to.deep.equal([]);
      });
    });

    describe('whatever happens to the follower', () => {
      const stripped = async (from: Database) => {
        const { notifications, answers: kept } = await rowsOf(from);
        return { notifications: notifications.map(({ position: _, ...row }) => row), kept };
      };

      it('change in the same way whether events come one by one or all at once', async () => {
        await ask(actors.municipality);
        await annul();
        await record(decision(reference<MeasureRef>(11), '2026-04-01'), transfer());
        const live = (await stripped(db)).kept.filter(({ on_day }) => on_day !== DAY);
        const { db: fresh } = await kind.fresh();
        await follower?.stop();
        await follow(fresh);
        expect((await stripped(fresh)).kept).to.deep.equal(live);
      });

      it('are not told of twice when the tables are made anew', async () => {
        await ask(actors.municipality);
        await annul();
        await record(transfer());
        const before = await rowsOf(db);
        await follower?.stop();
        for (const table of ['records', 'contents', 'cases', 'parties', 'deadlines'] as const) {
          await db.deleteFrom(table).execute();
        }
        await db.updateTable('cursor').set({ next_block: 0n, block_hash: null }).execute();
        await follow(db, { blocks: 1, events: 1 });
        expect(await rowsOf(db)).to.deep.equal(before);
      });

      it('are true or told to be otherwise, though they were asked for while events came in', async () => {
        const days = ['2026-02-02', '2026-03-25', '2026-04-02', '2026-06-01'].map((onDay) => onDay as CalendarDate);
        for (let n = 0; n < 12; n++) {
          const facts = [
            transfer(`2026-03-${10 + n}`),
            n % 3 === 0 ? annulment(MEASURE, granted) : decision(reference<MeasureRef>(20 + n), '2026-04-01'),
          ];
          const asking = days.flatMap((onDay) =>
            [actors.council, actors.institution].map((who) => ask(who, { measure: BY_KIND, onDay })),
          );
          for (const fact of facts) ledger.commit(CASE, fact);
          await Promise.all(asking);
          await reached();
        }
        const view = await newCaseStore(db, progress).read(actors.council, CASE);
        const standing = await db
          .selectFrom('answers')
          .select(['measure', 'on_day', 'state'])
          .where('outdated_seq', 'is', null)
          .execute();
        const truth = ({ measure, on_day }: (typeof standing)[number]) =>
          verdict(view?.events ?? [], selectorOf(measure), on_day as CalendarDate, null);
        expect([standing.length >= 8, standing.filter((answer) => answer.state !== truth(answer).state)]).to.deep.equal(
          [true, []],
        );
      });

      for (const way of WAYS) {
        it(`are told of once when the transaction of the event ${way}`, async () => {
          await ask(actors.municipality);
          await follower?.stop();
          ledger.commit(CASE, annulment(MEASURE, granted));
          await follow(failing(db, way, (count) => count === 1));
          expect((await toldTo(actors.municipality)).filter(({ now }) => now?.onDay === DAY)).to.have.lengthOf(1);
        });

        it(`are given once when their own transaction ${way}`, async () => {
          answers = newAnswers(failing(db, way, (count) => count === 1));
          await ask(actors.municipality).catch(() => undefined);
          await ask(actors.municipality);
          expect((await given(actors.municipality)).filter(({ way: how }) => how === 'asked')).to.have.lengthOf(1);
        });
      }
    });
  });
}
