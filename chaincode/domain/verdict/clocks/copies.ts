/** Copies of decisions that came late or of which no receipt is known, as far as the register can show it. */

import { addDays, byDay, type CalendarDate, latest } from '../../calendar';
import { dutchDayOf } from '../../instant';
import { ruleAt } from '../../statute';
import type { Observation } from '../observation';
import type { ClockedMeasure } from './clocks';
import { copyTimer } from './remedies';

/** Two weeks: nobody would call a copy that came later sent at once; practice, since the law gives no number. */
const COPY_DAYS = 14;

/**
 * A decision of a court of which the first to acknowledge it was told only after two weeks. That nobody acknowledged one says
 * nothing: the registry's copies do not pass through this register.
 */
export function lateCopies({ dossier, paperwork }: ClockedMeasure, day: CalendarDate): readonly Observation[] {
  if (paperwork.acknowledged.size === 0) return [];
  return (dossier?.thread.decisions ?? []).flatMap((entry) =>
    copyTimer(paperwork, entry).flatMap(({ rule }): readonly Observation[] => {
      const decided = addDays(entry.fact.date, COPY_DAYS);
      const told = (paperwork.acknowledged.get(entry.recorded.eventId) ?? [])
        .map(({ fact, recorded }) => ({ on: dutchDayOf(fact.receivedAt), event: recorded.eventId }))
        .sort(byDay(({ on }) => on));
      const [first] = told;
      if (first === undefined || first.on > day || first.on <= decided) return [];
      return [{ code: 'copy-late', rule, events: [entry.recorded.eventId, first.event] }];
    }),
  );
}

/**
 * A decision that charged an institution, which two weeks later has neither acknowledged it nor begun: its five working days have
 * not begun then, and that they have not is what deserves a look.
 */
export function awaitedReceipts({ docket, duties }: ClockedMeasure, day: CalendarDate): readonly Observation[] {
  return duties.flatMap(({ clock, rule, since, start, met, until, events }): readonly Observation[] => {
    const [charging] = events;
    const decided = charging === undefined ? undefined : docket.file.timeline.byEvent.get(charging);
    if (clock !== 'P11-eerste-contact' || decided === undefined || ruleAt(rule, since) === undefined) return [];
    const isTold = start !== null && start <= day;
    const hasBegun = met !== null && met.on <= day;
    const isOver = until !== null && until <= day;
    if (isTold || hasBegun || isOver || day <= addDays(latest(since, decided.fact.date), COPY_DAYS)) return [];
    return [{ code: 'receipt-not-recorded', rule: 'beschikking.afschrift', events: [decided.recorded.eventId] }];
  });
}
