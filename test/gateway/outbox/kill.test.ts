import { spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newSigner } from '@grondslag/gateway/outbox';
import { openStorage, type Storage } from '@grondslag/gateway/storage';
import { expect } from 'chai';
import { storages } from '../../support/postgres.js';
import { gemeente, instelling, newBench } from './bench.js';
import { type Receiver, startReceiver } from './receiver.js';

const program = fileURLToPath(new URL('./outbox-process.js', import.meta.url));
const soak = process.env.GRONDSLAG_SOAK === '1';
/** Kills on each database; the embedded one takes longer to open. */
const killsOn: Readonly<Record<string, number>> = soak
  ? { PGlite: 100, PostgreSQL: 300 }
  : { PGlite: 8, PostgreSQL: 24 };

/** A step of the process's own, or milliseconds after it began. */
interface Death {
  readonly step?: number;
  readonly after?: number;
}

for (const stored of storages) {
  const kills = killsOn[stored.title] ?? 0;
  const suite = stored.missing === undefined ? describe : describe.skip;
  suite(`An outbox on ${stored.title} that is killed ${kills} times between and within its steps`, function () {
    this.timeout(soak ? 900_000 : 120_000);
    const master = randomBytes(32);
    const signingKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const signer = newSigner({ master, signingKey });
    const notifications = kills * 6;
    const receivers: Receiver[] = [];
    let folder: string;
    let killed = 0;
    let deliveries: { state: string; attempts: number }[] = [];

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'grondslag-outbox-'));
      const url = (await stored.url()) ?? '';
      const schema = `outbox_killed_${process.pid}`;
      const open = (): Storage => openStorage(url === '' ? { directory: folder } : { url });

      let storage = open();
      const bench = await newBench(await storage.schema(schema));
      for (const oin of [gemeente, instelling]) {
        let id = '';
        const receiver = await startReceiver(() => signer.secretOf(id, 1));
        // One in ten is turned away at first, so that retries are killed too.
        receiver.answer = (attempt) => (attempt % 10 === 3 ? { status: 503, retryAfter: '0' } : undefined);
        id = await bench.subscribe(oin, receiver.url);
        receivers.push(receiver);
      }
      for (let n = 0; n < notifications; n += 1) await bench.record([gemeente, instelling]);
      await bench.close();
      await storage.close();

      const keys = [master.toString('base64'), Buffer.from(signingKey).toString('base64')];
      const run = (death: Death) => runProcess([url, folder, schema, ...keys], death);
      for (let n = 0; n < kills; n += 1) {
        const death = n % 2 === 0 ? { step: 1 + ((n * 7) % 29) } : { after: (n * 13) % 60 };
        if ((await run(death)) === 'SIGKILL') killed += 1;
      }
      await run({});

      storage = open();
      const db = await storage.schema(schema);
      deliveries = await db.selectFrom('deliveries').select(['state', 'attempts']).execute();
      await storage.close();
    });
    after(async () => {
      for (const receiver of receivers) await receiver.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('was really killed', () => expect(killed).to.be.at.least(kills * 0.9));

    it('delivers every notification to every receiver', () => {
      const distinct = receivers.map(({ accepted }) => new Set(accepted.map(({ id }) => id)).size);
      expect(distinct).to.deep.equal([notifications, notifications]);
    });

    it('delivers them in order to whoever ignores what it has had', () => {
      const inOrder = Array.from({ length: notifications }, (_, index) => index + 1);
      const fresh = receivers.map(({ accepted }) => [...new Set(accepted.map(({ event }) => Number(event.sequence)))]);
      expect(fresh).to.deep.equal([inOrder, inOrder]);
    });

    it('repeats at most one notification to each receiver for each kill', () => {
      expect(receivers.every(({ accepted }) => accepted.length <= notifications + kills)).to.equal(true);
    });

    it('signs everything it sends', () => {
      expect(receivers.flatMap(({ forged }) => forged)).to.deep.equal([]);
    });

    it('settles every delivery as delivered, once', () => {
      expect([deliveries.length, new Set(deliveries.map(({ state }) => state))]).to.deep.equal([
        2 * notifications,
        new Set(['delivered']),
      ]);
    });
  });
}

/** The signal or code with which the process ended. */
async function runProcess(args: readonly string[], { step = 0, after }: Death): Promise<unknown> {
  const child = spawn(process.execPath, [program, ...args, String(step)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  if (after !== undefined) {
    await Promise.race([once(child.stdout, 'data'), ended]);
    setTimeout(() => child.kill('SIGKILL'), after);
  }
  const [code, signal] = await ended;
  return signal ?? code;
}
