/** Which terms follow from several decisions: orders that count together, extensions of what was shortened, and by which rule each ends. */

import { expect } from 'chai';
import { aCase, CALLERS, decisionFields, given, measureOf, noon, statesOn, verdictOn } from '../../support/domain.js';
import { grant, OTS, running, UHP, until, VOTS } from '../decide/refuses.js';

const late = { at: noon('2024-06-20') };
const order = (from: string, end: string): readonly [string, typeof VOTS, string, string] => [from, VOTS, from, end];

describe('provisional supervision in several orders', () => {
  const opened = () => aCase().finding('2024-01-15', [OTS, VOTS]);
  const backwards = () =>
    opened()
      .grant(...order('2024-02-14', '2024-05-14'), {}, late)
      .grant(...order('2024-01-25', '2024-02-14'), {}, late);

  it('ends three months after the first of them, also when that was registered last', () => {
    expect(statesOn(backwards(), VOTS, '2024-04-24', '2024-04-25', '2024-04-26')).to.deep.equal([
      'geldig',
      'verlopen',
      'verlopen',
    ]);
  });

  it('is counted anew after a gap', () => {
    const history = opened()
      .grant(...order('2024-02-14', '2024-05-14'), {}, late)
      .grant(...order('2024-01-25', '2024-02-13'), {}, late);
    expect(statesOn(history, VOTS, '2024-05-13', '2024-05-14')).to.deep.equal(['geldig', 'verlopen']);
  });

  it('is counted through an order that lies within another', () => {
    const history = opened()
      .grant(...order('2024-03-01', '2024-06-01'), {}, late)
      .grant(...order('2024-02-01', '2024-02-10'), {}, late)
      .grant(...order('2024-01-25', '2024-03-01'), {}, late);
    expect(statesOn(history, VOTS, '2024-04-24', '2024-04-25')).to.deep.equal(['geldig', 'verlopen']);
  });

  it('is counted under all its references', () => {
    const history = opened()
      .grant(...order('2024-02-14', '2024-05-14'), { measureRef: measureOf(VOTS, 1) }, late)
      .grant(...order('2024-01-25', '2024-02-14'), {}, late);
    expect(statesOn(history, VOTS, '2024-04-24', '2024-04-25')).to.deep.equal(['geldig', 'verlopen']);
  });

  const second = () =>
    opened()
      .grant(...order('2024-02-02', '2024-02-14'))
      .grant(...order('2024-02-14', '2024-03-01'));

  it('may fill the three months with a third order', () => {
    given(second())
      .on('2024-02-28')
      .when('registerDecision', grant(VOTS, { from: '2024-03-01', ...until('2024-05-02') }))
      .thenRecorded();
  });

  it('does not pass them with a third order', () => {
    given(second())
      .on('2024-02-28')
      .when('registerDecision', grant(VOTS, { from: '2024-03-01', ...until('2024-05-03') }))
      .thenRefused({ code: 'term-too-long', rule: 'vots.duur', subject: 'until' });
  });

  it('may be given anew for three months after a gap', () => {
    given(second())
      .on('2024-03-02')
      .when('registerDecision', grant(VOTS, { from: '2024-03-02', ...until('2024-06-02') }))
      .thenRecorded();
  });
});

/** An extension of supervision that names no begin. */
const extended = (end: string) => decisionFields('verlengd', OTS, { requester: 'gi', ...until(end) });

describe('the year of an extension that names no begin', () => {
  const shortened = () => running().decision('2024-07-01', 'bekort', OTS, { until: '2024-08-02', untilForm: 'tot' });

  it('is counted from the end to which supervision was shortened', () => {
    given(shortened()).on('2024-08-01').when('registerDecision', extended('2025-08-02')).thenRecorded();
    given(shortened())
      .on('2024-08-01')
      .when('registerDecision', extended('2025-08-03'))
      .thenRefused({ code: 'term-too-long', rule: 'ots.verlenging', subject: 'until' });
  });

  it('is counted from the end that supervision had, also after an extension that added nothing', () => {
    const history = running().extend('2024-09-20', OTS, '2024-12-02', { from: '2024-10-02' });
    given(history).on('2025-01-20').when('registerDecision', extended('2026-02-02')).thenRecorded();
  });

  it('is counted from the end that supervision had, also after an extension that came too late', () => {
    const late = () => running().extend('2025-03-01', OTS, '2026-03-01', { from: '2025-03-01' });
    given(late()).on('2025-12-01').when('registerDecision', extended('2026-02-02')).thenRecorded();
    given(late())
      .on('2025-12-01')
      .when('registerDecision', extended('2026-02-03'))
      .thenRefused({ code: 'term-too-long', rule: 'ots.verlenging', subject: 'until' });
  });

  it('is counted from the end on its own day, also when a later one was registered first', () => {
    const history = running()
      .extend('2026-01-20', OTS, '2027-02-02', { from: '2026-02-02' })
      .extend('2025-01-20', OTS, '2026-02-02', {}, { at: noon('2026-01-21') });
    expect(statesOn(history, OTS, '2025-02-02', '2026-02-02')).to.deep.equal(['geldig', 'geldig']);
  });
});

