// Several requests, notices, terms and authorisations in one case: which of them meets which clock (1:260, 1:265j BW).

import { expect } from 'chai';
import { aCase, CALLERS, type Content, type History, measureOf, PARTIES, verdictOn } from '../../support/domain.js';
import { clockOn, clockStates } from './asking.js';

const OTS = 'ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const ASKED = 'P5-beslissing-op-verlenging';
const NONE = 'P6-melding-geen-verlenging';
const EARLY = 'P7-melding-eerder-einde';
const TWO_YEARS = 'P8-melding-twee-jaar';

const supervised = () =>
  aCase().finding('2024-01-15', [OTS, UHP]).grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' });
const placed = () =>
  supervised()
    .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02', {}, { as: 'uhp' })
    .execution('2024-02-05', 'begonnen', {}, { as: 'begun' });
const found = (history: History, code: string, on: string, kind: typeof OTS | typeof UHP = OTS) =>
  verdictOn(history, kind, on).findings.filter((finding) => finding.code === code).length;

describe('a request for an extension among others (P5)', () => {
  it('counts from the first request of the term, whatever the order of registration', () => {
    const history = supervised()
      .request('2024-12-20', 'verlengen', OTS)
      .request('2024-11-01', 'verlengen', OTS, {}, { as: 'first' });
    expect(clockOn(history, OTS, ASKED, '2024-12-24')).to.deep.include({
      start: '2024-11-01',
      events: [history.event('ots'), history.event('first')],
    });
  });

  it('that was made on the day of the decision is met by it', () => {
    const history = supervised().request('2025-01-20', 'verlengen', OTS).extend('2025-01-20', OTS, '2026-02-02');
    expect(clockStates(history, OTS, ASKED, '2025-01-19', '2025-01-20')).to.deep.equal(['geen', 'gehaald']);
  });

  it('is not met by a refusal of before the term, or of its first day', () => {
    for (const refused of ['2024-01-20', '2024-02-02']) {
      const history = aCase()
        .finding('2024-01-15', [OTS])
        .decision(refused, 'afgewezen', OTS)
        .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
        .request('2024-12-20', 'verlengen', OTS);
      expect(clockStates(history, OTS, ASKED, '2025-01-10', '2025-02-02')).to.deep.equal(['loopt', 'gemist']);
    }
  });

  it('of a second term is none of the first', () => {
    const history = supervised()
      .request('2024-12-20', 'verlengen', OTS)
      .extend('2025-01-20', OTS, '2026-02-02')
      .request('2025-12-20', 'verlengen', OTS, {}, { as: 'second' });
    expect(clockOn(history, OTS, ASKED, '2025-12-24')).to.include({ start: '2025-12-20', limit: '2026-02-02' });
    expect(clockOn(history, OTS, ASKED, '2025-06-01')).to.include({ start: '2024-12-20', metOn: '2025-01-20' });
  });
});

