// What went wrong, in our words: a refusal that travelled in an error's text, or a fault of the world with its remedy.
import { decodeRefusal, type Refusal } from '@grondslag/chaincode/domain';
import { status } from '@grpc/grpc-js';
import { GatewayError, StatusCode } from '@hyperledger/fabric-gateway';
import { Fault } from '../usecases/index.js';

/**
 * What the chaincode refused on any of the peers asked, or else the fault. Holds for evaluating and endorsing, where
 * nothing has been sent to be ordered yet. A peer hands on the chaincode's own text inside a sentence of its own
 * (fabric `internal/pkg/gateway/apiutils.go`).
 */
export function readProposalFailure(error: unknown): readonly Refusal[] | Fault {
  if (error instanceof Fault) return error;
  if (!(error instanceof GatewayError)) return new Fault('ledger-protocol', { cause: error });
  const texts = [...error.details.map(({ message }) => message), error.message];
  for (const text of texts) {
    const refusals = decodeRefusal(text);
    if (refusals === undefined) continue;
    // Said by a peer of itself: its own copy is not what the ledger commits to.
    if (refusals.some(({ code }) => code === 'content-differs')) return new Fault('content-mismatch', { cause: error });
    return refusals;
  }
  const denied = texts.find((text) => DENIED.test(text));
  if (denied !== undefined) {
    const why = /revoked|expired/.exec(denied)?.[0] ?? 'access-denied';
    const cause = Object.assign(new Error(why, { cause: error }), { code: why });
    return new Fault('certificate-refused', { cause });
  }
  return new Fault(proposalFault(error), { cause: error });
}

/** What a peer says to a sender whose certificate it does not accept (fabric `core/endorser`, `core/handlers/auth/filter`). */
const DENIED = /access denied: |certificate has been revoked/;

function proposalFault(error: GatewayError) {
  switch (error.code) {
    case status.DEADLINE_EXCEEDED:
      return 'ledger-slow';
    // Also when no combination of endorsers is known yet, just after a start, and when the peer sheds load.
    case status.UNAVAILABLE:
    case status.FAILED_PRECONDITION:
    case status.RESOURCE_EXHAUSTED:
    case status.CANCELLED:
    case status.INTERNAL:
      return 'ledger-unreachable';
    case status.ABORTED:
      return error.details.some(({ message }) => message.includes('ProposalResponsePayloads do not match'))
        ? 'endorsements-differ'
        : 'ledger-unreachable';
    default:
      return 'ledger-protocol';
  }
}

/** What a committed transaction's validation code means for its writer. */
export type CommitVerdict = 'valid' | 'conflict' | 'overtaken' | 'invalid';

/**
 * A conflict is the expected outcome of two writers in one case: nothing of the transaction took effect, and the whole
 * proposal may be made anew. So it is when the endorsement policy is said to fail: the winner's record key has had a
 * policy of its own since it was written, all four organisations, and policies are checked before versions.
 */
export function readCommitStatus(code: number): CommitVerdict {
  switch (code) {
    case StatusCode.VALID:
      return 'valid';
    case StatusCode.MVCC_READ_CONFLICT:
    case StatusCode.PHANTOM_READ_CONFLICT:
      return 'conflict';
    case StatusCode.ENDORSEMENT_POLICY_FAILURE:
      return 'overtaken';
    default:
      return 'invalid';
  }
}
