import { type FindingCode, type MeasureKind, verdict } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, CALLERS, day, type History, measureOf, statesOn, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const UHP = 'uithuisplaatsing';

const given = () =>
  aCase()
    .finding('2024-01-15', [OTS, UHP])
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02', {}, { as: 'ots' })
    .grant('2024-02-02', UHP, '2024-02-02', '2025-02-02', {}, { as: 'uhp' })
    .execution('2024-02-05', 'begonnen');
const planned = () => given().careStep('2024-03-01', 'plan-vastgesteld', OTS);
const twoYears = () => planned().extend('2025-01-20', OTS, '2026-02-02').extend('2025-01-20', UHP, '2026-02-02');

/** On which of the days a code is among the findings. */
function seenOn(
  history: History,
  kind: MeasureKind,
  code: FindingCode,
  ...days: readonly string[]
): readonly boolean[] {
  return days.map((on) => verdictOn(history, kind, on).findings.some((finding) => finding.code === code));
}

interface Row {
  readonly code: FindingCode;
  readonly what: string;
  readonly history: () => History;
  readonly kind: MeasureKind;
  /** The last day on which there is nothing to see, and the first on which there is. */
  readonly days: readonly [last: string, first: string];
}

const rows: readonly Row[] = [
  {
    code: 'worker-late',
    what: 'no worker after five working days',
    history: () => given().acknowledgement('2024-02-06', 'ots'),
    kind: OTS,
    days: ['2024-02-13', '2024-02-14'],
  },
  {
    code: 'first-contact-late',
    what: 'contact that came on the sixth working day',
    history: () => given().acknowledgement('2024-02-06', 'ots').careStep('2024-02-14', 'eerste-contact', OTS),
    kind: OTS,
    days: ['2024-02-13', '2024-02-14'],
  },
  {
    code: 'plan-awaited',
    what: 'neither a plan nor a word of the family six weeks after the decision',
    history: given,
    kind: OTS,
    days: ['2024-03-15', '2024-03-16'],
  },
  {
    code: 'plan-late',
    what: 'no plan six weeks after there was to be no family plan',
    history: () => given().careStep('2024-03-01', 'familiegroepsplan-afgezien', OTS),
    kind: OTS,
    days: ['2024-04-12', '2024-04-13'],
  },
  {
    code: 'review-late',
    what: 'no review a year after the plan',
    history: twoYears,
    kind: OTS,
    days: ['2025-03-01', '2025-03-02'],
  },
  {
    code: 'council-told-late',
    what: 'that notice on the day after',
    history: () => planned().notice('2024-12-03', 'geen-verlenging', OTS),
    kind: OTS,
    days: ['2024-12-02', '2024-12-03'],
  },
  {
    code: 'council-told-late',
    what: 'notice of an early end within the month',
    history: () => planned().notice('2024-08-17', 'eerder-einde', UHP, { plannedEnd: '2024-09-16' }),
    kind: UHP,
    days: ['2024-08-16', '2024-08-17'],
  },
  {
    code: 'council-not-told',
    what: 'no word of an extension after two years',
    history: twoYears,
    kind: OTS,
    days: ['2025-12-02', '2025-12-03'],
  },
  {
    code: 'council-advice-missing',
    what: 'a request for an extension after two years without the advice of the council',
    history: () => twoYears().request('2025-12-10', 'verlengen', UHP),
    kind: UHP,
    days: ['2025-12-09', '2025-12-10'],
  },
  {
    code: 'answer-late',
    what: 'no decision on a request to end the placement',
    history: () =>
      planned().submission(
        '2024-03-01',
        'verzoek-beeindiging-uithuisplaatsing',
        { measureRef: measureOf(UHP) },
        { by: CALLERS.institution },
      ),
    kind: UHP,
    days: ['2024-03-15', '2024-03-16'],
  },
];

describe('what institution and council failed to do in time', () => {
  for (const { code, what, history, kind, days } of rows) {
    it(`is pointed out: ${what}`, () => {
      expect(seenOn(history(), kind, code, ...days)).to.deep.equal([false, true]);
    });

    it(`leaves the measure as it was: ${what}`, () => {
      const [before, after] = statesOn(history(), kind, ...days);
      expect(after).to.equal(before);
    });
  }

  it('is nothing after the advice of the council', () => {
    const history = twoYears().councilReview('2025-12-05', 'advies', OTS).request('2025-12-10', 'verlengen', UHP);
    expect(seenOn(history, UHP, 'council-advice-missing', '2025-12-10')).to.deep.equal([false]);
  });

  it('is no missing advice where another than the institution asks, or before two years', () => {
    const byCouncil = twoYears().request(
      '2025-12-10',
      'verlengen',
      UHP,
      { requester: 'rvdk' },
      { by: CALLERS.council },
    );
    const early = planned().request('2024-12-10', 'verlengen', UHP);
    expect([
      seenOn(byCouncil, UHP, 'council-advice-missing', '2025-12-20'),
      seenOn(early, UHP, 'council-advice-missing', '2024-12-20'),
    ]).to.deep.equal([[false], [false]]);
  });

  it('is told where an extension was given without that advice', () => {
    const history = twoYears().extend('2026-01-20', UHP, '2027-02-02');
    expect(seenOn(history, UHP, 'council-advice-missing', '2026-01-19', '2026-01-20')).to.deep.equal([false, true]);
  });

  it('is not asked of measures that ended before 2015', () => {
    const history = aCase().finding('2012-01-15', [OTS]).grant('2012-02-02', OTS, '2012-02-02', '2013-02-02');
    expect(verdictOn(history, OTS, '2013-06-01').findings).to.deep.equal([]);
  });

  it('is told of the mayor’s request before any measure was given', () => {
    const history = aCase().submission('2024-03-01', 'verzoek-burgemeester', {}, { by: CALLERS.municipality });
    expect(seenOn(history, OTS, 'answer-late', '2024-03-15', '2024-03-16')).to.deep.equal([false, true]);
  });

  it('is not told while content is missing, which may be what was awaited', () => {
    const history = planned();
    const facts = history.facts.map((one, place) => (place === 4 ? { ...one, content: 'pending' as const } : one));
    const { findings } = verdict(facts, { kind: OTS }, day('2024-12-10'), null);
    expect(findings.map(({ code }) => code)).to.deep.equal(['content-pending']);
  });
});
