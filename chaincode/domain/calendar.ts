/**
 * Days and statutory terms, without a clock: Gregorian arithmetic on 'YYYY-MM-DD' and half-open periods [from, until).
 * Text order is time order, so dates are compared with `<`.
 */

import type { Brand } from './brand';

/** A real day of the Gregorian calendar, written 'YYYY-MM-DD', years 1000 to 9999. */
export type CalendarDate = Brand<string, 'CalendarDate'>;

/** The days from `from` up to, but not including, `until`; without end when `until` is null. */
export interface Period {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

/** A term as a statute counts it: months by the calendar, then days. */
export interface Term {
  readonly months?: number;
  readonly days?: number;
}

const DATE = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;
const DAYS_IN_400_YEARS = 146_097;
const DAYS_BEFORE_EPOCH = 719_468;

/** The date that a text names, or undefined when it names none ('2025-02-29', '2025-2-1', '2025-01-01T00:00'). */
export function parseCalendarDate(text: unknown): CalendarDate | undefined {
  if (!isDateShaped(text)) return undefined;
  const { year, month, day } = partsOf(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? (text as CalendarDate) : undefined;
}

/** Tells a date that doesn't exist from text that isn't a date at all. */
export function isDateShaped(text: unknown): text is string {
  return typeof text === 'string' && DATE.test(text);
}

/** The day `count` days later (earlier when negative). */
export function addDays(date: CalendarDate, count: number): CalendarDate {
  return dateOfDayNumber(dayNumber(date) + count);
}

/**
 * The same day of the month `count` months later, or that month's last day where it has no such day
 * (31 January and one month is the last of February), as courts count (GHSGR:2000:BK4578; 2-2-2024 to 2-2-2025, RBZWB:2025:5508).
 */
export function addMonths(date: CalendarDate, count: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const months = year * 12 + (month - 1) + count;
  const targetMonth = ((months % 12) + 12) % 12;
  const targetYear = (months - targetMonth) / 12;
  const last = daysInMonth(targetYear, targetMonth + 1);
  const exists = day <= last;
  return dateText(targetYear, targetMonth + 1, exists ? day : last);
}

/** The first day after a term that begins on `from`: the end of the half-open period. */
export function endOfTerm(from: CalendarDate, term: Term): CalendarDate {
  const lastMonth = term.months === undefined ? from : addMonths(from, term.months);
  return term.days === undefined ? lastMonth : addDays(lastMonth, term.days);
}

/** How many days `to` lies after `from`; negative when before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** True on `from`, false on `until`. */
export function isWithin(period: Period, day: CalendarDate): boolean {
  return period.from <= day && (period.until === null || day < period.until);
}

/** The earlier of two days. */
export function earliest(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one < other ? one : other;
}

/** The later of two days. */
export function latest(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}

/** 0 for Sunday up to 6 for Saturday. */
export function weekday(date: CalendarDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** Whether a text is a date is settled elsewhere; this only reads its three numbers. */
function partsOf(date: string): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function dateText(year: number, month: number, day: number): CalendarDate {
  if (year < 1000 || year > 9999) throw new RangeError('outside the calendar');
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CalendarDate;
}

function quotient(dividend: number, divisor: number): number {
  const remainder = ((dividend % divisor) + divisor) % divisor;
  return (dividend - remainder) / divisor;
}

/**
 * Days since 1970-01-01, counted in years that begin on 1 March so that the leap day comes last
 * (the arithmetic of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
 */
function dayNumber(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const era = quotient(marchYear, 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = quotient(153 * (month > 2 ? month - 3 : month + 9) + 2, 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + quotient(yearOfEra, 4) - quotient(yearOfEra, 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - DAYS_BEFORE_EPOCH;
}

function dateOfDayNumber(number: number): CalendarDate {
  const shifted = number + DAYS_BEFORE_EPOCH;
  const era = quotient(shifted, DAYS_IN_400_YEARS);
  const dayOfEra = shifted - era * DAYS_IN_400_YEARS;
  const leaps = quotient(dayOfEra, 1460) - quotient(dayOfEra, 36_524) + quotient(dayOfEra, 146_096);
  const yearOfEra = quotient(dayOfEra - leaps, 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + quotient(yearOfEra, 4) - quotient(yearOfEra, 100));
  const marchMonth = quotient(5 * dayOfYear + 2, 153);
  const day = dayOfYear - quotient(153 * marchMonth + 2, 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return dateText(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}
