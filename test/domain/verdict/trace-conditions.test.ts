// What each step of a trace says where a case holds several hearings, appeals, reviews and terms.
import type { MeasureKind, StepKind } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, CALLERS, type History, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const VOTS = 'voorlopige-ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const SUSPENSION = 'schorsing-gezag';

const stepOf = (history: History, kind: MeasureKind, on: string, what: StepKind) =>
  verdictOn(history, kind, on).trace.find((step) => step.what === what);
/** Outcome, effect and days of a step, on each of several days. */
const told = (history: History, kind: MeasureKind, what: StepKind, ...days: readonly string[]) =>
  days.map((on) => {
    const step = stepOf(history, kind, on, what);
    return [step?.outcome, step?.effect, step?.from, step?.until];
  });
const factsOf = (history: History, kind: MeasureKind, on: string, what: StepKind) =>
  stepOf(history, kind, on, what)?.facts.map(({ event }) => event);

describe('the hearing after an order given at once, in its trace', () => {
  const unheard = () =>
    aCase()
      .finding('2024-01-31', [VOTS])
      .grant('2024-02-01', VOTS, '2024-02-01', '2024-05-01', { unheard: true }, { as: 'vots' });
  const TERM = ['2024-02-01', '2024-02-15'];

  it('is met by the hearing at which whoever it is about was heard, among several', () => {
    const history = unheard()
      .hearing('2024-02-05', 'vots', { partiesHeard: false, minorHeard: 'ja' }, { as: 'minor' })
      .hearing('2024-02-09', 'vots', { partiesHeard: true, minorHeard: 'nee' }, { as: 'parties' });
    expect(told(history, VOTS, 'gehoor-belanghebbenden', '2024-03-01')).to.deep.equal([['voldaan', null, ...TERM]]);
    expect(told(history, VOTS, 'gehoor-minderjarige', '2024-03-01')).to.deep.equal([['voldaan', null, ...TERM]]);
    expect(factsOf(history, VOTS, '2024-03-01', 'gehoor-belanghebbenden')).to.deep.equal([
      ...[history.event('vots'), history.event('parties')],
    ]);
    expect(factsOf(history, VOTS, '2024-03-01', 'gehoor-minderjarige')).to.deep.equal([
      ...[history.event('vots'), history.event('minor')],
    ]);
  });

  it('of the last day is in time, of the day after it is not', () => {
    const heard = (on: string) => unheard().hearing(on, 'vots', { minorHeard: 'ja' }, { as: 'heard' });
    for (const what of ['gehoor-belanghebbenden', 'gehoor-minderjarige'] as const) {
      expect(told(heard('2024-02-14'), VOTS, what, '2024-02-20')).to.deep.equal([['voldaan', null, ...TERM]]);
    }
    const late = heard('2024-02-15');
    expect(told(late, VOTS, 'gehoor-belanghebbenden', '2024-02-20')).to.deep.equal([
      ['niet-voldaan', 'vervallen-niet-gehoord', ...TERM],
    ]);
    expect(factsOf(late, VOTS, '2024-02-20', 'gehoor-belanghebbenden')).to.include(late.event('heard'));
  });

  it('at which the minor was not heard leaves that one open', () => {
    const history = unheard().hearing('2024-02-05', 'vots', { minorHeard: 'nee' });
    expect(told(history, VOTS, 'gehoor-minderjarige', '2024-02-14', '2024-02-15')).to.deep.equal([
      ['open', 'geldig-mits', ...TERM],
      ['niet-voldaan', 'vervallen-niet-gehoord', ...TERM],
    ]);
  });

  it('is asked of nobody once the order was withdrawn before its two weeks were over', () => {
    const revoked = (from: string) => unheard().decision('2024-02-06', 'herroepen', VOTS, { from });
    expect(
      told(revoked('2024-02-08'), VOTS, 'gehoor-belanghebbenden', '2024-02-07', '2024-02-08', '2024-02-20'),
    ).to.deep.equal([
      ['niet-van-toepassing', null, ...TERM],
      ['niet-van-toepassing', null, ...TERM],
      ['niet-van-toepassing', null, ...TERM],
    ]);
  });
});

