/** The chaincodes that every peer has by itself. Here they only read. */
import type { peer } from '@hyperledger/fabric-protos';
import { lifecycleNamespace } from '../channel/index.js';
import { readConfiguration } from './cscc.js';
import { queryDefinitions } from './lifecycle-queries.js';
import { query } from './qscc.js';
import type { SystemCall } from './system-call.js';

/** The version under which endorsements name them. */
export const systemVersion = 'syscc';

const systemChaincodes: Readonly<Record<string, (call: SystemCall) => peer.Response>> = {
  qscc: query,
  cscc: readConfiguration,
  [lifecycleNamespace]: queryDefinitions,
};

/** Whether a peer has this chaincode by itself. It then judges by itself who may call it. */
export function isSystemChaincode(name: string): boolean {
  return Object.hasOwn(systemChaincodes, name);
}

/** Runs a system chaincode, which must be one. */
export function callSystemChaincode(name: string, call: SystemCall): peer.Response {
  const run = systemChaincodes[name];
  if (run === undefined) {
    throw new Error(`${name} is no system chaincode`);
  }
  return run(call);
}
