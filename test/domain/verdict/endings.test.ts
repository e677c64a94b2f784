import { expect } from 'chai';
import { aCase, CALLERS, measureOf, statesOn, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const VOTS = 'voorlopige-ondertoezichtstelling';
const UHP = 'uithuisplaatsing';

const given = () =>
  aCase().finding('2024-01-15', [OTS, UHP]).grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' });
const AROUND = ['2024-05-31', '2024-06-01', '2024-06-02'] as const;

describe('a term', () => {
  it('holds from its first day to the last before its end', () => {
    expect(statesOn(given(), OTS, '2024-02-01', '2024-02-02', '2025-02-01', '2025-02-02')).to.deep.equal([
      'niet-begonnen',
      'geldig',
      'geldig',
      'verlopen',
    ]);
  });

  it('takes in its last day when worded "tot en met" (GHARL:2023:6827)', () => {
    const history = aCase()
      .finding('2022-01-15', [OTS])
      .grant('2022-04-19', OTS, '2022-04-19', '2023-04-18', { untilForm: 'tot-en-met' });
    expect(statesOn(history, OTS, '2023-04-18', '2023-04-19')).to.deep.equal(['geldig', 'verlopen']);
  });

  it('without a registered end is valid on condition, at most as long as the statute allows', () => {
    const history = aCase().finding('2024-01-15', [OTS]).grant('2024-02-02', OTS, '2024-02-02', null);
    expect(statesOn(history, OTS, '2024-02-02', '2025-02-01', '2025-02-02')).to.deep.equal([
      'geldig-mits',
      'geldig-mits',
      'verlopen',
    ]);
  });
});

describe('the court ends a measure', () => {
  it('by lifting it', () => {
    const history = given().decision('2024-05-20', 'opgeheven', OTS, { from: '2024-06-01' });
    expect(statesOn(history, OTS, ...AROUND)).to.deep.equal(['geldig', 'beeindigd', 'beeindigd']);
  });

  it('by revoking provisional supervision', () => {
    const history = aCase()
      .finding('2024-04-15', [VOTS])
      .grant('2024-05-01', VOTS, '2024-05-01', '2024-08-01')
      .decision('2024-05-20', 'herroepen', VOTS, { from: '2024-06-01' });
    expect(statesOn(history, VOTS, ...AROUND)).to.deep.equal(['geldig', 'herroepen', 'herroepen']);
  });

  it('by withdrawing an authorisation', () => {
    const history = given()
      .grant('2024-05-01', UHP, '2024-05-01', '2024-08-01')
      .decision('2024-05-20', 'ingetrokken', UHP, { from: '2024-06-01' });
    expect(statesOn(history, UHP, ...AROUND)).to.deep.equal(['geldig', 'beeindigd', 'beeindigd']);
  });

  it('by shortening it', () => {
    const history = given()
      .grant('2024-05-01', UHP, '2024-05-01', '2024-08-01')
      .decision('2024-05-20', 'bekort', UHP, { until: '2024-06-01', untilForm: 'tot' });
    expect(statesOn(history, UHP, ...AROUND)).to.deep.equal(['geldig', 'verlopen', 'verlopen']);
  });

  it('by establishing a lapse that the register does not show', () => {
    const history = given()
      .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02')
      .execution('2024-02-10', 'begonnen')
      .decision('2024-07-01', 'vervallen-verklaard', UHP, { from: '2024-06-01' });
    expect(statesOn(history, UHP, ...AROUND)).to.deep.equal([
      'geldig',
      'vervallen-niet-uitgevoerd',
      'vervallen-niet-uitgevoerd',
    ]);
  });

  it('not, when that ending was itself annulled', () => {
    const history = given()
      .decision('2024-05-20', 'opgeheven', OTS, { from: '2024-06-01' }, { as: 'lifted' })
      .review('2024-07-01', 'vernietigd', OTS, 'lifted', { effect: 'ex-tunc' });
    expect(statesOn(history, OTS, ...AROUND)).to.deep.equal(['geldig', 'geldig', 'geldig']);
  });

  it('and what ended before it had begun ends all the same', () => {
    const history = given().decision('2024-05-20', 'opgeheven', OTS, { from: '2024-06-01' });
    expect(statesOn(history, OTS, '2025-02-02')).to.deep.equal(['beeindigd']);
  });

  it('but not what is given afterwards', () => {
    const history = given()
      .decision('2024-05-20', 'opgeheven', OTS, { from: '2024-06-01' })
      .grant('2024-09-01', OTS, '2024-09-01', '2025-09-01');
    expect(statesOn(history, OTS, '2024-08-31', '2024-09-01')).to.deep.equal(['beeindigd', 'geldig']);
  });
});

describe('majority', () => {
  const minor = () => aCase().finding('2025-01-15', [OTS, UHP, 'gesloten-jeugdhulp'], { majorityOn: '2026-04-04' });
  const BIRTHDAY = ['2026-04-03', '2026-04-04', '2026-04-05'] as const;

  it('ends supervision at the start of the birthday', () => {
    const history = minor().grant('2025-08-14', OTS, '2025-08-14', '2026-08-14');
    expect(statesOn(history, OTS, ...BIRTHDAY)).to.deep.equal(['geldig', 'beeindigd', 'beeindigd']);
  });

  it('speaks rather than the end of the term, when both fall on that day (RBNHO:2025:10307)', () => {
    const history = minor().grant('2025-08-14', OTS, '2025-08-14', '2026-04-04');
    expect(statesOn(history, OTS, ...BIRTHDAY)).to.deep.equal(['geldig', 'beeindigd', 'beeindigd']);
  });

  it('leaves what had expired before expired', () => {
    const history = minor().grant('2025-02-14', OTS, '2025-02-14', '2026-02-14');
    expect(statesOn(history, OTS, '2026-05-01')).to.deep.equal(['verlopen']);
  });

  it('lets closed youth care run on for six months where the order says so (6.1.2 lid 4 Jw)', () => {
    const closed = 'gesloten-jeugdhulp';
    const history = minor()
      .grant('2026-01-14', closed, '2026-01-14', '2027-01-14')
      .record('registerExecution', '2026-01-15', {
        measureRef: measureOf(closed),
        phase: 'begonnen',
        institution: CALLERS.institution.oin,
      });
    expect(statesOn(history, closed, '2026-04-04', '2026-10-03', '2026-10-04')).to.deep.equal([
      'geldig',
      'geldig',
      'beeindigd',
    ]);
  });

  it('is known from the register as corrected', () => {
    const history = aCase()
      .finding('2025-01-15', [OTS], { majorityOn: '2026-04-04' }, { as: 'finding' })
      .grant('2025-08-14', OTS, '2025-08-14', '2026-08-14')
      .correction(
        '2025-09-01',
        'finding',
        'registratie',
        { 'corrected.majorityOn': '2026-05-04' },
        { by: CALLERS.council },
      );
    expect(statesOn(history, OTS, '2026-04-04', '2026-05-04')).to.deep.equal(['geldig', 'beeindigd']);
  });
});

describe('an extension', () => {
  it('connects to the running end without naming it', () => {
    const history = given().extend('2025-01-20', OTS, '2026-02-02');
    expect(statesOn(history, OTS, '2025-02-01', '2025-02-02', '2026-02-01', '2026-02-02')).to.deep.equal([
      'geldig',
      'geldig',
      'geldig',
      'verlopen',
    ]);
  });

  const decided: readonly [string, string][] = [
    ['2025-02-01', 'geldig'],
    ['2025-02-02', 'verlopen'],
    ['2025-02-03', 'verlopen'],
  ];
  for (const [on, state] of decided) {
    it(`of what ends on 2 February, decided on ${on}, leaves it ${state}`, () => {
      const history = given().extend(on, OTS, '2026-02-02', { from: '2025-02-02' });
      expect(statesOn(history, OTS, '2025-03-01')).to.deep.equal([state]);
    });
  }

  it('that came too late is named as the reason', () => {
    const history = given().extend('2025-02-03', OTS, '2026-02-02', { from: '2025-02-02' });
    expect(verdictOn(history, OTS, '2025-03-01').reasons.map(({ rule }) => rule)).to.include('ots.verlenging-op-tijd');
  });

  it('that leaves a gap came too late as well', () => {
    const history = given().extend('2025-01-20', OTS, '2026-02-02', { from: '2025-02-03' });
    expect(statesOn(history, OTS, '2025-02-02', '2025-02-03')).to.deep.equal(['verlopen', 'verlopen']);
  });

  it('of what was lifted does not bring it back', () => {
    const history = given()
      .decision('2024-05-20', 'opgeheven', OTS, { from: '2024-06-01' })
      .extend('2024-07-01', OTS, '2026-02-02', { from: '2025-02-02' });
    expect(statesOn(history, OTS, '2024-08-01', '2025-06-01')).to.deep.equal(['beeindigd', 'beeindigd']);
  });

  it('of an authorisation, decided too late, is disputed', () => {
    const history = given()
      .grant('2024-05-01', UHP, '2024-05-01', '2024-07-01')
      .extend('2024-07-02', UHP, '2024-09-01', { from: '2024-07-01' });
    expect(statesOn(history, UHP, '2024-06-30', '2024-07-15')).to.deep.equal(['geldig', 'betwist']);
  });

  it('of what was annulled is disputed: courts differ', () => {
    const history = given()
      .extend('2025-01-20', OTS, '2026-02-02')
      .review('2025-03-01', 'vernietigd', OTS, 'ots', { effect: 'ex-tunc' });
    expect(statesOn(history, OTS, '2024-06-01', '2025-06-01')).to.deep.equal(['vernietigd', 'betwist']);
  });

  it('of what was annulled after it had run out stands', () => {
    const history = given()
      .extend('2025-01-20', OTS, '2026-02-02')
      .review('2025-03-01', 'vernietigd', OTS, 'ots', { effect: 'ex-nunc' });
    expect(statesOn(history, OTS, '2025-06-01')).to.deep.equal(['geldig']);
  });

  it('of a disputed extension is disputed too', () => {
    const history = given()
      .extend('2025-01-20', OTS, '2026-02-02')
      .extend('2026-01-20', OTS, '2027-02-02')
      .review('2026-03-01', 'vernietigd', OTS, 'ots', { effect: 'ex-tunc' });
    expect(statesOn(history, OTS, '2026-06-01')).to.deep.equal(['betwist']);
  });
});

describe('a refusal', () => {
  it('of the measure means refused from its day on', () => {
    const history = aCase().finding('2024-01-15', [OTS]).decision('2024-02-02', 'afgewezen', OTS);
    expect(statesOn(history, OTS, '2024-02-01', '2024-02-02', '2024-02-03')).to.deep.equal([
      'niet-begonnen',
      'afgewezen',
      'afgewezen',
    ]);
  });

  it('of an extension lets the running term expire (RBAMS:2013:5065)', () => {
    const history = given().request('2024-12-01', 'verlengen', OTS, {}, { as: 'ask' });
    history.decision('2025-01-20', 'afgewezen', OTS, { request: history.event('ask'), from: '2025-02-02' });
    expect(statesOn(history, OTS, '2025-01-21', '2025-02-01', '2025-02-02')).to.deep.equal([
      'geldig',
      'geldig',
      'verlopen',
    ]);
  });

  it('of the rest in the same order means refused after the granted part (RBMNE:2024:3158)', () => {
    const history = given()
      .extend('2025-01-20', OTS, '2025-06-02')
      .decision('2025-01-20', 'afgewezen', OTS, { from: '2025-06-02' });
    expect(statesOn(history, OTS, '2025-06-01', '2025-06-02')).to.deep.equal(['geldig', 'afgewezen']);
  });

  it('of what was held over means refused after the granted part', () => {
    const history = given()
      .extend('2025-01-20', OTS, '2025-06-02')
      .decision('2025-01-20', 'aangehouden', OTS)
      .decision('2025-05-20', 'afgewezen', OTS, { from: '2025-06-02' });
    expect(statesOn(history, OTS, '2025-06-01', '2025-06-02')).to.deep.equal(['geldig', 'afgewezen']);
  });
});
