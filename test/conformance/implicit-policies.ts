// Policies that a definition takes from the channel's configuration, where they count organisations.
import { peer } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { codeOf, contractOf, council, court, institution, municipality, newKey, type Suite } from './suite.js';

const { TxValidationCode } = peer;

/** Collections whose endorsement policy is `MAJORITY Endorsement`, or `ANY Endorsement`, of the channel. */
export const implicitPolicies: Suite = (network) => {
  const write = (collection: string, endorsingOrganizations?: string[]) =>
    codeOf(contractOf(network(), court), 'putPrivate', {
      arguments: [collection, newKey(collection)],
      transientData: { value: 'x' },
      ...(endorsingOrganizations === undefined ? {} : { endorsingOrganizations }),
    });

  describe('policies by reference', () => {
    it('two of four are no majority', async () => {
      expect(await write('majority', [court, council])).to.equal(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    });

    it('any three of four are one', async () => {
      expect(await write('majority', [council, institution, municipality])).to.equal(TxValidationCode.VALID);
    });

    it('the gateway finds a majority by itself', async () => {
      expect(await write('majority')).to.equal(TxValidationCode.VALID);
    });

    it('any one is enough where any one is asked for', async () => {
      expect(await write('any', [municipality])).to.equal(TxValidationCode.VALID);
    });
  });
};
