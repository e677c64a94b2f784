import { dutchDayOf, endOfDutchDay, type Instant, parseInstant } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import fc from 'fast-check';
import { day } from '../support/domain.js';

/** The platform's zone database as oracle. */
const amsterdam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });
const anyMoment = fc
  .date({ min: new Date('1997-01-01T00:00:00Z'), max: new Date('2037-12-31T00:00:00Z'), noInvalidDate: true })
  .map((moment) => moment.toISOString() as Instant);

describe('moments of registration', () => {
  it('fall on the day that Amsterdam has', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => dutchDayOf(moment) === amsterdam.format(new Date(moment))),
      { numRuns: 500 },
    );
  });

  it('end a Dutch day with its last millisecond', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        const today = dutchDayOf(moment);
        const last = endOfDutchDay(today);
        const next = new Date(Date.parse(last) + 1).toISOString() as Instant;
        return dutchDayOf(last) === today && dutchDayOf(next) > today;
      }),
    );
  });

  it('end earlier in UTC in summer than in winter', () => {
    expect([endOfDutchDay(day('2026-07-01')), endOfDutchDay(day('2026-01-01'))]).to.deep.equal([
      '2026-07-01T21:59:59.999Z',
      '2026-01-01T22:59:59.999Z',
    ]);
  });

  const turns: readonly (readonly [what: string, moment: string, day: string])[] = [
    ['before summer time begins', '2025-03-29T22:30:00.000Z', '2025-03-29'],
    ['on the evening of the day on which it begins', '2025-03-30T22:30:00.000Z', '2025-03-31'],
    ['on the last evening of summer time', '2025-10-25T22:30:00.000Z', '2025-10-26'],
    ['on the evening of the day on which it ends', '2025-10-26T22:30:00.000Z', '2025-10-26'],
  ];
  for (const [what, moment, expected] of turns) {
    it(`fall on the Dutch day ${what}`, () => {
      expect(dutchDayOf(moment as Instant)).to.equal(expected);
    });
  }

  it('have one spelling', () => {
    expect(parseInstant('2026-01-31T23:59:59.999Z')).to.equal('2026-01-31T23:59:59.999Z');
  });

  for (const text of [
    '2026-01-31T23:59:59Z',
    '2026-01-31T23:59:59.999+01:00',
    '2026-01-31T24:00:00.000Z',
    '2026-01-31T23:60:00.000Z',
    '2026-02-30T00:00:00.000Z',
    '2026-01-31 23:59:59.999Z',
    '2026-01-31T23:59:59.9999Z',
  ]) {
    it(`are not spelled ${text}`, () => {
      expect(parseInstant(text)).to.equal(undefined);
    });
  }
});
