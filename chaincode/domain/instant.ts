/**
 * Moments of registration, and the Dutch day on which they fall; the zone rule is written out because domain has no locale.
 * Since 1996 summer time in the Netherlands runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October (Directive 2000/84/EC).
 */

import type { Brand } from './brand';
import { addDays, type CalendarDate, parseCalendarDate, weekday } from './calendar';

/** A moment in UTC to the millisecond, written 'YYYY-MM-DDTHH:mm:ss.sssZ'; text order is time order. */
export type Instant = Brand<string, 'Instant'>;

const TIME = /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** The moment that a text names in its one accepted form, or undefined. */
export function parseInstant(text: unknown): Instant | undefined {
  if (typeof text !== 'string' || text.length !== 24) return undefined;
  return parseCalendarDate(text.slice(0, 10)) !== undefined && TIME.test(text.slice(10))
    ? (text as Instant)
    : undefined;
}

/** The day in the Netherlands on which a moment falls. */
export function dutchDayOf(moment: Instant): CalendarDate {
  const day = utcDay(moment);
  const hour = moment.slice(11, 13);
  const isNextDay = hour === '23' || (hour === '22' && isSummerTime(moment));
  return isNextDay ? addDays(day, 1) : day;
}

/** The last millisecond of a Dutch day: what was registered by then is what could be known on that day. */
export function endOfDutchDay(day: CalendarDate): Instant {
  const lastHour = isSummerTime(`${day}T21:59:59.999Z` as Instant) ? '21' : '22';
  return `${day}T${lastHour}:59:59.999Z` as Instant;
}

function utcDay(moment: Instant): CalendarDate {
  return moment.slice(0, 10) as CalendarDate;
}

function isSummerTime(moment: Instant): boolean {
  const year = moment.slice(0, 4);
  const begin = `${lastSunday(`${year}-03-31` as CalendarDate)}T01:00:00.000Z`;
  const end = `${lastSunday(`${year}-10-31` as CalendarDate)}T01:00:00.000Z`;
  return begin <= moment && moment < end;
}

function lastSunday(lastOfMonth: CalendarDate): CalendarDate {
  return addDays(lastOfMonth, -weekday(lastOfMonth));
}
