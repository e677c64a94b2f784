/** One running of a clock: from which day, to which day, and what met it. Counting is done here and nowhere else. */

import { addDays, type CalendarDate, endOfTerm, type Term } from '../../calendar';
import { extendedLastDay } from '../../holidays';
import type { MeasureKind } from '../../measures';
import type { EventRef, MeasureRef } from '../../references';
import { type RuleId, ruleAt, termAt } from '../../statute';
import { type ClockId, clockRow, mayRunOn, stopsWithMeasure } from './table';

/** What a clock waited for, and when that happened. */
export interface Met {
  readonly on: CalendarDate;
  readonly by: EventRef;
}

/** One running of a clock. */
export interface Timer {
  readonly clock: ClockId;
  readonly rule: RuleId;
  readonly measureRef: MeasureRef | null;
  readonly kind: MeasureKind | null;
  /** The day from which it matters at all; before it, nobody could know of it. */
  readonly since: CalendarDate;
  /** The day on which it begins; null while what starts it hasn't happened. */
  readonly start: CalendarDate | null;
  /** The day from which it is counted, where that is not its start: the end from which one counts back. */
  readonly anchor?: CalendarDate;
  readonly met: Met | null;
  /** The first day on which nothing is owed any more, because the measure has ended or another must do it. */
  readonly until: CalendarDate | null;
  /** The events to which the rule was applied. */
  readonly events: readonly EventRef[];
  /** What made somebody owe it, where nothing has set it running yet. */
  readonly charged?: readonly EventRef[];
}

/** To which day a timer runs. */
export interface Limits {
  /** The first day on which it is missed, counted strictly; null where the law gives no number. */
  readonly limit: CalendarDate | null;
  /** The same by the Algemene termijnenwet, where that moves it. */
  readonly extended: CalendarDate | null;
  /** Which of the two decides. */
  readonly decisive: CalendarDate | null;
}

/** The first day on which a clock counted from a day is missed, counted strictly; undefined when the law of that day knew no such term. */
export function strictLimit(clock: ClockId, rule: RuleId, anchor: CalendarDate): CalendarDate | null | undefined {
  const { counts } = clockRow(clock);
  if (counts === 'until') return anchor;
  if (counts === 'open') return ruleAt(rule, anchor) === undefined ? undefined : null;
  const term = termAt(rule, anchor);
  if (term === undefined) return undefined;
  if (counts === 'from') return endOfTerm(anchor, term);
  return addDays(endOfTerm(anchor, counts === 'back' ? backwards(term) : term), 1);
}

/** The limits of a clock counted from a day; undefined when the law of that day knew no such term. */
export function limitsOf(
  clock: ClockId,
  rule: RuleId,
  anchor: CalendarDate,
  kind: MeasureKind | null,
): Limits | undefined {
  const limit = strictLimit(clock, rule, anchor);
  if (limit === undefined) return undefined;
  const runsOn = limit !== null && mayRunOn(clock, kind);
  const lastDay = runsOn ? addDays(limit, -1) : null;
  const extendedDay = lastDay === null ? null : extendedLastDay(lastDay);
  const extended = extendedDay === null || extendedDay === lastDay ? null : addDays(extendedDay, 1);
  return { limit, extended, decisive: clockRow(clock).extension === 'applies' ? (extended ?? limit) : limit };
}

/** Timers of a measure that ended on a day, whatever ended it: what was due by then stays due, and no more is. */
export function stoppedOn(timers: readonly Timer[], endedOn: CalendarDate | null): readonly Timer[] {
  if (endedOn === null) return timers;
  return timers.map((timer) => {
    const isEarlier = timer.until === null || endedOn < timer.until;
    return stopsWithMeasure(timer.clock) && isEarlier ? { ...timer, until: endedOn } : timer;
  });
}

function backwards({ months = 0, days = 0 }: Term): Term {
  return { months: -months, days: -days };
}

/**
 * The limits of a timer that has a start; none where they would lie before it: two months before the end of six weeks cannot be
 * asked of anybody.
 */
export function limitsOfTimer({ clock, rule, start, anchor, kind }: Timer): Limits | undefined {
  if (start === null) return undefined;
  const limits = limitsOf(clock, rule, anchor ?? start, kind);
  const limit = limits?.limit ?? null;
  return anchor !== undefined && limit !== null && limit <= start ? undefined : limits;
}
