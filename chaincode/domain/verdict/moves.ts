/** Moves of a child that had lived in another family for a year, for which the court had not given its consent (1:265i BW). */

import { type CalendarDate, endOfTerm } from '../calendar';
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
  if (dossier.thread.kind !== 'uithuisplaatsing' || dossier.stays.length < 2) return [];
  const moves: Observation[] = [];
  let since: CalendarDate | undefined;
  let before: Stay | undefined;
  for (const stay of dossier.stays) {
    if (stay.from > day) break;
    const isMoved = before?.until === stay.from && isElsewhere(before, stay);
    if (
      before !== undefined &&
      since !== undefined &&
      isMoved &&
      hasLived(since, before, stay) &&
      !hasConsent(docket, stay.from)
    ) {
      const events = [before.begun, stay.begun].map(({ recorded }) => recorded.eventId);
      const isReturn = stay.begun.fact.placeType === 'ouder';
      moves.push({
        code: isReturn ? 'returned-without-consent' : 'moved-without-consent',
        rule: 'verblijf.toestemming',
        events,
      });
    }
    if (before === undefined || isMoved || before.until !== stay.from) since = stay.from;
    before = stay;
  }
  return moves;
}

/** What is registered as a move is one; the same kind of place, registered again, is taken to be the same place. */
function isElsewhere({ begun: before }: Stay, { begun: after }: Stay): boolean {
  return after.fact.phase === 'gewijzigd' || after.fact.placeType !== before.fact.placeType;
}

/** True for who had lived in another family for a year when it moved. */
function hasLived(since: CalendarDate, before: Stay, { from }: Stay): boolean {
  const year = termAt('verblijf.toestemming', from);
  return year !== undefined && FAMILIES.includes(before.begun.fact.placeType) && endOfTerm(since, year) <= from;
}

function hasConsent(docket: Docket, on: CalendarDate): boolean {
  return docket.ofKind['wijziging-verblijfplaats'].some((dossier) => isValid(judge(docket, dossier, on).state));
}
