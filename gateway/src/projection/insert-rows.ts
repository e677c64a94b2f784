// Many rows in one parameter. A statement with thousands of parameters costs the database more than the rows do.
import { type InsertQueryBuilder, type InsertResult, sql } from 'kysely';
import type { Database, Tables } from '../storage/index.js';

/** The types of the columns to be written, by name. */
export type Columns<Row> = Readonly<Record<keyof Row & string, 'text' | 'integer' | 'bigint' | 'jsonb' | 'boolean'>>;

/** An insertion of the rows, to which a conflict clause may be added. JSON columns take their text, as everywhere. */
export function insertRows<T extends keyof Tables & string, Row extends object>(
  trx: Database,
  table: T,
  columns: Columns<Row>,
  rows: readonly Row[],
): InsertQueryBuilder<Tables, T, InsertResult> {
  const names = Object.keys(columns) as (keyof Row & string)[];
  const refs = sql.join(names.map((name) => sql.ref(name)));
  const lists = sql.join(names.map((name) => sql`${rows.map((row) => textOf(row[name]))}::text[]`));
  const values = sql.join(names.map((name) => sql`${sql.ref(name)}::${sql.raw(columns[name])}`));
  const source = sql`select ${values} from unnest(${lists}) as rows(${refs})`;
  return trx
    .insertInto(table)
    .columns(names as never)
    .expression(source as never);
}

/** Drivers disagree on lists of anything but text. */
function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value);
}
