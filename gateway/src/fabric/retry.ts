/** Waits; injected, so that a test waits for nothing. */
export type Sleep = (millis: number) => Promise<void>;

/**
 * Tries of one proposal, the first included. Two organisations that write one case in turn beat each other about every
 * second time, more often the slower the machines; with five tries some of sixteen writes were seen to lose them all.
 */
export const TRIES = 10;

const BASE = 40;
const MOST_DOUBLINGS = 4;

/**
 * A random pause before try number `tried + 1`, up to a limit that doubles at first ("full jitter": writers that collided once do
 * not collide again in step).
 */
export function pause(tried: number): number {
  return Math.random() * BASE * 2 ** Math.min(tried, MOST_DOUBLINGS);
}
