import type { RefusalCode } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, CALLERS, decisionFields, given, type History, statesOn, verdictOn } from '../../support/domain.js';

const GBM = 'gezagsbeeindiging';

const asked = () =>
  aCase()
    .finding('2023-01-10', [GBM])
    .grant('2023-02-01', GBM, '2023-02-01', null, {}, { as: 'ended' })
    .request('2024-03-01', 'opheffen', GBM, { requester: 'ouder' }, { by: CALLERS.court, as: 'asked' });
const heldOver = (history: History, until: string) =>
  decisionFields('aangehouden', GBM, { request: history.event('asked'), until });
const onTrial = (until = '2024-10-01') => {
  const history = asked();
  return history.record('registerDecision', '2024-04-01', heldOver(history, until), { as: 'trial' });
};
const seen = (history: History, on: string) =>
  verdictOn(history, GBM, on)
    .findings.map(({ code }) => code)
    .filter((code) => code.startsWith('trial-'));

describe('the trial before authority is restored (1:278 lid 2 BW)', () => {
  const ends: readonly [until: string, code: RefusalCode | null][] = [
    ['2024-09-30', null],
    ['2024-10-01', null],
    ['2024-10-02', 'term-too-long'],
  ];
  for (const [until, code] of ends) {
    it(`up to ${until} is ${code === null ? 'recorded' : 'refused'}`, () => {
      const history = asked();
      const outcome = given(history).on('2024-04-01').when('registerDecision', heldOver(history, until));
      if (code === null) outcome.thenRecorded();
      else outcome.thenRefused({ code, rule: 'gezag.proeftijd', article: '1:278 lid 2 BW', subject: 'until' });
    });
  }

  it('is told while it runs, and afterwards until the court decides', () => {
    const days = ['2024-03-31', '2024-04-01', '2024-09-30', '2024-10-01'];
    expect(days.map((on) => seen(onTrial(), on))).to.deep.equal([
      [],
      ['trial-running'],
      ['trial-running'],
      ['trial-over'],
    ]);
  });

  it('leaves the ending of authority as it is', () => {
    expect(statesOn(onTrial(), GBM, '2024-04-01', '2024-10-01')).to.deep.equal(['geldig', 'geldig']);
  });

  it('is over when authority is restored, or not', () => {
    const restored = onTrial().decision('2024-09-01', 'opgeheven', GBM, { from: '2024-09-01', enforceable: 'ja' });
    const refused = onTrial().decision('2024-09-01', 'afgewezen', GBM);
    expect(
      [restored, refused].map((history) => [seen(history, '2024-08-31'), seen(history, '2024-09-01')]),
    ).to.deep.equal([
      [['trial-running'], []],
      [['trial-running'], []],
    ]);
    expect(statesOn(restored, GBM, '2024-09-01', '2024-09-02')).to.deep.equal(['geldig', 'beeindigd']);
  });

  it('may be followed by another, which is then the one that counts', () => {
    const history = onTrial('2024-06-01');
    history.record('registerDecision', '2024-06-01', heldOver(history, '2024-08-01'));
    expect([seen(history, '2024-05-31'), seen(history, '2024-07-31'), seen(history, '2024-08-01')]).to.deep.equal([
      ['trial-running'],
      ['trial-running'],
      ['trial-over'],
    ]);
  });

  it('is open to no appeal, while the ending of authority was (807 b Rv)', () => {
    const history = onTrial();
    const appeal = (label: string) =>
      given(history)
        .on('2024-04-20')
        .when('lodgeAppeal', { decision: history.event(label), appeal: 'hoger-beroep' });
    appeal('trial').thenRefused({ code: 'appeal-excluded', rule: 'beroep.uitsluiting', subject: 'decision' });
    appeal('ended').thenRecorded();
  });

  it('is no trial where nobody asked for authority back', () => {
    const history = aCase().finding('2023-01-10', [GBM], {}, { as: 'asked' });
    given(history).on('2024-04-01').when('registerDecision', heldOver(history, '2025-04-01')).thenRecorded();
  });
});
