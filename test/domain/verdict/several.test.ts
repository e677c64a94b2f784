// Several appeals, reviews, bases and endings over one measure: which of them counts on which day, and which is named.
import { expect } from 'chai';
import { aCase, type History, measureOf, PARTIES, statesOn, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const VOTS = 'voorlopige-ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const END = 'gezagsbeeindiging';
const OTHER = { institution: PARTIES.otherInstitution };

const supervised = (enforceable = 'ja', history = aCase().finding('2024-01-15', [OTS, UHP])) =>
  history.grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', { enforceable }, { as: 'ots' });
const rulesOn = (history: History, kind: typeof OTS | typeof UHP | typeof END, on: string) =>
  verdictOn(history, kind, on).reasons.map(({ rule }) => rule);
const eventsOn = (history: History, kind: typeof OTS | typeof UHP | typeof END, on: string) =>
  verdictOn(history, kind, on).reasons.flatMap(({ events }) => events);

describe('two appeals against what was not enforceable', () => {
  const appealed = () =>
    supervised('nee').appeal('2024-03-01', 'ots', {}, { as: 'one' }).appeal('2024-04-01', 'ots', {}, { as: 'two' });

  it('hold it up from the first of them until the court decides', () => {
    const history = appealed().review('2024-07-01', 'bekrachtigd', OTS, 'ots');
    expect(statesOn(history, OTS, '2024-02-29', '2024-03-01', '2024-06-30', '2024-07-01')).to.deep.equal([
      ...['geldig', 'geschorst', 'geschorst', 'geldig'],
    ]);
  });

  it('are each held up until the next decision after them', () => {
    const history = supervised('nee')
      .appeal('2024-03-01', 'ots')
      .review('2024-04-01', 'bekrachtigd', OTS, 'ots')
      .appeal('2024-04-20', 'ots')
      .review('2024-06-01', 'bekrachtigd', OTS, 'ots');
    const days = ['2024-03-31', '2024-04-01', '2024-04-19', '2024-04-20', '2024-05-31', '2024-06-01'];
    expect(statesOn(history, OTS, ...days)).to.deep.equal([
      ...['geschorst', 'geldig', 'geldig', 'geschorst', 'geschorst', 'geldig'],
    ]);
  });

  it('do nothing to another order of the same measure', () => {
    const history = appealed().grant('2025-03-01', OTS, '2025-03-01', '2026-03-01');
    expect(statesOn(history, OTS, '2024-06-01', '2025-06-01')).to.deep.equal(['geschorst', 'geldig']);
  });
});

describe('two reviews of one decision', () => {
  it('suspend it until the one that decides', () => {
    const history = supervised()
      .appeal('2024-03-01', 'ots')
      .review('2024-04-01', 'geschorst', OTS, 'ots', {}, { as: 'held' })
      .review('2024-05-01', 'geschorst', OTS, 'ots')
      .review('2024-07-01', 'bekrachtigd', OTS, 'ots');
    expect(statesOn(history, OTS, '2024-03-31', '2024-04-01', '2024-06-30', '2024-07-01')).to.deep.equal([
      ...['geldig', 'geschorst', 'geschorst', 'geldig'],
    ]);
    expect(rulesOn(history, OTS, '2024-04-15')).to.include('beroep.schorsing-door-hof');
    expect(eventsOn(history, OTS, '2024-04-15')).to.include(history.event('held'));
  });

  it('leave it unknown while the dictum of the hof is not there, up to the day on which it upholds the order', () => {
    const history = supervised()
      .appeal('2024-03-01', 'ots')
      .review('2024-06-01', 'dictum-volgt', OTS, 'ots')
      .review('2024-07-01', 'bekrachtigd', OTS, 'ots');
    const days = ['2024-05-31', '2024-06-01', '2024-06-30', '2024-07-01', '2025-02-01', '2025-02-02'];
    expect(statesOn(history, OTS, ...days)).to.deep.equal([
      ...['geldig', 'onbekend', 'onbekend', 'geldig', 'geldig', 'verlopen'],
    ]);
    expect(verdictOn(history, OTS, '2024-06-01').nextCriticalDate).to.equal('2024-07-01');
  });

  it('leave it unknown where it was upheld before that dictum, or by another order', () => {
    const before = supervised()
      .appeal('2024-03-01', 'ots')
      .review('2024-05-01', 'bekrachtigd', OTS, 'ots')
      .review('2024-06-01', 'dictum-volgt', OTS, 'ots');
    expect(statesOn(before, OTS, '2024-05-31', '2024-06-01', '2024-12-01')).to.deep.equal([
      ...['geldig', 'onbekend', 'onbekend'],
    ]);
    const other = supervised()
      .extend('2024-12-20', OTS, '2026-02-02', {}, { as: 'more' })
      .review('2025-01-10', 'dictum-volgt', OTS, 'ots')
      .review('2025-01-20', 'bekrachtigd', OTS, 'more');
    expect(statesOn(other, OTS, '2025-01-09', '2025-01-20')).to.deep.equal(['geldig', 'onbekend']);
  });

  it('leave it unknown after its end while that dictum is not there, up to the day on which the order is upheld', () => {
    const upheldOn = (upheld: string) =>
      supervised()
        .appeal('2024-03-01', 'ots')
        .review(upheld, 'bekrachtigd', OTS, 'ots')
        .review('2025-03-01', 'dictum-volgt', OTS, 'ots');
    const days = ['2025-02-28', '2025-03-01', '2025-04-30', '2025-05-01'];
    expect(statesOn(upheldOn('2025-05-01'), OTS, ...days)).to.deep.equal([
      'verlopen',
      'onbekend',
      'onbekend',
      'verlopen',
    ]);
    expect(statesOn(upheldOn('2025-02-28'), OTS, ...days)).to.deep.equal([
      'verlopen',
      'onbekend',
      'onbekend',
      'onbekend',
    ]);
    expect(verdictOn(upheldOn('2025-05-01'), OTS, '2025-03-01').nextCriticalDate).to.equal('2025-05-01');
  });

  it('of different days annul it from the earlier day', () => {
    const history = supervised()
      .appeal('2024-03-01', 'ots')
      .review('2024-07-01', 'vernietigd', OTS, 'ots', { effect: 'ex-nunc' })
      .review('2024-07-01', 'vernietigd', OTS, 'ots', { effect: 'vanaf', from: '2024-05-01' });
    expect(statesOn(history, OTS, '2024-04-30', '2024-05-01', '2024-07-01')).to.deep.equal([
      ...['geldig', 'vernietigd', 'vernietigd'],
    ]);
  });
});

describe('the ending of authority that is not enforceable', () => {
  // Decided on 2 February 2024; appeal is open to 2 May, so it is final on 3 May.
  const ended = () =>
    aCase()
      .finding('2024-01-15', [END])
      .grant('2024-02-02', END, '2024-02-02', null, { enforceable: 'nee', requester: 'rvdk' }, { as: 'end' });
  const upheld = () =>
    ended().appeal('2024-03-01', 'end').review('2024-07-01', 'bekrachtigd', END, 'end', {}, { as: 'upheld' });

  it('begins when the last of two courts has upheld it and nothing is open any more', () => {
    expect(statesOn(ended(), END, '2024-05-02', '2024-05-03')).to.deep.equal(['niet-begonnen', 'geldig']);
    expect(statesOn(upheld(), END, '2024-07-01', '2024-10-01', '2024-10-02')).to.deep.equal([
      ...['niet-begonnen', 'niet-begonnen', 'geldig'],
    ]);
  });

  it('begins on the day on which the highest court upholds it, and not while that is silent', () => {
    const cassation = () => upheld().appeal('2024-08-01', 'upheld', { appeal: 'cassatie' });
    expect(statesOn(cassation(), END, '2024-10-02', '2025-06-01')).to.deep.equal(['niet-begonnen', 'niet-begonnen']);
  });
});

describe('supervision without a known end, of which several things were refused', () => {
  const open = () =>
    aCase().finding('2024-01-15', [OTS]).grant('2024-02-02', OTS, '2024-02-02', null, {}, { as: 'ots' });

  it('is unknown from the first refusal of more', () => {
    const history = open()
      .decision('2024-06-01', 'afgewezen', OTS, {}, { as: 'first' })
      .decision('2024-07-01', 'afgewezen', OTS);
    expect(statesOn(history, OTS, '2024-05-31', '2024-06-01', '2024-08-01')).to.deep.equal([
      ...['geldig-mits', 'onbekend', 'onbekend'],
    ]);
    expect(eventsOn(history, OTS, '2024-08-01')).to.include.members([history.event('ots'), history.event('first')]);
  });

  it('is not by a refusal on its first day, or before it', () => {
    for (const on of ['2024-01-20', '2024-02-02']) {
      const history = aCase()
        .finding('2024-01-15', [OTS])
        .decision(on, 'afgewezen', OTS)
        .grant('2024-02-02', OTS, '2024-02-02', null);
      expect(statesOn(history, OTS, '2024-06-01'), on).to.deep.equal(['geldig-mits']);
    }
  });
});

describe('an authorisation with several bases', () => {
  const both = () =>
    aCase()
      .finding('2024-01-15', [OTS, VOTS, UHP])
      .grant('2024-01-20', VOTS, '2024-01-20', '2024-04-20', {}, { as: 'vots' })
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' })
      .grant('2024-02-02', UHP, '2024-02-02', '2024-08-02', {}, { as: 'uhp' })
      .execution('2024-02-05', 'begonnen');

  it('stands as long as one of them does', () => {
    const history = both().decision('2024-03-01', 'herroepen', VOTS, { from: '2024-03-10' });
    expect(statesOn(history, UHP, '2024-03-09', '2024-03-10', '2024-06-01')).to.deep.equal([
      'geldig',
      'geldig',
      'geldig',
    ]);
    expect(eventsOn(history, UHP, '2024-06-01')).to.include(history.event('ots'));
  });

  it('ends with the last of them', () => {
    const history = both()
      .decision('2024-03-01', 'herroepen', VOTS, { from: '2024-03-10' })
      .decision('2024-05-20', 'opgeheven', OTS, { from: '2024-06-01' }, { as: 'lifted' });
    expect(statesOn(history, UHP, '2024-05-31', '2024-06-01')).to.deep.equal(['geldig', 'beeindigd']);
    expect(eventsOn(history, UHP, '2024-06-01')).to.include(history.event('lifted'));
  });

  it('rests on that of its own institution, and not on that of another', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS, UHP])
      .grant('2024-02-02', OTS, '2024-02-02', '2024-05-02', {}, { as: 'own' })
      .grant(
        '2024-02-02',
        OTS,
        '2024-02-02',
        '2025-02-02',
        { ...OTHER, measureRef: measureOf(OTS, 1) },
        { as: 'other' },
      )
      .grant('2024-02-02', UHP, '2024-02-02', '2024-08-02', { institution: PARTIES.institution }, { as: 'uhp' })
      .execution('2024-02-05', 'begonnen');
    expect(statesOn(history, UHP, '2024-05-01', '2024-05-02')).to.deep.equal(['geldig', 'basis-ontbreekt']);
  });

  it('goes along with a supervision that another institution takes over', () => {
    const history = both()
      .decision('2024-05-20', 'gi-vervangen', OTS, { ...OTHER, from: '2024-06-01' })
      .decision('2024-05-20', 'gi-vervangen', VOTS, { ...OTHER, from: '2024-06-01' });
    expect(statesOn(history, UHP, '2024-05-31', '2024-06-01')).to.deep.equal(['geldig', 'geldig']);
  });
});

