// A follower as a process of its own, so that it can be killed: at a chosen step by itself, or at any moment from
// outside. Arguments: database address ('' for an embedded folder), folder, schema, groups of cases, step to die at
// (0 for none). Ends with code 0 once every block is in the tables.
import { Progress, startFollower } from '@grondslag/gateway/projection';
import { openStorage } from '@grondslag/gateway/storage';
import { eventually, MemoryLedger } from '../../support/gateway.js';
import { mortal } from './mortal.js';
import { fill } from './rows.js';

const [url = '', directory = '', schema = '', groups = '1', dieAt = '0'] = process.argv.slice(2);

const ledger = new MemoryLedger();
for (let group = 0; group < Number(groups); group++) await fill(ledger, undefined, 3 * group);
const storage = openStorage(url === '' ? { directory } : { url });
const db = await storage.schema(schema);
const follower = startFollower({
  db: mortal(db, Number(dieAt)),
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
