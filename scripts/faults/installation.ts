// The installation that faults are done to: a network, a gateway process and a PostgreSQL server for each organisation,
// and receivers of those who are told.
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type NetworkKind, type Stack, type StackProcess, startStack } from '../stack/index.js';
import { type PostgresServer, postgresBinaries, startServer } from '../stack/postgres.js';
import { type Receiver, startSubscriber } from '../walk/index.js';
import { mountSmallDisk, type SmallDisk } from './small-disk.js';

/** A running one. */
export interface Installation {
  readonly stack: Stack;
  /** Everything that can be killed, by name; `postgres.<organisation>` among it. */
  readonly processes: ReadonlyMap<string, StackProcess>;
  /** By the name of the organisation. */
  readonly receivers: ReadonlyMap<string, Receiver>;
  /** Where the municipalities' database lives; or why it has no disk of its own. */
  readonly smallDisk: SmallDisk | { readonly refused: string };
  /** Processes that ended though nobody ended them, a line each; it grows. */
  readonly ended: readonly string[];
  /** Ordering nodes that stood still and were started again, a line each; it grows. */
  readonly stoodStill: readonly string[];
  /** Ends everything and deletes its folder. */
  stop(): Promise<void>;
}

/** Where, and on which network. */
export interface InstallationOptions {
  readonly directory: string;
  readonly basePort: number;
  readonly network: NetworkKind;
  readonly progress: (line: string) => void;
}

/** Whose database has a small disk. */
export const onSmallDisk = 'gemeenten';
/** Room for an empty cluster with its log, and some thousands of events. */
const MEBIBYTES = 192;

const subscribers = { gi: 'duinrand', gemeenten: 'den-haag' } as const;

/** Starts it in an empty folder. */
export async function startInstallation(options: InstallationOptions): Promise<Installation> {
  const { directory, network, progress } = options;
  if (postgresBinaries === undefined)
    throw new Error('no PostgreSQL server: no initdb on PATH or in /usr/lib/postgresql');
  mkdirSync(directory, { recursive: true });
  // A database server runs as another user than root, and passes through.
  chmodSync(directory, 0o711);
  const smallDisk = mountSmallDisk(join(directory, 'small-disk'), MEBIBYTES);
  const databases = new Map<string, PostgresServer>();
  const ended: string[] = [];
  const stoodStill: string[] = [];
  const closers: (() => unknown)[] = [() => 'unmount' in smallDisk && smallDisk.unmount()];
  const clear = (): void => rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  // Keys are in it, so it goes also when the run is broken off.
  process.once('exit', clear);
  const stop = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close();
    clear();
    process.off('exit', clear);
  };
  try {
    progress('A PostgreSQL server for each gateway …');
    for (const organisation of ['rechtspraak', 'rvdk', 'gi', 'gemeenten']) {
      const own = organisation === onSmallDisk && 'folder' in smallDisk;
      const folder = own ? join(smallDisk.folder, 'postgres') : join(directory, `postgres-${organisation}`);
      const server = await startServer(`postgres.${organisation}`, postgresBinaries, folder, {
        settings: ['max_wal_size=32MB', 'min_wal_size=2MB'],
        initdb: ['--wal-segsize=1'],
      });
      databases.set(organisation, server);
      closers.push(() => server.stop());
    }
    const stack = await startStack({
      ...options,
      directory: join(directory, 'stack'),
      onEnd: (reason) => ended.push(reason),
      onStandstill: (line) => stoodStill.push(line),
      apart: true,
      profile: network === 'native' ? 'production' : 'latency',
      databaseOf: (organisation) => databases.get(organisation)?.url,
    });
    closers.push(() => stack.stop());
    const receivers = new Map<string, Receiver>();
    for (const [organisation, user] of Object.entries(subscribers)) {
      const port = stack.layout.receiverPort + receivers.size;
      const receiver = await startSubscriber(stack, organisation, user, port);
      receivers.set(organisation, receiver);
      closers.push(() => receiver.stop());
    }
    const servers = [...databases.values()].map((server) => [server.name, server] as const);
    return {
      stack,
      processes: new Map([...stack.processes, ...servers]),
      receivers,
      smallDisk,
      ended,
      stoodStill,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
