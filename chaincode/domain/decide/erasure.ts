/** When the content of a case may be erased, by whom, and what may still be recorded after it. */

import { endOfTerm } from '../calendar';
import { canonical } from '../canonical';
import { addresseesOf, isInvolved } from '../case-parties';
import { ADDRESSEES } from '../commands';
import { ERASURE_GROUNDS } from '../erasure';
import type { ContentErased, Fact } from '../facts';
import { dutchDayOf, type Instant } from '../instant';
import type { Caller } from '../parties';
import { refuse, refuseBy } from '../refusal';
import { ruleOn } from '../statute';
import type { CaseTimeline } from '../timeline';
import { docketOf } from '../verdict/docket';
import { isUnsettled } from '../verdict/unsettled';
import type { Fault } from './fault';

/** Why nothing more is recorded once the content is erased; a party may still acknowledge that it was told of the erasure. */
export function erasedFault(fact: Fact, { erasure }: CaseTimeline): Fault {
  if (erasure === null) return undefined;
  if (fact.kind === 'notificationAcknowledged' && fact.event === erasure.recorded.eventId) return undefined;
  const { rule } = ERASURE_GROUNDS[erasure.fact.ground];
  return refuseBy(ruleOn(rule, dutchDayOf(erasure.recorded.recordedAt)), 'content-erased', 'caseId');
}

/**
 * What the law says against erasing a case. The content goes at the moment of recording, so it is that day's law and that day's
 * state of the case that count, not those of the day on which it was decided to erase.
 */
export function erasureFault(fact: ContentErased, timeline: CaseTimeline, caller: Caller, recordedAt: Instant): Fault {
  const day = dutchDayOf(recordedAt);
  const { rule, exception, roles } = ERASURE_GROUNDS[fact.ground];
  if (!roles.includes(caller.role)) return refuseBy(ruleOn(rule, day), 'ground-not-for-role', 'ground');
  // Any court may write in a case, but only one that had a part in it answers for what is in it.
  if (!isInvolved(timeline, caller)) return refuse('not-a-party', 'registrar');
  const parties = addresseesOf(timeline);
  const different = ADDRESSEES.find((name) => canonical(fact[name]) !== canonical(parties[name]));
  if (different !== undefined) {
    return refuseBy(ruleOn('vernietiging.kennisgeving', day), 'addressees-differ', different);
  }
  if (exception === undefined) return termFault(fact, timeline, recordedAt);
  if (!isUnsettled(docketOf(timeline), day)) return undefined;
  if (caller.role !== 'court') return refuseBy(ruleOn(exception, day), 'keeping-required', 'registrar');
  return fact.decisionHash === undefined
    ? refuseBy(ruleOn(exception, day), 'keeping-required', 'decisionHash')
    : undefined;
}

/** The file is kept so long after its last change, and each fact that is recorded changes it, whatever day that fact is about. */
function termFault({ ground }: ContentErased, { lastRecordedAt }: CaseTimeline, recordedAt: Instant): Fault {
  const day = dutchDayOf(recordedAt);
  const keeping = ruleOn(ERASURE_GROUNDS[ground].rule, day);
  if (lastRecordedAt === null) return undefined;
  return day < endOfTerm(dutchDayOf(lastRecordedAt), keeping.term ?? {})
    ? refuseBy(keeping, 'retention-not-ended', 'ground')
    : undefined;
}
