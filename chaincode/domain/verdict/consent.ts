/** Closed youth care that rested on consent alone, after that was withdrawn (Jw 6.1.2 lid 9, 6.1.3 lid 5). */

import { type CalendarDate, endOfTerm } from '../calendar';
import { MEASURES } from '../measures';
import { termAt } from '../statute';
import { type CaseFile, earliestOf, type Thread } from './case-file';
import { type Ground, ground } from './standing';
import type { GrantedTerm } from './terms';

/** What is left of a term once the consent was withdrawn that it may rest on. */
export interface Withdrawal {
  /** The day of the withdrawal. */
  readonly since: CalendarDate;
  /** The first day after those for which the child may still stay; null where that is as long as the term itself. */
  readonly on: CalendarDate | null;
  readonly ground: Ground;
}

/** The first withdrawal after a term was given; what is given later rests on something else, or on consent given anew. */
export function withdrawalOf({ withdrawals }: CaseFile, thread: Thread, { entry }: GrantedTerm): Withdrawal | null {
  const rule = MEASURES[thread.kind].rules.consent;
  if (rule === undefined || withdrawals.length === 0) return null;
  const first = earliestOf(
    withdrawals.filter(({ fact }) => fact.measureRef === thread.measureRef && fact.date >= entry.fact.date),
  );
  if (first === undefined) return null;
  const { date } = first.fact;
  const left = termAt(rule, date);
  return { since: date, on: left === undefined ? null : endOfTerm(date, left), ground: ground(rule, entry, first) };
}
