/** A measure that is asked about by its reference: what was asked for under it, what was decided, and what is missing. */

import { expect } from 'chai';
import { measureOf, verdictOn } from '../../support/domain.js';
import { OTS, opened, running, UHP } from '../decide/refuses.js';

const second = { measureRef: measureOf(UHP, 1) };
const asked = () =>
  running()
    .request('2024-06-01', 'instellen', 'omgangsregeling', { measureRef: measureOf('omgangsregeling') })
    .request('2024-06-02', 'instellen', UHP, second);

describe('a measure asked about by its reference', () => {
  it('was asked for, and lacks only its decision', () => {
    expect(verdictOn(asked(), second, '2024-06-10')).to.deep.include({
      state: 'niet-begonnen',
      missing: ['beschikking'],
      answeredBy: null,
      nextCriticalDate: null,
    });
  });

  it('is judged by the rules of the kind that was asked for under it', () => {
    const { reasons } = verdictOn(asked(), second, '2024-06-10');
    expect(reasons.map(({ rule }) => rule)).to.deep.equal(['uhp.grond']);
  });

  it('that nobody spoke of lacks both', () => {
    const answer = verdictOn(running(), second, '2024-06-10');
    expect([answer.missing, answer.reasons.map(({ rule }) => rule), answer.nextCriticalDate]).to.deep.equal([
      ['verzoek', 'beschikking'],
      ['register.volledigheid'],
      null,
    ]);
  });

  for (const [what, history] of [
    ['is refused', () => asked().decision('2024-06-20', 'afgewezen', UHP, second)],
    ['is to follow', () => asked().decision('2024-06-20', 'dictum-volgt', UHP, second)],
    ['is given', () => asked().grant('2024-06-20', UHP, '2024-06-20', '2024-09-20', second)],
  ] as const) {
    it(`lacks nothing once it ${what}`, () => {
      expect(verdictOn(history(), second, '2024-06-21').missing).to.deep.equal([]);
    });
  }

  it('lacks its request where the council asked for something else', () => {
    const history = opened().grant('2024-06-20', 'gesloten-jeugdhulp', '2024-06-20', '2024-09-20');
    expect(verdictOn(history, 'gesloten-jeugdhulp', '2024-06-21').missing).to.deep.equal(['verzoek']);
  });

  it('of a kind that was only asked for lacks its decision', () => {
    expect(verdictOn(opened(), OTS, '2024-01-20').missing).to.deep.equal(['beschikking']);
  });
});
