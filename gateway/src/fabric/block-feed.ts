// Blocks as the peer in use delivers them, reduced to the events of our chaincode. The stream goes on at another peer
// when that one goes away, and at the own one again when it is back, without leaving out a block; whether it is the same
// ledger shows in the hashes that link the blocks.
import { setTimeout as delay } from 'node:timers/promises';
import { ProtocolError } from '@grondslag/network/protocol';
import type { CloseableAsyncIterable } from '@hyperledger/fabric-gateway';
import type { common, peer } from '@hyperledger/fabric-protos';
import { type Block, type BlockFeed, type BlockNumber, type BlockStream, Fault } from '../usecases/index.js';
import { BlockTrust } from './block-trust.js';
import { type BlockSource, toLedgerBlock } from './read-events.js';
import type { PeerGateway, Seat } from './seat.js';

/** Which blocks, and who asks for them. */
export interface BlockFeedOptions extends BlockSource {
  /** Signs the request; any member of the collection may have the private content. */
  readonly seat: Seat;
  readonly channel: string;
  /** Hears of every stream that is opened. */
  readonly opened?: () => void;
  /** Milliseconds without a block that the peer is known to have, after which its stream counts as dead. */
  readonly overdue?: number;
  /** Which blocks are believed of other organisations' peers; those that the ordering nodes signed when left out. */
  readonly trust?: Pick<BlockTrust, 'learn' | 'verify'>;
}

/** Milliseconds in which a block that exists is delivered. */
const READ_WITHIN = 5_000;

/** Some seconds are a busy machine. */
const OVERDUE = 10_000;

/** Milliseconds between two questions to a peer that is behind. */
const BEHIND = 500;

/** How often content must have been missing at the peer in use before another peer is asked for it. */
const PATIENCE = 3;

/** Blocks whose missing content is counted; of the others only the peer in use is asked. */
const MOST_MISSING = 1_000;

/** Opens a stream per call; how often to open again is the follower's affair. */
export function newBlockFeed(options: BlockFeedOptions): BlockFeed {
  const missing = new Map<BlockNumber, number>();
  const { trust = new BlockTrust() } = options;
  return {
    open: (from) => new Stream(options, trust, from),
    async read(number) {
      const [used, ...others] = options.seat.gateways();
      if (used === undefined) throw new Fault('ledger-unreachable');
      let block = await readBlock(options, used, number);
      if (isWhole(block)) {
        missing.delete(number);
        return block;
      }
      // Reconciliation between peers takes a moment; who waits in vain asks another member of the collection.
      const times = (missing.get(number) ?? 0) + 1;
      if (times > 1 || missing.size < MOST_MISSING) missing.set(number, times);
      if (times % PATIENCE !== 0) return block;
      for (const other of others) {
        const found = await readBlock(options, other, number).catch(() => block);
        if (found.hash === block.hash && contents(found) > contents(block)) block = found;
        if (isWhole(block)) break;
      }
      return block;
    },
  };
}

function contents({ events }: Block): number {
  return events.filter(({ content }) => content !== null).length;
}

function isWhole(block: Block): boolean {
  return contents(block) === block.events.length;
}

async function readBlock(options: BlockFeedOptions, at: PeerGateway, number: BlockNumber): Promise<Block> {
  return toLedgerBlock(await readMessage(options, at, number), options);
}

async function readMessage(options: BlockFeedOptions, at: PeerGateway, number: BlockNumber) {
  const blocks = await openBlocks(options, at, number);
  // A peer answers a seek beyond its last block by waiting for that block.
  const late = setTimeout(() => blocks.close(), READ_WITHIN);
  try {
    for await (const message of blocks) return message;
    throw new Fault('ledger-slow');
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('ledger-unreachable', { cause: error });
  } finally {
    clearTimeout(late);
    blocks.close();
  }
}

type Blocks = CloseableAsyncIterable<peer.BlockAndPrivateData>;

function openBlocks({ channel }: BlockFeedOptions, { gateway }: PeerGateway, from: BlockNumber): Promise<Blocks> {
  return gateway.getNetwork(channel).getBlockAndPrivateDataEvents({ startBlock: from });
}

