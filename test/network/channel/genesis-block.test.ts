import { newGenesisBlock } from '@grondslag/network/channel';
import { issueIdentities } from '@grondslag/network/identities';
import type { Plan } from '@grondslag/network/plan';
import { headerHash, readBlock, readChannelConfig, verifyGenesisBlock } from '@grondslag/network/protocol';
import { common, orderer } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { newPlan } from '../identities/places.js';
import { configIn, groupOf, pathsOf, recorded, recordedConfig } from './recorded.js';

/** The options of the SmartBFT library in a configuration. */
function smartBft(group: common.ConfigGroup) {
  const value = group.getGroupsMap().get('Orderer')?.getValuesMap().get('ConsensusType')?.getValue_asU8();
  const type = orderer.ConsensusType.deserializeBinary(value ?? new Uint8Array());
  return orderer.smartbft.Options.deserializeBinary(type.getMetadata_asU8()).toObject();
}

describe('the first block', () => {
  let plan: Plan;
  let block: common.Block;
  let group: common.ConfigGroup;
  before(async () => {
    plan = newPlan();
    await issueIdentities(plan);
    block = newGenesisBlock(plan, new Date());
    group = groupOf(configIn(block.getData()?.getDataList_asU8()[0] ?? new Uint8Array()));
  });

  it('is believed by whoever pins its hash', () => {
    const read = readBlock(block.serializeBinary());
    expect(verifyGenesisBlock(read, headerHash(read.header)).channel).to.equal(plan.channel);
  });

  it('has the metadata of a real one', () => {
    const real = common.Block.deserializeBinary(recorded('genesis.block'));
    expect(block.getMetadata()?.toObject()).to.deep.equal(real.getMetadata()?.toObject());
  });

  it('holds all that a real one holds, and nothing else', () => {
    const names = new Map([
      ['Rechtbank', 'rechtspraak'],
      ['RvdK', 'rvdk'],
      ['GI', 'gi'],
      ['Gemeente', 'gemeenten'],
    ]);
    const renamed = pathsOf(groupOf(recordedConfig('genesis.block'))).map((path) =>
      path.replace(/(?<=\/(?:Orderer|Application)\/)\w+/, (name) => names.get(name) ?? name),
    );
    expect(pathsOf(group)).to.deep.equal(renamed.sort());
  });

  it('sets the options of ordering that a real one sets, and leaves the others', () => {
    const set = (options: object) => Object.entries(options).flatMap(([name, value]) => (value ? [name] : []));
    expect(set(smartBft(group))).to.deep.equal(set(smartBft(groupOf(recordedConfig('genesis.block')))));
  });

  it('names each ordering node by where the others reach it', () => {
    const value = group.getGroupsMap().get('Orderer')?.getValuesMap().get('Orderers')?.getValue_asU8();
    const nodes = common.Orderers.deserializeBinary(value ?? new Uint8Array()).getConsenterMappingList();
    expect(nodes.map((node) => `${node.getMspId()} ${node.getHost()}:${node.getPort()}`)).to.deep.equal(
      plan.organisations.map(({ mspId, orderer: { cluster } }) => `${mspId} ${cluster.address}`),
    );
  });

  it('lets a quorum of the ordering nodes speak for all', () => {
    expect(readChannelConfig(readBlock(block.serializeBinary())).quorum).to.equal(3);
  });

  it('begins another channel each time', () => {
    const hashes = [block, newGenesisBlock(plan, new Date())].map((made) =>
      Buffer.from(headerHash(readBlock(made.serializeBinary()).header)).toString('hex'),
    );
    expect(hashes[0]).to.not.equal(hashes[1]);
  });
});
