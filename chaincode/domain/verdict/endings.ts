/** What ends a granted term, and when: its own end, the court, the law. The earliest ending wins. */

import { type CalendarDate, endOfTerm } from '../calendar';
import type { Annulled, DecisionRegistered } from '../facts';
import { MEASURES } from '../measures';
import type { RuleId } from '../statute';
import { termAt } from '../statute';
import type { Entry } from '../timeline';
import type { State } from './answer';
import { type CaseFile, isDictum, rankOf, type Thread } from './case-file';
import { ENDED, type Ground, ground } from './standing';
import { endOf, type GrantedTerm } from './terms';

/** One way in which a term ends. */
export interface Ending {
  readonly on: CalendarDate;
  readonly state: State;
  readonly ground: Ground;
  /** The date of the decision that ended it; null when the law did and no later dictum could change it. */
  readonly decidedOn: CalendarDate | null;
}

/** The earliest of the endings; on one day the one that undoes most. */
export function firstEnding(endings: readonly Ending[]): Ending | undefined {
  return endings.reduce<Ending | undefined>((first, ending) => {
    if (first === undefined || ending.on < first.on) return ending;
    return ending.on === first.on && ENDED.indexOf(ending.state) < ENDED.indexOf(first.state) ? ending : first;
  }, undefined);
}

/** A refusal on appeal from a day inside a term takes the rest of it away; one that begins at its end takes nothing (GHAMS:2019:2638; GHARL:2021:10515). */
export function refusalOnAppeal(
  granted: Entry<DecisionRegistered>,
  entry: Entry<DecisionRegistered>,
  end: CalendarDate | undefined,
): Ending | undefined {
  if (!isDictum(entry, 'afgewezen') || entry.fact.from === undefined || entry.fact.date < granted.fact.date)
    return undefined;
  if (end !== undefined && entry.fact.from >= end) return undefined;
  const by = ground('beroep.openstelling', entry);
  return { on: entry.fact.from, state: 'vernietigd', ground: by, decidedOn: entry.fact.date };
}

/** The end that the dictum, or the statute in its place, sets to a term. */
export function ownEnd(thread: Thread, term: GrantedTerm): readonly Ending[] {
  if (term.until === null) return [];
  const { rules } = MEASURES[thread.kind];
  const rule = (term.entry.fact.dictum === 'verlengd' ? rules.extension : undefined) ?? rules.duration ?? rules.ground;
  return [{ on: term.until, state: 'verlopen', ground: ground(rule, term.entry), decidedOn: term.entry.fact.date }];
}

/** The eighteenth birthday ends every measure for minors; closed youth care may run on for the months that the statute names. */
export function majorityEnd(file: CaseFile, thread: Thread, term: GrantedTerm): readonly Ending[] {
  if (file.majority === null) return [];
  const { on, event } = file.majority;
  const ending = { state: 'beeindigd', ground: ground('meerderjarigheid', event), decidedOn: null } as const;
  const after = thread.kind === 'gesloten-jeugdhulp' ? termAt('gjh.na-achttien', on) : undefined;
  const runsOn = after !== undefined && term.from < on && term.until !== null && term.until > on;
  return [{ ...ending, on: runsOn ? endOfTerm(on, after) : on }];
}

/** What the court did to a whole thread after a decision: lifted, revoked, withdrawn, shortened, declared lapsed. */
export function endingByCourt(file: CaseFile, thread: Thread, entry: Entry<DecisionRegistered>): Ending | undefined {
  const { fact } = entry;
  if (isAnnulled(file, entry)) return undefined;
  const { rules } = MEASURES[thread.kind];
  const by = (state: State, on: CalendarDate, rule: RuleId): Ending => ({
    on,
    state,
    ground: ground(rule, entry),
    decidedOn: fact.date,
  });
  switch (fact.dictum) {
    case 'opgeheven':
    case 'ingetrokken':
      return by('beeindigd', fact.from, rules.ending);
    case 'herroepen':
      return by('herroepen', fact.from, rules.ending);
    case 'bekort':
      return by('verlopen', endOf(fact.until, fact.untilForm), rules.ending);
    case 'vervallen-verklaard':
      return by('vervallen-niet-uitgevoerd', fact.from ?? fact.date, rules.lapse ?? rules.ending);
    default:
      return undefined;
  }
}

/** From when a higher court annulled a decision; with an effect that isn't registered, only from its own day. */
export function annulments(file: CaseFile, term: GrantedTerm): readonly Ending[] {
  return annulmentsOf(file, term.entry).map((entry) => ({
    on: annulledFrom(entry, term.from),
    state: 'vernietigd',
    ground: ground('beroep.openstelling', term.entry, entry),
    decidedOn: entry.fact.date,
  }));
}

/** The annulments of a decision by a higher court. */
export function annulmentsOf(file: CaseFile, entry: Entry<DecisionRegistered>): readonly Entry<Annulled>[] {
  return (file.reviews.get(entry.recorded.eventId) ?? []).filter(
    (review): review is Entry<Annulled> => isDictum(review, 'vernietigd') && rankOf(review.fact) > rankOf(entry.fact),
  );
}

function isAnnulled(file: CaseFile, entry: Entry<DecisionRegistered>): boolean {
  return annulmentsOf(file, entry).length > 0;
}

function annulledFrom({ fact }: Entry<Annulled>, begin: CalendarDate): CalendarDate {
  switch (fact.effect) {
    case 'ex-tunc':
      return begin;
    case 'vanaf':
      return fact.from ?? fact.date;
    case 'ex-nunc':
    case 'onbekend':
      return fact.date;
  }
}
