/** What must hold of every clock of any verdict. */

import {
  addDays,
  CLOCK_IDS,
  CLOCK_STATES,
  CLOCKS,
  type ClockReading,
  type ClockRow,
  isDesignated,
  isWorkingDay,
  type RecordedFact,
} from '@grondslag/chaincode/domain';

/** One thing that must hold, on a day, in a case. */
export interface OfClock {
  readonly title: string;
  readonly holds: (reading: ClockReading, on: string, facts: readonly RecordedFact[]) => boolean;
}

const rowOf = (reading: ClockReading): ClockRow => CLOCKS[reading.clock];
const decisive = (reading: ClockReading) =>
  rowOf(reading).extension === 'applies' ? (reading.extendedLimit ?? reading.limit) : reading.limit;

/** All that must hold. */
export const OF_ANY_CLOCK: readonly OfClock[] = [
  {
    title: 'each has a row, a state and an article',
    holds: ({ clock, state, article }) => CLOCK_IDS.includes(clock) && CLOCK_STATES.includes(state) && article !== '',
  },
  {
    title: 'one that has not begun has no dates',
    holds: ({ state, start, limit, metOn }) =>
      (state === 'niet-gestart') === (start === null && limit === null && metOn === null),
  },
  {
    title: 'one that has begun began on or before the day',
    holds: ({ start }, on) => start === null || start <= on,
  },
  {
    title: 'one that was met was met by the day, and before its limit',
    holds: (reading, on) => {
      const limit = decisive(reading);
      if (reading.state !== 'gehaald') return true;
      return reading.metOn !== null && reading.metOn <= on && (limit === null || reading.metOn < limit);
    },
  },
  {
    title: 'one that is missed is past its limit, and one that runs is not',
    holds: (reading, on) => {
      const limit = decisive(reading);
      if (reading.state === 'gemist') return limit !== null && limit <= on;
      return reading.state !== 'loopt' || limit === null || on < limit;
    },
  },
  {
    title: 'a term that runs on ends after a day on which it may end',
    holds: ({ extendedLimit, limit }) => {
      if (extendedLimit === null) return true;
      const last = addDays(extendedLimit, -1);
      return limit !== null && limit < extendedLimit && isWorkingDay(last) && !isDesignated(last);
    },
  },
  {
    title: 'only those run on that may',
    holds: (reading) => reading.extendedLimit === null || rowOf(reading).extension !== 'none',
  },
  {
    title: 'every event that is named is on the ledger',
    holds: ({ events }, _on, facts) => events.every((event) => facts.some(({ eventId }) => eventId === event)),
  },
];
