/** When minority ends, and what can no longer be asked or given after it. */

import { addMonths, type CalendarDate } from '../calendar';
import type { MinorityEnded } from '../facts';
import type { Caller } from '../parties';
import { refuseBy } from '../refusal';
import { ruleOn, termAt } from '../statute';
import type { CaseTimeline } from '../timeline';
import { caseFileOf, isFact } from '../verdict/case-file';
import type { Fault } from './fault';

/** What stands against asking for or giving a measure from a day on: the child is no minor then. */
export function pastMinorityFault(
  day: CalendarDate,
  timeline: CaseTimeline,
  { subject = 'date', majorityOn }: { readonly subject?: string; readonly majorityOn?: CalendarDate | undefined } = {},
): Fault {
  // The newest word on the birthday counts.
  const ends = [majorityOn ?? caseFileOf(timeline).majority?.on, recordedEnd(timeline)?.date];
  return ends.some((end) => end !== undefined && end <= day)
    ? refuseBy(ruleOn('meerderjarigheid', day), 'already-of-age', subject)
    : undefined;
}

/** What stands against registering that minority ended: it had, or only a court could say so, and not before sixteen. */
export function minorityFault(fact: MinorityEnded, timeline: CaseTimeline, caller: Caller): Fault {
  const rule = ruleOn('meerderjarigheid.verklaring', fact.date);
  const isDeclared = fact.cause === 'meerderjarigverklaring';
  if (isDeclared && caller.role !== 'court') return refuseBy(rule, 'role-not-allowed', 'cause');
  if (recordedEnd(timeline) !== undefined)
    return refuseBy(isDeclared ? rule : ruleOn('meerderjarigheid', fact.date), 'nothing-changed', 'cause');
  const majority = caseFileOf(timeline).majority?.on;
  if (majority === undefined) return undefined;
  if (fact.date >= majority) return refuseBy(ruleOn('meerderjarigheid', fact.date), 'already-of-age', 'date');
  const sixteen = addMonths(
    majority,
    monthsOf('meerderjarigheid.verklaring', fact.date) - monthsOf('meerderjarigheid', fact.date),
  );
  return isDeclared && fact.date < sixteen ? refuseBy(rule, 'not-yet-sixteen', 'date') : undefined;
}

function recordedEnd({ entries }: CaseTimeline): MinorityEnded | undefined {
  return entries.find((entry) => isFact(entry, 'minorityEnded'))?.fact as MinorityEnded | undefined;
}

function monthsOf(rule: 'meerderjarigheid' | 'meerderjarigheid.verklaring', day: CalendarDate): number {
  return termAt(rule, day)?.months ?? 0;
}
