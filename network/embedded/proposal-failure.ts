/** Why a peer did not endorse, in the classes by which Fabric's gateway decides what to tell the client (internal/pkg/gateway/apiutils.go). */
import { status } from '@grpc/grpc-js';
import type { peer } from '@hyperledger/fabric-protos';

/**
 * `unreachable`: no answer of the peer itself, or its filters said no; `refused`: the proposal is not acceptable to any
 * peer; `failed`: this peer could not run the chaincode; `chaincode`: the chaincode said no.
 */
export type ProposalFailureKind = 'unreachable' | 'refused' | 'failed' | 'chaincode';

const codes: Readonly<Record<ProposalFailureKind, status>> = {
  unreachable: status.UNAVAILABLE,
  refused: status.FAILED_PRECONDITION,
  failed: status.ABORTED,
  chaincode: status.UNKNOWN,
};

/** A proposal that was not endorsed; the message is the client's to read. */
export class ProposalFailure extends Error {
  readonly kind: ProposalFailureKind;
  /** What the chaincode answered, where it was the chaincode that said no. */
  readonly answer: peer.Response | undefined;

  constructor(kind: ProposalFailureKind, message: string, answer?: peer.Response) {
    super(message);
    this.kind = kind;
    this.answer = answer;
  }

  get code(): status {
    return codes[this.kind];
  }

  /** Whether another peer might do better. */
  get mayRetry(): boolean {
    return this.kind === 'unreachable' || this.kind === 'failed';
  }
}
