/** Moves of a child that had lived in another family for a year, for which the court had not given its consent (1:265i BW). */

import { type CalendarDate, endOfTerm, isWithin } from '../calendar';
import type { PlaceType } from '../measures';
import { termAt } from '../statute';
import type { Docket, Dossier } from './docket';
import { judge } from './judge';
import type { Observation } from './observation';
import { isValid } from './standing';
import type { Stay } from './stays';

/** Where a child lives as in a family of others. */
const FAMILIES: readonly (PlaceType | undefined)[] = ['pleeggezin', 'gezinshuis'];

/** The moves of a placement up to a day that needed consent, or back to a parent may have needed it, and had none on the register. */
export function movesWithoutConsent(docket: Docket, dossier: Dossier, day: CalendarDate): readonly Observation[] {
  const { thread, stays, shared } = dossier;
  if (thread.kind !== 'uithuisplaatsing' || stays.length === 0 || shared.length < 2) return [];
  const moves: Observation[] = [];
  let home: Home | undefined;
  for (const stay of shared) {
    if (stay.from > day) break;
    const goesOn = home?.last.until === stay.from;
    const isMoved = home !== undefined && goesOn && isElsewhere(home, stay);
    if (
      home !== undefined &&
      isMoved &&
      stay.begun.fact.measureRef === thread.measureRef &&
      hasLived(home, stay) &&
      !hasConsent(docket, home, stay)
    ) {
      const events = [home.last.begun, stay.begun].map(({ recorded }) => recorded.eventId);
      const isReturn = stay.begun.fact.placeType === 'ouder';
      moves.push({
        code: isReturn ? 'returned-without-consent' : 'moved-without-consent',
        rule: 'verblijf.toestemming',
        events,
      });
    }
    home =
      home !== undefined && goesOn && !isMoved
        ? { ...home, last: stay }
        : { since: stay.from, place: stay.begun.fact.placeType, last: stay };
  }
  return moves;
}

/** Where a child lives without a move between: since when, in what kind of place, and the last stay that says so. */
interface Home {
  readonly since: CalendarDate;
  readonly place: PlaceType | undefined;
  readonly last: Stay;
}

/** What is registered as a move is one; the same kind of place, or none, registered again, is taken to be the same place. */
function isElsewhere({ place }: Home, { begun: { fact } }: Stay): boolean {
  return fact.phase === 'gewijzigd' || (fact.placeType !== undefined && fact.placeType !== place);
}

/** True for who had lived in another family for a year when it moved. */
function hasLived({ since, place }: Home, { from }: Stay): boolean {
  const year = termAt('verblijf.toestemming', from);
  return year !== undefined && FAMILIES.includes(place) && endOfTerm(since, year) <= from;
}

/** Each move needs its own consent: one that was there before the child came to live where it did was for another. */
function hasConsent(docket: Docket, { since }: Home, { from: on }: Stay): boolean {
  return docket.ofKind['wijziging-verblijfplaats'].some(
    (dossier) =>
      isValid(judge(docket, dossier, on).state) &&
      dossier.lives.some(
        ({ term, ending }) => since < term.from && isWithin({ from: term.from, until: ending?.on ?? null }, on),
      ),
  );
}