describe('telling that there will be no extension, among other words (P6)', () => {
  it('is done on the first day of the term, and not on its end', () => {
    const told = (on: string) => supervised().notice(on, 'geen-verlenging', OTS);
    expect(clockOn(told('2024-02-02'), OTS, NONE, '2025-01-01')).to.include({ state: 'gehaald', metOn: '2024-02-02' });
    expect(clockOn(told('2025-02-01'), OTS, NONE, '2025-02-01')).to.include({ state: 'gemist', metOn: '2025-02-01' });
    const never = told('2025-02-02');
    // Until the term is over the institution may still ask for more.
    const days = ['2024-12-03', '2025-02-01', '2025-02-02', '2025-02-03'];
    expect(days.map((on) => found(never, 'council-not-told', on))).to.deep.equal([0, 0, 1, 1]);
    expect(found(told('2025-02-02'), 'council-told-late', '2025-02-02')).to.equal(0);
  });

  it('is pointed out of no term that a court cut short in its last two months', () => {
    const history = supervised().decision('2025-01-10', 'opgeheven', OTS, { from: '2025-01-15' });
    expect(['2025-01-10', '2025-02-10'].map((on) => found(history, 'council-not-told', on))).to.deep.equal([0, 0]);
  });

  it('in one term says nothing of the next', () => {
    const history = supervised().notice('2024-11-01', 'geen-verlenging', OTS).extend('2025-01-20', OTS, '2026-02-02');
    expect(clockStates(history, OTS, NONE, '2025-01-10', '2025-12-02', '2025-12-03')).to.deep.equal([
      ...['gehaald', 'loopt', 'gemist'],
    ]);
  });

  it('stands although an extension is asked after all', () => {
    const history = supervised().notice('2024-11-01', 'geen-verlenging', OTS).request('2024-12-20', 'verlengen', OTS);
    expect(clockStates(history, OTS, NONE, '2024-12-24')).to.deep.equal(['gehaald']);
  });

  it('is owed about a placement for which nobody asked more, though somebody did about the supervision', () => {
    const history = placed().request('2024-12-20', 'verlengen', OTS);
    expect([
      clockStates(history, OTS, NONE, '2024-12-24'),
      clockStates(history, UHP, NONE, '2024-12-24'),
    ]).to.deep.equal([['geen'], ['gemist']]);
  });

  it('is owed about the placement that was meant: a request for another one leaves it', () => {
    const history = placed()
      .grant('2024-06-02', UHP, '2024-06-02', '2025-02-02', { measureRef: measureOf(UHP, 1) })
      .request('2024-11-20', 'verlengen', UHP, { measureRef: measureOf(UHP, 1) });
    const states = [0, 1].map((number) =>
      clockStates(history, { measureRef: measureOf(UHP, number) }, NONE, '2024-12-10'),
    );
    expect(states).to.deep.equal([['gemist'], ['geen']]);
  });

  it('is owed where exactly two months and a day are left when the term begins, and not a day less', () => {
    const short = (until: string) => aCase().finding('2024-01-15', [OTS]).grant('2024-02-02', OTS, '2024-02-02', until);
    // The last day to tell of an end on 2 April is 2 February; of an end on 1 April it would be the day before.
    expect(
      ['2024-04-01', '2024-04-02'].map((until) => clockStates(short(until), OTS, NONE, '2024-02-02')),
    ).to.deep.equal([['geen'], ['loopt']]);
  });

  it('is no longer owed of an order that was cut short and given anew', () => {
    const history = supervised()
      .decision('2024-05-20', 'opgeheven', OTS, { from: '2024-06-01' })
      .grant('2024-07-01', OTS, '2024-07-01', '2025-07-01', {}, { as: 'anew' });
    const running = verdictOn(history, OTS, '2024-08-01').clocks.filter(({ clock }) => clock === NONE);
    expect(running.map(({ events }) => events)).to.deep.equal([[history.event('anew')]]);
    expect(found(history, 'council-not-told', '2025-02-10')).to.equal(0);
  });
});

describe('an early end of placement among others (P7)', () => {
  const told = (history: History, on: string, fields: Content = {}) =>
    history.notice(on, 'eerder-einde', UHP, { plannedEnd: '2024-09-16', ...fields });

  it('is told of the authorisation that is meant', () => {
    const history = placed().grant('2024-06-02', UHP, '2024-06-02', '2025-02-02', { measureRef: measureOf(UHP, 1) });
    told(history, '2024-08-01', { measureRef: measureOf(UHP, 1) });
    const states = [0, 1].map((number) =>
      clockStates(history, { measureRef: measureOf(UHP, number) }, EARLY, '2024-08-02'),
    );
    expect(states).to.deep.equal([['geen'], ['gehaald']]);
  });

  it('is told from the first day of the term on, and not before', () => {
    const extended = () => placed().extend('2025-01-20', OTS, '2026-02-02').extend('2025-01-20', UHP, '2026-02-02');
    const plans = { plannedEnd: '2025-06-16' };
    const before = told(extended(), '2025-02-01', plans).execution('2025-06-16', 'beeindigd');
    const first = told(extended(), '2025-02-02', plans).execution('2025-06-16', 'beeindigd');
    expect([before, first].map((history) => clockStates(history, UHP, EARLY, '2025-06-16'))).to.deep.equal([
      ...[['gemist'], ['gehaald']],
    ]);
  });

  it('is no early end where the stay ends with its term', () => {
    const history = placed()
      .extend('2025-01-20', OTS, '2026-02-02')
      .extend('2025-01-20', UHP, '2026-02-02')
      .execution('2025-02-02', 'beeindigd');
    expect(clockStates(history, UHP, EARLY, '2025-02-03')).to.deep.equal(['geen']);
  });

  it('names the end that it was, among several stays', () => {
    const history = placed()
      .execution('2024-06-03', 'beeindigd')
      .execution('2024-06-03', 'begonnen')
      .execution('2024-09-16', 'beeindigd', {}, { as: 'left' });
    expect(clockOn(history, UHP, EARLY, '2024-09-20')?.events).to.deep.equal([
      ...[history.event('uhp'), history.event('left')],
    ]);
  });

  it('told only afterwards is missed from the day of the end', () => {
    const history = told(placed().execution('2024-09-16', 'beeindigd'), '2024-09-20');
    expect(clockStates(history, UHP, EARLY, '2024-09-15', '2024-09-16', '2024-09-20')).to.deep.equal([
      ...['geen', 'gemist', 'gemist'],
    ]);
    expect(clockOn(history, UHP, EARLY, '2024-09-20')).to.include({ metOn: '2024-09-20' });
  });

  it('told before is awaited from the day of the notice', () => {
    const history = told(placed(), '2024-08-10');
    expect(clockStates(history, UHP, EARLY, '2024-08-09', '2024-08-10')).to.deep.equal(['geen', 'gehaald']);
  });
});

