/** What the checks of a command share. */

import type { CalendarDate } from '../calendar';
import type { DecisionRegistered, Fact } from '../facts';
import type { EventRef } from '../references';
import type { Refusal } from '../refusal';
import { currentRule, type RuleId, ruleAt, type StatuteRule } from '../statute';
import type { CaseTimeline, Entry } from '../timeline';
import { isFact } from '../verdict/case-file';

/** A refusal, or nothing to object. */
export type Fault = Refusal | undefined;

/** The row of a rule on a day; where the law knew none then, the one of today, so that every refusal can name its article. */
export function ruleOn(id: RuleId, day: CalendarDate): StatuteRule {
  return ruleAt(id, day) ?? currentRule(id);
}

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
