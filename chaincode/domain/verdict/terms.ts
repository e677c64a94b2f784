/** From the decisions of a thread to the periods they grant: where each begins and ends, and what each extends. */

import { addDays, type CalendarDate, earliest, endOfTerm } from '../calendar';
import type { DecisionRegistered, Extended, Granted } from '../facts';
import { MEASURES, type MeasureKind } from '../measures';
import { termAt } from '../statute';
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
}

/** The terms of a thread in legal order. */
export function termsOf(thread: Thread): readonly GrantedTerm[] {
  const terms: GrantedTerm[] = [];
  let running: GrantedTerm | null = null;
  let runningEnd: CalendarDate | null = null;
  for (const entry of thread.decisions) {
    if (isDictum(entry, 'toegewezen', 'verlengd')) {
      const term: GrantedTerm = termOf(thread.kind, entry, running, runningEnd);
      terms.push(term);
      if (term.cameAfter !== null && entry.fact.instance === 'rechtbank') continue;
      if (running === null || runningEnd === null || term.until === null || term.until > runningEnd) {
        running = term;
        runningEnd = term.until;
      }
    } else runningEnd = cutShort(entry, runningEnd);
  }
  return terms;
}

/** The first day outside a period whose end a dictum words with 'tot' or 'tot en met'. */
export function endOf(until: CalendarDate, form: 'tot' | 'tot-en-met' | undefined): CalendarDate {
  return form === 'tot-en-met' ? addDays(until, 1) : until;
}

function termOf(
  kind: MeasureKind,
  entry: Entry<Granted | Extended>,
  running: GrantedTerm | null,
  runningEnd: CalendarDate | null,
): GrantedTerm {
  const { fact } = entry;
  const from = fact.from ?? runningEnd ?? fact.date;
  const isExtension = fact.dictum === 'verlengd' && running !== null;
  const mustConnect = isExtension && MEASURES[kind].lateExtension !== 'new';
  const isLate = mustConnect && runningEnd !== null && (fact.date >= runningEnd || from > runningEnd);
  return {
    entry,
    from,
    until: fact.until === undefined ? longestEnd(kind, fact.dictum, from) : endOf(fact.until, fact.untilForm),
    isOpen: fact.until === undefined && MEASURES[kind].rules.duration !== undefined,
    extendsTerm: isExtension ? running : null,
    cameAfter: isLate ? runningEnd : null,
  };
}

/** The last end that the statute allows for a term that begins on a day; null where it sets none. */
export function longestEnd(
  kind: MeasureKind,
  dictum: 'toegewezen' | 'verlengd',
  from: CalendarDate,
): CalendarDate | null {
  const { duration, extension } = MEASURES[kind].rules;
  const rule = dictum === 'verlengd' ? (extension ?? duration) : duration;
  const term = rule === undefined ? undefined : termAt(rule, from);
  return term === undefined ? null : endOfTerm(from, term);
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
