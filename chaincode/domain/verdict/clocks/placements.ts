/** How long a child has been placed out of home without a break, by all authorisations of its case together. */

import { addMonths, type CalendarDate, endOfTerm, joined, type Period } from '../../calendar';
import { termAt } from '../../statute';
import type { Docket } from '../docket';

/** The placements of a case that lasted, or may last, long enough to matter, in order. */
export function placementsOf({ ofKind }: Docket): readonly Period[] {
  const lives = ofKind.uithuisplaatsing.flatMap((dossier) => dossier.lives).filter((life) => life.void === null);
  return joined(lives.map(({ term, ending }) => ({ from: term.from, until: ending?.on ?? null })));
}

/** True when supervision with placement will have lasted two years by a day, and still lasts two months before it (1:265j lid 3 BW). */
export function lastsTwoYears(placements: readonly Period[], until: CalendarDate): boolean {
  const year = yearOf(until);
  if (!placements.some(({ from }) => year - yearOf(from) >= 2)) return false;
  const term = termAt('advies.na-twee-jaar', until);
  if (term === undefined) return false;
  const stillOn = addMonths(until, -2);
  return placements.some(
    (placement) => (placement.until === null || placement.until > stillOn) && endOfTerm(placement.from, term) <= until,
  );
}

/** Two years take a difference of two in the year, which is told at once. */
function yearOf(day: CalendarDate): number {
  return Number(day.slice(0, 4));
}
