// `npm test`: formatting and lint, then every suite; arguments go to mocha (`npm test -- --grep verdict`).
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findFabric } from '@grondslag/network/native';

const root = fileURLToPath(new URL('../..', import.meta.url));
const steps: readonly (readonly string[])[] = [
  ['biome', 'ci', '--reporter=summary', '.'],
  ['mocha', ...process.argv.slice(2)],
];

const fabric = process.env.GRONDSLAG_FABRIC === 'off' ? { missing: 'GRONDSLAG_FABRIC is off' } : findFabric();
if ('missing' in fabric) {
  process.on('exit', () => process.stdout.write(`Not run: the suites on a real Fabric network (${fabric.missing}).\n`));
}
for (const [command = '', ...args] of steps) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
