// A PostgreSQL server for the time of a test or a measurement: one found on this machine, in a throw-away cluster.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { chown, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** A server that answers. */
export interface Postgres {
  readonly url: string;
  /** One that was started here is gone afterwards, with all that it held. */
  stop(): Promise<void>;
}

const run = promisify(execFile);

/** Where the programs of a server are on this machine; undefined where there are none. */
export const postgresBinaries = findBinaries();

/** A new, empty server behind a unix socket, as it is installed but for the settings given (`fsync=off`, …). */
export async function startPostgres(binaries: string, settings: readonly string[] = []): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'grondslag-postgres-'));
  const owner = serverUser();
  if (owner !== undefined) await chown(folder, owner.uid, owner.gid);
  const options = { cwd: folder, ...owner };
  const data = join(folder, 'data');
  const initdb = ['-D', data, '-U', 'grondslag', '-A', 'trust', '-E', 'UTF8', '--locale=C'];
  await run(join(binaries, 'initdb'), initdb, options);
  const given = ['listen_addresses=', ...settings].flatMap((setting) => ['-c', setting]);
  const server = spawn(join(binaries, 'postgres'), ['-D', data, '-k', folder, ...given], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = () => server.kill('SIGINT');
  process.once('exit', end);
  await ready(server);
  return {
    url: `postgresql://grondslag@localhost/postgres?host=${encodeURIComponent(folder)}`,
    async stop() {
      process.off('exit', end);
      const ended = new Promise((resolve) => server.once('exit', resolve));
      end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
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
