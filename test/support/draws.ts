// Which cases fast-check draws: in the tests the same in every run, so that a change is judged and not luck; in each soak
// others, and any with GRONDSLAG_SEED.
import fc from 'fast-check';

const { GRONDSLAG_SEED: asked, GRONDSLAG_SOAK: soak } = process.env;
if (asked !== undefined || soak === undefined) fc.configureGlobal({ seed: Number(asked ?? 20_261_123) });
