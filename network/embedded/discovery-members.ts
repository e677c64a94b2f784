/** Peers as gossip announces them: an envelope that says where each is, and one that says what it has. */
import { discovery, gossip } from '@hyperledger/fabric-protos';
import type { SigningIdentity } from '../channel/index.js';
import { sha256 } from './digest.js';

/** A peer that others are told of. */
export interface AnnouncedPeer {
  readonly identity: SigningIdentity;
  /** `host:port`, as others reach it. */
  readonly address: string;
}

/** What a peer has of the channel. */
export interface ChannelState {
  readonly height: number;
  readonly chaincodes: readonly { readonly name: string; readonly version: string }[];
}

/** The peer with its address; with its state, where it is asked for as a member of the channel. */
export function announce({ identity, address }: AnnouncedPeer, state?: ChannelState): discovery.Peer {
  const member = new gossip.Member();
  member.setEndpoint(address);
  member.setPkiId(pkiId(identity));
  const alive = new gossip.AliveMessage();
  alive.setMembership(member);
  alive.setTimestamp(now());
  const message = new gossip.GossipMessage();
  message.setTag(gossip.GossipMessage.Tag.EMPTY);
  message.setAliveMsg(alive);
  const peer = new discovery.Peer();
  peer.setIdentity(identity.serialized);
  peer.setMembershipInfo(sealed(message, identity));
  if (state !== undefined) {
    peer.setStateInfo(sealed(stateMessage(identity, state), identity));
  }
  return peer;
}

function stateMessage(identity: SigningIdentity, { height, chaincodes }: ChannelState): gossip.GossipMessage {
  const properties = new gossip.Properties();
  properties.setLedgerHeight(height);
  for (const { name, version } of chaincodes) {
    const installed = new gossip.Chaincode();
    installed.setName(name);
    installed.setVersion(version);
    properties.addChaincodes(installed);
  }
  const info = new gossip.StateInfo();
  info.setPkiId(pkiId(identity));
  info.setTimestamp(now());
  info.setProperties(properties);
  const message = new gossip.GossipMessage();
  message.setTag(gossip.GossipMessage.Tag.CHAN_OR_ORG);
  message.setStateInfo(info);
  return message;
}

function sealed(message: gossip.GossipMessage, identity: SigningIdentity): gossip.Envelope {
  const payload = message.serializeBinary();
  const envelope = new gossip.Envelope();
  envelope.setPayload(payload);
  envelope.setSignature(identity.sign(payload));
  return envelope;
}

/** Gossip names a peer by the hash of its MSP and its certificate (msp/mgmt, peergossip GetPKIidOfCert). */
function pkiId({ mspId, certificate }: SigningIdentity): Buffer {
  return sha256(Buffer.from(mspId), certificate);
}

function now(): gossip.PeerTime {
  const time = new gossip.PeerTime();
  time.setIncNum(Date.now());
  time.setSeqNum(1);
  return time;
}
