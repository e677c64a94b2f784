/** The rest of a request that was held over and is granted under the same reference: no extension, so one longest term for all of it. */

import type { MeasureKind } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, type Content, decisionFields, given, type History, measureOf, statesOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const VOTS = 'voorlopige-ondertoezichtstelling';
const UHP = 'uithuisplaatsing';

const halfYear = (kind: MeasureKind = OTS) =>
  aCase()
    .finding('2024-01-15', [OTS, UHP, VOTS])
    .request('2024-01-16', 'instellen', UHP, {}, { as: 'uhp asked' })
    .grant('2024-02-02', kind, '2024-02-02', '2024-08-02', kind === UHP ? { requester: 'gi' } : {}, { as: 'half' });
const heldOver = (kind: MeasureKind = OTS) => halfYear(kind).decision('2024-02-02', 'aangehouden', kind);

const more = (history: History, dictum: string, kind: MeasureKind, fields: Content) => {
  const content = decisionFields(dictum, kind, { from: '2024-08-02', untilForm: 'tot', ...fields });
  return given(history).on('2024-07-20').when('registerDecision', content);
};

describe('the rest of a request that was held over', () => {
  it('may fill the year from the first day (1:258 BW)', () => {
    more(heldOver(), 'toegewezen', OTS, { until: '2025-02-02' }).thenRecorded();
  });

  it('does not go beyond it', () => {
    more(heldOver(), 'toegewezen', OTS, { until: '2025-02-03' }).thenRefused({
      ...{ code: 'term-too-long', rule: 'ots.duur', article: '1:258 BW', subject: 'until' },
    });
  });

  it('is no longer granted in three parts than in two', () => {
    const parts = heldOver()
      .grant('2024-07-20', OTS, '2024-08-02', '2024-12-02')
      .decision('2024-07-20', 'aangehouden', OTS);
    const third = (until: string) => more(parts, 'toegewezen', OTS, { from: '2024-12-02', until });
    third('2025-02-02').thenRecorded();
    third('2025-02-03').thenRefused({ code: 'term-too-long' });
  });

  const apart: readonly [what: string, history: () => History, dictum: string, fields: Content][] = [
    ['another order', heldOver, 'toegewezen', { measureRef: measureOf(OTS, 1) }],
    ['an extension', heldOver, 'verlengd', { requester: 'gi' }],
    ['what follows on no holding over', halfYear, 'toegewezen', {}],
    ['what begins a day later', heldOver, 'toegewezen', { from: '2024-08-03' }],
    [
      'what follows on a grant after it',
      () => heldOver().grant('2024-07-20', OTS, '2024-08-02', '2024-09-02'),
      'toegewezen',
      { from: '2024-09-02' },
    ],
  ];
  for (const [what, history, dictum, fields] of apart) {
    it(`is not ${what}`, () => more(history(), dictum, OTS, { until: '2025-08-02', ...fields }).thenRecorded());
  }

  it('is that of the request which the term granted, and of no other', () => {
    const asked = (held: string) => {
      const history = aCase()
        .finding('2024-01-15', [OTS], {}, { as: 'asked' })
        .grant('2024-02-02', OTS, '2024-02-02', '2024-08-02', {
          request: aCase().finding('2024-01-15', [OTS], {}, { as: 'asked' }).event('asked'),
        })
        .request('2024-06-01', 'verlengen', OTS, {}, { as: 'extension asked' });
      return history.decision('2024-07-01', 'aangehouden', OTS, { request: history.event(held) });
    };
    more(asked('extension asked'), 'toegewezen', OTS, { until: '2025-08-02' }).thenRecorded();
    more(asked('asked'), 'toegewezen', OTS, { until: '2025-08-02' }).thenRefused({ code: 'term-too-long' });
  });

  it('of an authorisation counts as well, but for one given together with provisional supervision (1:265c lid 1 BW)', () => {
    const rest = { until: '2025-08-02', requester: 'gi' };
    more(heldOver(UHP), 'toegewezen', UHP, rest).thenRefused({ code: 'term-too-long', article: '1:265c lid 1 BW' });
    const beside = (date: string) =>
      heldOver(UHP).grant(date, VOTS, date, '2024-05-01', {}, { at: '2024-02-10T12:00:00.000Z' as never });
    more(beside('2024-02-02'), 'toegewezen', UHP, rest).thenRecorded();
    more(beside('2024-02-03'), 'toegewezen', UHP, rest).thenRefused({ code: 'term-too-long' });
  });

  it('of an extension is counted as that extension', () => {
    const CONDITIONAL = 'voorwaardelijke-machtiging-gesloten-jeugdhulp';
    const history = aCase()
      .finding('2024-01-15', [CONDITIONAL])
      .grant('2024-02-02', CONDITIONAL, '2024-02-02', '2024-08-02', { requester: 'om' })
      .extend('2024-07-20', CONDITIONAL, '2024-10-02', { requester: 'om' })
      .decision('2024-07-20', 'aangehouden', CONDITIONAL);
    const rest = (until: string) =>
      given(history)
        .on('2024-09-20')
        .when(
          'registerDecision',
          decisionFields('toegewezen', CONDITIONAL, { from: '2024-10-02', until, untilForm: 'tot', requester: 'om' }),
        );
    rest('2025-08-02').thenRecorded();
    rest('2025-08-03').thenRefused({ code: 'term-too-long', rule: 'gjh.voorwaardelijk-verlenging' });
  });
});

describe('a measure of which the rest was granted', () => {
  const rested = (until: string | null) =>
    heldOver().grant('2024-07-20', OTS, '2024-08-02', until, {}, { at: '2024-07-20T12:00:00.000Z' as never });

  it('runs to the end of the rest', () => {
    expect(statesOn(rested('2025-02-02'), OTS, '2024-08-01', '2024-08-02', '2025-02-01', '2025-02-02')).to.deep.equal([
      ...['geldig', 'geldig', 'geldig', 'verlopen'],
    ]);
  });

  it('ends with the year where the register does not hold that end', () => {
    expect(statesOn(rested(null), OTS, '2025-02-01', '2025-02-02')).to.deep.equal(['geldig-mits', 'verlopen']);
  });

  it('ends with the year that a correction of its first day leaves', () => {
    const history = rested('2025-02-02').correction('2024-08-10', 'half', 'registratie', {
      'corrected.from': '2024-02-01',
    });
    expect(statesOn(history, OTS, '2025-01-31', '2025-02-01')).to.deep.equal(['geldig', 'verlopen']);
  });
});
