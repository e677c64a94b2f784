// How measurements are taken side by side: A, B, A, B, …, so that whatever else the machine does burdens both alike.
import { setImmediate as soon } from 'node:timers/promises';
import { medianOf } from './figure.js';

/** Rounds of every comparison. */
export const ROUNDS = 5;

/** What a number of callers at once got done. */
export interface Load {
  readonly perSecond: number;
  /** Median time of one call, in milliseconds. */
  readonly p50: number;
}

/** Each side in turn, round after round, told which it is; the results per round, after round 0, which does not count. */
export async function sideBySide<Side extends string, T>(
  sides: Readonly<Record<Side, (round: number) => Promise<T>>>,
  onRound: (round: number) => void,
): Promise<readonly Readonly<Record<Side, T>>[]> {
  const rounds: Record<Side, T>[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    onRound(round);
    const results = {} as Record<Side, T>;
    for (const side of Object.keys(sides) as Side[]) results[side] = await sides[side](round);
    if (round > 0) rounds.push(results);
  }
  return rounds;
}

/**
 * Keeps so many calls of `work` under way for so many milliseconds; the first that fails ends it. What a call needs made
 * beforehand is made outside its time.
 */
export async function drive<Made = undefined>(
  inFlight: number,
  milliseconds: number,
  work: (made: Made) => Promise<unknown>,
  make: () => Made = () => undefined as Made,
): Promise<Load> {
  const times: number[] = [];
  const start = performance.now();
  const caller = async (): Promise<void> => {
    while (performance.now() - start < milliseconds) {
      const made = make();
      const sent = performance.now();
      await work(made);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, caller));
  return { perSecond: (times.length * 1000) / (performance.now() - start), p50: medianOf(times) };
}

/** Repeats what takes no waiting for so many milliseconds; how often per second. */
export async function repeat(milliseconds: number, work: () => void): Promise<number> {
  const start = performance.now();
  let done = 0;
  do {
    work();
    done++;
  } while (performance.now() - start < milliseconds);
  const perSecond = (done * 1000) / (performance.now() - start);
  await soon();
  return perSecond;
}
