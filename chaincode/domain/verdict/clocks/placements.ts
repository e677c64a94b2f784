/** How long a child has been placed out of home without a break, by all authorisations of its case together. */

import { addMonths, byDay, type CalendarDate, endOfTerm } from '../../calendar';
import { termAt } from '../../statute';
import type { Docket } from '../docket';

/** Days of placement that connect. */
export interface Placement {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

/** The placements of a case that lasted, or may last, long enough to matter, in order. */
export function placementsOf({ ofKind }: Docket): readonly Placement[] {
  const placements: { from: CalendarDate; until: CalendarDate | null }[] = [];
  const lives = ofKind.uithuisplaatsing.flatMap((dossier) => dossier.lives);
  for (const { term, ending, void: never } of lives.sort(byDay((life) => life.term.from))) {
    if (never !== null) continue;
    const until = ending?.on ?? null;
    const last = placements.at(-1);
    if (last === undefined || (last.until !== null && term.from > last.until))
      placements.push({ from: term.from, until });
    else if (last.until !== null && (until === null || until > last.until)) last.until = until;
  }
  return placements;
}

/** True when supervision with placement will have lasted two years by a day, and still lasts two months before it (1:265j lid 3 BW). */
export function lastsTwoYears(placements: readonly Placement[], until: CalendarDate): boolean {
  const year = yearOf(until);
  if (!placements.some(({ from }) => year - yearOf(from) >= 2)) return false;
  const term = termAt('advies.na-twee-jaar', until);
  if (term === undefined) return false;
  const stillOn = addMonths(until, -2);
  return placements.some(
    (placement) =>
      placement.from < stillOn &&
      (placement.until === null || placement.until > stillOn) &&
      endOfTerm(placement.from, term) <= until,
  );
}

/** Two years take a difference of two in the year, which is told at once. */
function yearOf(day: CalendarDate): number {
  return Number(day.slice(0, 4));
}
