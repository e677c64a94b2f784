// How long before a day it is told that it comes. Knows days, and no clock.
import { addDays, type CalendarDate } from '@grondslag/chaincode/domain';

/** Days before a deadline on which it is told; 0 is the day itself. */
export const LEADS = [60, 14, 3, 0] as const;

/** One of {@link LEADS}. */
export type Lead = (typeof LEADS)[number];

/** A day that passed while nobody told of it is still told of for so many days. */
const LATEST = 7;

/** The lead that is due on a day: the nearest, whatever was missed before it; null when none is. */
export function leadOn(deadline: CalendarDate, today: CalendarDate): Lead | null {
  if (addDays(deadline, LATEST) < today) return null;
  return LEADS.findLast((lead) => addDays(deadline, -lead) <= today) ?? null;
}

/** The first day on which a lead of a deadline falls. */
export function firstAnnouncement(deadline: CalendarDate): CalendarDate {
  return addDays(deadline, -LEADS[0]);
}

/** The next later day on which a lead falls; null when there is none. */
export function nextAnnouncement(deadline: CalendarDate, today: CalendarDate): CalendarDate | null {
  const next = LEADS.find((lead) => addDays(deadline, -lead) > today);
  return next === undefined ? null : addDays(deadline, -next);
}
