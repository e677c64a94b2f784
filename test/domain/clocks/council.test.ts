import { expect } from 'chai';
import { aCase, type History } from '../../support/domain.js';
import { clockOn, clockStates } from './asking.js';

const OTS = 'ondertoezichtstelling';
const VOTS = 'voorlopige-ondertoezichtstelling';
const UHP = 'uithuisplaatsing';

const given = () =>
  aCase()
    .finding('2024-01-15', [OTS, UHP])
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
    .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02')
    .execution('2024-02-05', 'begonnen');

/** Supervision and placement, both extended once: together two years on 2 February 2026. */
const twoYears = (end = '2026-02-02') => given().extend('2025-01-20', OTS, end).extend('2025-01-20', UHP, end);

describe('an extension that was asked (P5)', () => {
  const asked = (on = '2024-12-20') => given().request(on, 'verlengen', OTS, {}, { as: 'ask' });

  it('must be decided before the running term is over', () => {
    expect(
      clockStates(asked(), OTS, 'P5-beslissing-op-verlenging', '2024-12-19', '2024-12-20', '2025-02-01', '2025-02-02'),
    ).to.deep.equal(['geen', 'loopt', 'loopt', 'gemist']);
  });

  it('is decided in time on the last day', () => {
    const history = asked().extend('2025-02-01', OTS, '2026-02-02');
    expect(clockStates(history, OTS, 'P5-beslissing-op-verlenging', '2025-01-31', '2025-02-01')).to.deep.equal([
      'loopt',
      'gehaald',
    ]);
  });

  it('is decided in time by a refusal', () => {
    const history = asked().decision('2025-01-20', 'afgewezen', OTS);
    expect(clockStates(history, OTS, 'P5-beslissing-op-verlenging', '2025-01-20', '2025-02-02')).to.deep.equal([
      'gehaald',
      'gehaald',
    ]);
  });

  it('is decided late by an extension that came once the term was over', () => {
    const history = asked('2025-01-10').extend('2025-02-10', OTS, '2026-02-02');
    expect(
      ['2025-02-09', '2025-02-10'].map((on) => clockOn(history, OTS, 'P5-beslissing-op-verlenging', on)?.metOn),
    ).to.deep.equal([null, '2025-02-10']);
    expect(clockStates(history, OTS, 'P5-beslissing-op-verlenging', '2025-02-10')).to.deep.equal(['gemist']);
  });

  it('is not awaited where nobody asked', () => {
    expect(clockStates(given(), OTS, 'P5-beslissing-op-verlenging', '2025-01-30')).to.deep.equal(['geen']);
  });
});

describe('telling the council that there will be no extension (P6)', () => {
  it('is due two months before the end, counted back', () => {
    expect(
      clockStates(given(), OTS, 'P6-melding-geen-verlenging', '2024-02-01', '2024-02-02', '2024-12-02', '2024-12-03'),
    ).to.deep.equal(['geen', 'loopt', 'loopt', 'gemist']);
  });

  it('is not moved by a weekend (Algemene termijnenwet, artikel 1 lid 2)', () => {
    const history = aCase().finding('2024-01-15', [OTS]).grant('2024-02-02', OTS, '2024-02-02', '2025-02-01');
    // The last day, 1 December 2024, is a Sunday.
    expect(clockOn(history, OTS, 'P6-melding-geen-verlenging', '2024-06-01')).to.include({
      limit: '2024-12-02',
      extendedLimit: null,
      article: '1:265j lid 1 BW',
    });
  });

  const notices: readonly [string, string][] = [
    ['2024-12-01', 'gehaald'],
    ['2024-12-02', 'gehaald'],
    ['2024-12-03', 'gemist'],
  ];
  for (const [on, state] of notices) {
    it(`given on ${on} is ${state}`, () => {
      const history = given().notice(on, 'geen-verlenging', OTS);
      expect(clockOn(history, OTS, 'P6-melding-geen-verlenging', '2025-01-10')).to.include({ state, metOn: on });
    });
  }

  it('is asked for each measure by itself', () => {
    const history = given().notice('2024-11-01', 'geen-verlenging', OTS);
    expect([
      clockStates(history, OTS, 'P6-melding-geen-verlenging', '2024-12-10'),
      clockStates(history, UHP, 'P6-melding-geen-verlenging', '2024-12-10'),
    ]).to.deep.equal([['gehaald'], ['gemist']]);
  });

  it('is not owed by whoever asks for an extension', () => {
    const history = given().request('2024-12-20', 'verlengen', OTS);
    expect(clockStates(history, OTS, 'P6-melding-geen-verlenging', '2024-12-25')).to.deep.equal(['geen']);
  });

  it('is not owed once the court has lifted the measure', () => {
    const history = given().decision('2024-06-01', 'opgeheven', OTS, { from: '2024-06-01' });
    expect(clockStates(history, OTS, 'P6-melding-geen-verlenging', '2024-05-31', '2024-06-01')).to.deep.equal([
      'loopt',
      'geen',
    ]);
  });

  it('is not asked of a term that is shorter than two months', () => {
    const history = aCase().finding('2024-01-15', [OTS]).grant('2024-02-02', OTS, '2024-02-02', '2024-03-15');
    expect(clockStates(history, OTS, 'P6-melding-geen-verlenging', '2024-02-10')).to.deep.equal(['geen']);
  });

  it('is asked of supervision of an asylum minor too', () => {
    const kind = 'ondertoezichtstelling-amv';
    const history = aCase().finding('2024-01-15', [kind]).grant('2024-02-02', kind, '2024-02-02', '2025-02-02');
    expect(clockStates(history, kind, 'P6-melding-geen-verlenging', '2024-12-02', '2024-12-03')).to.deep.equal([
      'loopt',
      'gemist',
    ]);
  });

  it('is not asked of provisional supervision, or before the eighteenth birthday', () => {
    const provisional = aCase().finding('2025-11-20', [VOTS]).grant('2025-11-21', VOTS, '2025-11-21', '2026-02-21');
    const adult = aCase()
      .finding('2024-01-15', [OTS], { majorityOn: '2025-02-02' })
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02');
    expect([
      clockStates(provisional, VOTS, 'P6-melding-geen-verlenging', '2026-01-10'),
      clockStates(adult, OTS, 'P6-melding-geen-verlenging', '2025-01-10'),
    ]).to.deep.equal([['geen'], ['geen']]);
  });

  it('was not asked before 2015', () => {
    const history = aCase().finding('2012-01-15', [OTS]).grant('2012-02-02', OTS, '2012-02-02', '2013-02-02');
    expect(clockStates(history, OTS, 'P6-melding-geen-verlenging', '2013-01-10')).to.deep.equal(['geen']);
  });
});

