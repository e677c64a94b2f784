/** Provisional guardianship that the court gives with a suspension of authority, without being asked for it (1:268 lid 3 BW). */

import { expect } from 'chai';
import {
  aCase,
  type Content,
  decisionFields,
  given,
  type History,
  measureOf,
  noon,
  statesOn,
  verdictOn,
} from '../../support/domain.js';

const SUSPENSION = 'schorsing-gezag';
const PROVISIONAL = 'voorlopige-voogdij';
const END = 'gezagsbeeindiging';

const asked = () => aCase().finding('2024-02-01', [SUSPENSION], {}, { as: 'asked' });
const suspended = () => asked().grant('2024-02-02', SUSPENSION, '2024-02-02', null, {}, { as: 'suspension' });
const charge = (history: History, on = '2024-02-02', fields: Content = { requester: 'ambtshalve' }) =>
  history.grant(on, PROVISIONAL, on, null, fields, { as: 'charge' });
const rulesOn = (history: History, on: string) =>
  verdictOn(history, PROVISIONAL, on).reasons.map(({ rule }) => rule as string);

describe('provisional guardianship with a suspension of authority', () => {
  describe('is given of the court’s own motion', () => {
    const fields = decisionFields('toegewezen', PROVISIONAL, { requester: 'ambtshalve', from: '2024-02-02' });
    const charging = (history: History, on: string) =>
      given(history)
        .on(on)
        .when('registerDecision', { ...fields, from: on });

    it('on the day of the suspension, and while that runs', () => {
      charging(suspended(), '2024-02-02').thenRecorded();
      charging(suspended(), '2024-05-02').thenRecorded();
    });

    const refusal = {
      code: 'requester-not-allowed',
      rule: 'voorlopige-voogdij.verzoek',
      subject: 'requester',
    } as const;
    it('not by a decision of the day before', () => {
      given(suspended())
        .on('2024-02-01')
        .when('registerDecision', { ...fields, from: '2024-02-01' }, { at: noon('2024-02-02') })
        .thenRefused(refusal);
    });
    it('not once it is over', () => charging(suspended(), '2024-05-03').thenRefused(refusal));
    it('not without one', () => charging(asked(), '2024-02-02').thenRefused(refusal));
    it('not with one that was refused', () => {
      charging(asked().decision('2024-02-02', 'afgewezen', SUSPENSION), '2024-02-02').thenRefused(refusal);
    });
  });

  for (const requester of ['ambtshalve', 'rvdk']) {
    describe(`by ${requester}`, () => {
      const both = () => charge(suspended(), '2024-02-02', { requester });

      it('needs no request of its own, and rests on the suspension', () => {
        const answer = verdictOn(both(), PROVISIONAL, '2024-02-02');
        expect([answer.state, answer.missing]).to.deep.equal(['geldig', []]);
        const reason = answer.reasons.find(({ rule }) => rule === 'schorsing-gezag.voogdij');
        expect(reason?.article).to.equal('1:268 lid 3 BW');
        expect(reason?.events).to.include(both().event('suspension'));
        const step = answer.trace.find(({ what }) => what === 'basis');
        expect([step?.outcome, step?.decisive, step?.causes[0]?.measure]).to.deep.equal(['voldaan', true, SUSPENSION]);
      });

      it('lapses with the suspension after three months', () => {
        expect(statesOn(both(), PROVISIONAL, '2024-02-01', '2024-02-02', '2024-05-02', '2024-05-03')).to.deep.equal([
          ...['niet-begonnen', 'geldig', 'geldig', 'verlopen'],
        ]);
      });

      it('ends when the suspension is lifted, for good', () => {
        const history = both()
          .decision('2024-03-20', 'opgeheven', SUSPENSION, { from: '2024-03-25' })
          .finding('2024-04-01', [SUSPENSION])
          .grant('2024-04-10', SUSPENSION, '2024-04-10', null, { measureRef: measureOf(SUSPENSION, 1) });
        expect(statesOn(history, PROVISIONAL, '2024-03-24', '2024-03-25', '2024-03-26', '2024-04-10')).to.deep.equal([
          ...['geldig', 'beeindigd', 'beeindigd', 'beeindigd'],
        ]);
        expect(rulesOn(history, '2024-03-25')).to.deep.equal(['schorsing-gezag.voogdij', 'schorsing-gezag.einde']);
      });

      it('lacks its ground where the suspension is annulled', () => {
        const history = both().review('2024-03-20', 'vernietigd', SUSPENSION, 'suspension', { effect: 'ex-tunc' });
        expect(statesOn(history, PROVISIONAL, '2024-02-02', '2024-03-20')).to.deep.equal([
          ...['basis-ontbreekt', 'basis-ontbreekt'],
        ]);
      });

      it('runs on with the suspension where the ending of authority was asked', () => {
        const history = both().finding('2024-05-02', [END]);
        expect(statesOn(history, PROVISIONAL, '2024-05-03', '2025-05-03')).to.deep.equal(['geldig', 'geldig']);
      });
    });
  }

  it('ends earlier than by its own three months where it was given later than the suspension', () => {
    const history = charge(suspended(), '2024-03-02');
    expect(statesOn(history, PROVISIONAL, '2024-05-02', '2024-05-03')).to.deep.equal(['geldig', 'beeindigd']);
    expect(rulesOn(history, '2024-05-03')).to.deep.equal(['schorsing-gezag.voogdij', 'schorsing-gezag.verval']);
  });

  it('is as doubtful as the suspension, given unheard', () => {
    const history = charge(asked().grant('2024-02-02', SUSPENSION, '2024-02-02', null, { unheard: true }));
    expect(statesOn(history, PROVISIONAL, '2024-02-15', '2024-02-16')).to.deep.equal(['geldig-mits', 'beeindigd']);
  });

  describe('that was asked by itself (1:241 lid 2 BW)', () => {
    const lifted = (on: string) =>
      charge(suspended().finding('2024-02-02', [PROVISIONAL]), on, {}).decision('2024-03-20', 'opgeheven', SUSPENSION, {
        from: '2024-03-25',
      });

    it('falls with the suspension all the same where both were given on one day', () => {
      expect(statesOn(lifted('2024-02-02'), PROVISIONAL, '2024-03-24', '2024-03-25')).to.deep.equal([
        ...['geldig', 'beeindigd'],
      ]);
    });

    it('stands by itself from the day after', () => {
      expect(statesOn(lifted('2024-02-03'), PROVISIONAL, '2024-03-25', '2024-05-03', '2024-05-04')).to.deep.equal([
        ...['geldig', 'geldig', 'verlopen'],
      ]);
      expect(rulesOn(lifted('2024-02-03'), '2024-03-25')).not.to.include('schorsing-gezag.voogdij');
    });
  });

  it('lacks the request where no suspension stood when it was given', () => {
    const history = charge(suspended(), '2024-05-03', {});
    const answer = verdictOn(history, PROVISIONAL, '2024-05-03');
    expect([answer.state, answer.missing]).to.deep.equal(['basis-ontbreekt', ['verzoek']]);
  });

  it('stays when the suspension makes room for the ending of authority, while the guardian is still to be given', () => {
    const history = charge(suspended())
      .finding('2024-04-01', [END, 'voogdij'])
      .grant('2024-08-01', END, '2024-08-01', null)
      .decision('2024-08-01', 'aangehouden', 'voogdij');
    expect(statesOn(history, SUSPENSION, '2024-07-31', '2024-08-01')).to.deep.equal(['geldig', 'beeindigd']);
    expect(statesOn(history, PROVISIONAL, '2024-07-31', '2024-08-01', '2025-01-01')).to.deep.equal([
      ...['geldig', 'geldig', 'geldig'],
    ]);
  });
});
