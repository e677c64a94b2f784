// Who may ask: identities, signatures, roles and times, for every service.

import { connect, hash, type Identity, type Signer } from '@hyperledger/fabric-gateway';
import { common, gateway, orderer, peer } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { shownAt } from '../support/clients.js';
import { newFastSigner, newIdentity } from '../support/signer.js';
import { deliver, seekEnvelope } from './deliver-client.js';
import { contractOf, council, court, failure, newKey, type Suite } from './suite.js';

const codes = { PERMISSION_DENIED: 7, FAILED_PRECONDITION: 9, ABORTED: 10, UNAVAILABLE: 14 } as const;
const { Status } = common;

/** Identities, signatures, roles and times. */
export const access: Suite = (network) => {
  const user = (mspId: string) => {
    const found = network().organisation(mspId).users[0];
    if (found === undefined) {
      throw new Error('no user');
    }
    return found;
  };
  const contractWith = (identity: Identity, signer: Signer) =>
    connect({ client: network().connection(court), identity, signer, hash: hash.none })
      .getNetwork(network().plan.channel)
      .getContract(network().plan.chaincode.name);

  describe('access', () => {
    it("a signature by another key than the certificate's is refused", async () => {
      const contract = contractWith(newIdentity(court, user(court).msp), newFastSigner(user(council).msp));
      const error = await failure(contract.evaluateTransaction('echo', 'x'));
      const message = `error validating proposal: access denied: channel [${network().plan.channel}] creator org [${court}]`;
      const { address } = network().organisation(court).peers[0];
      expect([error.code, error.details]).to.deep.equal([
        codes.FAILED_PRECONDITION,
        [{ address, mspId: court, message }],
      ]);
      expect(error.message).to.contain(`evaluate call to endorser returned error: ${message}`);
    });

    it('a certificate of another organisation than the one claimed is refused', async () => {
      const contract = contractWith(newIdentity(council, user(court).msp), newFastSigner(user(court).msp));
      const error = await failure(contract.evaluateTransaction('echo', 'x'));
      expect([error.code, error.message.includes('creator org unknown, creator is malformed')]).to.deep.equal([
        codes.FAILED_PRECONDITION,
        true,
      ]);
    });

    it('an organisation that the channel does not know is refused', async () => {
      const contract = contractWith(newIdentity('NobodyMSP', user(court).msp), newFastSigner(user(court).msp));
      const error = await failure(contract.submitTransaction('put', newKey('nobody'), 'x'));
      expect([error.code, error.details[0]?.message.includes('creator org unknown')]).to.deep.equal([
        codes.ABORTED,
        true,
      ]);
    });

    it('a peer may read the channel, but proposes nothing', async () => {
      const files = network().organisation(court).peers[0].msp;
      const contract = contractWith(newIdentity(court, files), newFastSigner(files));
      const error = await failure(contract.evaluateTransaction('echo', 'x'));
      expect([error.code, error.message.includes('policy [/Channel/Application/Writers]')]).to.deep.equal([
        codes.FAILED_PRECONDITION,
        true,
      ]);
    });

    it('a client of any organisation may ask any peer', async () => {
      const contract = contractWith(newIdentity(council, user(council).msp), newFastSigner(user(council).msp));
      expect(Buffer.from(await contract.evaluateTransaction('echo', 'x')).toString()).to.equal('x');
    });

    it('a proposal of another hour is refused', async () => {
      const contract = contractOf(network(), court);
      const proposal = contract.newProposal('put', { arguments: [newKey('late'), 'x'] });
      const late = movedBy(proposal.getBytes(), -16 * 60);
      const signature = await newFastSigner(user(court).msp)(
        late.getProposal()?.getProposalBytes_asU8() ?? new Uint8Array(),
      );
      const signed = network().gateway(court).newSignedProposal(late.serializeBinary(), signature);
      const error = await failure(signed.evaluate());
      expect([error.code, error.details[0]?.message.includes('incorrect timestamp')]).to.deep.equal([
        codes.UNAVAILABLE,
        true,
      ]);
    });

    it('the commit status is for readers of the channel', async () => {
      const contract = contractOf(network(), court);
      const transaction = await (
        await contract.newProposal('put', { arguments: [newKey('status'), 'x'] }).endorse()
      ).submit();
      const signature = await newFastSigner(user(council).msp)(transaction.getDigest());
      const error = await failure(
        network().gateway(court).newSignedCommit(transaction.getBytes(), signature).getStatus(),
      );
      expect(error.code).to.equal(codes.PERMISSION_DENIED);
      expect(error.message).to.contain('policy [/Channel/Application/Readers]');
    });

    it('chaincode events are for readers of the channel', async () => {
      const outsider = connect({
        client: network().connection(court),
        identity: newIdentity('NobodyMSP', user(court).msp),
        signer: newFastSigner(user(court).msp),
        hash: hash.none,
      });
      const events = await outsider.getNetwork(network().plan.channel).getChaincodeEvents('grondslag');
      expect((await failure(events[Symbol.asyncIterator]().next())).code).to.equal(codes.PERMISSION_DENIED);
    });

    it('a transaction with a bad signature is not ordered', async () => {
      const endorsed = await contractOf(network(), court)
        .newProposal('put', { arguments: [newKey('forged'), 'x'] })
        .endorse();
      const signature = await newFastSigner(user(council).msp)(endorsed.getDigest());
      const error = await failure(
        network().gateway(court).newSignedTransaction(endorsed.getBytes(), signature).submit(),
      );
      expect([error.code, error.details.every(({ message }) => message.includes('status=FORBIDDEN'))]).to.deep.equal([
        codes.UNAVAILABLE,
        true,
      ]);
    });
  });

  describe('access to blocks', () => {
    const first = new orderer.SeekPosition();
    const specified = new orderer.SeekSpecified();
    first.setSpecified(specified);
    const statusOf = async (identity: Identity, signer: Signer, options: { channel?: string; time?: Date } = {}) => {
      const tlsCertificateHash = shownAt(network().organisation(court));
      const envelope = await seekEnvelope(
        { channel: network().plan.channel, identity, signer, tlsCertificateHash, ...options },
        { start: first, stop: first },
      );
      return (await deliver(network().connection(court), 'Deliver', envelope)).at(-1)?.getStatus();
    };

    it('a reader gets them', async () => {
      expect(await statusOf(newIdentity(court, user(court).msp), newFastSigner(user(court).msp))).to.equal(
        Status.SUCCESS,
      );
    });

    it("a signature by another key than the certificate's is FORBIDDEN", async () => {
      expect(await statusOf(newIdentity(court, user(court).msp), newFastSigner(user(council).msp))).to.equal(
        Status.FORBIDDEN,
      );
    });

    it('a request of another hour is a BAD_REQUEST', async () => {
      const time = new Date(Date.now() + 16 * 60 * 1000);
      expect(await statusOf(newIdentity(court, user(court).msp), newFastSigner(user(court).msp), { time })).to.equal(
        Status.BAD_REQUEST,
      );
    });

    it('another channel is NOT_FOUND', async () => {
      const options = { channel: 'nowhere' };
      expect(await statusOf(newIdentity(court, user(court).msp), newFastSigner(user(court).msp), options)).to.equal(
        Status.NOT_FOUND,
      );
    });
  });
};

/** The proposal as if it had been made so many seconds later. */
function movedBy(bytes: Uint8Array, seconds: number): gateway.ProposedTransaction {
  const proposed = gateway.ProposedTransaction.deserializeBinary(bytes);
  const proposal = peer.Proposal.deserializeBinary(proposed.getProposal()?.getProposalBytes_asU8() ?? new Uint8Array());
  const header = common.Header.deserializeBinary(proposal.getHeader_asU8());
  const channelHeader = common.ChannelHeader.deserializeBinary(header.getChannelHeader_asU8());
  const time = channelHeader.getTimestamp();
  time?.setSeconds(time.getSeconds() + seconds);
  header.setChannelHeader(channelHeader.serializeBinary());
  proposal.setHeader(header.serializeBinary());
  proposed.getProposal()?.setProposalBytes(proposal.serializeBinary());
  return proposed;
}
