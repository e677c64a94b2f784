// One peer: its one gRPC client for the life of the process, and what is known of it.
import { isIP } from 'node:net';
import { Client, type ClientOptions } from '@grpc/grpc-js';
import type { BlockNumber } from '../usecases/index.js';
import { type ClientPair, PeerTrust } from './tls.js';

/** Where a peer listens, and what it must prove. */
export interface PeerEndpoint {
  /** host:port */
  readonly address: string;
  /** PEM of the roots that vouch for the peer's TLS certificate. */
  readonly tlsRoots: string;
  /** The name to look for in that certificate, where it is not the host of the address. */
  readonly serverName?: string;
  /** Its organisation, where that is known. */
  readonly mspId?: string;
}

/** `unknown` has not been asked yet; `here` has answered for the channel; `away` has failed to. */
export type PeerState = 'unknown' | 'here' | 'away';

/**
 * Silence on a dead connection is noticed after keepalive time and timeout together. A peer ends a connection that
 * pings more often than its `keepalive.minInterval`, 60 seconds by default.
 */
const KEEPALIVE: ClientOptions = {
  'grpc.keepalive_time_ms': 120_000,
  'grpc.keepalive_timeout_ms': 20_000,
  'grpc.keepalive_permit_without_calls': 1,
};

/**
 * Bytes that a peer may send ahead. With HTTP/2's own 64 KiB, some dozen transactions, it would stand still while blocks
 * are written to the tables, and the tables while the next blocks come in.
 */
const WINDOW = 4 * 1024 * 1024;

/** Dials lazily; while the peer is away every call dials again. */
export class Peer {
  readonly address: string;
  readonly client: Client;
  mspId: string | undefined;
  state: PeerState = 'unknown';
  /** The last block it is known to have. */
  newest: BlockNumber | null = null;
  /** When it was last asked how far it is, by Date.now(). */
  askedAt = 0;
  /** Answers in a row. */
  answers = 0;
  #trust: PeerTrust;
  #away = new AbortController();

  constructor(endpoint: PeerEndpoint, pair?: ClientPair) {
    this.address = endpoint.address;
    this.mspId = endpoint.mspId;
    const host = endpoint.address.slice(0, endpoint.address.lastIndexOf(':')).replaceAll(/[[\]]/g, '');
    // An address may not be indicated in the handshake (RFC 6066, 3); what the certificate must carry is checked all the same.
    const indicated = endpoint.serverName ?? (isIP(host) === 0 ? undefined : 'localhost');
    this.#trust = new PeerTrust(endpoint.tlsRoots, endpoint.serverName ?? host, pair);
    this.client = new Client(endpoint.address, this.#trust.credentials, {
      ...KEEPALIVE,
      'grpc-node.flow_control_window': WINDOW,
      // A peer that comes back is found within a second, not after the library's two minutes.
      'grpc.initial_reconnect_backoff_ms': 100,
      'grpc.max_reconnect_backoff_ms': 1_000,
      'grpc.max_receive_message_length': -1,
      ...(indicated === undefined
        ? {}
        : { 'grpc.ssl_target_name_override': indicated, 'grpc.default_authority': indicated }),
    });
  }

  /** Aborted when the peer is found to be away, from now on: what waits for it had better not. */
  get away(): AbortSignal {
    return this.#away.signal;
  }

  answered(newest: BlockNumber): void {
    this.state = 'here';
    this.newest = newest;
    this.answers++;
  }

  failed(): void {
    this.state = 'away';
    this.answers = 0;
    const before = this.#away;
    this.#away = new AbortController();
    before.abort();
  }

  /** Why there was no connection, if the reason was what one showed the other. */
  refusal(error: unknown): string | undefined {
    return this.#trust.refusal(error instanceof Error ? error.message : '');
  }

  close(): void {
    this.client.close();
    this.#away.abort();
  }
}
