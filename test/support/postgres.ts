// The two databases that storage promises to be the same on, each opened once per run, with a schema per test.
// PostgreSQL is the server found on this machine, in a throw-away cluster on a unix socket.

import { type Database, openStorage, type Storage } from '@grondslag/gateway/storage';
import { postgresBinaries, startPostgres } from '#scripts/stack/postgres';

/** A database to run a suite on. */
export interface TestStorage {
  readonly title: string;
  /** Why a suite on it is skipped; undefined when it is there. */
  readonly missing?: string;
  /** How another process reaches it; undefined for memory. */
  url(): Promise<string | undefined>;
  /** The one connection of this run. */
  storage(): Promise<Storage>;
  /** Fresh, empty tables. */
  fresh(): Promise<{ readonly db: Database; readonly schema: string }>;
}

/** What the run has opened, in the order in which it is to be closed. */
const closers: (() => Promise<unknown>)[] = [];

/** The default, for suites to which the database is not the point. */
export const embeddedStorage: TestStorage = newTestStorage('PGlite', async () => undefined);

/** Every implementation of storage, to be looped over by a suite. */
export const storages: readonly TestStorage[] = [
  embeddedStorage,
  {
    ...newTestStorage('PostgreSQL', startServer),
    ...(postgresBinaries === undefined ? { missing: 'no initdb on PATH or in /usr/lib/postgresql' } : {}),
  },
];

/** A suite on every storage; its tests are skipped where the server is not installed, and its title then says so. */
export function onEveryStorage(subject: string, suite: (kind: TestStorage) => void): void {
  for (const kind of storages) {
    const { title, missing } = kind;
    describe(`${subject} on ${title}${missing === undefined ? '' : ` (skipped: ${missing})`}`, () => {
      before(function () {
        if (missing !== undefined) this.skip();
      });
      suite(kind);
    });
  }
}

function newTestStorage(title: string, start: () => Promise<string | undefined>): TestStorage {
  let started: Promise<string | undefined> | undefined;
  let opened: Promise<Storage> | undefined;
  let schemas = 0;
  const url = () => {
    started ??= start();
    return started;
  };
  const storage = () => {
    opened ??= url().then((found) => openStorage(found === undefined ? {} : { url: found }));
    return opened;
  };
  closers.push(async () => (await opened)?.close());
  return {
    title,
    url,
    storage,
    async fresh() {
      const schema = `test_${process.pid}_${++schemas}`;
      return { db: await (await storage()).schema(schema), schema };
    },
  };
}

after(async () => {
  for (const close of closers) await close();
});

async function startServer(): Promise<string> {
  if (postgresBinaries === undefined) throw new Error('no PostgreSQL found');
  const server = await startPostgres(postgresBinaries, ['fsync=off', 'max_connections=200']);
  closers.push(() => server.stop());
  return server.url;
}
