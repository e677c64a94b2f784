// Puts the rows of a timeline in time: gives each act a date (rule 6), finds majority (rule 9), and orders them.
import { addMonths, type CalendarDate, type Instance, type MeasureKind } from '@grondslag/chaincode/domain';
import { instanceOf, type Reading, readAct } from './acts.js';
import { type PublishedCase, type Row, rulingYear } from './format.js';
import { birthYearIn, majorityIn, namesMajority } from './notes.js';
import { articleOf } from './registration.js';
import type { RuleNumber } from './rules.js';

/** A row with its meaning and a date; `dateRules` names the rule that gave the date, where the source did not. */
export interface Act extends Reading {
  readonly row: Row;
  readonly date: CalendarDate;
  readonly dateRules: readonly RuleNumber[];
  readonly instance: Instance;
}

/** The article of an act's row, or the usual one. */
export function articleOfAct(act: Act, measure: MeasureKind): string {
  return act.row.basis ?? articleOf(measure, act.verb === 'extend');
}

/** The rows in the order of their dates; on one day supervision comes before what rests on it. */
export function actsOf(published: PublishedCase, rows: readonly Row[]): Act[] {
  return rows
    .map((row) => {
      const dateRules: RuleNumber[] = row.date === null ? [6] : [];
      const date = row.date ?? filledDate(published, rows, row);
      return { ...readAct(row), row, date, dateRules, instance: instanceOf(row.by) };
    })
    .sort((left, right) => order(left.date, right.date) || rank(left) - rank(right));
}

/** The day of majority as far as the notes of grants tell it, or null (rule 9). */
export function majorityOf({ summaryEn }: Pick<PublishedCase, 'summaryEn'>, rows: readonly Row[]): CalendarDate | null {
  const bornIn = birthYearIn(summaryEn);
  const grants = rows.filter((row) => ['grant', 'extend'].includes(readAct(row).verb));
  const ends = grants.flatMap(({ until }) => until ?? []);
  const told = grants.filter(namesMajority).map((row) => majorityIn(row, bornIn));
  return told.find((day) => day !== null && ends.every((end) => end <= day)) ?? null;
}

function filledDate(published: PublishedCase, rows: readonly Row[], row: Row): CalendarDate {
  const year = rulingYear(published.id);
  const ruling = published.date ?? (year === null ? null : lastDayOf(year));
  const later = rows.slice(rows.indexOf(row) + 1);
  const next = later.find(({ date }) => date !== null)?.date ?? null;
  const { verb, measure } = readAct(row);
  if (instanceOf(row.by) !== 'rechtbank') return firstOf(ruling, row.from, next, row.until);
  if (verb === 'request') return firstOf(next, ruling);
  const higher = later.filter(({ by }) => instanceOf(by) !== 'rechtbank');
  const judged = higher.find((each) => each.from !== null && isWholePeriod(each) && readAct(each).measure === measure);
  const [first] = higher;
  const appealed = first === undefined ? null : (first.date ?? filledDate(published, rows, first));
  const start = row.from ?? monthsBefore(row.until, 12) ?? judged?.from ?? null;
  return firstOf(start, monthsBefore(appealed, 6), published.date, next, ruling);
}

/** An appeal ruling over the past names the period that was granted below. */
function isWholePeriod(row: Row): boolean {
  const { verb } = readAct(row);
  return verb === 'uphold' || (verb === 'annul' && row.until !== null);
}

function lastDayOf(year: string): CalendarDate {
  return `${year}-12-31` as CalendarDate;
}

function monthsBefore(date: CalendarDate | null, months: number): CalendarDate | null {
  return date === null ? null : addMonths(date, -months);
}

function firstOf(...dates: (CalendarDate | null)[]): CalendarDate {
  const found = dates.find((date) => date !== null);
  if (found === undefined) throw new RangeError('an act that nothing places in time');
  return found;
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function rank({ verb, measure }: Reading): number {
  const gives = verb === 'grant' || verb === 'extend';
  return gives && measure?.endsWith('ondertoezichtstelling') ? 0 : 1;
}
