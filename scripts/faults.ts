// `npm run test:faults`: what the design promises to survive, done to a real network under load, with a table at the end.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findFabric } from '@grondslag/network/native';
import {
  catalogue,
  linesOf,
  type Outcome,
  pageOf,
  readCommandLine,
  runFaults,
  tableOf,
  totalsOf,
} from './faults/index.js';

const page = fileURLToPath(new URL('../../docs/test-faults.md', import.meta.url));
const print = (text: string): boolean => process.stdout.write(text);
const { faults, list, network, basePort, write } = readCommandLine(process.argv);
if (list) {
  for (const { name, title } of catalogue) print(`${name.padEnd(20)} ${title}\n`);
  process.exit(0);
}
const fabric = findFabric();
if (network === 'native' && 'missing' in fabric) {
  process.stderr.write(`Not run: ${fabric.missing}\n`);
  process.exit(2);
}
// An end that is asked for ends everything that was started.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
const began = Date.now();
const outcomes: Outcome[] = [];
try {
  const progress = (line: string): boolean => process.stderr.write(`${line}\n`);
  for await (const outcome of runFaults(faults, { network, basePort, progress })) {
    outcomes.push(outcome);
    print(linesOf(outcome));
  }
} catch (error) {
  process.stderr.write(`Not run to the end: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(2);
}
print(`\n${tableOf(outcomes)}\n${totalsOf(outcomes)}`);
const versions = [...('missing' in fabric ? [] : [`Fabric ${fabric.version}`]), `Node ${process.versions.node}`];
const circumstances = {
  date: new Date().toISOString().slice(0, 10),
  network,
  versions,
  seconds: (Date.now() - began) / 1_000,
};
if (write) writeFileSync(page, pageOf(outcomes, circumstances));
process.exit(outcomes.some(({ broken }) => broken.length > 0) ? 1 : 0);
