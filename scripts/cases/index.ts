// The door of the case replayer.
export {
  type Answer,
  answerOf,
  nothingRegistered,
  type Outcome,
  type Refusal,
  type Refused,
  type Status,
} from './answers.js';
export { type CommandLine, readCommandLine } from './command-line.js';
export { Draft } from './draft.js';
export { type Probe, type PublishedCase, parseCases } from './format.js';
export { type LedgerCase, planOf, type Question } from './plan.js';
export type { Parties, Registration } from './registration.js';
export { type Installation, type ReplayOptions, replay } from './replay.js';
export type { Asking, Replayable, Sender, Sent } from './replayable.js';
export { exitCodeOf, jsonOf, reportOf, showProgress } from './report.js';
export { type RuleNumber, rules } from './rules.js';
export { parties, type Seat, seats } from './seats.js';
export { readSource, replayables, type Source } from './source.js';
export { parseSyntheticCase, type SyntheticCase } from './synthetic/format.js';
