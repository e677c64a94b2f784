/** Certificates of a planned network: issues, adopts, lists, renews and revokes them, and reads MSP folders back. */

export { type Holder, type HolderKind, holderNamed, holdersOf } from './holders.js';
export {
  IdentitiesError,
  type IdentitiesErrorCode,
  type IdentityFault,
  type IdentityFaultCode,
} from './identities-error.js';
export { completeImport, importIdentities, stageImport } from './import.js';
export { type CertificateState, certificatesOf, type ListedCertificate } from './inventory.js';
export { issueIdentities } from './issue.js';
export { isForeign } from './issuer.js';
export { readMspFolder } from './msp-folder.js';
export { completeRenewal, stageRenewal } from './renewal.js';
export { revokeIdentity } from './revocation.js';
