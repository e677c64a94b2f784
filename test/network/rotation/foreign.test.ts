import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readyToEndorse } from '@grondslag/network/administration';
import { holdersOf } from '@grondslag/network/identities';
import { type NativeNetwork, startNative } from '@grondslag/network/native';
import { type Plan, type PlannedOrganisation, planOf } from '@grondslag/network/plan';
import { importCertificates } from '@grondslag/network/rotation';
import { topology } from '@grondslag/network/topology';
import { expect } from 'chai';
import { describeOnChosenFabric } from '../../support/fabric.js';
import { conformanceChaincode, freeBasePort } from '../../support/network.js';
import { type ForeignAuthority, fillFolder, newForeignAuthority } from '../identities/foreign-authority.js';
import { startWriting, type Writing } from './writing.js';

describeOnChosenFabric('a network in which one organisation issues its own certificates, below an intermediate', () => {
  const directory = mkdtempSync(join(tmpdir(), 'grondslag-foreign-'));
  let plan: Plan;
  let gi: PlannedOrganisation;
  let authority: ForeignAuthority;
  let network: NativeNetwork;
  let writing: Writing;

  before(async function () {
    this.timeout(120_000);
    const place = { basePort: await freeBasePort(), host: '127.0.0.1' };
    plan = planOf(topology, { directory: join(directory, 'network'), ...place });
    gi = organisationIn(plan);
    authority = await newForeignAuthority('gi');
    await fillFolder(authority, gi);
    network = await startNative(plan, { chaincodeDirectory: conformanceChaincode });
    writing = startWriting(plan, 'foreign');
  });

  after(async function () {
    this.timeout(60_000);
    await writing?.stop();
    await network?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  it('is written to through that organisation’s gateway too', async () => {
    await writing.more(10);
    expect(writing.acknowledged.some((key) => key.includes('GIMSP'))).to.equal(true);
  });

  it('goes on when all of that organisation’s certificates are replaced', async function () {
    this.timeout(180_000);
    const elsewhere = organisationIn(
      planOf(topology, { directory: join(directory, 'next'), basePort: 7050, host: '127.0.0.1' }),
    );
    await fillFolder(authority, elsewhere);
    await importCertificates(plan, gi, elsewhere.directory, network.processes);
    await readyToEndorse(plan, gi);
    await writing.more(10);
    expect(holdersOf(gi).every(({ name }) => network.processes.get(name)?.isRunning ?? true)).to.equal(true);
  });

  it('has lost nothing that it had acknowledged', async function () {
    this.timeout(60_000);
    await writing.stop();
    expect(await writing.lost()).to.deep.equal([]);
  });
});

function organisationIn({ organisations }: Plan): PlannedOrganisation {
  const found = organisations.find(({ name }) => name === 'gi');
  if (found === undefined) {
    throw new Error('no gi');
  }
  return found;
}
