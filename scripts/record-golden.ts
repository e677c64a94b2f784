// `node scripts/dist/record-golden.js`: records golden blocks from real peers anew; see test/golden/README.md.
import { fileURLToPath } from 'node:url';
import { findFabric } from '@grondslag/network/native';
import { recordGolden } from './golden/index.js';

const binaries = findFabric();
if ('missing' in binaries) {
  process.stderr.write(`Not recorded: ${binaries.missing}\n`);
  process.exit(1);
}
const name = `network-${binaries.version}`;
await recordGolden({
  binaries,
  target: fileURLToPath(new URL(`../../test/golden/${name}`, import.meta.url)),
  basePort: Number(process.argv[2] ?? 14_000),
  progress: (step) => process.stderr.write(`${step}\n`),
});
process.stdout.write(`Recorded test/golden/${name}\n`);
