// Signing elsewhere: a gateway client that holds no key, and signatures that are made where the key is.
import { connect, hash } from '@hyperledger/fabric-gateway';
import { expect } from 'chai';
import { firstUser } from '../support/clients.js';
import { newFastSigner, newIdentity } from '../support/signer.js';
import { contractOf, court, newKey, type Suite, text } from './suite.js';

/** Proposals, transactions and status requests that are signed outside the client. */
export const offlineSigning: Suite = (network) => {
  const user = () => firstUser(network().organisation(court));
  const sign = (digest: Uint8Array) => newFastSigner(user().msp)(digest);
  const withoutSigner = () =>
    connect({ client: network().connection(court), identity: newIdentity(court, user().msp), hash: hash.none });
  const newProposal = (name: string, ...args: string[]) =>
    withoutSigner()
      .getNetwork(network().plan.channel)
      .getContract(network().plan.chaincode.name)
      .newProposal(name, { arguments: args });
  const signedProposal = async (name: string, ...args: string[]) => {
    const proposal = newProposal(name, ...args);
    return withoutSigner().newSignedProposal(proposal.getBytes(), await sign(proposal.getDigest()));
  };
  const isRefused = (work: Promise<unknown>) =>
    work.then(
      () => false,
      () => true,
    );

  describe('offline signing', () => {
    it('nothing is evaluated that nobody signed', async () => {
      expect(await isRefused(newProposal('echo', 'conga').evaluate())).to.equal(true);
    });

    it('nothing is endorsed that nobody signed', async () => {
      expect(await isRefused(newProposal('echo', 'conga').endorse())).to.equal(true);
    });

    it('what was signed elsewhere is evaluated', async () => {
      expect(text(await (await signedProposal('echo', 'conga')).evaluate())).to.equal('conga');
    });

    it('what was signed elsewhere is endorsed, submitted and found', async () => {
      const key = newKey('offline');
      const endorsed = await (await signedProposal('put', key, 'conga')).endorse();
      const gateway = withoutSigner();
      const signed = gateway.newSignedTransaction(endorsed.getBytes(), await sign(endorsed.getDigest()));
      const commit = await signed.submit();
      const status = await gateway.newSignedCommit(commit.getBytes(), await sign(commit.getDigest())).getStatus();
      const found = text(await contractOf(network(), court).evaluateTransaction('get', key));
      expect([status.code, found]).to.deep.equal([0, 'conga']);
    });

    it('events are followed by a request that was signed elsewhere', async () => {
      const announced = await contractOf(network(), court).submitAsync('announce', {
        arguments: [newKey('offline'), 'said', 'elsewhere'],
      });
      const { blockNumber } = await announced.getStatus();
      const request = withoutSigner()
        .getNetwork(network().plan.channel)
        .newChaincodeEventsRequest(network().plan.chaincode.name, { startBlock: blockNumber });
      const signed = withoutSigner().newSignedChaincodeEventsRequest(
        request.getBytes(),
        await sign(request.getDigest()),
      );
      const stream = await signed.getEvents();
      const { value } = await stream[Symbol.asyncIterator]().next();
      stream.close();
      expect(text(value.payload)).to.equal('elsewhere');
    });
  });
};
