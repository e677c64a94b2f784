import { expect } from 'chai';
import { aCase, CALLERS, noon, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';

const given = () =>
  aCase().finding('2024-01-15', [OTS]).grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' });
const late = (history: ReturnType<typeof given>, on: string) =>
  verdictOn(history, OTS, on).findings.filter(({ code }) => code === 'copy-late');

describe('a copy of a decision (Rv 805 lid 1)', () => {
  const days: readonly [received: string, isLate: boolean][] = [
    ['2024-02-15', false],
    ['2024-02-16', false],
    ['2024-02-17', true],
    ['2024-02-18', true],
  ];
  for (const [received, isLate] of days) {
    it(`that was received on ${received} is ${isLate ? 'pointed out' : 'in time'}`, () => {
      const history = given().acknowledgement(received, 'ots');
      expect(late(history, '2024-03-01').length).to.equal(isLate ? 1 : 0);
    });
  }

  it('is pointed out from the day on which it came, with the decision and who received it', () => {
    const history = given().acknowledgement('2024-02-20', 'ots', { as: 'told' });
    expect(late(history, '2024-02-19')).to.deep.equal([]);
    expect(late(history, '2024-02-20')).to.deep.equal([
      {
        code: 'copy-late',
        rule: 'beschikking.afschrift',
        article: '805 lid 1 Rv',
        events: [history.event('ots'), history.event('told')],
      },
    ]);
  });

  it('counts for whoever received it first, whatever the order of registration', () => {
    const history = given().acknowledgement('2024-02-20', 'ots');
    const fields = { event: history.event('ots'), receivedAt: noon('2024-02-05') };
    history.record('acknowledgeNotification', '2024-02-21', fields, { by: CALLERS.municipality });
    expect(late(history, '2024-03-01')).to.deep.equal([]);
  });

  it('that nobody acknowledged says nothing', () => {
    expect(late(given(), '2024-12-01')).to.deep.equal([]);
  });
});
