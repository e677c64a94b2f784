// What a client is told when something is refused: gRPC codes, messages and details as Fabric's gateway gives them.
import { setTimeout } from 'node:timers/promises';
import { expect } from 'chai';
import { contractOf, council, court, failure, institution, municipality, newKey, type Suite } from './suite.js';

const codes = { UNKNOWN: 2, FAILED_PRECONDITION: 9, ABORTED: 10, UNAVAILABLE: 14 } as const;

/** gRPC codes, messages and details. */
export const errors: Suite = (network) => {
  const contract = (mspId = court) => contractOf(network(), mspId);
  const address = (mspId: string) => network().organisation(mspId).peers[0].address;
  const channel = (mspId = court) => network().gateway(mspId).getNetwork(network().plan.channel);

  /** Every organisation's chaincode answers again; somebody must start those that died. */
  const isBack = async () => {
    const options = { arguments: ['back'], endorsingOrganizations: [court, council, institution, municipality] };
    for (;;) {
      const isEndorsed = await contract()
        .newProposal('echo', options)
        .endorse()
        .then(
          () => true,
          () => false,
        );
      if (isEndorsed) {
        return;
      }
      await setTimeout(200);
    }
  };

  describe('errors', () => {
    it('evaluate with missing arguments is UNKNOWN', async () => {
      const error = await failure(contract().evaluateTransaction('get'));
      expect(error.code).to.equal(codes.UNKNOWN);
      expect(error.message).to.contain(
        'evaluate call to endorser returned error: chaincode response 500, Expected 1 parameters, but 0 have been supplied',
      );
    });

    it('submit to an unknown chaincode is FAILED_PRECONDITION', async () => {
      const error = await failure(channel().getContract('nonexistent').submitTransaction('get', 'x'));
      expect(error.code).to.equal(codes.FAILED_PRECONDITION);
      expect(error.message).to.contain(
        'no combination of peers can be derived which satisfy the endorsement policy: No metadata was found for ' +
          `chaincode nonexistent in channel ${network().plan.channel}`,
      );
    });

    it('evaluate of an unknown chaincode is FAILED_PRECONDITION', async () => {
      const error = await failure(channel().getContract('nonexistent').evaluateTransaction('get', 'x'));
      expect(error.code).to.equal(codes.FAILED_PRECONDITION);
    });

    it('evaluate on an unknown channel is UNAVAILABLE', async () => {
      const other = network().gateway(court).getNetwork('nowhere').getContract('grondslag');
      expect((await failure(other.evaluateTransaction('get', 'x'))).code).to.equal(codes.UNAVAILABLE);
    });

    it('submit of an unknown transaction is ABORTED, with the words of the own peer', async () => {
      const error = await failure(contract().submitTransaction('nonexistent'));
      expect([error.code, error.details]).to.deep.equal([
        codes.ABORTED,
        [
          {
            address: address(court),
            mspId: court,
            message: "chaincode response 500, You've asked to invoke a function that does not exist: nonexistent",
          },
        ],
      ]);
      expect(error.message).to.contain('failed to endorse transaction, see attached details for more info');
    });

    it('a refusal of the chaincode is ABORTED for the submitting client, with its words', async () => {
      const error = await failure(contract().submitTransaction('refuse', 'ALL_YOUR_ERROR'));
      const message = 'chaincode response 500, ALL_YOUR_ERROR';
      expect([error.code, error.details]).to.deep.equal([
        codes.ABORTED,
        [{ address: address(court), mspId: court, message }],
      ]);
    });

    it('what the own peer refuses is asked of no other', async () => {
      const error = await failure(contract().evaluateTransaction('refuseAt', JSON.stringify([court])));
      expect(error.code).to.equal(codes.UNKNOWN);
      expect(error.message).to.contain(
        `evaluate call to endorser returned error: chaincode response 500, ${court} refuses to endorse this`,
      );
    });

    it('a refusal of the chaincode reaches the evaluating client', async () => {
      const error = await failure(contract().evaluateTransaction('refuse', 'ALL_YOUR_ERROR'));
      expect([error.code, error.message.includes('ALL_YOUR_ERROR')]).to.deep.equal([codes.UNKNOWN, true]);
    });

    it('one refusing organisation among those asked is ABORTED, with its words', async () => {
      const error = await failure(contract().submitTransaction('refuseAt', JSON.stringify([council])));
      expect([error.code, error.details]).to.deep.equal([
        codes.ABORTED,
        [
          {
            address: address(council),
            mspId: council,
            message: `chaincode response 500, ${council} refuses to endorse this`,
          },
        ],
      ]);
      expect(error.message).to.contain('failed to collect enough transaction endorsements');
    });

    it('each refusing organisation is named', async () => {
      const error = await failure(
        contract().submit('refuseAt', {
          arguments: [JSON.stringify([institution, municipality])],
          endorsingOrganizations: [court, institution, municipality],
        }),
      );
      expect(error.details.map(({ mspId }) => mspId).sort()).to.deep.equal([institution, municipality].sort());
    });

    it('organisations that disagree are ABORTED: ProposalResponsePayloads do not match', async () => {
      const error = await failure(contract().submitTransaction('disagree'));
      expect([error.code, error.details]).to.deep.equal([
        codes.ABORTED,
        [{ address: address(council), mspId: council, message: 'ProposalResponsePayloads do not match' }],
      ]);
    });

    it('an endorsing organisation that does not exist is UNAVAILABLE', async () => {
      const options = { arguments: [newKey('nobody'), 'x'], endorsingOrganizations: ['NobodyMSP'] };
      const error = await failure(contract().submit('put', options));
      expect([
        error.code,
        error.message.includes('failed to find any endorsing peers for org(s): NobodyMSP'),
      ]).to.deep.equal([codes.UNAVAILABLE, true]);
    });

    it('a chaincode that dies is ABORTED at each peer, and comes back', async () => {
      const error = await failure(contract().evaluateTransaction('crash'));
      expect(error.code).to.equal(codes.ABORTED);
      expect(error.details.every(({ message }) => message.endsWith('chaincode stream terminated'))).to.equal(true);
      await isBack();
    });

    it('a transaction that was submitted cannot be endorsed again', async () => {
      const proposal = contract().newProposal('put', { arguments: [newKey('twice'), 'x'] });
      await (await (await proposal.endorse()).submit()).getStatus();
      const error = await failure(proposal.evaluate());
      expect([error.code, error.message.includes('duplicate transaction found')]).to.deep.equal([
        codes.FAILED_PRECONDITION,
        true,
      ]);
    });
  });
};
