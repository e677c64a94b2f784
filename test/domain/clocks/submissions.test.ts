import type { Caller, ClockId, MeasureKind, SubmissionKind, SubmissionOutcome } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, CALLERS, type Content, type History, measureOf, verdictOn } from '../../support/domain.js';
import { clockOn, clockStates } from './asking.js';

const OTS = 'ondertoezichtstelling';
const UHP = 'uithuisplaatsing';

const given = () =>
  aCase()
    .finding('2024-01-15', [OTS, UHP])
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' })
    .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02', {}, { as: 'uhp' })
    .execution('2024-02-05', 'begonnen')
    .grant('2024-02-10', 'schriftelijke-aanwijzing', '2024-02-10', null, { requester: 'gi' });

interface Row {
  readonly clock: ClockId;
  readonly submission: SubmissionKind;
  readonly measure: MeasureKind;
  readonly fields: (history: History) => Content;
  readonly from: Caller;
  readonly answer: SubmissionOutcome;
  readonly by: Caller;
  /** The first day, the last, and the day after; the last but one where it falls in a weekend is told apart below. */
  readonly days: readonly [first: string, last: string, after: string];
}

const rows: readonly Row[] = [
  {
    clock: 'P9-raad-naar-kinderrechter',
    submission: 'verzoek-burgemeester',
    measure: OTS,
    fields: () => ({}),
    from: CALLERS.municipality,
    answer: 'doorgezonden',
    by: CALLERS.council,
    days: ['2024-03-01', '2024-03-15', '2024-03-16'],
  },
  {
    clock: 'P10-raad-naar-rechtbank',
    submission: 'verzoek-gezag',
    measure: 'gezagsbeeindiging',
    fields: () => ({}),
    from: CALLERS.institution,
    answer: 'doorgezonden',
    by: CALLERS.council,
    days: ['2024-03-01', '2024-03-15', '2024-03-16'],
  },
  {
    clock: 'P14-beslissing-op-verzoek',
    submission: 'verzoek-beeindiging-uithuisplaatsing',
    measure: UHP,
    fields: () => ({ measureRef: measureOf(UHP) }),
    from: CALLERS.institution,
    answer: 'afgewezen',
    by: CALLERS.institution,
    days: ['2024-03-01', '2024-03-15', '2024-03-16'],
  },
  {
    clock: 'P14-beslissing-op-verzoek',
    submission: 'verzoek-intrekking-aanwijzing',
    measure: 'schriftelijke-aanwijzing',
    fields: () => ({ measureRef: measureOf('schriftelijke-aanwijzing') }),
    from: CALLERS.institution,
    answer: 'afgewezen',
    by: CALLERS.institution,
    days: ['2024-03-01', '2024-03-15', '2024-03-16'],
  },
  {
    clock: 'P17-verweerschrift',
    submission: 'beroepschrift-toegezonden',
    measure: OTS,
    fields: (history) => ({ decision: history.event('ots') }),
    from: CALLERS.court,
    answer: 'verweer',
    by: CALLERS.court,
    // Four weeks after Friday 1 March is Good Friday, so Tuesday 2 April is the last day.
    days: ['2024-03-01', '2024-04-02', '2024-04-03'],
  },
  {
    clock: 'P19-reactie-op-klacht',
    submission: 'klacht',
    measure: OTS,
    fields: () => ({ measureRef: measureOf(OTS) }),
    from: CALLERS.institution,
    answer: 'afgewezen',
    by: CALLERS.institution,
    // A month after 1 March is Easter Monday.
    days: ['2024-03-01', '2024-04-02', '2024-04-03'],
  },
];

for (const { clock, submission, measure, fields, from, answer, by, days } of rows) {
  const [first, last, after] = days;
  describe(`${clock}, for a ${submission}`, () => {
    const submitted = () => {
      const history = given();
      return history.submission(first, submission, fields(history), { by: from, as: 'submission' });
    };

    it('runs from its day up to the last', () => {
      expect(clockStates(submitted(), measure, clock, '2024-02-29', first, last, after)).to.deep.equal([
        'geen',
        'loopt',
        'loopt',
        'gemist',
      ]);
    });

    it('is met by an answer on the last day', () => {
      const history = submitted().answer(last, 'submission', answer, { by });
      expect(clockStates(history, measure, clock, first, last)).to.deep.equal(['loopt', 'gehaald']);
    });

    it('is missed by an answer on the day after', () => {
      const history = submitted().answer(after, 'submission', answer, { by });
      expect(clockOn(history, measure, clock, '2024-06-01')).to.include({ state: 'gemist', metOn: after });
    });
  });
}

describe('the clocks of submissions', () => {
  it('run although no measure was given yet', () => {
    const history = aCase().submission('2024-03-01', 'verzoek-burgemeester', {}, { by: CALLERS.municipality });
    expect(clockStates(history, OTS, 'P9-raad-naar-kinderrechter', '2024-03-02')).to.deep.equal(['loopt']);
  });

  it('make silence a refusal where the law says so', () => {
    const history = given().submission(
      '2024-03-01',
      'verzoek-beeindiging-uithuisplaatsing',
      { measureRef: measureOf(UHP) },
      { by: CALLERS.institution },
    );
    expect(clockOn(history, UHP, 'P14-beslissing-op-verzoek', '2024-03-20')).to.include({
      state: 'gemist',
      effect: 'afwijzing',
    });
  });

  it('that both run are both shown', () => {
    const history = given();
    for (const on of ['2024-03-01', '2024-03-05']) {
      history.submission(
        on,
        'verzoek-beeindiging-uithuisplaatsing',
        { measureRef: measureOf(UHP) },
        { by: CALLERS.institution },
      );
    }
    const running = verdictOn(history, UHP, '2024-03-10').clocks.filter(({ state }) => state === 'loopt');
    const starts = running.filter(({ clock }) => clock === 'P14-beslissing-op-verzoek').map(({ start }) => start);
    expect(starts).to.deep.equal(['2024-03-01', '2024-03-05']);
  });
});
