// Terms that follow each other, and what of an earlier one, or of the base, decides about a later one.
import type { MeasureKind } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, CALLERS, type Content, type History, measureOf, statesOn, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const CLOSED = 'gesloten-jeugdhulp';
const CONTACT = 'contactbeperking';

const supervised = (until: string | null = '2025-02-02', fields: Content = {}) =>
  aCase()
    .finding('2024-01-15', [OTS, UHP, CLOSED])
    .grant('2024-02-02', OTS, '2024-02-02', until, fields, { as: 'ots' });
const authorised = (history = supervised(), until: string | null = '2024-11-02', fields: Content = {}) =>
  history.grant('2024-02-02', UHP, '2024-02-02', until, fields, { as: 'uhp' });
const rulesOn = (history: History, kind: MeasureKind, on: string) =>
  verdictOn(history, kind, on).reasons.map(({ rule }) => rule);
const eventsOn = (history: History, kind: MeasureKind, on: string) =>
  verdictOn(history, kind, on).reasons.flatMap(({ events }) => events);

describe('an extension that was to follow on what then lapsed', () => {
  const more = (history: History, on: string) => history.extend(on, UHP, '2025-02-02', {}, { as: 'more' });

  it('of an authorisation that was never carried out is disputed, and names both', () => {
    const history = more(authorised(), '2024-04-20');
    expect(statesOn(history, UHP, '2024-05-01', '2024-05-02', '2024-11-02')).to.deep.equal([
      ...['geldig-mits', 'vervallen-niet-uitgevoerd', 'betwist'],
    ]);
    expect(rulesOn(history, UHP, '2024-11-02')).to.include('uhp.verlenging');
    expect(eventsOn(history, UHP, '2024-11-02')).to.include.members([history.event('uhp'), history.event('more')]);
  });

  it('of one about which nobody was heard is disputed too', () => {
    const history = more(authorised(supervised(), '2024-05-02', { unheard: true }), '2024-02-10').execution(
      '2024-02-05',
      'begonnen',
    );
    expect(statesOn(history, UHP, '2024-02-15', '2024-02-16', '2024-05-10')).to.deep.equal([
      ...['geldig-mits', 'vervallen-niet-gehoord', 'betwist'],
    ]);
  });

  it('of one that was carried out is in force', () => {
    const history = more(authorised().execution('2024-02-05', 'begonnen'), '2024-04-20');
    expect(statesOn(history, UHP, '2024-11-01', '2024-11-02', '2025-02-01')).to.deep.equal([
      'geldig',
      'geldig',
      'geldig',
    ]);
  });

  it('of closed youth care is a new one', () => {
    const history = supervised()
      .grant('2024-02-02', CLOSED, '2024-02-02', '2024-08-02', { requester: 'gi' })
      .extend('2024-04-20', CLOSED, '2025-01-02');
    expect(statesOn(history, CLOSED, '2024-08-01', '2024-08-02')).to.deep.equal([
      ...['vervallen-niet-uitgevoerd', 'geldig-mits'],
    ]);
  });
});

describe('an extension of what was annulled', () => {
  const annulled = (from: string) =>
    supervised()
      .extend('2024-11-20', OTS, '2026-02-02', {}, { as: 'more' })
      .appeal('2024-03-01', 'ots')
      .review('2024-12-01', 'vernietigd', OTS, 'ots', { effect: 'vanaf', from });

  it('is disputed where a single day of it was, and not where it had run out by then', () => {
    expect(['2025-02-01', '2025-02-02'].map((from) => statesOn(annulled(from), OTS, '2025-03-01')[0])).to.deep.equal([
      ...['betwist', 'geldig'],
    ]);
  });
});

describe('a hof that refuses what was given', () => {
  const hof: Content = { instance: 'hof' };
  const refused = (on: string, from: string, history = authorised().execution('2024-02-05', 'begonnen')) =>
    history.decision(on, 'afgewezen', UHP, { ...hof, from }, { by: CALLERS.hof, as: 'no' });

  it('takes away what is left from the day that it names', () => {
    const history = refused('2024-07-01', '2024-08-01');
    expect(statesOn(history, UHP, '2024-07-31', '2024-08-01', '2024-11-02')).to.deep.equal([
      ...['geldig', 'vernietigd', 'vernietigd'],
    ]);
    expect(eventsOn(history, UHP, '2024-08-01')).to.include(history.event('no'));
  });

  it('takes away the last day, and nothing from the end on', () => {
    expect(statesOn(refused('2024-07-01', '2024-11-01'), UHP, '2024-10-31', '2024-11-01')).to.deep.equal([
      ...['geldig', 'vernietigd'],
    ]);
    expect(statesOn(refused('2024-07-01', '2024-11-02'), UHP, '2024-11-01')).to.deep.equal(['geldig']);
    expect(statesOn(refused('2024-07-01', '2024-11-02'), UHP, '2024-11-02')).not.to.include('vernietigd');
  });

  it('takes nothing of what is given after it', () => {
    const history = supervised()
      .decision('2024-01-20', 'afgewezen', UHP, { ...hof, from: '2024-03-01' }, { by: CALLERS.hof })
      .grant('2024-02-02', UHP, '2024-02-02', '2024-11-02')
      .execution('2024-02-05', 'begonnen');
    expect(statesOn(history, UHP, '2024-03-01', '2024-06-01')).to.deep.equal(['geldig', 'geldig']);
  });

  it('is another than the court itself, which only refuses more', () => {
    const history = authorised()
      .execution('2024-02-05', 'begonnen')
      .decision('2024-07-01', 'afgewezen', UHP, { from: '2024-08-01' });
    expect(statesOn(history, UHP, '2024-08-01', '2024-11-01')).to.deep.equal(['geldig', 'geldig']);
  });
});

