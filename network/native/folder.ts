/** What lies in the folder of a native network beside certificates and ledgers: settings, builder, and whose network it is. */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  builderDirectory,
  builderScripts,
  chaincodeConnection,
  connectionsDirectory,
  ordererSettings,
  peerSettings,
  settingsDirectory,
  settingsText,
} from '../nodes/index.js';
import type { Plan, PlannedPeer } from '../plan.js';
import { NativeError } from './native-error.js';

/** The settings of every node and the builder are those of the plan, replaced whole; certificates must exist. */
export function writeSettings(plan: Plan): void {
  for (const [name, text] of Object.entries(builderScripts)) {
    const path = join(builderDirectory(plan), 'bin', name);
    write(path, text);
    chmodSync(path, 0o755);
  }
  for (const organisation of plan.organisations) {
    const { orderer, peers } = organisation;
    write(join(settingsDirectory(plan, orderer), 'orderer.yaml'), settingsText(ordererSettings(organisation)));
    for (const peer of peers) {
      write(join(settingsDirectory(plan, peer), 'core.yaml'), settingsText(peerSettings(plan, organisation, peer)));
      const { name, text } = chaincodeConnection(plan, peer);
      write(join(connectionsDirectory(plan, peer), name), text);
    }
  }
}

/** The peer finds its chaincode with the certificates of today: it keeps what the builder released when it installed. */
export function renewConnections(plan: Plan, peer: PlannedPeer): void {
  execFileSync(join(builderDirectory(plan), 'bin', 'renew'), [peer.directory], {
    env: { PATH: process.env.PATH, CHAINCODE_CONNECTIONS: connectionsDirectory(plan, peer) },
    stdio: 'pipe',
  });
}

/** The folder holds this network and no other: the same channel, and the same nodes at the same addresses. */
export function claimFolder(plan: Plan): void {
  const path = networkFile(plan.directory);
  const own = descriptionOf(plan);
  if (!existsSync(path)) {
    write(path, `${JSON.stringify(own, null, 2)}\n`);
    return;
  }
  const found: typeof own = JSON.parse(readFileSync(path, 'utf8'));
  const names = new Set([...Object.keys(found.nodes), ...Object.keys(own.nodes)]);
  const other = [...names].find((name) => found.nodes[name] !== own.nodes[name]);
  if (found.channel !== own.channel || other !== undefined) {
    const difference =
      other === undefined
        ? `channel ${found.channel}, not ${own.channel}`
        : `${other} ${found.nodes[other] ? `at ${found.nodes[other]}` : 'absent'}, not ${own.nodes[other] ? `at ${own.nodes[other]}` : 'absent'}`;
    throw new NativeError('other-network', `${plan.directory} holds another network: ${difference}`);
  }
}

/** True when there is a network in the folder. */
export function holdsNetwork(directory: string): boolean {
  return existsSync(networkFile(directory));
}

/** The ports of the ordering nodes and peers of the network in the folder, by their names. */
export function portsOfNodes(directory: string): ReadonlyMap<string, number> {
  const { nodes }: ReturnType<typeof descriptionOf> = JSON.parse(readFileSync(networkFile(directory), 'utf8'));
  return new Map(Object.entries(nodes).map(([name, address]) => [name, Number(address.split(':').at(-1))]));
}

function networkFile(directory: string): string {
  return join(directory, 'network.json');
}

function descriptionOf({ channel, organisations }: Plan) {
  const nodes = organisations.flatMap(({ orderer, peers }) => [orderer, ...peers]);
  const addresses: Record<string, string> = Object.fromEntries(nodes.map(({ name, address }) => [name, address]));
  return { channel, nodes: addresses };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
