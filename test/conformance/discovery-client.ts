// The Discovery and Endorser services, as a client without the gateway library asks them.
import { newProposal, SigningIdentity } from '@grondslag/network/channel';
import type { PlannedMsp } from '@grondslag/network/plan';
import { discovery, gossip, msp, peer } from '@hyperledger/fabric-protos';
import { type ConnectedNetwork, firstUser, shownAt } from '../support/clients.js';

/** Who asks: an MSP with certificate and key. */
export interface Asker {
  readonly mspId: string;
  readonly msp: PlannedMsp;
}

/** The organisation's first user. */
export function userOf(network: ConnectedNetwork, mspId: string): Asker {
  return { mspId, msp: firstUser(network.organisation(mspId)).msp };
}

/** Asks one question of the organisation's peer, bound to the TLS certificate that the connection shows. */
export async function discover(
  network: ConnectedNetwork,
  at: string,
  asker: Asker,
  query: discovery.Query,
): Promise<discovery.QueryResult> {
  const signer = new SigningIdentity(asker.mspId, asker.msp);
  const authentication = new discovery.AuthInfo();
  authentication.setClientIdentity(signer.serialized);
  authentication.setClientTlsCertHash(shownAt(network.organisation(at)));
  const request = new discovery.Request();
  request.setAuthentication(authentication);
  request.addQueries(query);
  const signed = new discovery.SignedRequest();
  const payload = request.serializeBinary();
  signed.setPayload(payload);
  signed.setSignature(signer.sign(payload));
  const response = await call(network, at, '/discovery.Discovery/Discover', signed, discovery.Response);
  const [result] = response.getResultsList();
  if (result === undefined) {
    throw new Error('no result');
  }
  return result;
}

/** Lets one peer simulate and sign, without a gateway between. An empty channel asks the peer about itself. */
export async function processProposal(
  network: ConnectedNetwork,
  at: string,
  asker: Asker,
  content: { readonly channel: string; readonly chaincode: string; readonly arguments: readonly string[] },
): Promise<peer.ProposalResponse> {
  const { signed } = newProposal({
    ...content,
    arguments: content.arguments.map((text) => Buffer.from(text)),
    creator: new SigningIdentity(asker.mspId, asker.msp),
    now: new Date(),
  });
  return await call(network, at, '/protos.Endorser/ProcessProposal', signed, peer.ProposalResponse);
}

/** What a member of the channel says of itself. */
export interface Member {
  readonly mspId: string;
  readonly address: string;
  readonly height: number;
  readonly chaincodes: readonly string[];
}

/** Peers, unfolded from their envelopes. */
export function toMembers(peers: readonly discovery.Peers[]): Member[] {
  return peers.flatMap((group) =>
    group.getPeersList().map((found) => {
      const [membership, state] = [found.getMembershipInfo(), found.getStateInfo()].map((envelope) =>
        gossip.GossipMessage.deserializeBinary(envelope?.getPayload_asU8() ?? new Uint8Array()),
      );
      const properties = state?.getStateInfo()?.getProperties();
      return {
        mspId: msp.SerializedIdentity.deserializeBinary(found.getIdentity_asU8()).getMspid(),
        address: membership?.getAliveMsg()?.getMembership()?.getEndpoint() ?? '',
        height: properties?.getLedgerHeight() ?? 0,
        chaincodes: properties?.getChaincodesList().map((chaincode) => chaincode.getName()) ?? [],
      };
    }),
  );
}

async function call<Answer>(
  network: ConnectedNetwork,
  at: string,
  method: string,
  request: { serializeBinary(): Uint8Array },
  kind: { deserializeBinary(bytes: Uint8Array): Answer },
): Promise<Answer> {
  return await new Promise((resolve, reject) => {
    network.connection(at).makeUnaryRequest(
      method,
      (message: typeof request) => Buffer.from(message.serializeBinary()),
      (bytes: Buffer) => kind.deserializeBinary(bytes),
      request,
      { deadline: Date.now() + 20_000 },
      (error, answer) => (answer === undefined ? reject(error) : resolve(answer)),
    );
  });
}
