import { join } from 'node:path';
import type { Role } from '@grondslag/chaincode/domain';
import { caIn, mspIn, type PlannedCa, type PlannedMsp, type PlannedTls, tlsIn } from './layout.js';
import type { NodeRole, Topology, TopologyCollection, TopologyOrdering, TopologyOrganisation } from './topology.js';

export type { PlannedCa, PlannedMsp, PlannedTls } from './layout.js';

/**
 * From the topology to every name, port, path and policy text of one network on one machine. Pure: it touches no file
 * and opens no port, so that several networks can be planned side by side with other directories and base ports.
 */

/** Where one network lives. Two networks may run at once if neither their directories nor their ports overlap. */
export interface PlanOptions {
  /** Folder that holds all state of this network. */
  readonly directory: string;
  /** First port; each organisation takes a block of one hundred from here. */
  readonly basePort: number;
  /** Name or address on which nodes listen and are reached. */
  readonly host: string;
}

/** A place where something listens. */
export interface PlannedEndpoint {
  readonly host: string;
  readonly port: number;
  /** `host:port`. */
  readonly address: string;
}

/** A peer or an ordering node with its identity. */
export interface PlannedNode extends PlannedEndpoint {
  /** Host name in the certificates; also the certificate's common name. */
  readonly name: string;
  readonly role: NodeRole;
  /** Folder of the node's own state. */
  readonly directory: string;
  readonly msp: PlannedMsp;
  readonly tls: PlannedTls;
  /** Health, metrics. */
  readonly operations: PlannedEndpoint;
}

/** A peer. */
export interface PlannedPeer extends PlannedNode {
  readonly role: 'peer';
  /** Where a peer listens for chaincodes that call it; bound, though chaincode as a service needs it not. */
  readonly chaincodeListener: PlannedEndpoint;
}

/** An ordering node. */
export interface PlannedOrderer extends PlannedNode {
  readonly role: 'orderer';
  readonly consenterId: number;
  readonly admin: PlannedEndpoint;
}

/** The organisation's chaincode process, which its peer calls over mutual TLS. */
export interface PlannedChaincodeServer extends PlannedEndpoint {
  readonly name: string;
  readonly tls: PlannedTls;
}

/** A client identity: one OIN, or the organisation's administrator, who has no attributes. */
export interface PlannedUser {
  readonly name: string;
  readonly title: string;
  readonly commonName: string;
  readonly nodeRole: 'client' | 'admin';
  readonly attributes?: { readonly role: Role; readonly oin: string };
  readonly municipalityCode?: string;
  readonly msp: PlannedMsp;
  readonly tls: PlannedTls;
}

/** One organisation, resolved. */
export interface PlannedOrganisation {
  readonly name: string;
  readonly title: string;
  readonly mspId: string;
  /** Organisation part of host names and of certificates. */
  readonly domain: string;
  /** Folder of all certificates of the organisation, in the layout of Fabric's cryptogen. */
  readonly directory: string;
  /** MSP folder with roots and node OUs only, no private key: what the others need to know. */
  readonly mspDirectory: string;
  readonly ca: PlannedCa;
  readonly tlsCa: PlannedCa;
  readonly peer: PlannedPeer;
  readonly orderer: PlannedOrderer;
  readonly chaincodeServer: PlannedChaincodeServer;
  /** One per OIN, auditors included; the administrator stands apart. */
  readonly users: readonly PlannedUser[];
  readonly admin: PlannedUser;
  /** Policy expressions by policy name. */
  readonly policies: Readonly<Record<string, string>>;
}

/** A collection with its membership written out. */
export interface PlannedCollection extends TopologyCollection {
  readonly memberOrgsPolicy: string;
}

/** The chaincode definition, with its policies written out. */
export interface PlannedChaincode {
  readonly name: string;
  readonly version: string;
  readonly sequence: number;
  /** `name_version`, the label of the package. */
  readonly label: string;
  readonly endorsementPolicy: string;
  readonly collections: readonly PlannedCollection[];
}

/** Everything a launcher needs to know; two equal plans are the same network. */
export interface Plan {
  readonly channel: string;
  readonly directory: string;
  readonly host: string;
  readonly organisations: readonly PlannedOrganisation[];
  readonly chaincode: PlannedChaincode;
  readonly ordering: TopologyOrdering;
  readonly policies: {
    readonly channel: Readonly<Record<string, string>>;
    readonly orderer: Readonly<Record<string, string>>;
    readonly application: Readonly<Record<string, string>>;
  };
}

