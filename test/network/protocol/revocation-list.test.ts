import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Msp, type MspDescription, readPemCertificate, readRevocationList } from '@grondslag/network/protocol';
import { expect } from 'chai';
import { type Holder, issue, newRevocationList, newRoot, pemOf, serialize } from './certificates.js';
import { acceptedFlips, codeOf } from './verdicts.js';

describe('a membership with a revocation list', () => {
  let root: Holder;
  let revoked: Holder;
  let other: Holder;
  let description: MspDescription;

  before(async () => {
    root = await newRoot('ca.test');
    [revoked, other] = await Promise.all([issue(root, 'revoked'), issue(root, 'other')]);
    description = { mspId: 'TestMSP', roots: [pemOf(root)], intermediates: [], admins: [] };
  });

  const verdictOn = (holder: Holder, ...revocationLists: Uint8Array[]) =>
    codeOf(() => new Msp({ ...description, revocationLists }).validate(serialize('TestMSP', pemOf(holder))));

  it('refuses a certificate in the list', async () => {
    expect(verdictOn(revoked, await newRevocationList(root, [revoked]))).to.equal('identity-revoked');
  });

  it('vouches for one that does not stand in it', async () => {
    expect(verdictOn(other, await newRevocationList(root, [revoked]))).to.equal('accepted');
  });

  it('vouches for all where the list is empty', async () => {
    expect(verdictOn(revoked, await newRevocationList(root, []))).to.equal('accepted');
  });

  it('asks each of several lists', async () => {
    const lists = await Promise.all([other, revoked].map((holder) => newRevocationList(root, [holder])));
    expect(verdictOn(revoked, ...lists)).to.equal('identity-revoked');
  });

  it('reads a list in DER as well', async () => {
    const text = Buffer.from(await newRevocationList(root, [revoked])).toString();
    expect(verdictOn(revoked, Buffer.from(text.replace(/-----.*-----/g, ''), 'base64'))).to.equal('identity-revoked');
  });

  it('goes, as Fabric does, by a list from before the certificate or from times to come', async () => {
    const dates = ['2020-01-01T00:00:00Z', '2040-01-01T00:00:00Z'];
    const lists = dates.map((date) => newRevocationList(root, [revoked], { thisUpdate: new Date(date) }));
    const codes = (await Promise.all(lists)).map((list) => verdictOn(revoked, list));
    expect(codes).to.deep.equal(dates.map(() => 'identity-revoked'));
  });

  it('pays no heed to a list that another authority signed in its name', async () => {
    const stranger = await newRoot('ca.test');
    expect(verdictOn(revoked, await newRevocationList(stranger, [revoked], { names: root }))).to.equal('accepted');
  });

  it('pays no heed to a list of another authority', async () => {
    expect(verdictOn(revoked, await newRevocationList(await newRoot('other.test'), [revoked]))).to.equal('accepted');
  });

  it('does not start with a list that names no key', async () => {
    expect(verdictOn(other, await newRevocationList(root, [revoked], { names: null }))).to.equal('malformed');
  });

  it('does not start with an intermediate authority that is revoked', async () => {
    const intermediate = await issue(root, 'intermediate.test', { isAuthority: true });
    const revocationLists = [await newRevocationList(root, [intermediate])];
    const code = codeOf(() => new Msp({ ...description, intermediates: [pemOf(intermediate)], revocationLists }));
    expect(code).to.equal('identity-revoked');
  });

  it('goes by the list of an intermediate authority for what that issued', async () => {
    const intermediate = await issue(root, 'intermediate.test', { isAuthority: true });
    const below = await issue(intermediate, 'below');
    const revocationLists = [await newRevocationList(intermediate, [below])];
    const msp = new Msp({ ...description, intermediates: [pemOf(intermediate)], revocationLists });
    expect(codeOf(() => msp.validate(serialize('TestMSP', pemOf(below))))).to.equal('identity-revoked');
  });

  it('takes further lists into account', async () => {
    const lists = new Map([['TestMSP', [await newRevocationList(root, [revoked])]]]);
    const msp = new Msp(description).alsoRevoking(lists.get('TestMSP') ?? []);
    expect(codeOf(() => msp.validate(serialize('TestMSP', pemOf(revoked))))).to.equal('identity-revoked');
  });
});

