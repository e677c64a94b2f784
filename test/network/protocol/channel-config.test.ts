import { evaluatePolicy, quorumOf, readBlock, readChannelConfig, readTransaction } from '@grondslag/network/protocol';
import { common } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { golden, secondConfig } from './golden.js';
import { codeOf } from './verdicts.js';

/** The recorded configuration block with another channel group; its hashes and signatures no longer fit. */
function withGroup(change: (group: common.ConfigGroup) => void): Uint8Array {
  const block = common.Block.deserializeBinary(golden('config_8.pb'));
  const envelope = common.Envelope.deserializeBinary(block.getData()?.getDataList_asU8()[0] ?? new Uint8Array());
  const payload = common.Payload.deserializeBinary(envelope.getPayload_asU8());
  const configEnvelope = common.ConfigEnvelope.deserializeBinary(payload.getData_asU8());
  const group = configEnvelope.getConfig()?.getChannelGroup();
  if (group === undefined) {
    throw new Error('the recorded block holds a configuration');
  }
  change(group);
  payload.setData(configEnvelope.serializeBinary());
  envelope.setPayload(payload.serializeBinary());
  block.getData()?.setDataList([envelope.serializeBinary()]);
  return block.serializeBinary();
}

const orderers = (group: common.ConfigGroup) => group.getGroupsMap().get('Orderer')?.getValuesMap().get('Orderers');

describe('a channel configuration', () => {
  const config = secondConfig();

  it('names its organisations', () => {
    expect(config.membership.mspIds).to.have.members(['RechtbankMSP', 'RvdKMSP', 'GIMSP', 'GemeenteMSP']);
  });

  it('names its ordering nodes', () => {
    expect([...config.consenters].map(([id, { mspId, nodeRole }]) => `${id} ${mspId}.${nodeRole}`)).to.deep.equal([
      '1 RechtbankMSP.orderer',
      '2 RvdKMSP.orderer',
      '3 GemeenteMSP.orderer',
      '4 GIMSP.orderer',
    ]);
  });

  it('names its capabilities', () => {
    expect(config.capabilities).to.deep.equal({ channel: ['V3_0'], orderer: ['V2_0'], application: ['V2_5'] });
  });

  it('knows how many came before it', () => {
    expect([config.block, config.sequence]).to.deep.equal([8n, 1n]);
  });

  const [transaction] = readBlock(golden('lifecycle_4.pb')).transactions;
  const peers = readTransaction(transaction?.bytes ?? new Uint8Array()).endorsements.map(({ endorser }) => {
    return config.membership.validate(endorser);
  });
  const satisfiedBy = (path: string) =>
    peers.map((_, count) => evaluatePolicy(config.policy(path), peers.slice(0, count + 1)));

  it('asks all of four peers for a definition', () => {
    expect(satisfiedBy('/Channel/Application/LifecycleEndorsement')).to.deep.equal([false, false, false, true]);
  });

  it('asks any of four peers for reading', () => {
    expect(satisfiedBy('/Channel/Application/Readers')).to.deep.equal([true, true, true, true]);
  });

  it('asks more than half of the organisations for a change, and peers are no administrators', () => {
    expect(satisfiedBy('/Channel/Application/Admins')).to.deep.equal([false, false, false, false]);
  });

  it('has for everything else a policy that nobody satisfies', () => {
    expect(satisfiedBy('/Channel/Application/Unheard')).to.deep.equal([false, false, false, false]);
  });

  for (const path of ['Application/Readers', '/Orderer', '/Channel/Nowhere/Readers', '']) {
    it(`has no policy at ${path || '(nothing)'}`, () => {
      expect(codeOf(() => config.policy(path))).to.equal('malformed');
    });
  }
});

describe('reading a configuration', () => {
  const verdictOn = (change: (group: common.ConfigGroup) => void) =>
    codeOf(() => readChannelConfig(readBlock(withGroup(change))));

  it('accepts what was recorded', () => {
    expect(verdictOn(() => {})).to.equal('accepted');
  });

  it('refuses a block of transactions', () => {
    expect(codeOf(() => readChannelConfig(readBlock(golden('block.pb'))))).to.equal('malformed');
  });

  it('refuses a quorum policy that names other nodes than the list', () => {
    const verdict = verdictOn((group) => {
      const list = common.Orderers.deserializeBinary(orderers(group)?.getValue_asU8() ?? new Uint8Array());
      list.setConsenterMappingList(list.getConsenterMappingList().slice(1));
      orderers(group)?.setValue(list.serializeBinary());
    });
    expect(verdict).to.equal('unsupported');
  });

  it('refuses two ordering nodes of one number', () => {
    const verdict = verdictOn((group) => {
      const list = common.Orderers.deserializeBinary(orderers(group)?.getValue_asU8() ?? new Uint8Array());
      list.getConsenterMappingList()[0]?.setId(2);
      orderers(group)?.setValue(list.serializeBinary());
    });
    expect(verdict).to.equal('malformed');
  });

  it('refuses an ordering node for which no organisation vouches', () => {
    const verdict = verdictOn((group) => {
      const list = common.Orderers.deserializeBinary(orderers(group)?.getValue_asU8() ?? new Uint8Array());
      list.getConsenterMappingList()[0]?.setMspId('GIMSP');
      orderers(group)?.setValue(list.serializeBinary());
    });
    expect(verdict).to.equal('untrusted-identity');
  });

  it('refuses an organisation that is another among those who order', () => {
    const verdict = verdictOn((group) => {
      const groups = group.getGroupsMap().get('Orderer')?.getGroupsMap();
      const value = groups?.get('GI')?.getValuesMap().get('MSP')?.getValue_asU8() ?? new Uint8Array();
      const changed = Buffer.from(Buffer.from(value).toString('latin1').replace('client', 'klient'), 'latin1');
      groups?.get('GI')?.getValuesMap().get('MSP')?.setValue(Uint8Array.from(changed));
    });
    expect(verdict).to.equal('malformed');
  });

  it('refuses another way of reaching consensus', () => {
    const verdict = verdictOn((group) => {
      const value = group.getGroupsMap().get('Orderer')?.getValuesMap().get('ConsensusType');
      value?.setValue(Uint8Array.from(Buffer.from('0a08657463647261667'.padEnd(20, '4'), 'hex')));
    });
    expect(verdict).to.equal('unsupported');
  });

  it('refuses a group that lacks its organisations’ memberships', () => {
    const verdict = verdictOn((group) => {
      group.getGroupsMap().get('Application')?.getGroupsMap().get('GI')?.getValuesMap().del('MSP');
    });
    expect(verdict).to.equal('malformed');
  });
});

describe('a quorum', () => {
  for (const [nodes, quorum] of [
    [1, 1],
    [3, 2],
    [4, 3],
    [5, 4],
    [6, 4],
    [7, 5],
    [10, 7],
  ] as const) {
    it(`of ${nodes} ordering nodes is ${quorum}`, () => {
      expect(quorumOf(nodes)).to.equal(quorum);
    });
  }
});
