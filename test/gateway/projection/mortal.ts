/** A database under which a process can end: before a statement, after it, and after a commit. */
import type { Database } from '@grondslag/gateway/storage';
import type { KyselyPlugin } from 'kysely';

/** The database, which counts its steps and ends the process at the fatal one; 0 is none. */
export function mortal(db: Database, fatal: number): Database {
  let steps = 0;
  const step = (): void => {
    if (++steps === fatal) process.kill(process.pid, 'SIGKILL');
  };
  const counting: KyselyPlugin = {
    transformQuery({ node }) {
      step();
      return node;
    },
    async transformResult({ result }) {
      step();
      return result;
    },
  };
  return countingCommits(db.withPlugin(counting), step);
}

function countingCommits(db: Database, step: () => void): Database {
  const execute = async (work: (trx: Database) => Promise<unknown>) => {
    const result = await db.transaction().execute(work);
    step();
    return result;
  };
  return new Proxy(db, {
    get(target, name) {
      if (name === 'transaction') return () => ({ execute });
      const value = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
