/**
 * Days and statutory terms, without a clock: Gregorian arithmetic on 'YYYY-MM-DD' and half-open periods [from, until).
 * Text order is time order, so dates are compared with `<`.
 */

import { addDays, type CalendarDate, dateText, dayNumber, daysInMonth, partsOf } from './day-number';
import { addWorkingDays } from './holidays';

export { addDays, type CalendarDate, weekday } from './day-number';

/** The days from `from` up to, but not including, `until`; without end when `until` is null. */
export interface Period {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

/** A term as a statute counts it: months by the calendar, then days, then working days. */
export interface Term {
  readonly months?: number;
  readonly days?: number;
  readonly workingDays?: number;
}

const DATE = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;

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
  const lastDay = term.days === undefined ? lastMonth : addDays(lastMonth, term.days);
  return term.workingDays === undefined ? lastDay : addWorkingDays(lastDay, term.workingDays);
}

/** How many days `to` lies after `from`; negative when before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** True on `from`, false on `until`. */
export function isWithin(period: Period, day: CalendarDate): boolean {
  return period.from <= day && (period.until === null || day < period.until);
}

/** Periods in order of their begin, those that connect or overlap put together. */
export function joined(periods: readonly Period[]): readonly Period[] {
  const apart: { from: CalendarDate; until: CalendarDate | null }[] = [];
  for (const { from, until } of [...periods].sort(byDay((period) => period.from))) {
    const last = apart.at(-1);
    if (last === undefined || (last.until !== null && from > last.until)) apart.push({ from, until });
    else if (last.until !== null && (until === null || until > last.until)) last.until = until;
  }
  return apart;
}

/** The days that lie in both of two lists of periods, each as {@link joined} leaves them. */
export function common(some: readonly Period[], others: readonly Period[]): readonly Period[] {
  const both: Period[] = [];
  let [place, otherPlace] = [0, 0];
  for (;;) {
    const [one, other] = [some[place], others[otherPlace]];
    if (one === undefined || other === undefined) return both;
    const isFirstOver = other.until === null || (one.until !== null && one.until <= other.until);
    const from = latest(one.from, other.from);
    const { until } = isFirstOver ? one : other;
    if (until === null || from < until) both.push({ from, until });
    if (isFirstOver) place += 1;
    else otherPlace += 1;
  }
}

/** Things in order of a day of theirs, as a sort asks for it; what falls on one day keeps its place. */
export function byDay<T>(dayOf: (one: T) => CalendarDate | ''): (one: T, other: T) => number {
  return (one, other) => {
    const day = dayOf(one);
    const otherDay = dayOf(other);
    return day < otherDay ? -1 : day > otherDay ? 1 : 0;
  };
}

/** The earlier of two days. */
export function earliest(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one < other ? one : other;
}

/** The later of two days. */
export function latest(one: CalendarDate, other: CalendarDate): CalendarDate {
  return one > other ? one : other;
}
