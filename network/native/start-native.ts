/** From a plan to running processes with a channel and a chaincode, and back to none. */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { AdministrationError, type ChannelState, setUpChannel } from '../administration/index.js';
import { newChaincodePackage, packageId } from '../channel/index.js';
import { FolderLock } from '../folder-lock.js';
import { issueIdentities } from '../identities/index.js';
import type { Plan, PlannedOrganisation, PlannedPeer } from '../plan.js';
import { type FabricBinaries, foundBinaries } from './binaries.js';
import { claimFolder, writeSettings } from './folder.js';
import { Guard } from './guard.js';
import { NativeError } from './native-error.js';
import { LaunchedProcess, type NativeProcess, type OnEnd } from './native-process.js';
import { isFree } from './probe.js';
import { chaincodeProcesses, nodeProcesses, type ProcessPlan } from './process-plan.js';
import { watchOrdering } from './watch.js';
import { startAgain } from './watch-process.js';

const lookInterval = 200;

/** How to run the network; everything has a default. */
export interface NativeOptions {
  /** By default those of FABRIC_BIN, else of PATH. */
  readonly binaries?: FabricBinaries;
  /** Told each step when it begins. */
  readonly progress?: (step: string) => void;
  /** Folder of the chaincode; by default that of the package @grondslag/chaincode. */
  readonly chaincodeDirectory?: string;
  /** Variables for the chaincode process of a peer. */
  readonly chaincodeEnvironment?: (
    organisation: PlannedOrganisation,
    peer: PlannedPeer,
  ) => Readonly<Record<string, string>>;
  /** Told when a process ends that was not asked to. */
  readonly onEnd?: OnEnd;
  /** Told when an ordering node stood still and was started again; a network that runs on is watched by another process. */
  readonly onStandstill?: (line: string) => void;
  /** True where the nodes run on when this process ends; otherwise they end with it, even by kill -9. */
  readonly isDetached?: boolean;
}

/** A running network. */
export interface NativeNetwork {
  readonly plan: Plan;
  /** The channel as it was found or set up. */
  readonly channel: ChannelState;
  /** By the name in the plan: ordering nodes, peers and the chaincode process of each peer. */
  readonly processes: ReadonlyMap<string, NativeProcess>;
  /** Names of those that did not run yet. */
  readonly started: readonly string[];
  /** No process of the network is left. */
  stop(): Promise<void>;
}

/**
 * Resolves when the channel has its chaincode and every peer's gateway endorses. A folder that holds a network is
 * continued, with the ledger that it has; what runs already is left running. A failure leaves none of
 * the processes that it started.
 */
export async function startNative(plan: Plan, options: NativeOptions = {}): Promise<NativeNetwork> {
  const progress = options.progress ?? (() => {});
  const binaries = options.binaries ?? foundBinaries();
  const directory = options.chaincodeDirectory ?? installedChaincode();
  const chaincodePackage = newChaincodePackage(directory, plan.chaincode.label);
  const nodes = nodeProcesses(plan, binaries);
  const chaincodes = chaincodeProcesses(plan, {
    directory,
    packageId: packageId(plan.chaincode.label, chaincodePackage),
    environment: options.chaincodeEnvironment ?? (() => ({})),
  });
  const guard = options.isDetached ? undefined : new Guard();
  const launch = (process: ProcessPlan) => new LaunchedProcess(process, plan, guard, options.onEnd);
  const processes = new Map([...nodes, ...chaincodes].map((process) => [process.name, launch(process)]));
  await refuseForeignPorts([...nodes, ...chaincodes], processes);
  const lock = lockFolder(plan);
  const absent = [...processes.values()].filter(({ isRunning, isStale }) => !isRunning || isStale);
  const release = () => {
    guard?.end();
    lock.release();
  };
  try {
    claimFolder(plan);
    await stopAll(absent);
    progress('certificates');
    await issueIdentities(plan);
    writeSettings(plan);
    if (absent.length > 0) {
      progress(absent.length === 1 ? '1 process' : `${absent.length} processes`);
    }
    await Promise.all([...processes.values()].map((process) => process.start()));
    const settled = new AbortController();
    const channel = await Promise.race([
      setUpChannel(plan, { chaincodePackage, progress }),
      untilOneEnds([...processes.values()], settled.signal),
    ])
      .catch((cause) => {
        throw withLastWords(cause, processes);
      })
      .finally(() => settled.abort());
    if (options.isDetached) {
      lock.release();
    }
    const restart = (name: string) => startAgain(processes.get(name));
    const watch = options.isDetached
      ? undefined
      : watchOrdering(plan, { restart, tell: options.onStandstill ?? progress });
    return {
      plan,
      channel,
      processes,
      started: absent.map(({ name }) => name),
      stop: async () => {
        await watch?.stop();
        await stopAll([...processes.values()]);
        release();
      },
    };
  } catch (cause) {
    await stopAll(absent);
    release();
    throw cause;
  }
}

/** One launcher at a time; one that owns its processes, for as long as they live. */
function lockFolder({ directory }: Plan): FolderLock {
  const run = join(directory, 'run');
  mkdirSync(run, { recursive: true });
  try {
    return new FolderLock(run);
  } catch (cause) {
    throw new NativeError('already-running', `another process starts or runs the network in ${directory}`, [], {
      cause,
    });
  }
}

/** Rejects, with its last words, when one of the processes has ended; nothing else would ever hear of it. */
async function untilOneEnds(processes: readonly LaunchedProcess[], settled: AbortSignal): Promise<never> {
  for (;;) {
    await pause(lookInterval, undefined, { signal: settled });
    const ended = processes.find(({ isRunning }) => !isRunning);
    if (ended !== undefined) {
      throw new NativeError('not-ready', `${ended.name} ended; see ${ended.logFile}`, ended.lastWords());
    }
  }
}

/** What the administrator was told, with what the node itself wrote about it. */
function withLastWords(cause: unknown, processes: ReadonlyMap<string, LaunchedProcess>): unknown {
  if (!(cause instanceof AdministrationError)) {
    return cause;
  }
  return new NativeError('not-ready', cause.message, processes.get(cause.node)?.lastWords() ?? [], { cause });
}

async function stopAll(processes: readonly NativeProcess[]): Promise<void> {
  await Promise.all(processes.map((process) => process.stop()));
}

async function refuseForeignPorts(
  plans: readonly ProcessPlan[],
  processes: ReadonlyMap<string, NativeProcess>,
): Promise<void> {
  for (const { name, endpoints } of plans) {
    for (const endpoint of processes.get(name)?.isRunning ? [] : endpoints) {
      if (!(await isFree(endpoint))) {
        throw new NativeError(
          'port-in-use',
          `${name} cannot listen on ${endpoint.listen}: something else does; choose another with --base-port`,
        );
      }
    }
  }
}

function installedChaincode(): string {
  return dirname(createRequire(import.meta.url).resolve('@grondslag/chaincode/package.json'));
}
