// How long `npm start` takes before it can be used, in an empty folder and in one that holds a ledger, and what it holds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Stack, type StackPlace, startStack } from '../stack/index.js';
import { type Figure, type Finding, less } from './figure.js';
import { memoryOf } from './memory.js';
import { sideBySide } from './rounds.js';

/** Time until every gateway says that it is ready, and memory at that moment. */
export async function measureStart(
  at: Omit<StackPlace, 'directory'>,
  onRound: (round: number) => void,
): Promise<Finding> {
  let directory = '';
  let memory: readonly Figure[] = [];
  const rounds = await sideBySide(
    {
      async empty() {
        directory = mkdtempSync(join(tmpdir(), 'grondslag-bench-start-'));
        const { stack, seconds } = await timed({ directory, ...at });
        await stack.stop();
        return seconds;
      },
      async again() {
        const { stack, seconds } = await timed({ directory, ...at });
        memory = memoryOf(stack);
        await stack.stop();
        rmSync(directory, { recursive: true, force: true });
        return seconds;
      },
    },
    onRound,
  );
  return {
    name: 'start',
    title: 'network and four gateways, from nothing running until every gateway is ready',
    figures: [
      less(
        'in an empty folder',
        's',
        rounds.map(({ empty }) => empty),
      ),
      less(
        'again in the same folder',
        's',
        rounds.map(({ again }) => again),
      ),
      ...memory,
    ],
    notes: ['Installed and compiled before; the walk of `npm start` comes after.'],
  };
}

async function timed(place: StackPlace): Promise<{ stack: Stack; seconds: number }> {
  const start = performance.now();
  const stack = await startStack(place);
  for (const url of Object.values(stack.urls)) {
    while (!(await fetch(`${url}/readyz`)).ok) await wait(10);
  }
  return { stack, seconds: (performance.now() - start) / 1000 };
}
