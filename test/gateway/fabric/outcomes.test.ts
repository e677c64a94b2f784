import { connectLedger, type LedgerEvent, type OpenLedger } from '@grondslag/gateway/fabric';
import { type Fault, type LedgerWrite } from '@grondslag/gateway/usecases';
import { status } from '@grpc/grpc-js';
import { gateway } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { actors, eventually } from '../../support/gateway.js';
import { newNetwork, type TestNetwork } from '../../support/network.js';
import { newWrite } from './new-write.js';
import { chaincodeDirectory, ledgerOptions } from './organisation.js';
import { type Fate, type Method, Relay } from './relay.js';

const QUORUM = 'insufficient number of orderers could successfully process transaction to satisfy quorum requirement';

/** Two ordering nodes say "request already processed", since they had the block before the broadcast. */
const ordered: Fate = { code: status.UNAVAILABLE, details: QUORUM, handedOn: true };
/** Two ordering nodes are down, and the others did not take it either. */
const unreached: Fate = { code: status.UNAVAILABLE, details: QUORUM, handedOn: false };
const noOrderers: Fate = { code: status.UNAVAILABLE, details: 'no orderer nodes available', handedOn: false };
const submitSlow: Fate = {
  ...{ code: status.DEADLINE_EXCEEDED, handedOn: true },
  details: 'submit timeout expired while broadcasting to ordering service',
};
const noChannel: Fate = { code: status.FAILED_PRECONDITION, details: 'no channel config', handedOn: false };
const refused: Fate = { code: status.ABORTED, details: 'nothing was ordered: endorse it anew', handedOn: false };
const notFound: Fate = { code: status.ABORTED, details: 'failed to get transaction status', handedOn: false };
const statusSlow: Fate = { code: status.DEADLINE_EXCEEDED, details: 'Deadline exceeded', handedOn: false };
const noEndorsers: Fate = {
  ...{ code: status.FAILED_PRECONDITION, handedOn: false },
  details: 'no combination of peers can be derived which satisfy the endorsement policy',
};

/** Ordering nodes that have a transaction take it again for a while, and later say that they had it. */
const TAKEN = ['status', 'resubmission'];

/** Fates by method at the own peer, and what must follow. */
interface Row {
  readonly when: string;
  readonly own: Partial<Record<Method, readonly Fate[]>>;
  readonly other?: Partial<Record<Method, readonly Fate[]>>;
  /** How often the transaction was endorsed, at both peers together. */
  readonly endorsed: number;
  /** What may have settled the outcome; nothing when it was never in doubt. */
  readonly by: readonly string[];
}

const rows: readonly Row[] = [
  { when: 'nothing fails', own: {}, endorsed: 1, by: [] },
  {
    when: 'the orderers had it already and the peer calls that unavailable',
    own: { submit: [ordered] },
    endorsed: 1,
    by: TAKEN,
  },
  {
    when: 'they had it already, at both peers',
    own: { submit: [ordered] },
    other: { submit: [ordered] },
    endorsed: 1,
    by: TAKEN,
  },
  {
    when: 'too few orderers were there the first time',
    own: { submit: [unreached] },
    endorsed: 1,
    by: ['resubmission'],
  },
  {
    when: 'no orderer was known, at either peer',
    own: { submit: [noOrderers] },
    other: { submit: [noOrderers] },
    endorsed: 1,
    by: ['resubmission'],
  },
  {
    when: 'the peer gave up waiting for the orderers',
    own: { submit: [submitSlow] },
    endorsed: 1,
    by: TAKEN,
  },
  { when: 'the peer cannot tell the status', own: { commitStatus: [notFound] }, endorsed: 1, by: TAKEN },
  { when: 'the status is late', own: { commitStatus: [statusSlow, statusSlow] }, endorsed: 1, by: TAKEN },
  { when: 'the transaction is refused before it is ordered', own: { submit: [refused] }, endorsed: 2, by: ['refusal'] },
  { when: 'the peer does not know the channel yet', own: { submit: [noChannel] }, endorsed: 2, by: ['refusal'] },
  {
    when: 'the own peer knows no endorsers, and another does',
    own: { endorse: [noEndorsers] },
    endorsed: 2,
    by: [],
  },
];

