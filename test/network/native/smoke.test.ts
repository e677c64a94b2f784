import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { completeRenewal, stageRenewal } from '@grondslag/network/identities';
import { planOf } from '@grondslag/network/plan';
import { topology } from '@grondslag/network/topology';
import { expect } from 'chai';
import { CaseFile } from '../../contracts/support/case-file.js';
import { Member } from '../../contracts/support/member.js';
import { oinOf } from '../../contracts/support/topology.js';
import { newClients } from '../../support/clients.js';
import { describeOnFabric } from '../../support/fabric.js';
import { freeBasePort } from '../../support/network.js';
import { answerOf, network } from './command-line.js';

/** One process in the answer of `status`. */
interface Listed {
  readonly name: string;
  readonly pid?: number;
  readonly height?: number;
}

describeOnFabric('a network of real Fabric processes, from the command line', function () {
  this.timeout(120_000);
  let directory: string;
  let basePort: number;
  const place = () => ['--dir', directory];
  const status = async () => (await answerOf('status', ...place())).processes as readonly Listed[];
  const heights = async () => new Set((await status()).flatMap(({ height }) => (height === undefined ? [] : [height])));

  /** One registration through the council's own gateway; answers its block. */
  async function register(): Promise<bigint> {
    const plan = planOf(topology, { directory, basePort, host: '127.0.0.1' });
    const clients = newClients(plan);
    try {
      const finding = {
        ...{ kind: 'findingRegistered', date: '2025-01-10', registrar: oinOf('raad'), outcome: 'verzoek' },
        ...{ measures: ['ondertoezichtstelling'], municipality: oinOf('den-haag'), municipalityCode: '0518' },
        ...{ institution: oinOf('duinrand'), court: oinOf('rechtbank-den-haag') },
      };
      const member = new Member(clients.gateway('RvdKMSP'));
      return (await member.send('findings:registerFinding', new CaseFile().next(finding))).block;
    } finally {
      clients.disconnect();
    }
  }

  before(async () => {
    directory = mkdtempSync(join(tmpdir(), 'grondslag-command-line-'));
    basePort = await freeBasePort();
  });
  after(async () => {
    await network('down', ...place());
    rmSync(directory, { recursive: true, force: true });
  });

  it('refuses a port that something else has, by the name of the node, and leaves the folder free', async () => {
    const other: Server = createServer();
    await new Promise<void>((resolve) => other.listen(basePort + 101, '127.0.0.1', resolve));
    const refused = await network('up', ...place(), '--base-port', String(basePort));
    await new Promise((resolve) => other.close(resolve));
    expect(refused).to.include({ code: 1 });
    expect(refused.complaint)
      .to.include('peer0.rvdk')
      .and.include(`127.0.0.1:${basePort + 101}`)
      .and.include('--base-port');
  });

  it('commits its first transaction within fifteen seconds of up in an empty folder', async () => {
    const began = performance.now();
    await answerOf('up', ...place(), '--base-port', String(basePort));
    await register();
    expect(performance.now() - began).to.be.lessThan(15_000);
  });

  it('says that it runs when it is started again', async () => {
    const before = await status();
    expect(await answerOf('up', ...place())).to.include({ alreadyRunning: true });
    expect((await status()).map(({ pid }) => pid)).to.deep.equal(before.map(({ pid }) => pid));
  });

  it('tells each process, the height of each node and who leads', async () => {
    const found = await answerOf('status', ...place());
    expect(found).to.include({ running: 12, channel: 'jeugdbescherming' });
    expect(found.leader).to.match(/^orderer\./);
  });

  it('has a watch over ordering, and another when that was killed', async () => {
    const watch = async () => (await answerOf('status', ...place())).watch as number;
    const before = await watch();
    process.kill(before, 'SIGKILL');
    expect(await answerOf('up', ...place())).to.include({ alreadyRunning: true });
    expect(await watch())
      .to.be.a('number')
      .and.not.equal(before);
  });

  it('refuses other ports and other peers than the folder has', async () => {
    const refused = [
      await network('up', ...place(), '--base-port', String(basePort + 1000)),
      await network('up', ...place(), '--profile', 'production'),
    ];
    expect(refused.map(({ code }) => code)).to.deep.equal([1, 1]);
  });

  it('changes how blocks are cut, with the signatures of all administrators', async () => {
    const changed = await answerOf('update', ...place(), '--batch-interval', '20');
    expect(changed).to.deep.include({ isChanged: true, behind: [] });
    expect(await answerOf('update', ...place(), '--batch-interval', '20')).to.include({ isChanged: false });
  });

  for (const [what, ...settings] of [
    ['no batch that waits until its leader is replaced', '--batch-interval', '20000'],
    ['no block that is too much to check', '--max-message-count', '1000000'],
    ['no leader that must be heard more often than it speaks', '--leader-heartbeat-timeout', '100'],
  ] as const) {
    it(`takes ${what}`, async () => {
      const { code, complaint } = await network('update', ...place(), ...settings);
      expect([code, complaint]).to.satisfy(() => code === 1 && complaint.includes('is not between'));
    });
  }

  it('is found by its nodes alone, as npm start leaves it', async () => {
    const choice = join(directory, 'choice.json');
    const kept = readFileSync(choice);
    rmSync(choice);
    expect(await answerOf('status', ...place())).to.include({ running: 12, basePort, profile: 'latency' });
    writeFileSync(choice, kept);
  });

  it('tells of a node that is paused, and of a watch that is gone', async () => {
    const { processes, watch } = await answerOf('status', ...place());
    const peer = (processes as readonly Listed[]).find(({ name }) => name === 'peer0.gi.grondslag.internal');
    process.kill(peer?.pid ?? 0, 'SIGSTOP');
    process.kill(watch as number, 'SIGKILL');
    const { code, output } = await network('status', ...place());
    process.kill(peer?.pid ?? 0, 'SIGCONT');
    expect(code).to.equal(1);
    expect(output)
      .to.match(/peer0\.gi.*does not answer/)
      .and.include('Nobody watches ordering');
    await answerOf('up', ...place());
  });

  it('starts a peer that cannot start with the certificate that it has', async () => {
    const name = 'peer0.gi.grondslag.internal';
    const plan = planOf(topology, { directory, basePort, host: '127.0.0.1' });
    process.kill((await status()).find((listed) => listed.name === name)?.pid ?? 0, 'SIGKILL');
    await stageRenewal(plan, name, new Date(Date.now() - 3 * 366 * 24 * 60 * 60 * 1000));
    await completeRenewal(plan, name);
    const renewed = await network('identities', 'renew', name, ...place());
    expect(renewed).to.include({ code: 0, complaint: '' });
    expect((await status()).filter(({ pid }) => pid === undefined)).to.deep.equal([]);
  });

  it('continues with the same ledger after down', async () => {
    const before = await heights();
    expect((await answerOf('down', ...place())).ended)
      .to.have.length(13)
      .and.include('watch');
    await answerOf('up', ...place());
    expect(await heights()).to.deep.equal(before);
  });

  it('continues after kill -9 of everything, and commits', async () => {
    const before = await register();
    for (const { pid } of await status()) {
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    }
    await answerOf('up', ...place());
    expect(Number(await register())).to.equal(Number(before) + 1);
  });

  it('starts again what was missing, and nothing else', async () => {
    const before = new Map((await status()).map(({ name, pid }) => [name, pid]));
    process.kill(before.get('grondslag.peer0.rvdk.grondslag.internal') ?? 0, 'SIGKILL');
    await answerOf('up', ...place());
    const changed = (await status()).filter(({ name, pid }) => before.get(name) !== pid).map(({ name }) => name);
    expect(changed).to.deep.equal(['grondslag.peer0.rvdk.grondslag.internal']);
    await register();
  });

  it('leaves no process after down, and then says at once that it cannot be updated', async () => {
    await answerOf('down', ...place());
    expect((await network('update', ...place())).complaint).to.include('does not run');
    const { processes, watch } = await answerOf('status', ...place());
    expect([...(processes as readonly Listed[]).flatMap(({ pid }) => pid ?? []), watch]).to.deep.equal([undefined]);
  });

  it('has said nothing of what a case contains', async () => {
    const { output } = await network('logs', 'peer0.rvdk', '-n', '10000', ...place());
    expect(output + readFileSync(join(directory, 'network.json'), 'utf8')).not.to.include('ondertoezichtstelling');
  });
});
