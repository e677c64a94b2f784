import { expect } from 'chai';
import {
  aCase,
  CALLERS,
  type Content,
  decisionFields,
  given,
  type History,
  measureOf,
  statesOn,
  verdictOn,
} from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const CONTACT = 'contactbeperking';

const placed = () =>
  aCase()
    .finding('2024-01-15', [OTS, UHP])
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
    .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02')
    .execution('2024-02-05', 'begonnen');
const limited = () => placed().grant('2024-03-01', CONTACT, '2024-03-01', null, { requester: 'gi' }, { as: 'limit' });
const BY_COURT: Content = { instance: 'rechtbank', requester: 'ouder' };
const arranged = (history: History = limited(), on = '2024-04-10', fields: Content = {}) =>
  history.grant(on, CONTACT, on, null, { ...BY_COURT, ...fields }, { as: 'arrangement', by: CALLERS.court });
const ruleOf = (history: History, on: string) => verdictOn(history, CONTACT, on).reasons.map(({ rule }) => rule)[0];

describe('an arrangement of the court in place of a limit to contact (1:265f lid 2 BW)', () => {
  it('takes the place of the limit from its day on', () => {
    const days = ['2024-02-29', '2024-03-01', '2024-04-09', '2024-04-10', '2024-04-11'];
    expect(statesOn(arranged(), CONTACT, ...days)).to.deep.equal([
      'niet-begonnen',
      'geldig',
      'geldig',
      'geldig',
      'geldig',
    ]);
    expect(days.slice(1).map((on) => ruleOf(arranged(), on))).to.deep.equal([
      'contactbeperking.grond',
      'contactbeperking.grond',
      'contactbeperking.regeling',
      'contactbeperking.regeling',
    ]);
  });

  it('ends with the placement', () => {
    expect(statesOn(arranged(), CONTACT, '2025-02-01', '2025-02-02')).to.deep.equal(['geldig', 'beeindigd']);
  });

  it('leaves nothing of the limit where it has an end of its own', () => {
    const history = arranged(limited(), '2024-04-10', { until: '2024-06-10', untilForm: 'tot' });
    expect(statesOn(history, CONTACT, '2024-06-09', '2024-06-10')).to.deep.equal(['geldig', 'verlopen']);
  });

  it('gives way to a later one', () => {
    const history = arranged(arranged(), '2024-08-01', { until: '2024-09-01', untilForm: 'tot' });
    expect(statesOn(history, CONTACT, '2024-08-31', '2024-09-01')).to.deep.equal(['geldig', 'verlopen']);
  });

  it('is open to appeal, and suspended by it unless enforceable', () => {
    const history = arranged(limited(), '2024-04-10', { enforceable: 'nee' }).appeal('2024-05-01', 'arrangement');
    expect(statesOn(history, CONTACT, '2024-04-30', '2024-05-01')).to.deep.equal(['geldig', 'geschorst']);
  });

  it('that is annulled leaves the limit as it was', () => {
    const history = arranged().review('2024-07-01', 'vernietigd', CONTACT, 'arrangement', { effect: 'ex-tunc' });
    expect([statesOn(history, CONTACT, '2024-05-01'), ruleOf(history, '2024-05-01')]).to.deep.equal([
      ['geldig'],
      'contactbeperking.grond',
    ]);
  });

  it('is refused where the institution limited nothing', () => {
    given(placed())
      .on('2024-04-10')
      .when('registerDecision', decisionFields('toegewezen', CONTACT, { ...BY_COURT, from: '2024-04-10' }), {
        by: CALLERS.court,
      })
      .thenRefused({ code: 'measure-unknown', rule: 'contactbeperking.regeling', article: '1:265f lid 2 BW' });
  });

  it('is refused where none of those asked who may', () => {
    given(limited())
      .on('2024-04-10')
      .when(
        'registerDecision',
        decisionFields('toegewezen', CONTACT, { ...BY_COURT, requester: 'rvdk', from: '2024-04-10' }),
        { by: CALLERS.court },
      )
      .thenRefused({ code: 'requester-not-allowed', rule: 'contactbeperking.regeling' });
  });

  it('is known for contact alone: a court gives no written direction', () => {
    const direction = 'schriftelijke-aanwijzing';
    given(placed().grant('2024-03-01', direction, '2024-03-01', null, { requester: 'gi' }))
      .on('2024-04-10')
      .when('registerDecision', decisionFields('toegewezen', direction, { ...BY_COURT, from: '2024-04-10' }), {
        by: CALLERS.court,
      })
      .thenRefused({ code: 'instance-not-competent', rule: 'aanwijzing.grond' });
  });

  it('was known before 2015 by an article of its own', () => {
    const history = aCase()
      .finding('2012-01-15', [OTS, UHP])
      .grant('2012-02-02', OTS, '2012-02-02', '2013-02-02')
      .grant('2012-02-02', UHP, '2012-02-02', '2013-02-02')
      .execution('2012-02-05', 'begonnen')
      .grant('2012-03-01', CONTACT, '2012-03-01', null, { requester: 'gi' });
    const [reason] = verdictOn(arranged(history, '2012-04-10'), CONTACT, '2012-04-10', null).reasons;
    expect(reason?.article).to.equal('1:263a lid 2 (oud) BW');
    expect(measureOf(CONTACT)).to.equal(verdictOn(history, CONTACT, '2012-04-10').answeredBy);
  });
});
