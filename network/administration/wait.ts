/** Waiting for a node: asked again and again until it says yes, or until the time is over. */
import { setTimeout as delay } from 'node:timers/promises';
import { AdministrationError } from './administration-error.js';

/** An answer that may become another if the node is asked again. */
export class NotYet extends Error {
  /** True where the node said nothing in time, so that what it said before tells more. */
  readonly isSilence: boolean;

  /** Holds what the node said. */
  constructor(answer: string, isSilence = false) {
    super(answer);
    this.name = 'NotYet';
    this.isSilence = isSilence;
  }
}

/** What is waited for, where, and how long. */
export interface Wait {
  readonly node: string;
  readonly step: string;
  /** Milliseconds. */
  readonly within: number;
}

const firstPause = 25;
const longestPause = 400;

/**
 * The first answer of the probe that is not a {@link NotYet}. The probe gets the moment, in milliseconds since 1970, by
 * which it must have answered. Throws a deadline error with the last answer.
 */
export async function untilDone<T>(wait: Wait, probe: (deadline: number) => Promise<T>): Promise<T> {
  const deadline = Date.now() + wait.within;
  let last: NotYet | undefined;
  for (let pause = firstPause; ; pause = Math.min(longestPause, pause * 2)) {
    try {
      return await probe(deadline);
    } catch (cause) {
      if (!(cause instanceof NotYet)) {
        throw cause;
      }
      last = cause.isSilence ? (last ?? cause) : cause;
      if (Date.now() + pause >= deadline) {
        throw new AdministrationError('deadline', { ...wait, answer: last.message }, { cause });
      }
    }
    await delay(pause);
  }
}

/**
 * Acts where it is not done yet. A node that had done it already, unheard by an attempt before this one, refuses to do it
 * twice: then it is done.
 */
export async function doOnce(isDone: () => Promise<boolean>, act: () => Promise<unknown>): Promise<void> {
  if (await isDone()) {
    return;
  }
  try {
    await act();
  } catch (cause) {
    if (!(cause instanceof AdministrationError && cause.code === 'refused' && (await isDone()))) {
      throw cause;
    }
  }
}
