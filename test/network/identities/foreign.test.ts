import { readdirSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Holder,
  holderNamed,
  holdersOf,
  importIdentities,
  issueIdentities,
  readMspFolder,
  stageImport,
} from '@grondslag/network/identities';
import { type Plan, type PlannedOrganisation, planOf } from '@grondslag/network/plan';
import { Msp, readPemCertificate } from '@grondslag/network/protocol';
import { topology } from '@grondslag/network/topology';
import * as x509 from '@peculiar/x509';
import { expect } from 'chai';
import { attributes, issue, newRoot } from '../protocol/certificates.js';
import {
  type Deviation,
  type ForeignAuthority,
  fillFolder,
  fillHolder,
  newForeignAuthority,
  tlsExtensions,
} from './foreign-authority.js';
import { codesOf, newFolder, newPlan, organisationOf, snapshot } from './places.js';

const issuedOn = new Date('2026-06-01T00:00:00Z');

/** Whom the organisation's MSP takes the certificates under the planned paths for. */
function classesOf(organisation: PlannedOrganisation): Record<string, string | undefined> {
  const msp = new Msp(readMspFolder(organisation.mspDirectory, organisation.mspId));
  const signers = holdersOf(organisation).filter(({ signing }) => signing !== undefined);
  return Object.fromEntries(
    signers.map(({ name, signing }) => {
      const certificate = readPemCertificate(readFileSync(signing?.msp.certificate ?? ''));
      return [name, msp.vouchFor({ mspId: msp.mspId, certificate }).nodeRole];
    }),
  );
}