describe('two years of placement, by several authorisations (P8)', () => {
  const extended = () =>
    placed().extend('2025-01-20', OTS, '2026-02-02').extend('2025-01-20', UHP, '2026-02-02', {}, { as: 'more' });

  it('are counted by the stay that lasts, though there was an earlier one', () => {
    const history = aCase()
      .finding('2022-01-15', [OTS, UHP])
      .grant('2022-02-02', OTS, '2022-02-02', '2023-02-02')
      .grant('2022-02-02', UHP, '2022-02-02', '2022-05-02', { measureRef: measureOf(UHP, 1) })
      .execution('2022-02-05', 'begonnen', { measureRef: measureOf(UHP, 1) })
      .extend('2023-01-20', OTS, '2024-02-02')
      .extend('2024-01-20', OTS, '2025-02-02')
      .grant('2022-12-20', UHP, '2023-01-02', '2024-01-02')
      .execution('2023-01-05', 'begonnen')
      .extend('2023-12-20', UHP, '2025-01-02')
      .extend('2024-12-20', UHP, '2025-02-02');
    expect(clockStates(history, OTS, TWO_YEARS, '2024-12-01', '2024-12-03')).to.deep.equal(['loopt', 'gemist']);
  });

  it('are not full where the placement ends two months before the supervision, and are where it ends a day later', () => {
    const ended = (on: string) => extended().decision('2025-11-20', 'ingetrokken', UHP, { from: on });
    expect(
      ['2025-12-02', '2025-12-03'].map((on) => clockStates(ended(on), OTS, TWO_YEARS, '2025-06-01')),
    ).to.deep.equal([...[['geen'], ['loopt']]]);
  });
});

describe('the council’s advice among other reviews (1:265j lid 3 BW)', () => {
  const asked = (history: History) => history.request('2025-12-10', 'verlengen', UHP);
  const twoYears = () =>
    placed().extend('2025-01-20', OTS, '2026-02-02').extend('2025-01-20', UHP, '2026-02-02', {}, { as: 'more' });
  const missing = (history: History, on = '2025-12-10') => found(history, 'council-advice-missing', on, UHP) > 0;

  it('is none that was given before the term', () => {
    const given = (on: string) => asked(twoYears().councilReview(on, 'advies', OTS));
    expect(['2025-01-19', '2025-01-20', '2025-12-10'].map((on) => missing(given(on)))).to.deep.equal([
      ...[true, false, false],
    ]);
  });

  it('is not a review of something else', () => {
    const told = twoYears().notice('2025-11-01', 'geen-verlenging', UHP);
    expect(missing(asked(told.councilReview('2025-11-10', 'toets', UHP)))).to.equal(true);
  });

  it('given later is missing until then', () => {
    const history = asked(twoYears()).councilReview('2025-12-20', 'advies', OTS);
    expect(['2025-12-10', '2025-12-19', '2025-12-20'].map((on) => missing(history, on))).to.deep.equal([
      ...[true, true, false],
    ]);
  });

  it('comes too late after the decision, and in time on its day', () => {
    const decided = (advised: string) =>
      asked(twoYears()).extend('2026-01-20', UHP, '2027-02-02').councilReview(advised, 'advies', OTS);
    expect(['2026-01-20', '2026-01-21'].map((on) => missing(decided(on), '2026-01-25'))).to.deep.equal([false, true]);
  });

  it('is not asked for an extension that the council asked, or that was refused', () => {
    const byCouncil = twoYears().extend('2026-01-20', UHP, '2027-02-02', { requester: 'rvdk' });
    const refused = twoYears().decision('2026-01-20', 'afgewezen', UHP);
    expect([byCouncil, refused].map((history) => missing(history, '2026-01-25'))).to.deep.equal([false, false]);
  });
});

describe('clocks of a measure that has ended', () => {
  it('stay as they were for an institution that was replaced before', () => {
    const history = supervised()
      .acknowledgement('2024-05-29', 'ots')
      .decision('2024-05-31', 'gi-vervangen', OTS, { institution: PARTIES.otherInstitution, from: '2024-06-03' })
      .decision('2024-08-20', 'opgeheven', OTS, { from: '2024-09-01' });
    expect(found(history, 'first-contact-late', '2024-09-02')).to.equal(0);
  });

  it('are shown side by side while both run, though one will be met', () => {
    const history = supervised()
      .extend('2024-03-01', OTS, '2026-02-02', { from: '2025-02-02' })
      .appeal('2024-04-20', 'ots', {}, { by: CALLERS.court });
    const running = (on: string) =>
      verdictOn(history, OTS, on).clocks.filter(({ clock }) => clock === 'P15-hoger-beroep').length;
    expect(['2024-04-19', '2024-04-20'].map(running)).to.deep.equal([2, 1]);
  });
});
