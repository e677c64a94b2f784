import { spawn } from 'node:child_process';
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CalendarDate, CaseRef, MeasureRef } from '@grondslag/chaincode/domain';
import { newSigner } from '@grondslag/gateway/outbox';
import { LEADS, leadOn, Progress, startFollower } from '@grondslag/gateway/projection';
import { type Database, openStorage } from '@grondslag/gateway/storage';
import { expect } from 'chai';
import { actors, decision, eventually, finding, MemoryLedger, reference } from '../../support/gateway.js';
import { storages } from '../../support/postgres.js';
import { type Receiver, startReceiver } from '../outbox/receiver.js';

const PROCESS = fileURLToPath(new URL('./announcer-process.js', import.meta.url));
const SOAK = process.env.GRONDSLAG_SOAK === '1';
/** Kills on each day; the embedded database takes longer to open. */
const KILLS: Readonly<Record<string, number>> = SOAK ? { PGlite: 20, PostgreSQL: 60 } : { PGlite: 2, PostgreSQL: 5 };
const CASES = 6;
/** From the day before the first lead of anything to the day of the last end, with days on which nobody looked. */
const DAYS = ['2026-03-05', '2026-04-21', '2026-05-03', '2026-10-04', '2026-12-06', '2027-01-30', '2027-02-08'];

for (const kind of storages) {
  const kills = KILLS[kind.title] ?? 0;
  const suite = kind.missing === undefined ? describe : describe.skip;
  suite(`an announcer on ${kind.title} that is killed ${kills} times on each of ${DAYS.length} days`, function () {
    this.timeout(SOAK ? 900_000 : 180_000);
    const master = randomBytes(32);
    const signingKey = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const signer = newSigner({ master, signingKey });
    let folder: string;
    let receiver: Receiver;
    let killed = 0;
    let expected: string[];
    let notifications: string[];
    let deliveries: string[];

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'grondslag-announce-'));
      const url = (await kind.url()) ?? '';
      const schema = `announced_${process.pid}`;
      const open = () => openStorage(url === '' ? { directory: folder } : { url });
      const id = randomUUID();
      receiver = await startReceiver(() => signer.secretOf(id, 1));

      let storage = open();
      expected = await begin(await storage.schema(schema), id, receiver.url);
      await storage.close();
      const keys = [master.toString('base64'), Buffer.from(signingKey).toString('base64')];
      for (const day of DAYS) {
        const run = (step: number) => runProcess([url, folder, schema, day, ...keys, String(step)]);
        for (let n = 0; n < kills; n++)
          if ((await run(1 + ((n * 17 + day.charCodeAt(9)) % 37))) === 'SIGKILL') killed++;
        await run(0);
      }
      storage = open();
      const db = await storage.schema(schema);
      const rows = await db.selectFrom('notifications').select('about').where('kind', '=', 'deadlineAhead').execute();
      notifications = rows.map(({ about }) => about);
      deliveries = (await db.selectFrom('deliveries').select('state').execute()).map(({ state }) => state);
      await storage.close();
    });
    after(async () => {
      await receiver?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('was really killed', () => expect(killed).to.be.at.least(kills * DAYS.length * 0.6));

    it('tells of every deadline and lead once, and of no other', () => {
      expect(notifications.toSorted()).to.deep.equal(expected.toSorted());
    });

    it('delivers each to the receiver', () => {
      const received = receiver.accepted.filter(({ event }) => event.type.includes('deadlineahead'));
      expect(new Set(received.map((one) => one.id)).size).to.equal(expected.length);
    });

    it('delivers nothing that was not written before', () => {
      const known = new Set(notifications.map((about) => about.replaceAll(' ', ':')));
      const received = receiver.accepted.filter(({ event }) => event.type.includes('deadlineahead'));
      expect(received.filter(({ id }) => ![...known].some((about) => id.endsWith(about)))).to.deep.equal([]);
    });

    it('settles every delivery as delivered', () => {
      expect([...new Set(deliveries)]).to.deep.equal(['delivered']);
    });
  });
}

/** Cases with deadlines, and a subscription; gives what is to be told of on the days of this test. */
async function begin(db: Database, id: string, callbackUrl: string): Promise<string[]> {
  const ledger = new MemoryLedger();
  for (let n = 1; n <= CASES; n++) {
    ledger.commit(reference<CaseRef>(n), finding());
    ledger.commit(reference<CaseRef>(n), decision(reference<MeasureRef>(0x900 + n), `2026-02-0${n}`));
  }
  await db
    .insertInto('subscriptions')
    .values({
      ...{ id, oin: actors.municipality.oin, role: 'municipality', callback_url: callbackUrl, kinds: null },
      ...{ ordered: true, secret_version: 1, created_at: new Date() },
    })
    .execute();
  const progress = new Progress();
  const follower = startFollower({ db, feed: ledger.feed(), progress, wake: () => undefined });
  await eventually(() => progress.next === BigInt(ledger.blocks.length), 20_000);
  await follower.stop();
  const rows = await db.selectFrom('deadlines').select(['measure_ref', 'what', 'on_day']).execute();
  return rows.flatMap(({ measure_ref, what, on_day }) => {
    const leads = DAYS.map((day) => leadOn(on_day as CalendarDate, day as CalendarDate));
    return LEADS.filter((lead) => leads.includes(lead)).map(
      (lead) => `deadline ${measure_ref} ${what} ${on_day} ${lead}`,
    );
  });
}

/** The signal or code with which the process ended. */
async function runProcess(args: readonly string[]): Promise<unknown> {
  const child = spawn(process.execPath, [PROCESS, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code, signal] = await once(child, 'exit');
  return signal ?? code;
}
