import { ledger } from '@hyperledger/fabric-protos';
import { readMessage, toCounter } from './message.js';

/** Read-write sets: what a simulation read, in which version, and what it wants written. */

const { kvrwset } = ledger.rwset;
type Messages = typeof kvrwset;
type MessageOf<K extends keyof Messages> = InstanceType<Messages[K]>;

/** Place of the transaction that wrote a value. */
export interface Version {
  readonly block: bigint;
  readonly transaction: bigint;
}

/** A key that was read; no version means that it did not exist. */
export interface Read {
  readonly key: string;
  readonly version: Version | undefined;
}

/** Hashes over reads, level upon level, of which the last is kept. */
export interface ReadsSummary {
  readonly degree: number;
  readonly level: number;
  readonly hashes: readonly Uint8Array[];
}

/** A key range that was iterated, with the reads it gave, or their Merkle summary where there were many. */
export interface RangeQuery {
  readonly startKey: string;
  readonly endKey: string;
  /** Whether the iterator was read to its end. */
  readonly exhausted: boolean;
  readonly reads: readonly Read[] | undefined;
  readonly summary: ReadsSummary | undefined;
}

/** A key that is written or deleted. */
export interface Write {
  readonly key: string;
  readonly isDelete: boolean;
  readonly value: Uint8Array;
}

/** One named metadata value of a key; `VALIDATION_PARAMETER` holds its endorsement policy. */
export interface MetadataEntry {
  readonly name: string;
  readonly value: Uint8Array;
}

/** All metadata that a key has from now on. */
export interface MetadataWrite {
  readonly key: string;
  readonly entries: readonly MetadataEntry[];
}

/** What was read and written in one namespace or one private collection. */
export interface KeySet {
  readonly reads: readonly Read[];
  readonly rangeQueries: readonly RangeQuery[];
  readonly writes: readonly Write[];
  readonly metadataWrites: readonly MetadataWrite[];
}

/** A read of a private key, by hash. */
export interface HashedRead {
  readonly keyHash: Uint8Array;
  readonly version: Version | undefined;
}

/** A write of a private key, by hashes; a purge also removes it from history. */
export interface HashedWrite {
  readonly keyHash: Uint8Array;
  readonly valueHash: Uint8Array;
  readonly isDelete: boolean;
  readonly isPurge: boolean;
}

/** What the channel may know of a private collection. */
export interface CollectionSet {
  readonly collection: string;
  readonly reads: readonly HashedRead[];
  readonly writes: readonly HashedWrite[];
  readonly metadataWrites: readonly { readonly keyHash: Uint8Array; readonly entries: readonly MetadataEntry[] }[];
  /** SHA-256 of the serialized private read-write set. */
  readonly privateHash: Uint8Array;
}

/** One namespace, usually a chaincode's name. */
export interface NamespaceSet extends KeySet {
  readonly namespace: string;
  readonly collections: readonly CollectionSet[];
}

/** A private collection in clear; `bytes` are what {@link CollectionSet.privateHash} is the hash of. */
export interface PrivateCollectionSet extends KeySet {
  readonly namespace: string;
  readonly collection: string;
  readonly bytes: Uint8Array;
}

/** The namespaces of a serialized TxReadWriteSet. */
export function readReadWriteSet(bytes: Uint8Array): readonly NamespaceSet[] {
  const set = readMessage(ledger.rwset.TxReadWriteSet, bytes, 'read-write set');
  return set.getNsRwsetList().map((space) => ({
    namespace: space.getNamespace(),
    ...readKeySet(space.getRwset_asU8()),
    collections: space.getCollectionHashedRwsetList().map(toCollectionSet),
  }));
}

/** The private collections of a serialized TxPvtReadWriteSet. */
export function readPrivateReadWriteSet(bytes: Uint8Array): readonly PrivateCollectionSet[] {
  const set = readMessage(ledger.rwset.TxPvtReadWriteSet, bytes, 'private read-write set');
  return set.getNsPvtRwsetList().flatMap((space) =>
    space.getCollectionPvtRwsetList().map((part) => ({
      namespace: space.getNamespace(),
      collection: part.getCollectionName(),
      bytes: part.getRwset_asU8(),
      ...readKeySet(part.getRwset_asU8()),
    })),
  );
}

/** The reads and writes of a serialized KVRWSet. */
export function readKeySet(bytes: Uint8Array): KeySet {
  const set = readMessage(kvrwset.KVRWSet, bytes, 'key-value set');
  return {
    reads: set.getReadsList().map(toRead),
    rangeQueries: set.getRangeQueriesInfoList().map(toRangeQuery),
    writes: set.getWritesList().map((write) => ({
      key: write.getKey(),
      isDelete: write.getIsDelete(),
      value: write.getValue_asU8(),
    })),
    metadataWrites: set.getMetadataWritesList().map((write) => ({
      key: write.getKey(),
      entries: write.getEntriesList().map(toEntry),
    })),
  };
}

function toCollectionSet(part: InstanceType<typeof ledger.rwset.CollectionHashedReadWriteSet>): CollectionSet {
  const set = readMessage(kvrwset.HashedRWSet, part.getHashedRwset_asU8(), 'hashed set');
  return {
    collection: part.getCollectionName(),
    reads: set.getHashedReadsList().map((read) => ({
      keyHash: read.getKeyHash_asU8(),
      version: toVersion(read.getVersion()),
    })),
    writes: set.getHashedWritesList().map((write) => ({
      keyHash: write.getKeyHash_asU8(),
      valueHash: write.getValueHash_asU8(),
      isDelete: write.getIsDelete(),
      isPurge: write.getIsPurge(),
    })),
    metadataWrites: set.getMetadataWritesList().map((write) => ({
      keyHash: write.getKeyHash_asU8(),
      entries: write.getEntriesList().map(toEntry),
    })),
    privateHash: part.getPvtRwsetHash_asU8(),
  };
}

function toRead(read: MessageOf<'KVRead'>): Read {
  return { key: read.getKey(), version: toVersion(read.getVersion()) };
}

function toRangeQuery(query: MessageOf<'RangeQueryInfo'>): RangeQuery {
  const summary = query.getReadsMerkleHashes();
  return {
    startKey: query.getStartKey(),
    endKey: query.getEndKey(),
    exhausted: query.getItrExhausted(),
    reads: query.getRawReads()?.getKvReadsList().map(toRead),
    summary: summary && {
      degree: summary.getMaxDegree(),
      level: summary.getMaxLevel(),
      hashes: summary.getMaxLevelHashesList_asU8(),
    },
  };
}

function toEntry(entry: MessageOf<'KVMetadataEntry'>): MetadataEntry {
  return { name: entry.getName(), value: entry.getValue_asU8() };
}

function toVersion(version: MessageOf<'Version'> | undefined): Version | undefined {
  return (
    version && {
      block: toCounter(version.getBlockNum(), 'version'),
      transaction: toCounter(version.getTxNum(), 'version'),
    }
  );
}
