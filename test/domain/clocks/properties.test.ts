import {
  addDays,
  CLOCK_IDS,
  CLOCK_STATES,
  CLOCKS,
  type ClockReading,
  type ClockRow,
  deadlinesOf,
  isDesignated,
  isWorkingDay,
  type RecordedFact,
  verdict,
} from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import fc from 'fast-check';
import { someDay, someFacts, someKind } from '../histories.js';

const RUNS = { numRuns: 300 };
const asked = fc.tuple(someFacts, someKind, someDay);
const rowOf = (reading: ClockReading): ClockRow => CLOCKS[reading.clock];
const decisive = (reading: ClockReading) =>
  rowOf(reading).extension === 'applies' ? (reading.extendedLimit ?? reading.limit) : reading.limit;

/** True for every clock of every history that is tried. */
function always(holds: (reading: ClockReading, on: string, facts: readonly RecordedFact[]) => boolean): void {
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

  it('each has a row, a state and an article', () => {
    always(({ clock, state, article }) => CLOCK_IDS.includes(clock) && CLOCK_STATES.includes(state) && article !== '');
  });

  it('one that has not begun has no dates', () => {
    always(
      ({ state, start, limit, metOn }) =>
        (state === 'niet-gestart') === (start === null && limit === null && metOn === null),
    );
  });

  it('one that has begun began on or before the day', () => {
    always(({ start }, on) => start === null || start <= on);
  });

  it('one that was met was met by the day, and before its limit', () => {
    always((reading, on) => {
      const limit = decisive(reading);
      if (reading.state !== 'gehaald') return true;
      return reading.metOn !== null && reading.metOn <= on && (limit === null || reading.metOn < limit);
    });
  });

  it('one that is missed is past its limit, and one that runs is not', () => {
    always((reading, on) => {
      const limit = decisive(reading);
      if (reading.state === 'gemist') return limit !== null && limit <= on;
      return reading.state !== 'loopt' || limit === null || on < limit;
    });
  });

  it('a term that runs on ends after a day on which it may end', () => {
    always(({ extendedLimit, limit }) => {
      if (extendedLimit === null) return true;
      const last = addDays(extendedLimit, -1);
      return limit !== null && limit < extendedLimit && isWorkingDay(last) && !isDesignated(last);
    });
  });

  it('only those run on that may', () => {
    always((reading) => reading.extendedLimit === null || rowOf(reading).extension !== 'none');
  });

  it('every event that is named is on the ledger', () => {
    always(({ events }, _on, facts) => events.every((event) => facts.some(({ eventId }) => eventId === event)));
  });

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