describe('the placement, in the trace of an authorisation', () => {
  const given = (from = '2024-02-02') =>
    aCase()
      .finding('2024-01-15', [OTS, UHP])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
      .grant('2024-02-02', UHP, from, '2025-02-02', { placeType: 'pleeggezin' }, { as: 'uhp' });

  it('is awaited without any effect before the term, with one from its first day, and missed three months later', () => {
    const days = ['2024-02-29', '2024-03-01', '2024-05-31', '2024-06-01'];
    const TERM = ['2024-03-01', '2024-06-01'];
    expect(told(given('2024-03-01'), UHP, 'uitvoering', ...days)).to.deep.equal([
      ['open', null, ...TERM],
      ['open', 'geldig-mits', ...TERM],
      ['open', 'geldig-mits', ...TERM],
      ['niet-voldaan', 'vervallen-niet-uitgevoerd', ...TERM],
    ]);
  });

  it('is that in the right kind of place, among several', () => {
    const history = given()
      .execution('2024-02-10', 'begonnen', { placeType: 'accommodatie' })
      .execution('2024-03-10', 'begonnen', { placeType: 'pleeggezin' }, { as: 'foster' });
    expect(factsOf(history, UHP, '2024-04-01', 'uitvoering')).to.deep.equal([
      ...[history.event('uhp'), history.event('foster')],
    ]);
  });

  it('is asked of nobody once the authorisation was withdrawn, and was awaited till then', () => {
    const history = given().decision('2024-03-01', 'ingetrokken', UHP, { from: '2024-04-01' });
    const outcomes = told(history, UHP, 'uitvoering', '2024-04-01', '2024-05-02').map(([outcome]) => outcome);
    expect(outcomes).to.deep.equal(['niet-van-toepassing', 'niet-van-toepassing']);
  });
});

