// One child process of the stack: it reports on standard output in JSON lines, logs to a file, and never outlives its parent.
import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A running child. */
export interface Child {
  readonly pid: number;
  /** Resolves once it has ended; a kill if it has not within ten seconds. */
  stop(): Promise<void>;
}

/** What to run: a module for this Node, its arguments, and where its log goes. */
export interface ChildOptions {
  readonly module: string;
  readonly args: readonly string[];
  readonly log: string;
  readonly onLine?: (line: Readonly<Record<string, unknown>>) => void;
  /** Told when it ends without having been asked to. */
  readonly onEnd: (reason: string) => void;
}

/** Resolves when the child says `{"ready":true}`; rejects with the end of its log when it ends before. */
export function startChild({ module, args, log, onLine, onEnd }: ChildOptions): Promise<Child> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', module, ...args], {
    stdio: ['ignore', 'pipe', openSync(log, 'a', 0o600), 'ipc'],
  });
  let stopping = false;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`ended with ${signal ?? `code ${code}`}`));
  });
  return new Promise((resolve, reject) => {
    let ready = false;
    if (child.stdout !== null) {
      createInterface({ input: child.stdout }).on('line', (text) => {
        const line = parse(text);
        onLine?.(line);
        if (line.ready !== true) return;
        ready = true;
        resolve({ pid: child.pid ?? 0, stop: () => stop() });
      });
    }
    ended.then((reason) => {
      if (!ready) reject(new Error(`${module} ${reason}; the end of ${log}:\n${tailOf(log)}`));
      else if (!stopping) onEnd(`${module} ${reason}; see ${log}`);
    });
  });

  async function stop(): Promise<void> {
    stopping = true;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(timer);
    disconnect(child);
  }
}

function disconnect(child: ChildProcess): void {
  if (child.connected) child.disconnect();
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
