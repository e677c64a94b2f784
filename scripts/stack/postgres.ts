// A PostgreSQL server of our own: one found on this machine, on a folder of ours, reached by a unix socket in that folder.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { chown, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { StackProcess } from './process.js';

/** A server that answers. */
export interface Postgres {
  readonly url: string;
  /** One that was started here is gone afterwards, with all that it held. */
  stop(): Promise<void>;
}

/** A server on a folder that outlives it. */
export interface PostgresServer extends StackProcess {
  readonly url: string;
  /** Ends it in order; the folder stays. */
  stop(): Promise<void>;
}

const run = promisify(execFile);

/** How long the rest of a killed server may stand in the way of the next, in milliseconds. */
const PATIENCE = 20_000;

/** Where the programs of a server are on this machine; undefined where there are none. */
export const postgresBinaries = findBinaries();

/** A new, empty server behind a unix socket, as it is installed but for the settings given (`fsync=off`, …). */
export async function startPostgres(binaries: string, settings: readonly string[] = []): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'grondslag-postgres-'));
  const server = await startServer('postgres', binaries, folder, { settings });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What differs from a server as it is installed. */
export interface ServerOptions {
  /** `name=value`. */
  readonly settings?: readonly string[];
  /** Arguments for making the cluster. */
  readonly initdb?: readonly string[];
}

/** A server on a folder, which is made into a cluster first when it holds none. */
export async function startServer(
  name: string,
  binaries: string,
  folder: string,
  { settings = [], initdb: making = [] }: ServerOptions = {},
): Promise<PostgresServer> {
  const owner = serverUser();
  mkdirSync(folder, { recursive: true });
  if (owner !== undefined) await chown(folder, owner.uid, owner.gid);
  const options = { cwd: folder, ...owner };
  const data = join(folder, 'data');
  if (!existsSync(join(data, 'PG_VERSION'))) {
    const initdb = ['-D', data, '-U', 'grondslag', '-A', 'trust', '-E', 'UTF8', '--locale=C', ...making];
    await run(join(binaries, 'initdb'), initdb, options);
  }
  const given = ['listen_addresses=', ...settings].flatMap((setting) => ['-c', setting]);
  let server: ChildProcess;
  let gone: Promise<unknown>;
  const end = (): unknown => server.kill('SIGINT');
  const start = async (): Promise<void> => {
    server = spawn(join(binaries, 'postgres'), ['-D', data, '-k', folder, ...given], {
      ...options,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    gone = new Promise((resolve) => server.once('exit', resolve));
    await ready(server);
  };
  const isRunning = (): boolean => server.exitCode === null && server.signalCode === null;
  process.once('exit', end);
  await start();
  return {
    name,
    url: `postgresql://grondslag@localhost/postgres?host=${encodeURIComponent(folder)}`,
    get pid() {
      return server.pid ?? 0;
    },
    get isRunning() {
      return isRunning();
    },
    async kill(signal) {
      server.kill(signal);
      if (signal === 'SIGKILL') await gone;
    },
    async start() {
      // Of a server that was killed, processes may hold on to the cluster for a moment.
      for (const until = Date.now() + PATIENCE; !isRunning(); await wait(200)) {
        await start().catch((error) => {
          if (Date.now() > until) throw error;
        });
      }
    },
    async stop() {
      process.off('exit', end);
      end();
      await gone;
    },
  };
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (log.length < 10_000) log += text;
      if (text.includes('ready to accept connections')) resolve();
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
