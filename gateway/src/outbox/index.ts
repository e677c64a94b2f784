/** The outbox: what the ledger recorded becomes a signed notification at every subscriber who may know of it. */
export * from './egress.js';
export * from './schedule.js';
export * from './signature.js';
