/** A network for a test: started in a folder and on ports of its own, with connected clients, gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type EmbeddedOptions, startEmbedded } from '@grondslag/network/embedded';
import { issueIdentities } from '@grondslag/network/identities';
import { type Plan, planOf } from '@grondslag/network/plan';
import { topology } from '@grondslag/network/topology';
import { type ConnectedNetwork, newClients } from './clients.js';

export { connectUser, firstUser, newPeerClient, shownAt } from './clients.js';

/** The chaincode of the conformance suite. */
export const conformanceChaincode = fileURLToPath(new URL('../../conformance/chaincode', import.meta.url));

/** A running network with clients, which are closed with it. */
export interface TestNetwork extends ConnectedNetwork {
  /** Ends the network and starts it again in the same folder. */
  restart(options?: Partial<EmbeddedOptions>): Promise<void>;
  /** Ends the network and starts it again with the next definition of its chaincode, which has this policy. */
  redefine(endorsementPolicy: string): Promise<void>;
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
  const { disconnect, ...clients } = newClients(plan);
  return {
    ...clients,
    restart: async (changed = {}) => {
      disconnect();
      await running.stop();
      running = await startEmbedded(plan, { ...settings, ...changed });
    },
    redefine: async (endorsementPolicy) => {
      disconnect();
      await running.stop();
      const chaincode = { ...plan.chaincode, endorsementPolicy, sequence: plan.chaincode.sequence + 1 };
      running = await startEmbedded({ ...plan, chaincode }, settings);
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

/** A port from which on a network finds its ports free, as far as that can be known; below those that the kernel hands out. */
export async function freeBasePort(): Promise<number> {
  for (;;) {
    const base = 20_000 + Math.floor(Math.random() * 120) * 100;
    const ports = topology.organisations.flatMap((_, index) =>
      [0, 1, 2, 3, 4, 5, 6, 7].map((offset) => base + 100 * index + offset),
    );
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