describe('an extension', () => {
  it('comes too late once supervision was shortened to an end before it', () => {
    const history = running()
      .decision('2024-07-01', 'bekort', OTS, { until: '2024-08-02', untilForm: 'tot' })
      .extend('2024-08-02', OTS, '2025-08-02');
    expect(statesOn(history, OTS, '2024-08-01', '2024-08-02', '2025-03-01')).to.deep.equal([
      'geldig',
      'verlopen',
      'verlopen',
    ]);
  });

  it('comes in time on the day before', () => {
    const history = running()
      .decision('2024-07-01', 'bekort', OTS, { until: '2024-08-02', untilForm: 'tot' })
      .extend('2024-08-01', OTS, '2025-08-01');
    expect(statesOn(history, OTS, '2024-08-02', '2025-07-31', '2025-08-01')).to.deep.equal([
      'geldig',
      'geldig',
      'verlopen',
    ]);
  });

  it('comes too late once supervision was lifted', () => {
    const history = running()
      .decision('2024-07-01', 'opgeheven', OTS, { from: '2024-08-02' })
      .extend('2024-08-02', OTS, '2025-08-02');
    expect(statesOn(history, OTS, '2024-08-01', '2024-08-02', '2025-03-01')).to.deep.equal([
      'geldig',
      'beeindigd',
      'beeindigd',
    ]);
  });

  it('comes in time where the lifting was annulled before it', () => {
    const history = running()
      .decision('2024-07-01', 'opgeheven', OTS, { from: '2024-08-02' }, { as: 'lifted' })
      .appeal('2024-07-10', 'lifted')
      .review('2024-10-01', 'vernietigd', OTS, 'lifted', { effect: 'ex-tunc' })
      .extend('2025-01-20', OTS, '2026-02-02');
    expect(statesOn(history, OTS, '2024-08-02', '2025-02-01', '2025-02-02', '2026-02-01', '2026-02-02')).to.deep.equal([
      'geldig',
      'geldig',
      'geldig',
      'geldig',
      'verlopen',
    ]);
  });

  it('comes too late where the annulment of the lifting was quashed', () => {
    const history = running()
      .decision('2024-07-01', 'opgeheven', OTS, { from: '2024-08-02' }, { as: 'lifted' })
      .review('2024-10-01', 'vernietigd', OTS, 'lifted', { effect: 'ex-tunc' }, { as: 'annulled' })
      .extend('2025-01-20', OTS, '2026-02-02')
      .review('2025-06-01', 'vernietigd', OTS, 'annulled', { instance: 'hoge-raad', effect: 'ex-tunc' });
    expect(statesOn(history, OTS, '2024-08-01', '2024-08-02', '2025-03-01')).to.deep.equal([
      'geldig',
      'beeindigd',
      'beeindigd',
    ]);
  });

  it('that came too late is an order anew where nothing asks that it connect', () => {
    const CLOSED = 'gesloten-jeugdhulp';
    const history = running()
      .request('2024-01-20', 'instellen', CLOSED, {}, { by: CALLERS.institution })
      .grant('2024-02-02', CLOSED, '2024-02-02', '2024-05-02', { requester: 'gi' })
      .extend('2024-06-01', CLOSED, '2024-08-01', { from: '2024-06-01' });
    expect(
      statesOn(history, CLOSED, '2024-05-02', '2024-05-31', '2024-06-01', '2024-07-31', '2024-08-01'),
    ).to.deep.equal([...['verlopen', 'verlopen', 'geldig', 'geldig', 'verlopen']]);
  });

  it('is disputed once the authorisation was withdrawn', () => {
    const history = running()
      .execution('2024-02-05', 'begonnen')
      .decision('2024-04-01', 'ingetrokken', UHP, { from: '2024-05-01' })
      .extend('2024-06-01', UHP, '2024-12-01', { from: '2024-06-01' });
    expect(statesOn(history, UHP, '2024-04-30', '2024-05-01', '2024-06-01')).to.deep.equal([
      'geldig',
      'beeindigd',
      'betwist',
    ]);
  });
});

