import { fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { endProcesses, NativeError, type NativeNetwork, nativeStatus, startNative } from '@grondslag/network/native';
import {
  type Plan,
  type PlannedEndpoint,
  type PlannedOrganisation,
  type PlannedTls,
  planOf,
} from '@grondslag/network/plan';
import { topology } from '@grondslag/network/topology';
import { expect } from 'chai';
import { shippedChaincode } from '../../contracts/support/running-ledger.js';
import { describeOnFabric } from '../../support/fabric.js';
import { freeBasePort } from '../../support/network.js';

const launcher = fileURLToPath(new URL('./launcher.js', import.meta.url));
const pidsOf = async (plan: Plan) => (await nativeStatus(plan)).processes.flatMap(({ pid }) => pid ?? []);
const isAlive = (pid: number) => {
  try {
    // A process that ended and was not yet noticed by its parent has no command line any more.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
};

/** True when the port goes on talking to a stranger, or to whoever has this certificate. */
const isHeard = (port: PlannedEndpoint, own?: PlannedTls) =>
  new Promise<boolean>((resolve) => {
    const certificate = own && { cert: readFileSync(own.certificate), key: readFileSync(own.key) };
    const { host, port: number } = port;
    const options = { host, port: number, ALPNProtocols: ['h2', 'http/1.1'], rejectUnauthorized: false };
    const socket = connect({ ...options, ...certificate }, () => socket.write('GET / HTTP/1.1\r\nHost: node\r\n\r\n'));
    const answer = (isHeard: boolean) => () => {
      resolve(isHeard);
      socket.destroy();
    };
    socket.once('data', answer(true)).once('error', answer(false)).once('close', answer(false));
    socket.setTimeout(5_000, answer(false));
  });

describeOnFabric('the processes of a native network', function () {
  this.timeout(90_000);
  let directory: string;
  let plan: Plan;
  let chaincodeDirectory: string;
  let network: NativeNetwork | undefined;

  before(async () => {
    directory = mkdtempSync(join(tmpdir(), 'grondslag-lifetime-'));
    const basePort = await freeBasePort();
    plan = planOf(topology, { directory: join(directory, 'net'), basePort, host: '127.0.0.1' });
    chaincodeDirectory = join(directory, 'chaincode');
    for (const part of ['package.json', 'npm-shrinkwrap.json', 'dist']) {
      cpSync(join(shippedChaincode, part), join(chaincodeDirectory, part), { recursive: true });
    }
    symlinkSync(fileURLToPath(new URL('../../../../node_modules', import.meta.url)), join(directory, 'node_modules'));
  });
  after(async () => {
    await network?.stop();
    await endProcesses(plan);
    rmSync(directory, { recursive: true, force: true });
  });

  it('end when their launcher is killed, and another continues at once', async () => {
    const { directory: net } = plan;
    const [basePort] = plan.organisations.map(({ orderer }) => String(orderer.port));
    const child = fork(launcher, [net, basePort ?? ''], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    expect((await once(child, 'message'))[0]).to.equal('ready');
    const pids = await pidsOf(plan);
    child.kill('SIGKILL');
    await once(child, 'exit');
    network = await startNative(plan, { chaincodeDirectory });
    expect(pids).to.have.length(12);
    expect(pids.filter(isAlive)).to.deep.equal([]);
    expect(network.channel).to.include({ sequence: 1 });
  });

  it('have one launcher at a time', async () => {
    const second = await startNative(plan, { chaincodeDirectory }).catch((error: unknown) => error);
    expect(second).to.be.instanceOf(NativeError).and.include({ code: 'already-running' });
    expect(await pidsOf(plan)).to.have.length(12);
  });

  for (const name of ['orderer.gi', 'peer0.gi', 'grondslag.peer0.gi'].map((node) => `${node}.grondslag.internal`)) {
    it(`start again when killed: ${name}`, async () => {
      const process = network?.processes.get(name);
      const before = process?.pid;
      process?.kill('SIGKILL');
      await process?.start();
      expect(process?.isRunning).to.equal(true);
      expect(process?.pid).not.to.equal(before);
    });
  }

  const ports = {
    'a chaincode process': ({ peers: [peer] }: PlannedOrganisation) => peer.chaincodeServer,
    'an ordering node, by whom administers it': ({ orderer }: PlannedOrganisation) => orderer.admin,
  };
  for (const [called, portOf] of Object.entries(ports)) {
    it(`hear nobody without a certificate of their organisation: ${called}`, async () => {
      const [first, second] = plan.organisations as [PlannedOrganisation, PlannedOrganisation];
      const callers = [undefined, second.orderer.tls, first.orderer.tls];
      const heard = callers.map((tls) => isHeard(portOf(first), tls));
      expect(await Promise.all(heard)).to.deep.equal([false, false, true]);
    });
  }

  it('hear nobody without a certificate of the channel: an ordering node, by the others', async () => {
    const [first, second] = plan.organisations as [PlannedOrganisation, PlannedOrganisation];
    const heard = [undefined, second.orderer.tls].map((tls) => isHeard(first.orderer.cluster, tls));
    expect(await Promise.all(heard)).to.deep.equal([false, true]);
  });

  it('serve a chaincode that has changed, once every organisation has approved it', async () => {
    const before = network?.channel;
    await network?.stop();
    appendFileSync(join(chaincodeDirectory, 'dist', 'src', 'index.js'), '\n// changed\n');
    network = await startNative(plan, { chaincodeDirectory });
    expect(network.channel).to.include({ sequence: 2 });
    expect(network.channel.packageId).not.to.equal(before?.packageId);
  });

  it('are gone after stop', async () => {
    const pids = await pidsOf(plan);
    await network?.stop();
    expect(pids).to.have.length(12);
    expect(pids.filter(isAlive)).to.deep.equal([]);
  });
});
