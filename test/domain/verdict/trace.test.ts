import {
  MEASURES,
  type RecordedFact,
  type Step,
  type StepKind,
  type Verdict,
  verdict,
} from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, day, type History, measureOf, noon, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const VOTS = 'voorlopige-ondertoezichtstelling';
const UHP = 'uithuisplaatsing';

const set = () =>
  aCase()
    .finding('2024-01-15', [OTS, UHP], {}, { as: 'request' })
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' });
const placed = () =>
  set()
    .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02', {}, { as: 'uhp' })
    .execution('2024-02-05', 'begonnen', {}, { as: 'placed' });

const eventsOf = (step: Step) => step.facts.map(({ event }) => event);
const stepOf = (answer: Verdict, what: StepKind) => answer.trace.find((step) => step.what === what);
const outcomeOn = (history: History, kind: typeof OTS | typeof UHP | typeof VOTS, on: string, what: StepKind) =>
  stepOf(verdictOn(history, kind, on), what)?.outcome;

describe('the trace of a measure in force', () => {
  it('tells request and decision, with the days of the term', () => {
    const history = set();
    const answer = verdictOn(history, OTS, '2024-06-01');
    expect(stepOf(answer, 'verzoek')).to.deep.include({ outcome: 'voldaan', decisive: true, rule: 'ots.verzoek' });
    expect(stepOf(answer, 'beschikking')).to.deep.include({
      ...{ outcome: 'voldaan', decisive: true, effect: null, rule: 'ots.grond', article: '1:255 lid 1 BW' },
      ...{ measure: OTS, measureRef: measureOf(OTS), from: '2024-02-02', until: '2025-02-02' },
    });
  });

  it('tests every condition once, the ones that do not apply included', () => {
    const tested = verdictOn(placed(), UHP, '2024-06-01').trace.map(({ what, outcome }) => [what, outcome]);
    expect(tested).to.deep.equal([
      ['verzoek', 'voldaan'],
      ['beschikking', 'voldaan'],
      ['einddatum', 'voldaan'],
      ['gehoor-belanghebbenden', 'niet-van-toepassing'],
      ['gehoor-minderjarige', 'niet-van-toepassing'],
      ['uitvoering', 'voldaan'],
      ['hoger-beroep', 'niet-van-toepassing'],
      ['schorsing', 'niet-van-toepassing'],
      ['vernietiging', 'voldaan'],
      ['beeindiging', 'voldaan'],
      ['meerderjarigheid', 'niet-van-toepassing'],
      ['voogdij', 'voldaan'],
      ['basis', 'voldaan'],
    ]);
  });

  it('cites the placement that met its term', () => {
    const history = placed();
    const step = stepOf(verdictOn(history, UHP, '2024-06-01'), 'uitvoering');
    expect(step?.facts.map(({ event }) => event)).to.deep.equal([history.event('uhp'), history.event('placed')]);
    expect(step?.until).to.equal('2024-05-02');
  });

  it('names the base on which it rests, with the steps of that one as causes', () => {
    const history = placed();
    const base = stepOf(verdictOn(history, UHP, '2024-06-01'), 'basis');
    expect(base?.causes.map(({ what, measureRef }) => [what, measureRef])).to.deep.equal([
      ['verzoek', measureOf(OTS)],
      ['beschikking', measureOf(OTS)],
    ]);
  });

  it('tells each extension of the chain with its own days', () => {
    const history = set().extend('2025-01-20', OTS, '2026-02-02').extend('2026-01-20', OTS, '2027-02-02');
    const given = verdictOn(history, OTS, '2026-06-01').trace.filter(({ what }) => what === 'beschikking');
    expect(given.map(({ from, until, decisive }) => [from, until, decisive])).to.deep.equal([
      ['2024-02-02', '2025-02-02', false],
      ['2025-02-02', '2026-02-02', false],
      ['2026-02-02', '2027-02-02', true],
    ]);
  });

  it('keeps the day of birth to itself', () => {
    const majority = { majorityOn: '2030-05-05' };
    const history = aCase().finding('2024-01-15', [OTS], majority).grant('2024-02-02', OTS, '2024-02-02', '2025-02-02');
    const step = stepOf(verdictOn(history, OTS, '2024-06-01'), 'meerderjarigheid');
    expect([step?.outcome, step?.from, step?.until]).to.deep.equal(['voldaan', null, null]);
  });
});

describe('an open condition in the trace', () => {
  const unheard = () =>
    aCase()
      .finding('2024-01-31', [VOTS])
      .grant('2024-02-01', VOTS, '2024-02-01', '2024-05-01', { unheard: true }, { as: 'vots' });

  for (const [on, outcome] of [
    ['2024-02-01', 'open'],
    ['2024-02-14', 'open'],
    ['2024-02-15', 'niet-voldaan'],
  ] as const) {
    it(`the hearing on ${on} is ${outcome}, with the day on which it is too late`, () => {
      expect(stepOf(verdictOn(unheard(), VOTS, on), 'gehoor-belanghebbenden')).to.deep.include({
        ...{ outcome, from: '2024-02-01', until: '2024-02-15', decisive: true, article: '800 lid 3 Rv' },
      });
    });
  }

  it('is met by the hearing that is cited', () => {
    const history = unheard().hearing('2024-02-09', 'vots', {}, { as: 'heard' });
    const step = stepOf(verdictOn(history, VOTS, '2024-02-20'), 'gehoor-belanghebbenden');
    expect([step?.outcome, step?.facts.at(-1)?.event]).to.deep.equal(['voldaan', history.event('heard')]);
  });

  it('is not asked of a minor for whom no hearing is required', () => {
    const history = unheard().hearing('2024-02-09', 'vots', { minorHeard: 'niet-vereist' });
    expect(outcomeOn(history, VOTS, '2024-02-20', 'gehoor-minderjarige')).to.equal('niet-van-toepassing');
  });

  it('is also an end that is not in the register', () => {
    const history = aCase().finding('2024-01-15', [OTS]).grant('2024-02-02', OTS, '2024-02-02', null);
    expect(stepOf(verdictOn(history, OTS, '2024-06-01'), 'einddatum')).to.deep.include({
      ...{ outcome: 'open', effect: 'geldig-mits', decisive: true, until: '2025-02-02' },
    });
  });
});