describe('what the court of appeal gives in the place of an extension that it annuls', () => {
  const days = ['2025-02-01', '2025-02-02', '2025-04-09', '2025-04-10', '2025-08-01', '2025-08-02'];
  const annulled = (effect: string) =>
    running()
      .extend('2025-01-20', OTS, '2026-02-02', {}, { as: 'extended' })
      .appeal('2025-01-25', 'extended')
      .review('2025-04-10', 'vernietigd', OTS, 'extended', { effect });
  const instead = (effect: string) =>
    annulled(effect).extend('2025-04-10', OTS, '2025-08-02', { instance: 'hof' }, { by: CALLERS.hof });
  const eventsOn = (effect: string, on: string) =>
    verdictOn(instead(effect), OTS, on).reasons.flatMap(({ events }) => events);

  it('is in force from where the annulled one connected, and ends sooner', () => {
    expect(statesOn(instead('ex-tunc'), OTS, ...days)).to.deep.equal([
      ...['geldig', 'geldig', 'geldig', 'geldig', 'geldig'],
      'verlopen',
    ]);
  });

  it('takes over on its day where the annulled one worked until then', () => {
    const history = instead('ex-nunc');
    expect(statesOn(history, OTS, ...days)).to.deep.equal([
      ...['geldig', 'geldig', 'geldig', 'geldig', 'geldig'],
      'verlopen',
    ]);
    expect(eventsOn('ex-nunc', '2025-04-09')).to.include(history.event('extended'));
    expect(eventsOn('ex-nunc', '2025-04-10')).not.to.include(history.event('extended'));
  });

  it('is extended in its turn from its own end', () => {
    const history = instead('ex-tunc').extend('2025-07-20', OTS, '2026-08-02');
    expect(statesOn(history, OTS, '2025-08-02', '2026-08-01', '2026-08-02')).to.deep.equal([
      'geldig',
      'geldig',
      'verlopen',
    ]);
  });

  it('may be given by the court of first instance, as long as what was extended runs, from the day of the annulment on', () => {
    const givenOn = (on: string) =>
      running()
        .extend('2025-01-10', OTS, '2026-02-02', {}, { as: 'extended' })
        .review('2025-01-20', 'vernietigd', OTS, 'extended', { effect: 'ex-tunc' })
        .extend(on, OTS, '2025-08-02');
    for (const on of ['2025-01-20', '2025-02-01']) {
      expect(statesOn(givenOn(on), OTS, '2025-02-02', '2025-08-01', '2025-08-02'), on).to.deep.equal([
        'geldig',
        'geldig',
        'verlopen',
      ]);
    }
  });

  it('comes too late from the court of first instance once that is over', () => {
    const history = annulled('ex-tunc').extend('2025-05-01', OTS, '2026-02-02');
    expect(statesOn(history, OTS, '2025-02-01', '2025-02-02', '2025-06-01')).to.deep.equal([
      'geldig',
      'vernietigd',
      'vernietigd',
    ]);
  });
});

describe('what was annulled from a day to come', () => {
  const ending = (on: string) =>
    running()
      .execution('2024-02-05', 'begonnen')
      .appeal('2024-02-20', 'uhp')
      .review('2024-04-01', 'vernietigd', UHP, 'uhp', { effect: 'vanaf', from: '2024-06-01' })
      .extend(on, UHP, '2024-12-01');

  it('is extended until that day', () => {
    expect(statesOn(ending('2024-05-31'), UHP, '2024-05-31', '2024-06-01', '2024-11-30', '2024-12-01')).to.deep.equal([
      'geldig',
      'geldig',
      'geldig',
      'verlopen',
    ]);
  });

  it('is extended too late from that day on, which is disputed', () => {
    expect(statesOn(ending('2024-06-01'), UHP, '2024-05-31', '2024-06-01')).to.deep.equal(['geldig', 'betwist']);
  });
});

describe('the rule by which a term ended', () => {
  const rulesOn = (history: ReturnType<typeof running>, on: string) =>
    verdictOn(history, OTS, on).reasons.map(({ rule }) => rule);

  it('is that on its length', () => {
    expect(rulesOn(running(), '2025-02-02')).to.include('ots.duur');
  });

  it('is that on the length of an extension, for an extension', () => {
    const history = running().extend('2025-01-20', OTS, '2026-01-20');
    expect([
      rulesOn(history, '2026-01-20').includes('ots.verlenging'),
      rulesOn(history, '2026-01-20').includes('ots.duur'),
    ]).to.deep.equal([true, false]);
  });

  it('is that on being declared of age, or that on minority for a death', () => {
    const declared = running().minorityEnd('2024-06-01', 'meerderjarigverklaring');
    const died = running().minorityEnd('2024-06-01', 'overlijden');
    expect([declared, died].map((history) => rulesOn(history, '2024-06-01').at(-1))).to.deep.equal([
      'meerderjarigheid.verklaring',
      'meerderjarigheid',
    ]);
  });
});
