/** Ends the nodes of a launcher that was killed: a process cannot clean up after its own kill -9. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const host = fileURLToPath(new URL('./guard-host.js', import.meta.url));

/** A small process that outlives this one by a moment. */
export class Guard {
  #process: ChildProcess | undefined;

  /** The process ends when this one does. */
  watch(pid: number): void {
    this.#process ??= newHost();
    this.#send({ watch: pid });
  }

  /** The process has ended; its id may be given to another. */
  forget(pid: number): void {
    this.#send({ forget: pid });
  }

  /** Nothing is watched any more. */
  end(): void {
    this.#send({ end: true });
  }

  /** A guard that is gone hears nothing, and nobody minds. */
  #send(message: object): void {
    if (this.#process?.connected) {
      this.#process.send(message, () => undefined);
    }
  }
}

function newHost(): ChildProcess {
  const child = fork(host, [], { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] });
  child.unref();
  child.channel?.unref();
  return child;
}
