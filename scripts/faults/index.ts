// The door of the faults.
export { type Account, type Acknowledged, accountOf, type Books, type HeardEvent, type HeldEvent } from './account.js';
export { catalogue } from './catalogue.js';
export { type CommandLine, readCommandLine } from './command-line.js';
export type { Fault, Scene, Struck } from './fault.js';
export { longestGap } from './gap.js';
export { type RunOptions, runFaults } from './run.js';
export type { Outcome, Silence } from './strike.js';
export { type Circumstances, linesOf, pageOf, tableOf, totalsOf } from './table.js';
