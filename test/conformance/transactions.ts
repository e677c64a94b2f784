// Evaluating and submitting: results, visibility of writes, ranges, pages, composite keys, history.
import { expect } from 'chai';
import { atOneHeight, contractOf, council, court, failure, institution, newKey, type Suite, text } from './suite.js';

/** Results, ranges, pages, composite keys and history. */
export const transactions: Suite = (network) => {
  const contract = (mspId = court) => contractOf(network(), mspId);

  describe('transactions', () => {
    it('evaluate returns what the chaincode returned', async () => {
      expect(text(await contract().evaluateTransaction('echo', 'conga'))).to.equal('conga');
    });

    it('submit returns what the chaincode returned', async () => {
      expect(text(await contract().submitTransaction('echo', 'conga'))).to.equal('conga');
    });

    it('a submitted write is there for every organisation', async () => {
      const key = newKey('written');
      await contract(court).submitTransaction('put', key, 'ledger');
      await atOneHeight(network());
      expect(text(await contract(institution).evaluateTransaction('get', key))).to.equal('ledger');
    });

    it('an organisation that does not endorse can submit', async () => {
      const key = newKey('through');
      await contract(institution).submitTransaction('put', key, 'x');
      await atOneHeight(network());
      expect(text(await contract(council).evaluateTransaction('get', key))).to.equal('x');
    });

    it('an evaluated write is nowhere', async () => {
      const key = newKey('evaluated');
      await contract().evaluateTransaction('put', key, 'x');
      expect(text(await contract().evaluateTransaction('get', key))).to.equal('');
    });

    it('a transaction does not see its own writes', async () => {
      expect(text(await contract().submitTransaction('putThenGet', newKey('own'), 'x'))).to.equal('');
    });

    it('transient data reaches the chaincode', async () => {
      const transientData = { key1: 'value1', key2: 'value2' };
      const result = await contract().evaluate('echoTransient', { transientData });
      expect(JSON.parse(text(result))).to.deep.equal(transientData);
    });

    it('a deleted key is gone', async () => {
      const key = newKey('deleted');
      await contract().submitTransaction('put', key, 'x');
      await contract().submitTransaction('delete', key);
      expect(text(await contract().evaluateTransaction('get', key))).to.equal('');
    });

    it('the commit status tells block and code', async () => {
      const status = await (await contract().submitAsync('put', { arguments: [newKey('status'), 'x'] })).getStatus();
      expect([status.code, status.successful, status.blockNumber > 1n]).to.deep.equal([0, true, true]);
    });

    it('the endorsing organisations can be chosen', async () => {
      const proposal = contract().newProposal('put', {
        arguments: [newKey('chosen'), 'x'],
        endorsingOrganizations: [court, council, institution],
      });
      const status = await (await (await proposal.endorse()).submit()).getStatus();
      expect(status.code).to.equal(0);
    });

    it('an organisation can be asked to evaluate', async () => {
      const options = { arguments: ['CORE_PEER_LOCALMSPID'], endorsingOrganizations: [institution] };
      expect(text(await contract().evaluate('environment', options))).to.equal(institution);
    });
  });

  describe('writes in one message', () => {
    const write = (...writes: string[][]) => contract().submitTransaction('writeBatch', JSON.stringify(writes));
    const get = async (key: string) => text(await contract().evaluateTransaction('get', key));
    const reasonOf = async (...writes: string[][]) =>
      (await failure(write(...writes))).details[0]?.message.replace(/ID: [0-9a-f]{64}/, 'ID');

    it('count in their order', async () => {
      const [twice, undone, redone] = [newKey('twice'), newKey('undone'), newKey('redone')];
      await write(['PUT_STATE', '', twice, 'a'], ['PUT_STATE', '', twice, 'b'], ['PUT_STATE', '', undone, 'a']);
      await write(['DEL_STATE', '', undone, ''], ['DEL_STATE', '', redone, ''], ['PUT_STATE', '', redone, 'a']);
      expect([await get(twice), await get(undone), await get(redone)]).to.deep.equal(['b', '', 'a']);
    });

    it('may be public and private, and purge what is private', async () => {
      const [open, secret] = [newKey('open'), newKey('secret')];
      const kept = async () => text(await contract().evaluateTransaction('getPrivate', 'inhoud', secret));
      await write(['PUT_STATE', '', open, 'a'], ['PUT_STATE', 'inhoud', secret, 'b']);
      expect([await get(open), await kept()]).to.deep.equal(['a', 'b']);
      await write(['PUT_STATE', '', open, 'c'], ['PURGE_PRIVATE_DATA', 'inhoud', secret, '']);
      expect([await get(open), await kept()]).to.deep.equal(['c', '']);
    });

    it('are refused whole for one that a peer does not take', async () => {
      const key = newKey('whole');
      const first = ['PUT_STATE', '', key, 'a'];
      expect([
        await reasonOf(first, ['UNDEFINED', '', key, '']),
        await reasonOf(first, ['PURGE_PRIVATE_DATA', '', key, '']),
      ]).to.deep.equal([
        'chaincode response 500, WRITE_BATCH_STATE failed: transaction ID: unknown operation type',
        'chaincode response 500, WRITE_BATCH_STATE failed: transaction ID: only applicable for private data',
      ]);
      expect(await get(key)).to.equal('');
    });
  });

  describe('ranges', () => {
    it('a range is walked in the order of the bytes of its keys', async () => {
      const prefix = newKey('order');
      for (const suffix of ['b', 'a', '\u{1f600}', '\uff5e']) {
        await contract().submitTransaction('put', `${prefix}${suffix}`, suffix);
      }
      const found = JSON.parse(text(await contract().evaluateTransaction('range', prefix, `${prefix}\u{10ffff}`)));
      expect(found.map(([, value]: string[]) => value)).to.deep.equal(['a', 'b', '\uff5e', '\u{1f600}']);
    });

    it('a range longer than a message is whole', async () => {
      const prefix = newKey('long');
      await contract().submitTransaction('putMany', prefix, '250');
      const found = JSON.parse(text(await contract().evaluateTransaction('range', prefix, `${prefix}x`)));
      expect(found.length).to.equal(250);
    });

    it('the end of a range is not in it', async () => {
      const prefix = newKey('end');
      await contract().submitTransaction('putMany', prefix, '3');
      const found = JSON.parse(text(await contract().evaluateTransaction('range', prefix, `${prefix}00002`)));
      expect(found.length).to.equal(2);
    });

    it('pages follow each other by bookmark', async () => {
      const prefix = newKey('page');
      await contract().submitTransaction('putMany', prefix, '5');
      const page = async (bookmark: string) =>
        JSON.parse(text(await contract().evaluateTransaction('page', prefix, `${prefix}x`, '2', bookmark)));
      const pages = [await page('')];
      pages.push(await page(pages[0].bookmark));
      pages.push(await page(pages[1].bookmark));
      expect(pages.map(({ found }) => found.length)).to.deep.equal([2, 2, 1]);
      expect(pages.at(-1).bookmark).to.equal('');
    });

    it('nothing may be written on the strength of a page', async () => {
      const error = await failure(contract().submitTransaction('pageThenPut', newKey('page')));
      expect(error.details[0]?.message).to.contain(
        'Transaction has already performed a paginated query. Writes are not allowed',
      );
    });

    it('pages of composite keys follow each other by bookmark', async () => {
      const part = newKey('part');
      for (const number of ['1', '2', '3']) {
        await contract().submitTransaction('putComposite', JSON.stringify([part, number]), number);
      }
      const page = async (bookmark: string) =>
        JSON.parse(
          text(await contract().evaluateTransaction('pageByPartialKey', JSON.stringify([part]), '2', bookmark)),
        );
      const first = await page('');
      const second = await page(first.bookmark);
      expect([first.found, second.found, second.bookmark]).to.deep.equal([['1', '2'], ['3'], '']);
    });

    it('composite keys are found by their first parts', async () => {
      const part = newKey('part');
      await contract().submitTransaction('putComposite', JSON.stringify([part, '1']), 'one');
      await contract().submitTransaction('putComposite', JSON.stringify([part, '2']), 'two');
      await contract().submitTransaction('putComposite', JSON.stringify([`${part}-other`, '1']), 'other');
      expect(
        JSON.parse(text(await contract().evaluateTransaction('byPartialKey', JSON.stringify([part])))),
      ).to.deep.equal([
        [[part, '1'], 'one'],
        [[part, '2'], 'two'],
      ]);
    });
  });

  describe('history', () => {
    it('tells every change of a key, newest first', async () => {
      const key = newKey('history');
      await contract().submitTransaction('put', key, 'one');
      await contract().submitTransaction('put', key, 'two');
      await contract().submitTransaction('delete', key);
      const found = JSON.parse(text(await contract().evaluateTransaction('history', key)));
      expect(found.map(({ value, isDelete }: { value: string; isDelete: boolean }) => [value, isDelete])).to.deep.equal(
        [
          ['', true],
          ['two', false],
          ['one', false],
        ],
      );
    });

    it('names the transactions that made them', async () => {
      const key = newKey('history');
      const ids: string[] = [];
      for (const value of ['one', 'two']) {
        const transaction = await contract().submitAsync('put', { arguments: [key, value] });
        await transaction.getStatus();
        ids.unshift(transaction.getTransactionId());
      }
      const found = JSON.parse(text(await contract().evaluateTransaction('history', key)));
      expect(found.map(({ txId }: { txId: string }) => txId)).to.deep.equal(ids);
    });

    it('of a key that never was is empty', async () => {
      expect(text(await contract().evaluateTransaction('history', newKey('never')))).to.equal('[]');
    });

    it('does not tell of changes that were invalid', async () => {
      const key = newKey('history');
      const proposals = [1, 2].map(() => contract().newProposal('increment', { arguments: [key] }));
      const endorsed = await Promise.all(proposals.map((proposal) => proposal.endorse()));
      const submitted = await Promise.all(endorsed.map((transaction) => transaction.submit()));
      await Promise.all(submitted.map((transaction) => transaction.getStatus()));
      expect(JSON.parse(text(await contract().evaluateTransaction('history', key))).length).to.equal(1);
    });
  });
};
