// PostgreSQL as a server. Knows how it is reached; knows nothing of what is kept in it.
import { PostgresDialect } from 'kysely';
import pg from 'pg';

const INT8 = 20;

/** A pool on a PostgreSQL server. A connection that breaks, idle or in use, is replaced at the next use. */
export function newPostgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === INT8 && format !== 'binary' ? BigInt : pg.types.getTypeParser(oid, format as 'text'),
    },
  });
  // Without listeners the end of a connection, idle or between two queries of a transaction, would end the process;
  // the query that follows reports the loss.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}
