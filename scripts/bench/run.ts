// Runs benchmarks one after another; those that need an installation share one: a network, and mostly one
// organisation's gateway in a process of its own, as it is deployed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seats } from '../cases/index.js';
import { type Stack, startStack } from '../stack/index.js';
import { measureCatchUp } from './catch-up.js';
import type { Benchmark, CommandLine } from './command-line.js';
import { measureContract } from './contract.js';
import { measureDeadlines } from './deadlines.js';
import type { Finding } from './figure.js';
import { measureJudging } from './judging.js';
import { memoryOf } from './memory.js';
import { measureRegistration } from './registration.js';
import { ROUNDS } from './rounds.js';
import { measureSigning } from './signing.js';
import { measureStart } from './start.js';
import { measureVerification } from './verification.js';

/** Told what is being done, a line at a time. */
export type Progress = (line: string) => void;

/** What shares an installation; without a gateway, none follows what only one of the sides writes. */
const installations: readonly {
  readonly serving: readonly string[];
  readonly measures: readonly (readonly [Benchmark, typeof measureContract])[];
}[] = [
  {
    serving: [seats.raad.organisation],
    measures: [
      ['registration', measureRegistration],
      ['verification', measureVerification],
      ['catch-up', measureCatchUp],
    ],
  },
  { serving: [], measures: [['contract', measureContract]] },
];

type Measure = (onRound: (round: number) => void) => Promise<Finding>;

/** Each finding as soon as there is one; what was started and stored for it is gone at the end. */
export async function* runBenchmarks(asked: CommandLine, progress: Progress): AsyncGenerator<Finding> {
  const { only, basePort, network } = asked;
  const isAsked = (name: Benchmark): boolean => only.includes(name);
  const onRound = (name: Benchmark) => (round: number) =>
    progress(`${name}: ${round === 0 ? 'warming up' : `round ${round} of ${ROUNDS}`}`);

  const alone: readonly (readonly [Benchmark, Measure])[] = [
    ['judging', measureJudging],
    ['signing', measureSigning],
    ['deadlines', measureDeadlines],
    ['start', (tell) => measureStart({ basePort, network }, tell)],
  ];
  for (const [name, measure] of alone) if (isAsked(name)) yield await measure(onRound(name));

  for (const { serving, measures } of installations) {
    const wanted = measures.filter(([name]) => isAsked(name));
    if (wanted.length === 0) continue;
    const directory = mkdtempSync(join(tmpdir(), 'grondslag-bench-'));
    const stack = await startStack({ directory, basePort, network, serving, progress });
    try {
      for (const [name, measure] of wanted) yield await measure(stack, onRound(name));
      const memory = memoryAfter(stack);
      if (memory.figures.length > 0) yield memory;
    } finally {
      await stack.stop();
      rmSync(directory, { recursive: true, force: true });
    }
  }
}

function memoryAfter(stack: Stack): Finding {
  const title = 'the same installation after all that was asked of it above';
  return { name: 'memory', title, figures: memoryOf(stack), notes: [] };
}