describe('telling the council that a placement ends early (P7)', () => {
  const told = (on: string, history: History = given()) =>
    history.notice(on, 'eerder-einde', UHP, { plannedEnd: '2024-09-16' });

  const notices: readonly [string, string][] = [
    ['2024-08-15', 'gehaald'],
    ['2024-08-16', 'gehaald'],
    ['2024-08-17', 'gemist'],
  ];
  for (const [on, state] of notices) {
    it(`given on ${on} for 16 September is ${state}`, () => {
      expect(clockOn(told(on), UHP, 'P7-melding-eerder-einde', '2024-09-10')).to.include({ state, metOn: on });
    });
  }

  it('is missed where the placement ended without a word', () => {
    const history = given().execution('2024-09-16', 'beeindigd');
    expect(clockStates(history, UHP, 'P7-melding-eerder-einde', '2024-09-15', '2024-09-16')).to.deep.equal([
      'geen',
      'gemist',
    ]);
  });

  it('is counted from the day on which it really ended', () => {
    const history = told('2024-08-16').execution('2024-09-10', 'beeindigd');
    expect(clockOn(history, UHP, 'P7-melding-eerder-einde', '2024-09-20')).to.include({
      state: 'gemist',
      limit: '2024-08-11',
    });
  });

  it('is not asked of a change of place on one day', () => {
    const history = given().execution('2024-09-16', 'beeindigd').execution('2024-09-16', 'begonnen');
    expect(clockStates(history, UHP, 'P7-melding-eerder-einde', '2024-09-20')).to.deep.equal(['geen']);
  });
});

describe('telling the council of an extension after two years (P8)', () => {
  it('is due two months before the supervision ends', () => {
    expect(
      clockStates(twoYears(), OTS, 'P8-melding-twee-jaar', '2025-02-01', '2025-02-02', '2025-12-02', '2025-12-03'),
    ).to.deep.equal(['geen', 'loopt', 'loopt', 'gemist']);
  });

  it('takes the place of the notice that there will be none', () => {
    expect(clockStates(twoYears(), OTS, 'P6-melding-geen-verlenging', '2025-06-01', '2025-12-10')).to.deep.equal([
      'geen',
      'geen',
    ]);
  });

  it('gives way to that notice where it was given', () => {
    const history = twoYears().notice('2025-11-01', 'geen-verlenging', OTS);
    expect([
      clockStates(history, OTS, 'P6-melding-geen-verlenging', '2025-12-10'),
      clockStates(history, OTS, 'P8-melding-twee-jaar', '2025-12-10'),
    ]).to.deep.equal([['gehaald'], ['geen']]);
  });

  it('is met on the last day', () => {
    const history = twoYears().notice('2025-12-02', 'twee-jaar', OTS);
    expect(clockStates(history, OTS, 'P8-melding-twee-jaar', '2025-12-01', '2025-12-02')).to.deep.equal([
      'loopt',
      'gehaald',
    ]);
  });

  it('is owed on the day on which two years are full, and not a day before', () => {
    expect([
      clockStates(twoYears('2026-02-02'), OTS, 'P8-melding-twee-jaar', '2025-06-01'),
      clockStates(twoYears('2026-02-01'), OTS, 'P8-melding-twee-jaar', '2025-06-01'),
    ]).to.deep.equal([['loopt'], ['geen']]);
  });

  it('is not owed where the child was at home in between', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS, UHP])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
      .grant('2024-02-02', UHP, '2024-02-02', '2024-08-02')
      .execution('2024-02-05', 'begonnen')
      .extend('2025-01-20', OTS, '2026-02-02')
      .grant('2025-03-01', UHP, '2025-03-01', '2026-02-02');
    expect(clockStates(history, OTS, 'P8-melding-twee-jaar', '2025-06-01')).to.deep.equal(['geen']);
  });
});
