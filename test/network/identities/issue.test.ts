import { spawn } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { issueIdentities } from '@grondslag/network/identities';
import { type Plan, type PlannedOrganisation, planOf } from '@grondslag/network/plan';
import { topologyFor } from '@grondslag/network/topology';
import { expect } from 'chai';
import { codesOf, newFolder, newPlan, snapshot } from './places.js';

/** All certificates of an organisation, with the authority that must have issued each. */
function pairsOf({ ca, tlsCa, peers, orderer, users, admin }: PlannedOrganisation) {
  const holders = [...peers, orderer, admin, ...users];
  return [
    ...holders.map(({ msp }) => ({ ...msp, issuer: ca.certificate })),
    ...[...holders, ...peers.map(({ chaincodeServer }) => chaincodeServer)].map(({ tls }) => ({
      ...tls,
      issuer: tlsCa.certificate,
    })),
    ...[ca, tlsCa].map((authority) => ({ ...authority, issuer: authority.certificate })),
  ];
}

const certificateAt = (path: string) => new X509Certificate(readFileSync(path));

function faultsOf(plan: Plan): string[] {
  return plan.organisations.flatMap(pairsOf).flatMap(({ certificate, key, issuer }) => {
    const [held, issued] = [certificateAt(certificate), certificateAt(issuer)];
    const sound =
      held.verify(issued.publicKey) &&
      held.checkIssued(issued) &&
      held.checkPrivateKey(createPrivateKey(readFileSync(key)));
    return sound ? [] : [certificate];
  });
}

async function run(command: string, ...args: string[]): Promise<number | string> {
  const child = spawn(command, args, { stdio: 'ignore' });
  return new Promise((resolve) => {
    child.once('error', (error) => resolve('code' in error ? String(error.code) : error.name));
    child.once('exit', (code) => resolve(code ?? 'killed'));
  });
}

describe('issuing identities', () => {
  let plan: Plan;

  before(async () => {
    plan = newPlan();
    await issueIdentities(plan);
  });

  it('gives every holder a certificate by the right authority, with its key', () => {
    expect(faultsOf(plan)).to.deep.equal([]);
  });

  it('gives certificates that openssl verifies', async function () {
    if ((await run('openssl', 'version')) !== 0) {
      this.skip();
    }
    const pairs = plan.organisations.flatMap(pairsOf);
    const codes = [];
    for (const { certificate, issuer } of pairs) {
      codes.push(await run('openssl', 'verify', '-x509_strict', '-CAfile', issuer, certificate));
    }
    expect(codes).to.deep.equal(pairs.map(() => 0));
  });

  it('gives names for TLS under which the nodes are reached', () => {
    const servers = plan.organisations.flatMap(({ peers, orderer }) => [
      orderer,
      ...peers.flatMap((peer) => [peer, peer.chaincodeServer]),
    ]);
    const reached = servers.map(({ name, tls }) => {
      const certificate = certificateAt(tls.certificate);
      return [name, 'localhost'].every((host) => certificate.checkHost(host)) && certificate.checkIP('127.0.0.1');
    });
    expect(reached).to.deep.equal(servers.map(() => '127.0.0.1'));
  });

  it('gives the names of the hosts where every node is one, and nothing of what they listen on', async () => {
    const place = { directory: newFolder(), basePort: 7050, host: '0.0.0.0', hostPerNode: true };
    const compose = planOf(topologyFor('production'), place);
    await issueIdentities(compose);
    const servers = compose.organisations.flatMap(({ peers, orderer }) => [
      orderer,
      ...peers.flatMap((peer) => [peer, peer.chaincodeServer]),
    ]);
    const held = servers.map(({ host, tls }) => {
      const certificate = certificateAt(tls.certificate);
      return [certificate.checkHost(host), certificate.checkIP('0.0.0.0')];
    });
    expect(held).to.deep.equal(servers.map(({ name }) => [name, undefined]));
  });

  it('lets nobody but the owner read a key', () => {
    const modes = plan.organisations.flatMap(pairsOf).map(({ key }) => statSync(key).mode & 0o777);
    expect(new Set(modes)).to.deep.equal(new Set([0o600]));
  });

  it('changes nothing the second time', async () => {
    const before = snapshot(plan.directory);
    await issueIdentities(plan);
    expect(snapshot(plan.directory)).to.deep.equal(before);
  });

  it('completes what is missing and leaves the rest', async () => {
    const own = newPlan();
    await issueIdentities(own);
    const before = snapshot(own.directory);
    const lost = own.organisations[2]?.users[0]?.msp.directory ?? '';
    rmSync(join(lost, '..'), { recursive: true });
    await issueIdentities(own);
    const after = snapshot(own.directory);
    const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
    expect(changed.filter((path) => !path.startsWith(join(lost, '..')))).to.deep.equal([]);
    expect(faultsOf(own)).to.deep.equal([]);
  });

  it('is completed by the next run wherever it was killed', async function () {
    this.timeout(60_000);
    const own = newPlan();
    const script = `
      import { issueIdentities } from '@grondslag/network/identities';
      import { planOf } from '@grondslag/network/plan';
      import { topology } from '@grondslag/network/topology';
      const place = ${JSON.stringify({ directory: own.directory, basePort: 7050, host: '127.0.0.1' })};
      console.log('begun');
      await issueIdentities(planOf(topology, place));`;
    const exits: unknown[] = [];
    for (const delay of [1, 20, 50, 80, 110, 140]) {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', script]);
      const exited = once(child, 'exit');
      await once(child.stdout, 'data');
      await sleep(delay);
      child.kill('SIGKILL');
      exits.push((await exited)[1]);
    }
    expect(exits).to.include('SIGKILL');
    await issueIdentities(own);
    const leftovers = readdirSync(own.directory, { recursive: true, encoding: 'utf8' }).filter((path) => {
      return path.includes('.draft-');
    });
    expect({ leftovers, faults: faultsOf(own) }).to.deep.equal({ leftovers: [], faults: [] });
  });

  it('refuses the folder of a plan that names another OIN for a user', async () => {
    const [first, ...others] = plan.organisations;
    const users = first?.users.map((user) => ({ ...user, attributes: { role: 'court', oin: '0' } as const })) ?? [];
    const changed: Plan = { ...plan, organisations: first ? [{ ...first, users }, ...others] : [] };
    expect(await codesOf(issueIdentities(changed))).to.deep.equal(['foreign-certificate']);
  });

  it('refuses certificates whose authority was replaced', async () => {
    const own = newPlan();
    await issueIdentities(own);
    const [ours, others] = [own, plan].map(({ organisations }) => organisations[0]?.ca);
    for (const file of ['certificate', 'key'] as const) {
      copyFileSync(others?.[file] ?? '', ours?.[file] ?? '');
    }
    expect(await codesOf(issueIdentities(own))).to.deep.equal(['foreign-certificate']);
  });

  it('makes no new authority where one of the two has lost its key', async () => {
    const own = newPlan();
    await issueIdentities(own);
    rmSync(join(own.organisations[0]?.ca.certificate ?? '', '..'), { recursive: true });
    expect(await codesOf(issueIdentities(own))).to.deep.equal(['unreadable']);
  });

  it('refuses a certificate that can’t be read', async () => {
    const own = newPlan();
    await issueIdentities(own);
    rmSync(own.organisations[0]?.peers[0].msp.certificate ?? '');
    expect(await codesOf(issueIdentities(own))).to.deep.equal(['unreadable']);
  });
});
