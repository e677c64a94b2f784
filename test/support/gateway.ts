/** What the tests of the gateway begin with: people, contents, a ledger in memory, and patience. */
export {
  acknowledgement,
  actors,
  annulment,
  caller,
  careStep,
  decision,
  erasure,
  finding,
  reference,
  sha256,
  submission,
  transfer,
} from './gateway-examples.js';
export { MemoryLedger } from './memory-ledger.js';

/** Resolves once the condition holds; fails when it takes too long. */
export async function eventually(holds: () => Promise<boolean> | boolean, within = 5_000): Promise<void> {
  const end = Date.now() + within;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
