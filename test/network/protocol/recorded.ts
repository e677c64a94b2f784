// The chain recorded from real peers, and what tests ask of any chain that was acted out like it.
import { fileURLToPath } from 'node:url';
import {
  type Block,
  ChainReplay,
  headerHash,
  type ReplayedBlock,
  readBlock,
  readEnvelope,
  readTransaction,
  type Transaction,
} from '@grondslag/network/protocol';
import { common } from '@hyperledger/fabric-protos';
import { type Recorded, readRecorded } from '#scripts/golden/index';

/** What real peers made of the scenes: see test/golden/README.md. */
export const golden = readRecorded(fileURLToPath(new URL('../../../golden/network-3.1.5', import.meta.url)));

/** Lower-case hexadecimal text; none for no bytes. */
export const hex = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('hex');

/** The replay of all blocks after the first. */
export function replay(blocks: readonly Block[]): {
  readonly chain: ChainReplay;
  readonly found: readonly ReplayedBlock[];
} {
  const [genesis, ...rest] = blocks;
  if (genesis === undefined) {
    throw new Error('no chain');
  }
  const chain = new ChainReplay(genesis, headerHash(genesis.header));
  return { chain, found: rest.map((block) => chain.next(block)) };
}

/** The transaction of a scene. */
export function transactionOf(recorded: Recorded, name: string): Transaction {
  const found = recorded.transactions.find((transaction) => transaction.name === name);
  const bytes = recorded.blocks[found?.block ?? -1]?.bytes ?? new Uint8Array();
  const transaction = readBlock(bytes)
    .transactions.map((row) => readTransaction(row.bytes))
    .find(({ header }) => header.transactionId === found?.id);
  if (transaction === undefined) {
    throw new Error(`no transaction ${name}`);
  }
  return transaction;
}

/** The transaction that committed the chaincode's definition. */
export function definitionOf(recorded: Recorded): Transaction {
  const sequence = `namespaces/fields/${golden.chaincode}/Sequence`;
  const found = recorded.blocks
    .slice(1)
    .flatMap(({ bytes }) => readBlock(bytes).transactions)
    .filter(({ bytes }) => readEnvelope(bytes).header.chaincode === '_lifecycle')
    .map(({ bytes }) => readTransaction(bytes))
    .find(({ action }) => action.namespaces.some(({ writes }) => writes.some(({ key }) => key === sequence)));
  if (found === undefined) {
    throw new Error('no definition');
  }
  return found;
}

/** What a transaction read and wrote, less the places in the chain, which differ. */
export function withoutPlaces({ action }: Transaction): unknown {
  return action.namespaces.map(({ namespace, reads, rangeQueries, writes, metadataWrites, collections }) => ({
    namespace,
    reads: reads.map(({ key, version }) => [key, version !== undefined]),
    ranges: rangeQueries.map(({ startKey, endKey, exhausted, summary }) => [
      startKey,
      endKey,
      exhausted,
      summary?.level,
    ]),
    writes: writes.map(({ key, isDelete, value }) => [key, isDelete, hex(value)]),
    metadata: metadataWrites.map(({ key, entries }) => [key, entries.map(({ name, value }) => [name, hex(value)])]),
    collections: collections.map((set) => ({
      collection: set.collection,
      reads: set.reads.map(({ keyHash, version }) => [hex(keyHash), version !== undefined]),
      writes: set.writes.map((write) => [hex(write.keyHash), hex(write.valueHash), write.isDelete, write.isPurge]),
      metadata: set.metadataWrites.map(({ keyHash, entries }) => [
        hex(keyHash),
        entries.map(({ value }) => hex(value)),
      ]),
      privateHash: hex(set.privateHash),
    })),
  }));
}

/** The block with other validation codes: nobody signed them. */
export function withCodes(bytes: Uint8Array, codes: readonly number[]): Uint8Array {
  const block = common.Block.deserializeBinary(bytes);
  const entries = block.getMetadata()?.getMetadataList_asU8() ?? [];
  block
    .getMetadata()
    ?.setMetadataList(entries.with(common.BlockMetadataIndex.TRANSACTIONS_FILTER, Uint8Array.from(codes)));
  return block.serializeBinary();
}
