/** Whether a decision works while a higher court looks at it: suspension, unknown outcomes, and what begins only once final. */

import { type CalendarDate, endOfTerm, latest } from '../calendar';
import type { DecisionRegistered, Ended, Extended, Granted } from '../facts';
import { LEFT_STANDING, MEASURES } from '../measures';
import { type RuleId, termAt } from '../statute';
import type { Entry } from '../timeline';
import type { State } from './answer';
import { type CaseFile, isDictum, rankOf, type Thread } from './case-file';
import { finalFrom, tooLateFor } from './clocks/remedies';
import { annulmentsOf } from './endings';
import { refusesTheMeasure } from './refusals';
import { type Ground, ground } from './standing';
import type { GrantedTerm } from './terms';

/** Days on which a term that has neither ended nor yet to begin is nevertheless not simply in force. */
export interface Window {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly state: State;
  readonly ground: Ground;
  /** The date of another decision than that which gave the term, where the state follows from that. */
  readonly decidedOn?: CalendarDate | null;
}

/** All windows over one term. */
export function windowsOf(file: CaseFile, thread: Thread, term: GrantedTerm): readonly Window[] {
  const open = endUnknown(file, thread, term);
  if (MEASURES[thread.kind].rules.beginning === undefined) {
    const { eventId } = term.entry.recorded;
    if (!file.appeals.has(eventId) && !file.reviews.has(eventId)) return open;
  }
  return [
    ...beginning(file, thread, term),
    ...appealed(file, thread, term),
    ...suspended(file, term),
    ...effectUnknown(file, term),
    ...dictumUnknown(file, term),
    ...open,
  ];
}

/** A refused extension lets the running term run out; where the register does not hold its end, it cannot say when (RBNHO:2023:4105). */
function endUnknown(file: CaseFile, thread: Thread, term: GrantedTerm): readonly Window[] {
  if (!term.isOpen) return [];
  const refusal = thread.decisions
    .filter((entry) => isDictum(entry, 'afgewezen'))
    .find((entry) => refusesTheMeasure(file, entry) && entry.fact.date > latest(term.from, term.entry.fact.date));
  if (refusal === undefined) return [];
  const by = ground('register.volledigheid', term.entry, refusal);
  return [{ from: refusal.fact.date, until: null, state: 'onbekend', ground: by }];
}

/** An appeal suspends from its day until the higher court decides, unless the decision was enforceable at once (Rv 360 lid 1). */
function appealed(file: CaseFile, thread: Thread, term: GrantedTerm): readonly Window[] {
  const { fact, recorded } = term.entry;
  const { beginning: begins, enforceable: byLaw } = MEASURES[thread.kind].rules;
  // What begins only once final has nothing to suspend; closed youth care is enforceable by law (Jw 6.1.12 lid 1).
  if (fact.enforceable === 'ja' || begins !== undefined || byLaw !== undefined) return [];
  const state = fact.enforceable === 'nee' ? 'geschorst' : 'onbekend';
  return (file.appeals.get(recorded.eventId) ?? []).map((appeal) => ({
    from: appeal.fact.date,
    until: decidedAfter(file, term.entry, appeal.fact.date),
    state,
    ground: ground('beroep.schorsing', term.entry, appeal),
  }));
}

/** The hof may suspend what was enforceable, until it decides itself (Rv 360 lid 2). */
function suspended(file: CaseFile, term: GrantedTerm): readonly Window[] {
  return (file.reviews.get(term.entry.recorded.eventId) ?? [])
    .filter((review) => isDictum(review, 'geschorst'))
    .map((review) => ({
      from: review.fact.date,
      until: decidedAfter(file, term.entry, review.fact.date),
      state: 'geschorst',
      ground: ground('beroep.schorsing-door-hof', term.entry, review),
    }));
}

/** Whether an annulment of unknown effect reaches back to the days before it cannot be said. */
function effectUnknown(file: CaseFile, term: GrantedTerm): readonly Window[] {
  return annulmentsOf(file, term.entry)
    .filter((review) => review.fact.effect === 'onbekend')
    .map((review) => ({
      from: term.from,
      until: review.fact.date,
      state: 'onbekend',
      ground: ground('beroep.openstelling', term.entry, review),
    }));
}

