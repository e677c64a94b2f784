import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { PlannedOrderer, PlannedOrganisation, PlannedPeer } from '@grondslag/network/plan';
import { type handleUnaryCall, Server, ServerCredentials, status } from '@grpc/grpc-js';
import { common, gateway, peer } from '@hyperledger/fabric-protos';

/** Nodes that speak Fabric's protocols over TLS and do what a script says: for what real ones do too rarely. */

/** What a peer is asked, taken apart. */
export interface Asked {
  readonly transactionId: string;
  readonly chaincode: string;
  readonly name: string;
  readonly argument: Uint8Array;
}

/** Thrown by a script: the gRPC status with which the node answers. */
export class RpcFailure extends Error {
  readonly code: number;
  readonly details: string;

  constructor(code: number, details: string) {
    super(details);
    this.code = code;
    this.details = details;
  }
}

/** What a peer does. */
export interface PeerScript {
  /** The payload of the answer; a number is the status of a refusal. */
  respond(asked: Asked): Uint8Array | number;
  submit(transactionId: string): void;
  commitStatus(transactionId: string): number;
  endorse(): void;
}

/** What an ordering node does: its first block, once it has one. */
export interface OrdererScript {
  genesisBlock(): Uint8Array | undefined;
  join(genesisBlock: Uint8Array): void;
}

/** Runs until closed. */
export interface ScriptedNode {
  close(): void;
}

/** A peer at its planned address. */
export async function startPeer(node: PlannedPeer, script: PeerScript): Promise<ScriptedNode> {
  const server = new Server();
  server.addService(peer.EndorserService, {
    processProposal: answering<peer.SignedProposal, peer.ProposalResponse>((request) => respond(script, request)),
  });
  server.addService(gateway.GatewayService, {
    endorse: answering<gateway.EndorseRequest, gateway.EndorseResponse>(() => {
      script.endorse();
      return new gateway.EndorseResponse();
    }),
    submit: answering<gateway.SubmitRequest, gateway.SubmitResponse>((request) => {
      script.submit(request.getTransactionId());
      return new gateway.SubmitResponse();
    }),
    commitStatus: answering<gateway.SignedCommitStatusRequest, gateway.CommitStatusResponse>((request) => {
      const asked = gateway.CommitStatusRequest.deserializeBinary(request.getRequest_asU8());
      const answer = new gateway.CommitStatusResponse();
      answer.setResult(script.commitStatus(asked.getTransactionId()) as 0);
      return answer;
    }),
    evaluate: answering<gateway.EvaluateRequest, gateway.EvaluateResponse>(() => new gateway.EvaluateResponse()),
    chaincodeEvents: () => undefined,
  });
  const pair = { private_key: readFileSync(node.tls.key), cert_chain: readFileSync(node.tls.certificate) };
  const credentials = ServerCredentials.createSsl(null, [pair]);
  await new Promise<void>((resolve, reject) => {
    server.bindAsync(node.listen, credentials, (error) => (error === null ? resolve() : reject(error)));
  });
  return { close: () => server.forceShutdown() };
}

/** The administrator's side of an ordering node. */
export async function startOrderer(
  { orderer }: PlannedOrganisation,
  channel: string,
  script: OrdererScript,
): Promise<ScriptedNode> {
  const server = createServer(mutualTls(orderer), (request, response) => {
    const joined = script.genesisBlock();
    const [, , , , name, block] = (request.url ?? '').split('/');
    if (request.method === 'POST') {
      join(request, response, script);
    } else if (name !== channel || joined === undefined) {
      response.writeHead(404).end('{"error":"channel does not exist"}');
    } else if (block === 'blocks') {
      response.writeHead(200).end(joined);
    } else {
      response
        .writeHead(200)
        .end(JSON.stringify({ name, status: 'active', consensusRelation: 'consenter', height: 1 }));
    }
  });
  await new Promise<void>((resolve) => server.listen(orderer.admin.port, orderer.admin.host, resolve));
  return { close: () => server.close() };
}

function join(request: IncomingMessage, response: ServerResponse, script: OrdererScript): void {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const boundary = /boundary=(.+)/.exec(request.headers['content-type'] ?? '')?.[1] ?? '';
    const body = Buffer.concat(parts);
    const start = body.indexOf('\r\n\r\n') + 4;
    try {
      script.join(body.subarray(start, body.indexOf(`\r\n--${boundary}--`)));
      response.writeHead(201).end('{}');
    } catch (error) {
      response.writeHead(403).end(String(error));
    }
  });
}

function mutualTls({ tls }: PlannedOrderer) {
  return {
    key: readFileSync(tls.key),
    cert: readFileSync(tls.certificate),
    ca: readFileSync(tls.root),
    requestCert: true,
    rejectUnauthorized: true,
  };
}

function respond(script: PeerScript, signed: peer.SignedProposal): peer.ProposalResponse {
  const found = script.respond(askedIn(signed));
  const response = new peer.Response();
  response.setStatus(typeof found === 'number' ? found : 200);
  response.setMessage(typeof found === 'number' ? 'refused by script' : '');
  const answer = new peer.ProposalResponse();
  answer.setResponse(response);
  if (typeof found !== 'number') {
    response.setPayload(found);
    answer.setPayload(Buffer.from('the same everywhere'));
    answer.setEndorsement(new peer.Endorsement());
  }
  return answer;
}

function askedIn(signed: peer.SignedProposal): Asked {
  const proposal = peer.Proposal.deserializeBinary(signed.getProposalBytes_asU8());
  const header = common.Header.deserializeBinary(proposal.getHeader_asU8());
  const payload = peer.ChaincodeProposalPayload.deserializeBinary(proposal.getPayload_asU8());
  const spec = peer.ChaincodeInvocationSpec.deserializeBinary(payload.getInput_asU8()).getChaincodeSpec();
  const [name, argument] = spec?.getInput()?.getArgsList_asU8() ?? [];
  return {
    transactionId: common.ChannelHeader.deserializeBinary(header.getChannelHeader_asU8()).getTxId(),
    chaincode: spec?.getChaincodeId()?.getName() ?? '',
    name: Buffer.from(name ?? []).toString(),
    argument: argument ?? new Uint8Array(),
  };
}

/** A handler that answers what the function returns, or with the status of what it throws. */
function answering<Q, A>(answer: (request: Q) => A): handleUnaryCall<Q, A> {
  return ({ request }, callback) => {
    try {
      callback(null, answer(request));
    } catch (error) {
      callback(error instanceof RpcFailure ? error : { code: status.INTERNAL, details: String(error) });
    }
  };
}
