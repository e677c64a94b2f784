// The one way to write to the ledger, and the one way to ask it: any transaction by name, so that a new command is a
// row in the domain's table and not a method here.
import { type CaseRef, type RefusalCode, refuse } from '@grondslag/chaincode/domain';
import type { Gateway, Transaction } from '@hyperledger/fabric-gateway';
import {
  type Attested,
  type BlockNumber,
  type Caller,
  Fault,
  type Inspected,
  type Ledger,
  type LedgerIndex,
  type LedgerWrite,
  type Outcome,
  type Written,
} from '../usecases/index.js';
import { readAnswer } from './answer.js';
import { toAttested } from './attested.js';
import type { Connection } from './connect.js';
import { Endorsers } from './endorsers.js';
import { readProposalFailure } from './failures.js';
import { InTurn } from './in-turn.js';
import { pause, type Sleep, TRIES } from './retry.js';
import { askAround, type Seat } from './seat.js';
import { type SettledBy, submitAndSettle } from './settle.js';

/** What the ledger client needs from its surroundings. */
export interface LedgerClientOptions {
  readonly connection: Pick<Connection, 'as'>;
  readonly channel: string;
  readonly chaincode: string;
  readonly index: LedgerIndex;
  readonly sleep: Sleep;
  /** Milliseconds after which an unknown outcome is reported as such. */
  readonly settleWithin: number;
  /** Hears of every block in which an own write was committed. */
  readonly saw: (block: BlockNumber) => void;
  /** Hears how an outcome was settled that was in doubt for a moment. */
  readonly doubted?: (by: SettledBy) => void;
}

/** How one try ended: for good, or in a way that a whole new proposal may cure, with what is to be said if none does. */
type Try = Outcome<Written> | { readonly again: Fault | Outcome<never> };

/** Refusals that say nothing of the fact: a peer lacks content that is on its way, or a clock is a little behind. */
const PASSING: readonly RefusalCode[] = ['content-pending', 'before-last-record'];

/** The last record of a case that this client wrote, until the projection has caught up with it. */
interface Tip {
  readonly seq: number;
  readonly hash: string;
}

/** Writes of one case wait for each other here, since the ledger lets only one of several at once win. */
export function newLedgerClient(options: LedgerClientOptions): Ledger {
  return new LedgerClient(options);
}

class LedgerClient implements Ledger {
  readonly #options: LedgerClientOptions;
  readonly #turns = new InTurn();
  readonly #endorsers = new Endorsers();
  readonly #tips = new Map<CaseRef, Tip>();

  constructor(options: LedgerClientOptions) {
    this.#options = options;
  }

  async inspect(as: Caller, transaction: string, args: readonly string[]): Promise<Outcome<Inspected>> {
    const seat = this.#options.connection.as(as);
    if (seat === undefined) return NO_IDENTITY;
    try {
      const value = await askAround(seat, async (at) => {
        // Asked before the question: the answer is of this block or a later one.
        const block = await at.ask();
        const bytes = await this.#contract(at.gateway, 'inspection').evaluateTransaction(transaction, ...args);
        const lag = Number((seat.newest() ?? block) - block);
        return { text: new TextDecoder().decode(bytes), height: { block, lag: Math.max(0, lag) } };
      });
      return { ok: true, value };
    } catch (error) {
      const failure = readProposalFailure(error);
      if (failure instanceof Fault) throw failure;
      return { ok: false, refusals: failure };
    }
  }

  async attest(as: Caller, mspId: string, transaction: string, args: readonly string[]): Promise<Outcome<Attested>> {
    const seat = this.#options.connection.as(as);
    if (seat === undefined) return NO_IDENTITY;
    const options = { arguments: [...args], endorsingOrganizations: [mspId] };
    try {
      const endorsed = await askAround(seat, (at) =>
        this.#contract(at.gateway, 'inspection').newProposal(transaction, options).endorse(),
      );
      return { ok: true, value: toAttested(endorsed, mspId) };
    } catch (error) {
      const failure = error instanceof Fault ? error : readProposalFailure(error);
      if (failure instanceof Fault) throw failure;
      return { ok: false, refusals: failure };
    }
  }

  async write(write: LedgerWrite): Promise<Outcome<Written>> {
    const seat = this.#options.connection.as(write.as);
    if (seat === undefined) return NO_IDENTITY;
    return this.#turns.run(write.caseId, () => this.#write(seat, write));
  }

