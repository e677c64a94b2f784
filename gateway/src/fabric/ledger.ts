import { setTimeout as delay } from 'node:timers/promises';
import type { BlockFeed, BlockNumber, Caller, Ledger, LedgerIndex } from '../usecases/index.js';
import { newBlockFeed } from './block-feed.js';
import { DEADLINES, type Deadlines, openConnection, type PeerEndpoint, type SigningIdentity } from './connect.js';
import { newLedgerClient } from './ledger-client.js';

/** Everything that binds a gateway to its organisation's peer. */
export interface LedgerOptions {
  readonly peer: PeerEndpoint;
  readonly channel: string;
  readonly chaincode: string;
  readonly collection: string;
  /** One per OIN and role; the first also reads the blocks. */
  readonly identities: readonly SigningIdentity[];
  readonly index: LedgerIndex;
  readonly deadlines?: Deadlines;
  /** Hears of every block in which an own write was committed. */
  readonly saw?: (block: BlockNumber) => void;
}

/** An open ledger: reads, writes and blocks over one connection. */
export interface OpenLedger {
  readonly ledger: Ledger;
  readonly feed: BlockFeed;
  /** Everybody for whom this gateway can write. */
  readonly callers: readonly Caller[];
  /** Calls under way end with a Fault. */
  close(): void;
}

/** Throws for an identity that could not sign; an unreachable peer shows in the first call. */
export function connectLedger(options: LedgerOptions): OpenLedger {
  const { channel, chaincode, collection, index, deadlines = DEADLINES } = options;
  const connection = openConnection(options.peer, options.identities, deadlines);
  const ledger = newLedgerClient({
    connection,
    channel,
    chaincode,
    index,
    sleep: (millis) => delay(millis),
    settleWithin: deadlines.settle,
    saw: options.saw ?? (() => undefined),
  });
  const feed = newBlockFeed({ gateway: connection.reader, channel, chaincode, collection });
  return { ledger, feed, callers: connection.callers, close: () => connection.close() };
}
