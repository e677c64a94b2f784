/** What must happen within a statutory term, or else the law ends the measure: the hearing, and the placement itself. */

import { type CalendarDate, endOfTerm } from '../calendar';
import type { ExecutionRegistered } from '../facts';
import { MEASURES } from '../measures';
import { termAt } from '../statute';
import type { Entry } from '../timeline';
import type { State } from './answer';
import type { CaseFile, Thread } from './case-file';
import type { Ending } from './endings';
import { type Ground, ground } from './standing';
import type { GrantedTerm } from './terms';

/** A day before which something must have happened that, as far as the register goes, did not. */
export interface Deadline {
  readonly on: CalendarDate;
  readonly lapse: State;
  readonly ground: Ground;
}

/** The ending that a missed deadline is. */
export function lapseOf(deadline: Deadline, term: GrantedTerm): Ending {
  return { on: deadline.on, state: deadline.lapse, ground: deadline.ground, decidedOn: term.entry.fact.date };
}

/**
 * The two weeks within which an order given at once must be followed by a hearing; null when it was, or need not be.
 * Counted strictly: the day two weeks later is already outside (orders are given "until" that day, RBZWB:2025:5508),
 * although the Algemene termijnenwet may allow it; a hearing on that day is reported as a finding.
 */
export function hearingDeadline(file: CaseFile, term: GrantedTerm): Deadline | null {
  const { fact, recorded } = term.entry;
  if (!fact.unheard) return null;
  const hearings = file.hearings.get(recorded.eventId) ?? [];
  for (const rule of ['gehoor.belanghebbenden', 'gehoor.minderjarige'] as const) {
    const limit = termAt(rule, fact.date);
    if (limit === undefined) continue;
    const on = endOfTerm(fact.date, limit);
    const wasMet = hearings.some(
      ({ fact: hearing }) =>
        hearing.date < on && (rule === 'gehoor.belanghebbenden' ? hearing.partiesHeard : hearing.minorHeard !== 'nee'),
    );
    if (!wasMet) return { on, lapse: 'vervallen-niet-gehoord', ground: ground(rule, term.entry, ...hearings) };
  }
  return null;
}

/**
 * The months within which an authorisation must be carried out, in the kind of place it names; null when it was, or need not be.
 * Only an actual placement counts, whatever hindered it (HR:2009:BK5269), and each extension is counted anew.
 */
export function executionDeadline(thread: Thread, term: GrantedTerm, stays: readonly Stay[]): Deadline | null {
  const rule = MEASURES[thread.kind].rules.lapse;
  const limit = rule === undefined ? undefined : termAt(rule, term.from);
  if (rule === undefined || limit === undefined) return null;
  const on = endOfTerm(term.from, limit);
  if (term.until !== null && term.until <= on) return null;
  const wasMet = staysDuring(stays, term.from, on).some((stay) => isRightPlace(term, stay));
  return wasMet ? null : { on, lapse: 'vervallen-niet-uitgevoerd', ground: ground(rule, term.entry) };
}

/** One stay out of home, from its begin to its end. */
export interface Stay {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly begun: Entry<ExecutionRegistered>;
}

/** The stays that a thread's executions describe; a stay ends where it is said to, or where the next begins. */
export function staysOf(thread: Thread): readonly Stay[] {
  return thread.executions.flatMap((begun, place): readonly Stay[] => {
    if (begun.fact.phase !== 'begonnen') return [];
    return [{ from: begun.fact.date, until: thread.executions[place + 1]?.fact.date ?? null, begun }];
  });
}

/** True for a stay in the kind of place that the authorisation names; a kind that isn't registered gets the benefit of the doubt. */
export function isRightPlace(term: GrantedTerm, { begun }: Stay): boolean {
  const { placeType } = term.entry.fact;
  return placeType === undefined || begun.fact.placeType === undefined || placeType === begun.fact.placeType;
}

/** The stays that touch the days [from, until); since stays follow one another, those are neighbours. */
export function staysDuring(stays: readonly Stay[], from: CalendarDate, until: CalendarDate | null): readonly Stay[] {
  const first = firstAfter(stays, from);
  const during: Stay[] = [];
  for (let place = first; place < stays.length; place += 1) {
    const stay = stays[place];
    if (stay === undefined || (until !== null && stay.from >= until)) break;
    during.push(stay);
  }
  return during;
}

/** The place of the first stay that has not ended by a day. */
function firstAfter(stays: readonly Stay[], day: CalendarDate): number {
  let [low, high] = [0, stays.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const until = stays[middle]?.until ?? null;
    if (until !== null && until <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}
