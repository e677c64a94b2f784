/** Guardianships beside one another and beside an authorisation, and what lasts until a birthday that nobody registered. */

import type { MeasureKind } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, type History, statesOn, verdictOn } from '../../support/domain.js';

const GUARDIAN = 'voogdij';
const seen = (history: History, kind: MeasureKind, on: string, code: string) =>
  verdictOn(history, kind, on).findings.flatMap((finding) => (finding.code === code ? [finding.rule as string] : []));

describe('what was given until guardianship begins', () => {
  for (const [kind, rule] of [
    ['tijdelijke-voogdij', 'tijdelijke-voogdij.afwachting'],
    ['voorlopige-voogdij', 'voorlopige-voogdij.intrekking'],
  ] as const) {
    const bridged = (history = aCase().finding('2024-01-15', [kind])) =>
      history.grant('2024-02-01', kind, '2024-02-01', null, {}, { as: 'bridge' });
    const guarded = (history: History, on = '2024-03-01') =>
      history.grant(on, GUARDIAN, on, null, { requester: 'ambtshalve' }, { as: 'guardian' });
    const guard = () => guarded(bridged());

    it(`is pointed out once that has begun: ${kind} beside it`, () => {
      expect(statesOn(guard(), kind, '2024-03-01', '2024-03-02')).to.deep.equal(['geldig', 'geldig']);
      expect(['2024-02-02', '2024-03-01'].flatMap((on) => seen(guard(), kind, on, 'guardianship-begun'))).to.be.empty;
      expect(seen(guard(), kind, '2024-03-02', 'guardianship-begun')).to.deep.equal([rule]);
      const finding = verdictOn(guard(), kind, '2024-03-02').findings.find(({ code }) => code === 'guardianship-begun');
      expect(finding?.events).to.include.members([guard().event('bridge'), guard().event('guardian')]);
    });

    it(`is not where guardianship is over: ${kind}`, () => {
      const history = guard().decision('2024-03-20', 'opgeheven', GUARDIAN, { from: '2024-04-01' });
      expect(
        ['2024-03-31', '2024-04-01'].map((on) => seen(history, kind, on, 'guardianship-begun').length),
      ).to.deep.equal([1, 0]);
    });

    it(`is not where it was given beside a guardian who could not act: ${kind}`, () => {
      const history = bridged(guarded(aCase().finding('2023-12-15', [kind, GUARDIAN]), '2024-01-10'));
      expect(statesOn(history, kind, '2024-03-02')).to.deep.equal(['geldig']);
      expect(seen(history, kind, '2024-03-02', 'guardianship-begun')).to.be.empty;
    });

    it(`is not once it was ended itself: ${kind}`, () => {
      const dictum = kind === 'tijdelijke-voogdij' ? 'opgeheven' : 'ingetrokken';
      const history = guard().decision('2024-03-20', dictum, kind, { from: '2024-04-01' });
      expect(
        ['2024-03-31', '2024-04-01'].map((on) => seen(history, kind, on, 'guardianship-begun').length),
      ).to.deep.equal([1, 0]);
    });
  }
});

describe('provisional guardianship of an institution', () => {
  it('lets it place the child without an authorisation, which is pointed out (1:241 lid 2, 268 lid 3 BW)', () => {
    const history = aCase()
      .finding('2024-01-15', ['uithuisplaatsing', 'voorlopige-voogdij'])
      .grant('2024-02-01', 'uithuisplaatsing', '2024-02-01', '2024-12-01')
      .execution('2024-02-01', 'begonnen')
      .grant('2024-02-02', 'voorlopige-voogdij', '2024-02-02', null);
    const days = ['2024-02-01', '2024-02-02', '2024-05-02', '2024-05-03'];
    expect(days.map((on) => seen(history, 'uithuisplaatsing', on, 'authorised-otherwise'))).to.deep.equal([
      ...[[], ['voorlopige-voogdij.grond'], ['voorlopige-voogdij.grond'], []],
    ]);
  });
});

describe('what lasts until a child comes of age', () => {
  const LASTING = ['gezagsbeeindiging', GUARDIAN, 'tijdelijke-voogdij'] as const;
  for (const kind of LASTING) {
    const given = (fields = {}) =>
      aCase().finding('2024-01-15', [kind], fields).grant('2024-02-01', kind, '2024-02-01', null);
    const isSeen = (history: History) => seen(history, kind, '2024-03-01', 'birthday-not-recorded');

    it(`is pointed out where the birthday is missing: ${kind}`, () => {
      expect(isSeen(given())).to.deep.equal(['meerderjarigheid']);
      expect(isSeen(given({ majorityOn: '2030-01-01' }))).to.be.empty;
      expect(isSeen(given().decision('2024-02-20', 'opgeheven', kind, { from: '2024-04-01' }))).to.be.empty;
    });
  }

  it('is not where the order names its end', () => {
    const history = aCase().finding('2024-01-15', [GUARDIAN]).grant('2024-02-01', GUARDIAN, '2024-02-01', '2025-02-01');
    expect(seen(history, GUARDIAN, '2024-03-01', 'birthday-not-recorded')).to.be.empty;
  });
});
