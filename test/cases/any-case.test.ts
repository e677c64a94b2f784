// Any file of the format becomes registrations that the ledger can read, whatever its rows say or leave out.
import { parseCommand, type Refusal } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import fc from 'fast-check';
import { parseCases, parties, planOf } from '#scripts/cases/index';
import { countingReferences, replayInDomain } from './in-domain.js';

const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const day = fc
  .date({ min: new Date('2003-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybeDay = fc.option(day, { nil: null });

const measures = ['OTS', 'VOTS', 'MUHP', 'GESLOTEN', 'GEZAGSBEEINDIGING', 'VOOGDIJ'] as const;
const acts = [
  ...measures,
  ...[
    'SPOED_MUHP',
    'VERLENGING_OTS',
    'VERLENGING_MUHP',
    'VERLENGING_VOTS',
    'AFWIJZING',
    'OPHEFFING_OTS',
    'VERVAL_MUHP',
  ],
  ...['BEKRACHTIGING', 'VERNIETIGING', 'SCHORSING', 'HERSTEL', 'VERZOEK', 'GESCHIL'],
];
const bases = [
  ...[null, '1:255 BW', '1:257 BW', '1:260 BW', '1:261 BW', '1:265b BW', '1:265c lid 2 BW', '1:266 BW', '1:241 BW'],
  ...['6.1.2 Jeugdwet', '6.1.3 Jeugdwet', '360 lid 2 Rv', '32 Rv', '8 EVRM', '1:256 (oud) BW', '800 lid 3 Rv'],
];

const min = (one: string, other: string): string => (one < other ? one : other);
const max = (one: string, other: string): string => (one < other ? other : one);

const row = fc
  .record({
    date: maybeDay,
    by: oneOf('rechtbank', 'gerechtshof', 'hoge raad', 'GI', 'RvdK', 'moeder', null),
    act: oneOf(...acts),
    basis: oneOf(...bases),
    from: maybeDay,
    until: maybeDay,
    untilInclusive: oneOf(true, false, null),
    place: oneOf('pleeggezin', 'accommodatie', 'gesloten', 'ouder', 'netwerk', null),
    note: oneOf('', 'Until the eighteenth birthday in 2024.', 'Until majority.'),
    outcomeVisible: fc.boolean(),
  })
  .map(({ from, until, ...rest }) => {
    const ordered =
      from === null || until === null ? { from, until } : { from: min(from, until), until: max(from, until) };
    return { ...rest, ...ordered, until: ordered.until === ordered.from ? null : ordered.until };
  });
const published = fc.record({
  id: oneOf('ECLI:NL:RBDHA:2024:1', 'ECLI:NL:GHDHA:2024:2'),
  court: oneOf('Rechtbank Den Haag', 'Gerechtshof Den Haag', null),
  date: maybeDay,
  confidence: oneOf('high', 'medium'),
  timeline: fc.array(row, { minLength: 1, maxLength: 7 }),
  probes: fc.array(fc.record({ measure: oneOf(...measures), on: day, expect: oneOf('in-force', 'unknown') }), {
    maxLength: 3,
  }),
});

const read = (value: unknown) => {
  const parsed = parseCases([value]);
  if ('faults' in parsed) throw new Error(parsed.faults.join('; '));
  return parsed.cases;
};

describe('any case of the format', () => {
  it('becomes registrations whose form the ledger accepts', () => {
    fc.assert(
      fc.property(published, (value) => {
        const faults = read(value)
          .flatMap((each) => planOf(each, parties, countingReferences()))
          .flatMap(({ caseId, registrations }) =>
            registrations.flatMap(({ command, eventId, content }): readonly Refusal[] => {
              const parsed = parseCommand(command, caseId, eventId, content);
              return 'fact' in parsed ? [] : parsed;
            }),
          );
        expect(faults).to.deep.equal([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is answered on every probe', () => {
    fc.assert(
      fc.property(published, (value) => {
        const cases = read(value);
        expect(replayInDomain({ published: cases }).answers.length).to.equal(
          cases.flatMap(({ probes }) => probes).length,
        );
      }),
      { numRuns: 100 },
    );
  });
});
