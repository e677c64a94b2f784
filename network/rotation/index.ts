/** Replaces certificates of a network that runs, and takes them back, without losing the channel. */

export { importCertificates } from './import-certificates.js';
export { publishRevocations } from './publish-revocations.js';
export { renewCertificates } from './renew-certificates.js';
export type { Restartable, RotationOptions } from './restartable.js';
export { RotationError, type RotationErrorCode } from './rotation-error.js';
