/** The Endorser service of one organisation's peer: runs and signs one proposal, without collecting others' word (core/endorser/endorser.go). */
import { type handleUnaryCall, status } from '@grpc/grpc-js';
import { peer } from '@hyperledger/fabric-protos';
import { proposer, readProposal } from './proposal.js';
import { ProposalFailure } from './proposal-failure.js';
import type { ProposalOptions } from './proposal-service.js';
import { RpcError } from './rpc-error.js';
import { failed } from './system-call.js';
import { isSystemChaincode } from './system-chaincodes.js';

/** The handlers of the service, for a gRPC server. */
export interface EndorserHandlers {
  readonly processProposal: handleUnaryCall<peer.SignedProposal, peer.ProposalResponse>;
}

/** The service of one peer. */
export function newEndorserService(options: ProposalOptions): EndorserHandlers {
  return {
    processProposal: (call, respond) => {
      processProposal(options, call.request).then(
        (response) => respond(null, response),
        (cause: unknown) => respond(toRpcError(cause)),
      );
    },
  };
}

async function processProposal(
  { access, database, local, peers }: ProposalOptions,
  signed: peer.SignedProposal,
): Promise<peer.ProposalResponse> {
  const proposal = readProposal(signed);
  const isSystem = isSystemChaincode(proposal.chaincode);
  if (proposal.channel !== access.channel && !(isSystem && proposal.channel === '')) {
    return refusal(`channel '${proposal.channel}' not found`);
  }
  if (!isSystem && proposal.chaincode !== peers.definition().name) {
    return refusal(
      `make sure the chaincode ${proposal.chaincode} has been successfully defined on channel ${proposal.channel} ` +
        `and try again: chaincode ${proposal.chaincode} not found`,
    );
  }
  const creator = proposer(proposal, access);
  const snapshot = await database.snapshot();
  try {
    const response = new peer.ProposalResponse();
    if (proposal.channel === '') {
      response.setResponse(await local.evaluate(proposal, creator, snapshot));
      return response;
    }
    const endorsed = await local.endorse(proposal, creator, snapshot);
    response.setVersion(1);
    response.setResponse(endorsed.response);
    response.setPayload(endorsed.payload);
    response.setEndorsement(endorsed.endorsement);
    return response;
  } catch (cause) {
    if (cause instanceof ProposalFailure && cause.answer !== undefined) {
      const response = new peer.ProposalResponse();
      response.setResponse(cause.answer);
      return response;
    }
    if (cause instanceof ProposalFailure && cause.kind === 'failed') {
      return refusal(cause.message);
    }
    throw cause;
  } finally {
    snapshot.release();
  }
}

/** A refusal travels as an answer, as Fabric's own does. */
function refusal(message: string): peer.ProposalResponse {
  const response = new peer.ProposalResponse();
  response.setResponse(failed(message));
  return response;
}

/** What lies before the simulation ends the call. */
function toRpcError(cause: unknown): RpcError {
  return cause instanceof ProposalFailure
    ? new RpcError(status.UNKNOWN, cause.message)
    : new RpcError(status.UNKNOWN, cause instanceof Error ? cause.message : 'failed');
}