/** A higher court has decided about this term, but what it decided isn't registered. */
function dictumUnknown(file: CaseFile, term: GrantedTerm): readonly Window[] {
  return (file.reviews.get(term.entry.recorded.eventId) ?? [])
    .filter((review) => isDictum(review, 'dictum-volgt'))
    .map((review) => ({
      from: review.fact.date,
      until: decidedAfter(file, term.entry, review.fact.date),
      state: 'onbekend',
      ground: ground('register.volledigheid', term.entry, review),
    }));
}

/** Authority and guardianship begin when the decision is final or, if enforceable at once, when it was sent (1:280 b BW). */
function beginning(file: CaseFile, thread: Thread, term: GrantedTerm): readonly Window[] {
  const rule = MEASURES[thread.kind].rules.beginning;
  if (rule === undefined) return [];
  const begin = beginsOn(file, thread, term.entry);
  const state = term.entry.fact.enforceable === 'onbekend' ? 'onbekend' : 'niet-begonnen';
  const until = begin === null ? null : latest(begin, term.from);
  return [{ from: term.from, until, state, ground: ground(rule, term.entry) }];
}

/** The day on which what was granted begins; null while that waits for a remedy. */
export function beginsOn(file: CaseFile, thread: Thread, entry: Entry<Granted | Extended>): CalendarDate | null {
  const { fact } = entry;
  const rule = MEASURES[thread.kind].rules.beginning;
  if (rule === undefined) return fact.from ?? fact.date;
  const begin = fact.enforceable === 'ja' ? dayAfterSending(fact, rule) : finalOn(file, entry);
  return begin === null ? null : latest(begin, fact.from ?? fact.date);
}

/** The day on which a decision ends a measure; null while that waits for a remedy (1:281, 1:253p lid 1 BW). */
export function endsOn(file: CaseFile, { kind }: Thread, entry: Entry<Ended>): CalendarDate | null {
  const { fact } = entry;
  const rule = MEASURES[kind].rules.endsWhenFinal;
  if (rule === undefined) return fact.from;
  const end = fact.enforceable === 'ja' ? dayAfterSending(fact, rule) : finalOn(file, entry);
  return end === null ? null : latest(end, fact.from);
}

/** The day after the decision was sent, as far as the register can tell: after it was given. */
export function dayAfterSending({ date }: DecisionRegistered, rule: RuleId): CalendarDate {
  return endOfTerm(date, termAt(rule, date) ?? {});
}

/** The day on which no ordinary remedy is open any more; null while one is pending. */
export function finalOn(file: CaseFile, { fact, recorded }: Entry<DecisionRegistered>): CalendarDate | null {
  const appeals = file.appeals.get(recorded.eventId) ?? [];
  if (appeals.length === 0) return finalFrom(file, fact);
  const left = (file.reviews.get(recorded.eventId) ?? []).findLast((review) => isDictum(review, ...LEFT_STANDING));
  if (left === undefined) return null;
  return left.fact.instance === 'hoge-raad' ? left.fact.date : finalOn(file, left);
}

/** The first day on or after `day` on which a higher court annulled a decision or left it standing. */
export function decidedAfter(
  file: CaseFile,
  { fact, recorded }: Entry<DecisionRegistered>,
  day: CalendarDate,
): CalendarDate | null {
  const review = (file.reviews.get(recorded.eventId) ?? []).find(
    (candidate) =>
      isDictum(candidate, ...LEFT_STANDING, 'vernietigd') &&
      candidate.fact.date >= day &&
      rankOf(candidate.fact) > rankOf(fact),
  );
  return review?.fact.date ?? null;
}

/** Appeals lodged after the term for them (Rv 806, 426), which the ledger records but points out. */
export function appealsAfterTerm(file: CaseFile, term: GrantedTerm) {
  const { fact, recorded } = term.entry;
  return (file.appeals.get(recorded.eventId) ?? []).filter(
    (appeal) => appeal.fact.date >= tooLateFor(file, appeal.fact, fact),
  );
}
