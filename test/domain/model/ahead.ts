/** What must hold of the days to come: the next critical date is the first on which the answer is another. */

import { addDays, type CalendarDate, type RecordedFact } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { told } from './alike.js';
import type { Invariant } from './in-force.js';
import { pagesOf } from './pages.js';
import { answer, chanceFor, daysOf, type Question, questionsAbout } from './questions.js';

/** The invariants of the next critical date. */
export const AHEAD: readonly Invariant[] = [
  {
    title: 'the next critical date is the first day of another state',
    check: ({ facts, seed }) => {
      const draw = chanceFor(seed, 22);
      for (const question of questionsAbout(facts, draw, 1)) {
        const { state, nextCriticalDate } = answer(facts, question);
        const range = seed % 4 === 0 ? 30 : 3;
        for (let ahead = 1; ahead <= range; ahead += 1) {
          const day = addDays(question.day, ahead);
          if (nextCriticalDate !== null && day >= nextCriticalDate) break;
          expect(answer(facts, { ...question, day }).state, `${told(question)}: ${day}`).to.equal(state);
        }
        if (nextCriticalDate === null) continue;
        expect(nextCriticalDate > question.day).to.equal(true);
        expect(answer(facts, { ...question, day: nextCriticalDate }).state, told(question)).not.to.equal(state);
      }
    },
  },
  {
    title: 'who walks from one critical date to the next passes every state, and no other',
    check: ({ facts, seed }) => {
      const draw = chanceFor(seed, 23);
      const days = daysOf(pagesOf(facts, null));
      const [first] = days;
      const [question] = questionsAbout(facts, draw, 1);
      if (first === undefined || question === undefined) return;
      const walk = walked(facts, { ...question, day: addDays(first, -40) });
      for (let turn = 0; turn < 5; turn += 1) {
        const day = draw.one(days);
        const expected = walk.findLast(({ from }) => from <= day)?.state;
        expect(answer(facts, { ...question, day }).state, `${told(question)}: ${day}`).to.equal(
          expected ?? walk[0]?.state,
        );
      }
    },
  },
];

function walked(
  facts: readonly RecordedFact[],
  start: Question,
): readonly { readonly from: CalendarDate; readonly state: string }[] {
  const walk: { from: CalendarDate; state: string }[] = [];
  let day: CalendarDate | null = start.day;
  while (day !== null) {
    const { state, nextCriticalDate }: ReturnType<typeof answer> = answer(facts, { ...start, day });
    walk.push({ from: day, state });
    expect(walk.length, 'a walk ends').to.be.lessThan(200);
    day = nextCriticalDate;
  }
  return walk;
}
