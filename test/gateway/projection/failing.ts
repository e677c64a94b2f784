/** A database that fails in a transaction: before it is written, or after it is written and before anybody knows. */
import type { Database } from '@grondslag/gateway/storage';

/** The ways in which a transaction can fail. */
export const WAYS = ['fails-unwritten', 'fails-but-written'] as const;

/** One of {@link WAYS}. */
export type Way = (typeof WAYS)[number];

/** What a driver reports of a connection that broke. */
const outage = () => Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });

/** The database, whose n-th transaction fails in the given way where the rule says so. */
export function failing(db: Database, way: Way, fails: (count: number) => boolean): Database {
  let count = 0;
  const execute = (work: (trx: Database) => Promise<unknown>) => {
    if (!fails(++count)) return db.transaction().execute(work);
    if (way === 'fails-but-written')
      return db
        .transaction()
        .execute(work)
        .then(() => Promise.reject(outage()));
    return db.transaction().execute((trx) => work(trx).then(() => Promise.reject(outage())));
  };
  return new Proxy(db, {
    get(target, name) {
      if (name === 'transaction') return () => ({ execute });
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