class Stream implements BlockStream {
  readonly #options: BlockFeedOptions;
  readonly #trust: Pick<BlockTrust, 'learn' | 'verify'>;
  #next: BlockNumber;
  #blocks: Blocks | undefined;
  #closed = false;
  #isWaiting = false;

  constructor(options: BlockFeedOptions, trust: Pick<BlockTrust, 'learn' | 'verify'>, from: BlockNumber) {
    this.#options = options;
    this.#trust = trust;
    this.#next = from;
  }

  close(): void {
    this.#closed = true;
    this.#blocks?.close();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Block> {
    const { seat, opened } = this.#options;
    while (!this.#closed) {
      const { moved } = seat;
      const [at] = seat.gateways();
      if (at === undefined) throw new Fault('ledger-unreachable');
      opened?.();
      try {
        yield* this.#from(at, moved);
        throw new Error('the stream ended');
      } catch (error) {
        // A stream that we closed ends with CANCELLED; one that the peer ends makes the library fail on the missing block.
        if (this.#closed) return;
        if (moved.aborted) continue;
        if (error instanceof Fault) throw error;
        await at.suspect();
        // Nobody to go on with: the follower waits a little, and longer each time.
        if (!moved.aborted) throw new Fault('ledger-unreachable', { cause: error });
      }
    }
  }

  /** Every block from the next one on, from this peer, until it is left or fails. */
  async *#from(at: PeerGateway, moved: AbortSignal): AsyncGenerator<Block> {
    await this.#untilThere(at, moved);
    const blocks = await openBlocks(this.#options, at, this.#next);
    this.#blocks = blocks;
    const leave = () => blocks.close();
    const watch = this.#watch(at, leave);
    at.away.addEventListener('abort', leave);
    moved.addEventListener('abort', leave);
    try {
      // Read all the same: a stream that ends and has no reader ends the process.
      if (this.#closed || at.away.aborted || moved.aborted) blocks.close();
      this.#isWaiting = true;
      for await (const message of blocks) {
        this.#isWaiting = false;
        if (this.#closed) return;
        await this.#believe(at, message.getBlock());
        const block = toLedgerBlock(message, this.#options);
        yield block;
        this.#next = block.number + 1n;
        this.#isWaiting = true;
      }
    } finally {
      this.#isWaiting = false;
      clearInterval(watch);
      at.away.removeEventListener('abort', leave);
      moved.removeEventListener('abort', leave);
      blocks.close();
    }
  }

  /** The own organisation's peers are believed; those of others, where the ordering nodes signed. */
  async #believe(at: PeerGateway, message: common.Block | undefined): Promise<void> {
    if (message === undefined) throw new Fault('ledger-protocol');
    const read = async (number: BlockNumber) => {
      const block = (await readMessage(this.#options, at, number)).getBlock();
      if (block === undefined) throw new Fault('ledger-protocol');
      return block;
    };
    if (at.isOwn) return this.#trust.learn(message, read);
    try {
      await this.#trust.verify(message, read);
    } catch (error) {
      if (error instanceof ProtocolError) at.distrust();
      throw error;
    }
  }

  /** Waits for a peer that is behind: a seek for a block after its next one is answered as an error. */
  async #untilThere(at: PeerGateway, moved: AbortSignal): Promise<void> {
    let { newest } = at;
    while ((newest ?? -1n) + 1n < this.#next) {
      if (newest !== null) await delay(BEHIND);
      if (this.#closed || moved.aborted) return;
      newest = await at.ask();
    }
  }

  /** Leaves a stream that brings nothing, though the peer says that it has more: half of a connection may be gone. */
  #watch(at: PeerGateway, leave: () => void): NodeJS.Timeout {
    let silentSince: { readonly next: BlockNumber; readonly at: number } | undefined;
    const { overdue = OVERDUE } = this.#options;
    return setInterval(() => {
      const isOwed = this.#isWaiting && at.newest !== null && at.newest >= this.#next;
      if (!isOwed) silentSince = undefined;
      else if (silentSince?.next !== this.#next) silentSince = { next: this.#next, at: Date.now() };
      else if (Date.now() - silentSince.at >= overdue) leave();
    }, overdue / 10);
  }
}
