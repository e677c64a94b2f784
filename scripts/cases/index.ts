// The door of the case replayer.
export { type Answer, answerOf, type Outcome, type Refused, type Status } from './answers.js';
export type { Parties, Registration, Sender } from './draft.js';
export { type Probe, type PublishedCase, parseCaseFile } from './format.js';
export { type LedgerCase, planOf, type Question } from './plan.js';
export { exitCodeOf, jsonOf, reportOf } from './report.js';
export { type RuleNumber, rules } from './rules.js';
