/** The embedded network: four organisations' peers and ordering nodes in one process, under one operator. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Plan, PlannedOrganisation } from '../plan.js';
import { Broadcast } from './broadcast.js';
import { ChaincodeStream } from './chaincode-stream.js';
import { ChaincodeWorker } from './chaincode-worker.js';
import type { FaultHook } from './database.js';
import { Endorser } from './endorser.js';
import { type Ledger, openLedger } from './ledger.js';
import { LedgerFeed } from './ledger-feed.js';
import { type PeerServer, startPeerServer } from './peer-server.js';
import { blockAndPrivateData } from './private-delivery.js';
import { Sequencer } from './sequencer.js';
import { TransientStore } from './transient-store.js';

/** How to run the network; everything has a default. */
export interface EmbeddedOptions {
  /** Folder of the chaincode; by default that of the package @grondslag/chaincode. */
  readonly chaincodeDirectory?: string;
  /** Variables for the chaincode process of an organisation, beside those of this process. */
  readonly chaincodeEnvironment?: (organisation: PlannedOrganisation) => Readonly<Record<string, string>>;
  /** Least time between two blocks under load, in milliseconds. */
  readonly batchInterval?: number;
  /** Longest time that a chaincode may take for one transaction, in milliseconds. */
  readonly executeTimeout?: number;
  readonly log?: (message: string) => void;
  /** Told once when the network cannot go on; the process should then end and be started again. */
  readonly onFailure?: (cause: unknown) => void;
  /** Injects faults around the durable point. */
  readonly fault?: FaultHook;
}

/** A running network. */
export interface EmbeddedNetwork {
  readonly status: EmbeddedStatus;
  /** Commits what was accepted, ends all streams and processes, and closes the ledger. */
  stop(): Promise<void>;
}

/** What the network says of itself. */
export interface EmbeddedStatus {
  readonly kind: 'embedded';
  /** One process under one operator: it tolerates no fault and proves nothing against its operator. */
  readonly operators: 1;
  readonly toleratedFaults: 0;
  readonly channel: string;
  readonly chaincode: string;
  /** Number of blocks. */
  readonly height: number;
  readonly peers: readonly { readonly mspId: string; readonly address: string }[];
}

const defaultBatchInterval = 10;
const defaultExecuteTimeout = 30_000;

/** Resolves when every organisation's peer answers and every chaincode process has registered. Identities must exist. */
export async function startEmbedded(plan: Plan, options: EmbeddedOptions = {}): Promise<EmbeddedNetwork> {
  const log = options.log ?? (() => {});
  const workers = plan.organisations.map((organisation) => startWorker(plan, organisation, options, log));
  const streams: ChaincodeStream[] = [];
  const servers: PeerServer[] = [];
  let ledger: Ledger | undefined;
  try {
    ledger = openLedger(plan, options.fault);
    log('the ledger is open; waiting for the chaincode processes');
    const network = await assemble(plan, ledger, options, streams, servers);
    log(
      `embedded network of ${plan.organisations.length} organisations is ready at height ${network.feed.height}: ` +
        'one operator, no fault tolerance',
    );
    return {
      get status() {
        return statusOf(plan, network.feed.height);
      },
      stop: async () => {
        network.sequencer.stop();
        await stopAll(servers, streams, workers);
        ledger?.close();
      },
    };
  } catch (cause) {
    await stopAll(servers, streams, workers);
    ledger?.close();
    throw cause;
  }
}

