import {
  holdsBsn,
  parseArticleRef,
  parseDocumentHash,
  parseEcli,
  parseEventRef,
  parseMunicipalityCode,
  parseOin,
  parseZaaknummer,
} from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import fc from 'fast-check';

/** What each parser must take, and what it must leave. */
const FORMS = [
  {
    what: 'ECLI',
    parse: parseEcli,
    right: ['ECLI:NL:HR:2009:BK5269', 'ECLI:NL:GHSGR:2000:BK4578', 'ECLI:NL:RBZWB:2025:5508', 'ECLI:NL:PHR:2023:801'],
    wrong: [
      'ECLI:NL:HR:1709:BK5269',
      'ecli:nl:hr:2009:bk5269',
      'ECLI:BE:HR:2009:1',
      'ECLI:NL:HR:2009:',
      ' ECLI:NL:HR:2009:1',
      'ECLI:NL:HR:2009:1\n',
      'ECLI:NL:HR:2009:111222333',
    ],
  },
  {
    what: 'zaaknummer',
    parse: parseZaaknummer,
    right: [
      'C/18/221869 / JE RK 23-214',
      'C/03/340656',
      'C/16/516416 / FO RK 21-82',
      'C/15/366740 / JU RK 25-889',
      '200.343.788/01',
      '200.088.457',
      '25/00737',
    ],
    wrong: [
      'C/18/221869/JE RK 23-214',
      'C/1/221869',
      '200343788/01',
      '200.343.788/1',
      '2025/737',
      'C/03/340656 / XX RK 25-582',
      '',
    ],
  },
  {
    what: 'OIN',
    parse: parseOin,
    right: ['00000001823288444000', '00000003123456780000', '00000004000000059000'],
    wrong: [
      '00000001823288445000',
      '00000001823288444001',
      '00000003123456780001',
      '0000000182328844400',
      '000000018232884440000',
      '12345678901234567890',
      '00000000000000000000',
      ' 00000001823288444000',
    ],
  },
  { what: 'gemeentecode', parse: parseMunicipalityCode, right: ['0228', '0344'], wrong: ['228', '02288', 'Ede', ''] },
  {
    what: 'UUIDv7',
    parse: parseEventRef,
    right: ['01900000-0000-7000-8000-000000000001', '0199c2a4-7d11-7abc-bfff-ffffffffffff'],
    wrong: [
      '01900000-0000-4000-8000-000000000001',
      '01900000-0000-7000-7000-000000000001',
      '01900000-0000-7000-8000-00000000000',
      '01900000-0000-7000-8000-00000000000A',
      '{01900000-0000-7000-8000-000000000001}',
    ],
  },
  {
    what: 'document hash',
    parse: parseDocumentHash,
    right: ['a'.repeat(64)],
    wrong: ['A'.repeat(64), 'a'.repeat(63), 'g'.repeat(64)],
  },
  {
    what: 'article',
    parse: parseArticleRef,
    right: ['1:255 BW', '1:265c lid 2 BW', '1:262 (oud) BW', '6.1.2 Jeugdwet', '360 lid 2 Rv', '8 EVRM', '1:253ha BW'],
    wrong: ['artikel 1:255 BW', '1:255', '1:255 BW, want de moeder', 'BW', '1:255 bw', '111222333 BW'],
  },
] as const;

describe('references', () => {
  for (const { what, parse, right, wrong } of FORMS) {
    for (const text of right) {
      it(`take ${what} ${text.slice(0, 40)}`, () => {
        expect(parse(text)).to.equal(text);
      });
    }
    for (const text of wrong) {
      it(`leave ${what} ${JSON.stringify(text).slice(0, 48)}`, () => {
        expect(parse(text)).to.equal(undefined);
      });
    }
    it(`take ${what} only as text`, () => {
      fc.assert(
        fc.property(
          fc.anything({ withBigInt: true }).filter((any) => typeof any !== 'string'),
          (any) => parse(any) === undefined,
        ),
      );
    });
  }
});

describe('the guard against numbers of persons', () => {
  /** Every nine-digit number that passes the 11-proef, made by another route than the guard's: choose eight digits, solve the last. */
  const bsn = fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
    .map((digits) => [...digits, digits.reduce((sum, digit, place) => sum + digit * (9 - place), 0) % 11])
    .filter((digits) => digits[8] !== 10)
    .map((digits) => digits.join(''));
  const surrounding = fc.string().filter((text) => !/\d$|^\d/.test(text) && !/\d{8,9}/.test(text));

  it('finds one wherever it stands', () => {
    fc.assert(fc.property(bsn, surrounding, surrounding, (number, before, after) => holdsBsn(before + number + after)));
  });

  it('finds one that is written without its leading zero', () => {
    fc.assert(
      fc.property(
        bsn.filter((number) => number.startsWith('0')),
        (number) => holdsBsn(number.slice(1)),
      ),
    );
  });

  it('lets nine digits pass that fail the 11-proef', () => {
    fc.assert(
      fc.property(bsn, fc.integer({ min: 1, max: 9 }), (number, shift) => {
        const last = (Number(number[8]) + shift) % 10;
        return !holdsBsn(number.slice(0, 8) + last);
      }),
    );
  });

  it('leaves longer and shorter runs alone', () => {
    expect(['1112223330', '1112223', '00000001823288444000'].map(holdsBsn)).to.deep.equal([false, false, false]);
  });
});
