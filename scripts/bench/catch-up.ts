// How fast a gateway that starts empty learns the ledger: the follower beside a reader who only decodes the blocks.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { newBlockFeed } from '@grondslag/gateway/fabric';
import { Progress, startFollower } from '@grondslag/gateway/projection';
import { openStorage, type Storage } from '@grondslag/gateway/storage';
import { readPrivateReadWriteSet, readTransaction, toBlock } from '@grondslag/network/protocol';
import { seats } from '../cases/index.js';
import type { Stack } from '../stack/index.js';
import { type Finding, more } from './figure.js';
import { startPostgres } from './postgres.js';
import { recordMore } from './registration.js';
import { sideBySide } from './rounds.js';
import { connectSdk, type Sdk } from './sdk.js';

/** Transactions that a catch-up is to be measured over, at the least. */
const ENOUGH = 4_000;

/** Transactions per second of each side, over the same blocks. */
export async function measureCatchUp(stack: Stack, onRound: (round: number) => void): Promise<Finding> {
  const sdk = connectSdk(stack.layout.plan, seats.raad);
  const standing = await deliver(sdk, await recordMore(stack, 1));
  const newest = await recordMore(stack, Math.max(1, ENOUGH - standing.transactions));
  const { transactions, blocks } = await deliver(sdk, newest);

  const folder = mkdtempSync(join(tmpdir(), 'grondslag-bench-database-'));
  const embedded = openStorage({ directory: folder });
  const server = await startPostgres();
  const pooled = server === undefined ? undefined : openStorage({ url: server.url });
  const perSecond = (seconds: number) => transactions / seconds;
  const rounds = await sideBySide(
    {
      deliver: async () => perSecond((await deliver(sdk, newest)).seconds),
      embedded: async () => perSecond(await follow(stack, sdk, embedded, newest)),
      ...(pooled === undefined ? {} : { pooled: async () => perSecond(await follow(stack, sdk, pooled, newest)) }),
    } as Record<'deliver' | 'embedded' | 'pooled', () => Promise<number>>,
    onRound,
  );
  await embedded.close();
  await pooled?.close();
  await server?.stop();
  sdk.close();
  rmSync(folder, { recursive: true, force: true });
  const postgres = rounds.flatMap(({ pooled, deliver }) => (pooled === undefined ? [] : [{ pooled, deliver }]));
  return {
    name: 'catch-up',
    title: `${transactions} transactions in ${blocks} blocks, from block 0: the follower beside bare deliver, fully decoded`,
    figures: [
      more(
        'follower into PGlite / deliver',
        '×',
        rounds.map(({ embedded, deliver }) => embedded / deliver),
        0.4,
      ),
      ...(postgres.length === 0
        ? []
        : [
            more(
              'follower into PostgreSQL / deliver',
              '×',
              postgres.map(({ pooled, deliver }) => pooled / deliver),
              0.4,
            ),
          ]),
      more(
        'follower into PGlite',
        'tx/s',
        rounds.map(({ embedded }) => embedded),
      ),
      ...(postgres.length === 0
        ? []
        : [
            more(
              'follower into PostgreSQL',
              'tx/s',
              postgres.map(({ pooled }) => pooled),
            ),
          ]),
      more(
        'deliver',
        'tx/s',
        rounds.map(({ deliver }) => deliver),
      ),
    ],
    notes: postgres.length === 0 ? ['No PostgreSQL server was found, so the follower was not measured on one.'] : [],
  };
}

/** Every block up to the newest, with all that a follower must have unfolded of it, and nothing done with it. */
async function deliver({ network }: Sdk, newest: bigint) {
  const start = performance.now();
  const stream = await network.getBlockAndPrivateDataEvents({ startBlock: 0n });
  let transactions = 0;
  let blocks = 0;
  for await (const message of stream) {
    const block = toBlock(message.getBlock() ?? unreadable());
    const contents = message.getPrivateDataMapMap();
    for (const { index, bytes } of block.transactions) {
      if (block.header.number === 0n) continue;
      readTransaction(bytes);
      readPrivateReadWriteSet(contents.get(index)?.serializeBinary() ?? new Uint8Array());
      transactions++;
    }
    blocks++;
    if (block.header.number >= newest) break;
  }
  stream.close();
  return { transactions, blocks, seconds: (performance.now() - start) / 1000 };
}

let schemas = 0;

/** Seconds until a follower with empty tables has every block in them. */
async function follow(stack: Stack, { gateway }: Sdk, storage: Storage, newest: bigint): Promise<number> {
  const { channel, chaincode } = stack.layout.plan;
  const db = await storage.schema(`catch_up_${++schemas}`);
  const progress = new Progress();
  const feed = newBlockFeed({ gateway, channel, chaincode: chaincode.name, collection: 'inhoud' });
  const start = performance.now();
  const follower = startFollower({ db, feed, progress, wake: () => undefined });
  while ((progress.next ?? 0n) <= newest) await wait(2);
  const seconds = (performance.now() - start) / 1000;
  await follower.stop();
  return seconds;
}

function unreadable(): never {
  throw new Error('the peer sent no block');
}
