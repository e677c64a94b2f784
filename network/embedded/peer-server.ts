/** One organisation's endpoint: its gRPC services behind its own TLS certificate. */
import { readFileSync } from 'node:fs';
import { Server, ServerCredentials } from '@grpc/grpc-js';
import { discovery, gateway, peer } from '@hyperledger/fabric-protos';
import type { PlannedPeer } from '../plan.js';
import { type DeliverOptions, newDeliverService } from './deliver-service.js';
import type { DiscoveryContext } from './discovery-results.js';
import { newDiscoveryService } from './discovery-service.js';
import { newEndorserService } from './endorser-service.js';
import { type GatewayOptions, newGatewayService } from './gateway-service.js';

const messageSize = 100 * 1024 * 1024;

/** An endpoint that listens. */
export interface PeerServer {
  /** Ends open streams: clients resume from their checkpoints. */
  stop(): void;
}

/** Resolves when clients can connect. */
export async function startPeerServer(
  node: PlannedPeer,
  options: GatewayOptions & DeliverOptions & DiscoveryContext,
): Promise<PeerServer> {
  const server = new Server({
    'grpc.max_receive_message_length': messageSize,
    'grpc.max_send_message_length': messageSize,
  });
  server.addService(gateway.GatewayService, { ...newGatewayService(options) });
  server.addService(peer.DeliverService, { ...newDeliverService(options) });
  server.addService(peer.EndorserService, { ...newEndorserService(options) });
  server.addService(discovery.DiscoveryService, { ...newDiscoveryService(options) });
  const pair = { cert_chain: readFileSync(node.tls.certificate), private_key: readFileSync(node.tls.key) };
  const credentials = ServerCredentials.createSsl(null, [pair], false);
  await new Promise<void>((resolve, reject) => {
    server.bindAsync(node.address, credentials, (error) => (error === null ? resolve() : reject(error)));
  });
  return { stop: () => server.forceShutdown() };
}