describe('a registration while peers fail', () => {
  let network: TestNetwork;
  let own: Relay;
  let other: Relay;
  let open: OpenLedger;
  let heard: LedgerEvent[];

  before(async function () {
    this.timeout(60_000);
    network = await newNetwork({ chaincodeDirectory });
    own = await Relay.to(network.organisation('RvdKMSP').peers[0]);
    other = await Relay.to(network.organisation('GemeentenMSP').peers[0]);
    heard = [];
    open = connect({});
    await eventually(() => open.peer().isOwn && ledgerIsReady());
  });

  after(async () => {
    open?.close();
    for (const relay of [own, other]) relay?.close();
    await network?.stop();
  });

  beforeEach(() => {
    for (const relay of [own, other]) relay.forget();
    heard.length = 0;
  });

  for (const { when, own: atOwn, other: atOther = {}, endorsed, by } of rows) {
    it(`is recorded once when ${when}`, async () => {
      plan(own, atOwn);
      plan(other, atOther);
      const write = newWrite();
      const outcome = await open.ledger.write(write);
      expect(outcome.ok && outcome.value.record.eventId).to.equal(write.eventId);
      expect(await recordsOf(write)).to.deep.equal([write.eventId]);
      expect([own.calls.endorse.length + other.calls.endorse.length, settledBy().length]).to.deep.equal([
        endorsed,
        Math.min(1, by.length),
      ]);
      expect([...by, 'never in doubt']).to.include(settledBy()[0] ?? 'never in doubt');
    });
  }

  it('asks those at once who endorsed the one before, until one of them fails', async () => {
    await open.ledger.write(newWrite());
    await open.ledger.write(newWrite());
    own.next('endorse', noEndorsers);
    await open.ledger.write(newWrite());
    const asked = own.calls.endorse.map((bytes) =>
      gateway.EndorseRequest.deserializeBinary(bytes).getEndorsingOrganizationsList(),
    );
    const both = ['RechtspraakMSP', 'RvdKMSP'];
    expect(asked.slice(1)).to.deep.equal([both, both]);
  });

  it('finds out anew who must endorse after a failure', async () => {
    for (const relay of [own, other]) relay.next('endorse', noEndorsers);
    await open.ledger.write(newWrite()).catch(() => undefined);
    own.forget();
    await open.ledger.write(newWrite());
    expect(
      own.calls.endorse.map((bytes) => gateway.EndorseRequest.deserializeBinary(bytes).getEndorsingOrganizationsList()),
    ).to.deep.equal([[]]);
  });

  it('is sent again with the same bytes, signature included', async () => {
    own.next('submit', unreached);
    await open.ledger.write(newWrite());
    const sent = [...own.calls.submit, ...other.calls.submit].map((bytes) =>
      Buffer.from(
        gateway.SubmitRequest.deserializeBinary(bytes).getPreparedTransaction()?.serializeBinary() ?? [],
      ).toString('base64'),
    );
    expect([sent.length, new Set(sent).size]).to.deep.equal([2, 1]);
  });

  it('is recorded once when its first sending was ordered, and a later one is refused', async () => {
    own.next('submit', ordered, refused);
    other.next('submit', refused);
    const write = newWrite();
    const outcome = await open.ledger.write(write);
    expect([outcome.ok, await recordsOf(write)]).to.deep.equal([true, [write.eventId]]);
  });

  it('that never reached the orderers and is refused by now is endorsed anew well within the time for settling', async () => {
    own.next('submit', unreached);
    other.next('submit', refused);
    own.next('commitStatus', statusSlow);
    other.next('commitStatus', statusSlow);
    const began = performance.now();
    const outcome = await open.ledger.write(newWrite());
    expect([outcome.ok, performance.now() - began < 5_000]).to.deep.equal([true, true]);
  });

  it('is of unknown outcome when no peer can tell in time, and stands once after a repetition', async () => {
    const hasty = connect({ settle: 600 });
    const write = newWrite();
    const many = (fate: Fate) => Array.from<Fate>({ length: 30 }).fill(fate);
    own.next('submit', ordered, ...many(unreached));
    other.next('submit', ...many(unreached));
    for (const relay of [own, other]) relay.next('commitStatus', ...many(notFound));
    const fault = await hasty.ledger.write(write).catch((error: Fault) => error);
    hasty.close();
    for (const relay of [own, other]) relay.forget();
    const again = await open.ledger.write(write);
    expect([fault, again.ok && again.value.replayed, await recordsOf(write)]).to.deep.equal([
      fault,
      true,
      [write.eventId],
    ]);
    expect(fault).to.include({ code: 'outcome-unknown', remedy: 'ask' });
  });

  it('fails as not recorded when no peer finds endorsers', async () => {
    for (const relay of [own, other]) relay.next('endorse', noEndorsers);
    const write = newWrite();
    const fault = await open.ledger.write(write).catch((error: Fault) => error);
    expect([(fault as Fault).code, await recordsOf(write)]).to.deep.equal(['ledger-unreachable', []]);
  });

  function connect(deadlines: { readonly settle?: number }): OpenLedger {
    const options = ledgerOptions(network, 'RvdKMSP', {
      ...{ address: own.address, fallBack: ['GemeentenMSP'], deadlines: { settle: 15_000, ...deadlines } },
      heard: (event) => heard.push(event),
    });
    const [first, second] = options.peers;
    if (second === undefined) throw new Error('no second peer');
    return connectLedger({
      ...options,
      peers: [first, { ...second, address: other.address }],
      index: { last: async () => null, blockOf: async () => null, event: async () => null },
    });
  }

  /** Both peers have said that they are there, so that the order in which they are tried is known. */
  async function ledgerIsReady(): Promise<boolean> {
    const answer = await open.ledger.inspect(actors.council, 'statute', []).catch(() => undefined);
    return answer?.ok === true;
  }

  const settledBy = () => heard.flatMap((event) => (event.what === 'settled' ? [event.by] : []));

  async function recordsOf({ caseId }: LedgerWrite): Promise<readonly string[]> {
    const answer = await open.ledger.inspect(actors.council, 'readRecords', [caseId]);
    const records: { record: { eventId: string } }[] = answer.ok ? JSON.parse(answer.value.text) : [];
    return records.map(({ record }) => record.eventId);
  }
});

function plan(relay: Relay, fates: Partial<Record<Method, readonly Fate[]>>): void {
  for (const [method, list] of Object.entries(fates)) relay.next(method as Method, ...list);
}
