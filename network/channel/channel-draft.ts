/** A configuration that is being changed: what an administrator may want of a channel, in the words of the plan. */
import { common } from '@hyperledger/fabric-protos';
import type { PlannedOrganisation } from '../plan.js';
import type { TopologyOrdering } from '../topology.js';
import { newAnchorPeers, newApplicationMember, newOrderingEndpoints, newOrderingMember } from './channel-group.js';
import { setPolicy, setValue } from './config-group.js';
import { newMspConfig } from './msp-config.js';
import { newBlockValidation, newConsenter, orderingValues } from './ordering.js';

/** Every change may be made again: what is already so stays as it is. */
export class ChannelDraft {
  /** The tree itself, for changes that have no word here. */
  readonly group: common.ConfigGroup;

  /** A draft of its own; the given tree stays as it is. */
  constructor(current: common.ConfigGroup) {
    this.group = common.ConfigGroup.deserializeBinary(current.serializeBinary());
  }

  /** Blocks are cut, and leaders replaced, by these settings. */
  setOrdering(ordering: TopologyOrdering): void {
    for (const [name, value] of Object.entries(orderingValues(ordering))) {
      setValue(this.#part('Orderer'), name, value);
    }
  }

  /** The organisation's members are those that its MSP folder vouches for now, revocation lists included. */
  setMembership(organisation: PlannedOrganisation): void {
    for (const part of ['Application', 'Orderer'] as const) {
      setValue(this.#member(part, organisation), 'MSP', newMspConfig(organisation));
    }
  }

  /** The organisation's first peer is the one by which the others find its peers. */
  setAnchorPeers(organisation: PlannedOrganisation): void {
    setValue(this.#member('Application', organisation), 'AnchorPeers', newAnchorPeers(organisation));
  }

  /**
   * The organisation's ordering node is reached at its planned address and known by the certificates in its folder, and
   * blocks are valid by a quorum of the nodes as they then are. Change one node at a time: the others must still be a
   * quorum.
   */
  setOrderingNode(organisation: PlannedOrganisation): void {
    setValue(this.#member('Orderer', organisation), 'Endpoints', newOrderingEndpoints(organisation));
    const consenter = newConsenter(organisation);
    this.#setConsenters((nodes) => {
      const place = nodes.findIndex((node) => node.getId() === consenter.getId());
      return place < 0 ? [...nodes, consenter] : nodes.with(place, consenter);
    });
  }

  /** The organisation takes part with its peers; its ordering node is a change of its own. */
  addOrganisation(organisation: PlannedOrganisation): void {
    const parts = { Application: newApplicationMember, Orderer: newOrderingMember };
    for (const [part, newMember] of Object.entries(parts)) {
      const groups = this.#part(part).getGroupsMap();
      if (!groups.has(organisation.name)) {
        groups.set(organisation.name, newMember(organisation));
      }
    }
  }

  /** The organisation, its peers and its ordering node are no longer part of the channel. */
  removeOrganisation(organisation: PlannedOrganisation): void {
    for (const part of ['Application', 'Orderer'] as const) {
      this.#part(part).getGroupsMap().del(organisation.name);
    }
    this.#setConsenters((nodes) => nodes.filter((node) => node.getMspId() !== organisation.mspId));
  }

  #setConsenters(change: (nodes: readonly common.Consenter[]) => common.Consenter[]): void {
    const part = this.#part('Orderer');
    const current = part.getValuesMap().get('Orderers')?.getValue_asU8() ?? new Uint8Array();
    const consenters = common.Orderers.deserializeBinary(current);
    consenters.setConsenterMappingList(change(consenters.getConsenterMappingList()));
    setValue(part, 'Orderers', consenters);
    setPolicy(part, 'BlockValidation', newBlockValidation(consenters));
  }

  #member(part: string, { name }: PlannedOrganisation): common.ConfigGroup {
    return required(this.#part(part).getGroupsMap().get(name), `${name} in ${part}`);
  }

  #part(name: string): common.ConfigGroup {
    return required(this.group.getGroupsMap().get(name), name);
  }
}

function required(group: common.ConfigGroup | undefined, name: string): common.ConfigGroup {
  if (group === undefined) {
    throw new Error(`the channel has no group ${name}`);
  }
  return group;
}
