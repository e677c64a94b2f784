/** The network that a suite runs on when it runs on either: embedded, or Fabric's own nodes where they were asked for. */
import type { ConnectedNetwork } from './clients.js';
import { chosenNetwork } from './fabric.js';
import { newNativeNetwork } from './native-network.js';
import { newNetwork } from './network.js';

/** What every network offers to a test, and its end. */
export interface ChosenNetwork extends ConnectedNetwork {
  /** Ends the network and deletes its folder. */
  stop(): Promise<void>;
}

/** A network that is ready, with the chaincode of that folder. */
export function newChosenNetwork(chaincodeDirectory: string): Promise<ChosenNetwork> {
  return chosenNetwork === 'native' ? newNativeNetwork({ chaincodeDirectory }) : newNetwork({ chaincodeDirectory });
}
