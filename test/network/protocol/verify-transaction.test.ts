import {
  parsePolicy,
  readBlock,
  readChaincodeDefinition,
  readPreparedTransaction,
  readProcessedTransaction,
  readTransaction,
  type Transaction,
  type TransactionTrust,
  verifyEndorsement,
  verifyPreparedTransaction,
  verifyTransaction,
} from '@grondslag/network/protocol';
import { expect } from 'chai';
import { allPeers, firstConfig, golden, sample, secondConfig } from './golden.js';
import { acceptedFlips, codeOf } from './verdicts.js';

const { membership } = secondConfig();
const trust: TransactionTrust = { membership, policy: parsePolicy(sample.policy) };

function recordedBytes(): Uint8Array {
  const found = readBlock(golden('block.pb')).transactions.find(({ bytes }) => {
    return readTransaction(bytes).header.transactionId === sample.txId;
  });
  return found?.bytes ?? new Uint8Array();
}

const recorded = readTransaction(recordedBytes());
const verdictOn = (change: Partial<Transaction>) => codeOf(() => verifyTransaction({ ...recorded, ...change }, trust));

describe('verifying a transaction', () => {
  it('names who endorsed it', () => {
    const { endorsers } = verifyTransaction(recorded, trust);
    expect(endorsers.map(({ mspId, nodeRole }) => `${mspId}.${nodeRole}`)).to.have.members([
      'RechtbankMSP.peer',
      'RvdKMSP.peer',
    ]);
  });

  it('names who made it', () => {
    const { creator } = verifyTransaction(recorded, trust);
    expect(`${creator.mspId}.${creator.nodeRole}`).to.equal('RechtbankMSP.client');
  });

  it('accepts the commit of a definition that all organisations endorsed', () => {
    const [transaction] = readBlock(golden('lifecycle_4.pb')).transactions;
    const config = firstConfig();
    const policy = config.policy('/Channel/Application/LifecycleEndorsement');
    const judged = readTransaction(transaction?.bytes ?? new Uint8Array());
    expect(verifyTransaction(judged, { membership: config.membership, policy }).endorsers).to.have.length(4);
  });

  it('refuses it where more organisations had to endorse', () => {
    const policy = parsePolicy(allPeers);
    expect(codeOf(() => verifyTransaction(recorded, { membership, policy }))).to.equal('policy-unsatisfied');
  });

  it('refuses it without one endorsement', () => {
    expect(verdictOn({ endorsements: recorded.endorsements.slice(1) })).to.equal('policy-unsatisfied');
  });

  it('refuses an endorsement that is given twice', () => {
    expect(verdictOn({ endorsements: [...recorded.endorsements, ...recorded.endorsements] })).to.equal(
      'duplicate-signature',
    );
  });

  it('refuses another nonce', () => {
    expect(verdictOn({ nonce: Uint8Array.of(1) })).to.equal('transaction-id-mismatch');
  });

  it('refuses another proposal', () => {
    expect(verdictOn({ proposalPayload: Uint8Array.of() })).to.equal('proposal-hash-mismatch');
  });

  it('refuses another header for the action than for the whole', () => {
    expect(verdictOn({ actionHeaderBytes: Uint8Array.of() })).to.equal('header-mismatch');
  });

  it('refuses the result of another chaincode', () => {
    const action = { ...recorded.action, event: undefined, chaincode: 'other' };
    expect(verdictOn({ action })).to.equal('header-mismatch');
  });

  it('refuses a header that names another chaincode', () => {
    expect(verdictOn({ header: { ...recorded.header, chaincode: 'other' } })).to.equal('header-mismatch');
  });

  for (const change of [{ transactionId: 'other' }, { chaincode: 'other' }]) {
    it(`refuses an event of another ${Object.keys(change)[0]}`, () => {
      const event = recorded.action.event && { ...recorded.action.event, ...change };
      expect(verdictOn({ action: { ...recorded.action, event } })).to.equal('header-mismatch');
    });
  }

  for (const [status, expected] of [
    [199, 'response-failed'],
    [200, 'accepted'],
    [399, 'accepted'],
    [400, 'response-failed'],
  ] as const) {
    it(`with a result of status ${status} is ${expected}`, () => {
      const response = { ...recorded.action.response, status };
      expect(verdictOn({ action: { ...recorded.action, response } })).to.equal(expected);
    });
  }

  it('refuses a signature of somebody else', () => {
    expect(verdictOn({ signature: recorded.endorsements[0]?.signature ?? new Uint8Array() })).to.equal(
      'signature-invalid',
    );
  });

  it('refuses a certificate at a time when it was not yet valid', () => {
    const header = { ...recorded.header, timestamp: new Date('2020-01-01T00:00:00Z') };
    expect(verdictOn({ header })).to.equal('identity-expired');
  });

  it('refuses every flipped bit', function () {
    this.timeout(3_600_000);
    const judge = (bytes: Uint8Array) => verifyTransaction(readTransaction(bytes), trust);
    expect(acceptedFlips(recordedBytes(), judge)).to.deep.equal([]);
  });
});

