/** A network for a test: started in a folder and on ports of its own, with connected clients, gone afterwards. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EmbeddedOptions, startEmbedded } from '@grondslag/network/embedded';
import { issueIdentities } from '@grondslag/network/identities';
import { type Plan, type PlannedOrganisation, type PlannedUser, planOf } from '@grondslag/network/plan';
import { topology } from '@grondslag/network/topology';
import { Client, credentials } from '@grpc/grpc-js';
import { connect, type Gateway, hash } from '@hyperledger/fabric-gateway';
import { newFastSigner, newIdentity } from './signer.js';

/** The chaincode of the conformance suite. */
export const conformanceChaincode = fileURLToPath(new URL('../../conformance/chaincode', import.meta.url));

/** A running network with clients. */
export interface TestNetwork {
  readonly plan: Plan;
  /** The organisation with this MSP. */
  organisation(mspId: string): PlannedOrganisation;
  /** A client of the organisation's gateway; by default its first user. Closed with the network. */
  gateway(mspId: string, user?: PlannedUser, at?: string): Gateway;
  /** An own connection to the organisation's peer, for what the gateway library does not offer. */
  connection(mspId: string): Client;
  /** Ends the network and starts it again in the same folder. */
  restart(options?: Partial<EmbeddedOptions>): Promise<void>;
  /** Ends the network and keeps its folder. */
  halt(): Promise<void>;
  /** Ends the network, unless it has ended, and deletes its folder. */
  stop(): Promise<void>;
}

/** What may differ from the network that ships. */
export interface TestNetworkOptions extends EmbeddedOptions {
  readonly change?: (plan: Plan) => Plan;
}

/** A network that is ready. Batches are cut at short intervals, so that tests are fast. */
export async function newNetwork(options: TestNetworkOptions = {}): Promise<TestNetwork> {
  const directory = mkdtempSync(join(tmpdir(), 'grondslag-network-'));
  const { change = (plan: Plan) => plan, ...embedded } = options;
  const plan = change(planOf(topology, { directory, basePort: await freeBasePort(), host: '127.0.0.1' }));
  const settings: EmbeddedOptions = { chaincodeDirectory: conformanceChaincode, batchInterval: 5, ...embedded };
  await issueIdentities(plan);
  let running = await startEmbedded(plan, settings);
  let isHalted = false;
  const clients: Client[] = [];
  const gateways: Gateway[] = [];
  const disconnect = () => {
    for (const gateway of gateways.splice(0)) {
      gateway.close();
    }
    for (const client of clients.splice(0)) {
      client.close();
    }
  };
  const organisation = (mspId: string) => {
    const found = plan.organisations.find((candidate) => candidate.mspId === mspId);
    if (found === undefined) {
      throw new Error(`no organisation ${mspId}`);
    }
    return found;
  };
  const connection = (mspId: string) => {
    const client = newPeerClient(organisation(mspId));
    clients.push(client);
    return client;
  };
  return {
    plan,
    organisation,
    connection,
    gateway: (mspId, user = firstUser(organisation(mspId)), at = mspId) => {
      const gateway = connectUser(connection(at), mspId, user);
      gateways.push(gateway);
      return gateway;
    },
    restart: async (changed = {}) => {
      disconnect();
      await running.stop();
      running = await startEmbedded(plan, { ...settings, ...changed });
    },
    halt: async () => {
      disconnect();
      await running.stop();
      isHalted = true;
    },
    stop: async () => {
      disconnect();
      if (!isHalted) {
        await running.stop();
      }
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A gRPC client of the organisation's peer, whose certificate it checks. */
export function newPeerClient({ peers: [peer] }: PlannedOrganisation): Client {
  return new Client(peer.address, credentials.createSsl(readFileSync(peer.tls.root)), {
    'grpc.ssl_target_name_override': peer.name,
    'grpc.default_authority': peer.name,
    'grpc.max_receive_message_length': -1,
  });
}

/** A gateway client that signs with node:crypto. */
export function connectUser(client: Client, mspId: string, user: PlannedUser): Gateway {
  return connect({
    client,
    identity: newIdentity(mspId, user.msp),
    signer: newFastSigner(user.msp),
    hash: hash.none,
    evaluateOptions: () => ({ deadline: Date.now() + 20_000 }),
    endorseOptions: () => ({ deadline: Date.now() + 20_000 }),
    submitOptions: () => ({ deadline: Date.now() + 20_000 }),
    commitStatusOptions: () => ({ deadline: Date.now() + 20_000 }),
  });
}

/** The organisation's first body. */
export function firstUser({ users, mspId }: PlannedOrganisation): PlannedUser {
  const [user] = users;
  if (user === undefined) {
    throw new Error(`${mspId} has no users`);
  }
  return user;
}

/** A port from which on a network finds its ports free, as far as that can be known; below those that the kernel hands out. */
export async function freeBasePort(): Promise<number> {
  for (;;) {
    const base = 20_000 + Math.floor(Math.random() * 120) * 100;
    const ports = topology.organisations.flatMap((_, index) => [1, 6].map((offset) => base + 100 * index + offset));
    const free = await Promise.all(ports.map(isFree));
    if (free.every(Boolean)) {
      return base;
    }
  }
}

async function isFree(port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
