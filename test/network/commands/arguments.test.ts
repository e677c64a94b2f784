import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { network } from '../native/command-line.js';

const cli = fileURLToPath(new URL('../../../../network/dist/cli.js', import.meta.url));

describe('the command line of the network, in an empty folder', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'network-arguments-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  for (const [range, ...args] of [
    ...['abc', '65500', '7050.5', '-5', '0'].map((port) => ['from 1024 to 65000', 'up', '--base-port', port]),
    ...['abc', '-3', '0'].map((lines) => ['from 1 to 100000', 'logs', 'peer0.gi', '-n', lines]),
    ['from 1 to', 'update', '--batch-interval', '2.5'],
  ] as [string, ...string[]][]) {
    it(`names the range instead of taking ${args.join(' ')}`, async () => {
      const { code, complaint } = await network(...args, '--dir', directory);
      expect([code, complaint.trim().split('\n').length, readdirSync(directory)]).to.deep.equal([1, 1, []]);
      expect(complaint).to.include(range);
    });
  }

  for (const args of [
    ['logs', 'peer0.gi'],
    ['status'],
    ['update'],
    ...['list', 'renew duinrand@gi.grondslag.internal', 'revoke duinrand@gi.grondslag.internal'].map((text) => [
      'identities',
      ...text.split(' '),
    ]),
  ]) {
    it(`says how to set a network up to ${args.join(' ')}`, async () => {
      const { code, complaint } = await network(...args, '--dir', directory);
      expect([code, complaint.trim().split('\n').length]).to.deep.equal([1, 1]);
      expect(complaint).to.include('npm run network -- up');
    });
  }

  it('tells periods as they are written', async () => {
    expect((await network('identities', 'list', '--help')).output)
      .to.include('30d')
      .and.not.include('2592000000');
  });

  it('ends quietly when nobody listens any more', async () => {
    const heard = await new Promise<string>((resolve) => {
      const child = execFile(process.execPath, [cli, 'down', '--dir', directory], (_, __, complaint) =>
        resolve(complaint),
      );
      child.stdout?.destroy();
    });
    expect(heard).to.equal('');
  });
});
