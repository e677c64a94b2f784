// Makes a fresh clone ready: installs what the lockfile pins, then compiles. Runs on the system's Node, before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'node_modules', '.installed-lock');
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  step('Installing dependencies (once, about a minute) …', 'npm', [
    'ci',
    '--loglevel=error',
    '--no-fund',
    '--no-audit',
  ]);
  writeFileSync(stamp, lock);
}
step('', 'node', [
  '-e',
  `if (parseInt(process.versions.node) < 24) {
  console.error('Grondslag runs on Node 24. It comes with the dependencies on Linux and Windows; here, please install it: https://nodejs.org');
  process.exit(1);
}`,
]);
step('Compiling …', 'tsc', ['-b']);

/** Runs one command in the project's root, or ends this process with its exit code. */
function step(title, command, args) {
  if (title !== '') process.stderr.write(`${title}\n`);
  const PATH = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`;
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH },
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    process.stderr.write(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}\n`);
    process.exit(status ?? 1);
  }
}
