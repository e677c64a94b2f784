/** From the decisions of a thread to the periods they grant: where each begins and ends, and what each extends. */

import { addDays, type CalendarDate, earliest, endOfTerm, isWithin, joined, type Term } from '../calendar';
import type { Annulled, DecisionRegistered, Extended, Granted, HeldOver } from '../facts';
import { MEASURES, type MeasureKind } from '../measures';
import type { EventRef } from '../references';
import { ruleAt, termAt } from '../statute';
import type { Entry } from '../timeline';
import { isDictum, type Thread } from './case-file';

/** One period that a court granted. */
export interface GrantedTerm {
  readonly entry: Entry<Granted | Extended>;
  readonly from: CalendarDate;
  /** The first day outside; by statute when the register doesn't hold it; null for what lasts until majority. */
  readonly until: CalendarDate | null;
  /** The end is not in the register, only the longest that the statute allows. */
  readonly isOpen: boolean;
  /** An extension's predecessor, and the day on which that had already ended when the extension came too late. */
  readonly extendsTerm: GrantedTerm | null;
  readonly cameAfter: CalendarDate | null;
  /** The first term under the request of which this one grants the rest that was held over; null for one that stands by itself. */
  readonly restOf: GrantedTerm | null;
}

/** The terms of a thread in legal order. */
export function termsOf(thread: Thread): readonly GrantedTerm[] {
  return readTerms(thread).terms;
}

/**
 * The day from which the longest that the law allows is counted of what a court gives: where that is the held-over rest of a
 * request, which extends nothing (GHLEE:2010:BM5164), the first day under that request.
 */
export function countedFrom(
  { restOf, from }: Pick<GrantedTerm, 'restOf' | 'from'>,
  threads: readonly Thread[],
): CalendarDate {
  return restOf === null || isUncounted(restOf, threads) ? from : restOf.from;
}

/** The term of which a grant under the same reference would decide the held-over rest. */
export function restDecidedBy(fact: Granted | Extended, from: CalendarDate, thread: Thread): GrantedTerm | null {
  const decisions = thread.decisions.filter((entry) => entry.fact.date <= fact.date);
  return connectedTo(readTerms({ ...thread, decisions }).heldOver, fact, from);
}

/** Time that does not count: that of an authorisation given together with provisional supervision (1:265c lid 1 BW). */
function isUncounted({ entry: { fact } }: GrantedTerm, threads: readonly Thread[]): boolean {
  const beside = MEASURES[fact.measure].uncountedBeside;
  return threads.some(
    ({ kind, decisions }) =>
      beside?.given.includes(kind) === true &&
      decisions.some((entry) => isDictum(entry, 'toegewezen') && entry.fact.date === fact.date),
  );
}

/** Where an extension connects that is decided on a day and names no begin; null where nothing runs to an end. */
export function runningEndOn(thread: Thread, day: CalendarDate): CalendarDate | null {
  const decisions = thread.decisions.filter(({ fact }) => fact.date <= day);
  return readTerms({ ...thread, decisions }).runningEnd;
}

function readTerms(thread: Thread): {
  readonly terms: readonly GrantedTerm[];
  readonly runningEnd: CalendarDate | null;
  /** The last term, where the rest of what it granted was held over since. */
  readonly heldOver: GrantedTerm | null;
} {
  const terms: GrantedTerm[] = [];
  let running: GrantedTerm | null = null;
  let runningEnd: CalendarDate | null = null;
  let heldOver: GrantedTerm | null = null;
  const annulments = annulmentsIn(thread);
  for (const entry of thread.decisions) {
    if (isDictum(entry, 'toegewezen', 'verlengd')) {
      const replaced = replacedBy(entry, terms, annulments);
      const term: GrantedTerm = termOf(thread.kind, entry, { running, runningEnd, heldOver, replaced });
      terms.push(term);
      heldOver = null;
      if (term.cameAfter !== null && entry.fact.instance === 'rechtbank') continue;
      const isLonger = runningEnd === null || term.until === null || term.until > runningEnd;
      if (running === null || isLonger || replaced !== undefined) {
        running = term;
        runningEnd = term.until;
      }
    } else if (isDictum(entry, 'aangehouden')) heldOver = holdsOverRest(entry, terms.at(-1));
    else if (isDictum(entry, 'vernietigd')) {
      if (running?.entry.recorded.eventId === entry.fact.decision)
        ({ running, runningEnd } = leftBy(entry, running, runningEnd));
    } else if (!annulments.has(entry.recorded.eventId)) runningEnd = cutShort(entry, runningEnd);
  }
  return { terms, runningEnd, heldOver };
}

