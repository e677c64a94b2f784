/** An obvious slip in the end of a term, corrected after that end: read as if it had always said so, and pointed out (31 lid 1 Rv). */

import { expect } from 'chai';
import { aCase, noon, statesOn, verdictOn } from '../../support/domain.js';

const OTS = 'ondertoezichtstelling';

const mistyped = () =>
  aCase().finding('2024-01-15', [OTS]).grant('2024-02-02', OTS, '2024-02-02', '2024-03-02', {}, { as: 'ots' });
const corrected = (on: string, until: string, basis = 'rv-31') =>
  mistyped().correction(on, 'ots', basis, { 'corrected.until': until }, { as: 'correction' });

describe('the end of a term that a court corrected after it had passed', () => {
  it('is the one that the decision should have named', () => {
    expect(
      statesOn(corrected('2024-03-05', '2025-02-02'), OTS, '2024-03-03', '2025-02-01', '2025-02-02'),
    ).to.deep.equal([...['geldig', 'geldig', 'verlopen']]);
  });

  it('was over as far as was known before', () => {
    expect(verdictOn(corrected('2024-03-05', '2025-02-02'), OTS, '2024-03-03', noon('2024-03-04')).state).to.equal(
      'verlopen',
    );
  });

  const rows: readonly [what: string, on: string, until: string, basis: string, isSeen: boolean][] = [
    ['is pointed out from the day of that end on', '2024-03-02', '2025-02-02', 'rv-31', true],
    ['is not on its eve', '2024-03-01', '2025-02-02', 'rv-31', false],
    ['is not where it was put earlier', '2024-03-05', '2024-02-20', 'rv-31', false],
    ['is not where the registration was wrong', '2024-03-05', '2025-02-02', 'registratie', false],
  ];
  for (const [what, on, until, basis, isSeen] of rows) {
    it(what, () => {
      const history = corrected(on, until, basis);
      const found = verdictOn(history, OTS, '2024-02-10').findings.filter(({ code }) => code === 'corrected-after-end');
      expect(found.map(({ rule, events }) => [rule, events])).to.deep.equal(
        isSeen ? [['herstel.kennelijke-fout', [history.event('ots'), history.event('correction')]]] : [],
      );
    });
  }

  it('is measured by the end that an earlier correction left', () => {
    const twice = corrected('2024-03-01', '2024-06-02').correction('2024-05-01', 'ots', 'rv-31', {
      'corrected.until': '2025-02-02',
    });
    expect(verdictOn(twice, OTS, '2024-02-10').findings.map(({ code }) => code)).to.not.include('corrected-after-end');
  });
});
