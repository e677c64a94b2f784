/**
 * The network in containers: from a plan to the text of docker-compose.yaml, and what its one-off services leave on the
 * volumes beside the certificates. Starts nothing.
 */
export { handOver } from './hand-over.js';
export { composePlan, planInContainers } from './place.js';
export { renderCompose } from './render.js';
export { ensureSecrets, type OrganisationSecrets, secretsOf } from './secrets.js';
