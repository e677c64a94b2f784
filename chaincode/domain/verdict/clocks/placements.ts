/** How long a child has been placed out of home without a break, by all authorisations of its case together. */

import { addMonths, type CalendarDate, common, endOfTerm, joined, type Period } from '../../calendar';
import { CLOSED_CARE, SUPERVISION } from '../../measures';
import { termAt } from '../../statute';
import { admittedDays } from '../admissions';
import type { Docket, Dossier } from '../docket';

/**
 * The placements of a case, in order: by an authorisation to place out of home, and by what counts as one while the child is under
 * supervision (1:265b lid 4 BW, Jw 6.1.2 lid 8, 6.1.6 lid 7).
 */
export function placementsOf({ ofKind }: Docket): readonly Period[] {
  const closed = joined(CLOSED_CARE.flatMap((kind) => ofKind[kind]).flatMap(daysClosed));
  const supervised = closed.length === 0 ? [] : SUPERVISION.flatMap((kind) => ofKind[kind]).flatMap(daysOf);
  return joined([...ofKind.uithuisplaatsing.flatMap(daysOf), ...common(closed, joined(supervised))]);
}

function daysOf({ lives }: Dossier): readonly Period[] {
  return lives
    .filter((life) => life.void === null)
    .map(({ term, ending }) => ({ from: term.from, until: ending?.on ?? null }));
}

function daysClosed(dossier: Dossier): readonly Period[] {
  const admitted = admittedDays(dossier);
  return admitted === undefined ? daysOf(dossier) : common(joined(daysOf(dossier)), admitted);
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
