// What followers are told: chaincode events, blocks, filtered blocks, blocks with private data; live and replayed.

import { checkpointers } from '@hyperledger/fabric-gateway';
import { common, peer } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { shownAt } from '../support/clients.js';
import { newFastSigner, newIdentity } from '../support/signer.js';
import { at, deliver, newest, oldest, type Seek, seekEnvelope } from './deliver-client.js';
import { contractOf, council, court, institution, ledgerOf, newKey, type Suite, text } from './suite.js';

const { Status } = common;

/** Chaincode events and blocks, live and replayed. */
export const events: Suite = (network) => {
  const contract = (mspId = court) => contractOf(network(), mspId);
  const ledger = (mspId = court) => ledgerOf(network(), mspId);
  const chaincode = () => network().plan.chaincode.name;
  const announce = async (payload: string) => {
    const transaction = await contract().submitAsync('announce', { arguments: [newKey('event'), 'said', payload] });
    return { id: transaction.getTransactionId(), block: (await transaction.getStatus()).blockNumber };
  };

  describe('chaincode events', () => {
    it('reach a follower that was there before', async () => {
      const stream = await ledger(institution).getChaincodeEvents(chaincode());
      // The stream stands once it has been asked for its first event.
      const next = stream[Symbol.asyncIterator]().next();
      await contract().evaluateTransaction('echo', 'x');
      const { id, block } = await announce('live');
      const { value } = await next;
      stream.close();
      expect([
        value.transactionId,
        value.blockNumber,
        value.eventName,
        text(value.payload),
        value.chaincodeName,
      ]).to.deep.equal([id, block, 'said', 'live', chaincode()]);
    });

    it('are replayed from a block', async () => {
      const { id, block } = await announce('replayed');
      const stream = await ledger().getChaincodeEvents(chaincode(), { startBlock: block });
      const { value } = await stream[Symbol.asyncIterator]().next();
      stream.close();
      expect(value.transactionId).to.equal(id);
    });

    it('go on after a transaction that was seen', async () => {
      const first = await announce('first');
      const second = await announce('second');
      const checkpoint = checkpointers.inMemory();
      await checkpoint.checkpointTransaction(first.block, first.id);
      const stream = await ledger().getChaincodeEvents(chaincode(), { checkpoint });
      const { value } = await stream[Symbol.asyncIterator]().next();
      stream.close();
      expect(value.transactionId).to.equal(second.id);
    });

    it('of invalid transactions are not told', async () => {
      const options = { arguments: [newKey('event'), 'said', 'invalid'], endorsingOrganizations: [court] };
      const { blockNumber } = await (await contract().submitAsync('announce', options)).getStatus();
      const { id } = await announce('valid');
      const stream = await ledger().getChaincodeEvents(chaincode(), { startBlock: blockNumber });
      const { value } = await stream[Symbol.asyncIterator]().next();
      stream.close();
      expect(value.transactionId).to.equal(id);
    });

    it('of another chaincode are none', async () => {
      const { block } = await announce('ours');
      const stream = await ledger().getChaincodeEvents('another', { startBlock: block });
      const next = stream[Symbol.asyncIterator]().next();
      await announce('ours');
      const first = await Promise.race([
        next.then(() => 'told'),
        contract()
          .evaluateTransaction('echo', 'x')
          .then(() => 'quiet'),
      ]);
      stream.close();
      expect(first).to.equal('quiet');
    });
  });

  describe('block events', () => {
    it('blocks are replayed from the first', async () => {
      const stream = await ledger().getBlockEvents({ startBlock: 0n });
      const numbers: number[] = [];
      for await (const block of stream) {
        numbers.push(block.getHeader()?.getNumber() ?? -1);
        if (numbers.length === 3) {
          break;
        }
      }
      stream.close();
      expect(numbers).to.deep.equal([0, 1, 2]);
    });

    it('a new block reaches a follower that has caught up', async () => {
      const { blockNumber } = await (
        await contract().submitAsync('put', { arguments: [newKey('b'), 'x'] })
      ).getStatus();
      const stream = await ledger().getBlockEvents({ startBlock: blockNumber + 1n });
      const next = stream[Symbol.asyncIterator]().next();
      const status = await (await contract().submitAsync('put', { arguments: [newKey('b'), 'x'] })).getStatus();
      const { value } = await next;
      stream.close();
      expect(BigInt(value.getHeader().getNumber())).to.equal(status.blockNumber);
    });

    it('filtered blocks tell ids, codes and event names, and no payload', async () => {
      const { id, block } = await announce('hidden');
      const stream = await ledger().getFilteredBlockEvents({ startBlock: block });
      const { value } = (await stream[Symbol.asyncIterator]().next()) as { value: peer.FilteredBlock };
      stream.close();
      const [transaction] = value.getFilteredTransactionsList();
      const event = transaction?.getTransactionActions()?.getChaincodeActionsList()[0]?.getChaincodeEvent();
      expect([
        transaction?.getTxid(),
        transaction?.getTxValidationCode(),
        event?.getEventName(),
        text(event?.getPayload_asU8() ?? new Uint8Array()),
      ]).to.deep.equal([id, 0, 'said', '']);
    });

    it('private data comes with its block, for members', async () => {
      const status = await (
        await contract().submitAsync('putPrivate', {
          arguments: ['inhoud', newKey('delivered')],
          transientData: { value: 'delivered-content' },
        })
      ).getStatus();
      const content = async (mspId: string) => {
        const stream = await ledger(mspId).getBlockAndPrivateDataEvents({ startBlock: status.blockNumber });
        const { value } = (await stream[Symbol.asyncIterator]().next()) as { value: peer.BlockAndPrivateData };
        stream.close();
        return Buffer.from(value.serializeBinary()).toString('latin1').includes('delivered-content');
      };
      expect(await Promise.all([court, institution].map(content))).to.deep.equal([true, true]);
    });

    it('private data does not come to those who are no members', async () => {
      const status = await (
        await contract().submitAsync('putPrivate', {
          arguments: ['two', newKey('withheld')],
          transientData: { value: 'withheld-content' },
        })
      ).getStatus();
      const content = async (mspId: string) => {
        const stream = await ledger(mspId).getBlockAndPrivateDataEvents({ startBlock: status.blockNumber });
        const { value } = (await stream[Symbol.asyncIterator]().next()) as { value: peer.BlockAndPrivateData };
        stream.close();
        return Buffer.from(value.serializeBinary()).toString('latin1').includes('withheld-content');
      };
      expect(await Promise.all([council, institution].map(content))).to.deep.equal([true, false]);
    });
  });

  describe('deliver', () => {
    const ask = async (seek: Seek) => {
      const [user] = network().organisation(court).users;
      if (user === undefined) {
        throw new Error('no user');
      }
      const asker = {
        channel: network().plan.channel,
        identity: newIdentity(court, user.msp),
        signer: newFastSigner(user.msp),
        tlsCertificateHash: shownAt(network().organisation(court)),
      };
      return await deliver(network().connection(court), 'Deliver', await seekEnvelope(asker, seek));
    };
    const numbersOf = (answers: peer.DeliverResponse[]) =>
      answers.filter((answer) => answer.hasBlock()).map((answer) => answer.getBlock()?.getHeader()?.getNumber());

    it('gives the blocks asked for, then SUCCESS', async () => {
      const answers = await ask({ start: at(0), stop: at(2) });
      expect([numbersOf(answers), answers.at(-1)?.getStatus()]).to.deep.equal([[0, 1, 2], Status.SUCCESS]);
    });

    it('gives the oldest', async () => {
      expect(numbersOf(await ask({ start: oldest(), stop: oldest() }))).to.deep.equal([0]);
    });

    it('gives the newest', async () => {
      const { blockNumber } = await (
        await contract().submitAsync('put', { arguments: [newKey('n'), 'x'] })
      ).getStatus();
      expect(numbersOf(await ask({ start: newest(), stop: newest() }))).to.deep.equal([Number(blockNumber)]);
    });

    it('says BAD_REQUEST to an end before its start', async () => {
      expect((await ask({ start: at(2), stop: at(1) })).at(-1)?.getStatus()).to.equal(Status.BAD_REQUEST);
    });

    it('says BAD_REQUEST when start or stop is missing', async () => {
      expect((await ask({ start: at(0) })).at(-1)?.getStatus()).to.equal(Status.BAD_REQUEST);
    });

    it('says NOT_FOUND to who wants to begin beyond the next block, which it waits for', async () => {
      const { blockNumber } = await (
        await contract().submitAsync('put', { arguments: [newKey('n'), 'x'] })
      ).getStatus();
      const beyond = at(Number(blockNumber) + 2);
      expect((await ask({ start: beyond, stop: beyond })).at(-1)?.getStatus()).to.equal(Status.NOT_FOUND);
    });

    it('says NOT_FOUND at once to who does not want to wait', async () => {
      const seek = { start: at(1_000_000), stop: at(1_000_000), failIfNotReady: true };
      expect((await ask(seek)).at(-1)?.getStatus()).to.equal(Status.NOT_FOUND);
    });
  });
};
