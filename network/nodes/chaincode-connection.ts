import { join } from 'node:path';
import type { Plan, PlannedPeer } from '../plan.js';

/** How a peer reaches its chaincode: a few lines beside the peer, so that the package holds no address and no key. */

/** Folder with a file per package label, which the builder reads. */
export function connectionsDirectory(plan: Plan, peer: PlannedPeer): string {
  return join(plan.directory, 'settings', peer.name, 'chaincode');
}

/** Name and text of the peer's file for the planned chaincode: `key=value` lines, certificates and key by their paths. */
export function chaincodeConnection(plan: Plan, peer: PlannedPeer): { readonly name: string; readonly text: string } {
  const { chaincodeServer, tls } = peer;
  const lines = {
    address: chaincodeServer.address,
    // The name that the chaincode's certificate must carry, wherever it listens.
    name: chaincodeServer.name,
    root: chaincodeServer.tls.root,
    certificate: tls.certificate,
    key: tls.key,
  };
  return {
    name: plan.chaincode.label,
    text: Object.entries(lines)
      .map(([key, value]) => `${key}=${value}\n`)
      .join(''),
  };
}
