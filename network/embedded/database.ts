/** The one SQLite file of the node: connections, snapshots, and the transaction that is its durable point. Knows no meaning of any row. */
import { statSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { schema } from './schema.js';

/** A value that SQLite gives back. */
export type Row = Record<string, number | string | Uint8Array | null>;

/** One connection with its statements prepared once. */
export class Connection {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  first<T = Row>(sql: string, ...values: SQLInputValue[]): T | undefined {
    return this.#prepared(sql).get(...values) as T | undefined;
  }

  all<T = Row>(sql: string, ...values: SQLInputValue[]): T[] {
    return this.#prepared(sql).all(...values) as T[];
  }

  run(sql: string, ...values: SQLInputValue[]): void {
    this.#prepared(sql).run(...values);
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #prepared(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

/** The ledger as it stood at one height, whatever is committed meanwhile. Whoever holds it must release it. */
export interface Snapshot {
  readonly connection: Connection;
  release(): void;
}

/** The steps around the durable point at which a fault can be injected, in their order. */
export const durableSteps = ['begun', 'written', 'committed', 'checkpointed'] as const;

/** One of them. */
export type DurableStep = (typeof durableSteps)[number];

/** Called at each durable step; tests throw or kill the process here. */
export type FaultHook = (step: DurableStep) => void;

/** Size of the write-ahead log at which it is folded back into the file. */
const checkpointBytes = 16 * 1024 * 1024;

/** How long new snapshots wait for a checkpoint, and how long it then waits before it asks again; milliseconds. */
const holdPatience = 250;
const holdInterval = 1_000;

/** One file, one writer, any number of snapshots. */
export class LedgerDatabase {
  readonly #path: string;
  readonly #writer: Connection;
  readonly #fault: FaultHook;
  readonly #idle: Connection[] = [];
  readonly #waiting: (() => void)[] = [];
  #open = 0;
  #checkpointWanted = false;
  #isHeld = false;
  #isClosed = false;
  #timer: NodeJS.Timeout | undefined;

  /** Opens or creates the file. After a crash SQLite itself restores the last committed block. */
  constructor(path: string, fault: FaultHook = () => {}) {
    this.#path = path;
    this.#fault = fault;
    const database = new DatabaseSync(path);
    // FULL: the log is on disk before a commit returns. EXCLUSIVE would forbid snapshots.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0');
    // Purged content must not survive in free pages.
    database.exec('PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON');
    database.exec(`BEGIN; ${schema} COMMIT`);
    this.#writer = new Connection(database);
    this.#checkpoint();
  }

  /** Reads what is committed, outside any snapshot. */
  get committed(): Connection {
    return this.#writer;
  }

  /** Everything that `apply` writes is durable when this returns, or nothing of it is there. */
  transaction(apply: (connection: Connection) => void): void {
    this.#writer.run('BEGIN IMMEDIATE');
    try {
      this.#fault('begun');
      apply(this.#writer);
      // A crash here loses the block: nobody was told of it.
      this.#fault('written');
    } catch (cause) {
      this.#writer.run('ROLLBACK');
      throw cause;
    }
    this.#writer.run('COMMIT');
    // A crash from here on keeps the block, though nobody may have been told of it.
    this.#fault('committed');
    if (statSync(`${this.#path}-wal`).size > checkpointBytes) {
      this.requestCheckpoint();
    }
  }

  /** Folds the log into the file, and empties it, as soon as no snapshot needs it. */
  requestCheckpoint(): void {
    this.#checkpointWanted = true;
    this.#hold();
  }

  /** A view of the ledger as it stands now. Waits a moment where the log is to be folded first. */
  async snapshot(): Promise<Snapshot> {
    while (this.#isHeld) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    const connection = this.#idle.pop() ?? this.#newReader();
    connection.run('BEGIN');
    // SQLite takes its snapshot at the first read.
    connection.first('SELECT 1 FROM block LIMIT 1');
    this.#open += 1;
    return { connection, release: () => this.#return(connection) };
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    for (const reader of this.#idle.splice(0)) {
      reader.close();
    }
    this.#writer.close();
  }

  #newReader(): Connection {
    const database = new DatabaseSync(this.#path);
    database.exec('PRAGMA query_only = ON; PRAGMA cache_size = -512; PRAGMA mmap_size = 67108864');
    return new Connection(database);
  }

  #return(connection: Connection): void {
    connection.run('COMMIT');
    this.#open -= 1;
    if (this.#isClosed) {
      connection.close();
      return;
    }
    this.#idle.push(connection);
    this.#checkpointIfQuiet();
  }

  /** New snapshots wait for those that are open, though not for long: one of them may belong to a chaincode that hangs. */
  #hold(): void {
    this.#isHeld = true;
    this.#checkpointIfQuiet();
    if (this.#isHeld) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#resume();
        this.#timer = setTimeout(() => this.#checkpointWanted && this.#hold(), holdInterval).unref();
      }, holdPatience).unref();
    }
  }

  #resume(): void {
    this.#isHeld = false;
    for (const resume of this.#waiting.splice(0)) {
      resume();
    }
  }

  #checkpointIfQuiet(): void {
    if (this.#checkpointWanted && this.#open === 0) {
      this.#checkpoint();
      this.#checkpointWanted = false;
      this.#resume();
    }
  }

  #checkpoint(): void {
    this.#writer.run('PRAGMA wal_checkpoint(TRUNCATE)');
    this.#fault('checkpointed');
  }
}
