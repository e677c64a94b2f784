import type { Role } from '@grondslag/chaincode/domain';

/**
 * The one description of the network: organisations, who acts in them, channel, chaincode, collection and policies.
 * Data only; every name, port and path that follows from it is made in plan.ts. One more organisation is one more row.
 */

/** The Fabric node OUs, as they stand in certificates and in policy expressions. */
export type NodeRole = 'client' | 'peer' | 'admin' | 'orderer';

/** One body that acts with an identity of its own: one row per OIN. */
export interface TopologyUser {
  /** Stands in the certificate's common name and in paths; lower case, unique in the organisation. */
  readonly name: string;
  readonly title: string;
  /** Stands in the certificate's attribute `role`. */
  readonly role: Role;
  /** Organisatie-identificatienummer, twenty digits. */
  readonly oin: string;
  /** CBS municipality code, four digits; municipalities only. */
  readonly municipalityCode?: string;
}

/** One organisation of the channel: one MSP, one ordering node, one or more peers. */
export interface TopologyOrganisation {
  readonly name: string;
  readonly title: string;
  readonly mspId: string;
  /** SmartBFT consenter id; from 1. */
  readonly consenterId: number;
  /** Number of peers; from 1. */
  readonly peers: number;
  readonly users: readonly TopologyUser[];
}

/** A private data collection; its members are all organisations of the channel. */
export interface TopologyCollection {
  readonly name: string;
  /** How many other peers must have taken content, and how many are offered it, before an endorsing peer answers. */
  readonly requiredPeerCount: number;
  readonly maxPeerCount: number;
  /** Number of blocks that content is kept; 0 keeps it until it is purged. */
  readonly blockToLive: number;
  readonly memberOnlyRead: boolean;
  readonly memberOnlyWrite: boolean;
}

/** The chaincode definition that all organisations approve. */
export interface TopologyChaincode {
  readonly name: string;
  readonly version: string;
  readonly sequence: number;
  /** Organisations whose peers must all endorse a write, unless a key asks for others. */
  readonly endorsers: readonly string[];
  readonly collections: readonly TopologyCollection[];
}

/** How the ordering nodes cut blocks and replace a silent leader; times in milliseconds. */
export interface TopologyOrdering {
  readonly maxMessageCount: number;
  readonly absoluteMaxBytes: number;
  readonly batchInterval: number;
  readonly requestForwardTimeout: number;
  readonly requestComplainTimeout: number;
  readonly leaderHeartbeatTimeout: number;
  readonly viewChangeTimeout: number;
}

/** Policies by name. A signature rule lists node OUs of the organisation; an implicit rule reads like Fabric's own. */
export interface TopologyPolicies {
  readonly organisation: Readonly<Record<string, readonly NodeRole[]>>;
  readonly channel: Readonly<Record<string, string>>;
  readonly orderer: Readonly<Record<string, string>>;
  readonly application: Readonly<Record<string, string>>;
}

/** Everything that the organisations agree on before there is a network. */
export interface Topology {
  readonly channel: string;
  /** Names of nodes end in this; it resolves nowhere on the public internet. */
  readonly domain: string;
  readonly organisations: readonly TopologyOrganisation[];
  readonly chaincode: TopologyChaincode;
  readonly ordering: TopologyOrdering;
  readonly policies: TopologyPolicies;
}

/**
 * The network of four organisations. The OINs have the RSIN form, pass its check and belong to nobody: their RSINs come
 * from the range that is kept for tests.
 */
