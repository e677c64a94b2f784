import fc from 'fast-check';
import { ADMISSION } from './admission.js';
import { AHEAD } from './ahead.js';
import { CAUSED } from './causes.js';
import { CLOCKED } from './clocks.js';
import { IN_FORCE, type Invariant } from './in-force.js';
import { KNOWLEDGE } from './knowledge.js';
import { type Played, someCase } from './play.js';
import { SAMENESS } from './sameness.js';
import { CASES, casesOf, SEED } from './sample.js';

const soaks = process.env.GRONDSLAG_SOAK === '1';
const EACH: readonly Invariant[] = [
  ...IN_FORCE,
  ...CAUSED,
  ...KNOWLEDGE,
  ...SAMENESS,
  ...AHEAD,
  ...CLOCKED,
  ...ADMISSION,
];

const ALL = EACH.filter(({ awaits }) => awaits === undefined || process.env.GRONDSLAG_AWAITED === '1');

describe('whatever is sent to the ledger, in two thousand cases', () => {
  for (const { title, check } of ALL) {
    it(title, () => holds(check, casesOf(SEED), SEED));
  }
});

if (soaks) {
  const batches = 50;
  const seeds = Date.now() % 1_000_000_000;
  describe(`whatever is sent to the ledger, in ${batches * CASES} cases from seed ${seeds} on`, () => {
    for (let batch = 0; batch < batches; batch += 1) {
      it(`holds in cases ${batch * CASES + 1} to ${(batch + 1) * CASES}`, () => {
        const cases = casesOf(seeds + batch);
        for (const { check } of ALL) holds(check, cases, seeds + batch);
      });
    }
  });
}

/** Checks the cases; the first that fails is drawn again, so that it can be made as short as possible before it is shown. */
function holds(check: Invariant['check'], cases: readonly Played[], seed: number): void {
  const failing = cases.findIndex((one) => !passes(check, one));
  if (failing < 0) return;
  fc.assert(fc.property(someCase, check), {
    seed,
    path: String(failing),
    numRuns: 1,
    interruptAfterTimeLimit: 40_000,
    markInterruptAsFailure: true,
  });
  throw new Error(`case ${failing} of seed ${seed} fails, but not when it is drawn again`);
}

function passes(check: Invariant['check'], one: Played): boolean {
  try {
    check(one);
    return true;
  } catch {
    return false;
  }
}
