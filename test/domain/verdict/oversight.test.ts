import type { FindingCode } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { aCase, type History, PARTIES, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';
const UHP = 'uithuisplaatsing';

const running = () =>
  aCase()
    .finding('2024-01-15', [OTS, UHP])
    .grant('2024-02-02', OTS, '2024-02-02', '2025-02-02')
    .grant('2024-02-02', UHP, '2024-02-02', '2024-08-02');

/** Whether a finding is made, on each of several days. */
const seen = (history: History, measure: typeof OTS | typeof UHP, code: FindingCode, ...days: readonly string[]) =>
  days.map((day) => verdictOn(history, measure, day).findings.some((finding) => finding.code === code));

describe('carrying out without a certificate', () => {
  const suspended = () => running().certificate('2024-03-01', 'geschorst').certificate('2024-04-01', 'verleend');

  it('is pointed out from the day of the suspension until the certificate is given again', () => {
    const days = ['2024-02-29', '2024-03-01', '2024-03-31', '2024-04-01'] as const;
    expect(seen(suspended(), OTS, 'certificate-suspended', ...days)).to.deep.equal([false, true, true, false]);
  });

  it('is pointed out from the withdrawal up to the end of the measure', () => {
    const withdrawn = running().certificate('2024-03-01', 'ingetrokken');
    const days = ['2024-02-29', '2024-03-01', '2025-02-01', '2025-02-02'] as const;
    expect(seen(withdrawn, OTS, 'certificate-withdrawn', ...days)).to.deep.equal([false, true, true, false]);
  });

  it('leaves the measure as valid as it was', () => {
    const withdrawn = running().certificate('2024-03-01', 'ingetrokken');
    expect(verdictOn(withdrawn, OTS, '2024-03-02').state).to.equal('geldig');
  });

  it('is over once another institution has taken its place', () => {
    const replaced = running()
      .certificate('2024-03-01', 'ingetrokken')
      .decision('2024-03-10', 'gi-vervangen', OTS, { institution: PARTIES.otherInstitution, from: '2024-03-15' });
    expect(seen(replaced, OTS, 'certificate-withdrawn', '2024-03-14', '2024-03-15')).to.deep.equal([true, false]);
  });

  it('belongs to the supervision, and not to the placement that rests on it', () => {
    const withdrawn = running().certificate('2024-03-01', 'ingetrokken');
    expect(seen(withdrawn, UHP, 'certificate-withdrawn', '2024-03-02')).to.deep.equal([false]);
  });
});

describe('a view of the council', () => {
  it('is pointed out where nothing was told before it', () => {
    const history = running().councilReview('2024-06-10', 'toets', UHP);
    expect(seen(history, UHP, 'review-without-notice', '2024-06-09', '2024-06-10')).to.deep.equal([false, true]);
  });

  it('is not pointed out where it was', () => {
    const history = running().notice('2024-06-01', 'geen-verlenging', UHP).councilReview('2024-06-10', 'toets', UHP);
    expect(seen(history, UHP, 'review-without-notice', '2024-06-10')).to.deep.equal([false]);
  });

  it('on an extension after two years answers no other notice', () => {
    const history = running().notice('2024-06-01', 'geen-verlenging', UHP).councilReview('2024-06-10', 'advies', UHP);
    expect(seen(history, UHP, 'review-without-notice', '2024-06-10')).to.deep.equal([true]);
  });

  it('answers what was told up to its day', () => {
    const history = running()
      .councilReview('2024-06-10', 'toets', UHP)
      .notice('2024-06-11', 'eerder-einde', UHP, { plannedEnd: '2024-07-20' });
    expect(seen(history, UHP, 'review-without-notice', '2024-06-12')).to.deep.equal([true]);
  });
});
