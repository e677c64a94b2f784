// A client of the peers' Discovery service: which peers the channel has, of whom they are, where they listen, how far
// they are, and by which roots their organisations vouch for them. All of it is one peer's word.
import { X509Certificate } from 'node:crypto';
import type { Client } from '@grpc/grpc-js';
import type { Signer } from '@hyperledger/fabric-gateway';
import { discovery, gossip, msp } from '@hyperledger/fabric-protos';
import { type BlockNumber, Fault } from '../usecases/index.js';

/** A peer as another peer knows it. */
export interface FoundPeer {
  /** host:port, as the peer itself announces it. */
  readonly address: string;
  readonly mspId: string;
  /** PEM of every TLS root of its organisation, as the channel's configuration has them. */
  readonly tlsRoots: string;
  /** Its last block. */
  readonly newest: BlockNumber | null;
}

/** Who asks, and for which channel. */
export interface DiscoverOptions {
  readonly client: Client;
  readonly channel: string;
  readonly identity: { readonly mspId: string; readonly credentials: Uint8Array };
  readonly sign: Signer;
  /** SHA-256 of the certificate shown in the handshake: a peer answers nobody who showed none. */
  readonly tlsCertificateHash: Uint8Array;
  /** Milliseconds. */
  readonly within: number;
}

const METHOD = '/discovery.Discovery/Discover';

/** Every peer of the channel that has announced where it listens. Rejects when the peer does not say. */
export async function discoverPeers(options: DiscoverOptions): Promise<readonly FoundPeer[]> {
  const response = await call(options.client, await signedRequest(options), options.within);
  const [config, members] = response.getResultsList();
  const refused = config?.getError() ?? members?.getError();
  const organisations = config?.getConfigResult()?.getMspsMap();
  const peers = members?.getMembers()?.getPeersByOrgMap();
  if (refused !== undefined || organisations === undefined || peers === undefined) {
    throw new Fault('ledger-protocol', { cause: new Error(`discovery: ${refused?.getContent() ?? 'no answer'}`) });
  }
  return [...peers.entries()].flatMap(([mspId, list]: [string, discovery.Peers]) => {
    const organisation = organisations.get(mspId);
    if (organisation === undefined) return [];
    const tlsRoots = [
      ...organisation.getTlsRootCertsList_asU8(),
      ...organisation.getTlsIntermediateCertsList_asU8(),
    ].map(toPem);
    return list.getPeersList().flatMap((peer) => {
      const address = addressOf(peer);
      return address === undefined ? [] : [{ address, mspId, tlsRoots: tlsRoots.join('\n'), newest: newestOf(peer) }];
    });
  });
}

async function signedRequest({ channel, identity, sign, tlsCertificateHash }: DiscoverOptions) {
  const creator = new msp.SerializedIdentity();
  creator.setMspid(identity.mspId);
  creator.setIdBytes(identity.credentials);
  const authentication = new discovery.AuthInfo();
  authentication.setClientIdentity(creator.serializeBinary());
  authentication.setClientTlsCertHash(tlsCertificateHash);
  const config = new discovery.Query();
  config.setChannel(channel);
  config.setConfigQuery(new discovery.ConfigQuery());
  const members = new discovery.Query();
  members.setChannel(channel);
  members.setPeerQuery(new discovery.PeerMembershipQuery());
  const request = new discovery.Request();
  request.setAuthentication(authentication);
  request.setQueriesList([config, members]);
  const signed = new discovery.SignedRequest();
  signed.setPayload(request.serializeBinary());
  signed.setSignature(await sign(signed.getPayload_asU8()));
  return signed;
}

function call(client: Client, request: discovery.SignedRequest, within: number): Promise<discovery.Response> {
  return new Promise((resolve, reject) => {
    client.makeUnaryRequest(
      METHOD,
      (message: discovery.SignedRequest) => Buffer.from(message.serializeBinary()),
      (bytes) => discovery.Response.deserializeBinary(bytes),
      request,
      { deadline: Date.now() + within },
      (error, response) => (response === undefined ? reject(error) : resolve(response)),
    );
  });
}

function addressOf(peer: discovery.Peer): string | undefined {
  const address = gossipOf(peer.getMembershipInfo())?.getAliveMsg()?.getMembership()?.getEndpoint();
  return address === undefined || !/^[^/\s]+:\d+$/.test(address) ? undefined : address;
}

function newestOf(peer: discovery.Peer): BlockNumber | null {
  const height = gossipOf(peer.getStateInfo())?.getStateInfo()?.getProperties()?.getLedgerHeight() ?? 0;
  return height > 0 ? BigInt(height) - 1n : null;
}

function gossipOf(envelope: gossip.Envelope | undefined): gossip.GossipMessage | undefined {
  return envelope === undefined ? undefined : gossip.GossipMessage.deserializeBinary(envelope.getPayload_asU8());
}

/** Configurations hold certificates as PEM; whatever is none is left out, since it would spoil the whole list. */
function toPem(bytes: Uint8Array): string {
  try {
    return new X509Certificate(bytes).toString();
  } catch {
    return '';
  }
}
