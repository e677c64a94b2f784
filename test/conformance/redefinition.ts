// A definition that is replaced: what was written stands, what was endorsed under the old one does not. Comes last.
import { common, peer } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import {
  codeOf,
  contractOf,
  council,
  court,
  institution,
  ledgerOf,
  municipality,
  newKey,
  type Suite,
  text,
} from './suite.js';

const { TxValidationCode } = peer;
const majority = '/Channel/Application/Endorsement';

/** The chaincode's own policy becomes the channel's majority. */
export const redefinition: Suite = (network) => {
  const contract = () => contractOf(network(), court);
  const put = (endorsingOrganizations?: string[]) =>
    codeOf(contract(), 'put', {
      arguments: [newKey('redefined'), 'x'],
      ...(endorsingOrganizations === undefined ? {} : { endorsingOrganizations }),
    });

  describe('a definition that is replaced', () => {
    const key = newKey('before');
    let endorsedBefore: Uint8Array;

    before(async function () {
      this.timeout(120_000);
      await contract().submitTransaction('put', key, 'stands');
      // Endorsed by enough for both definitions: that it fails is a matter of what it read.
      const proposal = contract().newProposal('put', {
        arguments: [newKey('late'), 'x'],
        endorsingOrganizations: [court, council, institution],
      });
      endorsedBefore = (await proposal.endorse()).getBytes();
      await network().redefine(majority);
    });

    it('leaves what was written', async () => {
      expect(text(await contract().evaluateTransaction('get', key))).to.equal('stands');
    });

    it('makes stale what was endorsed under the one before', async () => {
      const transaction = network().gateway(court).newTransaction(endorsedBefore);
      const { code } = await (await transaction.submit()).getStatus();
      expect(code).to.equal(TxValidationCode.MVCC_READ_CONFLICT);
    });

    it('may take its policy by reference, and says so', async () => {
      const { lifecycle } = peer;
      const args = new lifecycle.QueryChaincodeDefinitionArgs();
      args.setName(network().plan.chaincode.name);
      const answer = await ledgerOf(network(), court)
        .getContract('_lifecycle')
        .evaluate('QueryChaincodeDefinition', { arguments: [args.serializeBinary()] });
      const found = lifecycle.QueryChaincodeDefinitionResult.deserializeBinary(answer);
      const policy = common.ApplicationPolicy.deserializeBinary(found.getValidationParameter_asU8());
      expect([found.getSequence(), policy.getChannelConfigPolicyReference()]).to.deep.equal([2, majority]);
    });

    it('asks for a majority: any three of four', async () => {
      expect(await put([council, institution, municipality])).to.equal(TxValidationCode.VALID);
    });

    it('asks for a majority: no two of four', async () => {
      expect(await put([court, council])).to.equal(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    });

    it('asks for a majority, which the gateway finds by itself', async () => {
      expect(await put()).to.equal(TxValidationCode.VALID);
    });
  });
};
