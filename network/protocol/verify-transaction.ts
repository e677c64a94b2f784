import { concatBytes, equalBytes, sha256 } from './bytes.js';
import { transactionId } from './header.js';
import type { Identity } from './identity.js';
import type { Membership } from './msp.js';
import { evaluatePolicy, type Policy } from './policy.js';
import { ProtocolError } from './protocol-error.js';
import type { Endorsement, Transaction } from './transaction.js';

/** Whether a transaction is its creator's, and whether those who had to endorse it did. */

/** Whom to believe, and who must have endorsed. */
export interface TransactionTrust {
  readonly membership: Membership;
  readonly policy: Policy;
}

/** Who stands behind a transaction. */
export interface TransactionSigners {
  readonly creator: Identity;
  readonly endorsers: readonly Identity[];
}

/**
 * The transaction's id, creator, proposal and result belong together, the creator signed it, and its endorsers satisfy
 * the policy. Certificates are judged at the time that the transaction gives. Says nothing of read conflicts: only a
 * peer that holds the state can.
 */
export function verifyTransaction(transaction: Transaction, trust: TransactionTrust): TransactionSigners {
  const signers = verifyEndorsements(transaction, trust);
  requireCreatorSignature(transaction, signers.creator);
  return signers;
}

/** As {@link verifyTransaction}, whoever endorsed it: the creator, if the transaction is its own. */
export function verifyOrigin(transaction: Transaction, membership: Membership): Identity {
  const creator = validAt(membership.validate(transaction.creator), transaction.header.timestamp, 'creator');
  requireCreatorSignature(transaction, creator);
  requireConsistency(transaction);
  return creator;
}

/**
 * As {@link verifyTransaction} for a transaction that its creator has not signed, and may never: an endorsed read. Its
 * endorsers' word for the response and the read set is all there is to it.
 */
export function verifyPreparedTransaction(transaction: Transaction, trust: TransactionTrust): TransactionSigners {
  if (transaction.signature.length > 0) {
    throw new ProtocolError('metadata-mismatch', 'prepared transaction');
  }
  return verifyEndorsements(transaction, trust);
}

/** The identity that signed this result, if it is valid at the given time. */
export function verifyEndorsement(
  endorsement: Endorsement,
  proposalResponsePayload: Uint8Array,
  membership: Membership,
  at: Date,
): Identity {
  const endorser = validAt(membership.validate(endorsement.endorser), at, 'endorser');
  if (!endorser.verify(concatBytes(proposalResponsePayload, endorsement.endorser), endorsement.signature)) {
    throw new ProtocolError('signature-invalid', 'endorsement');
  }
  return endorser;
}

function verifyEndorsements(transaction: Transaction, trust: TransactionTrust): TransactionSigners {
  const { header, proposalResponsePayload, endorsements } = transaction;
  const creator = validAt(trust.membership.validate(transaction.creator), header.timestamp, 'creator');
  requireConsistency(transaction);
  const endorsers = endorsements.map((endorsement) =>
    verifyEndorsement(endorsement, proposalResponsePayload, trust.membership, header.timestamp),
  );
  if (new Set(endorsers.map(({ id }) => id)).size !== endorsers.length) {
    throw new ProtocolError('duplicate-signature', 'endorsement');
  }
  if (!evaluatePolicy(trust.policy, endorsers)) {
    throw new ProtocolError('policy-unsatisfied', 'endorsements');
  }
  return { creator, endorsers };
}

/** What the client asked, what the endorsers ran, and what the header says are one and the same. */
function requireConsistency(transaction: Transaction): void {
  const { header, invocation, action } = transaction;
  if (
    transaction.nonce.length === 0 ||
    transactionId(transaction.nonce, transaction.creator) !== header.transactionId
  ) {
    throw new ProtocolError('transaction-id-mismatch', 'transaction');
  }
  const sameHeader = equalBytes(transaction.actionHeaderBytes, transaction.signatureHeaderBytes);
  if (!sameHeader || header.chaincode !== invocation.chaincode || action.chaincode !== invocation.chaincode) {
    throw new ProtocolError('header-mismatch', 'transaction');
  }
  const { channelHeaderBytes, signatureHeaderBytes, proposalPayload } = transaction;
  if (!equalBytes(sha256(channelHeaderBytes, signatureHeaderBytes, proposalPayload), transaction.proposalHash)) {
    throw new ProtocolError('proposal-hash-mismatch', 'transaction');
  }
  const { event, response } = action;
  if (event !== undefined && (event.transactionId !== header.transactionId || event.chaincode !== action.chaincode)) {
    throw new ProtocolError('header-mismatch', 'chaincode event');
  }
  // Peers endorse whatever is below 400, and no more.
  if (response.status < 200 || response.status >= 400) {
    throw new ProtocolError('response-failed', 'transaction');
  }
}

function requireCreatorSignature(transaction: Transaction, creator: Identity): void {
  if (!creator.verify(transaction.payload, transaction.signature)) {
    throw new ProtocolError('signature-invalid', 'creator signature');
  }
}

function validAt(identity: Identity, time: Date, subject: string): Identity {
  if (!identity.isValidAt(time)) {
    throw new ProtocolError('identity-expired', subject);
  }
  return identity;
}
