import type { CollectionSet, MetadataEntry, NamespaceSet, Version } from './read-write-set.js';

/** The state of a channel as its valid transactions made it: public values, and the hashes of private ones. */

/** What a key holds, and where that was written. */
export interface StateEntry {
  readonly key: Uint8Array;
  /** The hash of the value where the key stands in a private collection. */
  readonly value: Uint8Array;
  readonly version: Version;
  /** A serialized SignaturePolicyEnvelope, where the key has a policy of its own. */
  readonly policy: Uint8Array | undefined;
}

/** What became of one key; no value where it is gone. `collection` is '' for public state. */
export interface StateUpdate {
  readonly namespace: string;
  readonly collection: string;
  readonly key: Uint8Array;
  readonly value: Uint8Array | undefined;
  readonly version: Version;
}

const validationParameter = 'VALIDATION_PARAMETER';

/** Keys of all namespaces and collections. */
export class ReplayState {
  readonly #spaces = new Map<string, Map<string, StateEntry>>();

  get(namespace: string, collection: string, key: Uint8Array): StateEntry | undefined {
    return this.#space(namespace, collection).get(idOf(key));
  }

  /** Public keys from start on in byte order, before end, or with it; an empty end is after the last. */
  range(namespace: string, start: Uint8Array, end: Uint8Array, withEnd: boolean): StateEntry[] {
    const isBeforeEnd = (key: Uint8Array) => {
      const order = Buffer.compare(key, end);
      return end.length === 0 || order < 0 || (withEnd && order === 0);
    };
    return [...this.#space(namespace, '').values()]
      .filter(({ key }) => Buffer.compare(key, start) >= 0 && isBeforeEnd(key))
      .sort((left, right) => Buffer.compare(left.key, right.key));
  }

  /** Carries out what one valid transaction writes. */
  apply(namespaces: readonly NamespaceSet[], version: Version): StateUpdate[] {
    return namespaces.flatMap(({ namespace, writes, metadataWrites, collections }) => {
      const changes = new Changes();
      for (const { key, value, isDelete } of writes) {
        changes.write(Buffer.from(key), isDelete ? noValue : value);
      }
      for (const { key, entries } of metadataWrites) {
        changes.setMetadata(Buffer.from(key), entries);
      }
      const updates = this.#carryOut(changes, namespace, '', version);
      return [...updates, ...collections.flatMap((set) => this.#applyHashes(namespace, set, version))];
    });
  }

  #applyHashes(namespace: string, set: CollectionSet, version: Version): StateUpdate[] {
    const changes = new Changes();
    for (const { keyHash, valueHash, isDelete } of set.writes) {
      changes.write(keyHash, isDelete ? noValue : valueHash);
    }
    for (const { keyHash, entries } of set.metadataWrites) {
      changes.setMetadata(keyHash, entries);
    }
    return this.#carryOut(changes, namespace, set.collection, version);
  }

  #carryOut(changes: Changes, namespace: string, collection: string, version: Version): StateUpdate[] {
    const space = this.#space(namespace, collection);
    const updates: StateUpdate[] = [];
    for (const { key, written, metadata } of changes.all) {
      const current = space.get(idOf(key));
      const value = written ?? current?.value;
      if (value === undefined) {
        // Metadata alone makes no key.
        continue;
      }
      if (value.length === 0) {
        space.delete(idOf(key));
        updates.push({ namespace, collection, key, value: undefined, version });
      } else {
        const policy = metadata === undefined ? current?.policy : policyIn(metadata);
        space.set(idOf(key), { key, value, version, policy });
        updates.push({ namespace, collection, key, value, version });
      }
    }
    return updates;
  }

  #space(namespace: string, collection: string): Map<string, StateEntry> {
    const place = `${namespace}\u0000${collection}`;
    const space = this.#spaces.get(place) ?? new Map<string, StateEntry>();
    this.#spaces.set(place, space);
    return space;
  }
}

/** An empty value is no value: the key is gone. */
const noValue = new Uint8Array();

interface Change {
  readonly key: Uint8Array;
  written?: Uint8Array;
  metadata?: readonly MetadataEntry[];
}

/** Value and metadata writes of one transaction, brought together by key. */
class Changes {
  readonly #changes = new Map<string, Change>();

  get all(): Iterable<Change> {
    return this.#changes.values();
  }

  write(key: Uint8Array, value: Uint8Array): void {
    this.#of(key).written = value;
  }

  setMetadata(key: Uint8Array, entries: readonly MetadataEntry[]): void {
    this.#of(key).metadata = entries;
  }

  #of(key: Uint8Array): Change {
    const change = this.#changes.get(idOf(key)) ?? { key };
    this.#changes.set(idOf(key), change);
    return change;
  }
}

function policyIn(entries: readonly MetadataEntry[]): Uint8Array | undefined {
  return entries.find(({ name }) => name === validationParameter)?.value;
}

function idOf(key: Uint8Array): string {
  return Buffer.from(key.buffer, key.byteOffset, key.byteLength).toString('latin1');
}
