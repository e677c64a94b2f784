/** Builds a transaction's read-write set in exactly the order and spelling of Fabric (core/ledger/kvledger/txmgmt/rwsetutil/rwset_builder.go). */
import { ledger } from '@hyperledger/fabric-protos';
import { sha256 } from './digest.js';
import { newRead } from './range-summary.js';
import { toProtoVersion, type Version } from './version.js';
import { newMetadataEntry } from './world-state.js';

const { rwset } = ledger;
const { KVMetadataWrite, KVMetadataWriteHash, KVReadHash, KVRWSet, KVWrite, KVWriteHash, HashedRWSet } = rwset.kvrwset;

type Metadata = ReadonlyMap<string, Uint8Array>;

interface CollectionSets {
  readonly hashedReads: Map<string, ledger.rwset.kvrwset.KVReadHash>;
  readonly hashedWrites: Map<string, ledger.rwset.kvrwset.KVWriteHash>;
  readonly hashedMetadata: Map<string, ledger.rwset.kvrwset.KVMetadataWriteHash>;
  readonly writes: Map<string, ledger.rwset.kvrwset.KVWrite>;
  readonly metadata: Map<string, ledger.rwset.kvrwset.KVMetadataWrite>;
}

interface NamespaceSets {
  readonly reads: Map<string, ledger.rwset.kvrwset.KVRead>;
  readonly writes: Map<string, ledger.rwset.kvrwset.KVWrite>;
  readonly metadata: Map<string, ledger.rwset.kvrwset.KVMetadataWrite>;
  readonly ranges: Map<string, ledger.rwset.kvrwset.RangeQueryInfo>;
  readonly collections: Map<string, CollectionSets>;
}

/** The private part of a transaction: one serialized write set per collection that it writes. */
export interface PrivateWrites {
  readonly namespace: string;
  readonly collection: string;
  readonly writeSet: Buffer;
}

/** A finished simulation. */
export interface SimulationResult {
  /** A serialized TxReadWriteSet, the same bytes at every peer that saw the same. */
  readonly publicBytes: Buffer;
  readonly privateWrites: readonly PrivateWrites[];
}

/** Collects reads and writes; the last write of a key wins. */
export class ReadWriteSet {
  readonly #namespaces = new Map<string, NamespaceSets>();

  read(namespace: string, key: string, version: Version | undefined): void {
    this.#namespace(namespace).reads.set(key, newRead(key, version));
  }

  write(namespace: string, key: string, value: Uint8Array): void {
    this.#namespace(namespace).writes.set(key, newWrite(key, value));
  }

  writeMetadata(namespace: string, key: string, metadata: Metadata): void {
    this.#namespace(namespace).metadata.set(key, newMetadataWrite(key, metadata));
  }

  range(namespace: string, info: ledger.rwset.kvrwset.RangeQueryInfo): void {
    const id = JSON.stringify([info.getStartKey(), info.getEndKey(), info.getItrExhausted()]);
    const { ranges } = this.#namespace(namespace);
    if (!ranges.has(id)) {
      ranges.set(id, info);
    }
  }

  readHash(namespace: string, collection: string, key: string, version: Version | undefined): void {
    const read = new KVReadHash();
    read.setKeyHash(sha256(Buffer.from(key)));
    read.setVersion(toProtoVersion(version));
    this.#collection(namespace, collection).hashedReads.set(key, read);
  }

  writePrivate(namespace: string, collection: string, key: string, value: Uint8Array, isPurge = false): void {
    const sets = this.#collection(namespace, collection);
    const hashed = new KVWriteHash();
    hashed.setKeyHash(sha256(Buffer.from(key)));
    hashed.setIsDelete(value.length === 0);
    hashed.setIsPurge(isPurge);
    if (value.length > 0) {
      hashed.setValueHash(sha256(value));
    }
    sets.writes.set(key, newWrite(key, value));
    sets.hashedWrites.set(key, hashed);
  }

  writePrivateMetadata(namespace: string, collection: string, key: string, metadata: Metadata): void {
    const sets = this.#collection(namespace, collection);
    sets.metadata.set(key, newMetadataWrite(key, new Map()));
    const hashed = new KVMetadataWriteHash();
    hashed.setKeyHash(sha256(Buffer.from(key)));
    hashed.setEntriesList(entriesOf(metadata));
    sets.hashedMetadata.set(key, hashed);
  }