describe('several endings of one measure', () => {
  it('end it on the earliest day', () => {
    const history = supervised()
      .decision('2024-04-20', 'opgeheven', OTS, { from: '2024-07-01' })
      .decision('2024-05-20', 'opgeheven', OTS, { from: '2024-06-01' }, { as: 'earlier' });
    expect(statesOn(history, OTS, '2024-05-31', '2024-06-01')).to.deep.equal(['geldig', 'beeindigd']);
    expect(eventsOn(history, OTS, '2024-08-01')).to.include(history.event('earlier'));
  });

  it('of one day are told by the one that undoes most', () => {
    const history = supervised()
      .decision('2024-05-20', 'opgeheven', OTS, { from: '2024-06-01' })
      .appeal('2024-03-01', 'ots')
      .review('2024-06-01', 'vernietigd', OTS, 'ots', { effect: 'ex-nunc' });
    expect(statesOn(history, OTS, '2024-05-31', '2024-06-01')).to.deep.equal(['geldig', 'vernietigd']);
  });

  it('leave what was shortened to the court’s day, and not to a later one', () => {
    const shortened = (until: string, untilForm: 'tot' | 'tot-en-met') =>
      supervised().decision('2024-05-20', 'bekort', OTS, { until, untilForm });
    expect(statesOn(shortened('2024-08-02', 'tot'), OTS, '2024-08-01', '2024-08-02')).to.deep.equal([
      'geldig',
      'verlopen',
    ]);
    expect(statesOn(shortened('2024-08-02', 'tot-en-met'), OTS, '2024-08-02', '2024-08-03')).to.deep.equal([
      ...['geldig', 'verlopen'],
    ]);
  });
});
