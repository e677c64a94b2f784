import type { MeasureKind } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import {
  aCase,
  type Content,
  decisionFields,
  given,
  type History,
  measureOf,
  statesOn,
  verdictOn,
} from '../../support/domain.js';

const CLOSED = 'gesloten-jeugdhulp';
const URGENT = 'spoedmachtiging-gesloten-jeugdhulp';
const CONDITIONAL = 'voorwaardelijke-machtiging-gesloten-jeugdhulp';
const BY_COLLEGE: Content = { requester: 'college' };

describe('an urgent authorisation for closed youth care (6.1.12 lid 2 Jw)', () => {
  const urgent = () =>
    aCase().finding('2024-02-01', [URGENT, CLOSED]).grant('2024-02-02', URGENT, '2024-02-02', null, BY_COLLEGE);

  it('lasts four weeks at most', () => {
    const history = aCase().finding('2024-02-01', [URGENT]).grant('2024-02-02', URGENT, '2024-02-02', '2024-03-01');
    expect(statesOn(history, URGENT, '2024-02-01', '2024-02-02', '2024-02-29', '2024-03-01')).to.deep.equal([
      'niet-begonnen',
      'geldig',
      'geldig',
      'verlopen',
    ]);
  });

  it('without an end in the register lasts those four weeks on condition', () => {
    expect(statesOn(urgent(), URGENT, '2024-02-29', '2024-03-01')).to.deep.equal(['geldig-mits', 'verlopen']);
  });

  for (const dictum of ['toegewezen', 'afgewezen'] as const) {
    it(`ends when the request for the authorisation itself is ${dictum}`, () => {
      const fields: Content =
        dictum === 'toegewezen' ? { from: '2024-02-16', until: '2024-08-16', untilForm: 'tot', ...BY_COLLEGE } : {};
      const history = urgent().decision('2024-02-16', dictum, CLOSED, fields);
      expect(statesOn(history, URGENT, '2024-02-15', '2024-02-16', '2024-02-17')).to.deep.equal([
        'geldig-mits',
        'beeindigd',
        'beeindigd',
      ]);
    });
  }

  it('never runs where that was decided on its own day, whichever is registered first', () => {
    const asked = () => aCase().finding('2024-02-01', [URGENT, CLOSED]);
    const urgently = (history: History) => history.grant('2024-02-02', URGENT, '2024-02-02', null, BY_COLLEGE);
    const decided = (history: History) => history.decision('2024-02-02', 'afgewezen', CLOSED);
    const states = [decided(urgently(asked())), urgently(decided(asked()))].map((history) =>
      statesOn(history, URGENT, '2024-02-02', '2024-02-03'),
    );
    expect(states).to.deep.equal([
      ['beeindigd', 'beeindigd'],
      ['beeindigd', 'beeindigd'],
    ]);
  });

  it('does not end by an authorisation that was given before', () => {
    const history = aCase()
      .finding('2024-01-01', [URGENT, CLOSED])
      .grant('2024-01-02', CLOSED, '2024-01-02', '2024-01-20', BY_COLLEGE)
      .grant('2024-02-02', URGENT, '2024-02-02', '2024-03-01', BY_COLLEGE);
    expect(statesOn(history, URGENT, '2024-02-28')).to.deep.equal(['geldig']);
  });

  it('lapses after two weeks where nobody was heard (6.1.10 lid 3 Jw)', () => {
    const history = aCase()
      .finding('2024-02-01', [URGENT])
      .grant('2024-02-02', URGENT, '2024-02-02', '2024-03-01', { unheard: true });
    expect(statesOn(history, URGENT, '2024-02-15', '2024-02-16')).to.deep.equal([
      'geldig-mits',
      'vervallen-niet-gehoord',
    ]);
  });

  it('is four weeks in all, also in two orders', () => {
    const history = aCase().finding('2024-02-01', [URGENT]).grant('2024-02-02', URGENT, '2024-02-02', '2024-02-16');
    const second = (until: string) =>
      given(history)
        .on('2024-02-15')
        .when(
          'registerDecision',
          decisionFields('toegewezen', URGENT, { from: '2024-02-16', until, untilForm: 'tot' }),
        );
    second('2024-03-01').thenRecorded();
    second('2024-03-02').thenRefused({ code: 'term-too-long', article: '6.1.12 lid 2 Jw' });
  });
});

