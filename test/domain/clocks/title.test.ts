import { expect } from 'chai';
import { aCase, type Content, measureOf } from '../../support/domain.js';
import { clockOn, clockStates } from './asking.js';

const OTS = 'ondertoezichtstelling';
const VOTS = 'voorlopige-ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const CLOSED = 'gesloten-jeugdhulp';

describe('the clocks of an order given at once (P1, P2)', () => {
  const unheard = (fields: Content = {}) =>
    aCase()
      .finding('2025-11-20', [VOTS])
      .grant('2025-11-21', VOTS, '2025-11-21', '2026-02-21', { unheard: true, ...fields }, { as: 'order' });

  it('run from its day and are missed two weeks later', () => {
    expect(
      clockStates(unheard(), VOTS, 'P1-gehoor-belanghebbenden', '2025-11-20', '2025-11-21', '2025-12-04', '2025-12-05'),
    ).to.deep.equal(['geen', 'loopt', 'loopt', 'gemist']);
  });

  it('give the strict day alone where the last day is a working day', () => {
    expect(clockOn(unheard(), VOTS, 'P2-gehoor-minderjarige', '2025-11-21')).to.include({
      start: '2025-11-21',
      limit: '2025-12-05',
      extendedLimit: null,
      effect: 'verval',
      article: '809 lid 3 Rv',
    });
  });

  it('are met by a hearing on the last day', () => {
    const history = unheard().hearing('2025-12-04', 'order');
    expect(clockStates(history, VOTS, 'P1-gehoor-belanghebbenden', '2025-12-03', '2025-12-04')).to.deep.equal([
      'loopt',
      'gehaald',
    ]);
  });

  it('are missed by a hearing on the day after, and say that it was held', () => {
    const history = unheard().hearing('2025-12-05', 'order');
    expect(clockOn(history, VOTS, 'P1-gehoor-belanghebbenden', '2026-01-01')).to.include({
      state: 'gemist',
      metOn: '2025-12-05',
    });
  });

  it('tell the later day of the Algemene termijnenwet, but are decided by the strict one', () => {
    // Given on Sunday 23 November: the last strict day is Saturday 6 December.
    const history = aCase()
      .finding('2025-11-20', [VOTS])
      .grant('2025-11-23', VOTS, '2025-11-23', '2026-02-23', { unheard: true }, { as: 'order' });
    const days = ['2025-12-06', '2025-12-07'].map((on) => clockOn(history, VOTS, 'P1-gehoor-belanghebbenden', on));
    expect(days.map((reading) => [reading?.state, reading?.limit, reading?.extendedLimit])).to.deep.equal([
      ['loopt', '2025-12-07', '2025-12-09'],
      ['gemist', '2025-12-07', '2025-12-09'],
    ]);
  });

  it('do not run where everybody was heard before', () => {
    expect(clockStates(unheard({ unheard: false }), VOTS, 'P1-gehoor-belanghebbenden', '2025-11-22')).to.deep.equal([
      'geen',
    ]);
  });
});

describe('the clock of carrying out (P3, P4)', () => {
  const given = (fields: Content = {}) =>
    aCase()
      .finding('2019-06-01', [OTS, UHP])
      .grant('2019-06-20', OTS, '2019-06-20', '2020-06-20')
      .grant('2019-06-20', UHP, '2019-06-20', '2019-12-20', fields);

  it('runs for three months from the begin of the authorisation', () => {
    expect(
      clockStates(given(), UHP, 'P3-tenuitvoerlegging', '2019-06-19', '2019-06-20', '2019-09-19', '2019-09-20'),
    ).to.deep.equal(['geen', 'loopt', 'loopt', 'gemist']);
  });

  it('is met on the day of the placement', () => {
    const history = given().execution('2019-07-01', 'begonnen');
    expect(clockStates(history, UHP, 'P3-tenuitvoerlegging', '2019-06-30', '2019-07-01')).to.deep.equal([
      'loopt',
      'gehaald',
    ]);
  });

  it('runs no more once the court has withdrawn the authorisation', () => {
    const history = given().decision('2019-08-13', 'ingetrokken', UHP, { from: '2019-08-13' });
    expect(clockStates(history, UHP, 'P3-tenuitvoerlegging', '2019-08-12', '2019-08-13', '2019-09-20')).to.deep.equal([
      'loopt',
      'geen',
      'geen',
    ]);
  });

  it('is not met in another kind of place', () => {
    const history = given({ placeType: 'accommodatie' }).execution('2019-07-01', 'begonnen', {
      placeType: 'pleeggezin',
    });
    expect(clockStates(history, UHP, 'P3-tenuitvoerlegging', '2019-09-20')).to.deep.equal(['gemist']);
  });

  it('runs for an extension that begins later, also where another order was decided after it', () => {
    const history = aCase()
      .finding('2023-05-11', [OTS, UHP])
      .grant('2023-05-11', UHP, '2023-05-11', null)
      .decision('2023-08-10', 'verlengd', UHP)
      .grant('2023-08-13', UHP, '2023-08-13', null);
    expect(clockOn(history, UHP, 'P3-tenuitvoerlegging', '2024-08-10')).to.include({
      start: '2024-05-11',
      limit: '2024-08-11',
      state: 'loopt',
    });
  });

  it('never runs on over a weekend for closed youth care (Algemene termijnenwet, artikel 4 c)', () => {
    // Three months after Sunday 1 December 2019 end on Saturday 29 February 2020.
    const open = aCase()
      .finding('2019-11-01', [OTS, UHP])
      .grant('2019-12-01', OTS, '2019-12-01', '2020-12-01')
      .grant('2019-12-01', UHP, '2019-12-01', '2020-12-01');
    const closed = aCase()
      .finding('2019-11-01', [CLOSED])
      .grant('2019-12-01', CLOSED, '2019-12-01', '2020-12-01', { measureRef: measureOf(CLOSED) });
    expect([
      clockOn(open, UHP, 'P3-tenuitvoerlegging', '2019-12-02')?.extendedLimit,
      clockOn(closed, CLOSED, 'P3-tenuitvoerlegging', '2019-12-02')?.extendedLimit,
    ]).to.deep.equal(['2020-03-03', null]);
  });
});

