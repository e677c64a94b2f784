/** What ends a granted term, and when: its own end, the court, the law. The earliest ending wins. */

import { addDays, type CalendarDate, earliest, endOfTerm } from '../calendar';
import type { Annulled, DecisionRegistered } from '../facts';
import { CLOSED_CARE, groundRule, MEASURES } from '../measures';
import type { RuleId } from '../statute';
import { termAt } from '../statute';
import type { Entry } from '../timeline';
import type { State } from './answer';
import { type CaseFile, isDictum, rankOf, type Thread } from './case-file';
import { ENDED, type Ground, ground } from './standing';
import { type Stays, staysDuring } from './stays';
import { annulledFrom, endOf, type GrantedTerm, termsOf } from './terms';

/** One way in which a term ends. */
export interface Ending {
  readonly on: CalendarDate;
  readonly state: State;
  readonly ground: Ground;
  /** The date of the decision that ended it; null when the law did and no later dictum could change it. */
  readonly decidedOn: CalendarDate | null;
}

/** The earliest of the endings in some lists; on one day the one that undoes most. */
export function firstEnding(...lists: readonly (readonly Ending[])[]): Ending | undefined {
  let first: Ending | undefined;
  for (const endings of lists) for (const ending of endings) if (comesBefore(ending, first)) first = ending;
  return first;
}

function comesBefore(ending: Ending, first: Ending | undefined): boolean {
  if (first === undefined || ending.on < first.on) return true;
  return ending.on === first.on && ENDED.indexOf(ending.state) < ENDED.indexOf(first.state);
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

/** The end that the dictum, or the statute in its place, sets to a term that nothing keeps alive beyond it. */
export function ownEnd(thread: Thread, term: GrantedTerm, cap?: CalendarDate): readonly Ending[] {
  const on = term.until === null || cap === undefined ? (term.until ?? cap) : earliest(term.until, cap);
  if (on === undefined) return [];
  const { rules } = MEASURES[thread.kind];
  const rule =
    (term.entry.fact.dictum === 'verlengd' ? rules.extension : undefined) ??
    rules.duration ??
    groundRule(term.entry.fact);
  return [{ on, state: 'verlopen', ground: ground(rule, term.entry), decidedOn: term.entry.fact.date }];
}

/** What waits for another decision ends with the first that is given (Jw 6.1.12 lid 2). */
export function yielding(file: CaseFile, thread: Thread, { entry }: GrantedTerm): readonly Ending[] {
  const { yieldsTo } = MEASURES[thread.kind];
  if (yieldsTo === undefined) return [];
  const decided = [...file.threads.values()]
    .filter(({ kind }) => yieldsTo.measures.includes(kind))
    .flatMap(
      ({ decisions }) =>
        // Of two decisions of one day the register does not know which came first; what costs liberty gets no benefit of that.
        decisions.find((other) => isDictum(other, 'toegewezen', 'afgewezen') && other.fact.date >= entry.fact.date) ??
        [],
    );
  return decided.map((other) => ({
    on: other.fact.date,
    state: 'beeindigd',
    ground: ground(yieldsTo.rule, entry, other),
    decidedOn: other.fact.date,
  }));
}

/**
 * The eighteenth birthday ends every measure for minors. Closed youth care that ran then may run on for the months that the
 * statute names; where the treatment had not begun by then it lapses (Jw 6.1.1 lid 1, 6.1.2 lid 4).
 */
export function majorityEnd(file: CaseFile, thread: Thread, term: GrantedTerm, { shared }: Stays): readonly Ending[] {
  if (file.majority === null) return [];
  const { on, event } = file.majority;
  const ending = { state: 'beeindigd', ground: ground('meerderjarigheid', event), decidedOn: null } as const;
  const after = CLOSED_CARE.includes(thread.kind) ? termAt('gjh.na-achttien', on) : undefined;
  if (after === undefined || (term.until !== null && term.until <= on)) return [{ ...ending, on }];
  const by = ground('gjh.na-achttien', term.entry, event);
  if (term.from >= on && !ranInClosedCare(file, on)) return [{ ...ending, on }];
  const needsStay = term.from < on && MEASURES[thread.kind].rules.lapse !== undefined;
  if (needsStay && staysDuring(shared, addDays(on, -1), on).length === 0)
    return [{ on, state: 'vervallen-niet-uitgevoerd', ground: by, decidedOn: null }];
  return [{ ...ending, ground: by, on: endOfTerm(on, after) }];
}

/** Death and being declared of age end every measure for minors on their day (1:233, 253ha BW). */
export function minorityEnd({ minorityEnd: ended }: CaseFile): readonly Ending[] {
  if (ended === null) return [];
  const rule = ended.fact.cause === 'meerderjarigverklaring' ? 'meerderjarigheid.verklaring' : 'meerderjarigheid';
  return [{ on: ended.fact.date, state: 'beeindigd', ground: ground(rule, ended), decidedOn: null }];
}

/** True when an authorisation for closed youth care ran on the day before a day and beyond it. */
export function ranInClosedCare(file: CaseFile, on: CalendarDate): boolean {
  return [...file.threads.values()]
    .filter(({ kind }) => CLOSED_CARE.includes(kind))
    .some((thread) => termsOf(thread).some(({ from, until }) => from < on && (until === null || until >= on)));
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
    case 'toegewezen':
      // A court's own arrangement takes the place of what the institution gave, and of an arrangement before it.
      if (rules.arrangement === undefined || fact.instance === 'gecertificeerde-instelling') return undefined;
      return by('beeindigd', fact.from, rules.voiding ?? rules.arrangement);
    case 'opgeheven':
    case 'ingetrokken':
      return by('beeindigd', fact.from, rules.ending);
    case 'herroepen':
      return by('herroepen', fact.from, rules.ending);
    case 'bekort':
      return by('verlopen', endOf(fact.until, fact.untilForm), rules.ending);
    case 'vervallen-verklaard':
      // Of a conditional authorisation it is the admission that is declared void (Jw 6.1.7 lid 1).
      if (rules.admissionVoiding !== undefined) return undefined;
      // What the institution gave is declared void; an authorisation lapsed by itself, which the court establishes.
      if (rules.voiding !== undefined) return by('beeindigd', fact.from ?? fact.date, rules.voiding);
      return by('vervallen-niet-uitgevoerd', fact.from ?? fact.date, rules.lapse ?? rules.ending);
    default:
      return undefined;
  }
}

/** From when a higher court annulled a decision; with an effect that isn't registered, only from its own day. */
export function annulments(file: CaseFile, term: GrantedTerm): readonly Ending[] {
  return annulmentsOf(file, term.entry).map((entry) => ({
    on: annulledFrom(entry.fact, term.from),
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
