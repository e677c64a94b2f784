import type { CalendarDate, Instant } from '@grondslag/chaincode/domain';
import { newAnswers } from '@grondslag/gateway/projection';
import type { AnswerDraft } from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import { acknowledgement, actors, erasure } from '../../support/gateway.js';
import { onEveryStorage } from '../../support/postgres.js';
import { asking, BY_KIND, BY_REF, DAY, NOW } from './asking.js';
import { CASE } from './following.js';

onEveryStorage('answers that were given', (kind) => {
  const world = asking(kind);

  describe('on a question', () => {
    it('are kept with who asked what, and the state', async () => {
      const { id } = await world.ask(actors.municipality);
      const [first] = await world.given(actors.municipality);
      expect(first).to.deep.equal({
        ...{ id, caseId: CASE, way: 'asked', measure: BY_REF, onDay: DAY, knownAt: null, block: 2n, givenAt: NOW },
        ...{ state: 'geldig', stateThen: 'geldig', isWhole: true, isOutdated: false, outdatedBy: null },
      });
    });

    it('are one and the same however often it is asked, by whichever process', async () => {
      const first = await world.ask(actors.municipality);
      world.answers = newAnswers(world.db);
      const second = await world.ask(actors.municipality);
      await world.record(acknowledgement(world.granted));
      const third = await world.ask(actors.municipality);
      expect([second.id, third.id]).to.deep.equal([first.id, first.id]);
    });

    it('are another for another measure, day, moment of knowledge, or asker', async () => {
      const ids = [
        await world.ask(actors.municipality),
        await world.ask(actors.municipality, { measure: BY_KIND }),
        await world.ask(actors.municipality, { onDay: '2026-06-02' as CalendarDate }),
        await world.ask(actors.municipality, { knownAt: '2026-02-20T00:00:00.000Z' as Instant }),
        await world.ask(actors.council),
      ].map(({ id }) => id);
      expect(new Set(ids).size).to.equal(5);
    });

    it('are seen by nobody else', async () => {
      await world.ask(actors.municipality);
      const others = await Promise.all(
        [actors.institution, actors.auditor, actors.council].map((who) => world.given(who)),
      );
      expect(others.flat().filter(({ way }) => way === 'asked')).to.deep.equal([]);
    });

    it('come in pages, newest first', async () => {
      for (const onDay of ['2026-06-01', '2026-06-02', '2026-06-03']) {
        await world.ask(actors.auditor, { onDay: onDay as CalendarDate });
      }
      const first = await world.answers.list(actors.auditor, { caseId: CASE }, { limit: 2 });
      const after = first.next ?? 0n;
      const second = await world.answers.list(actors.auditor, { caseId: CASE }, { limit: 2, after });
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
      await world.annul();
      expect(await world.answers.keep(actors.municipality, draft)).to.equal(null);
    });
  });

  describe('by the notification that a measure was set', () => {
    it('are kept for each who was told', async () => {
      const rows = [...(await world.given(actors.municipality)), ...(await world.given(actors.institution))];
      expect(rows.map(({ way, state, onDay }) => [way, state, onDay])).to.deep.equal([
        ['told', 'geldig', '2026-02-02'],
        ['told', 'geldig', '2026-02-02'],
      ]);
    });

    it('are told of like any other, though nobody asked', async () => {
      await world.annul();
      const changes = await world.told();
      expect(changes.map(({ recipients, now }) => [recipients, now?.state])).to.have.deep.members([
        [[actors.municipality.oin], 'vernietigd'],
        [[actors.institution.oin], 'vernietigd'],
      ]);
    });
  });

  describe('when the content is erased', () => {
    it('leave only that there were some', async () => {
      await world.ask(actors.municipality);
      await world.record(erasure());
      const rows = await world.given(actors.municipality);
      expect(rows.map(({ measure, onDay, state, stateThen }) => [measure, onDay, state, stateThen])).to.deep.equal([
        [null, null, null, null],
        [null, null, null, null],
      ]);
    });

    it('are not told of as changed', async () => {
      await world.ask(actors.municipality);
      await world.record(erasure());
      expect(await world.told()).to.deep.equal([]);
    });
  });
});
