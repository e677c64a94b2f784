/** What Discovery knows: the channel's organisations, its peers, and the combinations of peers that may endorse. */
import { common, discovery, msp, type peer } from '@hyperledger/fabric-protos';
import { lifecycleNamespace } from '../channel/index.js';
import { BlockStore } from './block-store.js';
import type { ChannelAccess } from './channel-access.js';
import { currentConfig } from './cscc.js';
import type { LedgerDatabase } from './database.js';
import { type AnnouncedPeer, announce } from './discovery-members.js';
import type { EndorsingPeers } from './endorse.js';
import type { EndorsementInterest } from './endorsement-interest.js';
import { endorsementLayouts, mayHold } from './endorsement-plan.js';
import type { LedgerFeed } from './ledger-feed.js';

/** What the service of one peer works with. */
export interface DiscoveryContext {
  /** The organisation whose peer is asked. */
  readonly mspId: string;
  readonly access: ChannelAccess;
  readonly database: LedgerDatabase;
  readonly feed: LedgerFeed;
  readonly peers: EndorsingPeers;
  /** All peers of the channel by organisation. */
  readonly announced: ReadonlyMap<string, AnnouncedPeer>;
}

/** MSPs and ordering nodes, as the channel's configuration has them. */
export function configuration({ database }: DiscoveryContext): discovery.ConfigResult {
  const result = new discovery.ConfigResult();
  const root = currentConfig(new BlockStore(database.committed)).getChannelGroup();
  const ordering = organisationsOf(root, 'Orderer');
  for (const group of [...ordering, ...organisationsOf(root, 'Application')]) {
    const found = mspOf(group);
    result.getMspsMap().set(found.getName(), found);
  }
  for (const group of ordering) {
    const endpoints = new discovery.Endpoints();
    for (const address of common.OrdererAddresses.deserializeBinary(valueIn(group, 'Endpoints')).getAddressesList()) {
      const colon = address.lastIndexOf(':');
      const endpoint = new discovery.Endpoint();
      endpoint.setHost(address.slice(0, colon));
      endpoint.setPort(Number(address.slice(colon + 1)));
      endpoints.addEndpoint(endpoint);
    }
    result.getOrderersMap().set(mspOf(group).getName(), endpoints);
  }
  return result;
}

/** The peers that hold what the interest reads; all of them where nothing is asked. */
export function channelMembers(
  context: DiscoveryContext,
  filter: peer.ChaincodeInterest | undefined,
): discovery.PeerMembershipResult {
  const interest = filter === undefined ? undefined : toInterest(context, filter);
  const isAsked = filter !== undefined && filter.getChaincodesList().length > 0;
  const mspIds = [...context.announced.keys()].filter(
    (mspId) => !isAsked || (interest !== undefined && mayHold(mspId, context.peers.definition(), interest, false)),
  );
  return peersByOrganisation(context, mspIds, (found) => onChannel(context, found));
}

/** These organisations' peers, each as `toPeer` tells of it. */
export function peersByOrganisation(
  { announced }: DiscoveryContext,
  mspIds: readonly string[],
  toPeer: (found: AnnouncedPeer) => discovery.Peer,
): discovery.PeerMembershipResult {
  const result = new discovery.PeerMembershipResult();
  for (const mspId of mspIds) {
    result.getPeersByOrgMap().set(mspId, newPeers(announced.get(mspId), toPeer));
  }
  return result;
}

/** Groups of peers and how many of each suffice; undefined where nobody can satisfy the policies, or knows them. */
export function endorsementDescriptor(
  context: DiscoveryContext,
  asked: peer.ChaincodeInterest,
): discovery.EndorsementDescriptor | undefined {
  const interest = toInterest(context, asked);
  const { definition, identities } = context.peers;
  const layouts =
    interest === undefined ? [] : endorsementLayouts(definition(), interest, identities, context.mspId, false);
  if (layouts.length === 0) {
    return undefined;
  }
  const descriptor = new discovery.EndorsementDescriptor();
  descriptor.setChaincode(asked.getChaincodesList()[0]?.getName() ?? '');
  for (const mspId of new Set(layouts.flat())) {
    descriptor.getEndorsersByGroupsMap().set(
      mspId,
      newPeers(context.announced.get(mspId), (found) => onChannel(context, found)),
    );
  }
  for (const mspIds of layouts) {
    const layout = new discovery.Layout();
    for (const mspId of mspIds) {
      layout.getQuantitiesByGroupMap().set(mspId, 1);
    }
    descriptor.addLayouts(layout);
  }
  return descriptor;
}

/** Undefined where it names a chaincode or a collection that is not defined. */
function toInterest({ peers }: DiscoveryContext, asked: peer.ChaincodeInterest): EndorsementInterest | undefined {
  const definition = peers.definition();
  const calls = asked.getChaincodesList();
  const names = calls.flatMap((call) => call.getCollectionNamesList());
  const isKnown =
    calls.length > 0 &&
    calls.every((call) => call.getName() === definition.name) &&
    names.every((name) => definition.collections.has(name));
  if (!isKnown) {
    return undefined;
  }
  return {
    needsChaincodePolicy: calls.some(
      (call) => call.getCollectionNamesList().length === 0 && !call.getDisregardNamespacePolicy(),
    ),
    keyPolicies: calls.flatMap((call) => call.getKeyPoliciesList().map((policy) => policy.serializeBinary())),
    collections: new Map(
      calls.flatMap((call) =>
        call.getCollectionNamesList().map((name) => [name, { isRead: !call.getNoPrivateReads() }] as const),
      ),
    ),
  };
}

function newPeers(found: AnnouncedPeer | undefined, toPeer: (found: AnnouncedPeer) => discovery.Peer): discovery.Peers {
  const peers = new discovery.Peers();
  peers.setPeersList(found === undefined ? [] : [toPeer(found)]);
  return peers;
}

function onChannel({ feed, peers }: DiscoveryContext, found: AnnouncedPeer): discovery.Peer {
  return announce(found, {
    height: feed.height,
    chaincodes: [peers.definition(), { name: lifecycleNamespace, version: '1' }],
  });
}

function organisationsOf(root: common.ConfigGroup | undefined, name: string): common.ConfigGroup[] {
  const groups = root?.getGroupsMap().get(name)?.getGroupsMap();
  return groups === undefined ? [] : [...groups.entries()].map(([, group]: [string, common.ConfigGroup]) => group);
}

function mspOf(group: common.ConfigGroup): msp.FabricMSPConfig {
  const config = msp.MSPConfig.deserializeBinary(valueIn(group, 'MSP'));
  return msp.FabricMSPConfig.deserializeBinary(config.getConfig_asU8());
}

function valueIn(group: common.ConfigGroup, name: string): Uint8Array {
  return group.getValuesMap().get(name)?.getValue_asU8() ?? new Uint8Array();
}
