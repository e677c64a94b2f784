import { expect } from 'chai';
import {
  aCase,
  CALLERS,
  type Content,
  given,
  type History,
  measureOf,
  statesOn,
  verdictOn,
} from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const CLOSED = 'gesloten-jeugdhulp';
const onClosed: Content = { measureRef: measureOf(CLOSED) };
const BY_COLLEGE: Content = { requester: 'college' };

const consented = () =>
  aCase()
    .finding('2024-01-15', [CLOSED, OTS])
    .grant('2024-03-01', CLOSED, '2024-03-01', '2024-12-01', BY_COLLEGE)
    .execution('2024-03-02', 'begonnen', onClosed);
const withdrawn = (history: History = consented(), on = '2024-06-03') =>
  history.submission(on, 'intrekking-instemming', onClosed, { as: 'withdrawal' });
const codes = (history: History, on: string) =>
  verdictOn(history, CLOSED, on)
    .findings.map(({ code }) => code)
    .filter((code) => code === 'consent-withdrawn' || code === 'base-not-recorded');

describe('closed youth care that rests on consent (6.1.2 lid 9 Jw)', () => {
  it('ends fourteen days after the consent was withdrawn', () => {
    expect(
      statesOn(withdrawn(), CLOSED, '2024-06-02', '2024-06-03', '2024-06-16', '2024-06-17', '2024-06-18'),
    ).to.deep.equal(['geldig', 'geldig', 'geldig', 'beeindigd', 'beeindigd']);
  });

  it('says so from the day of the withdrawal, and that no base was known before', () => {
    const days = ['2024-06-02', '2024-06-03', '2024-06-16', '2024-06-17'];
    expect(days.map((on) => codes(withdrawn(), on))).to.deep.equal([
      ['base-not-recorded'],
      ['consent-withdrawn'],
      ['consent-withdrawn'],
      [],
    ]);
  });

  it('names the article, the order and the withdrawal', () => {
    const history = withdrawn();
    const [reason] = verdictOn(history, CLOSED, '2024-06-17').reasons;
    expect(reason).to.include({ rule: 'gjh.instemming-ingetrokken', article: '6.1.2 lid 9 Jw' });
    expect(reason?.events).to.include(history.event('withdrawal'));
  });

  it('tells beforehand that it will end', () => {
    expect(verdictOn(withdrawn(), CLOSED, '2024-06-10').nextCriticalDate).to.equal('2024-06-17');
  });

  it('goes on by supervision that is given in those days', () => {
    const history = withdrawn().grant('2024-06-14', OTS, '2024-06-16', '2024-09-01');
    expect(statesOn(history, CLOSED, '2024-06-17', '2024-08-31', '2024-09-01')).to.deep.equal([
      'geldig',
      'geldig',
      'beeindigd',
    ]);
  });

  it('does not come back by supervision that is given after them', () => {
    const history = withdrawn().grant('2024-06-18', OTS, '2024-06-18', '2024-12-18');
    expect(statesOn(history, CLOSED, '2024-06-17', '2024-06-18')).to.deep.equal(['beeindigd', 'beeindigd']);
  });

  it('counts the first withdrawal', () => {
    const history = withdrawn(withdrawn(), '2024-06-10');
    expect(statesOn(history, CLOSED, '2024-06-16', '2024-06-17')).to.deep.equal(['geldig', 'beeindigd']);
  });

  it('is not touched where it was given after the withdrawal', () => {
    const history = withdrawn().grant('2024-06-20', CLOSED, '2024-06-20', '2024-10-01', BY_COLLEGE);
    expect(statesOn(history, CLOSED, '2024-06-19', '2024-06-20')).to.deep.equal(['beeindigd', 'geldig']);
  });

  it('ends earlier where its own term does', () => {
    expect(statesOn(withdrawn(consented(), '2024-11-25'), CLOSED, '2024-11-30', '2024-12-01')).to.deep.equal([
      'geldig',
      'verlopen',
    ]);
  });

  it('is answered by nobody', () => {
    const history = withdrawn();
    given(history)
      .on('2024-06-05')
      .when('answerSubmission', { submission: history.event('withdrawal'), outcome: 'toegewezen' })
      .thenRefused({ code: 'role-not-allowed', rule: 'gjh.instemming-ingetrokken' });
  });

  it('is withdrawn for closed youth care alone', () => {
    const fields = { submission: 'intrekking-instemming', measureRef: measureOf(OTS) };
    given(consented().grant('2024-04-01', OTS, '2024-04-01', '2025-04-01'))
      .on('2024-06-03')
      .when('registerSubmission', fields, { by: CALLERS.institution })
      .thenRefused({ code: 'not-for-this-measure', rule: 'gjh.instemming-ingetrokken' });
  });
});

const URGENT = 'spoedmachtiging-gesloten-jeugdhulp';
const onUrgent: Content = { measureRef: measureOf(URGENT) };

/** An emergency authorisation for four weeks on consent alone, which is withdrawn a week later. */
const urgent = (from: string, until: string, withdrawnOn: string) =>
  aCase()
    .finding(from, [URGENT])
    .grant(from, URGENT, from, until, { requester: 'rvdk' })
    .execution(from, 'begonnen', onUrgent)
    .submission(withdrawnOn, 'intrekking-instemming', onUrgent);

describe('an emergency authorisation that rests on consent', () => {
  it('runs to its end though the consent was withdrawn (6.1.3 lid 5 Jw)', () => {
    const history = urgent('2024-03-01', '2024-03-29', '2024-03-08');
    expect(
      statesOn(history, URGENT, '2024-03-08', '2024-03-21', '2024-03-22', '2024-03-28', '2024-03-29'),
    ).to.deep.equal(['geldig', 'geldig', 'geldig', 'geldig', 'verlopen']);
  });

  it('says that the consent was withdrawn, from that day to its end', () => {
    const history = urgent('2024-03-01', '2024-03-29', '2024-03-08');
    const found = ['2024-03-07', '2024-03-08', '2024-03-28', '2024-03-29'].map((on) =>
      verdictOn(history, URGENT, on)
        .findings.filter(({ code }) => code === 'consent-withdrawn')
        .map(({ article }) => article),
    );
    expect(found).to.deep.equal([[], ['6.1.3 lid 5 Jw'], ['6.1.3 lid 5 Jw'], []]);
  });

  it('ended fourteen days after it by the law before 2015 (29c lid 5 Wjz)', () => {
    const history = urgent('2014-03-03', '2014-03-31', '2014-03-10');
    expect(statesOn(history, URGENT, '2014-03-09', '2014-03-10', '2014-03-23', '2014-03-24')).to.deep.equal([
      'geldig',
      'geldig',
      'geldig',
      'beeindigd',
    ]);
    const [reason] = verdictOn(history, URGENT, '2014-03-24').reasons;
    expect([reason?.rule, reason?.article]).to.deep.equal(['gjh.spoed-instemming-ingetrokken', '29c lid 5 (oud) Wjz']);
  });
});
