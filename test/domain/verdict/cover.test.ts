import { expect } from 'chai';
import { aCase, type History, measureOf, noon, PARTIES, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const VOTS = 'voorlopige-ondertoezichtstelling';
const UHP = 'uithuisplaatsing';

const outlasts = (history: History, on = '2024-03-15') =>
  verdictOn(history, UHP, on).findings.some(({ code }) => code === 'ends-after-base');
const begun = () =>
  aCase().finding('2024-01-15', [OTS, VOTS, UHP]).grant('2024-02-02', VOTS, '2024-02-02', '2024-05-02');
const until = (history: History, end: string) => history.grant('2024-02-02', UHP, '2024-02-02', end);

describe('an authorisation beside the measure on which it rests', () => {
  const ends: readonly [end: string, isLonger: boolean][] = [
    ['2024-05-01', false],
    ['2024-05-02', false],
    ['2024-05-03', true],
  ];
  for (const [end, isLonger] of ends) {
    it(`that ends on ${end} ${isLonger ? 'outlasts it' : 'does not outlast it'}`, () => {
      expect(outlasts(until(begun(), end))).to.equal(isLonger);
    });
  }

  it('goes over to supervision that follows without a gap', () => {
    const history = until(begun(), '2024-08-02').grant('2024-04-30', OTS, '2024-05-02', '2025-05-02');
    expect(outlasts(history)).to.equal(false);
  });

  it('outlasts it where supervision follows only after a day without', () => {
    const history = until(begun(), '2024-08-02').grant('2024-05-03', OTS, '2024-05-03', '2025-05-03');
    expect(outlasts(history)).to.equal(true);
  });

  it('outlasts it where what runs on is the supervision of another institution', () => {
    const history = until(begun(), '2024-08-02').grant('2024-03-01', OTS, '2024-03-01', '2025-03-01', {
      institution: PARTIES.otherInstitution,
    });
    expect(outlasts(history)).to.equal(true);
  });

  it('of later years is not measured by the supervision of before', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS, UHP])
      .grant('2024-02-02', OTS, '2024-02-02', '2025-01-15')
      .grant('2025-06-02', OTS, '2025-06-02', '2025-09-02', { measureRef: measureOf(OTS, 1) })
      .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02', {}, { at: noon('2025-06-03') });
    expect(outlasts(history)).to.equal(true);
  });
});
