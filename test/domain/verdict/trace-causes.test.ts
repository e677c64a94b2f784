// What a trace says of the measures on which another hangs, of requests, and of which of several terms answers.
import type { MeasureKind, Step, StepKind } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, CALLERS, type History, measureOf, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const UHP = 'uithuisplaatsing';

const stepOf = (history: History, kind: MeasureKind, on: string, what: StepKind) =>
  verdictOn(history, kind, on).trace.find((step) => step.what === what);
const told = (step: Step | undefined) => [step?.outcome, step?.effect, step?.decisive];
const eventsOf = (step: Step | undefined) => step?.facts.map(({ event }) => event);
const causesOf = (step: Step | undefined) => step?.causes.map(({ what, measure, outcome }) => [what, measure, outcome]);

const supervised = (until: string | null = '2025-02-02', fields = {}) =>
  aCase().finding('2024-01-15', [OTS, UHP]).grant('2024-02-02', OTS, '2024-02-02', until, fields, { as: 'ots' });
const placed = (history = supervised()) =>
  history
    .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02', {}, { as: 'uhp' })
    .execution('2024-02-05', 'begonnen', {}, { as: 'begun' });

describe('the base of an authorisation, in its trace', () => {
  it('is met where it is in force, though the authorisation itself waits for something', () => {
    const history = supervised().grant('2024-02-02', UHP, '2024-02-02', '2025-02-02');
    expect(verdictOn(history, UHP, '2024-03-01').state).to.equal('geldig-mits');
    expect(told(stepOf(history, UHP, '2024-03-01', 'basis'))).to.deep.equal(['voldaan', null, true]);
    expect(told(stepOf(history, UHP, '2024-03-01', 'uitvoering'))).to.deep.equal(['open', 'geldig-mits', true]);
  });

  it('is open where the base waits for something', () => {
    const history = placed(supervised(null));
    const base = stepOf(history, UHP, '2024-06-01', 'basis');
    expect(told(base)).to.deep.equal(['open', 'geldig-mits', true]);
    expect(causesOf(base)).to.deep.include(['einddatum', OTS, 'open']);
  });

  it('is not met where the base is held up, and says by what', () => {
    const history = placed(supervised('2025-02-02', { enforceable: 'nee' })).appeal('2024-03-01', 'ots');
    const base = stepOf(history, UHP, '2024-06-01', 'basis');
    expect(told(base)).to.deep.equal(['niet-voldaan', 'geschorst', true]);
    expect(causesOf(base)).to.deep.equal([['hoger-beroep', OTS, 'niet-voldaan']]);
  });

  it('is not known where that of the base is not', () => {
    const history = placed(supervised('2025-02-02', { enforceable: 'onbekend' })).appeal('2024-03-01', 'ots');
    expect(told(stepOf(history, UHP, '2024-06-01', 'basis'))).to.deep.equal(['onbekend', 'onbekend', true]);
  });

  it('is disputed where the base is', () => {
    const history = placed()
      .extend('2025-01-20', OTS, '2026-02-02', {}, { as: 'more' })
      .extend('2025-01-20', UHP, '2026-02-02')
      .appeal('2024-03-01', 'ots')
      .review('2024-12-01', 'vernietigd', OTS, 'ots', { effect: 'ex-tunc' });
    const base = stepOf(history, UHP, '2025-06-01', 'basis');
    expect(told(base)).to.deep.equal(['betwist', 'betwist', true]);
    expect(base?.causes.flatMap(({ positions }) => positions).length).to.equal(2);
  });

  it('that outlives its base is met by what the base was', () => {
    const history = placed(supervised(null))
      .finding('2024-02-20', ['omgangsregeling'])
      .grant('2024-03-01', 'omgangsregeling', '2024-03-01', null);
    const { state } = verdictOn(history, 'omgangsregeling', '2024-06-01');
    const base = stepOf(history, 'omgangsregeling', '2024-06-01', 'basis');
    expect([state, ...told(base)]).to.deep.equal(['geldig', 'voldaan', null, true]);
  });

  it('that was lost names every order that rested on it', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS, UHP])
      .grant('2024-02-02', UHP, '2024-02-02', null, {}, { as: 'first' })
      .grant('2024-02-02', UHP, '2024-02-02', null, {}, { as: 'second' })
      .grant('2024-02-02', OTS, '2024-02-02', null, {}, { as: 'ots' })
      .decision('2024-03-01', 'opgeheven', OTS, { from: '2024-03-01' }, { as: 'lifted' });
    const base = stepOf(history, UHP, '2024-03-01', 'basis');
    const rested = ['first', 'second', 'ots', 'lifted'].map((label) => history.event(label));
    expect(base?.effect).to.equal('beeindigd');
    expect(eventsOf(base)).to.have.members(rested);
  });

  it('says nothing of a base where the law asks none', () => {
    expect(stepOf(supervised(), OTS, '2024-06-01', 'basis')).to.equal(undefined);
    const refused = supervised().decision('2024-02-02', 'afgewezen', UHP, {}, { as: 'no' });
    expect(stepOf(refused, UHP, '2024-06-01', 'basis')?.outcome).to.equal('niet-van-toepassing');
  });

  it('tells a chain of causes to its end: placement, supervision, guardianship', () => {
    const history = placed()
      .finding('2024-04-20', ['voogdij'])
      .grant('2024-05-01', 'voogdij', '2024-05-02', null, { requester: 'rvdk' }, { as: 'guardian' });
    const { state, trace, reasons } = verdictOn(history, UHP, '2024-08-01');
    const named = (steps: readonly Step[]): readonly (string | null)[] =>
      steps.flatMap(({ measure, causes }) => [measure, ...named(causes)]);
    expect(state).to.equal('beeindigd');
    expect(named(trace.filter(({ decisive }) => decisive))).to.include('voogdij');
    for (const { rule } of reasons) {
      const rules = (steps: readonly Step[]): readonly string[] =>
        steps.filter(({ decisive }) => decisive).flatMap((step) => [step.rule, ...rules(step.causes)]);
      expect(
        rules(trace).filter((one) => one === rule),
        rule,
      ).to.have.length(1);
    }
  });
});

