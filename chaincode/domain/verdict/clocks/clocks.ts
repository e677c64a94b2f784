/** All clocks of a case together, and how those of one measure stand on a day. */

import type { CalendarDate } from '../../calendar';
import type { MeasureKind } from '../../measures';
import { executionTimer, hearingTimers } from '../deadlines';
import type { Docket, Dossier } from '../docket';
import { careTimers } from './care';
import { extensionTimers } from './extensions';
import type { Paperwork } from './paperwork';
import { type ClockReading, readingOn } from './reading';
import { decisionTimers } from './remedies';
import { submissionTimers } from './submissions';
import type { ClockId } from './table';
import type { Timer } from './timer';

/** Whose clocks are asked for: one measure's, or, where there is none of its kind yet, those of what was submitted about that kind. */
export interface ClockedMeasure {
  readonly docket: Docket;
  readonly dossier: Dossier | undefined;
  readonly kind: MeasureKind | undefined;
  readonly paperwork: Paperwork;
}

/** The clocks by which institution and council are held to what they owe; what they miss is pointed out. */
export function dutyTimers({ docket, dossier, kind, paperwork }: ClockedMeasure): readonly Timer[] {
  const submitted = paperwork.submissions.length === 0 ? [] : submissionTimers(docket, paperwork);
  if (dossier === undefined) return submitted.filter((timer) => timer.measureRef === null && timer.kind === kind);
  const { measureRef } = dossier.thread;
  return [
    ...extensionTimers(docket, paperwork, dossier),
    ...careTimers(docket, paperwork, dossier),
    ...submitted.filter((timer) =>
      timer.measureRef === null ? timer.kind === null || timer.kind === kind : timer.measureRef === measureRef,
    ),
  ];
}

/** All clocks of a measure. */
export function timersOf(asked: ClockedMeasure): readonly Timer[] {
  const { docket, dossier, paperwork } = asked;
  return [...(dossier === undefined ? [] : titleTimers(docket, paperwork, dossier)), ...dutyTimers(asked)];
}

/** All clocks of a case, each once. */
export function timersOfCase(docket: Docket, paperwork: Paperwork): readonly Timer[] {
  return [
    ...[...docket.dossiers.values()].flatMap((dossier) => [
      ...titleTimers(docket, paperwork, dossier),
      ...extensionTimers(docket, paperwork, dossier),
      ...careTimers(docket, paperwork, dossier),
    ]),
    ...submissionTimers(docket, paperwork),
  ];
}

/** The clocks on which the title itself depends: hearing, execution, and the remedies against each decision. */
function titleTimers({ file }: Docket, paperwork: Paperwork, { thread, lives, stays }: Dossier): readonly Timer[] {
  return [
    ...lives.flatMap(({ term }) => hearingTimers(file, term)),
    ...lives.flatMap(({ term }) => executionTimer(thread, term, stays) ?? []),
    ...decisionTimers(file, paperwork, thread.decisions),
  ];
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
