// One stay under several authorisations: a child that is in its place already is placed.
import { expect } from 'chai';
import { aCase, day, type History, measureOf, statesOn, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const VOTS = 'voorlopige-ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const CLOSED = 'gesloten-jeugdhulp';
const URGENT = 'spoedmachtiging-gesloten-jeugdhulp';
const CONDITIONAL = 'voorwaardelijke-machtiging-gesloten-jeugdhulp';
const second = { measureRef: measureOf(UHP, 1) };

/** Provisional supervision with placement from 25 January, and from 25 April supervision with a new authorisation. */
const followedUp = (placeType = 'pleeggezin', steps: (history: History) => History = (history) => history) =>
  steps(
    aCase()
      .finding('2024-01-20', [VOTS, OTS, UHP])
      .grant('2024-01-25', VOTS, '2024-01-25', '2024-04-25')
      .grant('2024-01-25', UHP, '2024-01-25', '2024-04-25', { placeType: 'pleeggezin' })
      .execution('2024-02-02', 'begonnen', { placeType: 'pleeggezin' }, { as: 'begun' }),
  )
    .grant('2024-04-20', OTS, '2024-04-25', '2025-04-25')
    .grant('2024-04-20', UHP, '2024-04-25', '2025-04-25', { ...second, placeType });

const codesOn = (history: History, on: string) => verdictOn(history, second, on).findings.map(({ code }) => code);

describe('an authorisation for a child that is in its place under another (1:265c lid 3 BW)', () => {
  it('is carried out from its first day, and does not lapse', () => {
    expect(statesOn(followedUp(), second, '2024-04-24', '2024-04-25', '2024-07-24', '2024-07-25')).to.deep.equal([
      'niet-begonnen',
      'geldig',
      'geldig',
      'geldig',
    ]);
  });

  it('names the placement that carried it out, in its clock and in its trace', () => {
    const history = followedUp();
    const { clocks, trace } = verdictOn(history, second, '2024-04-25');
    const clock = clocks.find((one) => one.clock === 'P3-tenuitvoerlegging');
    expect([clock?.state, clock?.metOn]).to.deep.equal(['gehaald', '2024-04-25']);
    expect(clock?.events).to.include(history.event('begun'));
    const step = trace.find(({ what }) => what === 'uitvoering');
    expect([step?.outcome, step?.facts.some(({ event }) => event === history.event('begun'))]).to.deep.equal([
      'voldaan',
      true,
    ]);
  });

  it('lapses where the child is in another kind of place than it names', () => {
    expect(statesOn(followedUp('gezinshuis'), second, '2024-07-24', '2024-07-25')).to.deep.equal([
      'geldig-mits',
      'vervallen-niet-uitgevoerd',
    ]);
  });

  const ends: readonly [on: string, states: readonly string[]][] = [
    ['2024-04-24', ['geldig-mits', 'vervallen-niet-uitgevoerd']],
    ['2024-04-25', ['geldig-mits', 'vervallen-niet-uitgevoerd']],
    ['2024-04-26', ['geldig', 'geldig']],
    ['2024-05-25', ['geldig', 'geldig']],
  ];
  for (const [on, states] of ends) {
    it(`of which the stay ended on ${on} is ${states.at(-1)}`, () => {
      const history = followedUp('pleeggezin', (one) => one.execution(on, 'beeindigd'));
      expect(statesOn(history, second, '2024-04-25', '2024-07-25')).to.deep.equal(states);
    });
  }

  it('is carried out by its own placement where that was there first', () => {
    const history = aCase()
      .finding('2024-01-20', [OTS, UHP])
      .grant('2024-01-25', OTS, '2024-01-25', '2025-01-25')
      .grant('2024-01-25', UHP, '2024-01-25', '2024-07-25')
      .grant('2024-01-25', UHP, '2024-01-25', '2024-07-25', second)
      .execution('2024-02-01', 'begonnen', {}, { as: 'first' })
      .execution('2024-02-01', 'begonnen', second, { as: 'own' });
    for (const [measure, label] of [
      [{ measureRef: measureOf(UHP) }, 'first'],
      [second, 'own'],
    ] as const) {
      const [clock] = verdictOn(history, measure, '2024-03-01').clocks.filter((one) => one.clock.startsWith('P3'));
      expect(clock?.events, label).to.include(history.event(label));
    }
  });

  it('tells that the child left, under whichever authorisation that was registered', () => {
    const left = followedUp('pleeggezin', (one) => one.execution('2024-06-01', 'beeindigd'));
    expect(['2024-05-31', '2024-06-01'].map((on) => codesOn(left, on).includes('execution-ended'))).to.deep.equal([
      false,
      true,
    ]);
  });

  it('of a child that went on in such a place does not tell that it left', () => {
    const next = (placeType: string) =>
      aCase()
        .finding('2024-01-20', [OTS, UHP])
        .grant('2024-01-25', OTS, '2024-01-25', '2025-01-25')
        .grant('2024-01-25', UHP, '2024-01-25', '2024-07-25', { placeType: 'pleeggezin' })
        .execution('2024-02-01', 'begonnen', { placeType: 'pleeggezin' })
        .grant('2024-03-25', UHP, '2024-04-01', '2025-01-25', second)
        .execution('2024-04-01', 'beeindigd')
        .execution('2024-04-01', 'begonnen', { ...second, placeType });
    const seen = ['pleeggezin', 'accommodatie'].map((placeType) => {
      const { clocks, findings } = verdictOn(next(placeType), { measureRef: measureOf(UHP) }, '2024-05-01');
      const told = clocks.some(({ clock }) => clock === 'P7-melding-eerder-einde');
      return [told, findings.some(({ code }) => code === 'execution-ended')];
    });
    expect(seen).to.deep.equal([
      [false, false],
      [false, true],
    ]);
  });
});

describe('a year in another family, under one authorisation and the next (1:265i lid 1 BW)', () => {
  const moved = (on: string, placeType: string) => followedUp().execution(on, 'begonnen', { ...second, placeType });
  const seen = (history: History) => codesOn(history, '2025-03-01').filter((code) => code.startsWith('moved'));

  it('is counted from the first placement', () => {
    expect(['2025-02-01', '2025-02-02'].map((on) => seen(moved(on, 'accommodatie')))).to.deep.equal([
      [],
      ['moved-without-consent'],
    ]);
  });

  it('is not over where the same family, or no kind of place, is registered under the next', () => {
    const again = followedUp().execution('2024-04-25', 'begonnen', second);
    expect([moved('2025-02-10', 'pleeggezin'), again].map(seen)).to.deep.equal([[], []]);
    expect(seen(again.execution('2025-02-10', 'gewijzigd', { ...second, placeType: 'pleeggezin' }))).to.deep.equal([
      'moved-without-consent',
    ]);
  });

  it('is told of the authorisation under which the child was moved', () => {
    const first = verdictOn(moved('2025-02-10', 'accommodatie'), { measureRef: measureOf(UHP) }, '2025-03-01');
    expect(first.findings.map(({ code }) => code)).not.to.include('moved-without-consent');
  });
});

describe('closed youth care for a child that is in it already (Jw 6.1.12 lid 3)', () => {
  const closed = (measure: typeof URGENT | typeof CONDITIONAL) =>
    aCase()
      .finding('2024-02-20', [OTS, measure, CLOSED])
      .grant('2024-02-25', OTS, '2024-02-25', '2025-02-25')
      .grant('2024-03-01', measure, '2024-03-01', '2024-03-29')
      .execution('2024-03-01', 'begonnen', { measureRef: measureOf(measure), placeType: 'gesloten' })
      .grant('2024-03-14', CLOSED, '2024-03-14', '2024-09-14');

  for (const measure of [URGENT, CONDITIONAL] as const) {
    it(`by ${measure} is carried out from its first day`, () => {
      expect(statesOn(closed(measure), CLOSED, '2024-03-13', '2024-03-14', '2024-06-13', '2024-06-14')).to.deep.equal([
        'niet-begonnen',
        'geldig',
        'geldig',
        'geldig',
      ]);
    });
  }

  it('is in it on the eighteenth birthday as well', () => {
    const history = aCase()
      .finding('2024-02-20', [OTS, URGENT, CLOSED], { majorityOn: day('2024-07-01') })
      .grant('2024-02-25', OTS, '2024-02-25', '2025-02-25')
      .grant('2024-03-01', URGENT, '2024-03-01', '2024-03-29')
      .execution('2024-03-01', 'begonnen', { measureRef: measureOf(URGENT) })
      .grant('2024-03-14', CLOSED, '2024-03-14', '2024-09-14');
    expect(statesOn(history, CLOSED, '2024-06-30', '2024-07-01')).to.deep.equal(['geldig', 'geldig']);
  });

  it('does not carry out an authorisation to place it elsewhere', () => {
    const history = closed(URGENT).grant('2024-03-14', UHP, '2024-03-14', '2024-09-14');
    expect(statesOn(history, { measureRef: measureOf(UHP) }, '2024-06-14')).to.deep.equal([
      'vervallen-niet-uitgevoerd',
    ]);
  });
});