async function assemble(
  plan: Plan,
  ledger: Ledger,
  options: EmbeddedOptions,
  streams: ChaincodeStream[],
  servers: PeerServer[],
) {
  const { database, access, peerIdentities } = ledger;
  const feed = new LedgerFeed(database);
  const transient = new TransientStore();
  const sequencer = new Sequencer({
    interval: options.batchInterval ?? defaultBatchInterval,
    maxMessageCount: plan.ordering.maxMessageCount,
    maxBytes: plan.ordering.absoluteMaxBytes,
    commit: (transactions) => ledger.commit(transactions),
    publish: (block) => {
      transient.forget(
        block.envelopes.map((envelope) => envelope.channelHeader.getTxId()),
        block.number,
      );
      feed.publish(block);
    },
    fail: (cause) => options.onFailure?.(cause),
  });
  const broadcast = new Broadcast(plan, database, access, sequencer, transient);
  const definition = () => ledger.definition;
  const organisations = plan.organisations.map(({ mspId }) => mspId);
  const endorsers = new Map<string, Endorser>();
  for (const organisation of plan.organisations) {
    const chaincode = new ChaincodeStream(streamOptions(plan, organisation, options));
    streams.push(chaincode);
    const identity = ledger.peers.get(organisation.mspId);
    if (identity !== undefined) {
      const [{ address }] = organisation.peers;
      const options = { identity, address, chaincode, definition, transient, access, organisations };
      endorsers.set(organisation.mspId, new Endorser(options));
    }
  }
  await Promise.all(streams.map((stream) => stream.ready));
  const peers = { endorsers, identities: peerIdentities, definition };
  const announced = new Map(
    [...ledger.peers].map(([mspId, identity]) => [mspId, { identity, address: endorsers.get(mspId)?.address ?? '' }]),
  );
  for (const {
    mspId,
    peers: [peer],
  } of plan.organisations) {
    const local = endorsers.get(mspId);
    if (local !== undefined) {
      const privateData = (block: number, reader: Parameters<typeof blockAndPrivateData>[3]) =>
        blockAndPrivateData(database.committed, ledger.definition, mspId, reader, block);
      const services = { mspId, local, peers, access, database, feed, broadcast, privateData, announced };
      servers.push(await startPeerServer(peer, services));
    }
  }
  return { feed, sequencer };
}

function startWorker(
  plan: Plan,
  organisation: PlannedOrganisation,
  options: EmbeddedOptions,
  log: (message: string) => void,
): ChaincodeWorker {
  const {
    peers: [peer],
    mspId,
  } = organisation;
  const { chaincodeServer } = peer;
  return new ChaincodeWorker({
    directory: options.chaincodeDirectory ?? installedChaincode(),
    chaincodeId: plan.chaincode.label,
    address: chaincodeServer.address,
    tls: {
      certificate: chaincodeServer.tls.certificate,
      key: chaincodeServer.tls.key,
      clientRoot: peer.tls.root,
    },
    environment: { CORE_PEER_LOCALMSPID: mspId, ...options.chaincodeEnvironment?.(organisation) },
    log: (message) => log(`${mspId}: ${message}`),
  });
}

function streamOptions(plan: Plan, { peers: [peer] }: PlannedOrganisation, options: EmbeddedOptions) {
  const { chaincodeServer } = peer;
  return {
    address: chaincodeServer.address,
    serverName: chaincodeServer.name,
    chaincodeId: plan.chaincode.label,
    tls: { root: chaincodeServer.tls.root, certificate: peer.tls.certificate, key: peer.tls.key },
    channel: plan.channel,
    executeTimeout: options.executeTimeout ?? defaultExecuteTimeout,
  };
}

function installedChaincode(): string {
  return dirname(createRequire(import.meta.url).resolve('@grondslag/chaincode/package.json'));
}

function statusOf(plan: Plan, height: number): EmbeddedStatus {
  return {
    kind: 'embedded',
    operators: 1,
    toleratedFaults: 0,
    channel: plan.channel,
    chaincode: plan.chaincode.label,
    height,
    peers: plan.organisations.map(({ mspId, peers: [{ address }] }) => ({ mspId, address })),
  };
}

async function stopAll(
  servers: readonly PeerServer[],
  streams: readonly ChaincodeStream[],
  workers: readonly ChaincodeWorker[],
): Promise<void> {
  for (const server of servers) {
    server.stop();
  }
  for (const stream of streams) {
    stream.close();
  }
  await Promise.all(workers.map((worker) => worker.stop()));
}
