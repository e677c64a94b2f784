import { addDays, CLOCK_STATES, deadlinesOf, verdict } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import fc from 'fast-check';
import { someDay, someFacts, someKind } from '../histories.js';
import { OF_ANY_CLOCK, type OfClock } from './any-clock.js';

const RUNS = { numRuns: 300 };
const asked = fc.tuple(someFacts, someKind, someDay);

/** True for every clock of every history that is tried. */
function always(holds: OfClock['holds']): void {
  fc.assert(
    fc.property(asked, ([facts, kind, on]) =>
      verdict(facts, { kind }, on, null).clocks.every((reading) => holds(reading, on, facts)),
    ),
    RUNS,
  );
}

describe('whatever clocks run in a case', () => {
  it('the histories that are tried set several running', () => {
    const seen = fc
      .sample(asked, { numRuns: 2000, seed: 42 })
      .flatMap(([facts, kind, on]) => verdict(facts, { kind }, on, null).clocks);
    expect(new Set(seen.map(({ state }) => state))).to.have.property('size', CLOCK_STATES.length);
  });

  for (const { title, holds } of OF_ANY_CLOCK) it(title, () => always(holds));

  it('what is missed stays missed, and what is met stays met, while it is shown', () => {
    fc.assert(
      fc.property(asked, fc.integer({ min: 1, max: 200 }), ([facts, kind, on], later) => {
        const then = verdict(facts, { kind }, addDays(on, later), null).clocks;
        return verdict(facts, { kind }, on, null).clocks.every((reading) => {
          if (reading.state !== 'gemist' && reading.state !== 'gehaald') return true;
          const same = then.find(
            ({ clock, start, measureRef }) =>
              clock === reading.clock && start === reading.start && measureRef === reading.measureRef,
          );
          return same === undefined || same.state === reading.state;
        });
      }),
      RUNS,
    );
  });

  it('what lies ahead lies ahead, in order', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, on) => {
        const days = deadlinesOf(facts, on, null).map((deadline) => deadline.on);
        return (
          days.every((one) => one >= on) && days.every((one, place) => place === 0 || (days[place - 1] ?? one) <= one)
        );
      }),
      RUNS,
    );
  });

  it('a turn that lies ahead is the next critical date of its measure', () => {
    fc.assert(
      fc.property(someFacts, someDay, (facts, on) =>
        deadlinesOf(facts, on, null)
          .filter(({ what }) => what === 'kritiek')
          .every(({ measureRef, on: turn }) => {
            if (measureRef === null) return false;
            return verdict(facts, { measureRef }, on, null).nextCriticalDate === turn;
          }),
      ),
      RUNS,
    );
  });
});
