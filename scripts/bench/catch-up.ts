// How fast a gateway that starts empty learns the ledger: the follower beside a reader who only decodes the blocks.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CONTENT_COLLECTION } from '@grondslag/chaincode/domain';
import { connectLedger } from '@grondslag/gateway/fabric';
import { newLedgerIndex, Progress, startFollower } from '@grondslag/gateway/projection';
import { openStorage, type Storage } from '@grondslag/gateway/storage';
import { readPrivateReadWriteSet, readTransaction, toBlock } from '@grondslag/network/protocol';
import { seats } from '../cases/index.js';
import type { Stack } from '../stack/index.js';
import { postgresBinaries, startPostgres } from '../stack/postgres.js';
import { type Finding, more } from './figure.js';
import { recordMore } from './registration.js';
import { sideBySide } from './rounds.js';
import { connectSdk, placeOf, type Sdk } from './sdk.js';

/** What a peer may send ahead to a gateway. The library's own 64 KiB make it wait for the reader, decoding or following. */
const WINDOW = { 'grpc-node.flow_control_window': 4 * 1024 * 1024 };

/** Transactions that a catch-up is to be measured over, at the least. */
const ENOUGH = 4_000;

/** Transactions per second of each side, over the same blocks. */
export async function measureCatchUp(stack: Stack, onRound: (round: number) => void): Promise<Finding> {
  const sdk = connectSdk(stack.layout.plan, seats.raad);
  const ahead = connectSdk(stack.layout.plan, seats.raad, WINDOW);
  const standing = await deliver(sdk, await recordMore(stack, 1));
  const newest = await recordMore(stack, Math.max(1, ENOUGH - standing.transactions));
  const { transactions, blocks } = await deliver(sdk, newest);

  const folder = mkdtempSync(join(tmpdir(), 'grondslag-bench-database-'));
  const server = postgresBinaries === undefined ? undefined : await startPostgres(postgresBinaries);
  const databases: Readonly<Record<string, Storage>> = {
    PGlite: openStorage({ directory: folder }),
    ...(server === undefined ? {} : { PostgreSQL: openStorage({ url: server.url }) }),
  };
  const following = Object.entries(databases).map(([name, storage]) => [name, () => follow(stack, storage, newest)]);
  const sides: Readonly<Record<string, () => Promise<number>>> = {
    deliver: async () => (await deliver(sdk, newest)).seconds,
    ahead: async () => (await deliver(ahead, newest)).seconds,
    ...Object.fromEntries(following),
  };
  const rounds = await sideBySide(sides, onRound);
  for (const storage of Object.values(databases)) await storage.close();
  await server?.stop();
  sdk.close();
  ahead.close();
  rmSync(folder, { recursive: true, force: true });

  const rates = (side: string) => rounds.map((seconds) => transactions / (seconds[side] ?? Number.NaN));
  const ratios = (side: string) => rates(side).map((rate, round) => rate / (rates('deliver')[round] ?? Number.NaN));
  const names = Object.keys(databases);
  return {
    name: 'catch-up',
    title: `${transactions} transactions in ${blocks} blocks, from block 0: the follower beside bare deliver, fully decoded`,
    figures: [
      ...names.map((name) => more(`follower into ${name} / deliver`, '×', ratios(name), 0.4)),
      ...names.map((name) => more(`follower into ${name}`, 'tx/s', rates(name))),
      more('deliver', 'tx/s', rates('deliver')),
      more('deliver with as much sent ahead as to a gateway', 'tx/s', rates('ahead')),
    ],
    notes: server === undefined ? ['No PostgreSQL server was found, so the follower was not measured on one.'] : [],
  };
}

/** Every block up to the newest, with all that a follower must have unfolded of it, and nothing done with it. */
async function deliver({ network }: Sdk, newest: bigint) {
  const start = performance.now();
  const stream = await network.getBlockAndPrivateDataEvents({ startBlock: 0n });
  let transactions = 0;
  let blocks = 0;
  for await (const message of stream) {
    const delivered = message.getBlock();
    if (delivered === undefined) throw new Error('the peer sent no block');
    const block = toBlock(delivered);
    const contents = message.getPrivateDataMapMap();
    // The first block is configuration.
    for (const { index, bytes } of block.header.number === 0n ? [] : block.transactions) {
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

/** Seconds until the follower of a gateway with empty tables has every block in them. */
async function follow({ layout }: Stack, storage: Storage, newest: bigint): Promise<number> {
  const { channel, chaincode } = layout.plan;
  const { peer, mspId, user } = placeOf(layout.plan, seats.raad);
  const textIn = (file: string): string => readFileSync(file, 'utf8');
  const db = await storage.schema(`catch_up_${process.pid}_${++schemas}`);
  const progress = new Progress();
  const ledger = connectLedger({
    peers: [{ address: peer.address, serverName: peer.name, tlsRoots: textIn(peer.tls.root) }],
    ...{ channel, chaincode: chaincode.name, collection: CONTENT_COLLECTION, index: newLedgerIndex(db) },
    identities: [{ mspId, certificate: textIn(user.msp.certificate), privateKey: textIn(user.msp.key) }],
  });
  const start = performance.now();
  const follower = startFollower({ db, feed: ledger.feed, progress, wake: () => undefined });
  while ((progress.next ?? 0n) <= newest) await wait(2);
  const seconds = (performance.now() - start) / 1000;
  await follower.stop();
  ledger.close();
  return seconds;
}
