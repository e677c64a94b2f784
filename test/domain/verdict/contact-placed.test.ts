// A limit to contact lasts as long as the placement, and not as long as the authorisation for it (1:265f lid 1 BW).
import { expect } from 'chai';
import { aCase, type History, measureOf, PARTIES, statesOn, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const UHP = 'uithuisplaatsing';
const CLOSED = 'gesloten-jeugdhulp';
const CONTACT = 'contactbeperking';
const second = { measureRef: measureOf(UHP, 1) };

const limited = (from = '2024-03-01') =>
  aCase()
    .finding('2024-01-15', [OTS, UHP])
    .grant('2024-02-01', OTS, '2024-02-01', '2025-02-01')
    .grant('2024-02-01', UHP, '2024-02-01', '2025-02-01', {}, { as: 'order' })
    .execution('2024-02-10', 'begonnen', {}, { as: 'begun' })
    .grant(from, CONTACT, from, null, {}, { as: 'limit' });
const left = (history = limited()) => history.execution('2024-06-01', 'beeindigd', {}, { as: 'left' });
const around = ['2024-05-31', '2024-06-01', '2024-06-02'] as const;

describe('a limit to contact of a child that is placed no more', () => {
  it('ends on the day on which the placement ended, while the authorisation stays', () => {
    expect(statesOn(left(), CONTACT, '2024-02-29', '2024-03-01', ...around)).to.deep.equal([
      ...['niet-begonnen', 'geldig', 'geldig', 'beeindigd', 'beeindigd'],
    ]);
    expect(statesOn(left(), UHP, ...around)).to.deep.equal(['geldig', 'geldig', 'geldig']);
    expect(verdictOn(left(), CONTACT, '2024-03-01').nextCriticalDate).to.equal('2024-06-01');
  });

  it('names the limit, the authorisation and the end of the placement, as causes in that order', () => {
    const history = left();
    const { reasons, trace } = verdictOn(history, CONTACT, '2024-07-01');
    expect(reasons.map(({ rule, article }) => [rule, article])).to.deep.equal([
      ['contactbeperking.basis', '1:265f lid 1 BW'],
      ['uhp.beeindiging-door-gi', '1:265d lid 1 BW'],
    ]);
    const [first, last] = reasons;
    expect(first?.events).to.include.members(['limit', 'order', 'left'].map((label) => history.event(label)));
    expect(last?.events).to.deep.equal([history.event('left')]);
    const step = trace.find(({ rule }) => rule === 'uhp.beeindiging-door-gi');
    expect([step?.effect, step?.from, step?.decisive]).to.deep.equal(['beeindigd', '2024-06-01', true]);
  });

  it('does not come back when the child is placed again', () => {
    expect(statesOn(left().execution('2024-06-02', 'begonnen'), CONTACT, '2024-06-01', '2024-06-03')).to.deep.equal([
      ...['beeindigd', 'beeindigd'],
    ]);
  });

  const goesOn: Readonly<Record<string, (history: History) => History>> = {
    'moves on that day': (history) => history.execution('2024-06-01', 'gewijzigd'),
    'leaves and is placed on one day': (history) => left(history).execution('2024-06-01', 'begonnen'),
    'goes on by the next authorisation': (history) =>
      left(history.grant('2024-05-20', UHP, '2024-06-01', '2025-02-01', second)).execution('2024-06-01', 'begonnen', {
        ...second,
      }),
    'goes into closed youth care': (history) =>
      left(
        history
          .request('2024-05-20', 'instellen', CLOSED)
          .grant('2024-05-25', CLOSED, '2024-06-01', '2024-12-01', { institution: PARTIES.institution }),
      ).execution('2024-06-01', 'begonnen', { measureRef: measureOf(CLOSED) }),
  };
  for (const [what, steps] of Object.entries(goesOn)) {
    it(`goes on where the child ${what}`, () => {
      expect(statesOn(steps(limited()), CONTACT, ...around)).to.deep.equal(['geldig', 'geldig', 'geldig']);
    });
  }

  it('has no base when it is given once the child has left, and has one before the child is placed', () => {
    const none = left(limited('2024-05-01')).grant('2024-06-10', CONTACT, '2024-06-10', null, {
      measureRef: measureOf(CONTACT, 1),
    });
    expect(statesOn(none, { measureRef: measureOf(CONTACT, 1) }, '2024-06-10')).to.deep.equal(['basis-ontbreekt']);
    const early = aCase()
      .finding('2024-01-15', [OTS, UHP])
      .grant('2024-02-01', OTS, '2024-02-01', '2025-02-01')
      .grant('2024-02-01', UHP, '2024-02-01', '2025-02-01')
      .grant('2024-02-05', CONTACT, '2024-02-05', null)
      .execution('2024-02-10', 'begonnen');
    expect(statesOn(early, CONTACT, '2024-02-05', '2024-02-10')).to.deep.equal(['geldig', 'geldig']);
  });

  it('leaves authority in part to the institution, which lasts as long as the authorisation (1:265e lid 2 BW)', () => {
    const partly = limited()
      .request('2024-02-20', 'instellen', 'gedeeltelijke-gezagsuitoefening')
      .grant('2024-03-01', 'gedeeltelijke-gezagsuitoefening', '2024-03-01', '2025-02-01');
    expect(statesOn(left(partly), 'gedeeltelijke-gezagsuitoefening', ...around)).to.deep.equal([
      ...['geldig', 'geldig', 'geldig'],
    ]);
  });
});

describe('a placement that the institution ended (1:265d lid 1 BW)', () => {
  it('is told with that article', () => {
    const { findings } = verdictOn(left(), UHP, '2024-06-01');
    expect(
      findings.filter(({ code }) => code === 'execution-ended').map(({ rule, article }) => [rule, article]),
    ).to.deep.equal([['uhp.beeindiging-door-gi', '1:265d lid 1 BW']]);
  });
});
