import { Membership, Msp, type MspDescription } from '@grondslag/network/protocol';
import { expect } from 'chai';
import {
  attributes,
  forTlsClientsOnly,
  type Holder,
  issue,
  newRoot,
  pemOf,
  serialize,
  type Wishes,
} from './certificates.js';
import { codeOf } from './verdicts.js';

const units = ['client', 'peer', 'admin', 'orderer'] as const;

describe('a membership with node OUs', () => {
  let root: Holder;
  let description: MspDescription;
  let msp: Msp;

  before(async () => {
    root = await newRoot('ca.test');
    const issuer = pemOf(root);
    description = {
      mspId: 'TestMSP',
      roots: [issuer],
      intermediates: [],
      admins: [],
      nodeOus: Object.fromEntries(units.map((unit) => [unit, { unit, issuer }])),
    };
    msp = new Msp(description);
  });

  const verdictOn = async (wishes: Wishes, issuer: Holder = root) => {
    const holder = await issue(issuer, 'somebody', wishes);
    return codeOf(() => msp.validate(serialize('TestMSP', pemOf(holder))));
  };

  for (const unit of units) {
    it(`knows a ${unit} by its organisational unit`, async () => {
      const holder = await issue(root, 'somebody', { units: [unit] });
      expect(msp.validate(serialize('TestMSP', pemOf(holder))).nodeRole).to.equal(unit);
    });
  }

  it('reads the attributes that its authority certified', async () => {
    const extensions = [attributes({ attrs: { role: 'court', oin: '00000001999990007000' } })];
    const holder = await issue(root, 'somebody', { units: ['client'], extensions });
    expect(msp.validate(serialize('TestMSP', pemOf(holder))).attributes).to.deep.equal({
      role: 'court',
      oin: '00000001999990007000',
    });
  });

  it('pays no heed to other organisational units', async () => {
    expect(await verdictOn({ units: ['department', 'client'] })).to.equal('accepted');
  });

  it('refuses an identity without any', async () => {
    expect(await verdictOn({})).to.equal('untrusted-identity');
  });

  it('refuses an identity that is peer and client at once', async () => {
    expect(await verdictOn({ units: ['peer', 'client'] })).to.equal('untrusted-identity');
  });

  it('refuses a certificate by another authority of the same name', async () => {
    expect(await verdictOn({ units: ['client'] }, await newRoot('ca.test'))).to.equal('untrusted-identity');
  });

  it('refuses a certificate that an ordinary identity issued', async () => {
    const client = await issue(root, 'client', { units: ['client'] });
    expect(await verdictOn({ units: ['client'] }, client)).to.equal('untrusted-identity');
  });

  it('refuses an authority as an identity', async () => {
    expect(await verdictOn({ units: ['client'], isAuthority: true })).to.equal('untrusted-identity');
  });

  it('refuses the name of another organisation', async () => {
    const holder = await issue(root, 'somebody', { units: ['client'] });
    expect(codeOf(() => msp.validate(serialize('OtherMSP', pemOf(holder))))).to.equal('unknown-msp');
  });

  it('refuses, as Fabric does, a certificate for TLS clients only', async () => {
    const extensions = [forTlsClientsOnly()];
    expect(await verdictOn({ units: ['client'], extensions })).to.equal('untrusted-identity');
  });

  it('refuses a critical extension that it does not know', async () => {
    const extensions = [attributes({ attrs: {} }, true)];
    expect(await verdictOn({ units: ['client'], extensions })).to.equal('unsupported');
  });

  for (const value of [[], 'text', { attrs: [] }, { attrs: { role: 1 } }, { attrs: null }, {}]) {
    it(`refuses the attributes ${JSON.stringify(value)}`, async () => {
      expect(await verdictOn({ units: ['client'], extensions: [attributes(value)] })).to.equal('malformed');
    });
  }

  it('refuses a key of another curve', async () => {
    const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, true, ['sign', 'verify']);
    expect(await verdictOn({ units: ['client'], keys })).to.equal('unsupported');
  });

  it('vouches for an expired certificate, and says when it was valid', async () => {
    const notAfter = new Date('2026-02-01T00:00:00Z');
    const holder = await issue(root, 'somebody', { units: ['client'], notAfter });
    const identity = msp.validate(serialize('TestMSP', pemOf(holder)));
    const times = ['2025-12-31T23:59:59Z', '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z', '2026-02-01T00:00:01Z'];
    expect(times.map((time) => identity.isValidAt(new Date(time)))).to.deep.equal([false, true, true, false]);
  });

  it('refuses a certificate from before its authority', async () => {
    const notBefore = new Date('2025-06-01T00:00:00Z');
    expect(await verdictOn({ units: ['client'], notBefore })).to.equal('untrusted-identity');
  });

  it('asks that the unit be certified by the authority that is fixed for it', async () => {
    const second = await newRoot('other.test');
    const both = new Msp({ ...description, roots: [pemOf(root), pemOf(second)] });
    const holder = await issue(second, 'somebody', { units: ['peer'] });
    expect(codeOf(() => both.validate(serialize('TestMSP', pemOf(holder))))).to.equal('untrusted-identity');
  });

  it('takes any of its authorities where none is fixed', async () => {
    const second = await newRoot('other.test');
    const nodeOus = Object.fromEntries(units.map((unit) => [unit, { unit }]));
    const both = new Msp({ ...description, roots: [pemOf(root), pemOf(second)], nodeOus });
    const holder = await issue(second, 'somebody', { units: ['peer'] });
    expect(codeOf(() => both.validate(serialize('TestMSP', pemOf(holder))))).to.equal('accepted');
  });

  it('counts an administrator by name as one', async () => {
    const named = await issue(root, 'chief', { units: ['client'] });
    const identity = new Msp({ ...description, admins: [pemOf(named)] }).validate(serialize('TestMSP', pemOf(named)));
    expect(identity.satisfies({ kind: 'role', mspId: 'TestMSP', role: 'admin' })).to.equal(true);
  });

  it('knows an identity by its certificate', async () => {
    const holders = await Promise.all(['one', 'other'].map((name) => issue(root, name, { units: ['peer'] })));
    const [one, other] = holders.map((holder) => msp.validate(serialize('TestMSP', pemOf(holder))));
    const principal = { kind: 'identity', mspId: 'TestMSP', certificateId: one?.id ?? '' } as const;
    expect([one, other].map((identity) => identity?.satisfies(principal))).to.deep.equal([true, false]);
  });

  it('does not start from a root that did not sign itself', async () => {
    const intermediate = await issue(root, 'intermediate', { isAuthority: true });
    expect(codeOf(() => new Msp({ ...description, roots: [pemOf(intermediate)] }))).to.equal('untrusted-identity');
  });
});

