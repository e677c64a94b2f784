/** The chain: blocks by number, transactions by id. Appends only. */
import { common } from '@hyperledger/fabric-protos';
import type { Connection } from './database.js';
import type { Version } from './version.js';

/** Where a transaction stands and what the committer found. */
export interface TransactionPlace extends Version {
  /** Fabric's TxValidationCode. */
  readonly code: number;
}

/** What the next block must continue. */
export interface ChainTip {
  readonly number: number;
  readonly hash: Uint8Array;
  readonly commitHash: Uint8Array;
}

/** The blocks that one connection sees. */
export class BlockStore {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  tip(): ChainTip | undefined {
    return this.#connection.first<ChainTip & Record<string, never>>(
      'SELECT number, hash, commit_hash AS commitHash FROM block ORDER BY number DESC LIMIT 1',
    );
  }

  /** Number of blocks; the next one gets this number. */
  height(): number {
    const tip = this.#connection.first<{ number: number }>('SELECT max(number) AS number FROM block');
    return tip === undefined || tip.number === null ? 0 : tip.number + 1;
  }

  bytes(number: number): Uint8Array | undefined {
    return this.#connection.first<{ bytes: Uint8Array }>('SELECT bytes FROM block WHERE number = ?', number)?.bytes;
  }

  /** The block whose header has this hash. */
  bytesByHash(hash: Uint8Array): Uint8Array | undefined {
    return this.#connection.first<{ bytes: Uint8Array }>('SELECT bytes FROM block WHERE hash = ?', hash)?.bytes;
  }

  block(number: number): common.Block | undefined {
    const bytes = this.bytes(number);
    return bytes === undefined ? undefined : common.Block.deserializeBinary(bytes);
  }

  transaction(id: string): TransactionPlace | undefined {
    return this.#connection.first<TransactionPlace & Record<string, number>>(
      'SELECT block, position, code FROM transaction_id WHERE id = ?',
      id,
    );
  }

  append(tip: ChainTip, bytes: Uint8Array): void {
    this.#connection.run(
      'INSERT INTO block (number, hash, commit_hash, bytes) VALUES (?, ?, ?, ?)',
      tip.number,
      tip.hash,
      tip.commitHash,
      bytes,
    );
  }

  /** The first transaction with an id keeps it: a duplicate is in its block, but never found by id. */
  record(id: string, place: TransactionPlace): void {
    this.#connection.run(
      'INSERT OR IGNORE INTO transaction_id (id, block, position, code) VALUES (?, ?, ?, ?)',
      id,
      place.block,
      place.position,
      place.code,
    );
  }
}
