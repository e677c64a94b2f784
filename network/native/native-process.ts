/** One process of the network: started, asked whether it is ready, ended, started again. */
import { spawn } from 'node:child_process';
import { closeSync, fstatSync, mkdirSync, openSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { endProcess, signalProcess } from './ending.js';
import type { Guard } from './guard.js';
import { lastWordsIn, NativeError } from './native-error.js';
import { waitFor } from './probe.js';
import type { ProcessPlan } from './process-plan.js';
import { keepRecord, markOf, type RunFolder, runningPid, runningRecord } from './process-record.js';

/** A process of a running network. */
export interface NativeProcess {
  readonly name: string;
  readonly kind: ProcessPlan['kind'];
  /** Undefined while it does not run. */
  readonly pid: number | undefined;
  readonly isRunning: boolean;
  readonly logFile: string;
  /** Sends the signal; a process that does not run stays as it is. */
  kill(signal?: NodeJS.Signals): void;
  /** Runs, and is ready. A process that was stopped by SIGSTOP must be continued, not started. */
  start(): Promise<void>;
  /** Has ended: asked first, and killed when it does not listen. */
  stop(): Promise<void>;
  /** The last lines that it wrote. */
  tail(lines: number): readonly string[];
}

/** Told when a process ends that nobody asked to end. */
export type OnEnd = (name: string, reason: string) => void;

const ending: readonly NodeJS.Signals[] = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGQUIT'];
const readyTime = 60_000;
const tailBytes = 64 * 1024;
/** What every process needs from around it; a stray CORE_… or ORDERER_… would override its settings. */
const inherited = ['PATH', 'HOME', 'TMPDIR', 'LD_LIBRARY_PATH', 'TZ', 'LANG'];

/** A process that may run already, started by an earlier launcher. */
export class LaunchedProcess implements NativeProcess {
  readonly name: string;
  readonly kind: ProcessPlan['kind'];
  readonly logFile: string;
  readonly #plan: ProcessPlan;
  readonly #folder: RunFolder;
  readonly #guard: Guard | undefined;
  readonly #onEnd: OnEnd;
  /** Told to end, so that it must not be taken for one that runs. */
  #isEnding = false;
  /** Size of its log when it was started; 0 where another launcher did. */
  #began = 0;
  /** Ids of processes whose end was asked for. */
  readonly #stopped = new Set<number>();

  constructor(plan: ProcessPlan, folder: RunFolder, guard?: Guard, onEnd: OnEnd = () => {}) {
    this.name = plan.name;
    this.kind = plan.kind;
    this.logFile = join(folder.directory, 'logs', `${plan.name}.log`);
    this.#plan = plan;
    this.#folder = folder;
    this.#guard = guard;
    this.#onEnd = onEnd;
  }

  get pid(): number | undefined {
    return runningPid(this.#folder, this.name);
  }

  get isRunning(): boolean {
    return this.pid !== undefined;
  }

  /** Runs, but not as planned: it serves another chaincode, or is about to follow a launcher that was killed. */
  get isStale(): boolean {
    const record = runningRecord(this.#folder, this.name);
    return record !== undefined && (record.serves !== this.#plan.serves || record.isAttached === true);
  }

  kill(signal: NodeJS.Signals = 'SIGKILL'): void {
    this.#isEnding ||= ending.includes(signal);
    signalProcess(this.#folder, this.name, signal);
  }

  async start(): Promise<void> {
    if (this.#isEnding) {
      await endProcess(this.#folder, this.name);
    }
    const isFound = this.isRunning;
    if (!isFound) {
      this.#spawn();
    }
    try {
      await this.#isReady();
    } catch (cause) {
      // It was about to end when it was found.
      if (!isFound || this.isRunning) {
        throw cause;
      }
      this.#spawn();
      await this.#isReady();
    }
  }

  async #isReady(): Promise<void> {
    try {
      await waitFor(this.#plan.probe, readyTime, () => !this.isRunning);
    } catch (cause) {
      const how = this.isRunning ? `is not ready after ${readyTime / 1000} s` : 'ended before it was ready';
      throw new NativeError('not-ready', `${this.name} ${how}; see ${this.logFile}`, this.lastWords(), { cause });
    }
  }

  async stop(): Promise<void> {
    const { pid } = this;
    if (pid !== undefined) {
      this.#stopped.add(pid);
    }
    await endProcess(this.#folder, this.name);
  }

  /** What it wrote last, from where it tells of its end; nothing of an earlier process of this name. */
  lastWords(): readonly string[] {
    return lastWordsIn(this.#written(this.#began));
  }

  tail(lines: number): readonly string[] {
    return this.#written(0).slice(-lines);
  }

  #written(from: number): readonly string[] {
    let file: number | undefined;
    try {
      file = openSync(this.logFile, 'r');
      const { size } = fstatSync(file);
      const bytes = Buffer.alloc(Math.min(Math.max(size - from, 0), tailBytes));
      readSync(file, bytes, 0, bytes.length, size - bytes.length);
      return bytes.toString('utf8').trimEnd().split('\n');
    } catch {
      return [];
    } finally {
      if (file !== undefined) {
        closeSync(file);
      }
    }
  }

  #spawn(): void {
    this.#isEnding = false;
    this.#plan.prepare?.();
    const { program, environment, directory } = this.#plan;
    mkdirSync(dirname(this.logFile), { recursive: true });
    mkdirSync(directory, { recursive: true });
    const log = openSync(this.logFile, 'a');
    this.#began = fstatSync(log).size;
    const around = inherited.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
    try {
      const child = spawn(program, this.#plan.arguments, {
        argv0: markOf(this.#folder, this.name),
        cwd: directory,
        env: { ...Object.fromEntries(around), ...environment },
        // A group of its own: what interrupts the launcher does not interrupt the node.
        detached: true,
        stdio: ['ignore', log, log],
      });
      if (child.pid !== undefined) {
        this.#guard?.watch(child.pid);
        const { serves } = this.#plan;
        keepRecord(this.#folder, this.name, {
          pid: child.pid,
          ...(serves === undefined ? {} : { serves }),
          ...(this.#guard === undefined ? {} : { isAttached: true }),
        });
      }
      child.once('error', (error) => this.#onEnd(this.name, error.message));
      child.once('exit', (code, signal) => {
        if (child.pid !== undefined) {
          this.#guard?.forget(child.pid);
          if (!this.#stopped.delete(child.pid)) {
            this.#onEnd(this.name, String(signal ?? code));
          }
        }
      });
      // The launcher may end while the node runs on.
      child.unref();
    } finally {
      closeSync(log);
    }
  }
}
