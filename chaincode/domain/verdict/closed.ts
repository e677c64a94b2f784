/** Decisions against which article 807 Rv leaves no remedy but cassation in the interest of the law. */

import type { DecisionRegistered } from '../facts';
import { MEASURES, SUPERVISION } from '../measures';
import type { CaseTimeline } from '../timeline';
import { isFact } from './case-file';
import { isTrial } from './trials';

/** True for a decision that is closed to appeal by its measure or by the article under which it was given. */
export function isClosedToAppeal(fact: DecisionRegistered, timeline: CaseTimeline): boolean {
  return !MEASURES[fact.measure].appealable || isClosedByArticle(fact, timeline);
}

/** True where the measure is open to appeal, and this decision on it is not: another institution over supervision (1:259 BW), or a trial (1:278 lid 2 BW). */
export function isClosedByArticle(fact: DecisionRegistered, timeline: CaseTimeline): boolean {
  return isOnReplacement(fact, timeline) || isTrial(timeline, fact);
}

/** What is decided on a request to replace the institution is decided under 1:259, the refusal too; of guardianship it is not. */
function isOnReplacement(fact: DecisionRegistered, { byEvent }: CaseTimeline): boolean {
  if (!SUPERVISION.includes(fact.measure)) return false;
  if (fact.dictum === 'gi-vervangen') return true;
  if (fact.dictum !== 'afgewezen' || fact.request === undefined) return false;
  const request = byEvent.get(fact.request);
  return request !== undefined && isFact(request, 'requestFiled') && request.fact.request === 'vervangen-gi';
}
