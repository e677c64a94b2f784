/** Replaces certificates of a network that runs, and takes them back, without losing the channel. */

export { publishRevocations } from './publish-revocations.js';
export { type Restartable, type RotationOptions, renewCertificates } from './renew-certificates.js';
export { RotationError, type RotationErrorCode } from './rotation-error.js';
