/** The one way in which this room says no. Whatever the bytes, nothing else is thrown. */

/** Why bytes were refused. */
export type ProtocolErrorCode =
  /** The bytes do not have the form that they claim. */
  | 'malformed'
  /** The bytes can be read, but are not the one encoding of what was read. */
  | 'not-canonical'
  /** Well-formed and known to Fabric, but not judged here. */
  | 'unsupported'
  /** No membership service provider of that name is trusted. */
  | 'unknown-msp'
  /** No trusted root vouches for the certificate, or it may not act as an identity. */
  | 'untrusted-identity'
  /** The certificate was not valid at the time in question. */
  | 'identity-expired'
  /** The authority that issued the certificate has revoked it. */
  | 'identity-revoked'
  | 'signature-invalid'
  | 'policy-unsatisfied'
  /** One identity was counted on more than once. */
  | 'duplicate-signature'
  | 'data-hash-mismatch'
  | 'proposal-hash-mismatch'
  | 'transaction-id-mismatch'
  /** Two places that must say the same do not. */
  | 'header-mismatch'
  /** The transaction did not succeed where it was endorsed. */
  | 'response-failed'
  /** The signature is of no ordering node in the configuration. */
  | 'unknown-consenter'
  | 'no-quorum'
  /** The block was ordered under another configuration than the one given. */
  | 'wrong-configuration'
  /** Unsigned block metadata says something else than the signed part, or was not left empty. */
  | 'metadata-mismatch';

/** A coded refusal; `subject` names the part that failed and carries no content. */
export class ProtocolError extends Error {
  readonly code: ProtocolErrorCode;
  readonly subject: string;

  constructor(code: ProtocolErrorCode, subject: string, options?: ErrorOptions) {
    super(`${code}: ${subject}`, options);
    this.name = 'ProtocolError';
    this.code = code;
    this.subject = subject;
  }
}
