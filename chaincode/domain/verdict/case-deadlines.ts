/** What lies ahead in a case: each day on which, if nothing more is recorded, something ends, changes by law or falls due. */

import { addDays, type CalendarDate } from '../calendar';
import type { RecordedFact } from '../facts';
import type { Instant } from '../instant';
import { MEASURES, type MeasureKind } from '../measures';
import type { EventRef, MeasureRef } from '../references';
import { type RuleId, ruleOn } from '../statute';
import { fold, knownBy } from '../timeline';
import { timersOfCase } from './clocks/clocks';
import { paperworkOf } from './clocks/paperwork';
import { type ClockId, stopsWithMeasure } from './clocks/table';
import { limitsOfTimer, type Timer } from './clocks/timer';
import { type Docket, type Dossier, docketOf } from './docket';
import { judgeGaps, turningDaysAfter } from './judge';
import { endOfTitle } from './standing';

/** One day ahead on which something ends, changes or falls due. */
export interface CaseDeadline {
  /** The measure's last day is over (`einde`), its state becomes another by law (`kritiek`), or a clock runs out. */
  readonly what: 'einde' | 'kritiek' | ClockId;
  /** The first day on which it is over, other, or too late. */
  readonly on: CalendarDate;
  /** Null for what belongs to the case and to no measure. */
  readonly measureRef: MeasureRef | null;
  readonly kind: MeasureKind | null;
  readonly rule: RuleId;
  readonly article: string;
  readonly events: readonly EventRef[];
}

/**
 * All that ends or falls due on or after a day, from the facts that were registered by `knownAt` (all when null), in order of days.
 * A case of which content is missing has none: whatever is missing may have met or moved them.
 */
export function deadlinesOf(
  recordedFacts: readonly RecordedFact[],
  day: CalendarDate,
  knownAt: Instant | null,
): readonly CaseDeadline[] {
  return deadlinesFrom(recordedFacts, knownAt)(day);
}

/** The same for any number of days, of a case that is read once. */
export function deadlinesFrom(
  recordedFacts: readonly RecordedFact[],
  knownAt: Instant | null,
): (day: CalendarDate) => readonly CaseDeadline[] {
  const timeline = fold(knownBy(recordedFacts, knownAt));
  if (timeline.absent.length > 0) return () => [];
  const docket = docketOf(timeline);
  const paperwork = paperworkOf(timeline);
  return (day) =>
    [
      ...[...docket.dossiers.values()].flatMap((dossier) => endsAhead(docket, dossier, day)),
      ...timersOfCase(docket, paperwork, day).flatMap((timer) => dueAhead(docket, timer, day)),
    ].sort(inOrder);
}

/** The end of each stretch of terms that connect, and the first day on which the state of the measure becomes another. */
function endsAhead(docket: Docket, dossier: Dossier, day: CalendarDate): readonly CaseDeadline[] {
  const { thread, lives, stretches } = dossier;
  const common = { measureRef: thread.measureRef, kind: thread.kind } as const;
  const ends = lives.flatMap(({ ending, void: never }): readonly CaseDeadline[] => {
    if (never !== null || ending === undefined || ending.on < day) return [];
    const isFollowed = stretches.some(({ from, living }) => from === ending.on && living.length > 0);
    return isFollowed || endsBefore(docket, dossier, ending.on)
      ? []
      : [{ ...common, what: 'einde', on: ending.on, ...cited(ending.ground, ending.on) }];
  });
  const turn = nextTurn(docket, dossier, day);
  return [...ends.filter(({ on }, place) => ends.findIndex((one) => one.on === on) === place), ...turn];
}

function nextTurn(docket: Docket, dossier: Dossier, day: CalendarDate): readonly CaseDeadline[] {
  const { thread } = dossier;
  const today = judgeGaps(docket, dossier, day).state;
  const ahead = turningDaysAfter(docket, thread.kind, day);
  for (const on of ahead) {
    const standing = judgeGaps(docket, dossier, on);
    if (standing.state === today) continue;
    const [ground = { rule: MEASURES[thread.kind].rules.ground, events: [] }] = standing.grounds;
    return [{ what: 'kritiek', on, measureRef: thread.measureRef, kind: thread.kind, ...cited(ground, on) }];
  }
  return [];
}

/** A clock that runs, or is known to begin, and that nothing known has met. */
function dueAhead(docket: Docket, timer: Timer, day: CalendarDate): readonly CaseDeadline[] {
  const { clock, start, measureRef, kind, rule, met, events } = timer;
  const limit = start === null ? undefined : limitsOfTimer(timer)?.decisive;
  if (start === null || limit === undefined || limit === null || limit < day) return [];
  // What was over before anybody could know of it, or before it was owed, was never ahead.
  const isOwed = timer.since < limit && (timer.until === null || timer.until >= limit);
  if (!isOwed || (met !== null && met.on < limit) || hasEnded(docket, timer, limit)) return [];
  return [{ what: clock, on: limit, measureRef, kind, ...cited({ rule, events }, start) }];
}

/** True when the measure of a clock that stops with it will have ended before the clock runs out. */
function hasEnded(docket: Docket, { clock, measureRef }: Timer, limit: CalendarDate): boolean {
  const dossier = measureRef === null ? undefined : docket.dossiers.get(measureRef);
  return dossier !== undefined && stopsWithMeasure(clock) && endsBefore(docket, dossier, limit);
}

/** True when whatever comes first, a cascade among it, has ended a measure before a day. */
function endsBefore(docket: Docket, dossier: Dossier, day: CalendarDate): boolean {
  return endOfTitle(judgeGaps(docket, dossier, addDays(day, -1))) !== null;
}

function cited({ rule, events }: { readonly rule: RuleId; readonly events: readonly EventRef[] }, on: CalendarDate) {
  return { rule, article: ruleOn(rule, on).article, events };
}

function inOrder(one: CaseDeadline, other: CaseDeadline): number {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1;
  return one.what < other.what ? -1 : one.what > other.what ? 1 : 0;
}
