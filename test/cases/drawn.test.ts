// A few drawn cases, always the same: what holds of two thousand in test/domain/model, seen in the time of a small test.
import fc from 'fast-check';
import { OF_ANY_CLOCK } from '../domain/clocks/any-clock.js';
import { AHEAD } from '../domain/model/ahead.js';
import { CAUSED } from '../domain/model/causes.js';
import { CLOCKED } from '../domain/model/clocks.js';
import { FINAL } from '../domain/model/final.js';
import { GIVEN } from '../domain/model/given.js';
import { IN_FORCE, type Invariant } from '../domain/model/in-force.js';
import { KNOWLEDGE } from '../domain/model/knowledge.js';
import { type Played, someCase } from '../domain/model/play.js';
import { askedAbout } from '../domain/model/questions.js';
import { SAMENESS } from '../domain/model/sameness.js';
import { OF_ANY_TRACE } from '../domain/verdict/any-trace.js';

const GROUPS = 3;
const EACH = 5;

const MODEL = [...IN_FORCE, ...GIVEN, ...CAUSED, ...FINAL, ...KNOWLEDGE, ...AHEAD, ...CLOCKED, ...SAMENESS].filter(
  ({ awaits }: Invariant) => awaits === undefined,
);

/** Each answer that is asked for tells how it was reached, and its clocks, by the rules for all of them. */
function areTold(played: Played): void {
  if (played.facts.some(({ content }) => typeof content === 'string')) return;
  for (const { verdict, day } of askedAbout(played)) {
    for (const { check } of OF_ANY_TRACE) check(verdict, played.facts);
    for (const { title, holds } of OF_ANY_CLOCK) {
      const odd = verdict.clocks.find((reading) => !holds(reading, day, played.facts));
      if (odd !== undefined) throw new Error(`${title}: ${JSON.stringify(odd)}`);
    }
  }
}

describe('in a few drawn cases', () => {
  for (let seed = 1; seed <= GROUPS; seed += 1) {
    it(`holds what holds in thousands (${EACH} cases from number ${seed})`, () => {
      fc.assert(
        fc.property(someCase, (played) => {
          areTold(played);
          for (const { check } of MODEL) check(played);
        }),
        { seed, numRuns: EACH, endOnFailure: true },
      );
    });
  }
});
