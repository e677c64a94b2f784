// `npm run soak`: the same suites with the long settings: a thousand kills, every byte flipped, more generated calls.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { status } = spawnSync('mocha', ['--timeout', '0', ...process.argv.slice(2)], {
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, GRONDSLAG_SOAK: '1' },
});
process.exit(status ?? 1);
