/** What a court corrected in a decision: whether that gave a later end to a term which by then was held to have ended. */

import type { Fact, FactCorrected } from '../facts';
import type { CaseTimeline, Entry } from '../timeline';
import { withCorrection } from '../timeline';
import { isFact } from './case-file';
import { endOf } from './terms';

/** True for a correction after the end of a term that takes that end away or puts it later. */
export function lengthensEnded({ date }: FactCorrected, before: Fact, after: Fact): boolean {
  const [oldEnd, newEnd] = [endIn(before), endIn(after)];
  return oldEnd !== undefined && date >= oldEnd && (newEnd === undefined || newEnd > oldEnd);
}

/** The corrections of an obvious slip (Rv 31) by which a fact got a later end than one that had passed. */
export function slipsAfterTheEnd({ byEvent }: CaseTimeline, { recorded, correctedBy }: Entry): readonly Entry[] {
  let before = recorded.content as Fact;
  return correctedBy.flatMap((event) => {
    const correction = byEvent.get(event);
    if (correction === undefined || !isFact(correction, 'factCorrected')) return [];
    const after = withCorrection(before, correction.fact) as unknown as Fact;
    const isFound = correction.fact.basis === 'rv-31' && lengthensEnded(correction.fact, before, after);
    before = after;
    return isFound ? [correction] : [];
  });
}

function endIn(fact: Fact) {
  if (fact.kind !== 'decisionRegistered' || (fact.dictum !== 'toegewezen' && fact.dictum !== 'verlengd'))
    return undefined;
  return fact.until === undefined ? undefined : endOf(fact.until, fact.untilForm);
}
