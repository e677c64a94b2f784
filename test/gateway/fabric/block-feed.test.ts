// Blocks from one peer after another: none is left out, none comes twice, and another ledger is noticed.
import { type BlockFeedOptions, newBlockFeed, type PeerGateway } from '@grondslag/gateway/fabric';
import { Progress, startFollower } from '@grondslag/gateway/projection';
import type { BlockNumber } from '@grondslag/gateway/usecases';
import { headerHash } from '@grondslag/network/protocol';
import type { Gateway } from '@hyperledger/fabric-gateway';
import { common, peer } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { eventually } from '../../support/gateway.js';
import { embeddedStorage } from '../../support/postgres.js';

describe('the feed of blocks', () => {
  const feeds: PlayedFeed[] = [];
  afterEach(() => {
    for (const feed of feeds.splice(0)) feed.close();
  });
  function played(...peers: readonly PlayedLedger[]): PlayedFeed {
    const feed = new PlayedFeed(peers);
    feeds.push(feed);
    return feed;
  }

  it('goes on at the next peer with the next block', async () => {
    const [own, other] = [new PlayedLedger(3), new PlayedLedger(6)];
    const feed = played(own, other);
    await eventually(() => feed.read.length === 3);
    feed.use(other);
    await eventually(() => feed.read.length === 6);
    expect(feed.read).to.deep.equal([0n, 1n, 2n, 3n, 4n, 5n]);
  });

  it('waits for a peer that is behind, and repeats nothing', async () => {
    const [own, other] = [new PlayedLedger(5), new PlayedLedger(2)];
    const feed = played(own, other);
    await eventually(() => feed.read.length === 5);
    feed.use(other);
    other.cut(3);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const waited = feed.read.length;
    other.cut(1);
    await eventually(() => feed.read.length === 6);
    expect([waited, feed.read]).to.deep.equal([5, [0n, 1n, 2n, 3n, 4n, 5n]]);
  });

  it('leaves a stream that brings nothing, though its peer says that it has more', async () => {
    const own = new PlayedLedger(3);
    const feed = played(own);
    await eventually(() => feed.read.length === 3);
    own.silence();
    own.cut(2);
    await eventually(() => feed.read.length === 5);
    expect([feed.read, feed.faults]).to.deep.equal([[0n, 1n, 2n, 3n, 4n], ['ledger-unreachable']]);
  });

  it('keeps a stream that has nothing to bring', async () => {
    const own = new PlayedLedger(3);
    const feed = played(own);
    await eventually(() => feed.read.length === 3);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect([own.opened, feed.faults]).to.deep.equal([1, []]);
  });

  it('rejects when the stream breaks and there is no other peer', async () => {
    const own = new PlayedLedger(3);
    const feed = played(own);
    await eventually(() => feed.read.length === 3);
    own.break();
    await eventually(() => feed.faults.length > 0);
    expect(feed.faults).to.deep.equal(['ledger-unreachable']);
  });

  describe('under a follower', () => {
    it('comes to a stop, for good, at a peer with another ledger', async () => {
      const { db } = await embeddedStorage.fresh();
      const [own, other] = [new PlayedLedger(4), new PlayedLedger(2, 'another')];
      const feed = played(own, other);
      const follower = startFollower({
        ...{ db, feed: feed.feed, progress: new Progress(), wake: () => undefined },
      });
      const cursor = () => db.selectFrom('cursor').select('next_block').executeTakeFirstOrThrow();
      await eventually(async () => (await cursor()).next_block === 4n);
      feed.use(other);
      other.cut(4);
      await eventually(() => follower.status().state === 'stopped');
      const { fault } = follower.status();
      const { next_block } = await cursor();
      await follower.stop();
      expect([fault, next_block]).to.deep.equal(['ledger-forked', 4n]);
    });
  });
});

/** A peer's ledger of blocks without transactions. */
class PlayedLedger {
  readonly #blocks: common.Block[] = [];
  readonly #name: string;
  readonly #streams = new Set<() => void>();
  #silent = new Set<() => void>();
  opened = 0;
  isBroken = false;

  constructor(blocks: number, name = 'the one') {
    this.#name = name;
    this.cut(blocks);
  }

