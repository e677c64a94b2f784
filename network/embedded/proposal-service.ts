/** The two requests of the Gateway service that carry a proposal (internal/pkg/gateway evaluate.go, endorse.go). */
import { status } from '@grpc/grpc-js';
import { gateway, type peer } from '@hyperledger/fabric-protos';
import type { Identity } from '../protocol/index.js';
import type { ChannelAccess } from './channel-access.js';
import type { LedgerDatabase } from './database.js';
import { collectEndorsements, type EndorsingPeers, errorOf, failureOf } from './endorse.js';
import type { Endorser } from './endorser.js';
import { type Proposal, proposer, readProposal } from './proposal.js';
import type { ProposalFailure } from './proposal-failure.js';
import { type NodeError, RpcError } from './rpc-error.js';
import { isSystemChaincode } from './system-chaincodes.js';

/** What proposals of one peer's clients are run with. */
export interface ProposalOptions {
  readonly local: Endorser;
  readonly peers: EndorsingPeers;
  readonly access: ChannelAccess;
  readonly database: LedgerDatabase;
}

/** Asks one peer after the other, the own one first, until one has an answer. */
export async function evaluate(
  options: ProposalOptions,
  request: gateway.EvaluateRequest,
): Promise<gateway.EvaluateResponse> {
  const { local, peers, access } = options;
  const proposal = proposalOf(request.getProposedTransaction(), 'failed to unpack transaction proposal: ');
  if (proposal.channel !== access.channel) {
    throw unknownChannel(proposal.channel);
  }
  const asked = request.getTargetOrganizationsList();
  const isKnown = proposal.chaincode === peers.definition().name || isSystemChaincode(proposal.chaincode);
  // Transient data goes to the own organisation only, unless the client says otherwise.
  const targets = asked.length > 0 ? asked : proposal.hasTransient ? [local.mspId] : [...peers.endorsers.keys()];
  const endorsers = localFirst(
    local,
    targets.flatMap((mspId) => peers.endorsers.get(mspId) ?? []),
  );
  if (!isKnown || endorsers.length === 0) {
    throw new RpcError(
      status.FAILED_PRECONDITION,
      `no peers available to evaluate chaincode ${proposal.chaincode} in channel ${proposal.channel}`,
    );
  }
  const snapshot = await options.database.snapshot();
  try {
    const creator = newCreatorCheck(proposal, access);
    const errors: NodeError[] = [];
    let last: ProposalFailure | undefined;
    for (const endorser of endorsers) {
      try {
        const response = new gateway.EvaluateResponse();
        response.setResult(await endorser.evaluate(proposal, creator(), snapshot));
        return response;
      } catch (cause) {
        last = failureOf(cause);
        errors.push(errorOf(endorser, last.message));
        if (!last.mayRetry) {
          throw new RpcError(last.code, `evaluate call to endorser returned error: ${last.message}`, errors);
        }
      }
    }
    throw new RpcError(
      last?.code ?? status.UNAVAILABLE,
      'failed to evaluate transaction, see attached details for more info',
      errors,
    );
  } finally {
    snapshot.release();
  }
}

/** Asks the peers that the client names, or those that the policies ask for. */
export async function endorse(
  options: ProposalOptions,
  request: gateway.EndorseRequest,
): Promise<gateway.EndorseResponse> {
  const { local, peers, access, database } = options;
  const proposal = proposalOf(request.getProposedTransaction(), '');
  const organisations = request.getEndorsingOrganizationsList();
  const isOwn = proposal.channel === access.channel && proposal.chaincode === peers.definition().name;
  const isSystem = proposal.channel === access.channel && isSystemChaincode(proposal.chaincode);
  if (!isOwn && !isSystem && organisations.length > 0) {
    throw new RpcError(
      status.UNAVAILABLE,
      `failed to find any endorsing peers for org(s): ${organisations.join(', ')}`,
    );
  }
  // Nobody plans for a system chaincode: whoever wants its answer endorsed names the organisations.
  if (!isOwn && organisations.length === 0) {
    throw new RpcError(
      status.FAILED_PRECONDITION,
      proposal.hasTransient && !isSystem
        ? "no endorsers found in the gateway's organization; retry specifying endorsing organization(s) to protect " +
            'transient data'
        : 'no combination of peers can be derived which satisfy the endorsement policy: ' +
            `No metadata was found for chaincode ${proposal.chaincode} in channel ${proposal.channel}`,
    );
  }
  const snapshot = await database.snapshot();
  try {
    const creator = newCreatorCheck(proposal, access);
    const response = new gateway.EndorseResponse();
    response.setPreparedTransaction(
      await collectEndorsements(peers, local, proposal, creator, snapshot, organisations),
    );
    return response;
  } finally {
    snapshot.release();
  }
}

/** Checks creator and signature once, however many peers are asked. */
function newCreatorCheck(proposal: Proposal, access: ChannelAccess): () => Identity {
  let creator: Identity | undefined;
  return () => {
    creator ??= proposer(proposal, access);
    return creator;
  };
}

function localFirst(local: Endorser, endorsers: readonly Endorser[]): Endorser[] {
  return [...endorsers.filter((endorser) => endorser === local), ...endorsers.filter((endorser) => endorser !== local)];
}

function proposalOf(signed: peer.SignedProposal | undefined, prefix: string): Proposal {
  if (signed === undefined || signed.getProposalBytes_asU8().length === 0) {
    const text =
      prefix === '' ? 'the proposed transaction must contain a signed proposal' : 'a signed proposal is required';
    throw new RpcError(status.INVALID_ARGUMENT, `${prefix}${text}`);
  }
  try {
    return readProposal(signed);
  } catch (cause) {
    throw new RpcError(status.INVALID_ARGUMENT, `${prefix}${cause instanceof Error ? cause.message : cause}`);
  }
}

function unknownChannel(channel: string): RpcError {
  return new RpcError(status.UNAVAILABLE, `failed to get config for channel [${channel}]`);
}
