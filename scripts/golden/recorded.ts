// A chain that was acted out, with what its peer says of it.
import type { peer } from '@hyperledger/fabric-protos';
import type { RecordingClient } from './client.js';
import { type RecordedTransaction, Recording } from './recording.js';
import { afterUpdate, beforeUpdate } from './scenes.js';

/** A block as the peer stored it, and as the peer tells of it. */
export interface RecordedBlock {
  readonly number: number;
  /** Of the header, where the peer was asked while the block was the last. */
  readonly hash?: string | undefined;
  readonly transactions: readonly { readonly id: string; readonly type: number; readonly code: number }[];
  readonly bytes: Uint8Array;
}

/** What the peer made of the scenes. */
export interface Recorded {
  readonly transactions: readonly RecordedTransaction[];
  readonly blocks: readonly RecordedBlock[];
  /** Serialized `peer.BlockAndPrivateData` without their block, by block number. */
  readonly content: ReadonlyMap<number, Uint8Array>;
  readonly contentAfterPurge: ReadonlyMap<number, Uint8Array>;
  /** A read that all organisations endorsed and nobody ordered. */
  readonly endorsedRead: Uint8Array;
}

/** Acts out the scenes on a running network; `update` changes its configuration between them, if it can. */
export async function actOut(
  client: RecordingClient,
  organisations: readonly string[],
  update: () => Promise<unknown> = async () => {},
): Promise<Recorded> {
  const recording = new Recording(client);
  await beforeUpdate(client, recording);
  const content = await contentOf(client);
  await update();
  await afterUpdate(recording);
  const contentAfterPurge = await contentOf(client);
  const { number: last } = await client.tip();
  const blocks: RecordedBlock[] = [];
  for (let number = 0; number <= last; number += 1) {
    const transactions = told(await client.filtered(number));
    blocks.push({ number, hash: recording.hashes.get(number), transactions, bytes: await client.block(number) });
  }
  const transactions = [];
  for (const transaction of recording.transactions) {
    transactions.push({ ...transaction, code: await client.codeOf(transaction.id) });
  }
  const options = { arguments: ['last'], endorsingOrganizations: [...organisations] };
  const endorsedRead = (await client.endorse('get', options)).getBytes();
  return { transactions, blocks, content, contentAfterPurge, endorsedRead };
}

async function contentOf(client: RecordingClient): Promise<Map<number, Uint8Array>> {
  const { number: last } = await client.tip();
  const found = new Map<number, Uint8Array>();
  for (let number = 1; number <= last; number += 1) {
    const content = await client.content(number);
    if (content.getPrivateDataMapMap().getLength() > 0) {
      found.set(number, content.serializeBinary());
    }
  }
  return found;
}

function told(block: peer.FilteredBlock): RecordedBlock['transactions'] {
  return block.getFilteredTransactionsList().map((transaction) => ({
    id: transaction.getTxid(),
    type: transaction.getType(),
    code: transaction.getTxValidationCode(),
  }));
}
