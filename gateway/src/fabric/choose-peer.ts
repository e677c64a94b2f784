// Which peer to use, from what is known of each. Pure.
import type { BlockNumber } from '../usecases/index.js';
import type { PeerState } from './peer.js';

/** What is known of a peer. */
export interface PeerView {
  readonly state: PeerState;
  readonly newest: BlockNumber | null;
  /** Answers in a row. */
  readonly answers: number;
}

/** Blocks behind the others at which an answer would be of another time. */
export const FAR = 10n;

/** A peer that has only just started answers for the channel before it knows whom to ask for endorsements. */
const STEADY = 2;

/**
 * The peer to use: the one in use while it is here, unless one that stands before it in the list has come back and is as
 * far; else the first of those that are here and not far behind. With nobody here, the one in use is dialled on.
 */
export function choosePeer<P extends PeerView>(list: readonly P[], used: P): P {
  if (used.state === 'here') {
    const better = list.slice(0, list.indexOf(used));
    return better.find((peer) => isHere(peer) && peer.answers >= STEADY && !isBehind(peer, used.newest, 0n)) ?? used;
  }
  const [first] = inOrder(list, used).filter(isHere);
  return first ?? used;
}

/** The peers as they should be tried: the one in use, others that are here, those far behind, and the rest. */
export function inOrder<P extends PeerView>(list: readonly P[], used: P): readonly P[] {
  const newest = newestOf(list);
  const place = (peer: P) => {
    if (!isHere(peer)) return peer.state === 'unknown' ? 3 : 4;
    if (peer === used) return 0;
    return isBehind(peer, newest, FAR) ? 2 : 1;
  };
  return list.toSorted((a, b) => place(a) - place(b));
}

/** The last block that any of them is known to have. */
export function newestOf(list: readonly PeerView[]): BlockNumber | null {
  return list.reduce<BlockNumber | null>(
    (most, { newest }) => (newest !== null && (most === null || newest > most) ? newest : most),
    null,
  );
}

function isHere({ state }: PeerView): boolean {
  return state === 'here';
}

function isBehind({ newest }: PeerView, other: BlockNumber | null, allowed: bigint): boolean {
  return other !== null && (newest ?? -1n) + allowed < other;
}
