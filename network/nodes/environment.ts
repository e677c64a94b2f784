import { join } from 'node:path';
import type { Plan, PlannedNode, PlannedPeer } from '../plan.js';
import { connectionsDirectory } from './chaincode-connection.js';

/** The few variables that a node reads; everything else stands in its settings. */

/** Environment of a peer or an ordering node. */
export interface NodeEnvironment {
  /** Folder that holds core.yaml or orderer.yaml. */
  readonly FABRIC_CFG_PATH: string;
  readonly FABRIC_LOGGING_SPEC: string;
  readonly FABRIC_LOGGING_FORMAT: string;
  /** Handed on by a peer to its builder. */
  readonly CHAINCODE_CONNECTIONS?: string;
}

const logging = {
  // A line per call would be most of what a node writes to disk.
  FABRIC_LOGGING_SPEC: 'warn',
  // Without the colours of the usual format.
  FABRIC_LOGGING_FORMAT: '%{time:2006-01-02T15:04:05.000Z07:00} %{level:.4s} [%{module}] %{message}',
};

/** Folder of the node's settings file; the node only reads it. */
export function settingsDirectory(plan: Plan, node: PlannedNode): string {
  return join(plan.directory, 'settings', node.name);
}

/** What `peer node start` needs to find its settings and its chaincode. */
export function peerEnvironment(plan: Plan, peer: PlannedPeer): NodeEnvironment {
  return {
    FABRIC_CFG_PATH: settingsDirectory(plan, peer),
    ...logging,
    CHAINCODE_CONNECTIONS: connectionsDirectory(plan, peer),
  };
}

/** What `orderer` needs to find its settings. */
export function ordererEnvironment(plan: Plan, orderer: PlannedNode): NodeEnvironment {
  return { FABRIC_CFG_PATH: settingsDirectory(plan, orderer), ...logging };
}
