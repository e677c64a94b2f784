/** A process with an outbox, which kills itself before or after one of its own steps when told to: argv says which. */
import { newEgress, newOutboxStore, newSigner, startOutbox } from '@grondslag/gateway/outbox';
import { openStorage } from '@grondslag/gateway/storage';

const [url = '', folder = '', schema = '', master = '', signingKey = '', step = '0'] = process.argv.slice(2);
const storage = openStorage(url === '' ? { directory: folder } : { url });
const db = await storage.schema(schema);
const fatal = Number(step);
let steps = 0;

/** Two chances to die at each step: before it, and when it is done but nobody has heard of it. */
const mortal =
  <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
  async (...args: A): Promise<R> => {
    if (++steps === fatal) process.kill(process.pid, 'SIGKILL');
    const result = await act(...args);
    if (++steps === fatal) process.kill(process.pid, 'SIGKILL');
    return result;
  };

const store = newOutboxStore(db);
const egress = newEgress({ allowLoopback: true, timeoutMilliseconds: 1_000 });
const outbox = startOutbox({
  store: { ...store, expand: mortal(store.expand), claim: mortal(store.claim), settle: mortal(store.settle) },
  egress: { ...egress, post: mortal(egress.post) },
  signer: newSigner({
    master: Buffer.from(master, 'base64'),
    signingKey: Buffer.from(signingKey, 'base64').toString(),
  }),
  origin: { oin: '00000001999992016000', channel: 'jeugdbescherming', publicUrl: 'https://gi.grondslag.example' },
  typeOf: (kind) => `nl.kinderbeschermingsmaatregel.${kind}.v1`,
  now: () => new Date(),
  chance: () => 0.5,
  onFault: (_step, error) => process.stderr.write(`${error instanceof Error ? error.message : error}\n`),
  leaseMilliseconds: 100,
  pollMilliseconds: 20,
  concurrency: 4,
});
process.stdout.write('running\n');

const settled = async (): Promise<boolean> => {
  const open = await db
    .selectFrom('notifications')
    .select('position')
    .where('expanded_at', 'is', null)
    .limit(1)
    .execute();
  return open.length === 0 && (await store.counts()).waiting === 0;
};
while (!(await settled())) await new Promise((done) => setTimeout(done, 20));
await outbox.stop();
await egress.close();
await storage.close();
