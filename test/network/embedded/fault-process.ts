// A network in a process of its own, for tests that kill it: runs a plan and dies at the step that it is told.
import { type DurableStep, startEmbedded } from '@grondslag/network/embedded';
import type { Plan } from '@grondslag/network/plan';

/** Which durable step goes wrong, at which occurrence, and how. */
export interface Fault {
  readonly step: DurableStep;
  readonly occurrence: number;
  readonly action: 'fail' | 'kill';
}

/** What the process is started with, as JSON in its first argument. */
export interface FaultProcessArguments {
  readonly plan: Plan;
  readonly chaincodeDirectory: string;
  readonly fault?: Fault;
}

const [argument = '{}'] = process.argv.slice(2);
const { plan, chaincodeDirectory, fault } = JSON.parse(argument) as FaultProcessArguments;
let occurrences = 0;

await startEmbedded(plan, {
  chaincodeDirectory,
  batchInterval: 5,
  fault: (step) => {
    occurrences += step === fault?.step ? 1 : 0;
    if (step === fault?.step && occurrences === fault.occurrence) {
      if (fault.action === 'fail') {
        throw new Error('injected');
      }
      process.kill(process.pid, 'SIGKILL');
    }
  },
  onFailure: () => process.exit(3),
});
process.send?.('ready');
