// One gRPC client to this organisation's own peer, and one gateway on it per OIN that this process acts for.
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { parseCaller } from '@grondslag/chaincode/domain';
import { readPemCertificate } from '@grondslag/network/protocol';
import { Client, type ClientOptions, credentials } from '@grpc/grpc-js';
import { connect, type Gateway, hash } from '@hyperledger/fabric-gateway';
import type { Caller } from '../usecases/index.js';
import { newSigner } from './signer.js';

/** Where the peer listens, and what it must prove. */
export interface PeerEndpoint {
  /** host:port */
  readonly address: string;
  /** PEM of the root that vouches for the peer's TLS certificate. */
  readonly tlsRoot: string;
  /** The name to look for in that certificate, where it is not the host of the address. */
  readonly serverName?: string;
}

/** A client identity that this organisation has issued to one of the bodies it serves. */
export interface SigningIdentity {
  readonly mspId: string;
  /** PEM; its attributes say for which OIN and in which role it signs. */
  readonly certificate: string;
  /** PEM, P-256 */
  readonly privateKey: string;
}

/** How long each step may take, in milliseconds. */
export interface Deadlines {
  readonly evaluate: number;
  readonly endorse: number;
  readonly submit: number;
  /** From submit to a known commit status; what is not known by then is reported as such. */
  readonly settle: number;
}

/** What a network on one continent keeps with ease. */
export const DEADLINES: Deadlines = {
  evaluate: 5_000,
  endorse: 15_000,
  submit: 5_000,
  settle: 30_000,
};

/** Open for the life of the process: a client per request or per identity would leak its sockets. */
export interface Connection {
  /** Everybody for whom there is an identity. */
  readonly callers: readonly Caller[];
  /** The gateway that signs as this caller; undefined when no identity was issued for it. */
  as(caller: Caller): Gateway | undefined;
  /** A gateway for what any member may read: the blocks. */
  readonly reader: Gateway;
  close(): void;
}

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

/** Dials lazily; an unreachable peer shows in the first call, and each call dials again. */
export function openConnection(
  peer: PeerEndpoint,
  identities: readonly SigningIdentity[],
  deadlines: Deadlines = DEADLINES,
): Connection {
  const client = new Client(peer.address, credentials.createSsl(Buffer.from(peer.tlsRoot)), {
    ...KEEPALIVE,
    'grpc-node.flow_control_window': WINDOW,
    // A peer that comes back is found within a second, not after the library's two minutes.
    'grpc.initial_reconnect_backoff_ms': 100,
    'grpc.max_reconnect_backoff_ms': 1_000,
    'grpc.max_receive_message_length': -1,
    ...(peer.serverName === undefined
      ? {}
      : { 'grpc.ssl_target_name_override': peer.serverName, 'grpc.default_authority': peer.serverName }),
  });
  const callers = identities.map(callerOf);
  const gateways = new Map(
    identities.map((identity, place) => [keyOf(callers[place]), newGateway(client, identity, deadlines)]),
  );
  const [reader] = gateways.values();
  if (reader === undefined) throw new TypeError('a connection needs at least one identity');
  return { callers, as: (caller) => gateways.get(keyOf(caller)), reader, close: () => client.close() };
}

function keyOf(caller: Caller | undefined): string {
  return `${caller?.role} ${caller?.oin}`;
}

/** Whom the certificate's own attributes name, as the chaincode will read them. */
function callerOf({ mspId, certificate }: SigningIdentity): Caller {
  const { role, oin } = readPemCertificate(Buffer.from(certificate)).attributes;
  const caller = parseCaller(mspId, role, oin);
  if (caller === undefined) throw new TypeError(`an identity of ${mspId} has no role and OIN that may act`);
  return { role: caller.role, oin: caller.oin };
}

function newGateway(client: Client, identity: SigningIdentity, deadlines: Deadlines): Gateway {
  const key = createPrivateKey(identity.privateKey);
  if (!new X509Certificate(identity.certificate).checkPrivateKey(key)) {
    throw new TypeError(`a private key of ${identity.mspId} does not belong to its certificate`);
  }
  const within = (millis: number) => () => ({ deadline: Date.now() + millis });
  return connect({
    client,
    identity: { mspId: identity.mspId, credentials: Buffer.from(identity.certificate) },
    signer: newSigner(key),
    hash: hash.none,
    evaluateOptions: within(deadlines.evaluate),
    endorseOptions: within(deadlines.endorse),
    submitOptions: within(deadlines.submit),
  });
}
