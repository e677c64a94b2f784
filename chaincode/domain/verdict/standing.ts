/** How one measure stands on one day, before it is worded as an answer. */

import type { CalendarDate } from '../calendar';
import type { EventRef, MeasureRef } from '../references';
import type { RuleId } from '../statute';
import type { Entry } from '../timeline';
import type { State } from './answer';

/** A rule and the events to which it was applied. */
export interface Ground {
  readonly rule: RuleId;
  readonly events: readonly EventRef[];
  /** The other measure for whose standing it speaks: the base, or the guardianship that took its place. */
  readonly of?: MeasureRef;
}

/** The state on a day, since when, and why. */
export interface Standing {
  readonly state: State;
  /** The first day of this state; null when nothing has happened yet. */
  readonly since: CalendarDate | null;
  readonly grounds: readonly Ground[];
  /** The date of the decision from which it follows; null when it follows from law alone and no later dictum could change it. */
  readonly decidedOn: CalendarDate | null;
  /** The day from which it lives again, where it stands so for a time only. */
  readonly resumesOn?: CalendarDate | null;
}

/** A ground from entries. */
export function ground(rule: RuleId, ...entries: readonly (Entry | EventRef)[]): Ground {
  return { rule, events: entries.map((entry) => (typeof entry === 'string' ? entry : entry.recorded.eventId)) };
}

/** A standing with grounds beside its own. */
export function withGrounds(own: Standing, grounds: readonly Ground[]): Standing {
  return { ...own, grounds: [...own.grounds, ...grounds] };
}

/** States in which the measure may be carried out. */
export function isValid(state: State): boolean {
  return state === 'geldig' || state === 'geldig-mits';
}

/**
 * Which of two standings answers for both. A measure that is valid by one title is valid. Then doubt comes before certainty of
 * the contrary, since a doubtful title may yet prove good; then suspension; then whatever ended last, and among endings of
 * one day the one that undoes most; a title that has yet to begin says least.
 */
export function moreTelling(one: Standing, other: Standing): Standing {
  const [first, second] = [LIVE.indexOf(one.state), LIVE.indexOf(other.state)];
  if (first >= 0 || second >= 0) {
    if (first < 0) return other;
    return second < 0 || first <= second ? one : other;
  }
  if (one.since !== other.since) return (one.since ?? '') > (other.since ?? '') ? one : other;
  return ENDED.indexOf(one.state) <= ENDED.indexOf(other.state) ? one : other;
}

/** Two terms of one measure: the more telling, with the grounds of both where they say the same since the same day. */
export function together(one: Standing, other: Standing): Standing {
  const isSame = one.state === other.state && one.since === other.since && !isLive(one.state);
  return isSame ? { ...one, grounds: [...one.grounds, ...other.grounds] } : moreTelling(one, other);
}

/** The order among states of a title that has begun and has not ended. */
const LIVE: readonly State[] = ['geldig', 'geldig-mits', 'betwist', 'onbekend', 'geschorst', 'basis-ontbreekt'];

/** The order among endings of one day (annulled, lapsed, ended, expired: cases/README H). */
export const ENDED: readonly State[] = [
  'vernietigd',
  'vervallen-niet-uitgevoerd',
  'vervallen-niet-gehoord',
  'herroepen',
  'beeindigd',
  'afgewezen',
  'verlopen',
  'niet-begonnen',
];

/** True for a title that has begun and has not ended, whatever doubt there is about it. */
export function isLive(state: State): boolean {
  return LIVE.includes(state);
}

/** The day on which a title ended, whatever ended it; null for one that lives or has yet to begin. */
export function endOfTitle({ state, since }: Standing): CalendarDate | null {
  return isLive(state) || state === 'niet-begonnen' ? null : since;
}