/** Ports of an organisation, counted from the start of its block. */
const offsets = {
  orderer: 0,
  peer: 1,
  chaincodeListener: 2,
  ordererAdmin: 3,
  ordererOperations: 4,
  peerOperations: 5,
  chaincodeServer: 6,
} as const;

/** Ports between one organisation's block and the next. */
const portsPerOrganisation = 100;

/** Resolves the topology for one place. The result depends on the arguments only. */
export function planOf(topology: Topology, options: PlanOptions): Plan {
  const mspIds = topology.organisations.map(({ mspId }) => mspId);
  const { name, version, sequence, endorsers, collections } = topology.chaincode;
  return {
    channel: topology.channel,
    directory: options.directory,
    host: options.host,
    organisations: topology.organisations.map((row, index) => planOrganisation(topology, options, row, index)),
    chaincode: {
      name,
      version,
      sequence,
      label: `${name}_${version}`,
      endorsementPolicy: expression('AND', endorsers, ['peer']),
      collections: collections.map((row) => ({ ...row, memberOrgsPolicy: expression('OR', mspIds, ['member']) })),
    },
    ordering: topology.ordering,
    policies: {
      channel: topology.policies.channel,
      orderer: topology.policies.orderer,
      application: topology.policies.application,
    },
  };
}

function planOrganisation(
  topology: Topology,
  options: PlanOptions,
  row: TopologyOrganisation,
  index: number,
): PlannedOrganisation {
  const domain = `${row.name}.${topology.domain}`;
  const directory = join(options.directory, 'organisations', row.name);
  const state = join(options.directory, 'state', row.name);
  const endpoint = (offset: number): PlannedEndpoint => {
    const port = options.basePort + portsPerOrganisation * index + offset;
    return { host: options.host, port, address: `${options.host}:${port}` };
  };
  const node = (folder: string, name: string) => ({
    name,
    msp: mspIn(join(directory, folder, name), name),
    tls: tlsIn(join(directory, folder, name), 'server'),
  });
  const user = (name: string): Pick<PlannedUser, 'name' | 'commonName' | 'msp' | 'tls'> => {
    const commonName = `${name}@${domain}`;
    const folder = join(directory, 'users', commonName);
    return { name, commonName, msp: mspIn(folder, commonName), tls: tlsIn(folder, 'client') };
  };
  const chaincodeServer = `${topology.chaincode.name}.${domain}`;
  return {
    name: row.name,
    title: row.title,
    mspId: row.mspId,
    domain,
    directory,
    mspDirectory: join(directory, 'msp'),
    ca: caIn(join(directory, 'ca'), `ca.${domain}`),
    tlsCa: caIn(join(directory, 'tlsca'), `tlsca.${domain}`),
    peer: {
      ...node('peers', `peer0.${domain}`),
      ...endpoint(offsets.peer),
      role: 'peer',
      directory: join(state, 'peer'),
      operations: endpoint(offsets.peerOperations),
      chaincodeListener: endpoint(offsets.chaincodeListener),
    },
    orderer: {
      ...node('orderers', `orderer.${domain}`),
      ...endpoint(offsets.orderer),
      role: 'orderer',
      directory: join(state, 'orderer'),
      operations: endpoint(offsets.ordererOperations),
      consenterId: row.consenterId,
      admin: endpoint(offsets.ordererAdmin),
    },
    chaincodeServer: {
      name: chaincodeServer,
      ...endpoint(offsets.chaincodeServer),
      tls: tlsIn(join(directory, 'chaincode', chaincodeServer), 'server'),
    },
    users: row.users.map(({ name, title, role, oin, municipalityCode }) => ({
      ...user(name),
      title,
      nodeRole: 'client',
      attributes: { role, oin },
      ...(municipalityCode === undefined ? {} : { municipalityCode }),
    })),
    admin: { ...user('admin'), title: `Beheerder van ${row.title}`, nodeRole: 'admin' },
    policies: Object.fromEntries(
      Object.entries(topology.policies.organisation).map(([policy, roles]) => [
        policy,
        expression('OR', [row.mspId], roles),
      ]),
    ),
  };
}

function expression(gate: 'AND' | 'OR', mspIds: readonly string[], roles: readonly (NodeRole | 'member')[]): string {
  const principals = mspIds.flatMap((mspId) => roles.map((role) => `'${mspId}.${role}'`));
  return `${gate}(${principals.join(',')})`;
}
