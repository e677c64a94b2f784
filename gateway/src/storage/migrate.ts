// Brings one schema up to the newest tables. Two gateways that start at once wait for each other.
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import * as tables from './migrations/0001_tables.js';
import * as erasure from './migrations/0002_erasure.js';
import * as axes from './migrations/0003_axes.js';
import type { Tables } from './sql.js';

const MIGRATIONS = { '0001_tables': tables, '0002_erasure': erasure, '0003_axes': axes };

/** The steps by which the tables came to be, oldest first. */
export type Migration = keyof typeof MIGRATIONS;

/**
 * The schema exists and holds every table, or those up to and including a step; or the promise rejects and the schema is as it
 * was.
 */
export async function migrate(db: Kysely<Tables>, schema: string, through?: Migration): Promise<void> {
  const migrator = new Migrator({
    db: db.withoutPlugins().withSchema(schema),
    provider: { getMigrations: async () => MIGRATIONS },
    migrationTableSchema: schema,
  });
  const { error } = await (through === undefined ? migrator.migrateToLatest() : migrator.migrateTo(through));
  if (error !== undefined) throw error;
}
