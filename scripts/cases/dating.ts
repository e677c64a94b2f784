// Puts the rows of a timeline in time: gives each act a date (rule 6), finds majority (rule 9), and orders them.
import { addMonths, type CalendarDate, type Instance } from '@grondslag/chaincode/domain';
import { instanceOf, type Reading, readAct } from './acts.js';
import { type PublishedCase, type Row, rulingYear } from './format.js';
import type { RuleNumber } from './rules.js';

/** A row with its meaning and a date; `dateRules` names the rule that gave the date, where the source did not. */
export interface Act extends Reading {
  readonly row: Row;
  readonly date: CalendarDate;
  readonly dateRules: readonly RuleNumber[];
  readonly instance: Instance;
}

/** The rows in the order of their dates; on one day supervision comes before what rests on it. */
export function actsOf(published: PublishedCase, rows: readonly Row[]): Act[] {
  return rows
    .map((row, index) => {
      const dateRules: RuleNumber[] = row.date === null ? [6] : [];
      const date = row.date ?? filledDate(published, rows, index);
      return { ...readAct(row), row, date, dateRules, instance: instanceOf(row.by) };
    })
    .sort((left, right) => order(left.date, right.date) || rank(left) - rank(right));
}

/** The day of majority as far as notes tell it, or null; nothing else is ever read from a note. */
export function majorityOf(rows: readonly Row[]): CalendarDate | null {
  for (const row of rows) {
    const { verb } = readAct(row);
    if ((verb !== 'grant' && verb !== 'extend') || !/birthday|majority|of age/i.test(row.note ?? '')) continue;
    const year = /\b(?:19|20)\d{2}\b/.exec(row.note ?? '')?.[0];
    const day = row.until ?? (year === undefined ? null : lastDayOf(year));
    if (day !== null) return day;
  }
  return null;
}

function filledDate(published: PublishedCase, rows: readonly Row[], index: number): CalendarDate {
  const row = rows[index];
  const year = rulingYear(published.id);
  const ruling = published.date ?? (year === null ? null : lastDayOf(year));
  const later = rows.slice(index + 1);
  const next = later.find(({ date }) => date !== null)?.date ?? null;
  if (row === undefined) throw new RangeError('no such row');
  if (instanceOf(row.by) !== 'rechtbank') return firstOf(ruling, row.from, next, row.until);
  const higher = later.findIndex(({ by }) => instanceOf(by) !== 'rechtbank');
  const appealed = higher < 0 ? null : (later[higher]?.date ?? filledDate(published, rows, index + 1 + higher));
  return firstOf(row.from, monthsBefore(row.until, 12), monthsBefore(appealed, 6), published.date, next, ruling);
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
