import { decodeRefusal } from '@grondslag/chaincode/domain';
import { GatewayError } from '@hyperledger/fabric-gateway';
import { expect } from 'chai';
import { chosenNetwork } from '../support/fabric.js';
import { type Call, generatedCalls } from './support/generated-calls.js';
import { PLACES, type RunningLedger, runningLedger } from './support/running-ledger.js';
import { CHAPTERS, Story } from './support/story.js';

/** Four processes of Fabric's and four of ours answer each: fewer of them on a real network. */
const CALLS = chosenNetwork === 'native' ? 2_000 : 10_000;
const SEED = 20_261_122;
const IN_FLIGHT = 24;
const organisations = Object.keys(PLACES);

/** How the four organisations' processes answered one call. */
const OUTCOMES = ['endorsed alike', 'refused alike', 'differently', 'with a bug'] as const;
type Outcome = (typeof OUTCOMES)[number];

describe('four organisations’ chaincode processes in four time zones and languages', function () {
  this.timeout(CALLS * 100);
  let ledger: RunningLedger;
  let outcomes: ReadonlyMap<Outcome, readonly Call[]>;
  before(async () => {
    ledger = await runningLedger();
    const stories = CHAPTERS.map((chapter) => new Story(ledger).until(chapter));
    const calls = generatedCalls(await Promise.all(stories), CALLS, SEED);
    outcomes = await answered(calls);
  });

  it('answer no call differently', () => {
    expect(outcomes.get('differently') ?? []).to.deep.equal([]);
  });

  it('answer no call with a bug', () => {
    expect(outcomes.get('with a bug') ?? []).to.deep.equal([]);
  });

  it('agree on results', () => {
    expect(outcomes.get('endorsed alike')?.length).to.be.greaterThan(CALLS / 5);
  });

  it('agree on refusals', () => {
    expect(outcomes.get('refused alike')?.length).to.be.greaterThan(CALLS / 5);
  });

  async function answered(calls: readonly Call[]): Promise<Map<Outcome, Call[]>> {
    const byOutcome = new Map<Outcome, Call[]>(OUTCOMES.map((outcome) => [outcome, []]));
    const waiting = calls.values();
    const work = async () => {
      for (const call of waiting) {
        byOutcome.get(await outcomeOf(call))?.push(call);
      }
    };
    await Promise.all(Array.from({ length: IN_FLIGHT }, work));
    return byOutcome;
  }

  /** Endorsed by all four, or refused by all four in the same words: a peer compares results, writes and reads by byte. */
  async function outcomeOf({ user, transaction, args, content }: Call): Promise<Outcome> {
    try {
      await ledger.as(user).propose(transaction, args, content, organisations).endorse();
      return 'endorsed alike';
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      const said = error.details.map(({ message }) => message);
      if (said.length !== organisations.length || new Set(said).size !== 1) return 'differently';
      return said.every((message) => decodeRefusal(message) !== undefined) ? 'refused alike' : 'with a bug';
    }
  }
});
