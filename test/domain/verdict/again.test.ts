// Authorisations that lapse whenever they were not carried out for three months, and not in their first three alone.
import { deadlinesOf } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, type Content, day, type History, measureOf, statesOn, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const CLOSED = 'gesloten-jeugdhulp';
const URGENT = 'spoedmachtiging-gesloten-jeugdhulp';
const inClosed: Content = { measureRef: measureOf(CLOSED) };
const LAPSED = 'vervallen-niet-uitgevoerd';

/** Closed youth care of a year from 1 March, in which the child was from 10 March to 1 May. */
const left = (steps: (history: History) => History = (history) => history) =>
  steps(
    aCase()
      .finding('2024-02-20', [OTS, CLOSED, URGENT])
      .grant('2024-02-25', OTS, '2024-02-25', '2025-02-25')
      .grant('2024-03-01', CLOSED, '2024-03-01', '2025-02-01', {}, { as: 'order' })
      .execution('2024-03-10', 'begonnen', inClosed, { as: 'begun' })
      .execution('2024-05-01', 'beeindigd', inClosed, { as: 'left' }),
  );

describe('closed youth care that was not carried out for three months (Jw 6.1.12 lid 3)', () => {
  it('lapses three months after the child left, and runs under that condition until then', () => {
    const days = ['2024-03-10', '2024-04-30', '2024-05-01', '2024-07-31', '2024-08-01', '2024-08-02'];
    expect(statesOn(left(), CLOSED, ...days)).to.deep.equal([
      ...['geldig', 'geldig', 'geldig-mits', 'geldig-mits', LAPSED, LAPSED],
    ]);
    expect(verdictOn(left(), CLOSED, '2024-04-30').nextCriticalDate).to.equal('2024-05-01');
  });

  it('names the order and that the child left, in its reason, its clock and its trace', () => {
    const history = left();
    const events = [history.event('order'), history.event('left')];
    const { reasons, trace, clocks } = verdictOn(history, CLOSED, '2024-08-01');
    expect(reasons.map(({ rule, article, events: named }) => [rule, article, named])).to.deep.equal([
      ['gjh.verval', '6.1.12 lid 3 Jw', events],
    ]);
    const step = trace.find(({ what }) => what === 'uitvoering');
    expect([step?.from, step?.until, step?.effect]).to.deep.equal(['2024-05-01', '2024-08-01', LAPSED]);
    const [first, second] = clocks.filter(({ clock }) => clock === 'P3-tenuitvoerlegging');
    expect([first?.start, first?.limit, first?.state, second]).to.deep.equal([
      ...['2024-05-01', '2024-08-01', 'gemist', undefined],
    ]);
  });

  it('lies ahead from the day on which the child left', () => {
    const dueOn = (on: string) =>
      deadlinesOf(left().facts, day(on), null)
        .filter(({ what, kind }) => what === 'P3-tenuitvoerlegging' && kind === CLOSED)
        .map((due) => due.on);
    expect(dueOn('2024-05-01')).to.deep.equal(['2024-08-01']);
    expect(dueOn('2024-08-02')).to.deep.equal([]);
  });

  it('was carried out while the child was there', () => {
    const step = verdictOn(left(), CLOSED, '2024-04-30').trace.find(({ what }) => what === 'uitvoering');
    expect([step?.outcome, step?.from]).to.deep.equal(['voldaan', '2024-03-01']);
  });

  const returns: readonly [on: string, state: string][] = [
    ['2024-05-01', 'geldig'],
    ['2024-07-31', 'geldig'],
    ['2024-08-01', LAPSED],
    ['2024-08-02', LAPSED],
  ];
  for (const [on, state] of returns) {
    it(`is ${state} when the child came back on ${on}`, () => {
      const back = left((history) => history.execution(on, 'begonnen', inClosed));
      expect(statesOn(back, CLOSED, '2024-12-01')).to.deep.equal([state]);
    });
  }

  it('is carried out by a stay under another such authorisation', () => {
    const urgent = left((history) =>
      history
        .grant('2024-07-20', URGENT, '2024-07-20', '2024-08-10')
        .execution('2024-07-20', 'begonnen', { measureRef: measureOf(URGENT) }),
    );
    expect(statesOn(urgent, CLOSED, '2024-06-01', '2024-08-01', '2024-12-01')).to.deep.equal([
      ...['geldig', 'geldig', 'geldig'],
    ]);
  });

  it('counts anew each time that the child left', () => {
    const twice = left((history) =>
      history.execution('2024-06-01', 'begonnen', inClosed).execution('2024-09-01', 'beeindigd', inClosed),
    );
    expect(statesOn(twice, CLOSED, '2024-08-31', '2024-09-01', '2024-11-30', '2024-12-01')).to.deep.equal([
      ...['geldig', 'geldig-mits', 'geldig-mits', LAPSED],
    ]);
  });

  it('does not lapse when its own term is over by then, nor while its provider suspends it', () => {
    const late = left((history) =>
      history.execution('2024-06-01', 'begonnen', inClosed).execution('2024-11-01', 'beeindigd', inClosed),
    );
    expect(statesOn(late, CLOSED, '2024-11-02', '2025-01-31', '2025-02-01')).to.deep.equal([
      ...['geldig', 'geldig', 'verlopen'],
    ]);
    const suspended = left((history) =>
      history.execution('2024-05-01', 'begonnen', inClosed).execution('2024-06-01', 'geschorst', inClosed),
    );
    expect(statesOn(suspended, CLOSED, '2024-12-01')).to.deep.equal(['geldig']);
  });
});

describe('an authorisation to place out of home of which the placement ended', () => {
  const placed = (year: number) =>
    aCase()
      .finding(`${year}-02-20`, [OTS, UHP])
      .grant(`${year}-02-25`, OTS, `${year}-02-25`, `${year + 1}-02-25`)
      .grant(`${year}-03-01`, UHP, `${year}-03-01`, `${year + 1}-02-01`)
      .execution(`${year}-03-10`, 'begonnen')
      .execution(`${year}-05-01`, 'beeindigd');

  it('lapsed three months later under 1:262 lid 3 BW (old), and does not under 1:265c lid 3 BW', () => {
    expect(statesOn(placed(2013), UHP, '2013-05-01', '2013-07-31', '2013-08-01')).to.deep.equal([
      ...['geldig-mits', 'geldig-mits', LAPSED],
    ]);
    expect(statesOn(placed(2015), UHP, '2015-05-01', '2015-07-31', '2015-08-01')).to.deep.equal([
      ...['geldig', 'geldig', 'geldig'],
    ]);
  });

  it('is judged by the law of its first day', () => {
    expect(statesOn(placed(2014), UHP, '2014-07-31', '2014-08-01')).to.deep.equal(['geldig-mits', LAPSED]);
    const later = placed(2014).execution('2014-06-01', 'begonnen').execution('2014-10-15', 'beeindigd');
    expect(statesOn(later, UHP, '2015-01-14', '2015-01-15')).to.deep.equal(['geldig-mits', LAPSED]);
  });
});
