/** What a block's valid transactions do to the state, one after the other (core/ledger/kvledger/txmgmt/validation/tx_ops.go). */
import { ledger } from '@hyperledger/fabric-protos';
import type { Collection } from './chaincode-definition.js';
import { sha256 } from './digest.js';
import type { PrivateStore } from './private-store.js';
import { TouchedKeys } from './read-check.js';
import type { PrivateWrites } from './read-write-set.js';
import type { CollectionSet, NamespaceSet } from './transaction.js';
import { isSameVersion, type Version } from './version.js';
import { serializeMetadata, type VersionedValue, type WorldState } from './world-state.js';

const hashOfNothing = sha256(Buffer.alloc(0));

/** The last thing that a block did to a key; no value means that it is gone. */
export interface StateUpdate extends Version {
  readonly namespace: string;
  /** '' for public state. */
  readonly collection: string;
  readonly key: Buffer;
  readonly value: Uint8Array | undefined;
}

interface KeyChange {
  readonly key: Buffer;
  value?: Uint8Array;
  isDelete?: boolean;
  metadata?: Uint8Array | null;
}

/** Collects and applies the changes of one block. */
export class StateChanges {
  readonly touched = new TouchedKeys();
  readonly #state: WorldState;
  readonly #private: PrivateStore;
  readonly #updates = new Map<string, StateUpdate>();
  #purged = false;

  constructor(state: WorldState, store: PrivateStore) {
    this.#state = state;
    this.#private = store;
  }

  /** Each key once, as the block leaves it. */
  get updates(): readonly StateUpdate[] {
    return [...this.#updates.values()];
  }

  /** Whether content was erased: the file must then be rid of it too. */
  get purged(): boolean {
    return this.#purged;
  }

  /** Applies one valid transaction. The private writes must be those that it has the hashes of. */
  apply(
    namespaces: readonly NamespaceSet[],
    privateWrites: readonly PrivateWrites[],
    collectionOf: (namespace: string, name: string) => Collection | undefined,
    at: Version,
  ): void {
    for (const { namespace, keys, collections } of namespaces) {
      this.#applyPublic(namespace, keys, at);
      for (const collection of collections) {
        this.#applyHashes(namespace, collection, at);
      }
    }
    for (const write of privateWrites) {
      const members = collectionOf(write.namespace, write.collection)?.memberMspIds ?? [];
      this.#private.store(members, { ...write, ...at });
      this.#alignVersions(members, write, at);
    }
    this.#purge(namespaces, at);
  }

  #applyPublic(namespace: string, keys: ledger.rwset.kvrwset.KVRWSet, at: Version): void {
    const changes = new KeyChanges();
    for (const write of keys.getWritesList()) {
      const key = Buffer.from(write.getKey());
      changes.write(key, write.getValue_asU8(), write.getIsDelete() || write.getValue_asU8().length === 0);
      this.#state.remember(namespace, key, at);
    }
    for (const write of keys.getMetadataWritesList()) {
      changes.metadata(Buffer.from(write.getKey()), write.getEntriesList());
    }
    this.#applyChanges(changes, namespace, '', at, {
      current: (key) => this.#state.value(namespace, key),
      put: (key, value, metadata) => this.#state.put(namespace, key, value, metadata, at),
      delete: (key) => this.#state.delete(namespace, key),
    });
  }

  #applyHashes(namespace: string, { name, hashed }: CollectionSet, at: Version): void {
    const changes = new KeyChanges();
    for (const write of hashed.getHashedWritesList()) {
      const hash = write.getValueHash_asU8();
      const isDelete = write.getIsDelete() || hash.length === 0 || hashOfNothing.equals(hash);
      changes.write(Buffer.from(write.getKeyHash_asU8()), hash, isDelete);
    }
    for (const write of hashed.getMetadataWritesList()) {
      changes.metadata(Buffer.from(write.getKeyHash_asU8()), write.getEntriesList());
    }
    this.#applyChanges(changes, namespace, name, at, {
      current: (key) => this.#state.privateHash(namespace, name, key),
      put: (key, value, metadata) => this.#state.putHash(namespace, name, key, value, metadata, at),
      delete: (key) => this.#state.deleteHash(namespace, name, key),
    });
  }

  #applyChanges(changes: KeyChanges, namespace: string, collection: string, at: Version, table: KeyTable): void {
    for (const change of changes.all) {
      const current = table.current(change.key);
      const value = change.isDelete === true ? undefined : (change.value ?? current?.value);
      if (value === undefined && change.isDelete !== true) {
        // Metadata alone makes no key.
        continue;
      }
      if (value === undefined) {
        table.delete(change.key);
      } else {
        const metadata = change.metadata === undefined ? (current?.metadata ?? null) : change.metadata;
        table.put(change.key, value, metadata);
      }
      this.touched.add(namespace, collection, change.key);
      const place = `${namespace}\u0000${collection}\u0000${change.key.toString('hex')}`;
      this.#updates.set(place, { namespace, collection, key: change.key, value, ...at });
    }
  }

  /** A change of metadata alone moves the public version on; the content must follow, or nobody could read it. */
  #alignVersions(members: readonly string[], write: PrivateWrites, at: Version): void {
    const { namespace, collection } = write;
    for (const changed of ledger.rwset.kvrwset.KVRWSet.deserializeBinary(write.writeSet).getMetadataWritesList()) {
      const key = Buffer.from(changed.getKey());
      const hash = this.#state.privateHash(namespace, collection, sha256(key));
      for (const member of members) {
        const held = this.#private.value(member, namespace, collection, key);
        const isStale = held !== undefined && hash !== undefined && !isSameVersion(held, hash);
        if (isStale && sha256(held.value).equals(hash.value)) {
          this.#private.put(member, namespace, collection, key, held.value, at);
        }
      }
    }
  }

  #purge(namespaces: readonly NamespaceSet[], at: Version): void {
    for (const { namespace, collections } of namespaces) {
      for (const { name, hashed } of collections) {
        for (const write of hashed.getHashedWritesList().filter((candidate) => candidate.getIsPurge())) {
          this.#private.purge(namespace, name, write.getKeyHash_asU8(), at);
          this.#purged = true;
        }
      }
    }
  }
}

interface KeyTable {
  current(key: Buffer): VersionedValue | undefined;
  put(key: Buffer, value: Uint8Array, metadata: Uint8Array | null): void;
  delete(key: Buffer): void;
}

/** Value and metadata writes of one transaction, brought together by key. */
class KeyChanges {
  readonly #changes = new Map<string, KeyChange>();

  get all(): Iterable<KeyChange> {
    return this.#changes.values();
  }

  write(key: Buffer, value: Uint8Array, isDelete: boolean): void {
    Object.assign(this.#of(key), isDelete ? { isDelete } : { value });
  }

  metadata(key: Buffer, entries: ledger.rwset.kvrwset.KVMetadataEntry[]): void {
    this.#of(key).metadata = entries.length === 0 ? null : serializeMetadata(entries);
  }

  #of(key: Buffer): KeyChange {
    const id = key.toString('hex');
    const change = this.#changes.get(id) ?? { key };
    this.#changes.set(id, change);
    return change;
  }
}