describe('appeal and review, in the trace', () => {
  const ordered = (enforceable: 'ja' | 'nee' | 'onbekend') =>
    aCase()
      .finding('2024-01-15', [OTS])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', { enforceable }, { as: 'ots' });

  it('hold up what is not enforceable from the appeal to the decision on it', () => {
    const history = ordered('nee')
      .appeal('2024-03-01', 'ots', {}, { as: 'appeal' })
      .review('2024-06-01', 'bekrachtigd', OTS, 'ots');
    expect(told(history, OTS, 'hoger-beroep', '2024-02-29', '2024-03-01', '2024-05-31', '2024-06-01')).to.deep.equal([
      ['niet-van-toepassing', null, null, null],
      ['niet-voldaan', 'geschorst', '2024-03-01', '2024-06-01'],
      ['niet-voldaan', 'geschorst', '2024-03-01', '2024-06-01'],
      ['voldaan', null, '2024-03-01', '2024-06-01'],
    ]);
    expect(factsOf(history, OTS, '2024-06-01', 'hoger-beroep')).to.deep.equal([
      ...[history.event('ots'), history.event('appeal')],
    ]);
  });

  it('leave open what they do where it is not known whether the decision is enforceable', () => {
    const history = ordered('onbekend').appeal('2024-03-01', 'ots');
    expect(told(history, OTS, 'hoger-beroep', '2024-03-01').map((step) => step.slice(0, 3))).to.deep.equal([
      ['onbekend', 'onbekend', '2024-03-01'],
    ]);
  });

  it('leave what is enforceable as it was', () => {
    expect(told(ordered('ja').appeal('2024-03-01', 'ots'), OTS, 'hoger-beroep', '2024-03-01')).to.deep.equal([
      ['voldaan', null, null, null],
    ]);
  });

  it('suspend it where the court of appeal says so, from that day until it decides', () => {
    const history = ordered('ja')
      .appeal('2024-03-01', 'ots')
      .review('2024-04-01', 'geschorst', OTS, 'ots', {}, { as: 'held' })
      .review('2024-06-01', 'bekrachtigd', OTS, 'ots');
    expect(told(history, OTS, 'schorsing', '2024-03-31', '2024-04-01', '2024-05-31', '2024-06-01')).to.deep.equal([
      ['niet-van-toepassing', null, null, null],
      ['niet-voldaan', 'geschorst', '2024-04-01', '2024-06-01'],
      ['niet-voldaan', 'geschorst', '2024-04-01', '2024-06-01'],
      ['voldaan', null, null, null],
    ]);
    expect(factsOf(history, OTS, '2024-04-01', 'schorsing')).to.include(history.event('held'));
    expect(factsOf(history, OTS, '2024-03-31', 'schorsing')).to.deep.equal([history.event('ots')]);
  });

  it('hold up the decision that ends it, and say so only on those days', () => {
    const ended = (enforceable: 'nee' | 'onbekend') =>
      ordered('ja')
        .decision('2024-02-20', 'opgeheven', OTS, { from: '2024-02-25', enforceable }, { as: 'end' })
        .appeal('2024-03-01', 'end', {}, { as: 'appeal' })
        .review('2024-06-01', 'bekrachtigd', OTS, 'end');
    const days = ['2024-02-29', '2024-03-01', '2024-05-31', '2024-06-01'] as const;
    const none = [undefined, undefined, undefined, undefined];
    const held = ['voldaan', null, '2024-03-01', '2024-06-01'];
    expect(told(ended('nee'), OTS, 'uitstel-van-einde', ...days)).to.deep.equal([none, held, held, none]);
    expect(told(ended('nee'), OTS, 'beeindiging', ...days)).to.deep.equal([
      ['niet-voldaan', 'beeindigd', '2024-02-25', null],
      ['voldaan', null, null, null],
      ['voldaan', null, null, null],
      ['niet-voldaan', 'beeindigd', '2024-06-01', null],
    ]);
    expect(factsOf(ended('nee'), OTS, '2024-03-01', 'uitstel-van-einde')).to.deep.equal([
      ...[ended('nee').event('end'), ended('nee').event('appeal')],
    ]);
    const unknown = ['onbekend', 'onbekend', '2024-03-01', '2024-06-01'];
    expect(told(ended('onbekend'), OTS, 'uitstel-van-einde', ...days)).to.deep.equal([none, unknown, unknown, none]);
  });

  it('name the order, the appeal and the annulment where the order fell', () => {
    const history = ordered('ja')
      .appeal('2024-03-01', 'ots', {}, { as: 'appeal' })
      .review('2024-06-01', 'vernietigd', OTS, 'ots', { effect: 'ex-tunc' }, { as: 'annulled' });
    expect(told(history, OTS, 'vernietiging', '2024-06-01').map((step) => step.slice(0, 2))).to.deep.equal([
      ['niet-voldaan', 'vernietigd'],
    ]);
    expect(factsOf(history, OTS, '2024-06-01', 'vernietiging')).to.include.members([
      ...[history.event('ots'), history.event('annulled')],
    ]);
  });
});

