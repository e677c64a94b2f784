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

  it('that nobody acknowledged is not called late', () => {
    expect(late(given(), '2024-12-01')).to.deep.equal([]);
  });
});

describe('a decision of which the institution in charge has not acknowledged the receipt', () => {
  const awaited = (history: ReturnType<typeof given>, on: string) =>
    verdictOn(history, OTS, on)
      .findings.filter(({ code }) => code === 'receipt-not-recorded')
      .map(({ article, events }) => [article, ...events]);

  it('is pointed out from the day after two weeks on, while the measure lasts', () => {
    const history = given();
    const seen = ['2024-02-15', '2024-02-16', '2024-02-17', '2025-02-01', '2025-02-02'].map((on) =>
      awaited(history, on),
    );
    const once = [['805 lid 1 Rv', history.event('ots')]];
    expect(seen).to.deep.equal([[], [], once, once, []]);
  });

  it('is pointed out until the day on which it was received', () => {
    const history = given().acknowledgement('2024-03-11', 'ots');
    expect(['2024-03-10', '2024-03-11'].map((on) => awaited(history, on).length)).to.deep.equal([1, 0]);
  });

  it('is not, once the institution has had its first contact all the same', () => {
    const history = given().careStep('2024-02-20', 'eerste-contact', OTS);
    expect(['2024-02-19', '2024-02-20'].map((on) => awaited(history, on).length)).to.deep.equal([1, 0]);
  });

  it('is, though the gemeente acknowledged it', () => {
    const history = given();
    const fields = { event: history.event('ots'), receivedAt: noon('2024-02-05') };
    history.record('acknowledgeNotification', '2024-02-05', fields, { by: CALLERS.municipality });
    expect(awaited(history, '2024-02-17').length).to.equal(1);
  });

  it('counts from the decision where the term began before it', () => {
    const history = aCase()
      .finding('2024-01-15', [OTS])
      .grant('2024-02-02', OTS, '2024-01-20', '2025-01-20', {}, { as: 'ots' });
    expect(['2024-02-16', '2024-02-17'].map((on) => awaited(history, on).length)).to.deep.equal([0, 1]);
  });

  it('is not while the law knew no five working days', () => {
    const begun = (on: string, until: string) =>
      awaited(aCase().finding(on, [OTS]).grant(on, OTS, on, until, {}, { as: 'ots' }), '2015-02-01').length;
    expect([begun('2014-12-31', '2015-12-31'), begun('2015-01-01', '2016-01-01')]).to.deep.equal([0, 1]);
  });
});