describe('a base that ended, and the end of what rested on it', () => {
  const lifted = (from: string) =>
    authorised(supervised(), '2024-08-02')
      .execution('2024-02-05', 'begonnen')
      .decision('2024-05-20', 'opgeheven', OTS, { from }, { as: 'lifted' });

  it('is told by the earlier of the two, also after both', () => {
    expect(statesOn(lifted('2024-06-01'), UHP, '2024-05-31', '2024-06-01', '2024-09-01')).to.deep.equal([
      ...['geldig', 'beeindigd', 'beeindigd'],
    ]);
    expect(statesOn(lifted('2024-08-01'), UHP, '2024-09-01')).to.deep.equal(['beeindigd']);
    expect(statesOn(lifted('2024-08-02'), UHP, '2024-09-01')).to.deep.equal(['verlopen']);
  });

  it('never carried what began on the day on which it ended, or later', () => {
    for (const from of ['2024-06-01', '2024-06-10']) {
      const history = supervised()
        .decision('2024-05-20', 'opgeheven', OTS, { from: '2024-06-01' })
        .grant('2024-05-25', UHP, from, '2024-11-02', {}, { as: 'uhp' })
        .execution(from, 'begonnen');
      expect(statesOn(history, UHP, '2024-06-15'), from).to.deep.equal(['basis-ontbreekt']);
    }
  });

  it('leaves it unknown whether what has no known end ran on without it', () => {
    const history = authorised(supervised('2024-08-02'), null).execution('2024-02-05', 'begonnen');
    expect(statesOn(history, UHP, '2024-08-01', '2024-08-02')).to.deep.equal(['geldig-mits', 'onbekend']);
    expect(rulesOn(history, UHP, '2024-08-02')).to.include.members(['register.volledigheid', 'uhp.basis']);
    const ended = authorised(supervised(), null)
      .execution('2024-02-05', 'begonnen')
      .decision('2024-05-20', 'opgeheven', OTS, { from: '2024-06-01' });
    expect(statesOn(ended, UHP, '2024-06-01')).to.deep.equal(['beeindigd']);
  });

  it('is as doubtful as closed youth care and the supervision under it are, where these carry a limit to contact', () => {
    const limited = (history: History) =>
      history
        .grant('2024-02-02', CLOSED, '2024-02-02', '2024-12-02', { requester: 'gi' })
        .execution('2024-02-05', 'begonnen', { measureRef: measureOf(CLOSED) })
        .grant('2024-03-01', CONTACT, '2024-03-01', null, { requester: 'gi' });
    const sure = limited(supervised());
    const open = limited(supervised(null));
    const held = limited(supervised('2025-02-02', { enforceable: 'nee' }).appeal('2024-04-01', 'ots'));
    expect([sure, open].map((history) => statesOn(history, CONTACT, '2024-06-01')[0])).to.deep.equal([
      ...['geldig', 'geldig-mits'],
    ]);
    expect(statesOn(held, CONTACT, '2024-03-31', '2024-04-01')[1]).to.equal('geschorst');
    expect(eventsOn(held, CONTACT, '2024-04-01')).to.include(held.event('ots'));
    expect(rulesOn(sure, CONTACT, '2024-06-01')).to.include('contactbeperking.basis');
  });
});

describe('a decision of unknown dictum on a request', () => {
  it('threatens an authorisation that it may have withdrawn or shortened, and none that it may have extended', () => {
    for (const [request, state] of [
      ['intrekken', 'onbekend'],
      ['bekorten', 'onbekend'],
      ['verlengen', 'geldig'],
    ] as const) {
      const history = authorised().execution('2024-02-05', 'begonnen');
      history.request(
        '2024-05-01',
        request,
        UHP,
        { requester: request === 'verlengen' ? 'gi' : 'ouder' },
        {
          ...{ by: request === 'verlengen' ? CALLERS.institution : CALLERS.court, as: 'ask' },
        },
      );
      history.decision('2024-06-01', 'dictum-volgt', UHP, { request: history.event('ask') });
      expect(statesOn(history, UHP, '2024-05-31', '2024-06-01'), request).to.deep.equal(['geldig', state]);
    }
  });
});

describe('an extension that came too late', () => {
  it('says nothing before what it was to extend is over, whatever first day it names', () => {
    const history = supervised('2025-02-02').extend('2025-02-02', OTS, '2024-12-01', { from: '2024-01-25' });
    expect(statesOn(history, OTS, '2024-02-01', '2024-02-02', '2025-02-01', '2025-02-02')).to.deep.equal([
      ...['niet-begonnen', 'geldig', 'geldig', 'verlopen'],
    ]);
  });
});
