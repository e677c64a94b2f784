// A recording as a folder of files.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recorded, RecordedBlock } from './recorded.js';

/** What is written about the network itself. */
export interface RecordedNetwork {
  readonly fabric: string;
  readonly recordedOn: string;
  readonly channel: string;
  readonly chaincode: string;
  readonly organisations: readonly string[];
}

/** The folder holds this recording and nothing else. */
export function writeRecorded(target: string, network: RecordedNetwork, recorded: Recorded): void {
  rmSync(target, { recursive: true, force: true });
  for (const folder of ['blocks', 'content', 'content-after-purge']) {
    mkdirSync(join(target, folder), { recursive: true });
  }
  for (const { number, bytes } of recorded.blocks) {
    writeFileSync(join(target, 'blocks', fileOf(number)), bytes);
  }
  for (const [number, bytes] of recorded.content) {
    writeFileSync(join(target, 'content', fileOf(number)), bytes);
  }
  for (const [number, bytes] of recorded.contentAfterPurge) {
    writeFileSync(join(target, 'content-after-purge', fileOf(number)), bytes);
  }
  writeFileSync(join(target, 'endorsed-read.pb'), recorded.endorsedRead);
  const blocks = recorded.blocks.map(({ number, hash, transactions }) => ({ number, hash, transactions }));
  const expected = { ...network, transactions: recorded.transactions, blocks };
  writeFileSync(join(target, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
}

/** What was written there. */
export function readRecorded(target: string): RecordedNetwork & Recorded {
  const expected = JSON.parse(readFileSync(join(target, 'expected.json'), 'utf8')) as RecordedNetwork &
    Pick<Recorded, 'transactions'> & { readonly blocks: readonly Omit<RecordedBlock, 'bytes'>[] };
  const bytesIn = (...path: string[]) => Uint8Array.from(readFileSync(join(target, ...path)));
  const content = (folder: string) =>
    new Map(readdirSync(join(target, folder)).map((file) => [Number.parseInt(file, 10), bytesIn(folder, file)]));
  return {
    ...expected,
    blocks: expected.blocks.map((block) => ({ ...block, bytes: bytesIn('blocks', fileOf(block.number)) })),
    content: content('content'),
    contentAfterPurge: content('content-after-purge'),
    endorsedRead: bytesIn('endorsed-read.pb'),
  };
}

function fileOf(block: number): string {
  return `${String(block).padStart(3, '0')}.pb`;
}
