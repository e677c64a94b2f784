/** How a clock stands on a day, as an answer gives it. */

import type { CalendarDate } from '../../calendar';
import type { EventRef, MeasureRef } from '../../references';
import { type RuleId, ruleAt, ruleOn } from '../../statute';
import { type ClockEffect, type ClockId, clockRow } from './table';
import { type Limits, limitsOfTimer, type Timer } from './timer';

/** Not begun, running, met in time, or missed. */
export const CLOCK_STATES = ['niet-gestart', 'loopt', 'gehaald', 'gemist'] as const;

/** One of {@link CLOCK_STATES}. */
export type ClockState = (typeof CLOCK_STATES)[number];

/** One clock on the day asked about; what happened after that day is not in it. */
export interface ClockReading {
  readonly clock: ClockId;
  readonly rule: RuleId;
  readonly article: string;
  /** What set it running, and what met it. */
  readonly events: readonly EventRef[];
  /** Null for what belongs to the case and to no measure. */
  readonly measureRef: MeasureRef | null;
  /** Null while it has not begun. */
  readonly start: CalendarDate | null;
  /** The first day on which it is missed, counted strictly; null while it has not begun, and where the law gives no number. */
  readonly limit: CalendarDate | null;
  /** The same by the Algemene termijnenwet, where that moves it; whether it decides is in the table of clocks. */
  readonly extendedLimit: CalendarDate | null;
  readonly state: ClockState;
  readonly effect: ClockEffect;
  /** When what it waited for happened, in time or too late. */
  readonly metOn: CalendarDate | null;
}

/** How a timer stands on a day, before it is worded. */
export interface TimerStanding {
  readonly state: ClockState;
  /** Null while it has not begun. */
  readonly limits: Limits | null;
  readonly metOn: CalendarDate | null;
}

/** How a timer stands on a day; null when nothing is, or was, owed by it on that day. */
export function standingOn(timer: Timer, day: CalendarDate): TimerStanding | null {
  const { start, until, met } = timer;
  if (timer.since > day) return null;
  if (start === null || start > day) {
    const isOwed = (until === null || day < until) && ruleAt(timer.rule, day) !== undefined;
    return isOwed ? { state: 'niet-gestart', limits: null, metOn: null } : null;
  }
  const limits = limitsOfTimer(timer);
  if (limits === undefined) return null;
  const { decisive } = limits;
  const metOn = met !== null && met.on <= day ? met.on : null;
  if (metOn !== null && (decisive === null || metOn < decisive)) return { state: 'gehaald', limits, metOn };
  if (until !== null && until <= day && (decisive === null || until < decisive)) return null;
  return { state: decisive !== null && decisive <= day ? 'gemist' : 'loopt', limits, metOn };
}

/** What an answer says of a timer on a day; null when nothing is, or was, owed by it on that day. */
export function readingOn(timer: Timer, day: CalendarDate): ClockReading | null {
  const standing = standingOn(timer, day);
  if (standing === null) return null;
  const { state, limits, metOn } = standing;
  const start = limits === null ? null : timer.start;
  return {
    clock: timer.clock,
    rule: timer.rule,
    article: ruleOn(timer.rule, start ?? day).article,
    events: eventsOn(timer, metOn),
    measureRef: timer.measureRef,
    start,
    limit: limits?.limit ?? null,
    extendedLimit: limits?.extended ?? null,
    state,
    effect: clockRow(timer.clock).effect,
    metOn,
  };
}

/** What set a timer running and, once it was met, what met it. */
export function eventsOn({ events, met }: Timer, metOn: CalendarDate | null): readonly EventRef[] {
  return metOn === null || met === null || events.includes(met.by) ? events : [...events, met.by];
}
