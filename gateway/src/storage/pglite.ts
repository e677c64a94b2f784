// PostgreSQL as a library. Knows how it is made; knows nothing of what is kept in it.
import { mkdir } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { PGliteDialect } from 'kysely';

const INT8 = 20;

/**
 * PostgreSQL inside this process, in a folder, or in memory without one. It has ONE session, which kysely hands to
 * one query or transaction at a time; so a process must open a folder once and share what it gets.
 */
export function newPgliteDialect(directory?: string): PGliteDialect {
  return new PGliteDialect({
    pglite: async () => {
      if (directory !== undefined) await mkdir(directory, { recursive: true });
      return PGlite.create({ ...(directory === undefined ? {} : { dataDir: directory }), parsers: { [INT8]: BigInt } });
    },
  });
}
