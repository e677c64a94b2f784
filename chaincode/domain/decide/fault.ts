/** What the checks of a command share. */

import type { CalendarDate } from '../calendar';
import type { DecisionRegistered, Fact } from '../facts';
import type { EventRef } from '../references';
import type { Refusal } from '../refusal';
import type { CaseTimeline, Entry } from '../timeline';
import { isFact } from '../verdict/case-file';

/** A refusal, or nothing to object. */
export type Fault = Refusal | undefined;

/** The decision that a reference names, if it is one. */
export function decisionNamed(timeline: CaseTimeline, event: EventRef): Entry<DecisionRegistered> | undefined {
  const entry = timeline.byEvent.get(event);
  return entry !== undefined && isFact(entry, 'decisionRegistered') ? entry : undefined;
}

/** The last by legal date of what happened up to and including a day; of one day the one registered last. */
export function lastBy<F extends Fact>(entries: readonly Entry<F>[], day: CalendarDate): Entry<F> | undefined {
  return entries.reduce<Entry<F> | undefined>((last, entry) => {
    if (entry.fact.date > day) return last;
    return last === undefined || last.fact.date <= entry.fact.date ? entry : last;
  }, undefined);
}
