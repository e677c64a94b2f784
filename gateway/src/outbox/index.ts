/** The outbox: what the ledger recorded becomes a signed notification at every subscriber who may know of it. */
export * from './cloud-event.js';
export * from './deliver.js';
export { newDeliveries } from './deliveries.js';
export * from './egress.js';
export * from './match.js';
export * from './schedule.js';
export * from './signature.js';
export * from './store.js';
export { newSubscriptions } from './subscriptions.js';
