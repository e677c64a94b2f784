/** What must hold of knowledge: an answer follows from the facts that were registered by then, and a correction reads as if it always said so. */

import { type CanonicalValue, type Instant, knownBy, type RecordedFact } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { type Content } from '../../support/domain.js';
import { core, same, told } from './alike.js';
import type { Invariant } from './in-force.js';
import { pagesOf } from './pages.js';
import { another } from './play.js';
import { answer, chanceFor, questionsAbout } from './questions.js';

/** The invariants of the two axes of time. */
export const KNOWLEDGE: readonly Invariant[] = [
  {
    title: 'what is registered after a moment never changes the answer at that moment',
    check: ({ written, seed }) => {
      for (const question of questionsAbout(written, chanceFor(seed, 11), 4)) {
        if (question.knownAt === null) continue;
        same(answer(written, question), answer(knownBy(written, question.knownAt), question), question);
      }
    },
  },
  {
    title: 'each beginning of a history answers as the whole did when it was registered up to there',
    check: ({ written, seed }) => {
      const draw = chanceFor(seed, 12);
      const last = draw.below(written.length);
      const moment = written[last]?.recordedAt;
      if (moment === undefined || written[last + 1]?.recordedAt === moment) return;
      for (const question of questionsAbout(written, draw, 2)) {
        const now = answer(written.slice(0, last + 1), { ...question, knownAt: null });
        same(answer(written, { ...question, knownAt: moment }), { ...now, knownAt: moment }, question);
      }
    },
  },
  {
    title: 'the answer of today does not depend on when each fact was registered, only on what it says',
    check: ({ facts, seed }) => {
      const end = facts.at(-1)?.recordedAt;
      if (end === undefined || facts.some(({ content }) => content === 'purged')) return;
      const together = facts.map((fact) => ({ ...fact, recordedAt: end }));
      for (const question of questionsAbout(facts, chanceFor(seed, 14), 2)) {
        const now = { ...question, knownAt: null };
        same(core(together, now), core(facts, now), now);
      }
    },
  },
  {
    title: 'a correction that is itself corrected back leaves the old answers',
    check: ({ written, seed }) => {
      const draw = chanceFor(seed, 18);
      const place = written.findIndex(({ content }) => typeof content !== 'string' && content.kind === 'factCorrected');
      const correction = written[place];
      if (correction === undefined) return;
      const before = written.slice(0, place);
      const back = restoring(before, correction);
      const after = [...written.slice(0, place + 1), another(written.slice(0, place + 1), back, correction.recordedAt)];
      for (const question of questionsAbout(before, draw, 4)) {
        const now = { ...question, knownAt: null };
        same(core(after, now), core(before, now), now);
      }
    },
  },
  {
    title: 'where content is missing, nothing is said to be in force or over: the answer is that it cannot be known',
    check: ({ facts, seed }) => {
      for (const question of questionsAbout(facts, chanceFor(seed, 19), 5)) {
        const isAbsent = knownBy(facts, question.knownAt).some(({ content }) => typeof content === 'string');
        if (!isAbsent) continue;
        const { state, nextCriticalDate, reasons } = answer(facts, question);
        expect({ state, nextCriticalDate }, told(question)).to.deep.equal({
          state: 'onbekend',
          nextCriticalDate: null,
        });
        expect(reasons).not.to.deep.equal([]);
      }
    },
  },
  {
    title: 'what was known at the end, and ever after, is what is known',
    check: ({ facts, seed }) => {
      const end = facts.at(-1)?.recordedAt;
      if (end === undefined) return;
      for (const question of questionsAbout(facts, chanceFor(seed, 25), 1)) {
        const now = answer(facts, { ...question, knownAt: null });
        for (const knownAt of [end, '9000-01-01T00:00:00.000Z' as Instant]) {
          same(answer(facts, { ...question, knownAt }), { ...now, knownAt }, question);
        }
      }
    },
  },
];

/** The content of a correction that puts back what a correction changed. */
function restoring(before: readonly RecordedFact[], { content }: RecordedFact): Content {
  const correction = content as unknown as Content;
  const target = pagesOf(before, null).find(({ eventId }) => eventId === correction.corrects);
  const changes = Object.keys(correction).filter((name) => name.startsWith('corrected.'));
  const back = changes.map((name) => [name, (target?.says[name.slice('corrected.'.length)] ?? null) as CanonicalValue]);
  return { ...correction, ...Object.fromEntries(back) };
}
