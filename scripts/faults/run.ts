// The faults one after another on one installation; a new installation after a fault that broke a promise.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { NetworkKind } from '../stack/index.js';
import type { Fault, Scene } from './fault.js';
import { type Installation, startInstallation } from './installation.js';
import { type Load, startLoad } from './load.js';
import { type Outcome, strike } from './strike.js';
import { type Witness, witnessesOf } from './witness.js';

/** How to run them. */
export interface RunOptions {
  readonly network: NetworkKind;
  readonly basePort: number;
  readonly progress: (line: string) => void;
}

interface Theatre extends Scene {
  readonly installation: Installation;
  readonly load: Load;
  readonly witnesses: readonly Witness[];
}

/** Registrations before the first fault, so that everybody has work to take up. */
const ENOUGH = 30;
const WARM_WITHIN = 60_000;

/** Each outcome as soon as it is there; what was started for them is gone at the end. */
export async function* runFaults(faults: readonly Fault[], options: RunOptions): AsyncGenerator<Outcome> {
  let theatre: Theatre | undefined;
  try {
    for (const fault of faults) {
      theatre ??= await open(options);
      const prevented = fault.prevented?.(theatre);
      if (prevented !== undefined) {
        yield notDone(fault, prevented);
        continue;
      }
      options.progress(`${fault.name}: ${fault.title} …`);
      const outcome = await strike(fault, theatre, theatre.witnesses).catch((error: unknown) => failed(fault, error));
      yield outcome;
      if (outcome.broken.length > 0) {
        await close(theatre);
        theatre = undefined;
      }
    }
  } finally {
    if (theatre !== undefined) await close(theatre);
  }
}

async function open({ progress, ...place }: RunOptions): Promise<Theatre> {
  const installation = await startInstallation({
    ...place,
    directory: mkdtempSync(join(tmpdir(), 'grondslag-faults-')),
    progress,
  });
  const load = await startLoad(installation.stack);
  const witnesses = witnessesOf(installation.stack.layout.plan);
  for (const until = Date.now() + WARM_WITHIN; load.acknowledged.length < ENOUGH; await wait(100)) {
    if (Date.now() < until) continue;
    await close({ installation, load, witnesses });
    throw new Error(
      `only ${load.acknowledged.length} registrations in ${WARM_WITHIN / 1_000} s before the first fault`,
    );
  }
  return { installation, load, witnesses };
}

async function close({ installation, load, witnesses }: Theatre): Promise<void> {
  for (const witness of witnesses) witness.close();
  await load.stop();
  await installation.stop();
}

function notDone(fault: Fault, prevented: string): Outcome {
  return { ...nothing(fault), prevented };
}

/** A fault that could not be gone through with: what it was to show, it has not shown. */
function failed(fault: Fault, error: unknown): Outcome {
  return { ...nothing(fault), broken: [error instanceof Error ? error.message : String(error)] };
}

function nothing(fault: Fault): Outcome {
  const nobody = { struck: undefined, others: undefined };
  const account = { acknowledged: 0, lost: [], doubled: [], untold: [] };
  return {
    ...{ fault, account, unsettled: 0, registering: nobody, verifying: nobody, level: undefined },
    ...{ redelivered: 0, seen: [], broken: [] },
  };
}
