// A gateway's announcer and outbox as a process of their own on one day, so that they can be killed between and within their
// steps. Arguments: database address ('' for an embedded folder), folder, schema, day, keys, and the step to die at (0 for none).
import { newEgress, newOutboxStore, newSigner, startOutbox } from '@grondslag/gateway/outbox';
import { announceDue } from '@grondslag/gateway/projection';
import { openStorage } from '@grondslag/gateway/storage';
import { eventually } from '../../support/gateway.js';
import { mortal } from './mortal.js';

const [url = '', directory = '', schema = '', day = '', master = '', signingKey = '', dieAt = '0'] =
  process.argv.slice(2);
const storage = openStorage(url === '' ? { directory } : { url });
const db = await storage.schema(schema);
const store = newOutboxStore(mortal(db, Number(dieAt)));
const egress = newEgress({ allowLoopback: true, timeoutMilliseconds: 1_000 });
const outbox = startOutbox({
  store,
  egress,
  signer: newSigner({
    master: Buffer.from(master, 'base64'),
    signingKey: Buffer.from(signingKey, 'base64').toString(),
  }),
  origin: { oin: '00000001999992016000', channel: 'jeugdbescherming', publicUrl: 'https://gi.grondslag.example' },
  typeOf: (kind) => `nl.kinderbeschermingsmaatregel.${kind.toLowerCase()}.v1`,
  now: () => new Date(),
  chance: () => 0.5,
  onFault: (_step, error) => process.stderr.write(`${error instanceof Error ? error.message : error}\n`),
  leaseMilliseconds: 100,
  pollMilliseconds: 10,
});
process.stdout.write('running\n');
const announcing = mortal(db, Number(dieAt));
while ((await announceDue(announcing, `${day}T11:00:00.000Z` as never, 4)) > 0) outbox.wake();
await eventually(async () => {
  const open = await db.selectFrom('notifications').select('position').where('expanded_at', 'is', null).execute();
  return open.length === 0 && (await newOutboxStore(db).counts()).waiting === 0;
}, 20_000);
await outbox.stop();
await egress.close();
await storage.close();