/** The term of which a decision holds over the rest; none where another request than that of the term is held over. */
function holdsOverRest({ fact }: Entry<HeldOver>, last: GrantedTerm | undefined): GrantedTerm | null {
  const granted = last?.entry.fact.request;
  return last === undefined || (fact.request ?? granted) !== (granted ?? fact.request) ? null : last;
}

/** The first term under the request of which a grant decides the rest, where it connects to the last. */
function connectedTo(
  last: GrantedTerm | null,
  { dictum, measure }: Granted | Extended,
  from: CalendarDate,
): GrantedTerm | null {
  if (dictum !== 'toegewezen' || MEASURES[measure].counts !== 'each-order') return null;
  return last !== null && last.until !== null && from <= last.until ? (last.restOf ?? last) : null;
}

/** The first day outside a period whose end a dictum words with 'tot' or 'tot en met'. */
export function endOf(until: CalendarDate, form: 'tot' | 'tot-en-met' | undefined): CalendarDate {
  return form === 'tot-en-met' ? addDays(until, 1) : until;
}

/** What went before a decision that gives a term. */
interface Before {
  readonly running: GrantedTerm | null;
  readonly runningEnd: CalendarDate | null;
  readonly heldOver: GrantedTerm | null;
  /** The term in whose place it was given. */
  readonly replaced: GrantedTerm | undefined;
}

function termOf(
  kind: MeasureKind,
  entry: Entry<Granted | Extended>,
  { running, runningEnd, heldOver, replaced }: Before,
): GrantedTerm {
  const { fact } = entry;
  const from = fact.from ?? runningEnd ?? fact.date;
  const isExtension = fact.dictum === 'verlengd' && running !== null;
  const mustConnect = isExtension && replaced === undefined && MEASURES[kind].lateExtension !== 'new';
  const longest = longestEnd(fact, from);
  const isLate = mustConnect && runningEnd !== null && (fact.date >= runningEnd || from > runningEnd);
  return {
    entry,
    from,
    until: fact.until === undefined ? longest : endOf(fact.until, fact.untilForm),
    isOpen: fact.until === undefined && longest !== null && MEASURES[kind].pending === undefined,
    extendsTerm: isExtension ? (replaced === undefined ? running : replaced.extendsTerm) : null,
    cameAfter: isLate ? runningEnd : (replaced?.cameAfter ?? null),
    restOf: connectedTo(heldOver, fact, from),
  };
}

type Given = Pick<Granted | Extended, 'measure' | 'dictum' | 'date'>;

/** The last end that the statute allows for a term that begins on a day; null where it sets none. */
export function longestEnd(decision: Given, from: CalendarDate): CalendarDate | null {
  const { duration, extension } = MEASURES[decision.measure].rules;
  const rule = decision.dictum === 'verlengd' ? (extension ?? duration) : duration;
  return rule === undefined ? null : counted(decision, from, (day) => termAt(rule, day));
}

/** The last end that a court may set to a term: that of the law or, where its article allows a longer one, that. */
export function longestSettable(decision: Given, from: CalendarDate): CalendarDate | null {
  const rule = MEASURES[decision.measure].rules.duration;
  const longest = rule === undefined ? null : counted(decision, from, (day) => ruleAt(rule, day)?.longest);
  return longest ?? longestEnd(decision, from);
}

/** The end of a term of the law of the day from which it is counted; null where that law has none. */
function counted(
  { measure, date }: Given,
  from: CalendarDate,
  termOn: (day: CalendarDate) => Term | undefined,
): CalendarDate | null {
  const isAfterDecision = MEASURES[measure].counts === 'after-decision';
  const anchor = isAfterDecision ? date : from;
  const term = termOn(anchor);
  if (term === undefined) return null;
  // Three months after a day end with the day of the same number, that day itself not counted (1:241 lid 4 BW; HR:2017:2225).
  return isAfterDecision ? addDays(endOfTerm(anchor, term), 1) : endOfTerm(anchor, term);
}

/** The first day of the terms that run on without a gap into a day. */
export function beginOfChain(begin: CalendarDate, terms: readonly GrantedTerm[]): CalendarDate {
  const lastFirst = [...terms].sort((one, other) => (one.from < other.from ? 1 : -1));
  return lastFirst.reduce(
    (first, term) =>
      term.from <= first && (term.until === null || term.until >= first) ? earliest(first, term.from) : first,
    begin,
  );
}

/**
 * For each order of a measure that counts in all: the first day past what the law allows all orders that run on together; for
 * one that grants a held-over rest: the first day past what it allows all that was asked by that request; for one that names no
 * end and lasts as its base was granted: the end of that.
 */
