// A connection to one peer: each end shows its certificate.
import { readFileSync } from 'node:fs';
import { tlsCertificateHash } from '@grondslag/gateway/fabric';
import type { PlannedPeer, PlannedUser } from '@grondslag/network/plan';
import { Client, type ClientOptions, credentials } from '@grpc/grpc-js';

/** What the gateway library is connected with. */
export interface PeerClient {
  readonly client: Client;
  /** SHA-256 of the certificate that is shown, as requests for blocks must name it. */
  readonly tlsClientCertificateHash: Uint8Array;
}

/** Connects with the first call, as this user. */
export function newPeerClient(peer: PlannedPeer, { tls }: PlannedUser, options: ClientOptions = {}): PeerClient {
  const [root, key, certificate] = [peer.tls.root, tls.key, tls.certificate].map((file) => readFileSync(file)) as [
    Buffer,
    Buffer,
    Buffer,
  ];
  return {
    client: new Client(peer.address, credentials.createSsl(root, key, certificate), {
      'grpc.ssl_target_name_override': peer.name,
      'grpc.default_authority': peer.name,
      'grpc.max_receive_message_length': -1,
      ...options,
    }),
    tlsClientCertificateHash: tlsCertificateHash({ certificate: certificate.toString() }),
  };
}