describe('an organisation with an authority of its own', () => {
  let authority: ForeignAuthority;
  let plan: Plan;
  let gi: PlannedOrganisation;
  let peer: Holder;
  let client: Holder;

  before(async () => {
    authority = await newForeignAuthority('gi');
    plan = newPlan('gi');
    gi = organisationOf(plan, 'gi');
    peer = holderOf(plan, 'peer0.gi.grondslag.internal');
    client = holderOf(plan, 'duinrand@gi.grondslag.internal');
    await fillFolder(authority, gi);
  });

  afterEach(async () => {
    await fillHolder(authority, peer);
    await fillHolder(authority, client);
  });

  it('keeps its certificates, which are found where the plan says', async () => {
    await issueIdentities(plan, issuedOn);
    const expected = holdersOf(gi).flatMap(({ name, kind, signing }) => (signing ? [[name, kind]] : []));
    expect(classesOf(gi)).to.deep.equal(Object.fromEntries(expected));
  });

  it('keeps every file as it was', async () => {
    const before = snapshot(gi.directory);
    await issueIdentities(plan, issuedOn);
    const after = snapshot(gi.directory);
    expect(Object.keys(before).filter((path) => before[path] !== after[path])).to.deep.equal([]);
  });

  it('may replace a certificate and its key where they lie', async () => {
    await issueIdentities(plan, issuedOn);
    const stale = readlinkSync(peer.signing?.msp.key ?? '');
    await fillHolder(authority, peer);
    await issueIdentities(plan, issuedOn);
    expect(readlinkSync(peer.signing?.msp.key ?? '')).not.to.equal(stale);
  });

  const verdictOn = async (holder: Holder, deviation: Deviation, now = issuedOn) => {
    await fillHolder(authority, holder, deviation);
    return await codesOf(issueIdentities(plan, now));
  };
  const role = (value: Record<string, string>) => ({ signing: { extensions: [attributes({ attrs: value })] } });

  it('is refused where a peer’s certificate is one of a client', async () => {
    expect(await verdictOn(peer, { signing: { units: ['client'] } })).to.deep.equal(['unfit', 'wrong-class']);
  });

  it('is refused where a certificate has no organisational unit', async () => {
    expect(await verdictOn(peer, { signing: { units: [] } })).to.deep.equal(['unfit', 'untrusted']);
  });

  it('is refused where another authority issued a certificate', async () => {
    expect(await verdictOn(peer, { issuer: await newRoot('gi ca') })).to.deep.equal(['unfit', 'untrusted']);
  });

  it('is refused where a user lacks role or OIN', async () => {
    const lacking = { role: 'institution' };
    expect(await verdictOn(client, role(lacking))).to.deep.equal(['unfit', 'wrong-attributes']);
  });

  it('is refused where a user has another role and another OIN than in the plan', async () => {
    const codes = await verdictOn(client, role({ role: 'court', oin: '00000001999990007000' }));
    expect(codes).to.deep.equal(['unfit', 'wrong-attributes', 'wrong-attributes']);
  });

  it('is refused where a certificate for TLS does not hold the address of the node', async () => {
    const tls = { extensions: tlsExtensions(['peer0.elsewhere']) };
    expect(await verdictOn(peer, { tls })).to.deep.equal(['unfit', 'wrong-host']);
  });

  it('is refused where a peer may only be a server, since it also calls others', async () => {
    const tls = { extensions: tlsExtensions(['127.0.0.1'], [x509.ExtendedKeyUsage.serverAuth]) };
    expect(await verdictOn(peer, { tls })).to.deep.equal(['unfit', 'wrong-usage']);
  });

  it('is refused where no TLS root vouches for a server', async () => {
    const stranger = await issue(await newRoot('tls'), 'tls', { extensions: tlsExtensions(['127.0.0.1']) });
    await fillHolder(authority, peer);
    writeFileSync(join(peer.folder, 'tls/signcerts/cert.pem'), `${stranger.certificate.toString('pem')}\n`);
    expect(await codesOf(issueIdentities(plan, issuedOn))).to.deep.equal(['unfit', 'no-key', 'untrusted']);
  });

  it('is refused where a certificate has expired', async () => {
    const signing = { notAfter: new Date('2026-05-01T00:00:00Z') };
    expect(await verdictOn(peer, { signing })).to.deep.equal(['unfit', 'expired']);
  });

  it('is refused where a certificate is of the future', async () => {
    const signing = { notBefore: new Date('2026-07-01T00:00:00Z') };
    expect(await verdictOn(peer, { signing })).to.deep.equal(['unfit', 'not-yet-valid']);
  });

  it('is refused where text stands around a certificate, which would go with it into every transaction', async () => {
    const path = join(peer.folder, 'msp/signcerts/cert.pem');
    writeFileSync(path, `Certificate: of a peer\n${readFileSync(path, 'utf8')}`);
    expect(await codesOf(issueIdentities(plan, issuedOn))).to.deep.equal(['unfit', 'unreadable']);
  });

  it('is refused where a key is missing', async () => {
    rmSync(join(peer.folder, 'msp/keystore'), { recursive: true });
    expect(await codesOf(issueIdentities(plan, issuedOn))).to.deep.equal(['unfit', 'no-key']);
  });

  it('is refused where a node is missing, with both certificates that it lacks', async () => {
    rmSync(peer.folder, { recursive: true });
    expect(await codesOf(issueIdentities(plan, issuedOn))).to.deep.equal(['unfit', 'missing', 'missing']);
  });

  it('is refused where a node’s own MSP folder does not tell classes apart', async () => {
    rmSync(join(peer.folder, 'msp/config.yaml'));
    expect(await codesOf(issueIdentities(plan, issuedOn))).to.deep.equal(['unfit', 'other-msp']);
  });

  it('is told of everything that is wrong at once', async () => {
    rmSync(peer.folder, { recursive: true });
    await fillHolder(authority, client, role({}));
    expect((await codesOf(issueIdentities(plan, issuedOn))).length).to.equal(1 + 2 + 2);
  });

  it('is refused where its MSP does not tell classes apart', async () => {
    const config = join(gi.mspDirectory, 'config.yaml');
    const text = readFileSync(config, 'utf8');
    writeFileSync(config, text.replace('Enable: true', 'Enable: false'));
    const codes = await codesOf(issueIdentities(plan, issuedOn));
    writeFileSync(config, text);
    expect(codes).to.include('no-node-ous');
  });
});

