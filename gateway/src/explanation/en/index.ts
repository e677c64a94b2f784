/** All that is said in English. What a rule says, and mostly what it leaves open, the table of law itself holds in English. */
import type { Words } from '../language.js';
import { doubts } from './doubts.js';
import { clockStates, clocks, findings } from './findings.js';
import { states } from './states.js';
import { steps } from './steps.js';
import { courts, measures, months, outcomes, phrases, requesters, terms } from './words.js';

/** English. */
export const en: Words = {
  ...{ months, states, outcomes, findings, clocks, clockStates },
  steps: { ...steps, overig: outcomes },
  ...{ measures, terms, courts, requesters, phrases, doubts },
  rules: {},
};
