// Private data: who holds it, who may read and write it, what is public of it, and how it goes away for good.
import { createHash } from 'node:crypto';
import { readProcessedTransaction, readTransaction } from '@grondslag/network/protocol';
import { peer } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import {
  atOneHeight,
  codeOf,
  contractOf,
  council,
  court,
  failure,
  institution,
  municipality,
  newKey,
  type Suite,
  text,
} from './suite.js';

const { TxValidationCode } = peer;

/** Collections, their members, and purge. */
export const privateData: Suite = (network) => {
  const contract = (mspId = court) => contractOf(network(), mspId);
  const write = async (collection: string, key: string, value = 'secret', options: object = {}, mspId = court) =>
    await contract(mspId).submit('putPrivate', {
      arguments: [collection, key],
      transientData: { value: Buffer.from(value) },
      ...options,
    });
  const read = async (collection: string, key: string, mspId = court, at = mspId) => {
    await atOneHeight(network());
    const options = { arguments: [collection, key], endorsingOrganizations: [at] };
    return text(await contract(mspId).evaluate('getPrivate', options));
  };

  describe('private data', () => {
    it('every member reads what one member wrote', async () => {
      const key = newKey('shared');
      await write('inhoud', key);
      const found = await Promise.all(
        [court, council, institution, municipality].map((mspId) => read('inhoud', key, mspId)),
      );
      expect(found).to.deep.equal(['secret', 'secret', 'secret', 'secret']);
    });

    it('the hash is public, also for those who are no members', async () => {
      const key = newKey('hash');
      await write('two', key);
      await atOneHeight(network());
      const options = { arguments: ['two', key], endorsingOrganizations: [institution] };
      expect(text(await contract(institution).evaluate('privateHash', options))).to.equal(
        createHash('sha256').update('secret').digest('hex'),
      );
    });

    it('who is no member does not read, even at a peer that holds it', async () => {
      const key = newKey('outsider');
      await write('two', key);
      const error = await failure(read('two', key, institution, court));
      expect(error.message).to.contain('tx creator does not have read access permission on privatedata');
    });

    it('a member does not read it at a peer that does not hold it', async () => {
      const key = newKey('elsewhere');
      await write('two', key);
      const error = await failure(read('two', key, court, institution));
      expect(error.message).to.contain('private data matching public hash version is not available');
    });

    it('who is no member does not write', async () => {
      const options = { endorsingOrganizations: [court, council] };
      const error = await failure(write('two', newKey('intruder'), 'x', options, institution));
      expect(error.details[0]?.message).to.contain('tx creator does not have write access permission on privatedata');
    });

    it('a collection may let others write, and read where it is held', async () => {
      const key = newKey('open');
      await write('open', key, 'x', { endorsingOrganizations: [court, council] }, institution);
      expect(await read('open', key, institution, court)).to.equal('x');
    });

    it('a collection that is not defined is refused', async () => {
      const error = await failure(write('nothing', newKey('undefined')));
      const name = `${network().plan.channel}/${network().plan.chaincode.name}/nothing`;
      expect(error.details[0]?.message).to.contain(`collection ${name} could not be found`);
    });

    it("a collection's own policy replaces the chaincode's for its writes", async () => {
      const options = { arguments: ['guarded', newKey('guarded')], transientData: { value: 'x' } };
      const asked = { ...options, endorsingOrganizations: [court, council] };
      expect(await codeOf(contract(), 'putPrivate', asked)).to.equal(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    });

    it("the gateway finds the endorsers that a collection's policy asks for", async () => {
      const options = { arguments: ['guarded', newKey('guarded')], transientData: { value: 'x' } };
      expect(await codeOf(contract(), 'putPrivate', options)).to.equal(TxValidationCode.VALID);
    });

    it('a read of private data that has changed meanwhile is a conflict', async () => {
      const key = newKey('conflict');
      await write('inhoud', key, 'one');
      await atOneHeight(network());
      const reading = await contract()
        .newProposal('touchPrivate', { arguments: ['inhoud', key, newKey('marker')] })
        .endorse();
      await write('inhoud', key, 'two');
      const status = await (await reading.submit()).getStatus();
      expect(status.code).to.equal(TxValidationCode.MVCC_READ_CONFLICT);
    });

    it('a range of private keys is walked in their order', async () => {
      const prefix = newKey('range');
      await write('inhoud', `${prefix}b`, 'b');
      await write('inhoud', `${prefix}a`, 'a');
      const found = await contract().evaluateTransaction('privateRange', 'inhoud', prefix, `${prefix}z`);
      expect(JSON.parse(text(found)).map(([, value]: string[]) => value)).to.deep.equal(['a', 'b']);
    });

    it('nothing may be written on the strength of a private range', async () => {
      const error = await failure(contract().submitTransaction('privateRangeThenPut', 'inhoud'));
      expect(error.details[0]?.message).to.contain(
        'Transaction has already performed queries on pvt data. Writes are not allowed',
      );
    });

    it('deleted private data is gone for every member', async () => {
      const key = newKey('deleted');
      await write('inhoud', key);
      await contract().submitTransaction('deletePrivate', 'inhoud', key);
      expect(await read('inhoud', key, municipality)).to.equal('');
    });

    it('of several collections, each gets its content', async () => {
      const key = newKey('several');
      await contract().submit('putPrivateInAll', {
        arguments: [JSON.stringify(['inhoud', 'two']), key],
        transientData: { value: 'shared' },
      });
      const found = [await read('inhoud', key, municipality), await read('two', key, council)];
      expect(found).to.deep.equal(['shared', 'shared']);
    });

    it('transient data goes to no endorser that may not hold all of it, unless the client names it', async () => {
      const error = await failure(
        contract().submit('putPrivateInAll', {
          arguments: [JSON.stringify(['two', 'guarded']), newKey('several')],
          transientData: { value: 'x' },
        }),
      );
      expect([
        error.code,
        error.message.includes('not in the distribution policy of the private data collection(s)'),
      ]).to.deep.equal([9, true]);
    });

    it('transient data goes to the own organisation only, unless the client names others', async () => {
      const error = await failure(write('two', newKey('protected'), 'x', {}, institution));
      expect(error.code).to.equal(10);
    });
  });

  describe('purge', () => {
    it('takes the content away at every member', async () => {
      const key = newKey('purged');
      await write('inhoud', key);
      await contract().submitTransaction('purgePrivate', 'inhoud', key);
      const found = await Promise.all(
        [court, council, institution, municipality].map((mspId) => read('inhoud', key, mspId)),
      );
      expect(found).to.deep.equal(['', '', '', '']);
    });

    it('takes the hash out of the state', async () => {
      const key = newKey('purged');
      await write('inhoud', key);
      await contract().submitTransaction('purgePrivate', 'inhoud', key);
      expect(text(await contract().evaluateTransaction('privateHash', 'inhoud', key))).to.equal('');
    });

    it('reaches earlier values that were overwritten', async () => {
      const key = newKey('overwritten');
      await write('inhoud', key, 'first');
      const before = await contract().submitAsync('putPrivate', {
        arguments: ['inhoud', key],
        transientData: { value: 'second' },
      });
      await before.getStatus();
      await contract().submitTransaction('purgePrivate', 'inhoud', key);
      const blocks = await network().gateway(court).getNetwork(network().plan.channel).getBlockAndPrivateDataEvents({
        startBlock: 0n,
      });
      const height = (await (await contract().submitAsync('put', { arguments: [newKey('end'), 'x'] })).getStatus())
        .blockNumber;
      let all = '';
      for await (const block of blocks) {
        all += Buffer.from(block.serializeBinary()).toString('latin1');
        if (BigInt(block.getBlock()?.getHeader()?.getNumber() ?? 0) >= height) {
          break;
        }
      }
      blocks.close();
      expect([all.includes('first'), all.includes('second')]).to.deep.equal([false, false]);
    });

    it('stands in the block as a purge of the hash of the key, and of nothing else', async () => {
      const key = newKey('purged');
      await write('inhoud', key);
      const purge = await contract().submitAsync('purgePrivate', { arguments: ['inhoud', key] });
      await purge.getStatus();
      const { channel, chaincode } = network().plan;
      const qscc = network().gateway(court).getNetwork(channel).getContract('qscc');
      const found = await qscc.evaluateTransaction('GetTransactionByID', channel, purge.getTransactionId());
      const { action } = readTransaction(readProcessedTransaction(found).envelope);
      const space = action.namespaces.find(({ namespace }) => namespace === chaincode.name);
      const writes = space?.collections.flatMap((collection) => collection.writes) ?? [];
      const keyHash = createHash('sha256').update(key).digest('hex');
      expect(
        writes.map((hashed) => [
          Buffer.from(hashed.keyHash).toString('hex'),
          hashed.isDelete,
          hashed.isPurge,
          hashed.valueHash.length,
        ]),
      ).to.deep.equal([[keyHash, true, true, 0]]);
    });

    it('of what is not there does no harm', async () => {
      expect(await codeOf(contract(), 'purgePrivate', { arguments: ['inhoud', newKey('absent')] })).to.equal(0);
    });

    it('is for those who may write the collection', async () => {
      const options = { arguments: ['two', newKey('foreign')], endorsingOrganizations: [court, council] };
      const error = await failure(contract(institution).submit('purgePrivate', options));
      expect(error.details[0]?.message).to.contain('tx creator does not have write access permission on privatedata');
    });

    it('lets the same key be written anew', async () => {
      const key = newKey('anew');
      await write('inhoud', key, 'first');
      await contract().submitTransaction('purgePrivate', 'inhoud', key);
      await write('inhoud', key, 'third');
      expect(await read('inhoud', key, institution)).to.equal('third');
    });
  });
};