describe('extensions, in the trace', () => {
  const given = () =>
    aCase()
      .finding('2024-01-15', [OTS, UHP])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' })
      .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02', {}, { as: 'uhp' })
      .execution('2024-02-05', 'begonnen');

  it('of supervision that came after the end are no extension, from the day that they missed', () => {
    const history = given().extend('2025-02-02', OTS, '2026-02-02', {}, { as: 'late' });
    expect(told(history, OTS, 'verlenging-op-tijd', '2025-03-01')).to.deep.equal([
      ['niet-voldaan', 'verlopen', '2025-02-02', null],
    ]);
    expect(factsOf(history, OTS, '2025-03-01', 'verlenging-op-tijd')).to.include(history.event('late'));
  });

  it('of an authorisation that came after the end are disputed, and say between which courts', () => {
    const history = given()
      .extend('2025-01-20', OTS, '2026-02-02')
      .extend('2025-02-10', UHP, '2026-02-02', { from: '2025-02-10' }, { as: 'late' });
    const step = stepOf(history, UHP, '2025-03-01', 'verlenging-op-tijd');
    expect([step?.outcome, step?.effect, step?.from, step?.until]).to.deep.equal([
      ...['betwist', 'betwist', '2025-02-10', '2025-02-02'],
    ]);
    expect(step?.positions.map(({ holds }) => holds)).to.deep.equal(['vervalt']);
    expect(stepOf(history, UHP, '2025-03-01', 'voorganger')).to.equal(undefined);
  });

  it('in time say until when they could have come', () => {
    const history = given().extend('2025-01-20', OTS, '2026-02-02', {}, { as: 'more' });
    expect(told(history, OTS, 'verlenging-op-tijd', '2025-03-01')).to.deep.equal([
      ['voldaan', null, '2025-01-20', '2025-02-02'],
    ]);
    expect(factsOf(history, OTS, '2025-03-01', 'verlenging-op-tijd')).to.deep.equal([
      ...[history.event('ots'), history.event('more')],
    ]);
    expect(stepOf(given(), OTS, '2024-06-01', 'verlenging-op-tijd')).to.equal(undefined);
  });

  it('that are awaited say from when they count', () => {
    const history = given().extend('2025-01-20', OTS, '2026-02-02');
    const [first, second] = verdictOn(history, OTS, '2025-01-25').trace.filter(({ what }) => what === 'beschikking');
    expect([first?.outcome, second]).to.deep.equal(['voldaan', undefined]);
    const awaited = aCase().finding('2024-01-15', [OTS]).grant('2024-02-02', OTS, '2024-03-01', '2025-02-02');
    expect(told(awaited, OTS, 'beschikking', '2024-02-29', '2024-03-01')).to.deep.equal([
      ['open', 'niet-begonnen', '2024-03-01', '2025-02-02'],
      ['voldaan', null, '2024-03-01', '2025-02-02'],
    ]);
  });
});

describe('the end of a term, in the trace', () => {
  it('is over on its day, and was not the day before', () => {
    const history = aCase().finding('2024-01-15', [OTS]).grant('2024-02-02', OTS, '2024-02-02', '2025-02-02');
    expect(told(history, OTS, 'einddatum', '2025-02-01', '2025-02-02')).to.deep.equal([
      ['voldaan', null, '2024-02-02', '2025-02-02'],
      ['niet-voldaan', 'verlopen', '2024-02-02', '2025-02-02'],
    ]);
  });

  it('did not come where a request in time keeps it alive', () => {
    const history = aCase()
      .finding('2024-01-15', [SUSPENSION])
      .grant('2024-02-02', SUSPENSION, '2024-02-02', null)
      .request('2024-03-01', 'instellen', 'gezagsbeeindiging', { requester: 'rvdk' }, { by: CALLERS.council });
    const step = stepOf(history, SUSPENSION, '2024-08-01', 'einddatum');
    expect([step?.outcome, step?.effect, step?.until]).to.deep.equal(['voldaan', null, null]);
    expect(verdictOn(history, SUSPENSION, '2024-08-01').state).to.match(/^geldig/);
  });

  it('that the law puts a day after the one in the decision has not come on that day, asked for or not', () => {
    const history = aCase()
      .finding('2024-01-15', [SUSPENSION])
      .grant('2024-02-02', SUSPENSION, '2024-02-02', '2024-05-02');
    const days = ['2024-05-01', '2024-05-02', '2024-05-03'];
    expect(told(history, SUSPENSION, 'einddatum', ...days)).to.deep.equal([
      ['voldaan', null, '2024-02-02', '2024-05-03'],
      ['voldaan', null, '2024-02-02', '2024-05-03'],
      ['niet-voldaan', 'verlopen', '2024-02-02', '2024-05-03'],
    ]);
    history.request('2024-03-01', 'instellen', 'gezagsbeeindiging', { requester: 'rvdk' }, { by: CALLERS.council });
    expect(told(history, SUSPENSION, 'einddatum', ...days)).to.deep.equal([
      ['voldaan', null, '2024-02-02', '2024-05-03'],
      ['voldaan', null, '2024-02-02', '2024-05-03'],
      ['voldaan', null, '2024-05-03', null],
    ]);
  });

  it('does not count where something else ended the measure first', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
      .decision('2024-05-20', 'opgeheven', OTS, { from: '2024-06-01' });
    const steps = ['2024-06-01', '2025-03-01'].map((on) => stepOf(history, OTS, on, 'einddatum')?.outcome);
    expect(steps).to.deep.equal(['niet-van-toepassing', 'niet-van-toepassing']);
  });
});

