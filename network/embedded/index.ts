/** The embedded network's door. */
export { type DurableStep, durableSteps, type FaultHook } from './database.js';
export { type EmbeddedNetwork, type EmbeddedOptions, type EmbeddedStatus, startEmbedded } from './embedded.js';
