import { setTimeout as delay } from 'node:timers/promises';
import type { BlockFeed, BlockNumber, Caller, Ledger, LedgerIndex } from '../usecases/index.js';
import { newBlockFeed } from './block-feed.js';
import { DEADLINES, type Deadlines, openConnection, type SigningIdentity } from './connect.js';
import { newLedgerClient } from './ledger-client.js';
import type { PeerEndpoint } from './peer.js';
import type { PeerEvent } from './peers.js';
import type { SettledBy } from './settle.js';
import type { ClientPair } from './tls.js';

/** Everything that binds a gateway to its organisation's peers. */
export interface LedgerOptions {
  /** In order of preference, the own organisation's first. */
  readonly peers: readonly [PeerEndpoint, ...PeerEndpoint[]];
  /** What is shown to peers in the TLS handshake; an identity's own certificate when left out. */
  readonly clientPair?: ClientPair;
  /** Whether peers are asked for more peers; they are not when left out. */
  readonly discovers?: boolean;
  readonly channel: string;
  readonly chaincode: string;
  readonly collection: string;
  /** One per OIN and role; the first also reads the blocks. */
  readonly identities: readonly SigningIdentity[];
  readonly index: LedgerIndex;
  readonly deadlines?: Deadlines;
  /** Hears of every block that is known to exist. */
  readonly saw?: (block: BlockNumber) => void;
  readonly heard?: (event: LedgerEvent) => void;
}

/** What happened between this gateway and its peers; for logs and counts. */
export type LedgerEvent =
  | PeerEvent
  | { readonly what: 'settled'; readonly by: SettledBy }
  | { readonly what: 'stream-opened' };

/** The peer that is used now. */
export interface PeerInUse {
  /** host:port */
  readonly address: string;
  readonly isOwn: boolean;
}

/** An open ledger: reads, writes and blocks over one connection per peer. */
export interface OpenLedger {
  readonly ledger: Ledger;
  readonly feed: BlockFeed;
  /** Everybody for whom this gateway can write. */
  readonly callers: readonly Caller[];
  peer(): PeerInUse;
  /** Calls under way end with a Fault. */
  close(): void;
}

/** Throws for an identity that could not sign; an unreachable peer shows in the first call. */
export function connectLedger(options: LedgerOptions): OpenLedger {
  const { channel, chaincode, collection, index, deadlines = DEADLINES } = options;
  const { saw = () => undefined, heard = () => undefined } = options;
  const connection = openConnection({
    ...{ peers: options.peers, identities: options.identities, channel, deadlines, heard, saw },
    discovers: options.discovers ?? false,
    ...(options.clientPair === undefined ? {} : { clientPair: options.clientPair }),
  });
  const ledger = newLedgerClient({
    ...{ connection, channel, chaincode, index, saw },
    sleep: (millis) => delay(millis),
    settleWithin: deadlines.settle,
    doubted: (by) => heard({ what: 'settled', by }),
  });
  const feed = newBlockFeed({
    ...{ seat: connection.reader, channel, chaincode, collection },
    opened: () => heard({ what: 'stream-opened' }),
  });
  const { peers, callers } = connection;
  const peer = () => ({ address: peers.used.address, isOwn: peers.isOwn(peers.used) });
  return { ledger, feed, callers, peer, close: () => connection.close() };
}
