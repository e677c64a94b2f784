import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  certificatesOf,
  completeRenewal,
  holdersOf,
  issueIdentities,
  readMspFolder,
  revokeIdentity,
  stageRenewal,
} from '@grondslag/network/identities';
import type { Plan, PlannedOrganisation } from '@grondslag/network/plan';
import { Msp, readPemCertificate } from '@grondslag/network/protocol';
import { expect } from 'chai';
import { codeOf } from '../protocol/verdicts.js';
import { fillFolder, newForeignAuthority } from './foreign-authority.js';
import { codesOf, newPlan, organisationOf } from './places.js';

const duinrand = 'duinrand@gi.grondslag.internal';
const waterkant = 'waterkant@gi.grondslag.internal';

function verdicts(gi: PlannedOrganisation): Record<string, string> {
  const msp = new Msp(readMspFolder(gi.mspDirectory, gi.mspId));
  return Object.fromEntries(
    gi.users.map(({ commonName, msp: { certificate } }) => {
      const claimed = { mspId: gi.mspId, certificate: readPemCertificate(readFileSync(certificate)) };
      return [commonName.split('@')[0], codeOf(() => msp.vouchFor(claimed))];
    }),
  );
}

describe('revoking', () => {
  let plan: Plan;
  let gi: PlannedOrganisation;

  beforeEach(async () => {
    plan = newPlan('gi');
    gi = organisationOf(plan, 'gi');
    await issueIdentities(plan);
  });

  it('takes back one certificate and no other', async () => {
    await revokeIdentity(plan, duinrand);
    expect(verdicts(gi)).to.deep.equal({ duinrand: 'identity-revoked', waterkant: 'accepted', auditor: 'accepted' });
  });

  it('keeps what was revoked before', async () => {
    await revokeIdentity(plan, duinrand);
    await revokeIdentity(plan, waterkant);
    expect(verdicts(gi)).to.include({ duinrand: 'identity-revoked', waterkant: 'identity-revoked' });
  });

  it('may be done twice', async () => {
    await revokeIdentity(plan, duinrand);
    await revokeIdentity(plan, duinrand);
    expect(verdicts(gi)).to.include({ duinrand: 'identity-revoked', waterkant: 'accepted' });
  });

  it('leaves the holder free to get another certificate', async () => {
    await revokeIdentity(plan, duinrand);
    await stageRenewal(plan, duinrand);
    await completeRenewal(plan, duinrand);
    expect(verdicts(gi).duinrand).to.equal('accepted');
  });

  it('is known in every MSP folder of the organisation, also in those made later', async () => {
    await revokeIdentity(plan, duinrand);
    await stageRenewal(plan, waterkant);
    await completeRenewal(plan, waterkant);
    const folders = holdersOf(gi).flatMap(({ signing }) => (signing === undefined ? [] : [signing.msp.directory]));
    const lists = [gi.mspDirectory, ...folders].map((folder) => {
      return readdirSync(join(folder, 'crls')).map((name) => readFileSync(join(folder, 'crls', name), 'utf8'));
    });
    expect([new Set(lists.map(String)).size, lists[0]?.length]).to.deep.equal([1, 1]);
  });

  it('does not keep the network from starting', async () => {
    await revokeIdentity(plan, duinrand);
    expect(await codesOf(issueIdentities(plan))).to.deep.equal(['accepted']);
  });

  it('shows in the list of certificates, for the one that signs', async () => {
    await revokeIdentity(plan, duinrand);
    const found = certificatesOf(plan, 0).filter(({ holder }) => holder === duinrand);
    expect(found.map(({ use, state }) => `${use} ${state}`)).to.deep.equal(['signing revoked', 'tls valid']);
  });

  it('is refused for who signs nothing', async () => {
    const chaincode = gi.peers[0].chaincodeServer.name;
    expect(await codesOf(revokeIdentity(plan, chaincode))).to.deep.equal(['unknown-holder']);
  });

  it('is refused where the authority is elsewhere', async () => {
    const other = newPlan('gi');
    await fillFolder(await newForeignAuthority('gi'), organisationOf(other, 'gi'));
    expect(await codesOf(revokeIdentity(other, duinrand))).to.deep.equal(['no-authority']);
  });
});

describe('a revocation list of ours, read by openssl', () => {
  let plan: Plan;
  let gi: PlannedOrganisation;
  let list: string;

  before(async function () {
    if (spawnSync('openssl', ['version']).status !== 0) {
      this.skip();
    }
    plan = newPlan('gi');
    gi = organisationOf(plan, 'gi');
    await issueIdentities(plan);
    await revokeIdentity(plan, duinrand);
    await revokeIdentity(plan, waterkant);
    list = join(gi.mspDirectory, 'crls', readdirSync(join(gi.mspDirectory, 'crls'))[0] ?? '');
  });

  it('is signed by the authority', () => {
    const { stderr } = spawnSync('openssl', ['crl', '-in', list, '-CAfile', gi.ca.certificate, '-noout', '-verify']);
    expect(stderr.toString()).to.include('verify OK');
  });

  it('is of version 2, numbered, and names the key that signed it', () => {
    const text = execFileSync('openssl', ['crl', '-in', list, '-noout', '-text', '-nameopt', 'RFC2253']).toString();
    const marks = ['Version 2', 'X509v3 CRL Number', 'X509v3 Authority Key Identifier'];
    expect(marks.filter((mark) => !text.includes(mark))).to.deep.equal([]);
  });

  it('revokes the same certificates', () => {
    const bundle = join(plan.directory, 'bundle.pem');
    writeFileSync(bundle, [gi.ca.certificate, list].map((path) => readFileSync(path, 'utf8')).join(''));
    const codes = gi.users.map(({ name, msp }) => {
      const args = ['verify', '-x509_strict', '-crl_check', '-CAfile', bundle, msp.certificate];
      return [name, spawnSync('openssl', args).stderr.toString().includes('certificate revoked')];
    });
    expect(Object.fromEntries(codes)).to.deep.equal({ duinrand: true, waterkant: true, auditor: false });
  });
});
