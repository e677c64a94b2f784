/** The Gregorian calendar itself: a date as three numbers, as a count of days, and as text. */

import type { Brand } from './brand';

/** A real day of the Gregorian calendar, written 'YYYY-MM-DD', years 1000 to 9999. */
export type CalendarDate = Brand<string, 'CalendarDate'>;

const DAYS_IN_400_YEARS = 146_097;
const DAYS_BEFORE_EPOCH = 719_468;

/** The three numbers of a date; whether a text is a date is settled elsewhere. */
export function partsOf(date: string): { year: number; month: number; day: number } {
  return {
    year: 100 * twoDigitsAt(date, 0) + twoDigitsAt(date, 2),
    month: twoDigitsAt(date, 5),
    day: twoDigitsAt(date, 8),
  };
}

function twoDigitsAt(date: string, place: number): number {
  return 10 * (date.charCodeAt(place) - ZERO) + date.charCodeAt(place + 1) - ZERO;
}

const ZERO = 48;

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The text of a date whose numbers are known to name one. */
export function dateText(year: number, month: number, day: number): CalendarDate {
  if (year < 1000 || year > 9999) throw new RangeError('outside the calendar');
  return `${year}-${twoDigits(month)}-${twoDigits(day)}` as CalendarDate;
}

/**
 * Days since 1970-01-01, counted in years that begin on 1 March so that the leap day comes last
 * (the arithmetic of Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
 */
export function dayNumber(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const era = quotient(marchYear, 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = quotient(153 * (month > 2 ? month - 3 : month + 9) + 2, 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + quotient(yearOfEra, 4) - quotient(yearOfEra, 100) + dayOfYear;
  return era * DAYS_IN_400_YEARS + dayOfEra - DAYS_BEFORE_EPOCH;
}

/** The date of a count of days since 1970-01-01. */
export function dateOfDayNumber(number: number): CalendarDate {
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

/** The day `count` days later (earlier when negative). */
export function addDays(date: CalendarDate, count: number): CalendarDate {
  const dayOfMonth = twoDigitsAt(date, 8) + count;
  // Every month has 28 days, and most sums stay within them.
  if (dayOfMonth >= 1 && dayOfMonth <= 28) return `${date.slice(0, 8)}${twoDigits(dayOfMonth)}` as CalendarDate;
  return dateOfDayNumber(dayNumber(date) + count);
}

/** 0 for Sunday up to 6 for Saturday. */
export function weekday(date: CalendarDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Division of whole numbers, rounded down. */
export function quotient(dividend: number, divisor: number): number {
  const remainder = ((dividend % divisor) + divisor) % divisor;
  return (dividend - remainder) / divisor;
}
