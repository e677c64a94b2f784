/** All clocks of a case together, and how those of one measure stand on a day. */

import { addDays, addMonths, byDay, type CalendarDate, latest } from '../../calendar';
import type { MeasureKind } from '../../measures';
import type { Entry } from '../../timeline';
import { executionTimers, hearingTimers } from '../deadlines';
import type { Docket, Dossier } from '../docket';
import type { TermLife } from '../lives';
import { careTimers } from './care';
import { extensionTimers, type MeasureEndings, measureEndings } from './extensions';
import { lapseTimers } from './lapses';
import { type Paperwork, paperworkOf } from './paperwork';
import { type ClockReading, readingOn } from './reading';
import { copyTimer, remedyTimer, voidingTimer } from './remedies';
import { submissionTimers } from './submissions';
import type { ClockId } from './table';
import { stoppedOn, type Timer } from './timer';

/** Whose clocks are asked for: one measure's, or, where there is none of its kind yet, those of what was submitted about that kind. */
export interface AskedMeasure {
  readonly docket: Docket;
  readonly dossier: Dossier | undefined;
  readonly kind: MeasureKind | undefined;
  /** The day on which it ended, whatever ended it. */
  readonly endedOn: CalendarDate | null;
}

/** The same with all that its clocks are told from. */
export interface ClockedMeasure extends AskedMeasure {
  readonly paperwork: Paperwork;
  readonly endings: MeasureEndings;
  /** The clocks by which institution and council are held to what they owe; what they miss is pointed out. */
  readonly duties: readonly Timer[];
}

/** A measure with its clocks. */
export function clockedMeasure(asked: AskedMeasure): ClockedMeasure {
  const { docket, dossier } = asked;
  const paperwork = paperworkOf(docket.file.timeline);
  const endings = dossier === undefined ? { ends: [], placements: [] } : measureEndings(docket, dossier);
  return { ...asked, paperwork, endings, duties: dutyTimers(asked, paperwork, endings) };
}

function dutyTimers(
  { docket, dossier, kind, endedOn }: AskedMeasure,
  paperwork: Paperwork,
  endings: MeasureEndings,
): readonly Timer[] {
  const submitted = paperwork.submissions.length === 0 ? [] : submissionTimers(docket, paperwork);
  if (dossier === undefined) return submitted.filter((timer) => timer.measureRef === null && timer.kind === kind);
  const { measureRef } = dossier.thread;
  const own = [
    ...extensionTimers(docket, paperwork, dossier, endings),
    ...careTimers(docket, paperwork, dossier),
    ...lapseTimers(paperwork, dossier),
    ...submitted.filter((timer) =>
      timer.measureRef === null ? timer.kind === null || timer.kind === kind : timer.measureRef === measureRef,
    ),
  ];
  return stoppedOn(own, endedOn);
}

/** All clocks of a measure that matter on a day. */
export function timersOf(clocked: ClockedMeasure, day: CalendarDate): readonly Timer[] {
  const { docket, dossier, paperwork, endedOn, duties } = clocked;
  const title = dossier === undefined ? [] : titleTimers(docket, paperwork, dossier, day);
  return [...stoppedOn(title, endedOn), ...duties];
}

/** All clocks of a case that matter on a day or after it, each once. */
export function timersOfCase(docket: Docket, paperwork: Paperwork, day: CalendarDate): readonly Timer[] {
  return [
    ...[...docket.dossiers.values()].flatMap((dossier) => [
      ...titleTimers(docket, paperwork, dossier, day),
      ...extensionTimers(docket, paperwork, dossier, measureEndings(docket, dossier)),
      ...careTimers(docket, paperwork, dossier),
      ...lapseTimers(paperwork, dossier),
    ]),
    ...submissionTimers(docket, paperwork),
  ];
}

/** The clocks on which the title itself depends: hearing, execution, and the remedies against each decision. */
function titleTimers({ file }: Docket, paperwork: Paperwork, dossier: Dossier, day: CalendarDate): readonly Timer[] {
  const { thread, lives } = dossier;
  const cutoff = addDays(addMonths(day, -LONGEST.months), -LONGEST.days);
  const begin = ({ term }: TermLife) => latest(term.from, term.entry.fact.date);
  const date = ({ fact }: Entry) => fact.date;
  // Orders stand as they were decided; what extends another begins when that ends, perhaps after what was decided later.
  const inTurn = [...lives].sort(byDay(begin));
  return [
    ...recent(inTurn, begin, cutoff, (life) => whileAlive(life, hearingTimers(file, life.term))),
    ...recent(inTurn, begin, cutoff, (life) => whileAlive(life, executionTimers(thread, life.term, dossier))),
    ...recent(thread.decisions, date, cutoff, (entry) => copyTimer(paperwork, entry)),
    ...recent(thread.decisions, date, cutoff, (entry) => remedyTimer(file, entry)),
    ...recent(thread.decisions, date, cutoff, (entry) => voidingTimer(file, entry)),
  ];
}

/** No clock over a title runs longer than three months and the nine days that the Algemene termijnenwet may add. */
const LONGEST = { months: 3, days: 10 } as const;

/** The timers of things in order of their days: of those that may still have one running, and of the last before them that has one. */
function recent<T>(
  things: readonly T[],
  dayOf: (thing: T) => CalendarDate,
  cutoff: CalendarDate,
  timers: (thing: T) => readonly Timer[],
): readonly Timer[] {
  const found: Timer[][] = [];
  for (let place = things.length - 1; place >= 0; place -= 1) {
    const thing = things[place];
    if (thing === undefined) continue;
    const own = timers(thing);
    if (own.length > 0) found.push([...own]);
    if (own.length > 0 && dayOf(thing) < cutoff) break;
  }
  return found.reverse().flat();
}

/** Nothing is awaited of a term that never worked, or from the day on which it ended. */
function whileAlive({ ending, void: never }: TermLife, timers: readonly Timer[]): readonly Timer[] {
  return never === null ? timers.map((timer) => ({ ...timer, until: ending?.on ?? null })) : [];
}

/** How clocks stand on a day: of each kind the one that began last, and all others that still run. */
export function readingsOn(timers: readonly Timer[], day: CalendarDate): readonly ClockReading[] {
  const seen = new Set<ClockId>();
  const readings: ClockReading[] = [];
  for (let place = timers.length - 1; place >= 0; place -= 1) {
    const timer = timers[place];
    if (timer === undefined || timer.since > day) continue;
    const isLast = !seen.has(timer.clock);
    if (!isLast && timer.met !== null && timer.met.on <= day) continue;
    const reading = readingOn(timer, day);
    if (reading === null || (!isLast && reading.state !== 'loopt')) continue;
    seen.add(timer.clock);
    readings.push(reading);
  }
  return readings.reverse();
}
