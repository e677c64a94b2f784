// Closed youth care of whoever comes of age in it, among several orders and stays.
import type { MeasureKind } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, CALLERS, type History, measureOf, statesOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const CLOSED = 'gesloten-jeugdhulp';
const CONDITIONAL = 'voorwaardelijke-machtiging-gesloten-jeugdhulp';

describe('closed youth care and the eighteenth birthday (6.1.1 lid 1, 6.1.2 lid 4 Jw)', () => {
  const given = (kind: MeasureKind = CLOSED, until = '2025-02-02') =>
    aCase()
      .finding('2024-01-15', [OTS, kind], { majorityOn: '2024-07-01' })
      .grant('2024-02-02', OTS, '2024-02-02', '2024-07-01')
      .grant('2024-02-02', kind, '2024-04-20', until, { requester: 'gi' }, { as: 'order' });
  const stays = (history: History, on: string, until: string | null = null, kind: MeasureKind = CLOSED) => {
    history.execution(on, 'begonnen', { measureRef: measureOf(kind) });
    return until === null ? history : history.execution(until, 'beeindigd', { measureRef: measureOf(kind) });
  };

  it('runs on for six months where the child was in it on the eve', () => {
    for (const history of [stays(given(), '2024-05-01'), stays(given(), '2024-06-30')]) {
      expect(statesOn(history, CLOSED, '2024-07-01', '2024-12-31', '2025-01-01')).to.deep.equal([
        ...['geldig', 'geldig', 'beeindigd'],
      ]);
    }
  });

  it('lapses within those where the child then was out of it for three months', () => {
    const history = stays(given(), '2024-05-01', '2024-07-01');
    expect(statesOn(history, CLOSED, '2024-06-30', '2024-07-01', '2024-09-30', '2024-10-01')).to.deep.equal([
      ...['geldig', 'geldig-mits', 'geldig-mits', 'vervallen-niet-uitgevoerd'],
    ]);
  });

  it('lapses where the child was not in it any more, or not yet', () => {
    for (const history of [given(), stays(given(), '2024-05-01', '2024-06-30'), stays(given(), '2024-07-01')]) {
      expect(statesOn(history, CLOSED, '2024-07-01')).to.deep.equal(['vervallen-niet-uitgevoerd']);
    }
  });

  it('runs on in its conditional form, in which nobody need be admitted', () => {
    const history = given(CONDITIONAL, '2024-10-20');
    expect(statesOn(history, CONDITIONAL, '2024-06-30', '2024-07-01', '2024-10-19', '2024-10-20')).to.deep.equal([
      ...['geldig', 'geldig', 'geldig', 'verlopen'],
    ]);
  });

  it('may be given anew to whoever was in it by another order, and ends with the same six months', () => {
    const history = stays(given(), '2024-05-01').grant('2024-06-20', CLOSED, '2024-07-10', '2024-12-31', {
      ...{ requester: 'gi', measureRef: measureOf(CLOSED, 1) },
    });
    const second = { measureRef: measureOf(CLOSED, 1) };
    expect(statesOn(history, second, '2024-07-09', '2024-07-10')).to.deep.equal(['niet-begonnen', 'geldig']);
  });

  describe('that became known only afterwards', () => {
    /** An order of September, of a child that turns out to have come of age on 1 July; before it orders for other days. */
    const corrected = (...before: readonly (readonly [from: string, until: string])[]) => {
      const history = aCase().finding('2024-01-15', [OTS, CLOSED], { majorityOn: '2025-07-01' }, { as: 'finding' });
      before.forEach(([from, until], place) => {
        history.grant('2024-02-02', CLOSED, from, until, { requester: 'gi', measureRef: measureOf(CLOSED, place + 1) });
      });
      return history
        .grant('2024-08-20', CLOSED, '2024-09-01', '2024-12-01', { requester: 'gi' })
        .execution('2024-09-01', 'begonnen', { measureRef: measureOf(CLOSED) })
        .correction(
          '2024-10-01',
          'finding',
          'registratie',
          { 'corrected.majorityOn': '2024-07-01' },
          { by: CALLERS.council },
        );
    };
    const state = (history: History) => statesOn(history, { measureRef: measureOf(CLOSED) }, '2024-09-02')[0];

    it('leaves nothing of what was given to somebody of age who was not in it', () => {
      expect(state(corrected())).to.equal('beeindigd');
      expect(state(corrected(['2024-02-02', '2024-06-30'], ['2024-07-01', '2024-08-30']))).to.equal('beeindigd');
    });

    it('lets run on what was given to somebody who was, by one of several orders', () => {
      expect(state(corrected(['2024-02-02', '2024-07-01']))).to.equal('geldig');
      expect(state(corrected(['2024-02-02', '2024-03-02'], ['2024-06-30', '2024-08-30']))).to.equal('geldig');
    });
  });
});
