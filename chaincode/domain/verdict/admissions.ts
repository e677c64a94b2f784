/** Admissions under a conditional authorisation for closed youth care, which then works as a full one (Jw 6.1.6 lid 5 and 7, 6.1.7). */

import { byDay, type CalendarDate, earliest, endOfTerm, isWithin, joined, type Period } from '../calendar';
import type { DecisionRegistered } from '../facts';
import { MEASURES } from '../measures';
import { termAt } from '../statute';
import type { Entry } from '../timeline';
import { isDictum } from './case-file';
import type { Dossier } from './docket';
import { type Observation, see } from './observation';
import { ground, type Standing } from './standing';
import type { Stay } from './stays';

/** The days of an admission for which the authorisation covers it. */
interface Admission {
  readonly stay: Stay;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  /** The decision by which a court ended it, where one did before anything else. */
  readonly voided: Entry<DecisionRegistered> | undefined;
}

/** The admissions of a measure; none of one that admits by itself. */
function admissionsOf({ thread, stays }: Dossier): readonly Admission[] {
  const rule = MEASURES[thread.kind].rules.admission;
  if (rule === undefined) return [];
  const voidings = thread.decisions.filter((entry) => isDictum(entry, 'vervallen-verklaard')).sort(byDay(dayOf));
  return stays.map((stay) => {
    const term = termAt(rule, stay.from);
    const longest = term === undefined ? null : endOfTerm(stay.from, term);
    const until = stay.until === null || longest === null ? (stay.until ?? longest) : earliest(stay.until, longest);
    const voided = voidings.find((entry) => stay.from < dayOf(entry) && (until === null || dayOf(entry) < until));
    return { stay, from: stay.from, until: voided === undefined ? until : dayOf(voided), voided };
  });
}

/** The first day on which an admission counts no more that a court declared void. */
function dayOf({ fact }: Entry<DecisionRegistered>): CalendarDate {
  return ('from' in fact ? fact.from : undefined) ?? fact.date;
}

/** The days on which a child is admitted or is so no more. */
export function admissionDays(dossier: Dossier): readonly CalendarDate[] {
  return admissionsOf(dossier).flatMap(({ from, until }) => (until === null ? [from] : [from, until]));
}

/** The days on which a child is admitted under a title that counts only then; undefined for any other title. */
export function admittedDays(dossier: Dossier): readonly Period[] | undefined {
  const isMeant = MEASURES[dossier.thread.kind].rules.admission !== undefined;
  return isMeant ? joined(admissionsOf(dossier).map(({ from, until }) => ({ from, until }))) : undefined;
}

/** How a title stands that counts only while the child is admitted; undefined on a day on which it is, and of any other title. */
export function unadmitted(dossier: Dossier, own: Standing, day: CalendarDate): Standing | undefined {
  const rule = MEASURES[dossier.thread.kind].rules.admission;
  const admissions = admissionsOf(dossier);
  if (rule === undefined || admissions.some((one) => isWithin(one, day))) return undefined;
  const last = admissions.findLast(({ from }) => from <= day);
  if (last === undefined)
    return { state: 'niet-begonnen', since: null, grounds: own.grounds, decidedOn: own.decidedOn };
  const { voided } = last;
  const by = voided === undefined ? rule : (MEASURES[dossier.thread.kind].rules.admissionVoiding ?? rule);
  const grounds = [voided === undefined ? ground(by, last.stay.begun) : ground(by, last.stay.begun, voided)];
  return { state: 'beeindigd', since: last.until, grounds, decidedOn: voided?.fact.date ?? null };
}

/** A child that is still admitted after the six months, or after a court declared the admission void. */
export function longAdmissions(dossier: Dossier, day: CalendarDate): readonly Observation[] {
  const { admission: rule, admissionVoiding } = MEASURES[dossier.thread.kind].rules;
  if (rule === undefined) return [];
  return admissionsOf(dossier)
    .filter(({ stay, until }) => until !== null && until <= day && (stay.until === null || day < stay.until))
    .map(({ stay: { begun }, voided }) =>
      voided === undefined
        ? see('admission-too-long', rule, begun)
        : see('admission-voided', admissionVoiding ?? rule, begun, voided),
    );
}
