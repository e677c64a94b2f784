import { encodeRefusal, refuse } from '@grondslag/chaincode/domain';
import { readCommitStatus, readProposalFailure } from '@grondslag/gateway/fabric';
import { Fault } from '@grondslag/gateway/usecases';
import { status } from '@grpc/grpc-js';
import { GatewayError, StatusCode } from '@hyperledger/fabric-gateway';
import { expect } from 'chai';

const ENDORSE = 'failed to endorse transaction, see attached details for more info';

const DENIED = 'access denied: channel [jeugdbescherming] creator org [GIMSP]';

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
    [
      'a certificate that was revoked, at an endorsement',
      failure(status.ABORTED, ENDORSE, [`error validating proposal: ${DENIED}`]),
      'certificate-refused: renew',
    ],
    [
      'a certificate that was revoked, at an evaluation',
      failure(status.UNKNOWN, `evaluate call to endorser returned error: error validating proposal: ${DENIED}`),
      'certificate-refused: renew',
    ],
    [
      'a certificate that has expired',
      failure(status.UNAVAILABLE, 'access denied: proposal contained an expired certificate'),
      'certificate-refused: renew',
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

  it('says in its cause what the peer says of the certificate, as a word for the log', () => {
    const texts = [
      DENIED,
      'access denied: proposal contained an expired certificate',
      'the certificate has been revoked',
    ];
    const causes = texts.map((text) => (readProposalFailure(failure(status.ABORTED, ENDORSE, [text])) as Fault).cause);
    expect(causes.map((cause) => (cause as { code?: string }).code)).to.deep.equal([
      'access-denied',
      'expired',
      'revoked',
    ]);
  });

  it('of a committed transaction is told by its validation code', () => {
    const { VALID, MVCC_READ_CONFLICT, PHANTOM_READ_CONFLICT, ENDORSEMENT_POLICY_FAILURE, BAD_PROPOSAL_TXID } =
      StatusCode;
    const codes = [VALID, MVCC_READ_CONFLICT, PHANTOM_READ_CONFLICT, ENDORSEMENT_POLICY_FAILURE, BAD_PROPOSAL_TXID];
    expect(codes.map(readCommitStatus)).to.deep.equal(['valid', 'conflict', 'conflict', 'overtaken', 'invalid']);
  });
});