describe('verifying an endorsement', () => {
  const [endorsement] = recorded.endorsements;
  const judge = (result: Uint8Array, at: Date) => {
    const given = endorsement ?? { endorser: new Uint8Array(), signature: new Uint8Array() };
    return verifyEndorsement(given, result, membership, at);
  };

  it('names the peer', () => {
    expect(judge(recorded.proposalResponsePayload, recorded.header.timestamp).nodeRole).to.equal('peer');
  });

  it('refuses another result', () => {
    expect(codeOf(() => judge(Uint8Array.of(1), recorded.header.timestamp))).to.equal('signature-invalid');
  });

  it('refuses a peer whose certificate has ended', () => {
    expect(codeOf(() => judge(recorded.proposalResponsePayload, new Date('2040-01-01T00:00:00Z')))).to.equal(
      'identity-expired',
    );
  });
});

describe('an endorsed read', () => {
  const fromAll: TransactionTrust = { membership, policy: parsePolicy(allPeers) };
  const attestation = golden('attestation.pb');

  it('is vouched for by all four organisations', () => {
    expect(verifyPreparedTransaction(readPreparedTransaction(attestation), fromAll).endorsers).to.have.length(4);
  });

  it('holds the transaction that the block holds', () => {
    const { payload } = readPreparedTransaction(attestation).action.response;
    expect(Buffer.from(readProcessedTransaction(payload).envelope).equals(recordedBytes())).to.equal(true);
  });

  it('says that the transaction is valid', () => {
    const { payload } = readPreparedTransaction(attestation).action.response;
    expect(readProcessedTransaction(payload).validationCode).to.equal(0);
  });

  it('is not what an ordered transaction is', () => {
    expect(codeOf(() => verifyPreparedTransaction(recorded, trust))).to.equal('metadata-mismatch');
  });

  it('is no ordered transaction', () => {
    expect(codeOf(() => verifyTransaction(readPreparedTransaction(attestation), fromAll))).to.equal(
      'signature-invalid',
    );
  });

  it('is refused after any flipped bit', function () {
    this.timeout(3_600_000);
    const judge = (bytes: Uint8Array) => verifyPreparedTransaction(readPreparedTransaction(bytes), fromAll);
    expect(acceptedFlips(attestation, judge)).to.deep.equal([]);
  });
});

describe('the definition of a chaincode', () => {
  const [transaction] = readBlock(golden('lifecycle_4.pb')).transactions;
  const { namespaces } = readTransaction(transaction?.bytes ?? new Uint8Array()).action;

  it('says who must endorse', () => {
    const { endorsement } = readChaincodeDefinition(namespaces, sample.chaincode);
    expect(endorsement).to.deep.equal({ policy: parsePolicy(sample.policy) });
  });

  it('says which version it is', () => {
    const { version, sequence } = readChaincodeDefinition(namespaces, sample.chaincode);
    expect({ version, sequence }).to.deep.equal({ version: '1.0', sequence: 1 });
  });

  it('is of no other chaincode', () => {
    expect(codeOf(() => readChaincodeDefinition(namespaces, 'other'))).to.equal('malformed');
  });
});
