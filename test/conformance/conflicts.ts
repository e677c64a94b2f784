// Transactions that meet: stale reads, phantoms, duplicates, and the order in one block.

import type { ServiceError } from '@grpc/grpc-js';
import { gateway, peer } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { atOneHeight, contractOf, court, newKey, type Suite, text } from './suite.js';

const { TxValidationCode } = peer;

/** Stale reads, phantoms and duplicates. */
export const conflicts: Suite = (network) => {
  const contract = (mspId = court) => contractOf(network(), mspId);
  const endorse = async (name: string, ...args: string[]) => {
    await atOneHeight(network());
    return await contract().newProposal(name, { arguments: args }).endorse();
  };
  type Endorsed = Awaited<ReturnType<typeof endorse>>;
  const commit = async (transaction: Endorsed) => (await (await transaction.submit()).getStatus()).code;

  describe('conflicts', () => {
    it('of many that change one value at once, exactly one is valid', async () => {
      const key = newKey('counter');
      const all = await Promise.all(Array.from({ length: 8 }, () => endorse('increment', key)));
      const codes = await Promise.all(all.map(commit));
      expect(codes.filter((code) => code === TxValidationCode.VALID).length).to.equal(1);
      expect(codes.filter((code) => code === TxValidationCode.MVCC_READ_CONFLICT).length).to.equal(7);
    });

    it('a value that was read stale is not written', async () => {
      const key = newKey('counter');
      const [first, second] = [await endorse('increment', key), await endorse('increment', key)];
      await commit(first);
      await commit(second);
      expect(text(await contract().evaluateTransaction('get', key))).to.equal('1');
    });

    it('a key that came and went is no longer the one that was not there', async () => {
      const key = newKey('came-and-went');
      const early = await endorse('increment', key);
      await contract().submitTransaction('put', key, '1');
      expect(await commit(early)).to.equal(TxValidationCode.MVCC_READ_CONFLICT);
    });

    it('blind writes of one key do not conflict', async () => {
      const key = newKey('blind');
      const all = await Promise.all(Array.from({ length: 4 }, (_, index) => endorse('put', key, String(index))));
      expect(await Promise.all(all.map(commit))).to.deep.equal([0, 0, 0, 0]);
    });

    it('a key that appears in a range meanwhile is a phantom', async () => {
      const prefix = newKey('range');
      const ranged = await endorse('rangeThenPut', prefix, `${prefix}z`, '', newKey('out'));
      await contract().submitTransaction('put', `${prefix}a`, 'x');
      expect(await commit(ranged)).to.equal(TxValidationCode.PHANTOM_READ_CONFLICT);
    });

    it('a key that vanishes from a range meanwhile is a phantom', async () => {
      const prefix = newKey('range');
      await contract().submitTransaction('put', `${prefix}a`, 'x');
      const ranged = await endorse('rangeThenPut', prefix, `${prefix}z`, '', newKey('out'));
      await contract().submitTransaction('delete', `${prefix}a`);
      expect(await commit(ranged)).to.equal(TxValidationCode.PHANTOM_READ_CONFLICT);
    });

    it('a key that changes in a range meanwhile is a phantom', async () => {
      const prefix = newKey('range');
      await contract().submitTransaction('put', `${prefix}a`, 'x');
      const ranged = await endorse('rangeThenPut', prefix, `${prefix}z`, '', newKey('out'));
      await contract().submitTransaction('put', `${prefix}a`, 'y');
      expect(await commit(ranged)).to.equal(TxValidationCode.PHANTOM_READ_CONFLICT);
    });

    it('in a range of more than fifty keys, too', async () => {
      const prefix = newKey('range');
      await contract().submitTransaction('putMany', prefix, '180');
      const [stands, falls] = [
        await endorse('rangeThenPut', prefix, `${prefix}z`, '', newKey('out')),
        await endorse('rangeThenPut', prefix, `${prefix}z`, '', newKey('out')),
      ];
      const first = await commit(stands);
      await contract().submitTransaction('put', `${prefix}00090`, 'y');
      expect([first, await commit(falls)]).to.deep.equal([
        TxValidationCode.VALID,
        TxValidationCode.PHANTOM_READ_CONFLICT,
      ]);
    });

    it('what lies behind the part of a range that was read is no phantom', async () => {
      const prefix = newKey('range');
      await contract().submitTransaction('putMany', prefix, '150');
      const partial = await endorse('rangeThenPut', prefix, `${prefix}z`, '2', newKey('out'));
      await contract().submitTransaction('put', `${prefix}00149x`, 'y');
      expect(await commit(partial)).to.equal(TxValidationCode.VALID);
    });

    it('the same transaction twice is written once', async () => {
      const key = newKey('twice');
      const transaction = await endorse('increment', key);
      const codes = [await commit(transaction)];
      await transaction.submit();
      await contract().submitTransaction('put', newKey('after'), 'x');
      expect([codes[0], text(await contract().evaluateTransaction('get', key))]).to.deep.equal([0, '1']);
    });

    it('a transaction that was ordered is not accepted again: its client must ask what became of it', async () => {
      const transaction = await endorse('put', newKey('twice'), 'x');
      await commit(transaction);
      const request = new gateway.SubmitRequest();
      const prepared = gateway.PreparedTransaction.deserializeBinary(transaction.getBytes());
      request.setChannelId(network().plan.channel);
      request.setPreparedTransaction(prepared.getEnvelope());
      const error = await new Promise<ServiceError | null>((resolve) => {
        network()
          .connection(court)
          .makeUnaryRequest(
            '/gateway.Gateway/Submit',
            (message: gateway.SubmitRequest) => Buffer.from(message.serializeBinary()),
            (bytes: Buffer) => gateway.SubmitResponse.deserializeBinary(bytes),
            request,
            (cause) => resolve(cause),
          );
      });
      const [details] = error?.metadata.get('grpc-status-details-bin') ?? [];
      expect([error?.code, details?.includes('request already processed')]).to.deep.equal([14, true]);
    });

    it('the status of a transaction that was submitted twice stays that of the first', async () => {
      const transaction = await endorse('put', newKey('twice'), 'x');
      const first = await (await transaction.submit()).getStatus();
      const second = await (await transaction.submit()).getStatus();
      expect([second.code, second.blockNumber]).to.deep.equal([first.code, first.blockNumber]);
    });
  });
};
