// PostgreSQL as a library. Knows how it is made; knows nothing of what is kept in it.
import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { PGliteDialect, type PGliteDialectConfig } from 'kysely';

const INT8 = 20;

/**
 * PostgreSQL inside this process, in a folder, or in memory without one. It has ONE session, which kysely hands to
 * one query or transaction at a time; so a process must open a folder once and share what it gets.
 */
export function newPgliteDialect(directory?: string): PGliteDialect {
  return new PGliteDialect({
    pglite: async () => {
      if (directory !== undefined) await mkdir(directory, { recursive: true });
      const place = directory === undefined ? {} : { dataDir: directory };
      return inTurns(await PGlite.create({ ...place, parsers: { [INT8]: BigInt } }));
    },
  });
}

type Session = Exclude<PGliteDialectConfig['pglite'], (...args: never) => unknown>;

/**
 * A statement is computed in this very thread, and without a pause the next one follows before the process has read
 * from a socket again: whoever waits for an answer would wait for a whole transaction of somebody else.
 */
function inTurns(db: PGlite): Session {
  const pausing = (session: Pick<Session, 'query'>): Session['query'] => {
    return async (...statement) => {
      await new Promise((resolve) => setImmediate(resolve));
      return session.query(...statement);
    };
  };
  return {
    query: pausing(db),
    transaction: (run) => db.transaction((tx) => run({ query: pausing(tx), rollback: () => tx.rollback() })),
    close: () => db.close(),
    get closed() {
      return db.closed;
    },
    get ready() {
      return db.ready;
    },
    waitReady: db.waitReady,
  };
}
