// One question, as it would have been answered at several moments.
import { type Instant, isOneReading, type Verdict, verdict, verdictsAt } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { day } from '../../support/domain.js';
import { casesOf, SEED } from '../model/sample.js';

const MEASURE = { kind: 'ondertoezichtstelling' } as const;
const DAY = day('2023-06-01');

describe('a question asked at several moments', () => {
  it('is answered at each as if it were asked at that one alone, also when it is asked again', () => {
    for (const { facts } of casesOf(SEED).slice(0, 200)) {
      const moments: readonly (Instant | null)[] = [null, ...facts.map(({ recordedAt }) => recordedAt), null];
      const answer = verdictsAt(facts, MEASURE, DAY);
      expect(moments.map((moment) => text(answer(moment)))).to.deep.equal(
        moments.map((moment) => text(verdict(facts, MEASURE, DAY, moment))),
      );
    }
  });

  it('names the moment of each answer', () => {
    const [one, other] = ['2023-01-01T12:00:00.000Z', '2023-02-01T12:00:00.000Z'] as const;
    const answer = verdictsAt([], MEASURE, DAY);
    expect([answer(one as Instant), answer(other as Instant)].map(({ knownAt }) => knownAt)).to.deep.equal([
      one,
      other,
    ]);
  });
});

describe('two moments', () => {
  it('are one reading up to the moment before something is registered, and not from that moment on', () => {
    for (const { facts } of casesOf(SEED).slice(0, 50)) {
      const [first, second] = facts;
      if (first === undefined || second === undefined || first.recordedAt === second.recordedAt) continue;
      const before = first.recordedAt;
      const eve = new Date(Date.parse(second.recordedAt) - 1).toISOString() as Instant;
      const known = [eve, second.recordedAt].map((moment) => isOneReading(facts, before, moment));
      expect(known).to.deep.equal([true, false]);
    }
  });

  it('are one reading where one of them is now and nothing followed the other', () => {
    for (const { facts } of casesOf(SEED).slice(0, 50)) {
      const last = facts.at(-1)?.recordedAt ?? null;
      expect(isOneReading(facts, last, null)).to.equal(true);
    }
  });
});

function text(answer: Verdict): string {
  return JSON.stringify(answer);
}
