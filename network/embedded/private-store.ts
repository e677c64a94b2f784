/** The content of private data collections, one copy per member organisation, and the write sets that carried it. */
import { ledger } from '@hyperledger/fabric-protos';
import type { Connection } from './database.js';
import { sha256 } from './digest.js';
import type { Version } from './version.js';

const { KVRWSet } = ledger.rwset.kvrwset;

/** A private value with the place of its last write. */
export interface PrivateValue extends Version {
  readonly value: Uint8Array;
}

/** The write set of one collection in one transaction, as endorsed (less what was purged since). */
export interface PrivateWriteSet extends Version {
  readonly namespace: string;
  readonly collection: string;
  readonly writeSet: Uint8Array;
}

/** Private data that one connection sees. Whether a caller may see it is for the simulator to say. */
export class PrivateStore {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  value(mspId: string, namespace: string, collection: string, key: Uint8Array): PrivateValue | undefined {
    return this.#connection.first<PrivateValue & Record<string, never>>(
      `SELECT value, block, position FROM private_state
       WHERE msp_id = ? AND namespace = ? AND collection = ? AND key = ?`,
      mspId,
      namespace,
      collection,
      key,
    );
  }

  /** Keys and values from `start` on in byte order, before `end`; an empty `end` means to the last. */
  range(
    mspId: string,
    namespace: string,
    collection: string,
    start: Uint8Array,
    end: Uint8Array,
  ): { key: Uint8Array; value: Uint8Array }[] {
    const select = `SELECT key, value FROM private_state
      WHERE msp_id = ? AND namespace = ? AND collection = ? AND key >= ?`;
    return end.length === 0
      ? this.#connection.all(`${select} ORDER BY key`, mspId, namespace, collection, start)
      : this.#connection.all(`${select} AND key < ? ORDER BY key`, mspId, namespace, collection, start, end);
  }

  /** The write sets of a block in the order of its transactions. */
  writeSets(block: number): PrivateWriteSet[] {
    return this.#connection.all(
      `SELECT block, position, namespace, collection, write_set AS writeSet FROM private_write_set
       WHERE block = ? ORDER BY position, namespace, collection`,
      block,
    );
  }

  /** Keeps what was endorsed and gives each member its copy. */
  store(members: readonly string[], set: PrivateWriteSet): void {
    const { namespace, collection, block, position } = set;
    this.#connection.run(
      'INSERT INTO private_write_set (block, position, namespace, collection, write_set) VALUES (?, ?, ?, ?, ?)',
      block,
      position,
      namespace,
      collection,
      set.writeSet,
    );
    for (const write of KVRWSet.deserializeBinary(set.writeSet).getWritesList()) {
      const key = Buffer.from(write.getKey());
      this.#connection.run(
        'INSERT OR IGNORE INTO private_write (namespace, collection, key_hash, block, position) VALUES (?, ?, ?, ?, ?)',
        namespace,
        collection,
        sha256(key),
        block,
        position,
      );
      const value = write.getValue_asU8();
      for (const member of members) {
        if (write.getIsDelete() || value.length === 0) {
          this.#delete(member, namespace, collection, key);
        } else {
          this.put(member, namespace, collection, key, value, set);
        }
      }
    }
  }

  put(member: string, namespace: string, collection: string, key: Uint8Array, value: Uint8Array, at: Version): void {
    this.#connection.run(
      `INSERT OR REPLACE INTO private_state (msp_id, namespace, collection, key, value, block, position)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      member,
      namespace,
      collection,
      key,
      value,
      at.block,
      at.position,
    );
  }

  /** Forgets every version of the key up to and including `at`: nothing readable of it is left in any table. */
  purge(namespace: string, collection: string, keyHash: Uint8Array, at: Version): void {
    const places = this.#connection.all<Version & Record<string, number>>(
      `SELECT block, position FROM private_write WHERE namespace = ? AND collection = ? AND key_hash = ?
       AND (block < ? OR (block = ? AND position <= ?))`,
      namespace,
      collection,
      keyHash,
      at.block,
      at.block,
      at.position,
    );
    for (const place of places) {
      this.#purgeAt(namespace, collection, keyHash, place, at);
    }
  }

  #purgeAt(namespace: string, collection: string, keyHash: Uint8Array, place: Version, until: Version): void {
    const where = 'block = ? AND position = ? AND namespace = ? AND collection = ?';
    const at = [place.block, place.position, namespace, collection] as const;
    const row = this.#connection.first<{ writeSet: Uint8Array }>(
      `SELECT write_set AS writeSet FROM private_write_set WHERE ${where}`,
      ...at,
    );
    if (row === undefined) {
      return;
    }
    const set = KVRWSet.deserializeBinary(row.writeSet);
    const kept = set.getWritesList().filter((write) => {
      const key = Buffer.from(write.getKey());
      const purged = sha256(key).equals(keyHash);
      if (purged) {
        this.#connection.run(
          `DELETE FROM private_state WHERE namespace = ? AND collection = ? AND key = ?
           AND (block < ? OR (block = ? AND position <= ?))`,
          namespace,
          collection,
          key,
          until.block,
          until.block,
          until.position,
        );
      }
      return !purged;
    });
    set.setWritesList(kept);
    this.#connection.run(
      `UPDATE private_write_set SET write_set = ? WHERE ${where}`,
      Buffer.from(set.serializeBinary()),
      ...at,
    );
    this.#connection.run(
      `DELETE FROM private_write WHERE namespace = ? AND collection = ? AND key_hash = ? AND block = ? AND position = ?`,
      namespace,
      collection,
      keyHash,
      place.block,
      place.position,
    );
  }

  #delete(member: string, namespace: string, collection: string, key: Uint8Array): void {
    this.#connection.run(
      'DELETE FROM private_state WHERE msp_id = ? AND namespace = ? AND collection = ? AND key = ?',
      member,
      namespace,
      collection,
      key,
    );
  }
}
