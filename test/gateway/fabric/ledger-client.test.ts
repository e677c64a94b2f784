// Which failures the client cures by a whole new proposal, how often, and with which previous hash. The gateway below it
// is a stand-in whose endorsements fail in turn as the test says; what real peers do is for ledger.test.ts.
import { type CaseRef, type EventRef, encodeRefusal, type RefusalCode, refuse } from '@grondslag/chaincode/domain';
import { newLedgerClient } from '@grondslag/gateway/fabric';
import type { Fault, LedgerWrite } from '@grondslag/gateway/usecases';
import { status } from '@grpc/grpc-js';
import { type Gateway, GatewayError } from '@hyperledger/fabric-gateway';
import { expect } from 'chai';
import { actors, reference } from '../../support/gateway.js';
import { seatOf } from './seat.js';

const CASE = reference<CaseRef>(1);
const HASH = 'a'.repeat(64);
const STALE = 'b'.repeat(64);

/** Texts of the details of an endorsement that fails; a refusal where it is a code. */
type Failure = { readonly refused: RefusalCode } | { readonly detail: string };

const failing = (failure: Failure): GatewayError => {
  const text = 'refused' in failure ? encodeRefusal([refuse(failure.refused, 'x')]) : failure.detail;
  const details = [{ address: 'peer', mspId: 'RvdKMSP', message: `chaincode response 500, ${text}` }];
  return new GatewayError({ code: status.ABORTED, message: 'failed', details, cause: new Error('x') as never });
};

function clientOf(failures: readonly Failure[], tips: readonly (string | null)[] = [null]) {
  const proposed: string[] = [];
  const slept: number[] = [];
  let read = 0;
  const contract = {
    newProposal: (_name: string, options: { arguments: string[] }) => ({
      async endorse() {
        const failure = failures[proposed.push(options.arguments[2] ?? '') - 1];
        throw failure === undefined ? new GatewayError(LAST) : failing(failure);
      },
    }),
  };
  const gateway = { getNetwork: () => ({ getContract: () => contract }) } as unknown as Gateway;
  const ledger = newLedgerClient({
    ...{
      connection: { as: () => seatOf(gateway) },
      channel: 'x',
      chaincode: 'x',
      settleWithin: 1,
      saw: () => undefined,
    },
    index: {
      async last() {
        const hash = tips[Math.min(read++, tips.length - 1)] ?? null;
        return hash === null ? null : { seq: 1, hash };
      },
      ...{ blockOf: async () => null, event: async () => null },
    },
    sleep: async (millis) => {
      slept.push(millis);
    },
  });
  return { ledger, proposed, slept };
}

/** What follows when the listed failures are over: an end that is easy to tell from them. */
const LAST = { code: status.DEADLINE_EXCEEDED, message: 'last', details: [], cause: new Error('x') as never };

const write: LedgerWrite = {
  ...{ as: actors.council, contract: 'findings', transaction: 'registerFinding' },
  ...{ caseId: CASE, eventId: reference<EventRef>(2), content: '{}' },
};

const outcomeOf = (promise: Promise<unknown>) =>
  promise.then((value) => JSON.stringify(value)).catch((fault: Fault) => fault.code);

describe('writing to the ledger', () => {
  it('proposes anew, with the case as it stands by then, when a previous hash that it chose itself was late', async () => {
    const { ledger, proposed } = clientOf([{ refused: 'wrong-previous' }], [STALE, HASH]);
    expect([await outcomeOf(ledger.write(write)), proposed]).to.deep.equal(['ledger-slow', [STALE, HASH]]);
  });

  it('gives up after ten proposals', async () => {
    const late = Array.from({ length: 19 }, () => ({ refused: 'wrong-previous' }) as const);
    const { ledger, proposed } = clientOf(late);
    expect([await outcomeOf(ledger.write(write)), proposed.length]).to.deep.equal(['read-conflict', 10]);
  });

  it('pauses at random, up to a limit that doubles four times', async () => {
    const late = Array.from({ length: 19 }, () => ({ refused: 'wrong-previous' }) as const);
    const { ledger, slept } = clientOf(late);
    await outcomeOf(ledger.write(write));
    const limits = [80, 160, 320, 640, 640, 640, 640, 640, 640];
    expect(slept.map((millis, place) => millis >= 0 && millis < (limits[place] ?? 0))).to.deep.equal(
      limits.map(() => true),
    );
  });

  it('hands the refusal on at once when the writer fixed a previous hash that the case does not end with', async () => {
    const { ledger, proposed } = clientOf([{ refused: 'wrong-previous' }], [HASH]);
    const said = await outcomeOf(ledger.write({ ...write, previous: STALE }));
    expect([said.includes('wrong-previous'), proposed]).to.deep.equal([true, [STALE]]);
  });

  it('proposes anew, unchanged, when the writer was right and a peer is late', async () => {
    const { ledger, proposed } = clientOf([{ refused: 'wrong-previous' }], [HASH]);
    expect([await outcomeOf(ledger.write({ ...write, previous: HASH })), proposed]).to.deep.equal([
      'ledger-slow',
      [HASH, HASH],
    ]);
  });

  it('proposes anew when peers of different height gave different answers', async () => {
    const { ledger, proposed } = clientOf([{ detail: 'ProposalResponsePayloads do not match' }]);
    expect([await outcomeOf(ledger.write(write)), proposed.length]).to.deep.equal(['ledger-slow', 2]);
  });

  it('proposes anew while a peer has yet to receive private content', async () => {
    const { ledger, proposed } = clientOf([{ refused: 'content-pending' }]);
    expect([await outcomeOf(ledger.write(write)), proposed.length]).to.deep.equal(['ledger-slow', 2]);
  });

  it('does not repeat what the law refuses', async () => {
    const { ledger, proposed } = clientOf([{ refused: 'term-too-long' }]);
    expect([(await outcomeOf(ledger.write(write))).includes('term-too-long'), proposed.length]).to.deep.equal([
      true,
      1,
    ]);
  });

  it('does not repeat what failed in a way that another proposal would not cure', async () => {
    const { ledger, proposed } = clientOf([{ detail: 'chaincode stream terminated' }]);
    expect([await outcomeOf(ledger.write(write)), proposed.length]).to.deep.equal(['ledger-unreachable', 1]);
  });
});
