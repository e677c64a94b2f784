// Which measures are set, asked of a case at once.
import { fold, type MeasureRef, type RecordedFact, setMeasures, verdict } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { day } from '../../support/domain.js';
import { casesOf, SEED } from '../model/sample.js';

// What is missing is missing on every day.
const DAY = day('2023-01-01');

describe('the measures that are set', () => {
  it('are those of which a term was granted and nothing is missing', () => {
    for (const { facts } of casesOf(SEED).slice(0, 300)) {
      expect(setMeasures(facts)).to.deep.equal(
        granted(facts).filter((measureRef) => verdict(facts, { measureRef }, DAY, null).missing.length === 0),
      );
    }
  });

  it('are none of a case without facts', () => {
    expect(setMeasures([])).to.deep.equal([]);
  });
});

function granted(facts: readonly RecordedFact[]): readonly MeasureRef[] {
  const grants = fold(facts).entries.flatMap(({ fact }) =>
    fact.kind === 'decisionRegistered' && (fact.dictum === 'toegewezen' || fact.dictum === 'verlengd')
      ? [fact.measureRef]
      : [],
  );
  return [...new Set(grants)];
}
