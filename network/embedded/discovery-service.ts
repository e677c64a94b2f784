/**
 * The Discovery service of one organisation's peer (discovery/service.go). Unlike a peer it doesn't ask for the client's
 * TLS certificate: the request is signed.
 */
import { type handleUnaryCall, status } from '@grpc/grpc-js';
import { discovery } from '@hyperledger/fabric-protos';
import { AccessDenied } from './channel-access.js';
import { announce } from './discovery-members.js';
import {
  channelMembers,
  configuration,
  type DiscoveryContext,
  endorsementDescriptor,
  peersByOrganisation,
} from './discovery-results.js';
import { RpcError } from './rpc-error.js';

/** The handlers of the service, for a gRPC server. */
export interface DiscoveryHandlers {
  readonly discover: handleUnaryCall<discovery.SignedRequest, discovery.Response>;
}

/** The service as this organisation's clients see it. */
export function newDiscoveryService(context: DiscoveryContext): DiscoveryHandlers {
  return {
    discover: (call, respond) => {
      try {
        respond(null, discover(context, call.request));
      } catch (cause) {
        respond(cause instanceof RpcError ? cause : new RpcError(status.UNKNOWN, 'failed parsing request'));
      }
    },
  };
}

function discover(context: DiscoveryContext, signed: discovery.SignedRequest): discovery.Response {
  const request = discovery.Request.deserializeBinary(signed.getPayload_asU8());
  const identity = request.getAuthentication()?.getClientIdentity_asU8() ?? new Uint8Array();
  if (identity.length === 0) {
    throw new RpcError(status.UNKNOWN, "access denied, client identity wasn't supplied");
  }
  const response = new discovery.Response();
  for (const query of request.getQueriesList()) {
    const isEligible = mayAsk(context, query.getChannel(), identity, signed);
    response.addResults(isEligible ? answer(context, query) : newFailure('access denied'));
  }
  return response;
}

/** About the channel whoever may write to it; about the peer itself, without a channel, its own administrators. */
function mayAsk(
  { access, mspId }: DiscoveryContext,
  channel: string,
  identity: Uint8Array,
  signed: discovery.SignedRequest,
): boolean {
  if (channel !== '' && channel !== access.channel) {
    return false;
  }
  try {
    const signer = access.signer('Writers', identity, signed.getPayload_asU8(), signed.getSignature_asU8());
    return channel !== '' || (signer.mspId === mspId && signer.nodeRole === 'admin');
  } catch (cause) {
    if (cause instanceof AccessDenied) {
      return false;
    }
    throw cause;
  }
}

function answer(context: DiscoveryContext, query: discovery.Query): discovery.QueryResult {
  const { CONFIG_QUERY, PEER_QUERY, CC_QUERY, LOCAL_PEERS } = discovery.Query.QueryCase;
  const isLocal = query.getChannel() === '';
  const kind = query.getQueryCase();
  const result = new discovery.QueryResult();
  if (!isLocal && kind === CONFIG_QUERY) {
    result.setConfigResult(configuration(context));
  } else if (!isLocal && kind === PEER_QUERY) {
    result.setMembers(channelMembers(context, query.getPeerQuery()?.getFilter()));
  } else if (!isLocal && kind === CC_QUERY) {
    return endorsers(context, query.getCcQuery() ?? new discovery.ChaincodeQuery());
  } else if (isLocal && kind === LOCAL_PEERS) {
    result.setMembers(peersByOrganisation(context, [...context.announced.keys()], (peer) => announce(peer)));
  } else {
    return newFailure('unknown or missing request type');
  }
  return result;
}

function endorsers(context: DiscoveryContext, query: discovery.ChaincodeQuery): discovery.QueryResult {
  const interests = query.getInterestsList();
  if (interests.length === 0) {
    return newFailure('chaincode query must have at least one chaincode interest');
  }
  const content = interests.map((interest) => endorsementDescriptor(context, interest));
  const found = new discovery.ChaincodeQueryResult();
  for (const [index, descriptor] of content.entries()) {
    if (descriptor === undefined) {
      return newFailure(`failed constructing descriptor for ${interests[index]?.getChaincodesList()[0]?.getName()}`);
    }
    found.addContent(descriptor);
  }
  const result = new discovery.QueryResult();
  result.setCcQueryRes(found);
  return result;
}

function newFailure(text: string): discovery.QueryResult {
  const error = new discovery.Error();
  error.setContent(text);
  const result = new discovery.QueryResult();
  result.setError(error);
  return result;
}
