/** The Gateway service of one organisation's peer (internal/pkg/gateway): evaluate, endorse, submit, commit status, events. */
import {
  type handleServerStreamingCall,
  type handleUnaryCall,
  type ServerUnaryCall,
  type ServerWritableStream,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js';
import { gateway, type peer } from '@hyperledger/fabric-protos';
import type { Identity } from '../protocol/index.js';
import type { Broadcast } from './broadcast.js';
import { sendChaincodeEvents } from './chaincode-events.js';
import { AccessDenied, type ChannelAccess } from './channel-access.js';
import type { LedgerDatabase } from './database.js';
import { collectEndorsements, type EndorsingPeers, errorOf, failureOf } from './endorse.js';
import type { Endorser } from './endorser.js';
import { hungUp } from './grpc-stream.js';
import type { LedgerFeed } from './ledger-feed.js';
import { type Proposal, proposer, readProposal } from './proposal.js';
import type { ProposalFailure } from './proposal-failure.js';
import { type NodeError, RpcError } from './rpc-error.js';

/** What the service of one peer works with. */
export interface GatewayOptions {
  readonly local: Endorser;
  readonly peers: EndorsingPeers;
  readonly access: ChannelAccess;
  readonly database: LedgerDatabase;
  readonly feed: LedgerFeed;
  readonly broadcast: Broadcast;
}

/** The handlers of the service, for a gRPC server. */
export interface GatewayHandlers {
  readonly evaluate: handleUnaryCall<gateway.EvaluateRequest, gateway.EvaluateResponse>;
  readonly endorse: handleUnaryCall<gateway.EndorseRequest, gateway.EndorseResponse>;
  readonly submit: handleUnaryCall<gateway.SubmitRequest, gateway.SubmitResponse>;
  readonly commitStatus: handleUnaryCall<gateway.SignedCommitStatusRequest, gateway.CommitStatusResponse>;
  readonly chaincodeEvents: handleServerStreamingCall<
    gateway.SignedChaincodeEventsRequest,
    gateway.ChaincodeEventsResponse
  >;
}

/** The service as this organisation's clients see it. */
export function newGatewayService(options: GatewayOptions): GatewayHandlers {
  return {
    evaluate: unary((request) => evaluate(options, request)),
    endorse: unary((request) => endorse(options, request)),
    submit: unary((request) => submit(options, request)),
    commitStatus: unary((request, signal) => commitStatus(options, request, signal)),
    chaincodeEvents: (call) => chaincodeEvents(options, call),
  };
}

async function evaluate(options: GatewayOptions, request: gateway.EvaluateRequest): Promise<gateway.EvaluateResponse> {
  const { local, peers, access } = options;
  const proposal = proposalOf(request.getProposedTransaction(), 'failed to unpack transaction proposal: ');
  if (proposal.channel !== access.channel) {
    throw unknownChannel(proposal.channel);
  }
  const asked = request.getTargetOrganizationsList();
  const isOwn = proposal.chaincode === peers.definition().name;
  // Transient data goes to the own organisation only, unless the client says otherwise.
  const targets = asked.length > 0 ? asked : proposal.hasTransient ? [local.mspId] : [...peers.endorsers.keys()];
  const endorsers = localFirst(
    local,
    targets.flatMap((mspId) => peers.endorsers.get(mspId) ?? []),
  );
  if (!isOwn || endorsers.length === 0) {
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

async function endorse(options: GatewayOptions, request: gateway.EndorseRequest): Promise<gateway.EndorseResponse> {
  const { local, peers, access, database } = options;
  const proposal = proposalOf(request.getProposedTransaction(), '');
  const organisations = request.getEndorsingOrganizationsList();
  const isKnown = proposal.channel === access.channel && proposal.chaincode === peers.definition().name;
  if (!isKnown && organisations.length > 0) {
    throw new RpcError(
      status.UNAVAILABLE,
      `failed to find any endorsing peers for org(s): ${organisations.join(', ')}`,
    );
  }
  if (!isKnown) {
    throw new RpcError(
      status.FAILED_PRECONDITION,
      proposal.hasTransient
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

async function submit({ access, broadcast }: GatewayOptions, request: gateway.SubmitRequest) {
  const envelope = request.getPreparedTransaction();
  if (envelope === undefined) {
    throw new RpcError(status.INVALID_ARGUMENT, 'a prepared transaction is required');
  }
  if (envelope.getSignature_asU8().length === 0) {
    throw new RpcError(status.INVALID_ARGUMENT, 'prepared transaction must be signed');
  }
  if (request.getChannelId() !== access.channel) {
    throw new RpcError(status.FAILED_PRECONDITION, `failed to get config for channel [${request.getChannelId()}]`);
  }
  broadcast.submit(envelope);
  return new gateway.SubmitResponse();
}

async function commitStatus(
  { access, feed }: GatewayOptions,
  signed: gateway.SignedCommitStatusRequest,
  signal: AbortSignal,
): Promise<gateway.CommitStatusResponse> {
  const bytes = signed.getRequest_asU8();
  if (bytes.length === 0) {
    throw new RpcError(status.INVALID_ARGUMENT, 'a commit status request is required');
  }
  const request = readRequest(gateway.CommitStatusRequest, bytes, 'invalid status request');
  const identity = request.getIdentity_asU8();
  if (identity.length === 0) {
    throw new RpcError(status.INVALID_ARGUMENT, 'no identity provided');
  }
  if (request.getChannelId() === '') {
    throw new RpcError(status.INVALID_ARGUMENT, 'no channel ID provided');
  }
  if (request.getTransactionId() === '') {
    throw new RpcError(status.INVALID_ARGUMENT, 'transaction ID should not be empty');
  }
  requireReader(access, request.getChannelId(), identity, bytes, signed.getSignature_asU8());
  const place = await feed.transaction(request.getTransactionId(), signal);
  const response = new gateway.CommitStatusResponse();
  response.setResult(place.code as peer.TxValidationCodeMap[keyof peer.TxValidationCodeMap]);
  response.setBlockNumber(place.block);
  return response;
}

async function chaincodeEvents(
  { access, feed }: GatewayOptions,
  call: ServerWritableStream<gateway.SignedChaincodeEventsRequest, gateway.ChaincodeEventsResponse>,
): Promise<void> {
  try {
    const bytes = call.request.getRequest_asU8();
    if (bytes.length === 0) {
      throw new RpcError(status.INVALID_ARGUMENT, 'a chaincode events request is required');
    }
    const request = readRequest(gateway.ChaincodeEventsRequest, bytes, 'invalid chaincode events request');
    const identity = request.getIdentity_asU8();
    requireReader(access, request.getChannelId(), identity, bytes, call.request.getSignature_asU8());
    await sendChaincodeEvents(request, feed, call);
  } catch (cause) {
    if (!call.cancelled) {
      call.emit('error', toRpcError(cause));
    }
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

function readRequest<T>(kind: { deserializeBinary(bytes: Uint8Array): T }, bytes: Uint8Array, complaint: string): T {
  try {
    return kind.deserializeBinary(bytes);
  } catch (cause) {
    throw new RpcError(status.INVALID_ARGUMENT, `${complaint}: ${cause instanceof Error ? cause.message : cause}`);
  }
}

function requireReader(
  access: ChannelAccess,
  channel: string,
  identity: Uint8Array,
  bytes: Uint8Array,
  signature: Uint8Array,
): void {
  if (channel !== access.channel) {
    throw new RpcError(
      status.PERMISSION_DENIED,
      `failed evaluating policy on signed data during check policy on channel [${channel}] ` +
        "with policy [/Channel/Application/Readers]: [channel doesn't exist]",
    );
  }
  try {
    access.signer('Readers', identity, bytes, signature);
  } catch (cause) {
    if (cause instanceof AccessDenied) {
      throw new RpcError(status.PERMISSION_DENIED, cause.message);
    }
    throw cause;
  }
}

function unknownChannel(channel: string): RpcError {
  return new RpcError(status.UNAVAILABLE, `failed to get config for channel [${channel}]`);
}

function unary<Request, Response>(handle: (request: Request, signal: AbortSignal) => Promise<Response>) {
  return (call: ServerUnaryCall<Request, Response>, respond: sendUnaryData<Response>): void => {
    const cancelled = new AbortController();
    call.on('cancelled', () => cancelled.abort(hungUp));
    handle(call.request, cancelled.signal).then(
      (response) => respond(null, response),
      (cause: unknown) => respond(toRpcError(cause)),
    );
  };
}

function toRpcError(cause: unknown): RpcError {
  return cause instanceof RpcError ? cause : new RpcError(status.INTERNAL, 'internal error');
}
