import {
  addDays,
  addWorkingDays,
  daysBetween,
  easterSunday,
  endOfTerm,
  extendedLastDay,
  holidaysOf,
  isDesignated,
  isHoliday,
  isWorkingDay,
  royalBirthday,
  weekday,
} from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import fc from 'fast-check';
import { day } from '../support/domain.js';

const [SUNDAY, MONDAY, THURSDAY, FRIDAY, SATURDAY] = [0, 1, 4, 5, 6];
const someYear = fc.integer({ min: 1965, max: 2199 });
const someDay = fc.integer({ min: 0, max: 84_000 }).map((count) => addDays(day('1966-01-01'), count));

describe('Easter', () => {
  const published: readonly string[] = [
    '1818-03-22',
    '1886-04-25',
    '1943-04-25',
    '1965-04-18',
    '1981-04-19',
    '1995-04-16',
    '1999-04-04',
    '2000-04-23',
    '2005-03-27',
    '2008-03-23',
    '2011-04-24',
    '2013-03-31',
    '2014-04-20',
    '2016-03-27',
    '2018-04-01',
    '2019-04-21',
    '2020-04-12',
    '2021-04-04',
    '2022-04-17',
    '2023-04-09',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2030-04-21',
    '2038-04-25',
    '2049-04-18',
    '2285-03-22',
  ];
  for (const date of published) {
    it(`was or will be on ${date}`, () => {
      expect(easterSunday(Number(date.slice(0, 4)))).to.equal(date);
    });
  }

  it('is a Sunday from 22 March to 25 April in every year', () => {
    fc.assert(
      fc.property(someYear, (year) => {
        const easter = easterSunday(year);
        return weekday(easter) === SUNDAY && easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25';
      }),
    );
  });
});

describe('the feestdagen of the Algemene termijnenwet (artikel 3)', () => {
  const published: readonly (readonly string[])[] = [
    [
      '2013-01-01',
      '2013-03-29',
      '2013-04-01',
      '2013-04-30',
      '2013-05-05',
      '2013-05-09',
      '2013-05-20',
      '2013-12-25',
      '2013-12-26',
    ],
    [
      '2018-01-01',
      '2018-03-30',
      '2018-04-02',
      '2018-04-27',
      '2018-05-05',
      '2018-05-10',
      '2018-05-21',
      '2018-12-25',
      '2018-12-26',
    ],
    [
      '2022-01-01',
      '2022-04-15',
      '2022-04-18',
      '2022-04-27',
      '2022-05-05',
      '2022-05-26',
      '2022-06-06',
      '2022-12-25',
      '2022-12-26',
    ],
    [
      '2023-01-01',
      '2023-04-07',
      '2023-04-10',
      '2023-04-27',
      '2023-05-05',
      '2023-05-18',
      '2023-05-29',
      '2023-12-25',
      '2023-12-26',
    ],
    [
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-04-27',
      '2026-05-05',
      '2026-05-14',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ],
  ];
  for (const dates of published) {
    it(`of ${dates[0]?.slice(0, 4)} are as published`, () => {
      expect(holidaysOf(Number(dates[0]?.slice(0, 4)))).to.deep.equal(dates);
    });
  }

  it('are the days that are asked one by one, and no others', () => {
    fc.assert(
      fc.property(someDay, (date) => isHoliday(date) === holidaysOf(Number(date.slice(0, 4))).includes(date)),
      { numRuns: 2000 },
    );
  });

  it('fall on the weekdays that their names say', () => {
    fc.assert(
      fc.property(someYear, (year) => {
        const easter = easterSunday(year);
        const days = [-2, 1, 39, 50].map((distance) => addDays(easter, distance));
        expect(days.map(weekday)).to.deep.equal([FRIDAY, MONDAY, THURSDAY, MONDAY]);
        expect(days.every(isHoliday)).to.equal(true);
      }),
    );
  });

  const birthdays: readonly [number, string][] = [
    [1995, '1995-04-29'],
    [2000, '2000-04-29'],
    [2006, '2006-04-29'],
    [2012, '2012-04-30'],
    [2013, '2013-04-30'],
    [2014, '2014-04-26'],
    [2015, '2015-04-27'],
    [2025, '2025-04-26'],
    [2026, '2026-04-27'],
  ];
  for (const [year, date] of birthdays) {
    it(`celebrate the birthday of ${year} on ${date}`, () => {
      expect([royalBirthday(year), isHoliday(day(date))]).to.deep.equal([date, true]);
    });
  }

  it('never have that birthday on a Sunday', () => {
    fc.assert(fc.property(someYear, (year) => weekday(royalBirthday(year)) !== SUNDAY));
  });

  it('have neither Easter nor Whit Sunday among them, which are Sundays anyway', () => {
    fc.assert(fc.property(someYear, (year) => !isHoliday(easterSunday(year))));
  });
});

