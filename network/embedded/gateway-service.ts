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
import type { Broadcast } from './broadcast.js';
import { sendChaincodeEvents } from './chaincode-events.js';
import { AccessDenied, type ChannelAccess } from './channel-access.js';
import { hungUp } from './grpc-stream.js';
import type { LedgerFeed } from './ledger-feed.js';
import { endorse, evaluate, type ProposalOptions } from './proposal-service.js';
import { RpcError } from './rpc-error.js';

/** What the service of one peer works with. */
export interface GatewayOptions extends ProposalOptions {
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
