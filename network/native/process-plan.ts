/** Which processes a network consists of: what each is called, how it is started and when it is ready. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chaincodeEnvironment, ordererEnvironment, peerEnvironment } from '../nodes/index.js';
import type { Plan, PlannedEndpoint, PlannedOrganisation, PlannedPeer, PlannedTls } from '../plan.js';
import type { FabricBinaries } from './binaries.js';
import { renewConnections } from './folder.js';
import { isHealthy, isListening, type Probe, type TransportQuestion } from './probe.js';

/** One process, before it is started. */
export interface ProcessPlan {
  readonly name: string;
  readonly kind: 'orderer' | 'peer' | 'chaincode' | 'watch';
  readonly program: string;
  readonly arguments: readonly string[];
  /** Beside the few variables that every process gets. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where it is started. */
  readonly directory: string;
  /** Done each time before it is started. */
  readonly prepare?: () => void;
  /** Everything that it binds. */
  readonly endpoints: readonly PlannedEndpoint[];
  readonly probe: Probe;
  /** The package id that a chaincode process serves. */
  readonly serves?: string;
}

/** The ordering nodes and peers. */
export function nodeProcesses(plan: Plan, binaries: FabricBinaries): readonly ProcessPlan[] {
  return plan.organisations.flatMap((organisation) => [
    ordererProcess(plan, organisation, binaries.orderer),
    ...organisation.peers.map((peer) => peerProcess(plan, peer, binaries.peer)),
  ]);
}

function ordererProcess(plan: Plan, { orderer }: PlannedOrganisation, program: string): ProcessPlan {
  const { name, tls, operations, cluster, admin, directory } = orderer;
  return {
    name,
    kind: 'orderer',
    program,
    arguments: [],
    environment: { ...ordererEnvironment(plan, orderer) },
    directory,
    endpoints: [orderer, admin, operations, cluster],
    probe: async () => {
      await isHealthy(operations);
      await isListening(transportTo(orderer, name, tls));
      await isListening(transportTo(cluster, name, tls));
    },
  };
}

function peerProcess(plan: Plan, peer: PlannedPeer, program: string): ProcessPlan {
  const { name, tls, operations, chaincodeListener, directory } = peer;
  return {
    name,
    kind: 'peer',
    program,
    arguments: ['node', 'start'],
    environment: { ...peerEnvironment(plan, peer) },
    directory,
    prepare: () => renewConnections(plan, peer),
    endpoints: [peer, chaincodeListener, operations],
    probe: async () => {
      await isHealthy(operations);
      await isListening(transportTo(peer, name, tls));
    },
  };
}

/** A question under the node's own certificate: whoever shows none is refused, and stands in the node's log as an error. */
function transportTo(at: PlannedEndpoint, name: string, tls: PlannedTls): TransportQuestion {
  const own = { certificate: readFileSync(tls.certificate), key: readFileSync(tls.key) };
  return { at, name, root: readFileSync(tls.root), own };
}

/** Which chaincode runs, and for whom. */
export interface ChaincodeChoice {
  /** Folder of the chaincode, with its package.json and its compiled code. */
  readonly directory: string;
  readonly packageId: string;
  readonly environment: (organisation: PlannedOrganisation, peer: PlannedPeer) => Readonly<Record<string, string>>;
}

/** The chaincode process of each peer. */
export function chaincodeProcesses(plan: Plan, choice: ChaincodeChoice): readonly ProcessPlan[] {
  const shim = createRequire(join(choice.directory, 'package.json')).resolve('fabric-shim/cli.js');
  return plan.organisations.flatMap((organisation) =>
    organisation.peers.map((peer): ProcessPlan => {
      const { chaincodeServer, tls } = peer;
      return {
        name: chaincodeServer.name,
        kind: 'chaincode',
        program: process.execPath,
        arguments: ['--no-deprecation', shim, 'server'],
        environment: {
          NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'),
          ...chaincodeEnvironment(organisation, peer, choice.packageId),
          ...choice.environment(organisation, peer),
        },
        directory: choice.directory,
        endpoints: [chaincodeServer],
        serves: choice.packageId,
        probe: () =>
          isListening({
            ...transportTo(chaincodeServer, chaincodeServer.name, tls),
            root: readFileSync(chaincodeServer.tls.root),
          }),
      };
    }),
  );
}
