import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toAttested } from '@grondslag/gateway/fabric';
import { readPreparedTransaction, readSerializedIdentity } from '@grondslag/network/protocol';
import type { Transaction } from '@hyperledger/fabric-gateway';
import { gateway } from '@hyperledger/fabric-protos';
import { expect } from 'chai';

/** A read that four organisations' peers have signed. */
const golden = readFileSync(fileURLToPath(new URL('../../../golden/attestation.pb', import.meta.url)));
const endorsed = (bytes: Uint8Array) =>
  ({ getBytes: () => bytes, getResult: () => new TextEncoder().encode('[]') }) as unknown as Transaction;
const outcomeOf = (bytes: Uint8Array, mspId: string) => {
  try {
    return toAttested(endorsed(bytes), mspId).text;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('an answer that a peer signed', () => {
  const signers = readPreparedTransaction(golden).endorsements.map(
    ({ endorser }) => readSerializedIdentity(endorser).mspId,
  );

  it('does not pass for one organisation’s when others signed it too', () => {
    expect([signers.length > 1, outcomeOf(golden, signers[0] ?? '')]).to.deep.equal([true, 'ledger-protocol']);
  });

  it('does not pass for an organisation’s that did not sign it', () => {
    expect(outcomeOf(golden, 'GeenMSP')).to.equal('ledger-protocol');
  });

  it('does not pass without a signature, nor as other bytes', () => {
    const empty = new gateway.PreparedTransaction().serializeBinary();
    expect([outcomeOf(empty, 'RvdKMSP'), outcomeOf(new Uint8Array([1, 2, 3]), 'RvdKMSP')]).to.deep.equal([
      'ledger-protocol',
      'ledger-protocol',
    ]);
  });
});
