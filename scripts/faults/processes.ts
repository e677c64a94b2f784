// Processes that end or freeze without warning, and are run again.
import type { Fault, Scene } from './fault.js';
import { processNamed } from './fault.js';

/** Chooses at the moment itself: who leads is known only then. */
export type Choose = (scene: Scene) => readonly string[] | Promise<readonly string[]>;

/** Ends the processes as a power cut would, all together, and starts them again together. */
export function killing(choose: Choose): Fault['strike'] {
  return async (scene) => {
    const names = await choose(scene);
    const struck = names.map((name) => processNamed(scene, name));
    await Promise.all(struck.map((process) => process.kill('SIGKILL')));
    return {
      undo: async () => void (await Promise.all(struck.map((process) => process.start()))),
      seen: [`killed: ${namesOf(names)}`],
    };
  };
}

/** Freezes them: connections stay open and nobody answers. */
export function pausing(choose: Choose): Fault['strike'] {
  return async (scene) => {
    const names = await choose(scene);
    const struck = names.map((name) => processNamed(scene, name));
    await Promise.all(struck.map((process) => process.kill('SIGSTOP')));
    return {
      undo: async () => void (await Promise.all(struck.map((process) => process.kill('SIGCONT')))),
      seen: [`paused: ${namesOf(names)}`],
    };
  };
}

function namesOf(names: readonly string[]): string {
  return names.length > 6
    ? `${names.length} processes`
    : names.map((name) => name.replace(/\.grondslag\.internal$/, '')).join(', ');
}
