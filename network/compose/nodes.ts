import { dirname, join } from 'node:path';
import {
  builderDirectory,
  builderScripts,
  chaincodeConnection,
  connectionsDirectory,
  ordererEnvironment,
  ordererSettings,
  peerEnvironment,
  peerSettings,
  settingsDirectory,
  settingsText,
} from '../nodes/index.js';
import type { Plan, PlannedNode, PlannedOrganisation, PlannedPeer } from '../plan.js';
import { type Config, type ConfigMount, completed, literal, literals, type NamedService } from './document.js';
import { healthCheck, shared } from './images.js';
import { ledgerVolume, only, whole } from './volumes.js';

/** Peers and ordering nodes: Fabric's own images, told by files in docker-compose.yaml what native processes are told. */

/** Name of the network on which the nodes of all organisations meet. */
export const channelNetwork = 'channel';

/** Name of the one-off service that issues certificates. */
export const identitiesService = 'identities';

/** An organisation's ordering node. */
export function ordererService(plan: Plan, organisation: PlannedOrganisation): NamedService {
  const { orderer } = organisation;
  return {
    name: orderer.name,
    service: {
      '<<': shared.orderer,
      depends_on: completed(identitiesService),
      environment: literals(ordererEnvironment(plan, orderer)),
      configs: [{ source: settingsName(orderer), target: join(settingsDirectory(plan, orderer), 'orderer.yaml') }],
      volumes: [only(organisation, dirname(orderer.msp.directory)), whole(ledgerVolume(orderer), orderer.directory)],
      networks: [channelNetwork],
      healthcheck: healthCheck(...asksHealth(orderer)),
    },
  };
}

/** A peer. It never sees the key of its chaincode, only the root that vouches for it. */
export function peerService(plan: Plan, organisation: PlannedOrganisation, peer: PlannedPeer): NamedService {
  const connection = chaincodeConnection(plan, peer);
  return {
    name: peer.name,
    service: {
      '<<': shared.peer,
      command: ['sh', '-c', literal(`${join(builderBin(plan), 'renew')} ${peer.directory} && exec peer node start`)],
      depends_on: completed(identitiesService),
      environment: literals(peerEnvironment(plan, peer)),
      configs: [
        { source: settingsName(peer), target: join(settingsDirectory(plan, peer), 'core.yaml') },
        { source: connectionName(peer), target: join(connectionsDirectory(plan, peer), connection.name) },
        ...scripts(plan),
      ],
      volumes: [
        only(organisation, dirname(peer.msp.directory)),
        only(organisation, peer.chaincodeServer.tls.root),
        whole(ledgerVolume(peer), peer.directory),
      ],
      networks: [channelNetwork, organisation.name],
      healthcheck: healthCheck(...asksHealth(peer)),
    },
  };
}

/** The files that peers and ordering nodes read: settings, how to reach the chaincode, and the external builder. */
export function nodeConfigs(plan: Plan): Readonly<Record<string, Config>> {
  const config = (text: string): Config => ({ content: literal(text) });
  const settings = plan.organisations.flatMap((organisation) => [
    [settingsName(organisation.orderer), config(settingsText(ordererSettings(organisation)))] as const,
    ...organisation.peers.flatMap((peer) => [
      [settingsName(peer), config(settingsText(peerSettings(plan, organisation, peer)))] as const,
      [connectionName(peer), config(chaincodeConnection(plan, peer).text)] as const,
    ]),
  ]);
  const builder = Object.entries(builderScripts).map(([name, text]) => [builderName(name), config(text)] as const);
  return Object.fromEntries([...settings, ...builder]);
}

function scripts(plan: Plan): readonly ConfigMount[] {
  return Object.keys(builderScripts).map((name) => ({
    source: builderName(name),
    target: join(builderBin(plan), name),
    mode: 0o555,
  }));
}

/** The official images hold neither curl nor wget, but bash, which opens sockets by itself. */
function asksHealth({ operations }: PlannedNode): readonly string[] {
  const open = `exec 3<>/dev/tcp/127.0.0.1/${operations.port}`;
  const ask = `printf 'GET /healthz HTTP/1.0\\r\\n\\r\\n' >&3`;
  return ['bash', '-c', literal(`${open} && ${ask} && head -n 1 <&3 | grep -q ' 200 '`)];
}

function builderBin(plan: Plan): string {
  return join(builderDirectory(plan), 'bin');
}

function settingsName({ name }: PlannedNode): string {
  return `settings.${name}`;
}

function connectionName({ name }: PlannedPeer): string {
  return `chaincode.${name}`;
}

function builderName(script: string): string {
  return `builder.${script}`;
}
