import { encodeRefusal, refuse } from '@grondslag/chaincode/domain';
import { readCommitStatus, readProposalFailure } from '@grondslag/gateway/fabric';
import { Fault } from '@grondslag/gateway/usecases';
import { status } from '@grpc/grpc-js';
import { GatewayError, StatusCode } from '@hyperledger/fabric-gateway';
import { expect } from 'chai';

const ENDORSE = 'failed to endorse transaction, see attached details for more info';

function failure(code: status, message: string, details: readonly string[] = []): unknown {
  return new GatewayError({
    ...{ code, message: `${code} ${message}` },
    details: details.map((text) => ({ address: 'peer0:7051', mspId: 'RvdKMSP', message: text })),
    cause: Object.assign(new Error(message), { code, details: message }) as never,
  });
}

function said(error: unknown): string {
  const read = readProposalFailure(error);
  return read instanceof Fault ? `${read.code}: ${read.remedy}` : read.map(({ code }) => code).join();
}

describe('what went wrong', () => {
  const refusal = encodeRefusal([refuse('not-a-party', 'caseId')]);

  it('is a refusal that came in the details of an endorsement', () => {
    const error = failure(status.ABORTED, ENDORSE, [`chaincode response 500, ${refusal}`]);
    expect(said(error)).to.equal('not-a-party');
  });

  it('is a refusal that came in the message of an evaluation', () => {
    const text = `evaluate call to endorser returned error: chaincode response 500, ${refusal}`;
    expect(said(failure(status.UNKNOWN, text))).to.equal('not-a-party');
  });

  it('is a refusal of one peer, though another one answered', () => {
    const details = ['ProposalResponsePayloads do not match', `chaincode response 500, ${refusal}`];
    expect(said(failure(status.ABORTED, ENDORSE, details))).to.equal('not-a-party');
  });

  const faults: readonly (readonly [what: string, error: unknown, said: string])[] = [
    ['no connection', failure(status.UNAVAILABLE, 'No connection established'), 'ledger-unreachable: retry'],
    [
      'no endorsers known yet',
      failure(
        status.FAILED_PRECONDITION,
        'no combination of peers can be derived which satisfy the endorsement policy',
      ),
      'ledger-unreachable: retry',
    ],
    ['a deadline', failure(status.DEADLINE_EXCEEDED, 'Deadline exceeded'), 'ledger-slow: retry'],
    [
      'a crashed chaincode',
      failure(status.ABORTED, ENDORSE, ['chaincode stream terminated']),
      'ledger-unreachable: retry',
    ],
    [
      'peers of different height',
      failure(status.ABORTED, ENDORSE, ['ProposalResponsePayloads do not match']),
      'endorsements-differ: retry',
    ],
    ['an identity that the peer does not admit', failure(status.PERMISSION_DENIED, 'denied'), 'ledger-protocol: stop'],
    [
      'a peer whose own copy is not what the ledger commits to',
      failure(status.ABORTED, ENDORSE, [
        `chaincode response 500, ${encodeRefusal([refuse('content-differs', 'seq')])}`,
      ]),
      'content-mismatch: stop',
    ],
    ['what is no error of the ledger', new TypeError('x'), 'ledger-protocol: stop'],
  ];

  for (const [what, error, expected] of faults) {
    it(`is a fault with its remedy: ${what}`, () => {
      expect(said(error)).to.equal(expected);
    });
  }

  it('of a committed transaction is told by its validation code', () => {
    const { VALID, MVCC_READ_CONFLICT, PHANTOM_READ_CONFLICT, ENDORSEMENT_POLICY_FAILURE, BAD_PROPOSAL_TXID } =
      StatusCode;
    const codes = [VALID, MVCC_READ_CONFLICT, PHANTOM_READ_CONFLICT, ENDORSEMENT_POLICY_FAILURE, BAD_PROPOSAL_TXID];
    expect(codes.map(readCommitStatus)).to.deep.equal(['valid', 'conflict', 'conflict', 'overtaken', 'invalid']);
  });
});
