// The peers through which this organisation may reach the ledger, its own first, and the one that is used now. Health is
// learned by asking each peer for its last block, and at once when a call on it has failed.
import { status } from '@grpc/grpc-js';
import type { BlockNumber } from '../usecases/index.js';
import { choosePeer, inOrder, newestOf } from './choose-peer.js';
import type { FoundPeer } from './discover.js';
import { Peer, type PeerEndpoint } from './peer.js';
import type { ClientPair } from './tls.js';

/** What happened to a peer; for logs and counts. */
export type PeerEvent =
  | { readonly what: 'moved'; readonly from: string; readonly to: string }
  /** `refused` says what was wrong with what it showed, when that was the reason. */
  | { readonly what: 'away'; readonly peer: string; readonly refused?: string }
  | { readonly what: 'back'; readonly peer: string }
  /** It delivered what the ordering nodes did not sign, and is not used any more. */
  | { readonly what: 'distrusted'; readonly peer: string };

/** Which peers, and how they are asked. */
export interface PeersOptions {
  /** In order of preference, the own organisation's first. */
  readonly configured: readonly [PeerEndpoint, ...PeerEndpoint[]];
  /** The own organisation. */
  readonly mspId: string;
  readonly pair?: ClientPair;
  /** The number of a peer's last block; rejects within seconds when it does not serve the channel. */
  readonly ask: (peer: Peer) => Promise<BlockNumber>;
  /** The peers that a peer knows of; the configured ones are all when left out. */
  readonly discover?: (peer: Peer) => Promise<readonly FoundPeer[]>;
  readonly heard: (event: PeerEvent) => void;
  /** Hears of every block that a peer is known to have. */
  readonly saw: (block: BlockNumber) => void;
}

/** Milliseconds between two questions to the peer in use, to one that would be better, and to any other. */
const EVERY = { used: 5_000, better: 1_000, other: 15_000 };
const DISCOVER_EVERY = 60_000;
const TICK = 500;

/** A network of this kind has some ten; more would be a peer that makes them up. */
const MOST = 32;

/** Starts to ask at once; every method may be called before the first answer. */
export class Peers {
  readonly #options: PeersOptions;
  readonly #asking = new Map<Peer, Promise<void>>();
  readonly #distrusted = new Set<Peer>();
  readonly #first: Peer;
  readonly #timer: NodeJS.Timeout;
  #list: readonly Peer[];
  #used: Peer;
  #moved = new AbortController();
  #discoveredAt = 0;

  constructor(options: PeersOptions) {
    this.#options = options;
    this.#list = options.configured.map((endpoint) => new Peer(endpoint, options.pair));
    const [first] = this.#list;
    if (first === undefined) throw new TypeError('a gateway needs at least one peer');
    this.#first = first;
    this.#used = first;
    this.#timer = setInterval(() => void this.#round(), TICK);
    void this.#round();
  }

  /** The peer that blocks are read from, and that calls are made on first. */
  get used(): Peer {
    return this.#used;
  }

  /** Aborted when another peer is used, from now on. */
  get moved(): AbortSignal {
    return this.#moved.signal;
  }

