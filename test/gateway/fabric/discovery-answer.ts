// What a peer's Discovery service answers, made from a plan.
import { readFileSync } from 'node:fs';
import type { PlannedOrganisation } from '@grondslag/network/plan';
import { discovery, gossip, msp } from '@hyperledger/fabric-protos';

/** A peer as gossip has it. */
export interface Known {
  readonly organisation: PlannedOrganisation;
  readonly address: string;
  /** Number of blocks. */
  readonly height: number;
}

/** The answer to a query for the configuration and one for the members of the channel. */
export function discoveryAnswer(known: readonly Known[]): discovery.Response {
  const config = new discovery.ConfigResult();
  const members = new discovery.PeerMembershipResult();
  for (const { organisation, address, height } of known) {
    const description = new msp.FabricMSPConfig();
    description.setName(organisation.mspId);
    description.setTlsRootCertsList([readFileSync(organisation.peers[0].tls.root)]);
    config.getMspsMap().set(organisation.mspId, description);
    const peers = members.getPeersByOrgMap().get(organisation.mspId) ?? new discovery.Peers();
    peers.addPeers(peerAt(address, height));
    members.getPeersByOrgMap().set(organisation.mspId, peers);
  }
  const results = [new discovery.QueryResult(), new discovery.QueryResult()] as const;
  results[0].setConfigResult(config);
  results[1].setMembers(members);
  const response = new discovery.Response();
  response.setResultsList([...results]);
  return response;
}

function peerAt(address: string, height: number): discovery.Peer {
  const member = new gossip.Member();
  member.setEndpoint(address);
  const alive = new gossip.AliveMessage();
  alive.setMembership(member);
  const aliveMessage = new gossip.GossipMessage();
  aliveMessage.setAliveMsg(alive);
  const properties = new gossip.Properties();
  properties.setLedgerHeight(height);
  const state = new gossip.StateInfo();
  state.setProperties(properties);
  const stateMessage = new gossip.GossipMessage();
  stateMessage.setStateInfo(state);
  const peer = new discovery.Peer();
  peer.setMembershipInfo(enveloped(aliveMessage));
  peer.setStateInfo(enveloped(stateMessage));
  return peer;
}

function enveloped(message: gossip.GossipMessage): gossip.Envelope {
  const envelope = new gossip.Envelope();
  envelope.setPayload(message.serializeBinary());
  return envelope;
}
