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

function applicationGroup(plan: Plan): common.ConfigGroup {
  const organisations = plan.organisations.map((organisation) => {
    const values = { AnchorPeers: newAnchorPeers(organisation), MSP: newMspConfig(organisation) };
    return [organisation.name, newConfigGroup({ values, policies: organisation.policies })] as const;
  });
  return newConfigGroup({
    values: { Capabilities: newCapabilities(capabilities.application) },
    policies: plan.policies.application,
    groups: Object.fromEntries(organisations),
  });
}

function ordererGroup(plan: Plan): common.ConfigGroup {
  const organisations = plan.organisations.map((organisation) => {
    const endpoints = new common.OrdererAddresses();
    endpoints.addAddresses(organisation.orderer.address);
    const values = { Endpoints: endpoints, MSP: newMspConfig(organisation) };
    return [organisation.name, newConfigGroup({ values, policies: organisation.policies })] as const;
  });
  const consenters = newConsenters(plan);
  return newConfigGroup({
    values: {
      ...orderingValues(plan.ordering),
      Capabilities: newCapabilities(capabilities.orderer),
      ChannelRestrictions: new orderer.ChannelRestrictions(),
      Orderers: consenters,
    },
    policies: { ...plan.policies.orderer, BlockValidation: newBlockValidation(consenters) },
    groups: Object.fromEntries(organisations),
  });
}

function newCapabilities(name: string): common.Capabilities {
  const message = new common.Capabilities();
  message.getCapabilitiesMap().set(name, new common.Capability());
  return message;
}
