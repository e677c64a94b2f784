/** Certificates of a planned network: issues them once, and reads MSP folders back. */

export { IdentitiesError, type IdentitiesErrorCode } from './identities-error.js';
export { issueIdentities } from './issue.js';
export { readMspFolder } from './msp-folder.js';