  get newest(): BlockNumber {
    return BigInt(this.#blocks.length - 1);
  }

  cut(count: number): void {
    for (let added = 0; added < count; added++) this.#blocks.push(this.#block(this.#blocks.length));
    for (const wake of this.#streams) if (!this.#silent.has(wake)) wake();
  }

  /** Streams that are open bring nothing any more. */
  silence(): void {
    this.#silent = new Set(this.#streams);
  }

  /** Streams that are open end with an error. */
  break(): void {
    this.isBroken = true;
    for (const wake of this.#streams) wake();
  }

  gateway(): Gateway {
    const getBlockAndPrivateDataEvents = async ({ startBlock = 0n }: { startBlock?: bigint }) =>
      this.#stream(Number(startBlock));
    return { getNetwork: () => ({ getBlockAndPrivateDataEvents }) } as unknown as Gateway;
  }

  #stream(from: number) {
    let isClosed = false;
    let resume = () => {};
    const wake = () => resume();
    const self = this;
    this.opened++;
    this.#streams.add(wake);
    return {
      close() {
        isClosed = true;
        self.#streams.delete(wake);
        resume();
      },
      async *[Symbol.asyncIterator]() {
        for (let next = from; ; next++) {
          while ((next >= self.#blocks.length || self.#silent.has(wake)) && !isClosed && !self.isBroken) {
            await new Promise<void>((resolve) => {
              resume = resolve;
            });
          }
          if (isClosed || self.isBroken) throw new Error('CANCELLED');
          const message = new peer.BlockAndPrivateData();
          message.setBlock(self.#blocks[next]);
          yield message;
        }
      },
    };
  }

  #block(number: number): common.Block {
    const before = this.#blocks.at(-1)?.getHeader();
    const header = new common.BlockHeader();
    header.setNumber(number);
    header.setDataHash(Buffer.from(`${this.#name} ${number}`));
    if (before !== undefined) {
      header.setPreviousHash(
        headerHash({
          number: BigInt(number - 1),
          previousHash: before.getPreviousHash_asU8(),
          dataHash: before.getDataHash_asU8(),
        }),
      );
    }
    const lastConfig = new common.LastConfig();
    const orderer = new common.OrdererBlockMetadata();
    orderer.setLastConfig(lastConfig);
    const signatures = new common.Metadata();
    signatures.setValue(orderer.serializeBinary());
    const metadata = new common.BlockMetadata();
    const none = new Uint8Array();
    metadata.setMetadataList([signatures.serializeBinary(), none, none, none, none]);
    const block = new common.Block();
    block.setHeader(header);
    block.setData(new common.BlockData());
    block.setMetadata(metadata);
    return block;
  }
}

/** A feed over played peers, read like the follower reads it: opened again where it was when it breaks. */
class PlayedFeed {
  readonly feed;
  readonly read: BlockNumber[] = [];
  readonly faults: string[] = [];
  #used: PlayedLedger;
  #moved = new AbortController();
  #isClosed = false;
  #close = () => {};

  constructor(peers: readonly PlayedLedger[]) {
    const [first] = peers;
    if (first === undefined) throw new Error('no peers');
    this.#used = first;
    const self = this;
    const options: BlockFeedOptions = {
      ...{ channel: 'x', chaincode: 'x', collection: 'x', overdue: 100 },
      trust: { learn: async () => undefined, verify: async () => undefined },
      seat: {
        gateways: () => [
          this.#at(this.#used),
          ...peers.filter((each) => each !== this.#used).map((each) => this.#at(each)),
        ],
        get moved() {
          return self.#moved.signal;
        },
        newest: () => this.#used.newest,
      },
    };
    this.feed = newBlockFeed(options);
    void this.#follow();
  }

  use(ledger: PlayedLedger): void {
    this.#used = ledger;
    const before = this.#moved;
    this.#moved = new AbortController();
    before.abort();
  }

  close(): void {
    this.#isClosed = true;
    this.#close();
  }

  #at(ledger: PlayedLedger): PeerGateway {
    return {
      ...{ gateway: ledger.gateway(), peer: 'x', away: new AbortController().signal },
      get newest() {
        return ledger.newest;
      },
      ...{ suspect: async () => undefined, ask: async () => ledger.newest, isOwn: true, distrust: () => undefined },
    };
  }

  async #follow(): Promise<void> {
    while (!this.#isClosed) {
      const stream = this.feed.open(BigInt(this.read.length));
      this.#close = () => stream.close();
      try {
        for await (const { number } of stream) this.read.push(number);
      } catch (error) {
        this.faults.push((error as { code: string }).code);
        if (this.#used.isBroken) return;
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }
  }
}
