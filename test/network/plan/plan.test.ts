import { type Plan, planOf } from '@grondslag/network/plan';
import { parsePolicy } from '@grondslag/network/protocol';
import { topology, topologyFor } from '@grondslag/network/topology';
import { expect } from 'chai';

const options = { directory: '/somewhere', basePort: 7050, host: '127.0.0.1' };
const plan = planOf(topology, options);

/** All values under a name, wherever they stand in the plan. */
function valuesOf(name: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) => (key === name ? [inner] : valuesOf(name, inner)));
}

const ports = (of: Plan) => valuesOf('port', of) as number[];
const directories = (of: Plan) =>
  ['directory', 'certificate', 'key'].flatMap((name) => valuesOf(name, of.organisations));

describe('a plan', () => {
  it('depends on nothing but topology and place', () => {
    expect(planOf(topology, options)).to.deep.equal(plan);
  });

  it('gives every port once', () => {
    expect(new Set(ports(plan)).size).to.equal(ports(plan).length);
  });

  it('gives every path once', () => {
    expect(new Set(directories(plan)).size).to.equal(directories(plan).length);
  });

  it('shares no port with a plan one organisation’s block further', () => {
    const others = ports(planOf(topology, { ...options, basePort: 7050 + 100 * topology.organisations.length }));
    expect(ports(plan).filter((port) => others.includes(port))).to.deep.equal([]);
  });

  it('keeps everything below its directory', () => {
    const outside = directories(plan).filter((path) => !String(path).startsWith('/somewhere/'));
    expect(outside).to.deep.equal([]);
  });

  it('puts ordering node, peer and chaincode of the second organisation at 0, 1 and 6 of its hundred', () => {
    const second = plan.organisations[1];
    const places = [second?.orderer.address, second?.peers[0].address, second?.peers[0].chaincodeServer.address];
    expect(places).to.deep.equal(['127.0.0.1:7150', '127.0.0.1:7151', '127.0.0.1:7156']);
  });

  it('asks the peers of Rechtspraak and Raad for every write', () => {
    expect(plan.chaincode.endorsementPolicy).to.equal("AND('RechtspraakMSP.peer','RvdKMSP.peer')");
  });

  it('shares content among all organisations', () => {
    expect(plan.chaincode.collections.map(({ memberOrgsPolicy }) => memberOrgsPolicy)).to.deep.equal([
      "OR('RechtspraakMSP.member','RvdKMSP.member','GIMSP.member','GemeentenMSP.member')",
    ]);
  });

  for (const { name, policies } of plan.organisations) {
    for (const [policy, expression] of Object.entries(policies)) {
      it(`has a policy ${policy} of ${name} that can be read`, () => {
        expect(parsePolicy(expression).kind).to.equal('signature');
      });
    }
  }

  it('gives one more organisation its own block for one more row', () => {
    const row = { name: 'jzi', title: 'Jeugdhulp', mspId: 'JeugdhulpMSP', consenterId: 5, peers: 1, users: [] };
    const wider = planOf({ ...topology, organisations: [...topology.organisations, row] }, options);
    expect(wider.organisations.at(-1)?.peers[0].port).to.equal(7451);
  });
});

describe('a plan for production', () => {
  const production = planOf(topologyFor('production'), { ...options, host: '0.0.0.0', hostPerNode: true });

  it('has two peers of each organisation that must endorse, and one of each other', () => {
    expect(production.organisations.map(({ peers }) => peers.length)).to.deep.equal([2, 2, 1, 1]);
  });

  it('puts a second peer and its chaincode ten ports further', () => {
    const second = production.organisations[0]?.peers[1];
    expect([second?.port, second?.chaincodeServer.port]).to.deep.equal([7061, 7066]);
  });

  it('gives every port and every path once', () => {
    const places = [...ports(production), ...directories(production)];
    expect(new Set(places).size).to.equal(places.length);
  });

  it('reaches each node under its own name, wherever it listens', () => {
    const peer = production.organisations[0]?.peers[1];
    expect([peer?.address, peer?.listen]).to.deep.equal([`${peer?.name}:7061`, '0.0.0.0:7061']);
  });
});

describe('the topology', () => {
  const users = topology.organisations.flatMap((organisation) => organisation.users);

  it('names every OIN once', () => {
    expect(new Set(users.map(({ oin }) => oin)).size).to.equal(users.length);
  });

  for (const { title, oin } of users) {
    it(`gives ${title} an OIN that holds a well-formed RSIN`, () => {
      const rsin = /^00000001(\d{9})000$/.exec(oin)?.[1] ?? '';
      const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
      const sum = weights.reduce((total, weight, at) => total + weight * Number(rsin[at]), 0);
      expect(sum % 11).to.equal(0);
    });
  }

  it('gives every municipality its code', () => {
    const codes = users.filter(({ role }) => role === 'municipality').map(({ municipalityCode }) => municipalityCode);
    expect(codes.every((code) => /^\d{4}$/.test(code ?? ''))).to.equal(true);
  });

  it('gives every organisation an auditor', () => {
    const audited = topology.organisations.filter((row) => row.users.some(({ role }) => role === 'auditor'));
    expect(audited).to.have.length(topology.organisations.length);
  });

  it('numbers the ordering nodes from one', () => {
    expect(topology.organisations.map(({ consenterId }) => consenterId)).to.deep.equal([1, 2, 3, 4]);
  });
});