describe('a conditional authorisation for closed youth care (6.1.4, 6.1.12 lid 2 Jw)', () => {
  const conditional = () => aCase().finding('2024-02-01', [CONDITIONAL]);

  const terms: readonly [string, string, string | null][] = [
    ['2024-02-02', '2024-08-01', null],
    ['2024-02-02', '2024-08-02', null],
    ['2024-02-02', '2024-08-03', 'term-too-long'],
  ];
  for (const [from, until, code] of terms) {
    it(`given first until ${until} is ${code ?? 'recorded'}`, () => {
      const fields = decisionFields('toegewezen', CONDITIONAL, { from, until, untilForm: 'tot' });
      const outcome = given(conditional()).on(from).when('registerDecision', fields);
      expect(outcome.refusals.map((refusal) => refusal.code)).to.deep.equal(code === null ? [] : [code]);
    });
  }

  it('is extended by a year at most', () => {
    const history = conditional().grant('2024-02-02', CONDITIONAL, '2024-02-02', '2024-08-02');
    const extend = (until: string) =>
      given(history)
        .on('2024-07-20')
        .when(
          'registerDecision',
          decisionFields('verlengd', CONDITIONAL, { until, untilForm: 'tot', requester: 'gi' }),
        );
    extend('2025-08-02').thenRecorded();
    extend('2025-08-03').thenRefused({ code: 'term-too-long' });
  });

  it('does not lapse for want of an admission: whoever keeps to the conditions is never admitted', () => {
    const history = conditional().grant('2024-02-02', CONDITIONAL, '2024-02-02', '2024-08-02');
    expect(statesOn(history, CONDITIONAL, '2024-05-01', '2024-05-02', '2024-08-01', '2024-08-02')).to.deep.equal([
      'geldig',
      'geldig',
      'geldig',
      'verlopen',
    ]);
  });

  it('may be followed by an admission', () => {
    const history = conditional().grant('2024-02-02', CONDITIONAL, '2024-02-02', '2024-08-02');
    history.execution('2024-04-01', 'begonnen', { measureRef: measureOf(CONDITIONAL) });
    expect(statesOn(history, CONDITIONAL, '2024-06-01')).to.deep.equal(['geldig']);
  });
});

describe('closed youth care and the eighteenth birthday (6.1.1 lid 1, 6.1.2 lid 4 Jw)', () => {
  const minor = () => aCase().finding('2024-01-15', [CLOSED, CONDITIONAL], { majorityOn: '2024-06-01' });
  const admitted = () =>
    minor()
      .grant('2024-02-02', CLOSED, '2024-02-02', '2025-02-02', BY_COLLEGE)
      .execution('2024-02-05', 'begonnen', { measureRef: measureOf(CLOSED) });

  it('runs on until six months after it where the child was in it', () => {
    expect(statesOn(admitted(), CLOSED, '2024-05-31', '2024-06-01', '2024-11-30', '2024-12-01')).to.deep.equal([
      'geldig',
      'geldig',
      'geldig',
      'beeindigd',
    ]);
  });

  it('lapses on it where nobody had been admitted', () => {
    const history = minor().grant('2024-04-02', CLOSED, '2024-04-02', '2025-02-02', BY_COLLEGE);
    expect(statesOn(history, CLOSED, '2024-05-31', '2024-06-01')).to.deep.equal([
      'geldig',
      'vervallen-niet-uitgevoerd',
    ]);
  });

  it('lapses on it where the stay had ended on the day before', () => {
    const history = admitted().execution('2024-05-31', 'beeindigd', { measureRef: measureOf(CLOSED) });
    expect(statesOn(history, CLOSED, '2024-06-01')).to.deep.equal(['vervallen-niet-uitgevoerd']);
  });

  it('ends with its own term where that comes first', () => {
    const history = minor()
      .grant('2024-02-02', CLOSED, '2024-02-02', '2024-08-02', BY_COLLEGE)
      .execution('2024-02-05', 'begonnen', { measureRef: measureOf(CLOSED) });
    expect(statesOn(history, CLOSED, '2024-08-01', '2024-08-02')).to.deep.equal(['geldig', 'verlopen']);
  });

  const later = (until: string): Content =>
    decisionFields('verlengd', CLOSED, { until, untilForm: 'tot', ...BY_COLLEGE });
  it('may be given again to whoever was in it, for those six months', () => {
    const history = minor()
      .grant('2024-02-02', CLOSED, '2024-02-02', '2024-08-02', BY_COLLEGE)
      .execution('2024-02-05', 'begonnen', { measureRef: measureOf(CLOSED) });
    given(history).on('2024-07-20').when('registerDecision', later('2024-12-01')).thenRecorded();
    given(history)
      .on('2024-07-20')
      .when('registerDecision', later('2024-12-02'))
      .thenRefused({ code: 'term-too-long', article: '6.1.2 lid 4 Jw' });
  });

  it('is not given to whoever was not', () => {
    const fields = decisionFields('toegewezen', CLOSED, { from: '2024-07-20', ...BY_COLLEGE });
    given(minor()).on('2024-07-20').when('registerDecision', fields).thenRefused({ code: 'already-of-age' });
  });
});

