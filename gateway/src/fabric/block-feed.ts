// Blocks as our own peer delivers them, reduced to the events of our chaincode.
import type { CloseableAsyncIterable, Gateway } from '@hyperledger/fabric-gateway';
import type { peer } from '@hyperledger/fabric-protos';
import { type Block, type BlockFeed, type BlockNumber, type BlockStream, Fault } from '../usecases/index.js';
import { type BlockSource, toLedgerBlock } from './read-events.js';

/** Which blocks, and who asks for them. */
export interface BlockFeedOptions extends BlockSource {
  /** Signs the request; any member of the collection may have the private content. */
  readonly gateway: Gateway;
  readonly channel: string;
}

/** Milliseconds in which a block that exists is delivered. */
const READ_WITHIN = 5_000;

/** Opens a stream per call; how often to open again is the follower's affair. */
export function newBlockFeed(options: BlockFeedOptions): BlockFeed {
  return {
    open: (from) => new Stream(options, from),
    async read(number) {
      const stream = new Stream(options, number);
      // A peer answers a seek beyond its last block by waiting for that block.
      const late = setTimeout(() => stream.close(), READ_WITHIN);
      try {
        for await (const block of stream) return block;
        throw new Fault('ledger-slow');
      } finally {
        clearTimeout(late);
        stream.close();
      }
    },
  };
}

class Stream implements BlockStream {
  readonly #options: BlockFeedOptions;
  readonly #from: BlockNumber;
  #events: CloseableAsyncIterable<peer.BlockAndPrivateData> | undefined;
  #closed = false;

  constructor(options: BlockFeedOptions, from: BlockNumber) {
    this.#options = options;
    this.#from = from;
  }

  close(): void {
    this.#closed = true;
    this.#events?.close();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Block> {
    const { gateway, channel } = this.#options;
    try {
      this.#events = await gateway.getNetwork(channel).getBlockAndPrivateDataEvents({ startBlock: this.#from });
      for await (const message of this.#events) {
        if (this.#closed) return;
        yield toLedgerBlock(message, this.#options);
      }
    } catch (error) {
      // A stream that we closed ends with CANCELLED; one that the peer ends makes the library fail on the missing block.
      if (this.#closed) return;
      throw error instanceof Fault ? error : new Fault('ledger-unreachable', { cause: error });
    } finally {
      this.#events?.close();
    }
  }
}