describe('working days', () => {
  it('are Monday to Friday without the feestdagen', () => {
    fc.assert(
      fc.property(someDay, (date) => {
        const isWeekend = weekday(date) === SATURDAY || weekday(date) === SUNDAY;
        return isWorkingDay(date) === (!isWeekend && !isHoliday(date));
      }),
    );
  });

  const counted: readonly [string, number, string, string][] = [
    ['2026-11-23', 5, '2026-11-30', 'over a weekend'],
    ['2026-11-20', 5, '2026-11-27', 'from a Friday'],
    ['2026-11-21', 5, '2026-11-27', 'from a Saturday'],
    ['2026-04-01', 5, '2026-04-10', 'over Good Friday and Easter Monday'],
    ['2026-05-13', 5, '2026-05-21', 'over Ascension, counting the Friday after it'],
    ['2025-12-24', 5, '2026-01-05', 'over Christmas and New Year, counting 2 January'],
    ['2026-11-23', 0, '2026-11-23', 'of which none are asked'],
  ];
  for (const [from, count, to, what] of counted) {
    it(`are counted ${what}`, () => {
      expect(addWorkingDays(day(from), count)).to.equal(to);
    });
  }

  it('counted forward are as many as lie between', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 30 }), (from, count) => {
        const last = addWorkingDays(from, count);
        const between = Array.from({ length: daysBetween(from, last) }, (_, place) => addDays(from, place + 1));
        return isWorkingDay(last) && between.filter(isWorkingDay).length === count;
      }),
    );
  });

  it('are a unit in which a statute may give a term', () => {
    expect(endOfTerm(day('2026-04-01'), { workingDays: 5 })).to.equal('2026-04-10');
  });
});

describe('a term that would end on another day than a working day (artikel 1)', () => {
  const extended: readonly [string, string, string][] = [
    ['2026-11-20', '2026-11-20', 'a Friday stays'],
    ['2026-11-21', '2026-11-23', 'a Saturday'],
    ['2026-11-22', '2026-11-23', 'a Sunday'],
    ['2026-11-23', '2026-11-23', 'a Monday stays'],
    ['2026-04-03', '2026-04-07', 'Good Friday: to the Tuesday after Easter'],
    ['2026-04-05', '2026-04-07', 'Easter Sunday'],
    ['2026-12-25', '2026-12-28', 'Christmas on a Friday'],
    ['2026-05-14', '2026-05-18', 'Ascension: over the Friday that a decree made equal'],
    ['2024-12-25', '2024-12-30', 'Christmas 2024: over the 27th that a decree made equal'],
    ['2015-05-02', '2015-05-06', 'a Saturday before 4 and 5 May 2015'],
    ['2021-05-13', '2021-05-17', 'Ascension 2021'],
    ['2009-05-01', '2009-05-06', 'Friday 1 May 2009, made equal, up to Wednesday'],
  ];
  for (const [from, to, what] of extended) {
    it(`runs on: ${what}`, () => {
      expect(extendedLastDay(day(from))).to.equal(to);
    });
  }

  it('ends on the first day on or after it that is no weekend, feestdag or day made equal', () => {
    fc.assert(
      fc.property(someDay, (date) => {
        const last = extendedLastDay(date);
        const skipped = Array.from({ length: daysBetween(date, last) }, (_, place) => addDays(date, place));
        const mayEnd = (one: typeof date) => isWorkingDay(one) && !isDesignated(one);
        return last >= date && mayEnd(last) && !skipped.some(mayEnd) && skipped.length < 10;
      }),
    );
  });
});