describe('importing certificates', () => {
  let authority: ForeignAuthority;
  let source: Plan;

  before(async () => {
    authority = await newForeignAuthority('gi');
    source = newPlan('gi');
    await fillFolder(authority, organisationOf(source, 'gi'));
  });

  const from = () => organisationOf(source, 'gi').directory;

  it('makes them the organisation’s own', async () => {
    const gi = organisationOf(newPlan('gi'), 'gi');
    await importIdentities(gi, from(), issuedOn);
    expect(Object.keys(classesOf(gi)).length).to.equal(holdersOf(gi).length - gi.peers.length);
  });

  it('leaves the folder that they come from as it is', async () => {
    const before = snapshot(from());
    await importIdentities(organisationOf(newPlan('gi'), 'gi'), from(), issuedOn);
    expect(snapshot(from())).to.deep.equal(before);
  });

  it('replaces all of them when it is done again', async () => {
    const gi = organisationOf(newPlan('gi'), 'gi');
    await importIdentities(gi, from(), issuedOn);
    const peer = holderOf(source, 'peer0.gi.grondslag.internal');
    await fillHolder(authority, peer);
    await importIdentities(gi, from(), issuedOn);
    expect(readFileSync(gi.peers[0].msp.certificate)).to.deep.equal(
      readFileSync(join(peer.folder, 'msp/signcerts/cert.pem')),
    );
  });

  it('gives every node what the organisation’s MSP says, which clients of authorities leave out', async () => {
    const gi = organisationOf(newPlan('gi'), 'gi');
    const peer = holderOf(source, 'peer0.gi.grondslag.internal');
    rmSync(join(peer.folder, 'msp/config.yaml'));
    await importIdentities(gi, from(), issuedOn);
    await fillHolder(authority, peer);
    expect(readFileSync(join(gi.peers[0].msp.directory, 'config.yaml'))).to.deep.equal(
      readFileSync(join(gi.mspDirectory, 'config.yaml')),
    );
  });

  it('is completed by the next start when it is cut off between the old folder and the new', async () => {
    const plan = newPlan('gi');
    const gi = organisationOf(plan, 'gi');
    await importIdentities(gi, from(), issuedOn);
    await stageImport(gi, from(), issuedOn);
    renameSync(gi.directory, join(gi.directory, '..', '.replaced-gi'));
    await issueIdentities(plan, issuedOn);
    expect(readdirSync(join(gi.directory, '..'))).to.deep.equal(['gi']);
  });

  it('is refused, and changes nothing, where something is missing', async () => {
    const directory = newFolder();
    const empty = planOf(topology, { directory, basePort: 7050, host: '127.0.0.1' });
    const partial = newPlan();
    const rvdk = organisationOf(partial, 'rvdk');
    await fillFolder(await newForeignAuthority('rvdk'), rvdk);
    rmSync(rvdk.admin.msp.directory, { recursive: true });
    const codes = await codesOf(importIdentities(organisationOf(empty, 'rvdk'), rvdk.directory, issuedOn));
    expect([...codes, ...Object.keys(snapshot(directory))]).to.deep.equal(['unfit', 'missing']);
  });

  it('is refused for an organisation whose root stands in the channel', async () => {
    const gi = organisationOf(newPlan('gi'), 'gi');
    await importIdentities(gi, from(), issuedOn);
    const other = newPlan('gi');
    await fillFolder(await newForeignAuthority('gi'), organisationOf(other, 'gi'));
    const codes = await codesOf(importIdentities(gi, organisationOf(other, 'gi').directory, issuedOn));
    expect(codes).to.deep.equal(['foreign-certificate']);
  });

  it('is refused for an organisation to which we issue', async () => {
    const issued = newPlan('gi');
    await issueIdentities(issued);
    const codes = await codesOf(importIdentities(organisationOf(issued, 'gi'), from(), issuedOn));
    expect(codes).to.deep.equal(['foreign-certificate']);
  });
});

function holderOf(plan: Plan, name: string): Holder {
  const holder = holderNamed(plan, name);
  if (holder === undefined) {
    throw new Error(`no holder ${name}`);
  }
  return holder;
}