describe('the request, in a trace', () => {
  it('is missing where there is none, and then the order is what is named', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS])
      .grant('2024-02-02', 'uithuisplaatsing', '2024-02-02', '2025-02-02', {}, { as: 'uhp' });
    const step = stepOf(history, UHP, '2024-03-01', 'verzoek');
    expect([step?.outcome, step?.effect, step?.rule]).to.deep.equal(['niet-voldaan', 'basis-ontbreekt', 'uhp.verzoek']);
    expect(eventsOf(step)).to.deep.equal([history.event('uhp')]);
  });

  it('of supervision that nobody asked for decides its state', () => {
    const history = aCase()
      .finding('2024-01-15', [UHP])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' });
    const answer = verdictOn(history, OTS, '2024-03-01');
    const decisive = answer.trace.filter((step) => step.decisive).map(({ what, effect }) => [what, effect]);
    expect([answer.state, decisive]).to.deep.equal(['basis-ontbreekt', [['verzoek', 'basis-ontbreekt']]]);
  });

  it('is not asked for where the court acted of its own motion, or the institution gave it', () => {
    const own = aCase()
      .finding('2024-01-15', [UHP])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', { requester: 'ambtshalve' }, { as: 'ots' });
    expect([
      ...told(stepOf(own, OTS, '2024-03-01', 'verzoek')),
      eventsOf(stepOf(own, OTS, '2024-03-01', 'verzoek')),
    ]).to.deep.equal(['niet-van-toepassing', null, false, [own.event('ots')]]);
    const directed = supervised().grant('2024-03-01', 'schriftelijke-aanwijzing', '2024-03-01', null, {
      requester: 'gi',
    });
    expect(told(stepOf(directed, 'schriftelijke-aanwijzing', '2024-03-02', 'verzoek'))).to.deep.equal([
      ...['niet-van-toepassing', null, false],
    ]);
  });

  it('is all there is where nothing was decided, and is not even that where nobody asked', () => {
    const steps = (kind: MeasureKind) =>
      verdictOn(aCase().finding('2024-01-15', [OTS], {}, { as: 'asked' }), kind, '2024-02-01').trace;
    expect(steps(OTS).map(({ what, outcome, effect }) => [what, outcome, effect])).to.deep.equal([
      ['verzoek', 'voldaan', null],
      ['beschikking', 'niet-voldaan', 'niet-begonnen'],
    ]);
    expect(steps(UHP).map(({ what, outcome, facts }) => [what, outcome, facts.length])[0]).to.deep.equal([
      ...['verzoek', 'niet-voldaan', 0],
    ]);
  });

  it('and all else is unknown of a measure that nobody ever named', () => {
    const answer = verdictOn(supervised(), { measureRef: measureOf('voogdij', 7) }, '2024-03-01');
    expect(answer.trace.map(({ what, measure, rule }) => [what, measure, rule])).to.deep.equal([
      ['register', null, 'register.volledigheid'],
    ]);
  });
});

