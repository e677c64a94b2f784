// A follower as a process of its own, so that it can be killed: at a chosen step by itself, or at any moment from
// outside. Arguments: database address ('' for an embedded folder), folder, schema, groups of cases, step to die at
// (0 for none). Ends with code 0 once every block is in the tables.
import { Progress, startFollower } from '@grondslag/gateway/projection';
import { type Database, openStorage } from '@grondslag/gateway/storage';
import type { KyselyPlugin } from 'kysely';
import { eventually, MemoryLedger } from '../../support/gateway.js';
import { fill } from './rows.js';

const [url = '', directory = '', schema = '', groups = '1', dieAt = '0'] = process.argv.slice(2);

let steps = 0;

/** One point at which a process may end: before a statement, after it, and after a commit. */
function step(): void {
  if (++steps === Number(dieAt)) process.kill(process.pid, 'SIGKILL');
}

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

function countingCommits(db: Database): Database {
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

const ledger = new MemoryLedger();
for (let group = 0; group < Number(groups); group++) await fill(ledger, undefined, 3 * group);
const storage = openStorage(url === '' ? { directory } : { url });
const db = await storage.schema(schema);
const follower = startFollower({
  db: countingCommits(db.withPlugin(counting)),
  feed: ledger.feed(),
  progress: new Progress(),
  wake: () => undefined,
  limit: { blocks: 1, events: 1 },
});
process.stdout.write('following\n');
await eventually(async () => {
  const cursor = await db.selectFrom('cursor').select('next_block').executeTakeFirstOrThrow();
  return cursor.next_block === BigInt(ledger.blocks.length);
}, 60_000);
await follower.stop();
await storage.close();
