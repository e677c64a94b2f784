/** The public state and the public hashes of private state: reading them at a snapshot, and writing one block's changes. */
import { ledger } from '@hyperledger/fabric-protos';
import type { Connection } from './database.js';
import type { Version } from './version.js';

/** A value with its metadata and the place of its last write. */
export interface VersionedValue extends Version {
  readonly value: Uint8Array;
  readonly metadata: Uint8Array | null;
}

/** A key of a range with its value. */
export interface VersionedKey extends VersionedValue {
  readonly key: Buffer;
}

/** Name of the metadata entry that holds a key's endorsement policy. */
export const validationParameter = 'VALIDATION_PARAMETER';

/** Keys fetched at a time while a range is walked. */
const rangeBatch = 200;

/** The state that one connection sees. */
export class WorldState {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  value(namespace: string, key: Uint8Array): VersionedValue | undefined {
    return this.#connection.first<VersionedValue>(
      'SELECT value, metadata, block, position FROM state WHERE namespace = ? AND key = ?',
      namespace,
      key,
    );
  }

  version(namespace: string, key: Uint8Array): Version | undefined {
    return this.#connection.first<VersionedValue>(
      'SELECT block, position FROM state WHERE namespace = ? AND key = ?',
      namespace,
      key,
    );
  }

  metadata(namespace: string, key: Uint8Array): Uint8Array | undefined {
    const row = this.#connection.first<{ metadata: Uint8Array | null }>(
      'SELECT metadata FROM state WHERE namespace = ? AND key = ?',
      namespace,
      key,
    );
    return row?.metadata ?? undefined;
  }

  /** The hash, not the value, of a private key. */
  privateHash(namespace: string, collection: string, keyHash: Uint8Array): VersionedValue | undefined {
    return this.#connection.first<VersionedValue>(
      `SELECT value_hash AS value, metadata, block, position FROM private_hash
       WHERE namespace = ? AND collection = ? AND key_hash = ?`,
      namespace,
      collection,
      keyHash,
    );
  }

  /** Keys from `start` on in byte order, before `end`; an empty `end` means to the last. */
  *range(namespace: string, start: Uint8Array, end: Uint8Array, includeEnd = false): Generator<VersionedKey> {
    const until = end.length === 0 ? '' : `AND key ${includeEnd ? '<=' : '<'} ?`;
    const bounds = end.length === 0 ? [] : [end];
    let from = start;
    let comparison = '>=';
    for (;;) {
      const rows = this.#connection.all<VersionedKey>(
        `SELECT key, value, metadata, block, position FROM state
         WHERE namespace = ? AND key ${comparison} ? ${until} ORDER BY key LIMIT ${rangeBatch}`,
        namespace,
        from,
        ...bounds,
      );
      for (const row of rows) {
        yield { ...row, key: Buffer.from(row.key) };
      }
      const last = rows.at(-1);
      if (last === undefined || rows.length < rangeBatch) {
        return;
      }
      from = last.key;
      comparison = '>';
    }
  }

  /** Places where valid transactions wrote the key, newest first. */
  history(namespace: string, key: Uint8Array): Version[] {
    return this.#connection.all<Version & VersionedValue>(
      'SELECT block, position FROM history WHERE namespace = ? AND key = ? ORDER BY block DESC, position DESC',
      namespace,
      key,
    );
  }

  put(namespace: string, key: Uint8Array, value: Uint8Array, metadata: Uint8Array | null, at: Version): void {
    this.#connection.run(
      'INSERT OR REPLACE INTO state (namespace, key, value, metadata, block, position) VALUES (?, ?, ?, ?, ?, ?)',
      namespace,
      key,
      value,
      metadata,
      at.block,
      at.position,
    );
  }

  delete(namespace: string, key: Uint8Array): void {
    this.#connection.run('DELETE FROM state WHERE namespace = ? AND key = ?', namespace, key);
  }

  putHash(
    namespace: string,
    collection: string,
    keyHash: Uint8Array,
    valueHash: Uint8Array,
    metadata: Uint8Array | null,
    at: Version,
  ): void {
    this.#connection.run(
      `INSERT OR REPLACE INTO private_hash (namespace, collection, key_hash, value_hash, metadata, block, position)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      namespace,
      collection,
      keyHash,
      valueHash,
      metadata,
      at.block,
      at.position,
    );
  }

  deleteHash(namespace: string, collection: string, keyHash: Uint8Array): void {
    this.#connection.run(
      'DELETE FROM private_hash WHERE namespace = ? AND collection = ? AND key_hash = ?',
      namespace,
      collection,
      keyHash,
    );
  }

  remember(namespace: string, key: Uint8Array, at: Version): void {
    this.#connection.run(
      'INSERT OR IGNORE INTO history (namespace, key, block, position) VALUES (?, ?, ?, ?)',
      namespace,
      key,
      at.block,
      at.position,
    );
  }
}

const { KVMetadataEntry, KVMetadataWrite } = ledger.rwset.kvrwset;

/** Metadata of a key as Fabric stores it: the entries, without the key. */
export function serializeMetadata(entries: ledger.rwset.kvrwset.KVMetadataEntry[]): Buffer {
  const write = new KVMetadataWrite();
  write.setEntriesList(entries);
  return Buffer.from(write.serializeBinary());
}

/** The entries of a key's stored metadata, by name. */
export function readMetadata(bytes: Uint8Array | null | undefined): Map<string, Uint8Array> {
  if (bytes === null || bytes === undefined) {
    return new Map();
  }
  const entries = KVMetadataWrite.deserializeBinary(bytes).getEntriesList();
  return new Map(entries.map((entry) => [entry.getName(), entry.getValue_asU8()]));
}

/** One metadata entry. */
export function newMetadataEntry(name: string, value: Uint8Array): ledger.rwset.kvrwset.KVMetadataEntry {
  const entry = new KVMetadataEntry();
  entry.setName(name);
  entry.setValue(value);
  return entry;
}
