/** When an undelivered notification is tried again, and when trying ends. Knows durations; not what is sent, nor to whom. */

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * The pauses after the first, second, … failed attempt. The first are short: what waits in order behind a receiver that was away or slow
 * for a moment is told soon after. Together they outlast a long weekend even at the lowest jitter.
 */
export const pauses: readonly number[] = [
  5 * SECOND,
  15 * SECOND,
  30 * SECOND,
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  24 * HOUR,
  24 * HOUR,
  24 * HOUR,
];

/** No receiver is given up on within this time of the first attempt. */
export const minimumSpan = 72 * HOUR;

/** The longest pause a receiver may ask for with Retry-After. */
export const longestRequestedPause = 24 * HOUR;

const jitter = 0.2;

/** What is known of a delivery after a failed attempt. */
export interface Failed {
  /** Attempts made so far, the one that just failed included. */
  readonly attempts: number;
  readonly firstAttemptAt: number;
  readonly now: number;
  /** Milliseconds the receiver asked for with 429 or 503. */
  readonly requestedPause?: number;
  /** Uniform in [0, 1). */
  readonly chance: number;
}

/**
 * The moment of the next attempt, or `exhausted` when the schedule is used up and `minimumSpan` has passed.
 * A requested pause is kept exactly while the schedule lasts; after that it can only lengthen a pause, so that a receiver
 * which forever answers "in a second" cannot fill the table of attempts.
 */
export function nextAttempt(failed: Failed): number | 'exhausted' {
  const { attempts, firstAttemptAt, now, requestedPause, chance } = failed;
  const usedUp = attempts > pauses.length;
  if (usedUp && now - firstAttemptAt >= minimumSpan) return 'exhausted';
  const longest = pauses[pauses.length - 1] ?? HOUR;
  const pause = Math.round((pauses[attempts - 1] ?? longest) * (1 - jitter + 2 * jitter * chance));
  if (requestedPause === undefined) return now + pause;
  const asked = Math.min(requestedPause, longestRequestedPause);
  return now + (usedUp ? Math.max(asked, pause) : asked);
}

/** The pause a Retry-After field (RFC 9110 10.2.3: seconds or a date) asks for, or undefined when it asks for none. */
export function requestedPause(field: string | undefined, now: number): number | undefined {
  if (field === undefined) return undefined;
  if (/^\d{1,9}$/.test(field)) return Number(field) * SECOND;
  if (!field.endsWith(' GMT')) return undefined;
  const at = Date.parse(field);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
