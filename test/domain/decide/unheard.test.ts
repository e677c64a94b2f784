/** Which orders a court may give at once, before anybody was heard (800 lid 3, 809 lid 3 Rv, 6.1.10 lid 3 Jw). */

import { MEASURE_KINDS, type MeasureKind } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, CALLERS, given, verdictOn } from '../../support/domain.js';
import { grant, opened, running } from './refuses.js';

const AT_ONCE: readonly MeasureKind[] = [
  'voorlopige-ondertoezichtstelling',
  'uithuisplaatsing',
  'wijziging-verblijfplaats',
  'spoedmachtiging-gesloten-jeugdhulp',
  'voorlopige-voogdij',
  'schorsing-gezag',
  'schorsing-voogd',
];

describe('an order given at once', () => {
  for (const kind of MEASURE_KINDS) {
    const may = AT_ONCE.includes(kind);
    it(`${may ? 'may be' : 'is not'} ${kind}`, () => {
      const fields = grant(kind, { from: '2024-02-02', unheard: true });
      const by = fields.instance === 'gecertificeerde-instelling' ? CALLERS.institution : CALLERS.court;
      const outcome = given(opened()).on('2024-02-02').when('registerDecision', fields, { by });
      if (may) outcome.thenRecorded();
      else
        outcome.thenRefused({
          ...{ code: 'not-for-this-measure', subject: 'unheard' },
          ...{ rule: 'gehoor.belanghebbenden', article: '800 lid 3 Rv' },
        });
    });
  }

  it('is no order that a correction makes it', () => {
    const correction = { corrects: running().event('ots'), basis: 'rv-31', 'corrected.unheard': true };
    given(running()).on('2024-02-05').when('correctFact', correction).thenRefused({ code: 'not-for-this-measure' });
  });
});

describe('the hearing after an urgent authorisation for closed youth care', () => {
  const URGENT = 'spoedmachtiging-gesloten-jeugdhulp';
  const rows: readonly [on: string, asked: string, rule: string, article: string][] = [
    ['2015-01-01', '2015-01-15', 'gjh.spoed-gehoor', '6.1.10 lid 3 Jw'],
    ['2014-12-31', '2015-01-14', 'gehoor.belanghebbenden', '800 lid 3 Rv'],
  ];
  for (const [on, asked, rule, article] of rows) {
    it(`is asked of one of ${on} by ${article}`, () => {
      const history = aCase()
        .finding(on, [URGENT])
        .grant(on, URGENT, on, '2015-01-20', { unheard: true, requester: 'om' });
      const { state, reasons, trace, clocks } = verdictOn(history, URGENT, asked);
      expect([state, reasons.map((one) => [one.rule, one.article])]).to.deep.equal([
        'vervallen-niet-gehoord',
        [[rule, article]],
      ]);
      expect(trace.find(({ decisive }) => decisive)).to.include({ what: 'gehoor-belanghebbenden', rule });
      expect(clocks.map((clock) => clock.rule)).to.include(rule);
    });
  }
});