export function capsOf(all: Iterable<Thread>): ReadonlyMap<EventRef, CalendarDate> {
  const caps = new Map<EventRef, CalendarDate>();
  const threads = [...all];
  const parted = threads.filter(({ decisions }) => decisions.some((entry) => isDictum(entry, 'aangehouden')));
  for (const term of parted.flatMap(termsOf)) {
    const { restOf, entry } = term;
    const cap = restOf === null ? null : longestEnd(restOf.entry.fact, countedFrom(term, threads));
    if (cap !== null) caps.set(entry.recorded.eventId, cap);
  }
  for (const thread of threads) for (const [event, end] of endsAsGranted(thread, threads)) caps.set(event, end);
  const counted = threads.filter(({ kind }) => MEASURES[kind].counts === 'all-orders');
  for (const kind of new Set(counted.map((thread) => thread.kind))) {
    const terms = counted.filter((thread) => thread.kind === kind).flatMap(termsOf);
    const chains = joined(terms);
    for (const { entry, from } of terms) {
      const chain = chains.findLast((one) => one.from <= from);
      const cap = longestEnd(entry.fact, chain?.from ?? from);
      if (cap !== null) caps.set(entry.recorded.eventId, cap);
    }
  }
  return caps;
}

/** For each order without an end that lasts as its base was granted: the end of what had been granted by the day of that order (1:265e lid 2 BW). */
function endsAsGranted(thread: Thread, threads: readonly Thread[]): readonly (readonly [EventRef, CalendarDate])[] {
  const { rests } = MEASURES[thread.kind];
  if (rests?.asGranted !== true) return [];
  const bases = threads.filter(({ kind }) => rests.on.includes(kind)).flatMap(termsOf);
  return termsOf(thread).flatMap(({ entry, from, until }) => {
    if (until !== null) return [];
    const granted = joined(bases.filter((base) => base.entry.fact.date <= entry.fact.date));
    const end = granted.find((period) => isWithin(period, from))?.until;
    return end == null ? [] : [[entry.recorded.eventId, end]];
  });
}

/** The annulment of each decision of a thread that a higher court annulled. */
function annulmentsIn({ decisions }: Thread): ReadonlyMap<EventRef, Entry<Annulled>> {
  const found = decisions.filter((entry) => isDictum(entry, 'vernietigd'));
  return new Map(found.map((entry) => [entry.fact.decision, entry]));
}

/** The term that a higher court annulled with the decision by which it gave another in its place. */
function replacedBy(
  { fact }: Entry<Granted | Extended>,
  terms: readonly GrantedTerm[],
  annulments: ReadonlyMap<EventRef, Entry<Annulled>>,
): GrantedTerm | undefined {
  if (annulments.size === 0) return undefined;
  return terms.findLast((term) => {
    const annulment = annulments.get(term.entry.recorded.eventId);
    return annulment?.fact.date === fact.date && annulment.fact.instance === fact.instance;
  });
}

/**
 * What an annulment leaves to extend: from the start, what the term itself extended, to its end; else the term, to the day up to
 * which it worked. Of a first term annulled by then nothing is left, and whether that can be extended courts dispute.
 */
function leftBy(
  { fact }: Entry<Annulled>,
  term: GrantedTerm,
  runningEnd: CalendarDate | null,
): Pick<Before, 'running' | 'runningEnd'> {
  const on = annulledFrom(fact, term.from);
  const isAhead = fact.effect === 'vanaf' && on > fact.date;
  if (term.extendsTerm === null && !isAhead) return { running: term, runningEnd };
  const running = fact.effect === 'ex-tunc' ? term.extendsTerm : term;
  return { running, runningEnd: min(on, runningEnd) };
}

/** From when an annulment works on what began on a day; with an effect that isn't registered, only from its own day. */
export function annulledFrom({ effect, from, date }: Annulled, begin: CalendarDate): CalendarDate {
  switch (effect) {
    case 'ex-tunc':
      return begin;
    case 'vanaf':
      return from ?? date;
    case 'ex-nunc':
    case 'onbekend':
      return date;
  }
}

/** Whoever asks for an extension after this decision asks it of what the decision left. */
function cutShort(entry: Entry<DecisionRegistered>, runningEnd: CalendarDate | null): CalendarDate | null {
  if (isDictum(entry, 'opgeheven', 'herroepen', 'ingetrokken')) return min(entry.fact.from, runningEnd);
  if (isDictum(entry, 'bekort')) return min(endOf(entry.fact.until, entry.fact.untilForm), runningEnd);
  return runningEnd;
}

function min(day: CalendarDate, end: CalendarDate | null): CalendarDate {
  return end === null ? day : earliest(day, end);
}