  /** Namespaces, collections and keys sorted by bytes, ranges in the order in which they were read. */
  build(): SimulationResult {
    const privateWrites: PrivateWrites[] = [];
    const set = new rwset.TxReadWriteSet();
    set.setDataModel(rwset.TxReadWriteSet.DataModel.KV);
    for (const [namespace, sets] of sorted(this.#namespaces)) {
      const kv = new KVRWSet();
      kv.setReadsList(valuesOf(sets.reads));
      kv.setRangeQueriesInfoList([...sets.ranges.values()]);
      kv.setWritesList(valuesOf(sets.writes));
      kv.setMetadataWritesList(valuesOf(sets.metadata));
      const proto = new rwset.NsReadWriteSet();
      proto.setNamespace(namespace);
      proto.setRwset(kv.serializeBinary());
      for (const [collection, collectionSets] of sorted(sets.collections)) {
        const { hashed, writeSet } = buildCollection(collection, collectionSets);
        proto.addCollectionHashedRwset(hashed);
        if (writeSet !== undefined) {
          privateWrites.push({ namespace, collection, writeSet });
        }
      }
      set.addNsRwset(proto);
    }
    return { publicBytes: Buffer.from(set.serializeBinary()), privateWrites };
  }

  #namespace(name: string): NamespaceSets {
    let sets = this.#namespaces.get(name);
    if (sets === undefined) {
      sets = { reads: new Map(), writes: new Map(), metadata: new Map(), ranges: new Map(), collections: new Map() };
      this.#namespaces.set(name, sets);
    }
    return sets;
  }

  #collection(namespace: string, name: string): CollectionSets {
    const { collections } = this.#namespace(namespace);
    let sets = collections.get(name);
    if (sets === undefined) {
      sets = {
        hashedReads: new Map(),
        hashedWrites: new Map(),
        hashedMetadata: new Map(),
        writes: new Map(),
        metadata: new Map(),
      };
      collections.set(name, sets);
    }
    return sets;
  }
}

function buildCollection(name: string, sets: CollectionSets) {
  const hashedSet = new HashedRWSet();
  hashedSet.setHashedReadsList(valuesOf(sets.hashedReads));
  hashedSet.setHashedWritesList(valuesOf(sets.hashedWrites));
  hashedSet.setMetadataWritesList(valuesOf(sets.hashedMetadata));
  const hashed = new rwset.CollectionHashedReadWriteSet();
  hashed.setCollectionName(name);
  hashed.setHashedRwset(hashedSet.serializeBinary());
  if (sets.writes.size === 0 && sets.metadata.size === 0) {
    return { hashed, writeSet: undefined };
  }
  const plain = new KVRWSet();
  plain.setWritesList(valuesOf(sets.writes));
  plain.setMetadataWritesList(valuesOf(sets.metadata));
  const writeSet = Buffer.from(plain.serializeBinary());
  hashed.setPvtRwsetHash(sha256(writeSet));
  return { hashed, writeSet };
}

function newWrite(key: string, value: Uint8Array): ledger.rwset.kvrwset.KVWrite {
  const write = new KVWrite();
  write.setKey(key);
  write.setIsDelete(value.length === 0);
  write.setValue(value);
  return write;
}

function newMetadataWrite(key: string, metadata: Metadata): ledger.rwset.kvrwset.KVMetadataWrite {
  const write = new KVMetadataWrite();
  write.setKey(key);
  write.setEntriesList(entriesOf(metadata));
  return write;
}

function entriesOf(metadata: Metadata): ledger.rwset.kvrwset.KVMetadataEntry[] {
  return sorted(metadata).map(([name, value]) => newMetadataEntry(name, value));
}

function valuesOf<V>(map: ReadonlyMap<string, V>): V[] {
  return sorted(map).map(([, value]) => value);
}

/** Go sorts strings by their UTF-8 bytes, JavaScript by UTF-16 units: they differ outside the basic plane. */
function sorted<V>(map: ReadonlyMap<string, V>): [string, V][] {
  return map.size < 2
    ? [...map]
    : [...map].sort(([left], [right]) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
}
