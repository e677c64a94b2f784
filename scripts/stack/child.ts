// One child process of the stack: it reports on standard output in JSON lines, logs to a file, and never outlives its parent.
import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { StackProcess } from './process.js';

/** A child that can be ended for good. */
export interface Child extends StackProcess {
  /** Resolves once it has ended; a kill if it has not within ten seconds. */
  stop(): Promise<void>;
}

/** What to run: a module for this Node, its arguments, and where its log goes. */
export interface ChildOptions {
  readonly name: string;
  readonly module: string;
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly log: string;
  readonly onLine?: (line: Readonly<Record<string, unknown>>) => void;
  /** Told when it ends without having been asked to. */
  readonly onEnd: (reason: string) => void;
}

/** One run of it, from the moment that it said that it is ready. */
interface Run {
  readonly process: ChildProcess;
  readonly ended: Promise<string>;
  /** Its end is asked for from now on. */
  expected: boolean;
}

/** Resolves when the child says `{"ready":true}`; rejects with the end of its log when it ends before. */
export async function startChild(options: ChildOptions): Promise<Child> {
  let run = await newRun(options);
  const isRunning = (): boolean => run.process.exitCode === null && run.process.signalCode === null;
  return {
    name: options.name,
    get pid() {
      return run.process.pid ?? 0;
    },
    get isRunning() {
      return isRunning();
    },
    async kill(signal) {
      run.expected ||= signal !== 'SIGSTOP' && signal !== 'SIGCONT';
      run.process.kill(signal);
      if (signal === 'SIGKILL') await run.ended;
    },
    async start() {
      if (!isRunning()) run = await newRun(options);
    },
    async stop() {
      run.expected = true;
      const { process: child, ended } = run;
      child.kill('SIGCONT');
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(timer);
      if (child.connected) child.disconnect();
    },
  };
}

function newRun({ module, args, environment, log, onLine, onEnd }: ChildOptions): Promise<Run> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', module, ...args], {
    stdio: ['ignore', 'pipe', openSync(log, 'a', 0o600), 'ipc'],
    env: { ...process.env, ...environment },
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`ended with ${signal ?? `code ${code}`}`));
  });
  const run: Run = { process: child, ended, expected: false };
  return new Promise((resolve, reject) => {
    let ready = false;
    if (child.stdout !== null) {
      createInterface({ input: child.stdout }).on('line', (text) => {
        const line = parse(text);
        onLine?.(line);
        if (line.ready !== true) return;
        ready = true;
        resolve(run);
      });
    }
    ended.then((reason) => {
      if (!ready) reject(new Error(`${module} ${reason}; the end of ${log}:\n${tailOf(log)}`));
      else if (!run.expected) onEnd(`${module} ${reason}; see ${log}`);
    });
  });
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text);
  } catch {
    return { text };
  }
}

function tailOf(file: string): string {
  return readFileSync(file, 'utf8').split('\n').slice(-15).join('\n');
}
