import { createHash } from 'node:crypto';
import {
  addDays,
  MEASURES,
  parseCalendarDate,
  RULE_IDS,
  type RuleId,
  ruleAt,
  statute,
  statuteDigest,
  statuteVersion,
} from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { day } from '../support/domain.js';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const ids = [...new Set(statute.map(({ id }) => id))];

/** Rules on the register itself; no answer on a measure rests on their wording. */
const OURS: ReadonlySet<string> = new Set(
  statute.filter(({ article }) => /(Wbp|UAVG|AVG)$|^(1\.1|7\.3\.[89]) /.test(article)).map(({ id }) => id),
);

/** The tables that answers have cited, by their names. Whoever changes a row adds a name: answers of another table are judged again. */
const TABLES: Readonly<Record<string, string>> = {
  '2026-11-23': 'f80242c95337bc68987d5a91080b22dae60ed956074d6f4c5c07a92d3e20837d',
  '2026-11-23.2': 'ea5925eeb438aee6ad488fe0bbd9ce754016a506a34284807f5b51dd4b94cedd',
  '2026-11-23.3': 'e0e4aff86abce8833dae91120120a07a553342d5b9c590730c267950828dba02',
};

describe('the statute', () => {
  for (const row of statute) {
    describe(`${row.id} from ${row.validFrom}`, () => {
      it('begins and ends on days that exist, in that order', () => {
        const until = row.validUntil ?? day('9999-12-31');
        expect(
          parseCalendarDate(row.validFrom) !== undefined &&
            parseCalendarDate(until) !== undefined &&
            row.validFrom < until,
        ).to.equal(true);
      });

      it('does not hold on the day before, holds on the first day', () => {
        expect([
          ruleAt(row.id, addDays(row.validFrom, -1)) === row,
          ruleAt(row.id, row.validFrom) === row,
        ]).to.deep.equal([false, true]);
      });

      it('holds on its last day and not on the day after', () => {
        const end = row.validUntil;
        const holds =
          end === null ? [true, false] : [ruleAt(row.id, addDays(end, -1)) === row, ruleAt(row.id, end) === row];
        expect(holds).to.deep.equal([true, false]);
      });

      it('says what it is in two languages, with an address of its own article', () => {
        const number = /[\d.:]*\d+[a-z]?/.exec(row.article)?.[0].replace(/^1:/, '') ?? 'none';
        expect(row.url.includes(number) && row.dutch.length > 10 && row.english.length > 10).to.equal(true);
      });
    });
  }

  it('has no gap and no overlap between the rows of one rule', () => {
    const broken = ids.filter((id) => {
      const rows = statute.filter((row) => row.id === id);
      return rows.some((row, place) => row.validUntil !== (rows[place + 1]?.validFrom ?? null));
    });
    expect(broken).to.deep.equal([]);
  });

  it('has rows for every rule that has a name, and names every rule that has rows', () => {
    expect([...RULE_IDS].sort()).to.deep.equal([...ids].sort());
  });

  it('knows every rule that a measure names', () => {
    const named = Object.values(MEASURES).flatMap(({ rules }) => Object.values(rules) as RuleId[]);
    expect(named.filter((id) => !ids.includes(id))).to.deep.equal([]);
  });

  const terms: readonly [RuleId, string, object][] = [
    ['ots.duur', '2014-12-31', { months: 12 }],
    ['ots.duur', '2015-01-01', { months: 12 }],
    ['vots.duur', '2015-01-01', { months: 3 }],
    ['uhp.duur', '2015-01-01', { months: 12 }],
    ['uhp.verval', '2009-12-04', { months: 3 }],
    ['uhp.verval', '2026-01-01', { months: 3 }],
    ['gehoor.belanghebbenden', '2026-01-01', { days: 14 }],
    ['beroep.termijn', '2026-01-01', { months: 3 }],
  ];
  for (const [id, on, term] of terms) {
    it(`gives ${JSON.stringify(term)} for ${id} on ${on}`, () => {
      expect(ruleAt(id, day(on))?.term).to.deep.equal(term);
    });
  }

  it('knew no lapse of closed youth care before the Jeugdwet (HR 19 October 2012, LJN BQ4724)', () => {
    expect([ruleAt('gjh.verval', day('2014-12-31')), ruleAt('gjh.verval', day('2015-01-01'))?.article]).to.deep.equal([
      undefined,
      '6.1.12 lid 3 Jw',
    ]);
  });

  it('names the article of its time', () => {
    expect([
      ruleAt('uhp.verval', day('2014-12-31'))?.article,
      ruleAt('uhp.verval', day('2015-01-01'))?.article,
    ]).to.deep.equal(['1:262 lid 3 (oud) BW', '1:265c lid 3 BW']);
  });

  const changes: readonly [RuleId, string, readonly (object | undefined)[]][] = [
    ['voorlopige-voogdij.verval', '2015-01-01', [{ days: 42 }, { months: 3 }]],
    ['schorsing-gezag.verval', '2015-01-01', [{ days: 42 }, { months: 3 }]],
    ['schorsing-voogd.verval', '2015-01-01', [undefined, { months: 3 }]],
    ['gjh.na-achttien', '2015-01-01', [{ months: 36 }, { months: 6 }]],
    ['toetsing.geen-verlenging', '2015-01-01', [undefined, { months: 2 }]],
    ['bewaring.termijn', '2020-01-01', [{ months: 180 }, { months: 240 }]],
  ];
  for (const [id, on, terms] of changes) {
    it(`gives ${id} another term from ${on}`, () => {
      expect([ruleAt(id, addDays(day(on), -1))?.term, ruleAt(id, day(on))?.term]).to.deep.equal(terms);
    });
  }

  it('asks a question wherever a wording was not compared with a text', () => {
    const unasked = statute.filter(
      ({ wording, open, id }) => wording === 'to-verify' && open === undefined && !OURS.has(id),
    );
    expect(unasked.map(({ id }) => id)).to.deep.equal([]);
  });

  it('has a digest that anybody can work out from its rows, with names in order and nothing between', () => {
    const inOrder = (_: string, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort())
        : value;
    expect(statuteDigest(sha256)).to.equal(sha256(JSON.stringify({ rows: statute, version: statuteVersion }, inOrder)));
  });

  it('has a name that no other table has had', () => {
    expect(TABLES[statuteVersion]).to.equal(statuteDigest(sha256));
  });

  const toVerify = statute.filter(({ wording }) => wording === 'to-verify').length;
  // The published texts of these articles could not be reached; nothing but the register itself rests on most of them.
  it.skip(`quotes every article as published: ${toVerify} of ${statute.length} wordings await comparison at their address`, () => {
    expect(toVerify).to.equal(0);
  });
});
