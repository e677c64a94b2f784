import { deadlinesOf } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, CALLERS, day, type History, noon } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const VOTS = 'voorlopige-ondertoezichtstelling';
const UHP = 'uithuisplaatsing';

const given = () =>
  aCase()
    .finding('2024-01-15', [OTS, UHP])
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' })
    .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02', {}, { as: 'uhp' });

/** What lies ahead, each as its kind, what and day. */
function ahead(history: History, on: string, known: string | null = null): readonly string[] {
  return deadlinesOf(history.facts, day(on), known === null ? null : noon(known)).map(
    ({ kind, what, on: due }) => `${due} ${what} ${kind}`,
  );
}

describe('what lies ahead in a case', () => {
  it('is every end, turn and running clock, in order of days', () => {
    expect(ahead(given(), '2024-02-03')).to.deep.equal([
      '2024-05-02 P3-tenuitvoerlegging uithuisplaatsing',
      '2024-05-02 einde uithuisplaatsing',
      '2024-05-02 kritiek uithuisplaatsing',
      '2024-05-03 P15-hoger-beroep ondertoezichtstelling',
      '2024-05-03 P15-hoger-beroep uithuisplaatsing',
      '2024-12-03 P6-melding-geen-verlenging ondertoezichtstelling',
      '2025-02-02 einde ondertoezichtstelling',
      '2025-02-02 kritiek ondertoezichtstelling',
    ]);
  });

  it('no longer holds what was met', () => {
    const history = given().execution('2024-02-05', 'begonnen').appeal('2024-03-01', 'ots');
    expect(ahead(history, '2024-03-02')).to.deep.equal([
      '2024-05-03 P15-hoger-beroep uithuisplaatsing',
      '2024-12-03 P6-melding-geen-verlenging ondertoezichtstelling',
      '2024-12-03 P6-melding-geen-verlenging uithuisplaatsing',
      '2025-02-02 einde ondertoezichtstelling',
      '2025-02-02 einde uithuisplaatsing',
      '2025-02-02 kritiek ondertoezichtstelling',
      '2025-02-02 kritiek uithuisplaatsing',
    ]);
  });

  it('holds a day on that day, and not after', () => {
    expect([
      ahead(given(), '2025-02-02').filter((one) => one.includes('einde')),
      ahead(given(), '2025-02-03'),
    ]).to.deep.equal([['2025-02-02 einde ondertoezichtstelling'], []]);
  });

  it('ends with the last of terms that connect', () => {
    const history = given().extend('2025-01-20', OTS, '2026-02-02');
    expect(ahead(history, '2025-01-21').filter((one) => one.includes('einde onder'))).to.deep.equal([
      '2026-02-02 einde ondertoezichtstelling',
    ]);
  });

  it('no longer holds the end of what another measure ended or was replaced by', () => {
    const placed = () => given().execution('2024-02-05', 'begonnen');
    const ends = (history: History) => ahead(history, '2024-06-03').filter((one) => one.includes(' einde '));
    const lifted = placed().decision('2024-05-20', 'opgeheven', OTS, { from: '2024-06-01' });
    const replaced = placed().finding('2024-05-01', ['voogdij']).grant('2024-06-01', 'voogdij', '2024-06-01', null);
    expect([ends(placed()).length, ends(lifted), ends(replaced)]).to.deep.equal([2, [], []]);
  });

  it('counts by the Algemene termijnenwet where that decides', () => {
    const history = given().careStep('2024-03-02', 'familiegroepsplan-afgezien', OTS);
    expect(ahead(history, '2024-03-03')).to.include('2024-04-16 P12-plan-van-aanpak ondertoezichtstelling');
  });

  it('tells the hearing that an order given at once still needs', () => {
    const history = aCase()
      .finding('2025-11-20', [VOTS])
      .grant('2025-11-21', VOTS, '2025-11-21', '2026-02-21', { unheard: true }, { as: 'order' });
    expect(ahead(history, '2025-11-22')).to.deep.equal([
      '2025-12-05 P1-gehoor-belanghebbenden voorlopige-ondertoezichtstelling',
      '2025-12-05 P2-gehoor-minderjarige voorlopige-ondertoezichtstelling',
      '2025-12-05 einde voorlopige-ondertoezichtstelling',
      '2025-12-05 kritiek voorlopige-ondertoezichtstelling',
    ]);
  });

  it('tells what belongs to the case', () => {
    const history = aCase().submission('2024-03-01', 'verzoek-burgemeester', {}, { by: CALLERS.municipality });
    expect(deadlinesOf(history.facts, day('2024-03-02'), null)).to.deep.equal([
      {
        what: 'P9-raad-naar-kinderrechter',
        on: '2024-03-16',
        measureRef: null,
        kind: OTS,
        rule: 'ots.verzoek-burgemeester',
        article: '1:255 lid 3 BW',
        events: [history.facts[0]?.eventId],
      },
    ]);
  });

  it('asks nothing of a term that is over before it could be asked', () => {
    const history = given().extend('2025-01-20', OTS, '2025-03-15');
    expect(ahead(history, '2025-01-21').filter((one) => one.includes('P6') && one.endsWith(OTS))).to.deep.equal([]);
  });

  it('is what was known at a moment', () => {
    const history = given().execution('2024-02-05', 'begonnen');
    expect([
      ahead(history, '2024-02-06', '2024-02-04').some((one) => one.includes('P3')),
      ahead(history, '2024-02-06', '2024-02-05').some((one) => one.includes('P3')),
    ]).to.deep.equal([true, false]);
  });

  it('is not told where content is missing', () => {
    const facts = given().facts.map((one, place) => (place === 1 ? { ...one, content: 'pending' as const } : one));
    expect(deadlinesOf(facts, day('2024-02-03'), null)).to.deep.equal([]);
  });
});