export const topology: Topology = {
  channel: 'jeugdbescherming',
  domain: 'grondslag.internal',
  organisations: [
    {
      name: 'rechtspraak',
      title: 'Rechtspraak',
      mspId: 'RechtspraakMSP',
      consenterId: 1,
      peers: 1,
      users: [
        { name: 'rechtbank-den-haag', title: 'Rechtbank Den Haag', role: 'court', oin: '00000001999990007000' },
        { name: 'gerechtshof-den-haag', title: 'Gerechtshof Den Haag', role: 'court', oin: '00000001999990056000' },
        { name: 'hoge-raad', title: 'Hoge Raad der Nederlanden', role: 'court', oin: '00000001999990147000' },
        { name: 'auditor', title: 'Auditor van de Rechtspraak', role: 'auditor', oin: '00000001999990196000' },
      ],
    },
    {
      name: 'rvdk',
      title: 'Raad voor de Kinderbescherming',
      mspId: 'RvdKMSP',
      consenterId: 2,
      peers: 1,
      users: [
        { name: 'raad', title: 'Raad voor de Kinderbescherming', role: 'council', oin: '00000001999991036000' },
        {
          name: 'auditor',
          title: 'Auditor van de Raad voor de Kinderbescherming',
          role: 'auditor',
          oin: '00000001999991085000',
        },
      ],
    },
    {
      name: 'gi',
      title: 'Gecertificeerde instellingen',
      mspId: 'GIMSP',
      consenterId: 3,
      peers: 1,
      users: [
        { name: 'duinrand', title: 'GI Duinrand', role: 'institution', oin: '00000001999992016000' },
        { name: 'waterkant', title: 'GI Waterkant', role: 'institution', oin: '00000001999992065000' },
        {
          name: 'auditor',
          title: 'Auditor van de gecertificeerde instellingen',
          role: 'auditor',
          oin: '00000001999992107000',
        },
      ],
    },
    {
      name: 'gemeenten',
      title: 'Gemeenten',
      mspId: 'GemeentenMSP',
      consenterId: 4,
      peers: 1,
      users: [
        {
          name: 'den-haag',
          title: 'Gemeente Den Haag',
          role: 'municipality',
          oin: '00000001999993045000',
          municipalityCode: '0518',
        },
        {
          name: 'delft',
          title: 'Gemeente Delft',
          role: 'municipality',
          oin: '00000001999993094000',
          municipalityCode: '0503',
        },
        { name: 'auditor', title: 'Auditor van de gemeenten', role: 'auditor', oin: '00000001999993136000' },
      ],
    },
  ],
  chaincode: {
    name: 'grondslag',
    version: '1.0',
    sequence: 1,
    endorsers: ['RechtspraakMSP', 'RvdKMSP'],
    collections: [
      {
        name: 'inhoud',
        // Both endorsing organisations have it; the others fetch it with the block, so that nobody gets what is never ordered.
        requiredPeerCount: 0,
        maxPeerCount: 0,
        blockToLive: 0,
        memberOnlyRead: true,
        memberOnlyWrite: true,
      },
    ],
  },
  ordering: {
    maxMessageCount: 100,
    absoluteMaxBytes: 10 * 1024 * 1024,
    batchInterval: 50,
    requestForwardTimeout: 1_000,
    requestComplainTimeout: 3_000,
    leaderHeartbeatTimeout: 5_000,
    // A view whose leader is away, or behind, is given up after this time, and the next after twice that.
    viewChangeTimeout: 3_000,
  },
  policies: {
    organisation: {
      Readers: ['admin', 'peer', 'client', 'orderer'],
      // An ordering node wraps and signs configuration transactions itself.
      Writers: ['admin', 'client', 'orderer'],
      Admins: ['admin'],
      Endorsement: ['peer'],
    },
    channel: { Readers: 'ANY Readers', Writers: 'ANY Writers', Admins: 'MAJORITY Admins' },
    orderer: { Readers: 'ANY Readers', Writers: 'ANY Writers', Admins: 'MAJORITY Admins' },
    application: {
      Readers: 'ANY Readers',
      Writers: 'ANY Writers',
      Admins: 'MAJORITY Admins',
      Endorsement: 'MAJORITY Endorsement',
      // No chaincode is defined unless every organisation agrees.
      LifecycleEndorsement: 'ALL Endorsement',
    },
  },
};

/** What a network is set up for. */
export type Profile = 'latency' | 'load' | 'production';

/** Per profile: the least time between two blocks under load, and how many peers each organisation has that must endorse. */
export const profiles: Readonly<Record<Profile, { readonly batchInterval: number; readonly endorsingPeers: number }>> =
  {
    // People wait for each answer.
    latency: { batchInterval: 50, endorsingPeers: 1 },
    // The fixed cost of a block is high: fewer, fuller blocks.
    load: { batchInterval: 200, endorsingPeers: 1 },
    // Every write needs a peer of each endorsing organisation, so that one of them may be down.
    production: { batchInterval: 200, endorsingPeers: 2 },
  };

/** The network of four organisations as one profile has it. */
export function topologyFor(profile: Profile): Topology {
  const { batchInterval, endorsingPeers } = profiles[profile];
  return {
    ...topology,
    ordering: { ...topology.ordering, batchInterval },
    organisations: topology.organisations.map((organisation) =>
      topology.chaincode.endorsers.includes(organisation.mspId)
        ? { ...organisation, peers: endorsingPeers }
        : organisation,
    ),
  };
}