describe('guardianship, in the trace', () => {
  it('names every order of guardianship that was looked at', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS, 'voogdij'])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
      .grant('2024-05-01', 'voogdij', '2024-09-01', null, { enforceable: 'ja' }, { as: 'guardian' });
    expect(factsOf(history, OTS, '2024-06-01', 'voogdij')).to.deep.equal([history.event('guardian')]);
  });

  it('is met where none came, and not told of so once one did; nor is the end that came after it', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS, 'voogdij'])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
      .grant('2024-05-01', 'voogdij', '2024-05-01', null, { enforceable: 'ja' });
    const outcomes = ['2024-05-01', '2024-05-02'].map((on) => told(history, OTS, 'voogdij', on)[0]?.[0]);
    expect(outcomes).to.deep.equal(['voldaan', 'niet-voldaan']);
    const ends = ['2024-05-01', '2024-05-02', '2025-03-01'].map((on) => told(history, OTS, 'einddatum', on)[0]?.[0]);
    expect(ends).to.deep.equal(['voldaan', 'niet-van-toepassing', 'niet-van-toepassing']);
    history.finding('2024-01-15', [UHP]).grant('2024-02-02', UHP, '2024-02-02', '2025-02-02');
    expect(told(history, UHP, 'voogdij', '2024-05-02').map(([outcome]) => outcome)).not.to.include('voldaan');
  });
});

describe('what the institution gives itself, in the trace', () => {
  it('needs no request, given or not', () => {
    const history = aCase().finding('2024-01-15', [OTS]).grant('2024-02-02', OTS, '2024-02-02', '2025-02-02');
    const { missing } = verdictOn(history, 'schriftelijke-aanwijzing', '2024-03-01');
    const [step] = told(history, 'schriftelijke-aanwijzing', 'verzoek', '2024-03-01');
    expect([missing, step?.slice(0, 2)]).to.deep.equal([['beschikking'], ['niet-van-toepassing', null]]);
  });
});

describe('annulment, in the trace', () => {
  it('names cassation where the decision of the court of appeal was itself annulled', () => {
    const ruleOf = (history: History) => stepOf(history, OTS, '2024-06-01', 'vernietiging')?.rule;
    const history = aCase()
      .finding('2024-01-15', [OTS])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' })
      .appeal('2024-03-01', 'ots')
      .review('2024-06-01', 'vernietigd', OTS, 'ots', { effect: 'ex-tunc' }, { as: 'hof' });
    expect(ruleOf(history)).to.equal('beroep.openstelling');
    history.review(
      '2024-12-01',
      'vernietigd',
      OTS,
      'hof',
      { instance: 'hoge-raad', effect: 'ex-tunc' },
      { by: CALLERS.hogeRaad },
    );
    expect(ruleOf(history)).to.equal('cassatie.termijn');
  });
});
