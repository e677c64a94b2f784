import { expect } from 'chai';
import { aCase, type Content, measureOf, statesOn, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const VOTS = 'voorlopige-ondertoezichtstelling';
const UHP = 'uithuisplaatsing';

describe('a hearing within two weeks of an order given at once (Rv 800 lid 3, 809 lid 3)', () => {
  const unheard = () =>
    aCase()
      .finding('2025-11-20', [VOTS])
      .grant('2025-11-21', VOTS, '2025-11-21', '2026-02-21', { unheard: true }, { as: 'order' });

  it('is awaited up to the last day of the two weeks', () => {
    expect(
      statesOn(unheard(), VOTS, '2025-11-20', '2025-11-21', '2025-12-04', '2025-12-05', '2025-12-06'),
    ).to.deep.equal([
      'niet-begonnen',
      'geldig-mits',
      'geldig-mits',
      'vervallen-niet-gehoord',
      'vervallen-niet-gehoord',
    ]);
  });

  const hearings: readonly [string, string, Content, string][] = [
    ['on the day itself keeps it alive', '2025-11-21', {}, 'geldig'],
    ['on the last day keeps it alive', '2025-12-04', {}, 'geldig'],
    ['two weeks later comes too late, counted strictly', '2025-12-05', {}, 'vervallen-niet-gehoord'],
    ['to which nobody was invited is none', '2025-12-01', { partiesHeard: false }, 'vervallen-niet-gehoord'],
    [
      'of the parties alone lets it lapse when the minor had to be heard',
      '2025-12-01',
      { minorHeard: 'nee' },
      'vervallen-niet-gehoord',
    ],
    ['of parties and minor keeps it alive', '2025-12-01', { minorHeard: 'ja' }, 'geldig'],
  ];
  for (const [what, on, fields, state] of hearings) {
    it(`held ${what}`, () => {
      expect(statesOn(unheard().hearing(on, 'order', fields), VOTS, '2026-01-10')).to.deep.equal([state]);
    });
  }

  it('may be two hearings, one for each', () => {
    const history = unheard()
      .hearing('2025-11-28', 'order', { minorHeard: 'nee' })
      .hearing('2025-12-02', 'order', { partiesHeard: false, minorHeard: 'ja' });
    expect(statesOn(history, VOTS, '2026-01-10')).to.deep.equal(['geldig']);
  });

  it('names which of the two rules let it lapse', () => {
    const history = unheard().hearing('2025-12-01', 'order', { minorHeard: 'nee' });
    expect(verdictOn(history, VOTS, '2026-01-10').reasons.map(({ rule, article }) => [rule, article])).to.deep.equal([
      ['gehoor.minderjarige', '809 lid 3 Rv'],
    ]);
  });

  it('is pointed out when held on the contested day', () => {
    const codes = verdictOn(unheard().hearing('2025-12-05', 'order'), VOTS, '2026-01-10').findings.map(
      ({ code }) => code,
    );
    expect(codes).to.include('hearing-on-last-day');
  });

  it('is not awaited after a hearing beforehand', () => {
    const history = aCase().finding('2025-11-20', [VOTS]).grant('2025-11-21', VOTS, '2025-11-21', '2026-02-21');
    expect(statesOn(history, VOTS, '2025-11-22', '2026-01-10')).to.deep.equal(['geldig', 'geldig']);
  });
});

describe('carrying out within three months (1:265c lid 3 BW)', () => {
  const given = (fields: Content = {}) =>
    aCase()
      .finding('2019-06-01', [OTS, UHP])
      .grant('2019-06-20', OTS, '2019-06-20', '2020-06-20')
      .grant('2019-06-20', UHP, '2019-06-20', '2019-12-20', fields, { as: 'uhp' });

  it('is awaited up to the last day of the three months', () => {
    expect(statesOn(given(), UHP, '2019-06-19', '2019-06-20', '2019-09-19', '2019-09-20', '2019-09-21')).to.deep.equal([
      'niet-begonnen',
      'geldig-mits',
      'geldig-mits',
      'vervallen-niet-uitgevoerd',
      'vervallen-niet-uitgevoerd',
    ]);
  });

  const stays: readonly [string, string, Content, Content, string][] = [
    ['on the last day is in time', '2019-09-19', {}, {}, 'geldig'],
    ['on the day of the lapse is too late', '2019-09-20', {}, {}, 'vervallen-niet-uitgevoerd'],
    [
      'in the kind of place named counts',
      '2019-07-01',
      { placeType: 'accommodatie' },
      { placeType: 'accommodatie' },
      'geldig',
    ],
    [
      'in another kind of place is none (KOG-2354)',
      '2019-07-01',
      { placeType: 'accommodatie' },
      { placeType: 'pleeggezin' },
      'vervallen-niet-uitgevoerd',
    ],
    [
      'in a family home counts as an accommodation of a provider',
      '2019-07-01',
      { placeType: 'accommodatie' },
      { placeType: 'gezinshuis' },
      'geldig',
    ],
    [
      'in an accommodation does not count as a family home',
      '2019-07-01',
      { placeType: 'gezinshuis' },
      { placeType: 'accommodatie' },
      'vervallen-niet-uitgevoerd',
    ],
    [
      'in a family home does not count as a foster family',
      '2019-07-01',
      { placeType: 'pleeggezin' },
      { placeType: 'gezinshuis' },
      'vervallen-niet-uitgevoerd',
    ],
    [
      'in a place of unknown kind gets the benefit of the doubt',
      '2019-07-01',
      { placeType: 'accommodatie' },
      {},
      'geldig',
    ],
  ];
  for (const [what, on, granted, placed, state] of stays) {
    it(`begun ${what}`, () => {
      expect(statesOn(given(granted).execution(on, 'begonnen', placed), UHP, '2019-10-10')).to.deep.equal([state]);
    });
  }

  it('is not pointed out of a family home in place of an accommodation, but the question is', () => {
    const history = given({ placeType: 'accommodatie' }).execution('2019-07-01', 'begonnen', {
      placeType: 'gezinshuis',
    });
    const { findings, trace } = verdictOn(history, UHP, '2019-08-01');
    expect(findings.map(({ code }) => code)).not.to.include('executed-elsewhere');
    expect(trace.find(({ what }) => what === 'uitvoering')?.open).to.include('gezinshuis');
  });

  it('is pointed out when the child is placed elsewhere', () => {
    const history = given({ placeType: 'accommodatie' }).execution('2019-07-01', 'begonnen', {
      placeType: 'pleeggezin',
    });
    expect(verdictOn(history, UHP, '2019-08-01').findings.map(({ code }) => code)).to.include.members([
      'executed-elsewhere',
      'execution-open',
    ]);
  });

  it('cannot fail an authorisation that ends before the three months are over', () => {
    const history = aCase()
      .finding('2019-06-01', [OTS, UHP])
      .grant('2019-06-20', OTS, '2019-06-20', '2020-06-20')
      .grant('2019-06-20', UHP, '2019-06-20', '2019-09-20');
    expect(statesOn(history, UHP, '2019-06-20', '2019-09-19', '2019-09-20')).to.deep.equal([
      'geldig',
      'geldig',
      'verlopen',
    ]);
  });

  it('is counted anew for an extension (HR:2009:BK5269)', () => {
    const history = given()
      .execution('2019-07-01', 'begonnen')
      .execution('2019-11-01', 'beeindigd')
      .extend('2019-12-10', UHP, '2020-06-20');
    expect(statesOn(history, UHP, '2019-12-19', '2019-12-20', '2020-03-19', '2020-03-20')).to.deep.equal([
      'geldig',
      'geldig-mits',
      'geldig-mits',
      'vervallen-niet-uitgevoerd',
    ]);
  });

  it('goes on into an extension without a new begin', () => {
    const history = given().execution('2019-07-01', 'begonnen').extend('2019-12-10', UHP, '2020-06-20');
    expect(statesOn(history, UHP, '2020-05-01')).to.deep.equal(['geldig']);
  });

  it('does not revive what has lapsed', () => {
    const history = given().execution('2019-10-01', 'begonnen');
    expect(statesOn(history, UHP, '2019-10-02')).to.deep.equal(['vervallen-niet-uitgevoerd']);
  });

  it('is not undone by upholding the decision (GHSHE:2024:642)', () => {
    const history = given().review('2019-11-01', 'bekrachtigd', UHP, 'uhp');
    expect(statesOn(history, UHP, '2019-11-02')).to.deep.equal(['vervallen-niet-uitgevoerd']);
  });

  it('was not asked of closed youth care before 2015', () => {
    const closed = 'gesloten-jeugdhulp';
    const history = aCase().finding('2012-01-10', [closed]).grant('2012-02-01', closed, '2012-02-01', '2013-02-01');
    expect(statesOn(history, closed, '2012-06-01')).to.deep.equal(['geldig']);
  });

  it('is asked of closed youth care since', () => {
    const closed = 'gesloten-jeugdhulp';
    const history = aCase()
      .finding('2016-01-10', [closed])
      .grant('2016-02-01', closed, '2016-02-01', '2017-02-01', { measureRef: measureOf(closed) });
    expect(statesOn(history, closed, '2016-04-30', '2016-05-01')).to.deep.equal([
      'geldig-mits',
      'vervallen-niet-uitgevoerd',
    ]);
  });
});
