// A read that chosen organisations sign: one payload, a signature each, and any k of them under pinned roots are proof.
import {
  type ChannelConfig,
  parsePolicy,
  readBlock,
  readChannelConfig,
  readPreparedTransaction,
  type Transaction,
  verifyPreparedTransaction,
} from '@grondslag/network/protocol';
import { expect } from 'chai';
import {
  atOneHeight,
  contractOf,
  council,
  court,
  failure,
  institution,
  ledgerOf,
  municipality,
  newKey,
  type Suite,
} from './suite.js';

const all = [court, council, institution, municipality];
const atLeast = (count: number) => parsePolicy(`OutOf(${count}, ${all.map((mspId) => `'${mspId}.peer'`).join(', ')})`);

/** Endorsed and never ordered. */
export const endorsedRead: Suite = (network) => {
  const contract = () => contractOf(network(), court);
  const config = async (): Promise<ChannelConfig> => {
    const { channel } = network().plan;
    const cscc = ledgerOf(network(), court).getContract('cscc');
    return readChannelConfig(readBlock(await cscc.evaluateTransaction('GetConfigBlock', channel)));
  };
  const endorsed = async (key: string, endorsingOrganizations = all): Promise<Transaction> => {
    await atOneHeight(network());
    const proposal = contract().newProposal('get', { arguments: [key], endorsingOrganizations });
    return readPreparedTransaction((await proposal.endorse()).getBytes());
  };
  const written = async () => {
    const key = newKey('read');
    const { blockNumber } = await (await contract().submitAsync('put', { arguments: [key, 'stands'] })).getStatus();
    return { key, blockNumber };
  };

  describe('endorsed read', () => {
    it('bears the signatures of all four organisations over one payload', async () => {
      const { key } = await written();
      const { membership } = await config();
      const { endorsers } = verifyPreparedTransaction(await endorsed(key), { membership, policy: atLeast(4) });
      expect(endorsers.map(({ mspId }) => mspId).sort()).to.deep.equal([...all].sort());
    });

    it('stands with any three of the four signatures', async () => {
      const { key } = await written();
      const { membership } = await config();
      const read = await endorsed(key);
      const policy = atLeast(3);
      const counts = read.endorsements.map((_, left) => {
        const endorsements = read.endorsements.filter((__, index) => index !== left);
        return verifyPreparedTransaction({ ...read, endorsements }, { membership, policy }).endorsers.length;
      });
      expect(counts).to.deep.equal([3, 3, 3, 3]);
    });

    it('says where the value was written', async () => {
      const { key, blockNumber } = await written();
      const { action } = await endorsed(key);
      const space = action.namespaces.find(({ namespace }) => namespace === network().plan.chaincode.name);
      expect(space?.reads.find((read) => read.key === key)?.version?.block).to.equal(blockNumber);
    });

    it('says what was read', async () => {
      const { key } = await written();
      expect(Buffer.from((await endorsed(key)).action.response.payload).toString()).to.equal('stands');
    });

    it('bears no more signatures than were asked for', async () => {
      const { key } = await written();
      const { membership } = await config();
      const read = await endorsed(key, [council, municipality]);
      const { endorsers } = verifyPreparedTransaction(read, { membership, policy: atLeast(2) });
      expect(endorsers.map(({ mspId }) => mspId).sort()).to.deep.equal([council, municipality].sort());
    });

    it('is refused where one of them sees something else', async () => {
      const proposal = contract().newProposal('disagree', { endorsingOrganizations: all });
      expect((await failure(proposal.endorse())).code).to.equal(10);
    });
  });
};
