import { Kysely } from 'kysely';
import { migrate } from './migrate.js';
import { newPgliteDialect } from './pglite.js';
import { newPostgresDialect } from './postgres.js';
import type { Database, Tables } from './sql.js';

/** One database connection (pool, or embedded session) that several gateways may share, each in its own schema. */
export interface Storage {
  /** The schema's tables, made or brought up to date first. */
  schema(name: string): Promise<Database>;
  /** Ends every connection; what was committed stays. */
  close(): Promise<void>;
}

/** A PostgreSQL server by address, or else an embedded database in a folder (in memory when none is named). */
export interface StorageOptions {
  readonly url?: string;
  readonly directory?: string;
}

/** Connects lazily: an unreachable server shows at the first schema. */
export function openStorage(options: StorageOptions): Storage {
  const db = new Kysely<Tables>({
    dialect: options.url === undefined ? newPgliteDialect(options.directory) : newPostgresDialect(options.url),
  });
  return {
    async schema(name) {
      await migrate(db, name);
      return db.withSchema(name);
    },
    close: () => db.destroy(),
  };
}
