// An appeal that was withdrawn or declared inadmissible leaves the decision as it stood, and ends what the appeal held up.
import { expect } from 'chai';
import { aCase, statesOn, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const GUARDIANSHIP = 'voogdij';
const NO = 'niet-ontvankelijk';

const supervised = (enforceable = 'nee') =>
  aCase()
    .finding('2024-01-15', [OTS])
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', { enforceable }, { as: 'ots' });
const guarded = (enforceable = 'nee') =>
  aCase()
    .finding('2024-01-15', [GUARDIANSHIP])
    .grant('2024-02-02', GUARDIANSHIP, '2024-02-02', null, { enforceable }, { as: 'given' });

describe('an appeal that is not looked at', () => {
  it('suspends a decision up to that day only', () => {
    const history = supervised().appeal('2024-04-01', 'ots').review('2024-07-01', NO, OTS, 'ots');
    expect(statesOn(history, OTS, '2024-03-31', '2024-04-01', '2024-06-30', '2024-07-01')).to.deep.equal([
      ...['geldig', 'geschorst', 'geschorst', 'geldig'],
    ]);
  });

  it('suspends the end of a measure up to that day only', () => {
    const history = supervised('ja')
      .decision('2024-03-01', 'opgeheven', OTS, { from: '2024-03-01', enforceable: 'nee' }, { as: 'end' })
      .appeal('2024-04-01', 'end')
      .review('2024-07-01', NO, OTS, 'end');
    expect(statesOn(history, OTS, '2024-03-31', '2024-04-01', '2024-06-30', '2024-07-01')).to.deep.equal([
      ...['beeindigd', 'geldig', 'geldig', 'beeindigd'],
    ]);
  });

  it('lets guardianship begin once that is final as well', () => {
    const history = guarded().appeal('2024-04-01', 'given');
    expect(statesOn(history, GUARDIANSHIP, '2030-01-01')).to.deep.equal(['niet-begonnen']);
    // Cassation is open to 1 October.
    history.review('2024-07-01', NO, GUARDIANSHIP, 'given', {}, { as: 'hof' });
    expect(statesOn(history, GUARDIANSHIP, '2024-10-01', '2024-10-02')).to.deep.equal(['niet-begonnen', 'geldig']);
    const highest = { instance: 'hoge-raad' };
    history.appeal('2024-09-01', 'hof', { appeal: 'cassatie' });
    expect(statesOn(history, GUARDIANSHIP, '2024-10-02')).to.deep.equal(['niet-begonnen']);
    history.review('2025-03-03', NO, GUARDIANSHIP, 'hof', highest);
    expect(statesOn(history, GUARDIANSHIP, '2025-03-02', '2025-03-03')).to.deep.equal(['niet-begonnen', 'geldig']);
  });

  it('settles what a decision of unknown dictum may have done', () => {
    const history = supervised('ja')
      .appeal('2024-04-01', 'ots')
      .review('2024-06-01', 'dictum-volgt', OTS, 'ots')
      .review('2024-07-01', NO, OTS, 'ots');
    expect(statesOn(history, OTS, '2024-06-30', '2024-07-01')).to.deep.equal(['onbekend', 'geldig']);
  });

  it('may be taken to the highest court, as what was upheld may', () => {
    const history = supervised().appeal('2024-04-01', 'ots').review('2024-07-01', NO, OTS, 'ots', {}, { as: 'hof' });
    const clock = verdictOn(history, OTS, '2024-07-01').clocks.find(({ clock: id }) => id === 'P16-cassatie');
    expect([clock?.state, clock?.limit]).to.deep.equal(['loopt', '2024-10-02']);
  });
});
