// Which endorsements make a transaction valid: the chaincode's policy, and policies of single keys, which replace it.

import { peer } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import {
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

/** Policies of the chaincode and of keys. */
export const endorsement: Suite = (network) => {
  const contract = (mspId = court) => contractOf(network(), mspId);
  const put = async (key: string, endorsingOrganizations?: string[]) =>
    await codeOf(contract(), 'put', {
      arguments: [key, 'x'],
      ...(endorsingOrganizations === undefined ? {} : { endorsingOrganizations }),
    });

  describe('endorsement', () => {
    it("fewer organisations than the chaincode's policy asks for are not enough", async () => {
      expect(await put(newKey('few'), [court])).to.equal(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    });

    it('other organisations than the policy names do not count', async () => {
      expect(await put(newKey('others'), [institution, municipality])).to.equal(
        TxValidationCode.ENDORSEMENT_POLICY_FAILURE,
      );
    });

    it('more organisations than needed do no harm', async () => {
      expect(await put(newKey('more'), [court, council, institution, municipality])).to.equal(TxValidationCode.VALID);
    });

    it('a transaction that failed has written nothing', async () => {
      const key = newKey('nothing');
      await put(key, [court]);
      expect(text(await contract().evaluateTransaction('get', key))).to.equal('');
    });

    it('an endorsed read without a write still needs the policy', async () => {
      const options = { arguments: ['x'], endorsingOrganizations: [court] };
      expect(await codeOf(contract(), 'echo', options)).to.equal(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    });
  });

  describe('policies of keys', () => {
    const newGuardedKey = async (mspIds: string[]) => {
      const key = newKey('guarded');
      await contract().submitTransaction('putWithPolicy', key, 'first', JSON.stringify(mspIds));
      return key;
    };

    it('a policy set on a key can be read back', async () => {
      const key = await newGuardedKey([institution, municipality]);
      const found = JSON.parse(text(await contract().evaluateTransaction('policy', key)));
      expect(found).to.deep.equal([institution, municipality].sort());
    });

    it("replaces the chaincode's policy", async () => {
      const key = await newGuardedKey([institution, municipality]);
      expect(await put(key, [court, council])).to.equal(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    });

    it('is satisfied by those whom it names', async () => {
      const key = await newGuardedKey([institution, municipality]);
      expect(await put(key, [institution, municipality])).to.equal(TxValidationCode.VALID);
    });

    it('is found by the gateway', async () => {
      const key = await newGuardedKey([institution, municipality]);
      expect(await put(key)).to.equal(TxValidationCode.VALID);
    });

    it('and the policy of the chaincode are both found for a transaction that writes with and without', async () => {
      const key = await newGuardedKey([institution]);
      const options = { arguments: [key, 'x', JSON.stringify([institution, municipality])] };
      expect(await codeOf(contract(), 'putWithPolicy', options)).to.equal(TxValidationCode.VALID);
    });

    it('also guards the policy itself', async () => {
      const key = await newGuardedKey([institution]);
      const options = { arguments: [key, JSON.stringify([court])], endorsingOrganizations: [court, council] };
      expect(await codeOf(contract(), 'setPolicy', options)).to.equal(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    });

    it('survives a write of the value alone', async () => {
      const key = await newGuardedKey([institution]);
      await put(key, [institution]);
      expect(await put(key, [court, council])).to.equal(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
    });

    it('on a key that does not exist leaves nothing behind', async () => {
      const key = newKey('absent');
      await contract().submitTransaction('setPolicy', key, JSON.stringify([institution]));
      expect(await put(key, [court, council])).to.equal(TxValidationCode.VALID);
    });

    it('goes with the key', async () => {
      const key = await newGuardedKey([institution]);
      await codeOf(contract(), 'delete', { arguments: [key], endorsingOrganizations: [institution] });
      expect(await put(key, [court, council])).to.equal(TxValidationCode.VALID);
    });

    it('of private keys replace the policies of collection and chaincode', async () => {
      const key = newKey('private');
      const write = (endorsingOrganizations: string[]) =>
        codeOf(contract(), 'putPrivate', {
          arguments: ['inhoud', key],
          transientData: { value: 'x' },
          endorsingOrganizations,
        });
      await write([court, council]);
      await contract().submitTransaction('setPrivatePolicy', 'inhoud', key, JSON.stringify([institution]));
      expect([await write([court, council]), await write([institution])]).to.deep.equal([
        TxValidationCode.ENDORSEMENT_POLICY_FAILURE,
        TxValidationCode.VALID,
      ]);
    });

    it('of private keys leave the content readable', async () => {
      const key = newKey('private');
      await contract().submit('putPrivate', { arguments: ['inhoud', key], transientData: { value: 'kept' } });
      await contract().submitTransaction('setPrivatePolicy', 'inhoud', key, JSON.stringify([institution]));
      expect(text(await contract().evaluateTransaction('getPrivate', 'inhoud', key))).to.equal('kept');
    });

    it('that no organisation can satisfy stop the endorsement', async () => {
      const key = await newGuardedKey(['NobodyMSP']);
      const error = await failure(contract().submitTransaction('put', key, 'x'));
      expect([
        error.code,
        error.message.includes('no peer combination can satisfy the endorsement policy'),
      ]).to.deep.equal([9, true]);
    });
  });
};