describe('the chain of causes', () => {
  it('leads from an authorisation that ended, over its supervision that was lifted, to the decision that lifted it', () => {
    const history = placed().decision('2024-07-01', 'opgeheven', OTS, { from: '2024-07-01' }, { as: 'lifted' });
    const answer = verdictOn(history, UHP, '2024-08-01');
    const base = stepOf(answer, 'basis');
    expect(base).to.deep.include({ outcome: 'niet-voldaan', effect: 'beeindigd', from: '2024-07-01', measure: UHP });
    expect(base?.causes.map(({ what, effect, measure }) => [what, effect, measure])).to.deep.equal([
      ['beeindiging', 'beeindigd', OTS],
    ]);
    expect(base?.causes[0]?.facts.map(({ event, dictum }) => [event, dictum])).to.deep.equal([
      [history.event('lifted'), 'opgeheven'],
    ]);
  });

  it('goes on over guardianship that took the place of the supervision', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS, UHP, 'voogdij'])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
      .grant('2024-06-01', 'voogdij', '2024-06-01', null, {}, { as: 'guardian' });
    const step = stepOf(verdictOn(history, OTS, '2024-08-01'), 'voogdij');
    expect(step).to.deep.include({ outcome: 'niet-voldaan', effect: 'beeindigd', decisive: true });
    expect(step?.causes.map(({ measure }) => measure)).to.include('voogdij');
  });

  it('names the base that merely ran out', () => {
    const history = set().grant('2025-01-02', UHP, '2025-01-02', '2025-06-02').execution('2025-01-05', 'begonnen');
    const base = stepOf(verdictOn(history, UHP, '2025-03-01'), 'basis');
    expect(base?.causes.map(({ what, effect }) => [what, effect])).to.deep.equal([['einddatum', 'verlopen']]);
  });

  it('is empty where the register shows no base at all', () => {
    const history = aCase().finding('2024-01-15', [UHP]).grant('2024-02-02', UHP, '2024-02-02', '2024-06-02');
    expect(stepOf(verdictOn(history, UHP, '2024-03-01'), 'basis')).to.deep.include({
      ...{ outcome: 'niet-voldaan', effect: 'basis-ontbreekt', causes: [] },
    });
  });
});

describe('a dispute in the trace', () => {
  const annulled = () =>
    set()
      .extend('2025-01-20', OTS, '2026-02-02', {}, { as: 'extension' })
      .appeal('2024-03-01', 'ots')
      .review('2024-12-01', 'vernietigd', OTS, 'ots', { effect: 'ex-tunc' });

  it('names the courts, and the decision of each where it is known', () => {
    const step = stepOf(verdictOn(annulled(), OTS, '2025-06-01'), 'voorganger');
    expect(step?.positions).to.deep.equal([
      { court: 'Gerechtshof Den Haag', date: '2023-07-12', ecli: null, holds: 'blijft' },
      { court: 'Gerechtshof Arnhem-Leeuwarden', date: null, ecli: 'ECLI:NL:GHARL:2023:6827', holds: 'vervalt' },
    ]);
  });
});

describe('what cannot be read', () => {
  it('comes first and leaves the rest standing', () => {
    const facts = set().facts;
    const unread = { ...facts[1], eventId: facts[1]?.eventId, seq: 9, content: 'pending' } as RecordedFact;
    const [first] = verdict([...facts, unread], { kind: OTS }, day('2024-06-01'), null).trace;
    expect(first).to.deep.include({ what: 'register', outcome: 'onbekend', effect: 'onbekend', decisive: true });
  });

  it('is all there is to tell of a case that was erased', () => {
    const history = set().erasure('2045-03-01', 'bewaartermijn', {}, { at: noon('2045-03-01') });
    const { trace, reasons } = verdictOn(history, OTS, '2024-06-01');
    expect(trace.map(({ what, rule }) => [what, rule])).to.deep.equal([['register', reasons[0]?.rule]]);
    expect(trace.flatMap(eventsOf)).to.have.members([...(reasons[0]?.events ?? [])]);
  });
});

describe('a measure that was never decided on', () => {
  it('has the request, if any, and the decision that is not there', () => {
    const trace = verdictOn(aCase().finding('2024-01-15', [OTS]), OTS, '2024-02-01').trace;
    expect(trace.map(({ what, outcome }) => [what, outcome])).to.deep.equal([
      ['verzoek', 'voldaan'],
      ['beschikking', 'niet-voldaan'],
    ]);
  });

  it('tells who refused it', () => {
    const history = aCase().finding('2024-01-15', [OTS]).decision('2024-02-02', 'afgewezen', OTS, {}, { as: 'no' });
    const step = stepOf(verdictOn(history, OTS, '2024-03-01'), 'weigering');
    expect([step?.effect, step?.facts[0]?.event, step?.rule]).to.deep.equal([
      'afgewezen',
      history.event('no'),
      MEASURES[OTS].rules.request,
    ]);
  });
});