describe('a revocation list with one bit flipped', () => {
  it('revokes nothing any more, or is refused', async () => {
    const root = await newRoot('ca.test');
    const revoked = await issue(root, 'revoked');
    const text = Buffer.from(await newRevocationList(root, [revoked])).toString();
    const der = Buffer.from(text.replace(/-----.*-----/g, ''), 'base64');
    const description = { mspId: 'TestMSP', roots: [pemOf(root)], intermediates: [], admins: [] };
    const identity = serialize('TestMSP', pemOf(revoked));
    const stillRevokes = acceptedFlips(der, (flipped) => {
      const msp = new Msp({ ...description, revocationLists: [flipped] });
      if (codeOf(() => msp.validate(identity)) !== 'identity-revoked') {
        readRevocationList(new Uint8Array());
      }
    });
    expect(stillRevokes).to.deep.equal([]);
  });
});

describe('a revocation list that openssl made', () => {
  const directory = mkdtempSync(join(tmpdir(), 'revocation-list-'));
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: directory, stdio: 'pipe' });

  before(function () {
    try {
      openssl('version');
    } catch {
      this.skip();
    }
    const config = `[ca]\ndefault_ca=it\n[it]\ndatabase=index.txt\ncrlnumber=number\ndefault_md=sha256\ndefault_crl_days=30\n
      certificate=ca.pem\nprivate_key=ca.key\ncrl_extensions=crl\npolicy=any\nnew_certs_dir=.\nserial=serial\ndefault_days=30\n
      [crl]\nauthorityKeyIdentifier=keyid:always\n[any]\ncommonName=supplied\n[req]\ndistinguished_name=dn\n[dn]\n
      [v3]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n`;
    writeFileSync(join(directory, 'ca.cnf'), config.replaceAll(/^ +/gm, ''));
    writeFileSync(join(directory, 'index.txt'), '');
    writeFileSync(join(directory, 'number'), '01\n');
    writeFileSync(join(directory, 'serial'), '1234567890ABCDEF\n');
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-config', 'ca.cnf'];
    openssl('req', '-x509', '-subj', '/CN=ca', '-keyout', 'ca.key', '-out', 'ca.pem', '-extensions', 'v3', ...key);
    for (const name of ['revoked', 'other']) {
      writeFileSync(join(directory, 'leaf.cnf'), 'basicConstraints=critical,CA:FALSE\n');
      openssl('req', '-subj', `/CN=${name}`, '-keyout', `${name}.key`, '-out', `${name}.csr`, ...key);
      const leaf = ['-in', `${name}.csr`, '-out', `${name}.pem`, '-notext', '-extfile', 'leaf.cnf'];
      openssl('ca', '-batch', '-config', 'ca.cnf', ...leaf);
    }
    openssl('ca', '-config', 'ca.cnf', '-revoke', 'revoked.pem', '-crl_reason', 'keyCompromise');
    mkdirSync(join(directory, 'crls'));
    openssl('ca', '-config', 'ca.cnf', '-gencrl', '-out', 'crls/list.pem');
  });

  after(() => rmSync(directory, { recursive: true, force: true }));

  it('revokes what openssl revoked, and nothing else', () => {
    const read = (name: string) => readFileSync(join(directory, name));
    const msp = new Msp({
      mspId: 'TestMSP',
      roots: [read('ca.pem')],
      intermediates: [],
      admins: [],
      revocationLists: [read('crls/list.pem')],
    });
    const codes = ['revoked.pem', 'other.pem'].map((name) => {
      return codeOf(() => msp.vouchFor({ mspId: 'TestMSP', certificate: readPemCertificate(read(name)) }));
    });
    expect(codes).to.deep.equal(['identity-revoked', 'accepted']);
  });
});
