import {
  addDays,
  addMonths,
  type CalendarDate,
  common,
  daysBetween,
  endOfTerm,
  isWithin,
  joined,
  type Period,
  parseCalendarDate,
  weekday,
} from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import fc from 'fast-check';
import { day } from '../support/domain.js';

/** The platform's own calendar, in UTC so that no zone plays a part: an oracle with which domain shares nothing. */
const MILLISECONDS_A_DAY = 86_400_000;
const anyDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / MILLISECONDS_A_DAY, max: Date.UTC(2199, 11, 31) / MILLISECONDS_A_DAY })
  .map((number) => dateOf(number * MILLISECONDS_A_DAY));

function dateOf(time: number): CalendarDate {
  return day(new Date(time).toISOString().slice(0, 10));
}

describe('calendar', () => {
  it('accepts every day of the Gregorian calendar and nothing else of its shape', () => {
    const shape = fc.tuple(
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    fc.assert(
      fc.property(shape, ([year, month, dayOfMonth]) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
        const time = Date.UTC(year, month - 1, dayOfMonth);
        const exists = new Date(time).toISOString().startsWith(text);
        return (parseCalendarDate(text) !== undefined) === exists;
      }),
      { numRuns: 2000 },
    );
  });

  for (const text of [
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-00-10',
    '2025-1-1',
    '20250101',
    '2025-01-01T00:00',
    '',
    '0999-01-01',
  ]) {
    it(`knows no day ${text || '(empty)'}`, () => {
      expect(parseCalendarDate(text)).to.equal(undefined);
    });
  }

  for (const thing of [20250101, null, undefined, new Date(0), ['2025-01-01']]) {
    it(`does not read a day from ${typeof thing} ${String(thing)}`, () => {
      expect(parseCalendarDate(thing)).to.equal(undefined);
    });
  }

  it('knows the leap day of 2000 and of 2024', () => {
    expect([parseCalendarDate('2000-02-29'), parseCalendarDate('2024-02-29')]).to.deep.equal([
      '2000-02-29',
      '2024-02-29',
    ]);
  });

  it('adds days as the platform does', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (from, count) => {
        return addDays(from, count) === dateOf(Date.parse(from) + count * MILLISECONDS_A_DAY);
      }),
    );
  });

  it('counts days between as the platform does', () => {
    fc.assert(
      fc.property(
        anyDay,
        anyDay,
        (from, to) => daysBetween(from, to) === (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY,
      ),
    );
  });

  it('tells the weekday as the platform does', () => {
    fc.assert(fc.property(anyDay, (any) => weekday(any) === new Date(any).getUTCDay()));
  });

  it('adds months to the same day of the month, or to the last where there is no such day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (from, count) => {
        const [year, month, dayOfMonth] = from.split('-').map(Number) as [number, number, number];
        const lastOfTarget = new Date(Date.UTC(year, month + count, 0));
        const wanted = Math.min(dayOfMonth, lastOfTarget.getUTCDate());
        return addMonths(from, count) === dateOf(lastOfTarget.setUTCDate(wanted));
      }),
    );
  });

  const terms: readonly [string, number, string][] = [
    ['2024-02-02', 12, '2025-02-02'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2019-06-20', 3, '2019-09-20'],
    ['2020-11-30', 3, '2021-02-28'],
    ['2025-12-31', 2, '2026-02-28'],
  ];
  for (const [from, months, until] of terms) {
    it(`ends ${months} months from ${from} on ${until}`, () => {
      expect(endOfTerm(day(from), { months })).to.equal(until);
    });
  }

  it('counts two weeks to the same weekday', () => {
    expect(endOfTerm(day('2025-11-21'), { days: 14 })).to.equal('2025-12-05');
  });

  it('takes the first day into a period and leaves its end out', () => {
    const period = { from: day('2024-02-02'), until: day('2025-02-02') };
    const days = ['2024-02-01', '2024-02-02', '2025-02-01', '2025-02-02'];
    expect(days.map((one) => isWithin(period, day(one)))).to.deep.equal([false, true, true, false]);
  });

  it('has no end for a period without one', () => {
    expect(isWithin({ from: day('2024-02-02'), until: null }, day('9999-12-31'))).to.equal(true);
  });

  it('does not leave the calendar', () => {
    expect(() => addDays(day('9999-12-31'), 1)).to.throw(RangeError);
  });
});

describe('lists of periods', () => {
  const month = Array.from({ length: 31 }, (_, place) => addDays(day('2024-02-15'), place));
  const someDay = fc.integer({ min: 0, max: 28 }).map((place) => month[place] ?? day('2024-02-15'));
  const period: fc.Arbitrary<Period> = fc
    .record({ from: someDay, length: fc.integer({ min: 1, max: 8 }), ends: fc.boolean() })
    .map(({ from, length, ends }) => ({ from, until: ends ? addDays(from, length) : null }));
  const periods = fc.array(period, { maxLength: 5 });
  const daysOf = (list: readonly Period[]) => month.filter((one) => list.some((each) => isWithin(each, one)));

  /** In order, none empty, and a day at least between two of them. */
  const expectApart = (list: readonly Period[]) => {
    for (const [place, { from, until }] of list.entries()) {
      const before = list[place - 1];
      if (until !== null) expect(from < until).to.equal(true);
      if (before !== undefined) expect(before.until !== null && before.until < from).to.equal(true);
    }
  };

  it('put together have the same days, in periods that lie apart', () => {
    fc.assert(
      fc.property(periods, (list) => {
        expect(daysOf(joined(list))).to.deep.equal(daysOf(list));
        expectApart(joined(list));
      }),
    );
  });

  it('have in common the days that lie in both, in periods that lie apart', () => {
    fc.assert(
      fc.property(periods, periods, (some, others) => {
        const both = common(joined(some), joined(others));
        const inOthers = daysOf(others);
        expect(daysOf(both)).to.deep.equal(daysOf(some).filter((one) => inOthers.includes(one)));
        expectApart(both);
      }),
    );
  });
});
