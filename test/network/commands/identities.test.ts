import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { issueIdentities } from '@grondslag/network/identities';
import { planOf } from '@grondslag/network/plan';
import { topology } from '@grondslag/network/topology';
import { expect } from 'chai';
import { fillFolder, newForeignAuthority } from '../identities/foreign-authority.js';

const cli = fileURLToPath(new URL('../../../../network/dist/cli.js', import.meta.url));

interface Answer {
  readonly code: number;
  readonly output: string;
}

function run(...args: string[]): Promise<Answer> {
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, 'identities', ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: `${stdout}${stderr}` });
    });
  });
}

describe('network -- identities, on a network that does not run', () => {
  const directory = mkdtempSync(join(tmpdir(), 'identities-command-'));
  const plan = planOf(topology, { directory, basePort: 7050, host: '127.0.0.1' });

  before(() => issueIdentities(plan));
  after(() => rmSync(directory, { recursive: true, force: true }));

  const certificates = async (...args: string[]) => {
    const { output } = await run('list', '--dir', directory, '--json', ...args);
    const { certificates: found }: { certificates: Record<string, string>[] } = JSON.parse(output);
    return found;
  };
  const serialOf = async (name: string) =>
    (await certificates()).find(({ holder, use }) => holder === name && use === 'signing')?.serialNumber;

  it('lists certificates with their end', async () => {
    const { code, output } = await run('list', '--dir', directory);
    const line = output.split('\n').find((text) => text.includes('peer0.gi.grondslag.internal'));
    expect([code, line?.split(/ +/).slice(0, 4)]).to.deep.equal([
      0,
      ['gi', 'peer0.gi.grondslag.internal', 'peer', 'signing'],
    ]);
  });

  it('warns of those that end within a time', async () => {
    const states = (await certificates('--expiring-within', '800d')).filter(({ kind }) => kind === 'peer');
    expect(new Set(states.map(({ state }) => state))).to.deep.equal(new Set(['expiring']));
  });

  it('renews who is named, and nobody else', async () => {
    const names = ['duinrand@gi.grondslag.internal', 'waterkant@gi.grondslag.internal'] as const;
    const before = await Promise.all(names.map(serialOf));
    await run('renew', names[0], '--dir', directory);
    const after = await Promise.all(names.map(serialOf));
    expect(after.map((serial, place) => serial === before[place])).to.deep.equal([false, true]);
  });

  it('renews nobody whose certificate lasts', async () => {
    const { output } = await run('renew', '--expiring-within', '30d', '--dir', directory, '--json');
    expect(JSON.parse(output)).to.deep.equal({ renewed: [] });
  });

  it('revokes a user', async () => {
    await run('revoke', 'waterkant@gi.grondslag.internal', '--dir', directory);
    const found = (await certificates()).filter(({ state }) => state === 'revoked');
    expect(found.map(({ holder, use }) => `${holder} ${use}`)).to.deep.equal([
      'waterkant@gi.grondslag.internal signing',
    ]);
  });

  for (const [what, ...args] of [
    ['a name that nobody has', 'renew', 'nobody'],
    ['a time that is none', 'renew', '--expiring-within', 'soon'],
    ['nobody', 'renew'],
    ['a revocation of nobody', 'revoke', 'nobody'],
    ['an organisation that there is not', 'import', '--organisation', 'politie', '--from', directory],
  ]) {
    it(`refuses ${what}, in one line`, async () => {
      const { code, output } = await run(...args, '--dir', directory);
      expect([code, output.trim().split('\n').length]).to.deep.equal([1, 1]);
    });
  }

  it('leaves alone an ordering node whose certificate stands in a channel', async () => {
    const name = 'orderer.gi.grondslag.internal';
    const own = mkdtempSync(join(tmpdir(), 'identities-command-'));
    const embedded = planOf(topology, { directory: own, basePort: 7050, host: '127.0.0.1' });
    await issueIdentities(embedded);
    const withoutChannel = await run('renew', name, '--dir', own);
    mkdirSync(join(own, 'state', 'embedded'), { recursive: true });
    const withChannel = await run('renew', name, '--dir', own);
    rmSync(own, { recursive: true });
    expect([withoutChannel.code, withChannel.code]).to.deep.equal([0, 1]);
  });

  it('says why certificates of another root are not imported', async () => {
    const own = mkdtempSync(join(tmpdir(), 'identities-command-'));
    const [first, second] = await Promise.all(
      ['first', 'second'].map(async (name) => {
        const source = planOf(topology, { directory: join(own, name), basePort: 7050, host: '127.0.0.1' });
        const gi = source.organisations.find((organisation) => organisation.name === 'gi');
        if (gi === undefined) {
          throw new Error('no gi');
        }
        await fillFolder(await newForeignAuthority('gi'), gi);
        return gi.directory;
      }),
    );
    const importing = (from = '', dir = join(own, 'network')) =>
      run('import', '--organisation', 'gi', '--from', from, '--dir', dir);
    await importing(first);
    const answers = [await importing(second), await importing(second, directory)];
    rmSync(own, { recursive: true });
    expect(answers.map(({ code }) => code)).to.deep.equal([1, 1]);
    expect(answers[0]?.output).to.include('they stand in the channel');
    expect(answers[1]?.output).to.include('is our own');
  });

  it('imports the certificates of an organisation, all or nothing, and then renews none of them', async () => {
    const own = mkdtempSync(join(tmpdir(), 'identities-command-'));
    const source = planOf(topology, { directory: join(own, 'source'), basePort: 7050, host: '127.0.0.1' });
    const gi = source.organisations.find(({ name }) => name === 'gi');
    if (gi === undefined) {
      throw new Error('no gi');
    }
    const target = join(own, 'network');
    const args = ['import', '--organisation', 'gi', '--from', gi.directory, '--dir', target];
    const nothing = await run(...args);
    await fillFolder(await newForeignAuthority('gi'), gi);
    const all = await run(...args);
    const found = existsSync(join(target, 'organisations', 'gi', 'peers', gi.peers[0].name));
    const renewal = await run('renew', gi.peers[0].name, '--dir', target);
    rmSync(own, { recursive: true });
    expect([nothing.code, all.code, found]).to.deep.equal([1, 0, true]);
    expect([renewal.code, renewal.output.trim().split('\n').length]).to.deep.equal([1, 1]);
  });
});
