// The statute table as data: every row can be read where it says, and no two rows of one rule hold on the same day.
import { parseCalendarDate, type StatuteRule, statute } from '@grondslag/chaincode/domain';
import { expect } from 'chai';

const nameOf = ({ id, validFrom }: StatuteRule): string => `${id} since ${validFrom}`;

describe('the statute table', () => {
  for (const row of statute) {
    it(`${nameOf(row)} names its article`, () => {
      expect(row.article).to.match(/\d.* (BW|Rv|Jw|BJw|Atw|Wjz|UAVG|Wbp|AVG)$|^overgangsrecht Stb\. \d{4}, \d+$/);
    });

    it(`${nameOf(row)} says where its wording can be read on that day`, () => {
      expect(row.url).to.match(
        /^https:\/\/(wetten\.overheid\.nl|zoek\.officielebekendmakingen\.nl|eur-lex\.europa\.eu)\/\S+$/,
      );
    });

    it(`${nameOf(row)} holds from a real day to a later one`, () => {
      const days = [row.validFrom, ...(row.validUntil === null ? [] : [row.validUntil])];
      expect(days.every((day) => parseCalendarDate(day) !== undefined) && (days[1] ?? '9999') > row.validFrom).to.equal(
        true,
      );
    });

    it(`${nameOf(row)} quotes the law and says it in English`, () => {
      expect([row.dutch.length > 10, row.english.length > 10]).to.deep.equal([true, true]);
    });
  }

  for (const id of new Set(statute.map((row) => row.id))) {
    it(`${id} has one wording at a time`, () => {
      const sorted = statute
        .filter((row) => row.id === id)
        .toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1));
      const overlapping = sorted.filter((row, place) => {
        const next = sorted[place + 1];
        return next !== undefined && (row.validUntil === null || next.validFrom < row.validUntil);
      });
      expect(overlapping.map(nameOf)).to.deep.equal([]);
    });
  }
});
