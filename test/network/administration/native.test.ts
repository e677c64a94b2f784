import {
  channelConfig,
  heights,
  readyToEndorse,
  setUpChannel,
  untilLevel,
  updateChannel,
} from '@grondslag/network/administration';
import { newChaincodePackage } from '@grondslag/network/channel';
import type { NativeProcess } from '@grondslag/network/native';
import type { Plan, PlannedOrganisation } from '@grondslag/network/plan';
import { expect } from 'chai';
import { describeOnChosenFabric } from '../../support/fabric.js';
import { type NativeTestNetwork, newNativeNetwork } from '../../support/native-network.js';
import { conformanceChaincode } from '../../support/network.js';
import { faultOf } from './fault-of.js';

describeOnChosenFabric('an administrator of a channel of real nodes', function () {
  this.timeout(60_000);
  let network: NativeTestNetwork;
  let plan: Plan;
  before(async () => {
    network = await newNativeNetwork();
    plan = network.plan;
  });
  after(() => network?.stop());

  const organisation = (place: number) => plan.organisations[place] as PlannedOrganisation;
  const process = (name: string) => network.native.processes.get(name) as NativeProcess;
  const setUp = (wanted: Plan) =>
    setUpChannel(wanted, { chaincodePackage: newChaincodePackage(conformanceChaincode, plan.chaincode.label) });
  const maxMessageCount = (count: number, signers?: readonly string[]) =>
    updateChannel(
      plan,
      (draft) => draft.setOrdering({ ...plan.ordering, maxMessageCount: count }),
      signers === undefined ? {} : { signers },
    );

  it('sets up a channel that is there without a new block', async () => {
    const before = await heights(plan);
    await setUp(plan);
    expect(await heights(plan)).to.deep.equal(before);
  });

  it('is not heard with less than a majority', async () => {
    const [code, step] = await faultOf(maxMessageCount(70, ['RvdKMSP', 'GIMSP']), 'node');
    expect([code, step]).to.deep.equal(['refused', 'update the channel']);
  });

  it('changes how blocks are cut with a majority, at every node', async () => {
    const { isChanged, behind } = await maxMessageCount(80, ['RvdKMSP', 'GIMSP', 'GemeentenMSP']);
    expect({ isChanged, behind }).to.deep.equal({ isChanged: true, behind: [] });
  });

  it('changes nothing by asking again', async () => {
    const before = (await channelConfig(plan)).getSequence();
    const { sequence, isChanged } = await maxMessageCount(80);
    expect({ sequence, isChanged }).to.deep.equal({ sequence: before, isChanged: false });
  });

  it('takes another definition into use at the next sequence', async () => {
    const { sequence } = await setUp({ ...plan, chaincode: { ...plan.chaincode, version: '1.1' } });
    expect(sequence).to.equal((network.native.channel?.sequence ?? 0) + 1);
  });

  it('tells which node did not endorse, and what it said last', async () => {
    const gone = process(organisation(2).peers[0].name);
    await gone.stop();
    try {
      expect(await faultOf(readyToEndorse(plan, organisation(0), 1_500), 'node')).to.deep.equal([
        'deadline',
        'endorse through the gateway',
        organisation(0).peers[0].name,
      ]);
    } finally {
      await gone.start();
    }
    await readyToEndorse(plan, organisation(0));
  });

  it('changes the channel without one ordering node, which follows when it is back', async () => {
    const { name } = organisation(3).orderer;
    await process(name).stop();
    const { behind } = await maxMessageCount(90);
    await process(name).start();
    await untilLevel(plan);
    expect(behind).to.deep.equal([name]);
  });

  it('knows no height of a channel that no node has joined', async () => {
    const elsewhere: Plan = { ...plan, channel: 'een-ander-kanaal' };
    const answers = [...(await heights(elsewhere)).values()];
    expect(new Set(answers)).to.deep.equal(new Set([undefined]));
  });
});
