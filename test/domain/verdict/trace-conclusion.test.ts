import { conclusionOf, type State, type Step } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const VOTS = 'voorlopige-ondertoezichtstelling';

describe('the conclusion of steps', () => {
  const step = (effect: State | null, decisive = true): Step => {
    const [first] = verdictOn(aCase().finding('2024-01-15', [OTS]), OTS, '2024-02-01').trace;
    if (first === undefined) throw new Error('no step');
    return { ...first, effect, decisive };
  };
  const rows: readonly [what: string, steps: readonly Step[], state: State][] = [
    ['of none is in force', [], 'geldig'],
    ['without any effect is in force', [step(null)], 'geldig'],
    ['is the effect of the decisive one', [step('verlopen', false), step('beeindigd')], 'beeindigd'],
    ['is no effect of one that decides nothing', [step('verlopen', false)], 'geldig'],
    ['is a condition where that is all', [step(null), step('geldig-mits')], 'geldig-mits'],
    ['is what ends before what waits', [step('geldig-mits'), step('geschorst'), step('verlopen')], 'geschorst'],
    ['is not known where one is not', [step('geldig-mits'), step('verlopen'), step('onbekend')], 'onbekend'],
  ];
  for (const [what, steps, state] of rows) {
    it(what, () => expect(conclusionOf(steps)).to.equal(state));
  }
});

describe('the steps to the end of a measure whose base lapsed unheard, and that was not heard itself', () => {
  it('lead to the end through the base', () => {
    const MOVE = 'wijziging-verblijfplaats';
    const history = aCase()
      .finding('2022-12-08', [VOTS, MOVE])
      .grant('2023-03-08', MOVE, '2022-12-07', null, { unheard: true, enforceable: 'nee' })
      .grant('2022-12-08', VOTS, '2023-02-28', null, { unheard: true });
    const { state, trace } = verdictOn(history, MOVE, '2023-03-23');
    expect([state, conclusionOf(trace)]).to.deep.equal(['beeindigd', 'beeindigd']);
  });
});

describe('the steps to an extension that begins on the day from which what it extends was annulled', () => {
  it('are those of the extension, which is disputed', () => {
    const PARTIAL = 'gedeeltelijke-gezagsuitoefening';
    const history = aCase()
      .finding('2024-01-15', [PARTIAL])
      .grant('2024-02-02', PARTIAL, '2024-02-02', null, { requester: 'gi' }, { as: 'first' })
      .extend('2024-02-02', PARTIAL, '2025-02-02', { from: '2024-02-02' })
      .review('2024-06-01', 'vernietigd', PARTIAL, 'first', { effect: 'ex-tunc' });
    const { state, trace } = verdictOn(history, PARTIAL, '2024-03-01');
    expect([state, conclusionOf(trace)]).to.deep.equal(['betwist', 'betwist']);
  });
});

describe('the steps to an end for a time, after which nothing but a late extension was given', () => {
  it('are those of the order that was ended', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS])
      .grant('2024-02-02', OTS, '2024-02-02', null)
      .decision('2024-02-02', 'opgeheven', OTS, { from: '2024-01-20' }, { as: 'lifted' })
      .extend('2024-02-02', OTS, '2024-12-01')
      .review('2024-02-10', 'geschorst', OTS, 'lifted');
    const { state, trace } = verdictOn(history, OTS, '2024-02-05');
    expect([state, conclusionOf(trace)]).to.deep.equal(['beeindigd', 'beeindigd']);
  });
});

describe('the steps to an end for a time that ran into another', () => {
  it('are those of the first, from which the measure never came back', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
      .decision('2024-02-02', 'bekort', OTS, { until: '2024-04-01', untilForm: 'tot' }, { as: 'shortened' })
      .decision('2024-02-10', 'opgeheven', OTS, { from: '2024-02-10' }, { as: 'lifted' })
      .appeal('2024-04-01', 'lifted')
      .review('2024-04-02', 'geschorst', OTS, 'shortened')
      .review('2024-04-02', 'bekrachtigd', OTS, 'lifted');
    const { state, trace } = verdictOn(history, OTS, '2024-06-01');
    expect([state, conclusionOf(trace)]).to.deep.equal(['beeindigd', 'beeindigd']);
  });
});

describe('the steps to an end of which it is not known whether it works, with an extension after it that was appealed and suspended', () => {
  it('are those of the order that may have ended', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
      .decision('2024-02-10', 'bekort', OTS, { until: '2024-04-01', untilForm: 'tot' }, { as: 'shortened' })
      .extend('2024-02-10', OTS, '2025-04-01', {}, { as: 'extended' })
      .appeal('2024-02-20', 'extended')
      .appeal('2024-02-20', 'shortened')
      .review('2024-02-21', 'geschorst', OTS, 'extended');
    const { state, trace } = verdictOn(history, OTS, '2024-06-01');
    expect([state, conclusionOf(trace)]).to.deep.equal(['onbekend', 'onbekend']);
  });
});
