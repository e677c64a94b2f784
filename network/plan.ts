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
  /** Where nodes listen and are reached. */
  readonly host: string;
  /** True where every node is a host of its own, reached under its own name; `host` is then only what it listens on. */
  readonly hostPerNode?: boolean;
}

/** A place where something listens. */
export interface PlannedEndpoint {
  /** Name or address under which others reach it. */
  readonly host: string;
  readonly port: number;
  /** `host:port`. */
  readonly address: string;
  /** `host:port` to bind. */
  readonly listen: string;
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
  /** The one chaincode process that this peer calls: a peer opens one stream to one address. */
  readonly chaincodeServer: PlannedChaincodeServer;
  /** Where a peer listens for chaincodes that call it; bound, though chaincode as a service needs it not. */
  readonly chaincodeListener: PlannedEndpoint;
}

/** An ordering node. */
export interface PlannedOrderer extends PlannedNode {
  readonly role: 'orderer';
  readonly consenterId: number;
  /** Where the other ordering nodes reach it, over mutual TLS. */
  readonly cluster: PlannedEndpoint;
  /** Where its administrator joins it to channels, over mutual TLS. */
  readonly admin: PlannedEndpoint;
}

/** A peer's chaincode process, which the peer calls over mutual TLS. */
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
  /** At least one; the first is the organisation's anchor peer. */
  readonly peers: readonly [PlannedPeer, ...PlannedPeer[]];
  readonly orderer: PlannedOrderer;
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
  ordererCluster: 7,
} as const;

/** Ports between one organisation's block and the next, and between its first peer and its second. */
const portsPerOrganisation = 100;
const portsPerPeer = 10;

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
  const endpoint = (name: string, offset: number): PlannedEndpoint => {
    const host = options.hostPerNode ? name : options.host;
    const port = options.basePort + portsPerOrganisation * index + offset;
    return { host, port, address: `${host}:${port}`, listen: `${options.host}:${port}` };
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
  const peer = (place: number): PlannedPeer => {
    const name = `peer${place}.${domain}`;
    const at = (offset: number) => endpoint(name, offset + portsPerPeer * place);
    const chaincode = `${topology.chaincode.name}.${name}`;
    return {
      ...node('peers', name),
      ...at(offsets.peer),
      role: 'peer',
      directory: join(state, `peer${place}`),
      operations: at(offsets.peerOperations),
      chaincodeListener: at(offsets.chaincodeListener),
      chaincodeServer: {
        name: chaincode,
        ...endpoint(chaincode, offsets.chaincodeServer + portsPerPeer * place),
        tls: tlsIn(join(directory, 'chaincode', chaincode), 'server'),
      },
    };
  };
  const orderer = `orderer.${domain}`;
  return {
    name: row.name,
    title: row.title,
    mspId: row.mspId,
    domain,
    directory,
    mspDirectory: join(directory, 'msp'),
    ca: caIn(join(directory, 'ca'), `ca.${domain}`),
    tlsCa: caIn(join(directory, 'tlsca'), `tlsca.${domain}`),
    peers: [peer(0), ...Array.from({ length: row.peers - 1 }, (_, place) => peer(place + 1))],
    orderer: {
      ...node('orderers', orderer),
      ...endpoint(orderer, offsets.orderer),
      role: 'orderer',
      directory: join(state, 'orderer'),
      operations: endpoint(orderer, offsets.ordererOperations),
      consenterId: row.consenterId,
      cluster: endpoint(orderer, offsets.ordererCluster),
      admin: endpoint(orderer, offsets.ordererAdmin),
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
