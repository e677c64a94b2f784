// A submit whose outcome is unknown. The wire between client and peer loses messages as each row says; whatever it
// loses, the event is recorded once or the client is told that nobody knows.
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { newLedgerClient, newSigner } from '@grondslag/gateway/fabric';
import { type Fault, type Ledger, type LedgerWrite } from '@grondslag/gateway/usecases';
import { type Client, Metadata, status } from '@grpc/grpc-js';
import { connect, hash } from '@hyperledger/fabric-gateway';
import { expect } from 'chai';
import { actors } from '../../support/gateway.js';
import { newNetwork, type TestNetwork } from '../../support/network.js';
import { newWrite } from './new-write.js';
import { chaincodeDirectory } from './organisation.js';
import { seatOf } from './seat.js';

const SUBMIT = '/gateway.Gateway/Submit';
const STATUS = '/gateway.Gateway/CommitStatus';

/** What becomes of one call: it arrives and is answered, it never arrives, or only its answer is lost. */
type Wire = 'whole' | 'lost' | 'answer-lost';

/** Per method, what becomes of its calls in turn; whole after the last. */
type Weather = Readonly<Record<string, readonly Wire[]>>;

describe('a submit of unknown outcome', () => {
  let network: TestNetwork;
  before(async function () {
    this.timeout(60_000);
    network = await newNetwork({ chaincodeDirectory });
  });
  after(() => network?.stop());

  const rows: readonly (readonly [what: string, weather: Weather])[] = [
    ['when the request was lost', { [SUBMIT]: ['lost'] }],
    ['when the answer was lost', { [SUBMIT]: ['answer-lost'] }],
    ['when the request was lost twice', { [SUBMIT]: ['lost', 'lost'] }],
    ['when the answer and the first status were lost', { [SUBMIT]: ['answer-lost'], [STATUS]: ['lost'] }],
    [
      'when the answers of submit and of every early status were lost',
      {
        [SUBMIT]: ['answer-lost', 'answer-lost'],
        [STATUS]: ['answer-lost', 'lost', 'answer-lost'],
      },
    ],
  ];

  for (const [what, weather] of rows) {
    it(`is settled by its transaction id, and recorded once, ${what}`, async () => {
      const { ledger, sent } = clientIn(weather);
      const write = newWrite();
      const outcome = await ledger.write(write);
      expect([outcome.ok && outcome.value.record.eventId, new Set(sent()).size]).to.deep.equal([write.eventId, 1]);
      expect(await recordsOf(write)).to.deep.equal([write.eventId]);
    });
  }

  it('is reported as unknown, with the transaction to ask for, when nothing can be learned', async () => {
    const never = Array.from<Wire>({ length: 50 }).fill('lost');
    const { ledger } = clientIn({ [SUBMIT]: ['answer-lost'], [STATUS]: never }, 600);
    const fault = await ledger.write(newWrite()).catch((error: Fault) => error);
    expect(fault).to.include({ code: 'outcome-unknown', remedy: 'ask' }).and.have.property('transactionId');
  });

  it('may be registered again after that with the same event id, and stands once', async () => {
    const never = Array.from<Wire>({ length: 50 }).fill('lost');
    const write = newWrite();
    await clientIn({ [SUBMIT]: ['answer-lost'], [STATUS]: never }, 600)
      .ledger.write(write)
      .catch(() => undefined);
    const outcome = await clientIn({}).ledger.write(write);
    expect([outcome.ok && outcome.value.replayed, await recordsOf(write)]).to.deep.equal([true, [write.eventId]]);
  });

  it('is answered from the projection when the follower saw the block and the peer answers nothing', async () => {
    const never = Array.from<Wire>({ length: 50 }).fill('lost');
    const { ledger } = clientIn({ [SUBMIT]: ['answer-lost'], [STATUS]: never }, 600, async () => 7n);
    const outcome = await ledger.write(newWrite());
    expect(outcome.ok && outcome.value.block).to.equal(7n);
  });

  function clientIn(weather: Weather, within = 8_000, blockOf = async (): Promise<bigint | null> => null) {
    const organisation = network.organisation('RvdKMSP');
    const raad = organisation.users.find(({ name }) => name === 'raad');
    if (raad === undefined) throw new Error('no raad');
    const transactions: string[] = [];
    const client = inWeather(network.connection('RvdKMSP'), weather, transactions);
    const gateway = connect({
      client,
      identity: { mspId: 'RvdKMSP', credentials: readFileSync(raad.msp.certificate) },
      signer: newSigner(createPrivateKey(readFileSync(raad.msp.key))),
      hash: hash.none,
    });
    const ledger: Ledger = newLedgerClient({
      connection: { as: () => seatOf(gateway) },
      channel: network.plan.channel,
      chaincode: network.plan.chaincode.name,
      index: { last: async () => null, blockOf, event: async () => null },
      sleep: (millis) => new Promise((resolve) => setTimeout(resolve, Math.min(millis, 20))),
      settleWithin: within,
      saw: () => undefined,
    });
    return { ledger, sent: () => transactions };
  }

  async function recordsOf({ caseId }: LedgerWrite): Promise<readonly string[]> {
    const answer = await clientIn({}).ledger.inspect(actors.council, 'readRecords', [caseId]);
    const records: { record: { eventId: string } }[] = answer.ok ? JSON.parse(answer.value.text) : [];
    return records.map(({ record }) => record.eventId);
  }
});

/** The client, with a wire that loses what the weather says. */
function inWeather(client: Client, weather: Weather, submitted: string[]): Client {
  const counts: Record<string, number> = {};
  return new Proxy(client, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      if (name !== 'makeUnaryRequest') return typeof value === 'function' ? value.bind(target) : value;
      return (...args: unknown[]) => {
        const method = String(args[0]);
        const turn = counts[method] ?? 0;
        counts[method] = turn + 1;
        if (method === SUBMIT) submitted.push((args[3] as { getTransactionId(): string }).getTransactionId());
        const answer = args.at(-1) as (error: unknown, value?: unknown) => void;
        const lost = () => answer(Object.assign(new Error('connection lost'), CONNECTION_LOST));
        const wire = weather[method]?.[turn] ?? 'whole';
        if (wire === 'lost') return lost();
        return value.apply(target, wire === 'whole' ? args : [...args.slice(0, -1), lost]);
      };
    },
  });
}

const CONNECTION_LOST = { code: status.UNAVAILABLE, details: 'connection lost', metadata: new Metadata() };
