/** A network of real peers and ordering nodes for a test: in a folder and on ports of its own, gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUpChannel } from '@grondslag/network/administration';
import { newChaincodePackage } from '@grondslag/network/channel';
import { type NativeNetwork, startNative } from '@grondslag/network/native';
import { type Plan, type PlannedOrganisation, planOf } from '@grondslag/network/plan';
import { topology } from '@grondslag/network/topology';
import { type ConnectedNetwork, newClients } from './clients.js';
import { conformanceChaincode, freeBasePort } from './network.js';

/** A running network with clients, which are closed with it. */
export interface NativeTestNetwork extends ConnectedNetwork {
  /** Its processes, to be killed and started. */
  readonly native: NativeNetwork;
  /** The organisations approve and commit the next definition of the chaincode, which has this policy. */
  redefine(endorsementPolicy: string): Promise<void>;
  /** Ends the network and deletes its folder. */
  stop(): Promise<void>;
}

/** What may differ from the network that ships. */
export interface NativeTestOptions {
  readonly change?: (plan: Plan) => Plan;
  readonly chaincodeDirectory?: string;
  readonly chaincodeEnvironment?: (organisation: PlannedOrganisation) => Readonly<Record<string, string>>;
}

/**
 * A network that is ready, with the conformance chaincode unless another is named. Batches are cut at short intervals,
 * and a chaincode process that ends is started again.
 */
export async function newNativeNetwork(options: NativeTestOptions = {}): Promise<NativeTestNetwork> {
  const { change = (plan: Plan) => plan, chaincodeDirectory = conformanceChaincode } = options;
  const { chaincodeEnvironment = () => ({}) } = options;
  const directory = mkdtempSync(join(tmpdir(), 'grondslag-native-'));
  const basePort = await freeBasePort();
  const plan = change(planOf(withShortBatches, { directory, basePort, host: '127.0.0.1' }));
  let native: NativeNetwork | undefined;
  try {
    native = await startNative(plan, {
      chaincodeDirectory,
      chaincodeEnvironment,
      onEnd: (name) => {
        const ended = native?.processes.get(name);
        if (ended?.kind === 'chaincode') {
          // Whoever still needs it notices that it is not there.
          ended.start().catch(() => undefined);
        }
      },
    });
  } catch (cause) {
    rmSync(directory, { recursive: true, force: true });
    throw cause;
  }
  const running = native;
  const { disconnect, ...clients } = newClients(plan);
  return {
    ...clients,
    native: running,
    redefine: async (endorsementPolicy) => {
      const chaincodePackage = newChaincodePackage(chaincodeDirectory, plan.chaincode.label);
      await setUpChannel({ ...plan, chaincode: { ...plan.chaincode, endorsementPolicy } }, { chaincodePackage });
    },
    stop: async () => {
      disconnect();
      await running.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

const withShortBatches = { ...topology, ordering: { ...topology.ordering, batchInterval: 20 } };
