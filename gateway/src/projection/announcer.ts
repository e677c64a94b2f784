// The loop that tells of days that come near. Its time is handed in; what was told is in the tables, so a restart knows.
import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../storage/index.js';
import { type Clock, Fault, type Wake } from '../usecases/index.js';
import { announceDue, refreshCases } from './announce.js';
import { orFault } from './fault-of.js';

/** What is told of, by which clock, and who hears of it. */
export interface AnnouncerOptions {
  readonly db: Database;
  readonly clock: Pick<Clock, 'now'>;
  /** Whether the tables are where the ledger is: who has fallen behind would tell of what was met long ago. */
  readonly isCurrent: () => boolean;
  /** Called after every commit that may have written notifications. */
  readonly wake: Wake;
  readonly heard?: (fault: Fault) => void;
  /** Milliseconds between two looks. */
  readonly every?: number;
}

/** An announcer under way. */
export interface Announcer {
  /** Resolves when nothing is under way any more. May be called at any moment; so may the process be killed. */
  stop(): Promise<void>;
}

const EVERY = 10_000;
const AT_ONCE = 100;

/** Looks again and again, and tells what there is to tell whenever the tables were current at two looks in a row. */
export function startAnnouncer({ db, clock, isCurrent, wake, heard, every = EVERY }: AnnouncerOptions): Announcer {
  const stopping = new AbortController();
  const { signal } = stopping;
  let wasCurrent = false;
  let isFresh = false;
  const look = async (): Promise<void> => {
    const both = wasCurrent && isCurrent();
    wasCurrent = isCurrent();
    if (!both) return;
    while (!isFresh && !signal.aborted) {
      isFresh = (await orFault(refreshCases(db, clock.now(), AT_ONCE))) === 0;
      wake();
    }
    while (!signal.aborted && (await orFault(announceDue(db, clock.now(), AT_ONCE))) > 0) wake();
  };
  const done = (async () => {
    while (!signal.aborted) {
      await look().catch((error: unknown) => {
        heard?.(error instanceof Fault ? error : new Fault('projection-broken', { cause: error }));
      });
      await delay(every, undefined, { signal }).catch(() => undefined);
    }
  })();
  return {
    stop: () => {
      stopping.abort();
      return done;
    },
  };
}
