/** Admissions under a conditional authorisation for closed youth care, which then works as a full one (Jw 6.1.6 lid 5 and 7). */

import { type CalendarDate, earliest, endOfTerm, isWithin } from '../calendar';
import { MEASURES } from '../measures';
import { termAt } from '../statute';
import type { Dossier } from './docket';
import type { Observation } from './observation';
import { ground, type Standing } from './standing';
import type { Stay } from './stays';

/** The days of an admission for which the authorisation covers it. */
interface Admission {
  readonly stay: Stay;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

/** The admissions of a measure; none of one that admits by itself. */
function admissionsOf({ thread, stays }: Dossier): readonly Admission[] {
  const rule = MEASURES[thread.kind].rules.admission;
  if (rule === undefined) return [];
  return stays.map((stay) => {
    const term = termAt(rule, stay.from);
    const longest = term === undefined ? null : endOfTerm(stay.from, term);
    const until = stay.until === null || longest === null ? (stay.until ?? longest) : earliest(stay.until, longest);
    return { stay, from: stay.from, until };
  });
}

/** The days on which a child is admitted or is so no more. */
export function admissionDays(dossier: Dossier): readonly CalendarDate[] {
  return admissionsOf(dossier).flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
}

/** How a title stands that counts only while the child is admitted; undefined on a day on which it is, and of any other title. */
export function unadmitted(dossier: Dossier, own: Standing, day: CalendarDate): Standing | undefined {
  const rule = MEASURES[dossier.thread.kind].rules.admission;
  const admissions = admissionsOf(dossier);
  if (rule === undefined || admissions.some((one) => isWithin(one, day))) return undefined;
  const last = admissions.findLast(({ from }) => from <= day);
  if (last === undefined)
    return { state: 'niet-begonnen', since: null, grounds: own.grounds, decidedOn: own.decidedOn };
  return { state: 'beeindigd', since: last.until, grounds: [ground(rule, last.stay.begun)], decidedOn: null };
}

/** A child that is still admitted after the six months. */
export function longAdmissions(dossier: Dossier, day: CalendarDate): readonly Observation[] {
  const rule = MEASURES[dossier.thread.kind].rules.admission;
  if (rule === undefined) return [];
  return admissionsOf(dossier)
    .filter(({ stay, until }) => until !== null && until <= day && (stay.until === null || day < stay.until))
    .map(({ stay }) => ({ code: 'admission-too-long', rule, events: [stay.begun.recorded.eventId] }));
}
