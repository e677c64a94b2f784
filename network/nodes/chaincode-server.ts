import type { PlannedOrganisation, PlannedPeer } from '../plan.js';

/** What `fabric-chaincode-node server` is told, all of it by variables: it reads each option from one named CORE_…. */

/** Environment of a peer's chaincode process. */
export interface ChaincodeEnvironment {
  readonly CORE_CHAINCODE_ADDRESS: string;
  /** The package id that the peer asks for; a process with another is refused by the peer. */
  readonly CORE_CHAINCODE_ID: string;
  readonly CORE_CHAINCODE_TLS_CERT_FILE: string;
  readonly CORE_CHAINCODE_TLS_KEY_FILE: string;
  /** Whoever calls must show a certificate under this root: that of the organisation's own nodes. */
  readonly CORE_CHAINCODE_TLS_CLIENT_CACERT_FILE: string;
  readonly CORE_PEER_LOCALMSPID: string;
  readonly CORE_CHAINCODE_LOGGING_LEVEL: string;
}

/** The environment in which the chaincode serves this peer and no other. */
export function chaincodeEnvironment(
  organisation: PlannedOrganisation,
  peer: PlannedPeer,
  packageId: string,
): ChaincodeEnvironment {
  const { listen, tls } = peer.chaincodeServer;
  return {
    CORE_CHAINCODE_ADDRESS: listen,
    CORE_CHAINCODE_ID: packageId,
    CORE_CHAINCODE_TLS_CERT_FILE: tls.certificate,
    CORE_CHAINCODE_TLS_KEY_FILE: tls.key,
    CORE_CHAINCODE_TLS_CLIENT_CACERT_FILE: peer.tls.root,
    // The shim reads it to tell the peer's own organisation from others.
    CORE_PEER_LOCALMSPID: organisation.mspId,
    // The shim writes a line per transaction at its default level.
    CORE_CHAINCODE_LOGGING_LEVEL: 'warning',
  };
}
