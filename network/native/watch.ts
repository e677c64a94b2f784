/** Looks after ordering while a network runs: a node that stands still is started again. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Heights, heights } from '../administration/index.js';
import type { Plan } from '../plan.js';
import { Standstill } from './standstill.js';

/** What a watch does, and how often. */
export interface WatchOptions {
  /** Resolves when the node of that name runs again. */
  readonly restart: (name: string) => Promise<void>;
  /** Told of each restart and of each that failed. */
  readonly tell: (line: string) => void;
  /** Milliseconds between two looks. */
  readonly every?: number;
  /** Milliseconds that a node may stand still. */
  readonly patience?: number;
  /** Asks every node; by default over the administrators' own ways. */
  readonly ask?: () => Promise<Heights>;
}

/** A watch that goes on. */
export interface Watch {
  /** Resolves when it has ended, a restart that was under way included. */
  stop(): Promise<void>;
}

/** Begins at once; nodes that do not answer, or do not run, are left as they are. */
export function watchOrdering(plan: Plan, options: WatchOptions): Watch {
  const { restart, tell, every = 2_000, patience = 12_000, ask = () => heights(plan) } = options;
  const standstill = new Standstill(plan, patience);
  const stopping = new AbortController();
  const { signal } = stopping;

  async function goOn(): Promise<void> {
    while (!signal.aborted) {
      const found = await ask().catch((): Heights => new Map());
      for (const name of signal.aborted ? [] : standstill.look(found, performance.now())) {
        const behind = `${name} answered, but stood still at height ${found.get(name)}`;
        await restart(name).then(
          () => tell(`${behind}: started again`),
          (cause) =>
            tell(`${behind} and could not be started again: ${cause instanceof Error ? cause.message : cause}`),
        );
      }
      await pause(every, undefined, { signal }).catch(() => {});
    }
  }

  const ended = goOn();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
