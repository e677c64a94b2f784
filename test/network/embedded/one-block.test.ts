import { readBlock } from '@grondslag/network/protocol';
import type { Transaction } from '@hyperledger/fabric-gateway';
import { expect } from 'chai';
import { replayedCodes, storedBlocks } from '../../support/chain.js';
import { newNetwork, type TestNetwork } from '../../support/network.js';

const valid = 0;
const duplicate = 9;
const policyFailure = 10;
const conflict = 11;
const phantom = 12;

/** Blocks are cut at long intervals here, so that a test decides what stands in one block, and in which order. */
describe('transactions of one block', () => {
  let network: TestNetwork;

  before(async () => {
    network = await newNetwork({ batchInterval: 400 });
  });
  after(async () => {
    await network.stop();
  });

  const contract = () =>
    network.gateway('RechtspraakMSP').getNetwork(network.plan.channel).getContract(network.plan.chaincode.name);
  const endorse = async (name: string, ...args: string[]) =>
    await contract().newProposal(name, { arguments: args }).endorse();

  /** Submits in this order, all for one block, and gives the codes of that block. */
  async function codesInOneBlock(...transactions: Transaction[]): Promise<(number | undefined)[]> {
    // After a block of several, the next one waits for its interval.
    const fillers = await Promise.all([endorse('put', 'filler-1', 'x'), endorse('put', 'filler-2', 'x')]);
    const filled = await Promise.all(fillers.map((filler) => filler.submit()));
    await Promise.all(filled.map((filler) => filler.getStatus()));
    const submitted = [];
    for (const transaction of transactions) {
      submitted.push(await transaction.submit());
    }
    const statuses = await Promise.all(submitted.map((transaction) => transaction.getStatus()));
    const block = readBlock(storedBlocks(network.plan)[Number(statuses[0]?.blockNumber)] ?? new Uint8Array());
    return block.transactions.map(({ validationCode }) => validationCode);
  }

  it('stand in the order of their submission', async () => {
    const transactions = await Promise.all(['1', '2', '3'].map((value) => endorse('put', 'ordered', value)));
    await codesInOneBlock(...transactions);
    expect(Buffer.from(await contract().evaluateTransaction('get', 'ordered')).toString()).to.equal('3');
  });

  it('a policy changed earlier in the block fails a later write of the key', async () => {
    await contract().submitTransaction('put', 'guarded', 'x');
    const policy = await endorse('setPolicy', 'guarded', JSON.stringify(['RechtspraakMSP', 'RvdKMSP']));
    const write = await endorse('put', 'guarded', 'y');
    expect(await codesInOneBlock(policy, write)).to.deep.equal([valid, policyFailure]);
  });

  it('a read of what was written earlier in the block is a conflict', async () => {
    const [first, second] = [await endorse('increment', 'counter'), await endorse('increment', 'counter')];
    expect(await codesInOneBlock(first, second)).to.deep.equal([valid, conflict]);
  });

  it('a key made and deleted earlier in the block is still one that was touched', async () => {
    const [made, deleted, read] = [
      await endorse('put', 'fleeting', 'x'),
      await endorse('delete', 'fleeting'),
      await endorse('increment', 'fleeting'),
    ];
    expect(await codesInOneBlock(made, deleted, read)).to.deep.equal([valid, valid, conflict]);
  });

  it('a key put into a range earlier in the block is a phantom', async () => {
    const ranged = await endorse('rangeThenPut', 'range-', 'range-z', '', 'out');
    const appeared = await endorse('put', 'range-a', 'x');
    expect(await codesInOneBlock(appeared, ranged)).to.deep.equal([valid, phantom]);
  });

  it('the same bytes again while they wait are forgiven', async () => {
    const transaction = await endorse('put', 'again', 'x');
    expect(await codesInOneBlock(transaction, transaction)).to.deep.equal([valid]);
  });

  it('another transaction with the same id, while the first waits, is not ordered', async () => {
    const proposal = contract().newProposal('put', { arguments: ['same-id', 'x'] });
    // Endorsed anew, the same proposal has other signatures, and so other bytes.
    const [first, second] = [await proposal.endorse(), await proposal.endorse()];
    expect(await codesInOneBlock(first, second)).to.deep.equal([valid]);
  });

  it('a transaction that was ordered is ordered again once it is forgotten, and is a duplicate', async () => {
    const transaction = await endorse('put', 'forgotten', 'x');
    await (await transaction.submit()).getStatus();
    await network.restart();
    const height = storedBlocks(network.plan).length;
    await network.gateway('RechtspraakMSP').newTransaction(transaction.getBytes()).submit();
    await contract().submitTransaction('put', 'after-forgotten', 'x');
    const codes = storedBlocks(network.plan)
      .slice(height)
      .flatMap((bytes) => readBlock(bytes).transactions.map(({ validationCode }) => validationCode));
    expect(codes).to.deep.equal([duplicate, valid]);
  });

  it('a key that was given bytes which are no policy can be written by nobody', async () => {
    await contract().submitTransaction('put', 'broken', 'x');
    await contract().submitTransaction('setBrokenPolicy', 'broken');
    const proposal = contract().newProposal('put', {
      arguments: ['broken', 'y'],
      endorsingOrganizations: ['RechtspraakMSP', 'RvdKMSP'],
    });
    expect(await codesInOneBlock(await proposal.endorse())).to.deep.equal([policyFailure]);
  });

  it('all have the codes to which a replay of the chain comes', () => {
    const { stored, replayed } = replayedCodes(network.plan);
    expect(replayed).to.deep.equal(stored);
  });
});
