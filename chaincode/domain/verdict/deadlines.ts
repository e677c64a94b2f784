/** What must happen within a statutory term, or else the law ends the measure: the hearing, and the placement itself. */

import { type CalendarDate, latest } from '../calendar';
import type { DecisionRegistered, HearingHeld } from '../facts';
import { MEASURES } from '../measures';
import { type RuleId, ruleAt } from '../statute';
import type { Entry } from '../timeline';
import type { State } from './answer';
import { type CaseFile, earliestOf, type Thread } from './case-file';
import { timerOf } from './clocks/remedies';
import { strictLimit, type Timer } from './clocks/timer';
import type { Ending } from './endings';
import { type Ground, ground } from './standing';
import { carryingOut, isRightPlace, type Stay, type Stays, staysDuring } from './stays';
import type { GrantedTerm } from './terms';

/** A day before which something must have happened that, as far as the register goes, did not. */
export interface Deadline {
  /** The day from which it runs; before it nothing hangs on it. */
  readonly since: CalendarDate;
  readonly on: CalendarDate;
  readonly lapse: State;
  readonly ground: Ground;
}

/** The ending that a missed deadline is. */
export function lapseOf(deadline: Deadline, term: GrantedTerm): Ending {
  return { on: deadline.on, state: deadline.lapse, ground: deadline.ground, decidedOn: term.entry.fact.date };
}

/**
 * The two clocks of an order given at once, for those concerned and for the minor; none where everybody was heard before. They
 * are counted strictly: the day two weeks later is already outside (orders are given "until" that day, RBZWB:2025:5508), although
 * the Algemene termijnenwet may allow it; a hearing on that day is reported as a finding.
 */
export function hearingTimers(file: CaseFile, { entry }: GrantedTerm): readonly Timer[] {
  const { fact, recorded } = entry;
  if (!fact.unheard) return [];
  const hearings = file.hearings.get(recorded.eventId) ?? [];
  const events = [entry, ...hearings].map((one) => one.recorded.eventId);
  return Object.values(HEARINGS).map(({ clock, ruleOf, isHeard }) => {
    const heard = earliestOf(hearings.filter((hearing) => isHeard(hearing.fact)));
    return { ...timerOf(entry, clock, ruleOf(fact), heard), events };
  });
}

/** The rule by which those concerned must be heard: closed youth care has one of its own since 2015 (Jw 6.1.10 lid 3). */
function hearingRule({ measure, date }: DecisionRegistered): RuleId {
  const { unheard } = MEASURES[measure].rules;
  return unheard !== undefined && ruleAt(unheard, date) !== undefined ? unheard : 'gehoor.belanghebbenden';
}

/** Those of whom an order given at once must be followed by a hearing: the clock, its rule, and what meets it. */
export const HEARINGS = {
  belanghebbenden: {
    clock: 'P1-gehoor-belanghebbenden',
    ruleOf: hearingRule,
    isHeard: ({ partiesHeard }: HearingHeld) => partiesHeard,
  },
  minderjarige: {
    clock: 'P2-gehoor-minderjarige',
    ruleOf: (): RuleId => 'gehoor.minderjarige',
    isHeard: ({ minorHeard }: HearingHeld) => minorHeard !== 'nee',
  },
} as const;

/** The hearing that an order still lacks, or lacked when its two weeks were over; null when there is none such. */
export function hearingDeadline(file: CaseFile, term: GrantedTerm): Deadline | null {
  for (const timer of hearingTimers(file, term)) {
    const deadline = unmet(timer, 'vervallen-niet-gehoord', term.from);
    if (deadline !== null) return deadline;
  }
  return null;
}

/**
 * The clocks of an authorisation that must be carried out, in the kind of place it names: one from its first day and, where the law
 * lets it lapse whenever it was not carried out for so long, one from each day on which a stay ended, up to the first that was
 * missed. None where its term is over before. Only an actual placement counts, whatever hindered it (HR:2009:BK5269), and each
 * extension is counted anew; a child that is in its place already, under whatever authorisation, is placed.
 */
export function executionTimers(thread: Thread, term: GrantedTerm, stays: Stays): readonly Timer[] {
  const rule = MEASURES[thread.kind].rules.lapse;
  const clock = 'P3-tenuitvoerlegging';
  const limit = rule === undefined ? null : (strictLimit(clock, rule, term.from) ?? null);
  if (rule === undefined || limit === null || endsBy(term, limit)) return [];
  const timer = (start: CalendarDate, by: Stay | undefined, ...entries: readonly Entry[]): Timer => ({
    ...{ clock, rule, measureRef: thread.measureRef, kind: thread.kind },
    since: latest(term.entry.fact.date, start),
    start,
    met: by === undefined ? null : { on: latest(by.from, start), by: by.begun.recorded.eventId },
    until: null,
    events: [term.entry, ...entries].map(({ recorded }) => recorded.eventId),
  });
  const timers = [timer(term.from, carryingOut(stays, term, limit))];
  if (ruleAt(rule, term.from)?.recurs !== true) return timers;
  const inPlace = staysDuring(stays.shared, term.from, term.until).filter((stay) => isRightPlace(term, stay));
  for (const [place, { ended }] of inPlace.entries()) {
    if (timers.slice(-1).some(isMissed)) break;
    const next = inPlace[place + 1];
    if (ended === null || next?.from === ended.fact.date) continue;
    const again = timer(ended.fact.date, next, ended);
    if (!endsBy(term, limitOf(again))) timers.push(again);
  }
  return timers;
}

function endsBy({ until }: GrantedTerm, limit: CalendarDate | null): boolean {
  return limit === null || (until !== null && until <= limit);
}

/** The months within which an authorisation must still be, or was not, carried out; null when it was, or need not be. */
export function executionDeadline(thread: Thread, term: GrantedTerm, stays: Stays): Deadline | null {
  const missed = executionTimers(thread, term, stays).find(isMissed);
  return missed === undefined ? null : unmet(missed, 'vervallen-niet-uitgevoerd', missed.start ?? term.from);
}

function limitOf({ start, clock, rule }: Timer): CalendarDate | null {
  return (start === null ? null : strictLimit(clock, rule, start)) ?? null;
}

function isMissed(timer: Timer): boolean {
  const limit = limitOf(timer);
  return limit !== null && (timer.met === null || timer.met.on >= limit);
}

function unmet(timer: Timer, lapse: State, since: CalendarDate): Deadline | null {
  const on = limitOf(timer);
  if (on === null || !isMissed(timer)) return null;
  return { since, on, lapse, ground: ground(timer.rule, ...timer.events) };
}