describe('closed youth care under appeal (6.1.12 lid 1 Jw)', () => {
  it('is enforceable by law, whatever the decision says', () => {
    const history = aCase()
      .finding('2024-01-15', [CLOSED])
      .grant('2024-02-02', CLOSED, '2024-02-02', '2024-04-02', { ...BY_COLLEGE, enforceable: 'nee' }, { as: 'order' })
      .appeal('2024-02-10', 'order');
    expect(statesOn(history, CLOSED, '2024-02-09', '2024-02-10', '2024-02-11')).to.deep.equal([
      'geldig',
      'geldig',
      'geldig',
    ]);
  });
});

describe('the base of closed youth care (6.1.2 lid 3 Jw)', () => {
  const closed = (others: readonly MeasureKind[] = []) => aCase().finding('2024-01-15', [CLOSED, ...others]);
  const codes = (history: ReturnType<typeof closed>, on: string) =>
    verdictOn(history, CLOSED, on).findings.map(({ code }) => code);
  const order = (history: ReturnType<typeof closed>) =>
    history.grant('2024-02-02', CLOSED, '2024-02-02', '2024-04-02', BY_COLLEGE);

  it('may be consent, which the register does not hold: pointed out, not refused', () => {
    expect(statesOn(order(closed()), CLOSED, '2024-03-01')).to.deep.equal(['geldig']);
    expect(codes(order(closed()), '2024-03-01')).to.include('base-not-recorded');
  });

  it('names what ended the supervision that carried it', () => {
    const history = aCase()
      .finding('2024-01-15', ['ondertoezichtstelling', CLOSED])
      .grant('2024-02-02', 'ondertoezichtstelling', '2024-02-02', '2025-02-02')
      .grant('2024-02-02', CLOSED, '2024-02-02', '2024-08-02', BY_COLLEGE, { as: 'closed' })
      .decision('2024-03-01', 'opgeheven', 'ondertoezichtstelling', { from: '2024-03-15' }, { as: 'lifted' });
    const found = (on: string) =>
      verdictOn(history, CLOSED, on)
        .findings.filter(({ code }) => code === 'base-not-recorded')
        .map(({ events }) => events);
    expect([found('2024-03-14'), found('2024-03-15')]).to.deep.equal([
      [],
      [[history.event('closed'), history.event('lifted')]],
    ]);
  });

  for (const base of ['ondertoezichtstelling', 'voogdij'] as const) {
    it(`may be ${base}`, () => {
      const history = order(
        closed([base]).grant('2024-01-20', base, '2024-01-20', base === 'voogdij' ? null : '2025-01-20'),
      );
      expect(codes(history, '2024-03-01')).not.to.include('base-not-recorded');
    });
  }

  it('is asked for on the day itself: where supervision has ended, consent must carry it', () => {
    const history = order(
      closed(['ondertoezichtstelling']).grant('2024-01-20', 'ondertoezichtstelling', '2024-01-20', '2024-03-01'),
    );
    expect(
      [codes(history, '2024-02-29'), codes(history, '2024-03-01')].map((one) => one.includes('base-not-recorded')),
    ).to.deep.equal([false, true]);
  });
});
