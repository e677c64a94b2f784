/** All that is said in Dutch, at level B1: short sentences, common words, someone who acts in each. */
import type { Words } from '../language.js';
import { clockStates, clocks } from './clocks.js';
import { doubts } from './doubts.js';
import { findings } from './findings.js';
import { careRules, procedureRules, registerRules, termRules } from './procedure-rules.js';
import { authorityRules, secureCareRules, supervisionRules } from './rules.js';
import { states } from './states.js';
import { steps } from './steps.js';
import { courts, measures, months, outcomes, phrases, requesters, terms } from './words.js';

/** Dutch. */
export const nl: Words = {
  ...{ months, states, outcomes, findings, clocks, clockStates },
  steps: { ...steps, overig: outcomes },
  ...{ measures, terms, courts, requesters, phrases, doubts },
  rules: {
    ...{ ...supervisionRules, ...secureCareRules, ...authorityRules },
    ...{ ...careRules, ...procedureRules, ...termRules, ...registerRules },
  },
};