  async #write(seat: Seat, write: LedgerWrite): Promise<Outcome<Written>> {
    for (let tried = 1; ; tried++) {
      const outcome = await this.#try(seat, write);
      if (!('again' in outcome)) return outcome;
      if (tried === TRIES) {
        if (outcome.again instanceof Fault) throw outcome.again;
        return outcome.again;
      }
      await this.#options.sleep(pause(tried));
    }
  }

  async #try(seat: Seat, write: LedgerWrite): Promise<Try> {
    const previous = write.previous === undefined ? await this.#tip(write.caseId) : write.previous;
    let transaction: Transaction;
    try {
      transaction = await askAround(seat, ({ gateway }) =>
        this.#contract(gateway, write.contract)
          .newProposal(write.transaction, {
            arguments: [write.caseId, write.eventId, previous ?? ''],
            transientData: { inhoud: write.content },
            ...this.#endorsers.options,
          })
          .endorse(),
      );
    } catch (error) {
      this.#endorsers.forget();
      return this.#notEndorsed(error, write, previous);
    }
    this.#endorsers.learn(transaction);
    const answer = readAnswer(transaction.getResult(), write);
    if (answer.replayed) return { ok: true, value: { ...answer, block: null, transactionId: null } };
    const { channel, index, sleep, settleWithin: within, doubted } = this.#options;
    const transactionId = transaction.getTransactionId();
    const settled = await submitAndSettle({
      ...{ seat, bytes: transaction.getBytes(), transactionId, channel, index, sleep, within },
      ...(doubted === undefined ? {} : { doubted }),
    });
    // Nothing was ordered: another proposal may find a network that takes it.
    if (settled.verdict === 'unordered') return { again: new Fault('ledger-unreachable') };
    const { verdict, code, block } = settled;
    switch (verdict) {
      case 'valid':
        this.#options.saw(block);
        this.#remember(write.caseId, { seq: answer.record.seq, hash: answer.hash });
        return { ok: true, value: { ...answer, block, transactionId } };
      case 'conflict':
        return { again: new Fault('read-conflict', { cause: new Error(`validation code ${code}`) }) };
      case 'overtaken':
        // Once is a race; every time is a policy that this network's peers do not satisfy.
        this.#endorsers.forget();
        return { again: new Fault('commit-invalid', { cause: new Error(`validation code ${code}`) }) };
      case 'invalid':
        throw new Fault('commit-invalid', { cause: new Error(`validation code ${code}`) });
    }
  }

  /**
   * A wrong previous hash is the writer's only if the writer fixed it and this organisation's own view of the ledger
   * says otherwise too; in every other case a peer or the projection is a few blocks late.
   */
  async #notEndorsed(error: unknown, write: LedgerWrite, previous: string | null): Promise<Try> {
    const failure = readProposalFailure(error);
    if (failure instanceof Fault) {
      if (failure.code === 'endorsements-differ') return { again: failure };
      throw failure;
    }
    const refused: Outcome<never> = { ok: false, refusals: failure };
    const codes = failure.map(({ code }) => code);
    if (codes.some((code) => PASSING.includes(code))) return { again: refused };
    if (!codes.includes('wrong-previous')) return refused;
    if (write.previous === undefined) return { again: new Fault('read-conflict', { cause: error }) };
    return previous === (await this.#tip(write.caseId)) ? { again: refused } : refused;
  }

  async #tip(caseId: CaseRef): Promise<string | null> {
    const projected = await this.#options.index.last(caseId);
    const written = this.#tips.get(caseId);
    if (written === undefined) return projected?.hash ?? null;
    if (projected === null || projected.seq < written.seq) return written.hash;
    this.#tips.delete(caseId);
    return projected.hash;
  }

  #remember(caseId: CaseRef, tip: Tip): void {
    this.#tips.delete(caseId);
    this.#tips.set(caseId, tip);
    const [oldest] = this.#tips.keys();
    if (this.#tips.size > MOST_TIPS && oldest !== undefined) this.#tips.delete(oldest);
  }

  #contract(gateway: Gateway, name: string) {
    return gateway.getNetwork(this.#options.channel).getContract(this.#options.chaincode, name);
  }
}

/** More than are ever waiting for the projection; forgetting one costs a retry. */
const MOST_TIPS = 1_000;

/** This organisation has issued no identity to that OIN. */
const NO_IDENTITY: Outcome<never> = { ok: false, refusals: [refuse('caller-unknown', 'oin')] };
