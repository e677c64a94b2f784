import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { newLog, startGateway } from '@grondslag/gateway';
import { issueIdentities } from '@grondslag/network/identities';
import { planOf } from '@grondslag/network/plan';
import { topology } from '@grondslag/network/topology';
import { expect } from 'chai';
import { silent, startGateways, type TestGateways } from './gateways.js';
import { finding } from './http/client.js';
import { freshId } from './http/world.js';
import { until } from './outbox/bench.js';

type Json = Record<string, unknown>;

describe('A gateway whose peer is away', function () {
  this.timeout(60_000);
  let directory: string;
  let gateways: TestGateways;
  before(async () => {
    directory = mkdtempSync(join(tmpdir(), 'grondslag-lifecycle-'));
    const plan = planOf(topology, { directory, basePort: 1, host: '127.0.0.1' });
    await issueIdentities(plan);
    gateways = await startGateways(plan, ['rvdk']);
  });
  after(async () => {
    await gateways.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it('lives', async () => {
    expect((await fetch(`${gateways.url('rvdk')}/livez`)).status).to.equal(204);
  });

  it('is not ready, and says which part keeps it', async () => {
    await until('the follower has noticed', async () => (await fetch(`${gateways.url('rvdk')}/readyz`)).status === 503);
    const body = (await (await fetch(`${gateways.url('rvdk')}/readyz`)).json()) as Json;
    expect(body).to.deep.equal({
      gereed: false,
      onderdelen: { intake: true, ledger: false, law: false, database: true, lag: true },
      peer: { adres: '127.0.0.1:102', eigen: true },
      achterstand: 0,
    });
  });

  it('asks to come back, with nothing recorded', async () => {
    const answer = await gateways.ask('rvdk', 'raad', 'POST', '/v1/bevindingen', finding(freshId()));
    const { code } = (await answer.json()) as Json;
    expect([answer.status, code, answer.headers.has('retry-after')]).to.deep.equal([503, 'ledger-unreachable', true]);
  });

  it('still answers what it has, and how far that reaches', async () => {
    const answer = await gateways.ask('rvdk', 'raad', 'GET', '/v1/zaken');
    expect([answer.status, ((await answer.json()) as Json).zaken]).to.deep.equal([200, []]);
  });

  it('does not start on a port that is taken, and leaves nothing running', async () => {
    const taken = createServer();
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done));
    const { port } = taken.address() as { port: number };
    const config = { ...gateways.config('rvdk'), listen: { host: '127.0.0.1', port } };
    const code = await startGateway(config, { storage: gateways.storage, log: silent }).catch((error) => error.code);
    taken.close();
    expect(code).to.equal('EADDRINUSE');
  });

  describe('when it stops', () => {
    const listening = (url: string): Promise<boolean> =>
      new Promise((done) => {
        const { hostname, port } = new URL(url);
        const socket = connect(Number(port), hostname);
        socket.on('connect', () => done(true)).on('error', () => done(false));
        socket.on('connect', () => socket.destroy());
      });
    const start = (drainSeconds: number) =>
      startGateway({ ...gateways.config('rvdk'), drainSeconds }, { storage: gateways.storage, log: silent });

    it('answers what it had begun to read', async () => {
      const gateway = await start(10);
      const slow = request(`${gateway.url}/v1/bevindingen`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      const answered = new Promise<number>((done, failed) =>
        slow.on('response', ({ statusCode = 0 }) => done(statusCode)).on('error', failed),
      );
      slow.write('{');
      await new Promise((done) => setTimeout(done, 50));
      const stopped = gateway.stop();
      slow.end('}');
      expect(await answered).to.equal(401);
      await stopped;
    });

    it('takes nothing new', async () => {
      const gateway = await start(10);
      await gateway.stop();
      expect(await listening(gateway.url)).to.equal(false);
    });

    it('does not wait for ever for who never finishes', async () => {
      const gateway = await start(1);
      const endless = request(`${gateway.url}/livez`, { method: 'POST', headers: { 'content-length': '10' } });
      endless.on('error', () => undefined).write('x');
      await new Promise((done) => setTimeout(done, 50));
      const begun = performance.now();
      await gateway.stop();
      expect(performance.now() - begun).to.be.lessThan(5_000);
    });

    it('stops once, however often it is asked', async () => {
      const gateway = await start(1);
      expect(gateway.stop()).to.equal(gateway.stop());
      await gateway.stop();
    });
  });
});

describe('The log of a gateway', () => {
  it('holds references and codes, but no token, no body, no address and no text of an error', () => {
    let written = '';
    const stream = new Writable({
      write(chunk, _encoding, done) {
        written += chunk;
        done();
      },
    });
    const log = newLog('info', 'RvdKMSP', stream);
    log.answered({
      traceId: 'a1',
      method: 'POST',
      route: '/v1/bevindingen',
      status: 400,
      code: 'malformed',
      oin: '1',
      seconds: 0.1,
    });
    log.bug('b2', new TypeError('geheim 123456782', { cause: new Error('geheim in de oorzaak') }));
    log.fault('follower', Object.assign(new Error('geheim'), { code: 'ledger-unreachable' }));
    expect([
      written.includes('geheim'),
      written.includes('123456782'),
      ['"a1"', '"b2"', 'TypeError', 'ledger-unreachable', 'malformed'].every((text) => written.includes(text)),
    ]).to.deep.equal([false, false, true]);
  });
});

describe('The gateway’s command', () => {
  const cli = fileURLToPath(new URL('cli.js', import.meta.resolve('@grondslag/gateway')));
  const run = (args: string[]) =>
    promisify(execFile)(process.execPath, [cli, ...args], { env: {} }).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
      ({ code, stdout, stderr }) => ({ code: code as number, stdout: String(stdout), stderr: String(stderr) }),
    );

  it('prints its settings', async () => {
    const { code, stdout } = await run(['--help']);
    expect([code, stdout.includes('WEBHOOK_MASTER_SECRET[_FILE]')]).to.deep.equal([0, true]);
  }).timeout(20_000);

  it('names every setting that is missing and ends with code 2', async () => {
    const { code, stderr } = await run([]);
    expect([code, ['PUBLIC_URL', 'MSP_ID', 'TOKEN_ISSUER'].every((name) => stderr.includes(name))]).to.deep.equal([
      2,
      true,
    ]);
  }).timeout(20_000);
});
