/** Copies of decisions that came late, as far as the register can show it. */

import { addDays, byDay, type CalendarDate } from '../../calendar';
import { dutchDayOf } from '../../instant';
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
