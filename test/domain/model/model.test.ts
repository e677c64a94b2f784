import fc from 'fast-check';
import { ADMISSION } from './admission.js';
import { AHEAD } from './ahead.js';
import { CAUSED } from './causes.js';
import { CLOCKED } from './clocks.js';
import { FINAL } from './final.js';
import { GIVEN } from './given.js';
import { IN_FORCE, type Invariant } from './in-force.js';
import { KNOWLEDGE } from './knowledge.js';
import { PLACED } from './placement.js';
import { type Played, someCase } from './play.js';
import { SAMENESS } from './sameness.js';
import { CASES, casesOf, SEED } from './sample.js';

const soaks = process.env.GRONDSLAG_SOAK === '1';
const EACH: readonly Invariant[] = [
  ...IN_FORCE,
  ...GIVEN,
  ...CAUSED,
  ...FINAL,
  ...KNOWLEDGE,
  ...SAMENESS,
  ...AHEAD,
  ...CLOCKED,
  ...ADMISSION,
  ...PLACED,
];

const ALL = EACH.filter(({ awaits }) => awaits === undefined || process.env.GRONDSLAG_AWAITED === '1');

describe('whatever is sent to the ledger, in two thousand cases', function () {
  // They take some twenty seconds of a processor, which may be shared.
  this.timeout(300_000);
  let failing: ReadonlyMap<Invariant, number>;

  before(() => {
    failing = firstFailures(casesOf(SEED));
  });

  for (const invariant of ALL) {
    it(invariant.title, () => {
      const failed = failing.get(invariant);
      if (failed !== undefined) throw new Error(shortest(invariant, failed, SEED));
    });
  }
});

if (soaks) {
  const batches = 50;
  const stop = Date.now() + 40 * 60_000;
  const first = Number(process.env.GRONDSLAG_SEED ?? Date.now() % 1_000_000_000);
  describe(`whatever is sent to the ledger, in ${batches * CASES} cases from seed ${first} on`, () => {
    for (let batch = 0; batch < batches; batch += 1) {
      it(`holds in cases ${batch * CASES + 1} to ${(batch + 1) * CASES}`, function () {
        if (Date.now() > stop) this.skip();
        const failing = [...firstFailures(casesOf(first + batch))];
        if (failing.length === 0) return;
        throw new Error(failing.map(([invariant, failed]) => shortest(invariant, failed, first + batch)).join('\n'));
      });
    }
  });
}

/** For each invariant that does not hold the first case in which it fails; one case is looked at by all before the next. */
function firstFailures(cases: readonly Played[]): ReadonlyMap<Invariant, number> {
  const failing = new Map<Invariant, number>();
  for (const [number, one] of cases.entries()) {
    for (const invariant of ALL) {
      if (!failing.has(invariant) && faultOf(invariant, one) !== undefined) failing.set(invariant, number);
    }
  }
  return failing;
}

/** A failing case, drawn again and made as short as possible, with what does not hold in it and how to see it once more. */
function shortest(invariant: Invariant, failed: number, seed: number): string {
  const holds = (one: Played) => faultOf(invariant, one) === undefined;
  const { counterexample } = fc.check(fc.property(someCase, holds), {
    seed,
    path: String(failed),
    numRuns: 1,
    interruptAfterTimeLimit: 30_000,
    markInterruptAsFailure: true,
  });
  const [one] = counterexample ?? [];
  const fault = one === undefined ? 'nothing, when the case is drawn again' : faultOf(invariant, one);
  return [
    `it does not hold that ${invariant.title}`,
    `  against it: ${fault}`,
    `  in case ${failed} of GRONDSLAG_SEED=${seed}, made shorter:${one ?? ''}`,
  ].join('\n');
}

/** What an invariant has against a case, in a few lines; undefined where it holds. */
function faultOf({ check }: Invariant, one: Played): string | undefined {
  try {
    check(one);
    return undefined;
  } catch (fault) {
    const { message, actual, expected } = fault as Error & { readonly actual?: unknown; readonly expected?: unknown };
    const [was, should] = [actual, expected].map((value) => JSON.stringify(value)?.slice(0, 300));
    return was === should ? String(message) : `${message} (${was} instead of ${should})`;
  }
}
