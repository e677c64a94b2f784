import {
  headerHash,
  ProtocolError,
  readBlock,
  readChannelConfig,
  readTransaction,
  verifyBlock,
} from '@grondslag/network/protocol';
import { expect } from 'chai';
import { stateDifferences, storedBlocks, verifyChain } from '../../support/chain.js';
import { newNetwork, type TestNetwork } from '../../support/network.js';

/** The blocks of the embedded network, judged by the code that real peers' blocks have witnessed. */
describe('blocks of the embedded network', () => {
  let network: TestNetwork;
  let blocks: Uint8Array[];
  let name: string;

  before(async () => {
    network = await newNetwork();
    name = network.plan.chaincode.name;
    const contract = network.gateway('RechtspraakMSP').getNetwork(network.plan.channel).getContract(name);
    await contract.submitTransaction('announce', 'a', 'said', 'hello');
    await contract.submitTransaction('increment', 'a-counter');
    await contract.submit('putPrivate', { arguments: ['inhoud', 'p'], transientData: { value: 'secret' } });
    await contract.submitTransaction('purgePrivate', 'inhoud', 'p');
    const invalid = await contract.submitAsync('put', { arguments: ['x', 'y'], endorsingOrganizations: ['GIMSP'] });
    await invalid.getStatus();
    blocks = storedBlocks(network.plan);
  });
  after(async () => {
    await network.stop();
  });

  it('are a chain that a stranger can check', () => {
    expect(verifyChain(blocks, name).validIds.length).to.equal(4);
  });

  it('carry signatures of all four ordering nodes', () => {
    const counts = blocks.slice(1).map((block) => readBlock(block).signatures.signatures.length);
    expect(new Set(counts)).to.deep.equal(new Set([4]));
  });

  it('begin with a configuration of four organisations and a quorum of three', () => {
    const config = readChannelConfig(readBlock(blocks[0] ?? new Uint8Array()));
    expect([config.membership.mspIds.length, config.consenters.size, config.quorum, config.channel]).to.deep.equal([
      4,
      4,
      3,
      network.plan.channel,
    ]);
  });

  it('begin with the capabilities of a Fabric 3 network', () => {
    const { capabilities } = readChannelConfig(readBlock(blocks[0] ?? new Uint8Array()));
    expect(capabilities).to.deep.equal({ channel: ['V3_0'], orderer: ['V2_0'], application: ['V2_5'] });
  });

  it('pin the definition in every read set', () => {
    const versions = blocks
      .slice(2)
      .flatMap((block) => readBlock(block).transactions)
      .map(({ bytes }) => readTransaction(bytes).action.namespaces.find(({ namespace }) => namespace === '_lifecycle'))
      .map((namespace) => namespace?.reads.find(({ key }) => key === `namespaces/fields/${name}/Sequence`)?.version);
    expect(new Set(versions.map((version) => `${version?.block}.${version?.transaction}`))).to.deep.equal(
      new Set(['1.0']),
    );
  });

  it('mark the transaction that too few endorsed', () => {
    const codes = blocks.flatMap((block) => readBlock(block).transactions.map(({ validationCode }) => validationCode));
    expect(codes).to.deep.equal([0, 0, 0, 0, 0, 0, 10]);
  });

  it('say what the state is', () => {
    expect(stateDifferences(network.plan)).to.deep.equal([]);
  });

  it('chain what was committed: each commit hash depends on the one before', () => {
    const hashes = blocks
      .map((block) => readBlock(block).commitHash)
      .map((hash) => Buffer.from(hash ?? []).toString('hex'));
    expect([hashes[0], new Set(hashes).size, hashes.every((hash) => [0, 64].includes(hash.length))]).to.deep.equal([
      '',
      blocks.length,
      true,
    ]);
  });

  it('are refused with a signed byte changed, whichever', () => {
    const block = blocks[2] ?? new Uint8Array();
    const config = readChannelConfig(readBlock(blocks[0] ?? new Uint8Array()));
    const peersWord = Buffer.from(block).indexOf(Buffer.from(readBlock(block).commitHash ?? []));
    const accepted: number[] = [];
    for (let index = 0; index < block.length; index += 5) {
      const changed = Uint8Array.from(block);
      changed[index] = (changed[index] ?? 0) ^ 1;
      try {
        verifyBlock(readBlock(changed), config);
        accepted.push(index);
      } catch (cause) {
        expect(cause).to.be.instanceOf(ProtocolError);
      }
    }
    // What a peer adds on its own word stands at the end: one validation code, and after it the commit hash.
    expect(accepted.filter((index) => index < peersWord - 10)).to.deep.equal([]);
  });

  it('of another network are refused: other roots', async () => {
    const other = readBlock(blocks[0] ?? new Uint8Array());
    const config = readChannelConfig(other);
    const stranger = await newNetwork();
    try {
      const foreign = readBlock(storedBlocks(stranger.plan)[0] ?? new Uint8Array());
      const [consenter] = readChannelConfig(foreign).consenters.values();
      expect([
        Buffer.compare(headerHash(other.header), headerHash(foreign.header)) === 0,
        [...config.consenters.values()].some(({ id }) => id === consenter?.id),
      ]).to.deep.equal([false, false]);
    } finally {
      await stranger.stop();
    }
  });
});
