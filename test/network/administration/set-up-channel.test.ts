import { readyToEndorse, setUpChannel } from '@grondslag/network/administration';
import { packageId } from '@grondslag/network/channel';
import { issueIdentities } from '@grondslag/network/identities';
import { type Plan, type PlannedOrganisation, planOf } from '@grondslag/network/plan';
import { topology } from '@grondslag/network/topology';
import { status } from '@grpc/grpc-js';
import { expect } from 'chai';
import { freeBasePort } from '../../support/network.js';
import { newFolder } from '../identities/places.js';
import { faultOf } from './fault-of.js';
import { ScriptedNetwork } from './scripted-network.js';
import { RpcFailure } from './scripted-node.js';

describe('setting up a channel', () => {
  let plan: Plan;
  let network: ScriptedNetwork;
  const chaincodePackage = Buffer.from('een pakket');
  before(async () => {
    plan = planOf(topology, { directory: newFolder(), basePort: await freeBasePort(), host: '127.0.0.1' });
    await issueIdentities(plan);
  });
  beforeEach(async () => {
    network = new ScriptedNetwork((bytes) => packageId(plan.chaincode.label, bytes));
    await network.start(plan);
  });
  afterEach(() => network.stop());

  const setUp = (wanted: Plan = plan, bytes: Uint8Array = chaincodePackage) =>
    setUpChannel(wanted, { chaincodePackage: bytes });
  const everything = () =>
    [
      ...plan.organisations.flatMap(({ mspId, orderer, peers: [peer] }) => [
        ...[`join ${orderer.name}`, `join ${peer.name}`, `install ${peer.name}`, `approve ${mspId} 1`],
      ]),
      'commit 1',
    ].sort();

  it('does everything once', async () => {
    await setUp();
    expect(network.changes.toSorted()).to.deep.equal(everything());
  });

  it('tells the package and the sequence in force', async () => {
    expect(await setUp()).to.deep.equal({ packageId: packageId(plan.chaincode.label, chaincodePackage), sequence: 1 });
  });

  it('lets all ordering nodes begin with one first block', async () => {
    await setUp();
    const blocks = new Set([...network.joinedOrderers.values()].map((block) => Buffer.from(block).toString('hex')));
    expect(blocks.size).to.equal(1);
  });

  it('only asks where everything is done', async () => {
    await setUp();
    await setUp();
    expect(network.changes.toSorted()).to.deep.equal(everything());
  });

  for (let last = 1; last <= 17; last += 1) {
    it(`is completed, with nothing done twice, by the next run after one that ended at its change ${last}`, async () => {
      network.afterChange = () => {
        if (network.changes.length >= last) {
          // Done, but nobody hears of it: the run is as good as killed.
          throw new RpcFailure(status.PERMISSION_DENIED, 'the end');
        }
      };
      await faultOf(setUp(), 'answer');
      network.afterChange = () => {};
      await setUp();
      expect(network.changes.toSorted()).to.deep.equal(everything());
    });
  }

  it('makes another package the next sequence', async () => {
    await setUp();
    const { sequence } = await setUp(plan, Buffer.from('een ander pakket'));
    expect([sequence, network.changes.at(-1)]).to.deep.equal([2, 'commit 2']);
  });

  it('makes another definition the next sequence', async () => {
    await setUp();
    const { sequence } = await setUp({ ...plan, chaincode: { ...plan.chaincode, version: '1.1' } });
    expect([sequence, network.changes.at(-1)]).to.deep.equal([2, 'commit 2']);
  });

  it('waits for a peer that has not read the definition yet, instead of defining it again', async () => {
    await setUp();
    const [, { peers }] = plan.organisations as [PlannedOrganisation, PlannedOrganisation];
    network.behind.add(peers[0].name);
    setTimeout(() => network.behind.clear(), 300);
    await setUp();
    expect(network.changes.toSorted()).to.deep.equal(everything());
  });

  it('takes a transaction that was called refused for ordered when it was', async () => {
    network.afterChange = (change) => {
      if (change.startsWith('approve')) {
        throw new RpcFailure(status.UNAVAILABLE, 'insufficient number of orderers');
      }
    };
    await setUp();
    expect(network.changes.toSorted()).to.deep.equal(everything());
  });

  it('is content with a definition that an earlier run had sent and that is ordered only now', async () => {
    await setUp();
    const late = plan.organisations.map(({ peers }) => peers[0].name);
    for (const name of late) {
      network.behind.add(name);
    }
    // The peers read the block as soon as they are asked for what is missing.
    network.asked = (name) => {
      if (name === 'CheckCommitReadiness') {
        network.behind.clear();
        throw new RpcFailure(status.UNKNOWN, 'requested sequence is 1, but new definition must be sequence 2');
      }
    };
    await setUp();
    expect(network.changes.toSorted()).to.deep.equal(everything());
  });

  it('submits again where nothing was sent', async () => {
    let refusals = 3;
    network.beforeOrdering = () => {
      refusals -= 1;
      if (refusals >= 0) {
        throw new RpcFailure(status.FAILED_PRECONDITION, 'no orderers known');
      }
    };
    await setUp();
    expect(network.changes.toSorted()).to.deep.equal(everything());
  });

  it('tells which node refused what, in its own words', async () => {
    network.asked = (name) => {
      if (name === 'InstallChaincode') {
        throw new RpcFailure(status.PERMISSION_DENIED, 'access denied');
      }
    };
    expect(await faultOf(setUp(), 'answer')).to.deep.equal(['refused', 'install the chaincode', 'access denied']);
  });

  it('is content where a node has done what it refuses to do twice', async () => {
    network.afterChange = (change) => {
      if (/install|join peer/.test(change)) {
        throw new RpcFailure(status.UNKNOWN, 'already exists');
      }
    };
    await setUp();
    expect(network.changes.toSorted()).to.deep.equal(everything());
  });

  it('begins no second channel where peers hold one and the ordering nodes lost theirs', async () => {
    await setUp();
    network.joinedOrderers.clear();
    const [code, step] = await faultOf(setUp(), 'answer');
    expect([code, step]).to.deep.equal(['foreign-channel', 'begin the channel']);
  });

  it('goes on with the first block of a channel that one ordering node has', async () => {
    await setUp();
    const [kept] = [...network.joinedOrderers];
    network.joinedOrderers.clear();
    network.joinedOrderers.set(...(kept as [string, Uint8Array]));
    await setUp();
    const blocks = new Set([...network.joinedOrderers.values()].map((block) => Buffer.from(block).toString('hex')));
    expect([blocks.size, network.joinedOrderers.size]).to.deep.equal([1, 4]);
  });

  describe('waits for a gateway', () => {
    const first = () => plan.organisations[0] as PlannedOrganisation;

    it('until it collects endorsements', async () => {
      let refusals = 3;
      network.endorsing = () => {
        refusals -= 1;
        if (refusals >= 0) {
          throw new RpcFailure(status.FAILED_PRECONDITION, 'no combination of peers');
        }
      };
      await readyToEndorse(plan, first());
      expect(refusals).to.equal(-1);
    });

    it('no longer than was said, and then tells its last answer', async () => {
      network.endorsing = () => {
        throw new RpcFailure(status.UNAVAILABLE, 'no combination of peers');
      };
      expect(await faultOf(readyToEndorse(plan, first(), 200), 'answer')).to.deep.equal([
        'deadline',
        'endorse through the gateway',
        'no combination of peers',
      ]);
    });

    it('not at all where it refuses the administrator', async () => {
      network.endorsing = () => {
        throw new RpcFailure(status.PERMISSION_DENIED, 'access denied');
      };
      expect((await faultOf(readyToEndorse(plan, first()), 'answer'))[0]).to.equal('refused');
    });
  });
});