describe('a membership with an intermediate authority', () => {
  let root: Holder;
  let intermediate: Holder;
  let msp: Msp;

  before(async () => {
    root = await newRoot('ca.test');
    intermediate = await issue(root, 'intermediate.test', { isAuthority: true });
    const nodeOus = { client: { unit: 'client' } };
    const description = { mspId: 'TestMSP', roots: [pemOf(root)], intermediates: [pemOf(intermediate)], admins: [] };
    msp = new Msp({ ...description, nodeOus });
  });

  const verdictOn = async (issuer: Holder) => {
    const holder = await issue(issuer, 'somebody', { units: ['client'] });
    return codeOf(() => msp.validate(serialize('TestMSP', pemOf(holder))));
  };

  it('vouches for what the intermediate issued', async () => {
    expect(await verdictOn(intermediate)).to.equal('accepted');
  });

  it('does not vouch for what the root issued beside it', async () => {
    expect(await verdictOn(root)).to.equal('untrusted-identity');
  });

  for (const [pathLength, expected] of [
    [0, 'untrusted-identity'],
    [1, 'accepted'],
  ] as const) {
    it(`finds an identity below an intermediate ${expected} where the root allows ${pathLength} of them`, async () => {
      const strict = await newRoot('ca.test', { pathLength });
      const below = await issue(strict, 'intermediate.test', { isAuthority: true });
      const holder = await issue(below, 'somebody', { units: ['client'] });
      const description = { mspId: 'TestMSP', roots: [pemOf(strict)], intermediates: [pemOf(below)], admins: [] };
      const code = codeOf(() => new Msp(description).validate(serialize('TestMSP', pemOf(holder))));
      expect(code).to.equal(expected);
    });
  }

  it('does not know an intermediate that it was not told of', async () => {
    expect(await verdictOn(await issue(root, 'other.test', { isAuthority: true }))).to.equal('untrusted-identity');
  });
});

describe('a membership without node OUs', () => {
  it('knows members only', async () => {
    const root = await newRoot('ca.test');
    const msp = new Msp({ mspId: 'TestMSP', roots: [pemOf(root)], intermediates: [], admins: [] });
    const identity = msp.validate(serialize('TestMSP', pemOf(await issue(root, 'somebody', { units: ['peer'] }))));
    const roles = ['member', 'admin', 'client', 'peer', 'orderer'] as const;
    const held = roles.filter((role) => identity.satisfies({ kind: 'role', mspId: 'TestMSP', role }));
    expect(held).to.deep.equal(['member']);
  });
});

describe('the memberships of a channel', () => {
  it('ask the one that the identity names', async () => {
    const roots = await Promise.all(['a.test', 'b.test'].map((name) => newRoot(name)));
    const msps = roots.map((root, index) => {
      return new Msp({ mspId: `Msp${index}`, roots: [pemOf(root)], intermediates: [], admins: [] });
    });
    const membership = new Membership(msps);
    const holder = await issue(roots[1], 'somebody');
    const codes = ['Msp0', 'Msp1', 'Msp2'].map((mspId) => {
      return codeOf(() => membership.validate(serialize(mspId, pemOf(holder))));
    });
    expect(codes).to.deep.equal(['untrusted-identity', 'accepted', 'unknown-msp']);
  });
});
