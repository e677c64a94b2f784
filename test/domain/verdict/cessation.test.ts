// An appeal against what ends a measure: it suspends that end unless it was enforceable at once (Rv 360), and guardianship waits for a final decision (1:281 BW).
import { expect } from 'chai';
import { aCase, CALLERS, type Content, type History, statesOn, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const CLOSED = 'gesloten-jeugdhulp';
const PROVISIONAL = 'voorlopige-voogdij';

const supervised = () =>
  aCase().finding('2024-01-15', [OTS, UHP]).grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' });
/** Lifted by a decision of 3 June from a day on. */
const lifted = (fields: Content = {}, history = supervised()) =>
  history.decision('2024-06-03', 'opgeheven', OTS, { from: '2024-06-10', ...fields }, { as: 'end' });
const rulesOn = (history: History, on: string) => verdictOn(history, OTS, on).reasons.map(({ rule }) => rule);
const eventsOn = (history: History, on: string) => verdictOn(history, OTS, on).reasons.flatMap(({ events }) => events);

describe('an appeal against the end of supervision', () => {
  const days = ['2024-06-09', '2024-06-10', '2024-06-30', '2024-07-01', '2024-08-31', '2024-09-01', '2025-02-02'];
  /** Appeal of 1 July, when it had ended. */
  const appealed = (fields: Content = {}) => lifted(fields).appeal('2024-07-01', 'end', {}, { as: 'appeal' });

  it('changes nothing of what was enforceable at once', () => {
    expect(statesOn(appealed({ enforceable: 'ja' }), OTS, ...days)).to.deep.equal([
      ...['geldig', 'beeindigd', 'beeindigd', 'beeindigd', 'beeindigd', 'beeindigd', 'beeindigd'],
    ]);
  });

  it('suspends what was not, so that the supervision works on up to its own end', () => {
    const history = appealed({ enforceable: 'nee' });
    expect(statesOn(history, OTS, ...days)).to.deep.equal([
      ...['geldig', 'beeindigd', 'beeindigd', 'geldig', 'geldig', 'geldig', 'verlopen'],
    ]);
    expect(verdictOn(history, OTS, '2024-06-15').nextCriticalDate).to.equal('2024-07-01');
    expect(rulesOn(history, '2024-07-01')).to.include('beroep.schorsing');
    expect(eventsOn(history, '2024-07-01')).to.include.members([history.event('end'), history.event('appeal')]);
    expect(rulesOn(history, '2024-06-30')).to.deep.equal(['ots.opheffing']);
  });

  it('leaves it ended again from the day on which the hof upholds that', () => {
    const history = appealed({ enforceable: 'nee' }).review('2024-09-01', 'bekrachtigd', OTS, 'end');
    expect(statesOn(history, OTS, ...days)).to.deep.equal([
      ...['geldig', 'beeindigd', 'beeindigd', 'geldig', 'geldig', 'beeindigd', 'beeindigd'],
    ]);
    expect(rulesOn(history, '2024-09-01')).to.deep.equal(['ots.opheffing']);
  });

  it('takes the end away from the start where the hof annuls it', () => {
    const annulled = { effect: 'ex-tunc' };
    const history = appealed({ enforceable: 'nee' }).review('2024-09-01', 'vernietigd', OTS, 'end', annulled);
    expect(statesOn(history, OTS, ...days)).to.deep.equal([
      ...['geldig', 'geldig', 'geldig', 'geldig', 'geldig', 'geldig', 'verlopen'],
    ]);
  });

  for (const fields of [{}, { enforceable: 'onbekend' }]) {
    it(`makes it unknown where the register says ${JSON.stringify(fields)}`, () => {
      const history = appealed(fields);
      const pending = ['geldig', 'beeindigd', 'beeindigd', 'onbekend', 'onbekend'];
      expect(statesOn(history, OTS, ...days)).to.deep.equal([...pending, 'onbekend', 'verlopen']);
      expect(rulesOn(history, '2024-07-01')).to.include('beroep.schorsing');
      history.review('2024-09-01', 'bekrachtigd', OTS, 'end');
      expect(statesOn(history, OTS, ...days)).to.deep.equal([...pending, 'beeindigd', 'beeindigd']);
    });
  }

  it('does nothing before it, nor where there is none', () => {
    expect(statesOn(lifted({ enforceable: 'nee' }), OTS, ...days)).to.deep.equal(statesOn(lifted(), OTS, ...days));
  });

  it('lodged before the day of the end leaves no day without supervision', () => {
    const history = lifted({ enforceable: 'nee' }).appeal('2024-06-05', 'end');
    expect(statesOn(history, OTS, '2024-06-09', '2024-06-10', '2025-02-01')).to.deep.equal([
      'geldig',
      'geldig',
      'geldig',
    ]);
    expect(rulesOn(history, '2024-06-09')).not.to.include('beroep.schorsing');
    expect(rulesOn(history, '2024-06-10')).to.include('beroep.schorsing');
    history.review('2024-06-08', 'bekrachtigd', OTS, 'end');
    expect(statesOn(history, OTS, '2024-06-09', '2024-06-10')).to.deep.equal(['geldig', 'beeindigd']);
  });

  it('leaves it suspended up to another end', () => {
    const history = appealed({ enforceable: 'nee' }).decision('2024-07-20', 'opgeheven', OTS, { from: '2024-08-01' });
    expect(statesOn(history, OTS, '2024-07-31', '2024-08-01')).to.deep.equal(['geldig', 'beeindigd']);
  });

  it('comes too late for what is over by then for another reason', () => {
    const history = appealed({ enforceable: 'nee' }).record('endMinority', '2024-06-20', { cause: 'overlijden' });
    expect(statesOn(history, OTS, '2024-06-10', '2024-07-01')).to.deep.equal(['beeindigd', 'beeindigd']);
    expect(rulesOn(history, '2024-07-01')).to.deep.equal(['ots.opheffing']);
  });

  it('brings back, and takes along again, what rests on it', () => {
    const placed = (history: History) =>
      history
        .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02', {}, { as: 'uhp' })
        .execution('2024-02-05', 'begonnen');
    const history = lifted({ enforceable: 'nee' }, placed(supervised())).appeal('2024-07-01', 'end');
    history.review('2024-09-01', 'bekrachtigd', OTS, 'end');
    expect(statesOn(history, UHP, ...days)).to.deep.equal([
      ...['geldig', 'beeindigd', 'beeindigd', 'geldig', 'geldig', 'beeindigd', 'beeindigd'],
    ]);
  });
});

describe('what the hof suspends of an end that was enforceable (Rv 360 lid 2)', () => {
  it('works on from that day until the hof decides', () => {
    const history = lifted({ enforceable: 'ja' })
      .appeal('2024-06-20', 'end')
      .review('2024-07-01', 'geschorst', OTS, 'end')
      .review('2024-09-01', 'bekrachtigd', OTS, 'end');
    expect(statesOn(history, OTS, '2024-06-30', '2024-07-01', '2024-08-31', '2024-09-01')).to.deep.equal([
      ...['beeindigd', 'geldig', 'geldig', 'beeindigd'],
    ]);
    expect(rulesOn(history, '2024-07-01')).to.include('beroep.schorsing-door-hof');
  });
});

describe('other ends under appeal', () => {
  it('a shorter term does not count while it is suspended', () => {
    const history = supervised()
      .decision(
        '2024-06-03',
        'bekort',
        OTS,
        { until: '2024-07-31', untilForm: 'tot-en-met', enforceable: 'nee' },
        { as: 'end' },
      )
      .appeal('2024-07-01', 'end')
      .review('2024-09-01', 'bekrachtigd', OTS, 'end');
    expect(statesOn(history, OTS, '2024-07-31', '2024-08-01', '2024-08-31', '2024-09-01')).to.deep.equal([
      ...['geldig', 'geldig', 'geldig', 'verlopen'],
    ]);
  });

  it('a withdrawal is suspended as well', () => {
    const history = aCase()
      .finding('2024-01-15', [PROVISIONAL])
      .grant('2024-02-02', PROVISIONAL, '2024-02-02', '2024-05-02')
      .decision('2024-03-01', 'ingetrokken', PROVISIONAL, { from: '2024-03-01', enforceable: 'nee' }, { as: 'end' })
      .appeal('2024-03-05', 'end');
    expect(statesOn(history, PROVISIONAL, '2024-03-04', '2024-03-05')).to.deep.equal(['beeindigd', 'geldig']);
  });

  it('what is enforceable by law has ended', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
      .request('2024-01-20', 'instellen', CLOSED, {}, { by: CALLERS.institution })
      .grant('2024-02-02', CLOSED, '2024-02-02', '2024-08-02', { requester: 'gi' })
      .decision('2024-03-01', 'ingetrokken', CLOSED, { from: '2024-03-01', enforceable: 'nee' }, { as: 'end' })
      .appeal('2024-03-05', 'end');
    expect(statesOn(history, CLOSED, '2024-03-05')).to.deep.equal(['beeindigd']);
  });
});
