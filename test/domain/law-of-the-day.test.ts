// The law of the day: what changed on 1 January 2015, on the day before and the first day.
import { expect } from 'chai';
import { aCase, CALLERS, given, measureOf, statesOn, verdictOn } from '../support/domain.js';

const OTS = 'ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const CLOSED = 'gesloten-jeugdhulp';

/** Closed care that began at once, of a child that comes of age on a day. */
function closedCare(majorityOn: string, from: string, until: string) {
  return aCase()
    .finding(from, [CLOSED], { majorityOn })
    .grant(from, CLOSED, from, until)
    .record('registerExecution', from, {
      ...{ measureRef: measureOf(CLOSED), phase: 'begonnen', institution: CALLERS.institution.oin },
    });
}

describe('a decision is judged by the law of its day (1 January 2015)', () => {
  const articlesOn = (day: string) => {
    const history = aCase().finding('2014-06-02', [OTS]).grant('2014-06-02', OTS, '2014-06-02', '2015-06-02');
    return verdictOn(history, OTS, day).reasons.map(({ article }) => article);
  };

  it('names the old article on the last day of the old law', () => {
    expect(articlesOn('2014-12-31')).to.include('1:254 lid 1 (oud) BW');
  });

  it('names the new article from the first day of the new law', () => {
    expect(articlesOn('2015-01-01')).to.include('1:255 lid 1 BW');
  });

  it('lets what ran on that day run on', () => {
    const history = aCase().finding('2014-06-02', [OTS]).grant('2014-06-02', OTS, '2014-06-02', '2015-06-02');
    expect(statesOn(history, OTS, '2014-12-31', '2015-01-01', '2015-06-01', '2015-06-02')).to.deep.equal([
      ...['geldig', 'geldig', 'geldig', 'verlopen'],
    ]);
  });

  const refusals: readonly [string, string][] = [
    ['2014-12-31', '1:256 lid 1 (oud) BW'],
    ['2015-01-01', '1:258 BW'],
  ];
  for (const [day, article] of refusals) {
    it(`refuses too long a term on ${day} by ${article}`, () => {
      given(aCase().finding('2014-06-02', [OTS]))
        .on(day)
        .when('registerDecision', {
          ...{ dictum: 'toegewezen', instance: 'rechtbank', measure: OTS, measureRef: measureOf(OTS) },
          ...{ article: '1:255 BW', enforceable: 'ja', unheard: false, requester: 'rvdk' },
          ...{ institution: CALLERS.institution.oin, from: day, until: '2016-01-02', untilForm: 'tot' },
        })
        .thenRefused({ code: 'term-too-long', article });
    });
  }

  it('knew no lapse of closed care that was given before, and knows it from that day on (Jw 6.1.12 lid 3)', () => {
    const granted = (from: string) => aCase().finding(from, [CLOSED]).grant(from, CLOSED, from, '2015-12-01');
    expect([
      statesOn(granted('2014-12-31'), CLOSED, '2015-03-31', '2015-04-01').at(-1),
      ...statesOn(granted('2015-01-01'), CLOSED, '2015-03-31', '2015-04-01'),
    ]).to.deep.equal(['geldig', 'geldig-mits', 'vervallen-niet-uitgevoerd']);
  });

  it('let closed care run on to twenty-one for whoever came of age before (Wjz 29a)', () => {
    const history = closedCare('2014-12-31', '2014-12-01', '2015-12-01');
    expect(statesOn(history, CLOSED, '2014-12-31', '2015-06-30', '2015-11-30', '2015-12-01')).to.deep.equal([
      ...['geldig', 'geldig', 'geldig', 'verlopen'],
    ]);
  });

  it('lets it run on for six months for whoever comes of age from that day on (Jw 6.1.2 lid 4)', () => {
    const history = closedCare('2015-01-01', '2014-12-01', '2015-12-01');
    expect(statesOn(history, CLOSED, '2015-01-01', '2015-06-30', '2015-07-01', '2015-07-02')).to.deep.equal([
      ...['geldig', 'geldig', 'beeindigd', 'beeindigd'],
    ]);
  });

  it('never counted an authorisation to place without supervision, old law or new', () => {
    const history = (day: string) => aCase().finding(day, [UHP]).grant(day, UHP, day, '2015-06-01');
    expect([
      ...statesOn(history('2014-12-31'), UHP, '2014-12-31'),
      ...statesOn(history('2015-01-01'), UHP, '2015-01-01'),
    ]).to.deep.equal(['basis-ontbreekt', 'basis-ontbreekt']);
  });
});
