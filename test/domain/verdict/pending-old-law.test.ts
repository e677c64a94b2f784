import type { MeasureKind } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, CALLERS, decisionFields, given, statesOn, verdictOn } from '../../support/domain.js';

const GBM = 'gezagsbeeindiging';
const KINDS: readonly [MeasureKind, MeasureKind, string][] = [
  ['schorsing-gezag', GBM, '1:272 lid 3 (oud) BW'],
  ['voorlopige-voogdij', 'voogdij', '1:241 lid 5 (oud) BW'],
];

for (const [kind, lasting, article] of KINDS) {
  describe(`${kind} under the act of 1995 (${article})`, () => {
    const opened = () => aCase().finding('2012-03-01', [kind]);
    const ordered = (until: string | null) => opened().grant('2012-03-01', kind, '2012-03-01', until);

    it('lapses six weeks after the day of the decision', () => {
      expect(statesOn(ordered(null), kind, '2012-02-29', '2012-03-01', '2012-04-12', '2012-04-13')).to.deep.equal([
        'niet-begonnen',
        'geldig',
        'geldig',
        'verlopen',
      ]);
    });

    it('lasts twelve where the court said so', () => {
      expect(statesOn(ordered('2012-05-25'), kind, '2012-04-13', '2012-05-24', '2012-05-25')).to.deep.equal([
        'geldig',
        'geldig',
        'verlopen',
      ]);
    });

    const ends: readonly [until: string, isTooLong: boolean][] = [
      ['2012-05-24', false],
      ['2012-05-25', false],
      ['2012-05-26', true],
    ];
    for (const [until, isTooLong] of ends) {
      it(`until ${until} is ${isTooLong ? 'refused' : 'recorded'}`, () => {
        const fields = decisionFields('toegewezen', kind, { from: '2012-03-01', until, untilForm: 'tot' });
        const outcome = given(opened()).on('2012-03-01').when('registerDecision', fields);
        if (isTooLong) outcome.thenRefused({ code: 'term-too-long', article });
        else outcome.thenRecorded();
      });
    }

    const asked: readonly [on: string, state: string][] = [
      ['2012-05-24', 'geldig'],
      ['2012-05-25', 'verlopen'],
    ];
    for (const [on, state] of asked) {
      it(`of twelve weeks is ${state} after them where the lasting measure was asked on ${on}`, () => {
        expect(statesOn(ordered('2012-05-25').finding(on, [lasting]), kind, '2012-06-01')).to.deep.equal([state]);
      });
    }

    it('knows no twelve weeks since 2015', () => {
      const fields = decisionFields('toegewezen', kind, { from: '2015-03-02', until: '2015-06-03', untilForm: 'tot' });
      given(aCase().finding('2015-03-02', [kind]))
        .on('2015-03-02')
        .when('registerDecision', fields)
        .thenRecorded();
      given(aCase().finding('2015-03-02', [kind]))
        .on('2015-03-02')
        .when('registerDecision', { ...fields, until: '2015-06-04' })
        .thenRefused({ code: 'term-too-long' });
    });
  });
}

describe('a suspension that a request keeps alive under the act of 1995 (1:272 lid 3 BW, old)', () => {
  const kind = 'schorsing-gezag';
  const asked = () =>
    aCase().finding('2012-03-01', [kind]).grant('2012-03-01', kind, '2012-03-01', null).finding('2012-04-01', [GBM]);

  it('lasts until no remedy is open against the refusal', () => {
    const history = asked().decision('2012-09-03', 'afgewezen', GBM);
    expect(statesOn(history, kind, '2012-09-03', '2012-12-03', '2012-12-04')).to.deep.equal([
      'geldig',
      'geldig',
      'verlopen',
    ]);
  });

  it('lasts until the hof has decided on an appeal, and no cassation is open any more', () => {
    const history = asked()
      .decision('2012-09-03', 'afgewezen', GBM, {}, { as: 'refused' })
      .appeal('2012-11-01', 'refused')
      .review('2013-02-01', 'bekrachtigd', GBM, 'refused');
    expect(statesOn(history, kind, '2012-12-04', '2013-05-01', '2013-05-02')).to.deep.equal([
      'geldig',
      'geldig',
      'verlopen',
    ]);
  });

  it('ended with the refusal itself since 2015', () => {
    const history = aCase()
      .finding('2015-03-02', [kind])
      .grant('2015-03-02', kind, '2015-03-02', null)
      .finding('2015-04-01', [GBM])
      .decision('2015-09-03', 'afgewezen', GBM);
    expect(statesOn(history, kind, '2015-09-02', '2015-09-03')).to.deep.equal(['geldig', 'verlopen']);
  });

  it('names the article of its day', () => {
    const reasons = verdictOn(asked(), kind, '2012-05-01').reasons.map(({ article }) => article);
    expect(reasons).to.include('1:272 lid 3 (oud) BW');
  });
});

describe('the suspension of a guardian under the act of 1995 (1:331 lid 5 BW, old)', () => {
  const kind = 'schorsing-voogd';
  const given = () =>
    aCase()
      .finding('2011-01-10', ['voogdij', kind])
      .grant('2011-02-01', 'voogdij', '2011-02-01', null)
      .request('2012-03-01', 'opheffen', 'voogdij', { requester: 'ouder' }, { by: CALLERS.court, as: 'asked' })
      .grant('2012-03-02', kind, '2012-03-02', null);

  it('has no term of its own, and names the request for which it waits', () => {
    expect(statesOn(given(), kind, '2012-03-01', '2012-03-02', '2013-03-02')).to.deep.equal([
      ...['niet-begonnen', 'geldig', 'geldig'],
    ]);
    const reason = verdictOn(given(), kind, '2012-03-02').reasons.find(({ rule }) => rule === 'schorsing-voogd.verval');
    expect([reason?.article, reason?.events.includes(given().event('asked'))]).to.deep.equal([
      ...['1:331 lid 5 (oud) BW', true],
    ]);
  });

  it('lasts until no remedy is open against the refusal to end guardianship', () => {
    const history = given().decision('2012-09-03', 'afgewezen', 'voogdij', { request: given().event('asked') });
    expect(statesOn(history, kind, '2012-12-03', '2012-12-04')).to.deep.equal(['geldig', 'verlopen']);
  });

  it('lasts until the end of guardianship is final', () => {
    const history = given().decision('2012-09-03', 'opgeheven', 'voogdij', { from: '2012-09-03' });
    expect(statesOn(history, kind, '2012-12-03', '2012-12-04')).to.deep.equal(['geldig', 'beeindigd']);
  });

  it('ends earlier where the court undoes it', () => {
    const history = given().decision('2012-05-01', 'opgeheven', kind, { from: '2012-05-02' });
    expect(statesOn(history, kind, '2012-05-01', '2012-05-02')).to.deep.equal(['geldig', 'beeindigd']);
  });
});
