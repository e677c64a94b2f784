// The two databases that storage promises to be the same on, each opened once per run, with a schema per test.
// PostgreSQL is the server found on this machine, in a throw-away cluster on a unix socket.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { chown, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type Database, openStorage, type Storage } from '@grondslag/gateway/storage';

const run = promisify(execFile);

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

const binaries = findBinaries();

/** What the run has opened, in the order in which it is to be closed. */
const closers: (() => Promise<unknown>)[] = [];

/** The default, for suites to which the database is not the point. */
export const embeddedStorage: TestStorage = newTestStorage('PGlite', async () => undefined);

/** Every implementation of storage, to be looped over by a suite. */
export const storages: readonly TestStorage[] = [
  embeddedStorage,
  {
    ...newTestStorage('PostgreSQL', startServer),
    ...(binaries === undefined ? { missing: 'no initdb on PATH or in /usr/lib/postgresql' } : {}),
  },
];

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
  if (binaries === undefined) throw new Error('no PostgreSQL found');
  const folder = await mkdtemp(join(tmpdir(), 'grondslag-pg-'));
  const owner = serverUser();
  if (owner !== undefined) await chown(folder, owner.uid, owner.gid);
  const options = { cwd: folder, ...owner };
  const data = join(folder, 'data');
  await run(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'grondslag', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'],
    options,
  );
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'fsync=off', '-c', 'max_connections=200'],
    { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const stop = () => server.kill('SIGINT');
  process.once('exit', stop);
  closers.push(async () => {
    process.off('exit', stop);
    const ended = new Promise((resolve) => server.once('exit', resolve));
    stop();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });
  await ready(server);
  return `postgresql://grondslag@localhost/postgres?host=${encodeURIComponent(folder)}`;
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('exit', (code) => reject(new Error(`postgres ended with ${code}: ${log}`)));
  });
}

/** A server refuses to run as root, so root starts it as somebody else. */
function serverUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  return found && { uid: Number(found[2]), gid: Number(found[3]) };
}

/** The folder that holds a server's programs, the newest where several are installed. */
function findBinaries(): string | undefined {
  const installed = '/usr/lib/postgresql';
  const versions = existsSync(installed) ? readdirSync(installed).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...versions.map((v) => join(installed, v, 'bin'))];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}
