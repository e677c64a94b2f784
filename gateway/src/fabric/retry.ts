/** Waits; injected, so that a test waits for nothing. */
export type Sleep = (millis: number) => Promise<void>;

/** Tries of one proposal, the first included. */
export const TRIES = 5;

const BASE = 40;

/**
 * A random pause before try number `tried + 1`, up to a limit that doubles ("full jitter": writers that collided once do
 * not collide again in step).
 */
export function pause(tried: number): number {
  return Math.random() * BASE * 2 ** tried;
}
