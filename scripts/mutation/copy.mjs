// Readies the copy of the project in which the mutants live: the tests reach the domain by the name of its package, and must
// meet the copy's, compiled with every mutant in it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { resolve } from 'node:path';

const scope = 'node_modules/@grondslag';
mkdirSync(scope, { recursive: true });
symlinkSync(resolve('chaincode'), `${scope}/chaincode`, 'junction');
const built = spawnSync('tsc', ['-b', '--force', 'chaincode/domain'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exit(built.status ?? 1);
