// What a fault is: who is struck, what is done, and how it is undone.
import type { Installation } from './installation.js';
import type { Load } from './load.js';

/** Where a fault happens. */
export interface Scene {
  readonly installation: Installation;
  readonly load: Load;
}

/** A fault that was done. */
export interface Struck {
  /** Puts right what was done; resolves when that which was struck runs again. */
  readonly undo: () => Promise<void>;
  /** What was seen that the figures do not tell. Read at the end. */
  readonly seen?: readonly string[];
}

/** One fault. */
export interface Fault {
  readonly name: string;
  readonly title: string;
  /** Organisations that the fault takes their own gateway or database from; for the others the service must go on. */
  readonly struck: readonly string[];
  /** Milliseconds for which it stands. */
  readonly standing: number;
  /** Seconds for which those who are not struck may at most be without service. */
  readonly bound: number;
  /** Why it cannot be done here. */
  readonly prevented?: (scene: Scene) => string | undefined;
  readonly strike: (scene: Scene) => Promise<Struck>;
}

/** The process of that name; a fault that names none is a mistake of ours. */
export function processNamed({ installation }: Scene, name: string) {
  const found = installation.processes.get(name);
  if (found === undefined) throw new Error(`the installation has no process ${name}`);
  return found;
}

/** Whether it has one: the embedded network has no nodes to strike. */
export function withoutProcess(name: string): NonNullable<Fault['prevented']> {
  return ({ installation }) => (installation.processes.has(name) ? undefined : `there is no process ${name}`);
}