describe('the term that answers, among several', () => {
  const extended = () => supervised().extend('2025-01-20', OTS, '2026-02-02', {}, { as: 'more' });
  const last = (history: History, on: string) =>
    eventsOf(verdictOn(history, OTS, on).trace.findLast(({ what }) => what === 'beschikking'));

  it('is the one that runs, from its first day on', () => {
    const history = extended();
    expect(['2025-02-01', '2025-02-02'].map((on) => last(history, on))).to.deep.equal([
      ...[[history.event('ots')], [history.event('more')]],
    ]);
  });

  it('is the last that ended, once all have', () => {
    const history = extended();
    expect(last(history, '2026-03-01')).to.deep.equal([history.event('more')]);
  });

  it('is the one that the court ended, not one that had run out', () => {
    const history = supervised('2024-06-02')
      .grant('2024-08-01', OTS, '2024-08-01', '2025-08-01', {}, { as: 'anew' })
      .decision('2024-09-20', 'opgeheven', OTS, { from: '2024-10-01' }, { as: 'lifted' });
    expect(last(history, '2024-07-01')).to.deep.equal([history.event('ots')]);
    expect(last(history, '2024-11-01')).to.deep.equal([history.event('anew')]);
    expect(eventsOf(stepOf(history, OTS, '2024-11-01', 'beeindiging'))).to.include(history.event('lifted'));
  });

  it('is judged by the law of its end where it ended, and of the day where it lives', () => {
    const history = aCase().finding('2013-01-15', [OTS]).grant('2013-02-01', OTS, '2013-02-01', '2014-02-01');
    const articles = ['2013-06-01', '2020-01-01'].map((on) => stepOf(history, OTS, on, 'beschikking')?.article);
    expect(articles).to.deep.equal(['1:254 lid 1 (oud) BW', '1:254 lid 1 (oud) BW']);
  });
});

describe('a refusal, in a trace', () => {
  it('of several requests names itself, and the request stays a request', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS], {}, { as: 'finding' })
      .request('2024-01-20', 'instellen', OTS, { requester: 'om' }, { by: CALLERS.court, as: 'prosecutor' });
    history.decision('2024-02-02', 'afgewezen', OTS, { request: history.event('prosecutor') }, { as: 'no' });
    const steps = verdictOn(history, OTS, '2024-03-01').trace;
    expect(steps.map(({ what, outcome, effect }) => [what, outcome, effect])).to.deep.include.members([
      ['verzoek', 'voldaan', null],
      ['weigering', 'niet-voldaan', 'afgewezen'],
    ]);
    expect(eventsOf(steps.find(({ what }) => what === 'weigering'))).to.include(history.event('no'));
  });
});
