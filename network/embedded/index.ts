/** The embedded network's door. */
export { commitHash } from './commit-hash.js';
export { type DurableStep, durableSteps, type FaultHook } from './database.js';
export { type EmbeddedNetwork, type EmbeddedOptions, type EmbeddedStatus, startEmbedded } from './embedded.js';
export type { StateUpdate } from './state-changes.js';
