import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IdentitiesError, issueIdentities, readMspFolder } from '@grondslag/network/identities';
import { type Plan, type PlannedMsp, planOf } from '@grondslag/network/plan';
import { Membership, Msp } from '@grondslag/network/protocol';
import { topology } from '@grondslag/network/topology';
import { msp as mspProtos } from '@hyperledger/fabric-protos';
import { expect } from 'chai';

function serialize(mspId: string, { certificate }: PlannedMsp): Uint8Array {
  const message = new mspProtos.SerializedIdentity();
  message.setMspid(mspId);
  message.setIdBytes(readFileSync(certificate));
  return message.serializeBinary();
}

/**
 * What fabric-shim reads from a certificate. In a process of its own: the shim has an older fabric-protos, and whichever
 * version is loaded last takes the place of the other for the whole process.
 */
function readByChaincode(certificate: string): unknown {
  const script = `
    const { ClientIdentity } = require('fabric-shim');
    const idBytes = require('node:fs').readFileSync(process.argv[1]);
    const stub = { getCreator: () => ({ mspid: '', idBytes }), getChannelID: () => '', getTxID: () => '' };
    const identity = new ClientIdentity(stub);
    console.log(JSON.stringify(['role', 'oin'].map((name) => identity.getAttributeValue(name))));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=commonjs', '--eval', script, certificate]).toString(),
  );
}

describe('an MSP folder', () => {
  let directory: string;
  let plan: Plan;
  let membership: Membership;

  before(async () => {
    directory = mkdtempSync(join(tmpdir(), 'msp-folder-'));
    plan = planOf(topology, { directory, basePort: 7050, host: 'localhost' });
    await issueIdentities(plan);
    const descriptions = plan.organisations.map((row) => readMspFolder(row.mspDirectory, row.mspId));
    membership = new Membership(descriptions.map((description) => new Msp(description)));
  });

  after(() => rmSync(directory, { recursive: true, force: true }));

  it('vouches for each node and user in its class', () => {
    const classes = plan.organisations.flatMap(({ mspId, peers, orderer, admin, users }) => {
      const expected = [...peers, orderer].map(({ role, msp }) => ({ nodeRole: role, msp }));
      return [...expected, admin, ...users].map(({ nodeRole, msp }) => {
        return [nodeRole, membership.validate(serialize(mspId, msp)).nodeRole];
      });
    });
    expect(classes.filter(([expected, found]) => expected !== found)).to.deep.equal([]);
  });

  it('vouches for role and OIN of each user', () => {
    const users = plan.organisations.flatMap((row) => row.users.map((user) => ({ mspId: row.mspId, ...user })));
    const found = users.map(({ mspId, msp }) => membership.validate(serialize(mspId, msp)).attributes);
    expect(found).to.deep.equal(users.map(({ attributes }) => attributes));
  });

  it('gives an administrator no attributes', () => {
    const found = plan.organisations.map(({ mspId, admin }) => {
      return membership.validate(serialize(mspId, admin.msp)).attributes;
    });
    expect(found).to.deep.equal(plan.organisations.map(() => ({})));
  });

  it('holds certificates from which a chaincode reads the same', () => {
    const [court] = plan.organisations[0]?.users ?? [];
    const { role, oin } = court?.attributes ?? {};
    expect(readByChaincode(court?.msp.certificate ?? '')).to.deep.equal([role, oin]);
  });

  it('may be written by other tools, which order and indent config.yaml otherwise', () => {
    const own = plan.organisations[0]?.mspDirectory ?? '';
    const text = readFileSync(join(own, 'config.yaml'), 'utf8');
    const indented = text
      .replaceAll(/^ +/gm, (spaces) => spaces.repeat(2))
      .replaceAll(/^( +Certificate:.*\n)( +Organizational.*\n)/gm, '$2$1');
    const original = readMspFolder(own, 'RechtspraakMSP');
    writeFileSync(join(own, 'config.yaml'), indented);
    const reread = readMspFolder(own, 'RechtspraakMSP');
    writeFileSync(join(own, 'config.yaml'), text);
    expect(reread).to.deep.equal(original);
  });

  it('tells no classes apart where its config.yaml does not', () => {
    const own = plan.organisations[0]?.mspDirectory ?? '';
    const text = readFileSync(join(own, 'config.yaml'), 'utf8');
    writeFileSync(join(own, 'config.yaml'), text.replace('Enable: true', 'Enable: false'));
    const { nodeOus } = readMspFolder(own, 'RechtspraakMSP');
    writeFileSync(join(own, 'config.yaml'), text);
    expect(nodeOus).to.equal(undefined);
  });

  it('is refused without a root', () => {
    expect(() => readMspFolder(join(directory, 'nowhere'), 'NoMSP'))
      .to.throw(IdentitiesError)
      .with.property('code', 'unreadable');
  });
});
