/** The channel's whole configuration as a plan has it, in the tree in which Fabric keeps it. */
import { common, orderer, peer } from '@hyperledger/fabric-protos';
import type { Plan, PlannedOrganisation } from '../plan.js';
import { newConfigGroup } from './config-group.js';
import { newMspConfig } from './msp-config.js';
import { newBlockValidation, newConsenters, orderingValues } from './ordering.js';

/** What the nodes of this network behave by. */
const capabilities = { channel: 'V3_0', orderer: 'V2_0', application: 'V2_5' } as const;

/** Reads the organisations' certificates, which must have been issued. */
export function newChannelGroup(plan: Plan): common.ConfigGroup {
  const hashing = new common.HashingAlgorithm();
  hashing.setName('SHA256');
  const structure = new common.BlockDataHashingStructure();
  structure.setWidth(0xffffffff);
  return newConfigGroup({
    values: {
      BlockDataHashingStructure: structure,
      Capabilities: newCapabilities(capabilities.channel),
      HashingAlgorithm: hashing,
    },
    policies: plan.policies.channel,
    groups: { Application: applicationGroup(plan), Orderer: ordererGroup(plan) },
  });
}

/** Where the organisation's peers are found by those of the others. */
export function newAnchorPeers(organisation: PlannedOrganisation): peer.AnchorPeers {
  const anchor = new peer.AnchorPeer();
  anchor.setHost(organisation.peers[0].host);
  anchor.setPort(organisation.peers[0].port);
  const anchors = new peer.AnchorPeers();
  anchors.addAnchorPeers(anchor);
  return anchors;
}

/** Where the organisation's ordering node takes transactions and gives blocks. */
export function newOrderingEndpoints({ orderer: { address } }: PlannedOrganisation): common.OrdererAddresses {
  const endpoints = new common.OrdererAddresses();
  endpoints.addAddresses(address);
  return endpoints;
}

/** The organisation as one that transacts. */
export function newApplicationMember(organisation: PlannedOrganisation): common.ConfigGroup {
  const values = { AnchorPeers: newAnchorPeers(organisation), MSP: newMspConfig(organisation) };
  return newConfigGroup({ values, policies: organisation.policies });
}

/** The organisation as one that orders. */
export function newOrderingMember(organisation: PlannedOrganisation): common.ConfigGroup {
  const values = { Endpoints: newOrderingEndpoints(organisation), MSP: newMspConfig(organisation) };
  return newConfigGroup({ values, policies: organisation.policies });
}

function applicationGroup(plan: Plan): common.ConfigGroup {
  return newConfigGroup({
    values: { Capabilities: newCapabilities(capabilities.application) },
    policies: plan.policies.application,
    groups: byName(plan, newApplicationMember),
  });
}

function ordererGroup(plan: Plan): common.ConfigGroup {
  const consenters = newConsenters(plan);
  return newConfigGroup({
    values: {
      ...orderingValues(plan.ordering),
      Capabilities: newCapabilities(capabilities.orderer),
      ChannelRestrictions: new orderer.ChannelRestrictions(),
      Orderers: consenters,
    },
    policies: { ...plan.policies.orderer, BlockValidation: newBlockValidation(consenters) },
    groups: byName(plan, newOrderingMember),
  });
}

function byName(plan: Plan, newMember: (organisation: PlannedOrganisation) => common.ConfigGroup) {
  return Object.fromEntries(plan.organisations.map((organisation) => [organisation.name, newMember(organisation)]));
}

function newCapabilities(name: string): common.Capabilities {
  const message = new common.Capabilities();
  message.getCapabilitiesMap().set(name, new common.Capability());
  return message;
}
