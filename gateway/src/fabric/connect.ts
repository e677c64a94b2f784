// The peers through which this organisation reaches the ledger, and a gateway per peer and per OIN that this process acts
// for: made once and kept, since a client per request or per identity would leak its sockets.
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { parseCaller } from '@grondslag/chaincode/domain';
import { readPemCertificate } from '@grondslag/network/protocol';
import { connect, type Gateway, hash, type Signer } from '@hyperledger/fabric-gateway';
import { type BlockNumber, type Caller, Fault } from '../usecases/index.js';
import { discoverPeers } from './discover.js';
import { readNewestBlock } from './newest-block.js';
import type { Peer, PeerEndpoint } from './peer.js';
import { type PeerEvent, Peers } from './peers.js';
import type { PeerGateway, Seat } from './seat.js';
import { newSigner } from './signer.js';
import { type ClientPair, tlsCertificateHash } from './tls.js';

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

/** In milliseconds: how long a peer may take to say how far it is, and whom it knows. */
const ASK_WITHIN = 3_000;

/** Which peers, as whom, and who hears of what happens to them. */
export interface ConnectionOptions {
  /** In order of preference, the own organisation's first. */
  readonly peers: readonly [PeerEndpoint, ...PeerEndpoint[]];
  /** What is shown to peers in the TLS handshake; an identity's own certificate when left out. */
  readonly clientPair?: ClientPair;
  /** Whether peers are asked for more peers. */
  readonly discovers: boolean;
  readonly identities: readonly SigningIdentity[];
  readonly channel: string;
  readonly deadlines: Deadlines;
  readonly heard: (event: PeerEvent) => void;
  /** Hears of every block that a peer is known to have. */
  readonly saw: (block: BlockNumber) => void;
}

/** Open for the life of the process. */
export interface Connection {
  /** Everybody for whom there is an identity. */
  readonly callers: readonly Caller[];
  readonly peers: Peers;
  /** This caller's seat at the peers; undefined when no identity was issued for it. */
  as(caller: Caller): Seat | undefined;
  /** A seat for what any member may read: the blocks. */
  readonly reader: Seat;
  close(): void;
}

/** Dials at once; an unreachable peer shows in the first call. Throws for an identity that could not sign. */
export function openConnection(options: ConnectionOptions): Connection {
  const { identities, channel, discovers } = options;
  const [first] = identities;
  if (first === undefined) throw new TypeError('a connection needs at least one identity');
  const clientPair = options.clientPair ?? first;
  const tlsHash = tlsCertificateHash(clientPair);
  const callers = identities.map(callerOf);
  const sign = newSigner(createPrivateKey(first.privateKey));
  const makers = identities.map((identity) => newGateways(identity, tlsHash, options.deadlines));
  const [readers] = makers as [Gateways];
  const ask = (peer: Peer) => readNewestBlock({ gateway: readers(peer), sign, channel, within: ASK_WITHIN });
  const peers = new Peers({
    configured: options.peers,
    mspId: first.mspId,
    pair: clientPair,
    ask,
    heard: options.heard,
    saw: options.saw,
    ...(discovers
      ? {
          discover: ({ client }) =>
            discoverPeers({
              ...{ client, channel, sign, tlsCertificateHash: tlsHash, within: ASK_WITHIN },
              identity: { mspId: first.mspId, credentials: Buffer.from(first.certificate) },
            }),
        }
      : {}),
  });
  const seats = makers.map((gateways) => newSeat(peers, gateways, ask));
  const places = new Map(callers.map((caller, place) => [keyOf(caller), seats[place]]));
  const [reader] = seats as [Seat];
  return { callers, peers, as: (caller) => places.get(keyOf(caller)), reader, close: () => peers.close() };
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

/** The one gateway of one identity at a peer. */
type Gateways = (peer: Peer) => Gateway;

function newGateways(identity: SigningIdentity, tlsHash: Uint8Array, deadlines: Deadlines): Gateways {
  const key = createPrivateKey(identity.privateKey);
  if (!new X509Certificate(identity.certificate).checkPrivateKey(key)) {
    throw new TypeError(`a private key of ${identity.mspId} does not belong to its certificate`);
  }
  const signer = newSigner(key);
  const made = new Map<Peer, Gateway>();
  return (peer) => {
    const known = made.get(peer);
    if (known !== undefined) return known;
    const gateway = newGateway(peer, identity, signer, tlsHash, deadlines);
    made.set(peer, gateway);
    return gateway;
  };
}

function newGateway(
  { client }: Peer,
  { mspId, certificate }: SigningIdentity,
  signer: Signer,
  tlsClientCertificateHash: Uint8Array,
  deadlines: Deadlines,
): Gateway {
  const within = (millis: number) => () => ({ deadline: Date.now() + millis });
  return connect({
    ...{ client, signer, hash: hash.none, tlsClientCertificateHash },
    identity: { mspId, credentials: Buffer.from(certificate) },
    evaluateOptions: within(deadlines.evaluate),
    endorseOptions: within(deadlines.endorse),
    submitOptions: within(deadlines.submit),
  });
}

function newSeat(peers: Peers, gateways: Gateways, ask: (peer: Peer) => Promise<BlockNumber>): Seat {
  const at = (peer: Peer): PeerGateway => ({
    gateway: gateways(peer),
    peer: peer.address,
    isOwn: peers.isOwn(peer),
    away: peer.away,
    get newest() {
      return peer.newest;
    },
    suspect: () => peers.suspect(peer),
    distrust: () => peers.distrust(peer),
    ask: () => ask(peer).catch((cause) => Promise.reject(new Fault('ledger-unreachable', { cause }))),
  });
  return {
    gateways: () => peers.order().map(at),
    get moved() {
      return peers.moved;
    },
    newest: () => peers.newest(),
  };
}
