/** What two answers have in common, and how a difference is shown. */

import { type RecordedFact } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { answer, type Question } from './questions.js';

/** A question as text. */
export function told({ measure, day, knownAt }: Question): string {
  return `${measure.kind ?? measure.measureRef} on ${day}, known at ${knownAt ?? 'the end'}`;
}

/** Equal as text, or else shown where they differ. */
export function same(one: unknown, other: unknown, question: Question): void {
  if (JSON.stringify(one) !== JSON.stringify(other)) expect(one, told(question)).to.deep.equal(other);
}

/** An answer without what may differ: what was merely seen. */
export function core(facts: readonly RecordedFact[], question: Question) {
  const { state, missing, nextCriticalDate, answeredBy, erasure } = answer(facts, question);
  return { state, missing, nextCriticalDate, answeredBy, erased: erasure !== null };
}
