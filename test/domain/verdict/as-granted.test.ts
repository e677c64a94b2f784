/** Authority that the institution exercises in part, without an end of its own: for as long as the authorisation was granted (1:265e lid 2 BW). */

import { expect } from 'chai';
import { aCase, type History, statesOn, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const PARTIAL = 'gedeeltelijke-gezagsuitoefening';

const placed = () =>
  aCase()
    .finding('2024-01-15', [OTS, UHP])
    .request('2024-01-16', 'instellen', PARTIAL)
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
    .grant('2024-02-02', UHP, '2024-02-02', '2024-11-02', {}, { as: 'uhp' })
    .execution('2024-02-02', 'begonnen');
const partly = (history: History, on: string) => history.grant(on, PARTIAL, on, null, { requester: 'gi' });
const extended = (history: History) => history.extend('2024-10-20', UHP, '2025-02-02');

describe('authority exercised in part without an end of its own', () => {
  const DAYS = ['2024-11-01', '2024-11-02', '2025-02-01', '2025-02-02'] as const;

  it('ends with the authorisation as it was granted, although that is extended', () => {
    const history = extended(partly(placed(), '2024-03-01'));
    expect(statesOn(history, PARTIAL, '2024-02-29', '2024-03-01', ...DAYS)).to.deep.equal([
      ...['niet-begonnen', 'geldig', 'geldig', 'verlopen', 'verlopen', 'verlopen'],
    ]);
    const { reasons, trace, nextCriticalDate } = verdictOn(history, PARTIAL, '2024-11-01');
    expect([reasons.map(({ rule }) => rule).includes('gezagsuitoefening.duur'), nextCriticalDate]).to.deep.equal([
      ...[true, '2024-11-02'],
    ]);
    expect(trace.some(({ what }) => what === 'einddatum')).to.equal(true);
    expect(verdictOn(history, PARTIAL, '2024-11-02').reasons.map(({ rule, article }) => [rule, article])).to.deep.equal(
      [['gezagsuitoefening.duur', '1:265e lid 2 BW']],
    );
  });

  it('lasts as long as the extension where that had been given by then', () => {
    const history = partly(extended(placed()), '2024-10-20');
    expect(statesOn(history, PARTIAL, ...DAYS)).to.deep.equal(['geldig', 'geldig', 'geldig', 'verlopen']);
  });

  it('lasts on by an extension of its own (1:265e lid 3 BW)', () => {
    const history = extended(partly(placed(), '2024-03-01')).extend('2024-10-20', PARTIAL, '2025-02-02', {
      from: '2024-11-02',
    });
    expect(statesOn(history, PARTIAL, ...DAYS)).to.deep.equal(['geldig', 'geldig', 'geldig', 'verlopen']);
  });

  it('keeps the end that the court set', () => {
    const history = extended(placed().grant('2024-03-01', PARTIAL, '2024-03-01', '2024-12-02', { requester: 'gi' }));
    expect(statesOn(history, PARTIAL, '2024-11-02', '2024-12-01', '2024-12-02')).to.deep.equal([
      ...['geldig', 'geldig', 'verlopen'],
    ]);
  });

  it('ends sooner where the authorisation does', () => {
    const history = partly(placed(), '2024-03-01').decision('2024-06-01', 'ingetrokken', UHP, { from: '2024-06-15' });
    expect(statesOn(history, PARTIAL, '2024-06-14', '2024-06-15')).to.deep.equal(['geldig', 'beeindigd']);
  });
});
