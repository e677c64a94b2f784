import type { CalendarDate } from '@grondslag/chaincode/domain';
import { firstAnnouncement, LEADS, leadOn, nextAnnouncement } from '@grondslag/gateway/projection';
import { expect } from 'chai';

const day = (text: string) => text as CalendarDate;
const DEADLINE = day('2026-12-31');

describe('when a deadline is told of', () => {
  it('is sixty, fourteen and three days before it, and on the day itself', () => {
    expect(LEADS).to.deep.equal([60, 14, 3, 0]);
  });

  const leads: [day: string, lead: number | null][] = [
    ['2026-10-31', null],
    ['2026-11-01', 60],
    ['2026-11-02', 60],
    ['2026-12-16', 60],
    ['2026-12-17', 14],
    ['2026-12-27', 14],
    ['2026-12-28', 3],
    ['2026-12-30', 3],
    ['2026-12-31', 0],
    ['2027-01-07', 0],
    ['2027-01-08', null],
  ];
  for (const [today, lead] of leads) {
    it(`is ${lead === null ? 'not' : `as ${lead} days before`} on ${today}`, () => {
      expect(leadOn(DEADLINE, day(today))).to.equal(lead);
    });
  }

  const next: [day: string, next: string | null][] = [
    ['2026-10-31', '2026-11-01'],
    ['2026-11-01', '2026-12-17'],
    ['2026-12-16', '2026-12-17'],
    ['2026-12-17', '2026-12-28'],
    ['2026-12-28', '2026-12-31'],
    ['2026-12-31', null],
  ];
  for (const [today, then] of next) {
    it(`is after ${today} ${then === null ? 'never again' : `on ${then}`}`, () => {
      expect(nextAnnouncement(DEADLINE, day(today))).to.equal(then);
    });
  }

  it('begins with the longest lead', () => {
    expect(firstAnnouncement(DEADLINE)).to.equal('2026-11-01');
  });
});
