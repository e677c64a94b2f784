/** What is to be done about a fault: try again later, ask what became of it, renew a certificate, or stop and let a restart run the same code. */
export type Remedy = 'retry' | 'ask' | 'renew' | 'stop';

/** Every way in which the world can fail us, with its remedy. */
const REMEDIES = {
  /** No connection to the peer, or it has no endorsers or orderers at hand. */
  'ledger-unreachable': 'retry',
  /** The ledger does not accept the certificate in whose name it was asked: revoked, expired, or of no organisation that it knows. */
  'certificate-refused': 'renew',
  /** No answer within the time allowed, and nothing was sent to be ordered. */
  'ledger-slow': 'retry',
  /** Peers that should agree gave different answers, ten times over. */
  'endorsements-differ': 'retry',
  /** Other writers were first, ten times over. */
  'read-conflict': 'retry',
  /** The transaction was sent to be ordered and its status could not be learned. */
  'outcome-unknown': 'ask',
  /** Committed as invalid for a reason that no repetition cures, such as the endorsement policy. */
  'commit-invalid': 'stop',
  /** The ledger answered what its protocol does not allow. */
  'ledger-protocol': 'stop',
  /** A block does not link to the one before it: another ledger than the one projected so far. */
  'ledger-forked': 'stop',
  /** Private content that does not match the commitment in its public record. */
  'content-mismatch': 'stop',
  /** The rows that follow from a block cannot be made or written; the cursor stays before it. */
  'projection-broken': 'stop',
  /** The ledger is ahead of the projection by what this answer needs. */
  'projection-behind': 'retry',
  /** The database cannot be reached, or refused. */
  'storage-unreachable': 'retry',
} as const satisfies Record<string, Remedy>;

/** A way in which the world can fail us. */
export type FaultCode = keyof typeof REMEDIES;

/** The world failed. The message is the code: nothing personal, nothing from the wire; the cause holds the rest. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly remedy: Remedy;
  /** The transaction whose status is to be asked; present exactly when the remedy is to ask. */
  readonly transactionId?: string;

  constructor(code: FaultCode, options: { readonly cause?: unknown; readonly transactionId?: string } = {}) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Fault';
    this.code = code;
    this.remedy = REMEDIES[code];
    if (options.transactionId !== undefined) this.transactionId = options.transactionId;
  }
}
