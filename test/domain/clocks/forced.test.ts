import type { Caller, MeasureKind, SubmissionKind } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, CALLERS, type History, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const GEZAG = 'gezagsbeeindiging';
const DAY = '2024-03-04';

interface Row {
  readonly submission: SubmissionKind;
  readonly by: Caller;
  readonly measure: MeasureKind;
  readonly rule: string;
  readonly begin: () => History;
}

const rows: readonly Row[] = [
  {
    submission: 'verzoek-burgemeester',
    by: CALLERS.municipality,
    measure: OTS,
    rule: 'ots.verzoek-burgemeester',
    begin: aCase,
  },
  {
    submission: 'verzoek-gezag',
    by: CALLERS.institution,
    measure: GEZAG,
    rule: 'gezag.verzoek-gi',
    begin: () => aCase().finding('2024-01-15', [OTS]).grant('2024-01-20', OTS, '2024-01-20', '2025-01-20'),
  },
];

for (const { submission, by, measure, rule, begin } of rows) {
  describe(`a ${submission}`, () => {
    const inquiry = (history: History, on: string) =>
      history.submission(on, 'verzoek-tot-onderzoek', {}, { by, as: 'vto' });
    const forced = (history: History) => history.submission(DAY, submission, {}, { by, as: 'forced' });
    const seen = (history: History, on = '2024-03-05') =>
      verdictOn(history, measure, on).findings.filter(({ code }) => code === 'asked-before-refusal');

    it('before which nobody asked for an inquiry is pointed out from its day', () => {
      const history = forced(begin());
      expect(seen(history, '2024-03-03')).to.deep.equal([]);
      expect(seen(history, DAY).map((finding) => [finding.rule, finding.events])).to.deep.equal([
        [rule, [history.event('forced')]],
      ]);
    });

    it('after an inquiry that was asked and not yet answered is pointed out', () => {
      expect(seen(forced(inquiry(begin(), '2024-02-01'))).length).to.equal(1);
    });

    const answers: readonly [on: string, isEarly: boolean][] = [
      ['2024-03-03', false],
      [DAY, false],
      ['2024-03-05', true],
    ];
    for (const [on, isEarly] of answers) {
      it(`with a refusal of ${on} is ${isEarly ? 'pointed out' : 'in order'}`, () => {
        const history = inquiry(begin(), '2024-02-01');
        if (isEarly) forced(history).answer(on, 'vto', 'afgewezen');
        else forced(history.answer(on, 'vto', 'afgewezen'));
        expect(seen(history).length).to.equal(isEarly ? 1 : 0);
      });
    }

    it('after an inquiry that ended without a request is in order', () => {
      const history = inquiry(begin(), '2024-02-01');
      history.record('registerFinding', '2024-03-01', { outcome: 'geen-verzoek', measures: [] });
      expect(seen(forced(history))).to.deep.equal([]);
    });

    it('after an inquiry that ended with a request is pointed out', () => {
      const history = inquiry(begin(), '2024-02-01').answer('2024-02-10', 'vto', 'toegewezen');
      expect(seen(forced(history)).length).to.equal(1);
    });
  });
}
