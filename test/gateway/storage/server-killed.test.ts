// A PostgreSQL server that is killed while it is used: every query says that the database is away, and nothing else ends.
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Database, isOutage, openStorage, type Storage } from '@grondslag/gateway/storage';
import { expect } from 'chai';
import { sql } from 'kysely';
import { type PostgresServer, postgresBinaries, startServer } from '#scripts/stack/postgres';

const suite = postgresBinaries === undefined ? describe.skip : describe;

suite('a PostgreSQL server that is killed', () => {
  let folder: string;
  let server: PostgresServer;
  let storage: Storage;
  let db: Database;
  const failures: unknown[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'grondslag-killed-'));
    server = await startServer('postgres', postgresBinaries ?? '', folder, { settings: ['fsync=off'] });
    storage = openStorage({ url: server.url });
    db = await storage.schema('killed');
    let isOver = false;
    const use = async (): Promise<void> => {
      while (!isOver) await db.transaction().execute(readTwice).catch(noted);
    };
    const users = Array.from({ length: 8 }, use);
    await wait(100);
    await server.kill('SIGKILL');
    await wait(200);
    isOver = true;
    await Promise.all(users);
  });
  after(async () => {
    await storage.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function readTwice(trx: Database): Promise<void> {
    await sql`select pg_sleep(0.001)`.execute(trx);
    await sql`select 1`.execute(trx);
  }

  async function noted(error: unknown): Promise<void> {
    failures.push(error);
    await wait(5);
  }

  it('is noticed by the queries that were running', () => {
    expect(failures).to.not.deep.equal([]);
  });

  it('is an outage to each of them, not a mistake of ours', () => {
    expect(failures.filter((error) => !isOutage(error)).map(String)).to.deep.equal([]);
  });

  it('is used again once it is back', async () => {
    await server.start();
    const { rows } = await sql<{ n: number }>`select 1 as n`.execute(db);
    expect(rows).to.deep.equal([{ n: 1 }]);
  });
});
