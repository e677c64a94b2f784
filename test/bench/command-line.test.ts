import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { readCommandLine } from '#scripts/bench/index';

const asked = (...args: string[]) => readCommandLine(['node', 'bench', ...args]);

describe('npm run bench', () => {
  it('measures on the embedded network unless it is told otherwise', () => {
    expect(asked().network).to.equal('embedded');
  });

  it('measures on a native network what depends on the network', () => {
    expect(asked('--network', 'native').only).to.deep.equal(['start', 'registration', 'contract', 'verification']);
  });

  it('measures only what it is asked to, on either', () => {
    expect(asked('--network', 'native', '--only', 'judging', '--only', 'contract').only).to.deep.equal([
      'judging',
      'contract',
    ]);
  });

  it('has no second chaincode on the embedded network', () => {
    const bench = fileURLToPath(new URL('../../../scripts/dist/bench.js', import.meta.url));
    const { status, stderr } = spawnSync(process.execPath, [bench, '--only', 'contract'], { encoding: 'utf8' });
    expect([status, stderr.includes('--network native')]).to.deep.equal([1, true]);
  });
});