describe('the clocks of remedies (P15, P16)', () => {
  const given = (date = '2024-02-02') =>
    aCase().finding('2024-01-15', [OTS]).grant(date, OTS, date, '2024-12-31', {}, { as: 'ots' });

  it('leave appeal open up to the day three months later', () => {
    expect(
      clockStates(given(), OTS, 'P15-hoger-beroep', '2024-02-01', '2024-02-02', '2024-05-02', '2024-05-03'),
    ).to.deep.equal(['geen', 'loopt', 'loopt', 'gemist']);
  });

  it('leave it open on Monday where that day is a Saturday', () => {
    const history = given('2024-02-18');
    expect(clockOn(history, OTS, 'P15-hoger-beroep', '2024-05-18')).to.include({ state: 'loopt' });
    // Saturday 18 May, Whit Sunday, Whit Monday: Tuesday 21 May is the last day.
    expect(clockOn(history, OTS, 'P15-hoger-beroep', '2024-05-21')).to.include({
      limit: '2024-05-19',
      extendedLimit: '2024-05-22',
      state: 'loopt',
      effect: 'definitief',
    });
    expect(clockOn(history, OTS, 'P15-hoger-beroep', '2024-05-22')).to.include({ state: 'gemist' });
  });

  it('are met by an appeal in time', () => {
    const history = given().appeal('2024-05-02', 'ots');
    expect(clockStates(history, OTS, 'P15-hoger-beroep', '2024-05-01', '2024-05-02', '2024-08-01')).to.deep.equal([
      'loopt',
      'gehaald',
      'gehaald',
    ]);
  });

  it('turn to cassation after the hof', () => {
    const history = given().appeal('2024-04-01', 'ots').review('2024-07-01', 'bekrachtigd', OTS, 'ots');
    expect(
      clockStates(history, OTS, 'P16-cassatie', '2024-06-30', '2024-07-01', '2024-10-01', '2024-10-02'),
    ).to.deep.equal(['geen', 'loopt', 'loopt', 'gemist']);
  });

  it('do not run where no remedy is open (Rv 807)', () => {
    const history = aCase().finding('2025-11-20', [VOTS]).grant('2025-11-21', VOTS, '2025-11-21', '2026-02-21');
    expect(clockStates(history, VOTS, 'P15-hoger-beroep', '2025-12-01')).to.deep.equal(['geen']);
  });

  it('begin anew with every decision, and the last is shown', () => {
    const history = given().extend('2024-12-20', OTS, '2025-12-31');
    expect(clockOn(history, OTS, 'P15-hoger-beroep', '2025-01-10')).to.include({ start: '2024-12-20' });
  });
});

describe('the copy of a decision (P18)', () => {
  it('is awaited without a number of days until somebody acknowledges the decision', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' })
      .acknowledgement('2024-02-05', 'ots');
    expect(clockStates(history, OTS, 'P18-afschrift', '2024-02-01', '2024-02-02', '2024-02-05')).to.deep.equal([
      'geen',
      'loopt',
      'gehaald',
    ]);
    expect(clockOn(history, OTS, 'P18-afschrift', '2024-02-02')).to.include({ limit: null, extendedLimit: null });
  });
});
