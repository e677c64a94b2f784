// The facts that the format states in words alone: what is read from a note, and the year of birth from a summary. Nothing else is.
import type { CalendarDate, Term } from '@grondslag/chaincode/domain';
import type { Row } from './format.js';

type Noted = Pick<Row, 'note' | 'until'>;

const majority = /\bbirthday\b|\bmajority\b|\b(?:comes?|came|coming|being) of age\b/i;
const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const length = new RegExp(`^(?:extended by )?(${numbers.join('|')}) (week|month|year)s?\\b`, 'i');

/** The length of a term, where the note begins with it: 'Six months; …', 'Extended by four weeks …'. */
export function lengthIn({ note }: Noted): Term | null {
  const [, number = '', unit] = length.exec(note ?? '') ?? [];
  const count = numbers.indexOf(number.toLowerCase()) + 1;
  if (count === 0) return null;
  if (unit === 'week') return { days: 7 * count };
  return { months: unit === 'year' ? 12 * count : count };
}

/** True when the note says that the measure was extended ever since. */
export function wasExtendedEachTime({ note }: Noted): boolean {
  return /\bextended each time\b/i.test(note ?? '');
}

/** True when the note says that the decision is enforceable at once. */
export function isEnforceable({ note }: Noted): boolean {
  return /\bprovisionally enforceable\b/i.test(note ?? '');
}

/** True when the note says that an annulment works for the past as well. */
export function worksForThePast({ note }: Noted): boolean {
  return /\beffect for the past\b/i.test(note ?? '');
}

/** True when the note names majority. */
export function namesMajority({ note }: Noted): boolean {
  return majority.test(note ?? '');
}

/** The day of majority that a note names, or the last day of its year: as the stated end, or a year in words; null where it names none. */
export function majorityIn({ note, until }: Noted, bornIn: number | null): CalendarDate | null {
  const words = (note ?? '').replace(/ECLI:\S+/g, '');
  const year = /\b(?:19|20)\d{2}\b/.exec(words)?.[0];
  if (until !== null && (year === undefined || until.startsWith(year))) return until;
  if (year !== undefined) return `${year}-12-31` as CalendarDate;
  return bornIn === null ? null : (`${bornIn + 18}-12-31` as CalendarDate);
}

/** The year of birth that a summary names. */
export function birthYearIn(summary: string | null): number | null {
  const year = /\bborn (?:in )?((?:19|20)\d{2})\b/i.exec(summary ?? '')?.[1];
  return year === undefined ? null : Number(year);
}