  /** Every peer, the one to try first in front; those far behind the others, or away, at the end. */
  order(): readonly Peer[] {
    return inOrder(this.#list, this.#used);
  }

  /** Whether that peer is of the own organisation; of the first, which the operator lists as its own, that is taken. */
  isOwn(peer: Peer): boolean {
    return peer.mspId === this.#options.mspId || (peer.mspId === undefined && peer === this.#first);
  }

  /** The last block that any peer is known to have. */
  newest(): BlockNumber | null {
    return newestOf(this.#list);
  }

  /** Asks a peer at once, and moves away from it if it does not answer; the answer may be that of a moment ago. */
  async suspect(peer: Peer): Promise<void> {
    await this.#ask(peer);
    // Whether any other can take over may not be known yet.
    if (peer === this.#used && peer.state === 'away') await Promise.all(this.#list.map((other) => this.#ask(other)));
    this.#choose();
  }

  /** Never uses a peer again in the life of this process. */
  distrust(peer: Peer): void {
    this.#distrusted.add(peer);
    peer.failed();
    this.#options.heard({ what: 'distrusted', peer: peer.address });
    this.#choose();
  }

  close(): void {
    clearInterval(this.#timer);
    for (const peer of this.#list) peer.close();
    this.#moved.abort();
  }

  async #round(): Promise<void> {
    const now = Date.now();
    const due = this.#list.filter((peer) => now - peer.askedAt >= this.#interval(peer));
    if (due.length === 0) return;
    await Promise.all(due.map((peer) => this.#ask(peer)));
    this.#choose();
    await this.#discover();
  }

  #interval(peer: Peer): number {
    const place = this.#list.indexOf(this.#used);
    if (peer !== this.#used) {
      return this.#used.state !== 'here' || this.#list.indexOf(peer) < place ? EVERY.better : EVERY.other;
    }
    // Whether a better one that is back has caught up with this one is judged by how far both are now.
    const isBetterHere = this.#list.slice(0, place).some(({ state }) => state === 'here');
    return peer.state === 'here' && !isBetterHere ? EVERY.used : EVERY.better;
  }

  #ask(peer: Peer): Promise<void> {
    const running = this.#asking.get(peer);
    if (running !== undefined) return running;
    const asked = this.#askOnce(peer).finally(() => this.#asking.delete(peer));
    this.#asking.set(peer, asked);
    return asked;
  }

  async #askOnce(peer: Peer): Promise<void> {
    const { ask, heard, saw } = this.#options;
    const before = peer.state;
    peer.askedAt = Date.now();
    if (this.#distrusted.has(peer)) return;
    try {
      // One slow answer is a busy machine; two are a peer that hangs.
      const newest = await ask(peer).catch((error) =>
        before === 'here' && isSlow(error) ? ask(peer) : Promise.reject(error),
      );
      peer.answered(newest);
      saw(newest);
      if (before === 'away') heard({ what: 'back', peer: peer.address });
    } catch (error) {
      const refused = peer.refusal(error);
      peer.failed();
      if (before !== 'away') {
        heard({ what: 'away', peer: peer.address, ...(refused === undefined ? {} : { refused }) });
      }
    }
  }

  #choose(): void {
    const to = choosePeer(this.#list, this.#used);
    if (to === this.#used) return;
    const from = this.#used;
    this.#used = to;
    const before = this.#moved;
    this.#moved = new AbortController();
    this.#options.heard({ what: 'moved', from: from.address, to: to.address });
    before.abort();
  }

  async #discover(): Promise<void> {
    const { discover, saw } = this.#options;
    if (discover === undefined || this.#used.state !== 'here' || Date.now() - this.#discoveredAt < DISCOVER_EVERY) {
      return;
    }
    this.#discoveredAt = Date.now();
    const found = await discover(this.#used).catch(() => []);
    for (const { newest } of found) if (newest !== null) saw(newest);
    const known = new Map(this.#list.map((peer) => [peer.address, peer]));
    const added: Peer[] = [];
    for (const endpoint of found) {
      const peer = known.get(endpoint.address);
      if (peer !== undefined) peer.mspId = endpoint.mspId;
      else if (this.#list.length + added.length < MOST) added.push(new Peer(endpoint, this.#options.pair));
    }
    // The own organisation's come first, and of each the configured ones, in the order of the operator.
    const place = ({ mspId = this.#options.mspId }: Peer) => (mspId === this.#options.mspId ? 0 : 1);
    const all = [...this.#list, ...added];
    this.#list = all.toSorted((a, b) => place(a) - place(b));
  }
}

function isSlow(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === status.DEADLINE_EXCEEDED;
}
