// Those who follow the chain: each stands on its own, ends when it likes, and goes on where its checkpoint says.
import {
  type Checkpointer,
  type CloseableAsyncIterable,
  checkpointers,
  type Network,
} from '@hyperledger/fabric-gateway';
import type { common, peer } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { atOneHeight, contractOf, court, institution, ledgerOf, newKey, type Suite, text } from './suite.js';

interface Options {
  readonly startBlock?: bigint;
  readonly checkpoint?: Checkpointer;
}

/** A kind of block event: how it is followed, and the number of a block that it tells of. */
interface Kind {
  readonly name: string;
  follow(ledger: Network, options?: Options): Promise<Numbers>;
}

/** Numbers of blocks as they are told of. */
interface Numbers extends AsyncIterable<bigint> {
  close(): void;
}

const kinds: readonly Kind[] = [
  {
    name: 'blocks',
    follow: async (ledger, options) =>
      numbered(await ledger.getBlockEvents(options), (block: common.Block) => block.getHeader()?.getNumber()),
  },
  {
    name: 'filtered blocks',
    follow: async (ledger, options) =>
      numbered(await ledger.getFilteredBlockEvents(options), (block: peer.FilteredBlock) => block.getNumber()),
  },
  {
    name: 'blocks with private data',
    follow: async (ledger, options) =>
      numbered(await ledger.getBlockAndPrivateDataEvents(options), (both: peer.BlockAndPrivateData) =>
        both.getBlock()?.getHeader()?.getNumber(),
      ),
  },
];

/** Followers of blocks and of chaincode events. */
export const followers: Suite = (network) => {
  const ledger = (mspId = court) => ledgerOf(network(), mspId);
  const commit = async (name = 'put', ...args: string[]) => {
    const options = { arguments: args.length > 0 ? args : [newKey('follow'), 'x'] };
    return (await (await contractOf(network(), court).submitAsync(name, options)).getStatus()).blockNumber;
  };
  const next = async <T>(stream: AsyncIterable<T>) => (await stream[Symbol.asyncIterator]().next()).value as T;
  /** The block after the newest, at every peer: what is told from there on is told of what comes. */
  const tip = async () => {
    const number = await commit();
    await atOneHeight(network());
    return number + 1n;
  };

  for (const { name, follow } of kinds) {
    describe(`followers of ${name}`, () => {
      it('are told what was committed before, from the block they ask for', async () => {
        const number = await commit();
        const stream = await follow(ledger(), { startBlock: number });
        const told = await next(stream);
        stream.close();
        expect(told).to.equal(number);
      });

      it('are told what comes', async () => {
        const stream = await follow(ledger(institution), { startBlock: await tip() });
        const told = next(stream);
        const number = await commit();
        expect([await told, number]).to.deep.equal([number, number]);
        stream.close();
      });

      it('may end and begin anew', async () => {
        const first = await follow(ledger(), { startBlock: await tip() });
        await commit();
        await next(first);
        first.close();
        const second = await follow(ledger(), { startBlock: await tip() });
        const number = await commit();
        const told = await next(second);
        second.close();
        expect(told).to.equal(number);
      });

      it('go on when another one ends', async () => {
        const start = await tip();
        const [ends, stays] = [
          await follow(ledger(), { startBlock: start }),
          await follow(ledger(), { startBlock: start }),
        ];
        const iterator = stays[Symbol.asyncIterator]();
        const before = await commit();
        const told = [await next(ends), (await iterator.next()).value];
        ends.close();
        const after = await commit();
        told.push((await iterator.next()).value);
        stays.close();
        expect(told).to.deep.equal([before, before, after]);
      });

      it('go on where their checkpoint says', async () => {
        const checkpoint = checkpointers.inMemory();
        await checkpoint.checkpointBlock(await commit());
        const missed = await commit();
        const stream = await follow(ledger(), { checkpoint });
        const told = await next(stream);
        stream.close();
        expect(told).to.equal(missed);
      });
    });
  }

  describe('followers of chaincode events', () => {
    const follow = (options?: Options) => ledger().getChaincodeEvents(network().plan.chaincode.name, options);
    const announce = async (payload: string) => {
      const options = { arguments: [newKey('event'), 'said', payload] };
      const transaction = await contractOf(network(), court).submitAsync('announce', options);
      return { id: transaction.getTransactionId(), block: (await transaction.getStatus()).blockNumber };
    };

    it('may end and begin anew', async () => {
      const first = await follow({ startBlock: (await announce('one')).block });
      await next(first);
      first.close();
      const second = await follow({ startBlock: (await announce('two')).block });
      const { payload } = await next(second);
      second.close();
      expect(text(payload)).to.equal('two');
    });

    it('go on when another one ends', async () => {
      const startBlock = await tip();
      const [ends, stays] = [await follow({ startBlock }), await follow({ startBlock })];
      const iterator = stays[Symbol.asyncIterator]();
      await announce('before');
      const told = [text((await next(ends)).payload), text((await iterator.next()).value.payload)];
      ends.close();
      await announce('after');
      told.push(text((await iterator.next()).value.payload));
      stays.close();
      expect(told).to.deep.equal(['before', 'before', 'after']);
    });

    it('go on where their checkpoint says, within a block, too', async () => {
      const checkpoint = checkpointers.inMemory();
      const stream = await follow({ startBlock: await tip() });
      await announce('one');
      await checkpoint.checkpointChaincodeEvent(await next(stream));
      stream.close();
      const missed = await announce('two');
      const resumed = await follow({ checkpoint });
      const { transactionId, blockNumber } = await next(resumed);
      resumed.close();
      expect([transactionId, blockNumber]).to.deep.equal([missed.id, missed.block]);
    });

    it('lose none and see none twice, however many come at once', async () => {
      const startBlock = await tip();
      const sent = await Promise.all(Array.from({ length: 20 }, (_, index) => announce(`many-${index}`)));
      const told: string[] = [];
      const checkpoint = checkpointers.inMemory();
      while (told.length < sent.length) {
        const stream = await follow(told.length === 0 ? { startBlock } : { checkpoint });
        for await (const event of stream) {
          told.push(event.transactionId);
          await checkpoint.checkpointChaincodeEvent(event);
          if (told.length % 7 === 0 || told.length === sent.length) {
            break;
          }
        }
        stream.close();
      }
      expect(told.toSorted()).to.deep.equal(sent.map(({ id }) => id).toSorted());
    });
  });
};

function numbered<T>(events: CloseableAsyncIterable<T>, toNumber: (event: T) => number | undefined): Numbers {
  return {
    close: () => events.close(),
    async *[Symbol.asyncIterator]() {
      for await (const event of events) {
        yield BigInt(toNumber(event) ?? -1);
      }
    },
  };
}
