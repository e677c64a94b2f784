// One identity at the peers through which it may act, and the rule for asking one after the other.
import type { Gateway } from '@hyperledger/fabric-gateway';
import { type BlockNumber, Fault } from '../usecases/index.js';
import { readProposalFailure } from './failures.js';

/** One identity at one peer. */
export interface PeerGateway {
  readonly gateway: Gateway;
  /** host:port */
  readonly peer: string;
  /** Whether it is of the own organisation, as far as is known. */
  readonly isOwn: boolean;
  /** Aborted when the peer is found to be away. */
  readonly away: AbortSignal;
  /** The last block that the peer was known to have a moment ago. */
  readonly newest: BlockNumber | null;
  /** Looks at the peer now, since it did not answer as it should; another may be in use afterwards. */
  suspect(): Promise<void>;
  /** The peer said what it cannot know: it is not used any more. */
  distrust(): void;
  /** The last block that the peer has; rejects with a Fault. */
  ask(): Promise<BlockNumber>;
}

/** One identity at every peer. */
export interface Seat {
  /** The one to try first in front; at least one. */
  gateways(): readonly PeerGateway[];
  /** Aborted when blocks are to be read from another peer. */
  readonly moved: AbortSignal;
  /** The last block that any peer is known to have. */
  newest(): BlockNumber | null;
}

/** Peers that are tried for one question; when three fail, it is not the peer. */
const MOST = 3;

/** Milliseconds without an answer after which it is asked whether the peer is there at all. */
const SLOW = 2_000;

/**
 * What the first peer says that can say anything, for questions that order nothing and may thus be asked twice. A refusal
 * is an answer. Rejects with what the first peer failed with.
 */
export async function askAround<T>(seat: Seat, ask: (at: PeerGateway) => Promise<T>): Promise<T> {
  let failure: { readonly error: unknown } | undefined;
  for (const at of seat.gateways().slice(0, MOST)) {
    try {
      return await whileThere(at, ask(at));
    } catch (error) {
      const read = readProposalFailure(error);
      if (!(read instanceof Fault)) throw error;
      if (read.code !== 'ledger-unreachable' && read.code !== 'ledger-slow') throw error;
      failure ??= { error };
      if (read.code === 'ledger-unreachable') {
        void at.suspect();
        continue;
      }
      await at.suspect();
      // A peer that is there and slow waits for others, as the next one would.
      if (!at.away.aborted) break;
    }
  }
  throw failure?.error ?? new Fault('ledger-unreachable');
}

/** The work's result, unless the peer is found to be away first: a call on a silent connection may take its whole time. */
export function whileThere<T>({ away, suspect }: PeerGateway, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(new Fault('ledger-unreachable', { cause: new Error('the peer went away') }));
    const slow = setTimeout(() => void suspect(), SLOW);
    const done = () => {
      clearTimeout(slow);
      away.removeEventListener('abort', leave);
    };
    away.addEventListener('abort', leave);
    if (away.aborted) leave();
    work.then(resolve, reject).finally(done);
  });
}
