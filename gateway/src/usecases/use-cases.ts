import {
  type CaseRef,
  type Sha256,
  type StatuteRule,
  statute,
  statuteDigest,
  statuteVersion,
} from '@grondslag/chaincode/domain';
import type { Answers, Deadlines, GivenAnswer } from './axes-ports.js';
import { type DeadlinesAhead, listDeadlines } from './list-deadlines.js';
import type {
  Caller,
  CaseStore,
  CaseSummary,
  CaseView,
  Clock,
  Deliveries,
  Delivery,
  DeliveryState,
  Height,
  Ledger,
  LedgerIndex,
  Outcome,
  Page,
  PageRequest,
  Random,
  Subscription,
  SubscriptionChange,
  SubscriptionChoice,
  Subscriptions,
  Wake,
  Written,
} from './ports.js';
import { type ErasureProof, proveErasure } from './prove-erasure.js';
import { type Registration, registerFact } from './register-fact.js';
import { subscribe } from './subscribe.js';
import {
  type LegitimacyAnswer,
  type LegitimacyQuestion,
  type StatuteReference,
  verifyLegitimacy,
} from './verify-legitimacy.js';

/** The world, as the use cases need it. */
export interface UseCaseDependencies {
  readonly ledger: Ledger;
  readonly index: LedgerIndex;
  readonly cases: CaseStore;
  readonly subscriptions: Subscriptions;
  readonly deliveries: Deliveries;
  readonly deadlines: Deadlines;
  readonly answers: Answers;
  readonly clock: Clock;
  readonly random: Random;
  readonly sha256: Sha256;
  readonly wake: Wake;
}

/**
 * Everything a gateway can be asked. Null stands for what does not exist for this caller, whether or not it exists for
 * another; a Fault is thrown.
 */
export interface UseCases {
  registerFact(caller: Caller, registration: Registration): Promise<Outcome<Written>>;
  verifyLegitimacy(caller: Caller, question: LegitimacyQuestion): Promise<LegitimacyAnswer | null>;
  /** Every answer that the caller was given, newest first. */
  listAnswers(
    caller: Caller,
    filter: { readonly caseId?: CaseRef },
    page: PageRequest<bigint>,
  ): Promise<Page<GivenAnswer, bigint>>;
  /** What lapses, ends or falls due today and in so many days after it. */
  listDeadlines(caller: Caller, days: number, page: PageRequest): Promise<DeadlinesAhead>;
  traceHistory(caller: Caller, caseId: CaseRef): Promise<CaseView | null>;
  listCases(caller: Caller, page: PageRequest): Promise<Page<CaseSummary>>;
  /** What every organisation's peer still has of a case's content. */
  proveErasure(caller: Caller, caseId: CaseRef): Promise<ErasureProof | null>;
  /** The table of law by which this gateway judges. */
  statute(): StatuteReference & { readonly rows: readonly StatuteRule[] };
  /** Whether the own peer's chaincode judges by that same table; a caller is needed to ask it as. */
  judgesAsLedger(caller: Caller): Promise<boolean>;
  subscribe(
    caller: Caller,
    choice: SubscriptionChoice,
  ): Promise<Outcome<{ readonly subscription: Subscription; readonly created: boolean }>>;
  listSubscriptions(caller: Caller): Promise<readonly Subscription[]>;
  readSubscription(caller: Caller, id: string): Promise<Subscription | null>;
  changeSubscription(caller: Caller, id: string, change: SubscriptionChange): Promise<Subscription | null>;
  unsubscribe(caller: Caller, id: string): Promise<boolean>;
  listDeliveries(
    caller: Caller,
    filter: { readonly state?: DeliveryState },
    page: PageRequest<bigint>,
  ): Promise<Page<Delivery, bigint>>;
  retryDelivery(caller: Caller, id: bigint): Promise<Delivery | null>;
  height(): Promise<Height>;
}

/** The use cases over one organisation's world. */
export function newUseCases(world: UseCaseDependencies): UseCases {
  const { cases, subscriptions, deliveries, clock, wake } = world;
  const digest = statuteDigest(world.sha256);
  return {
    registerFact: (caller, registration) => registerFact(world, caller, registration),
    verifyLegitimacy: (caller, question) => verifyLegitimacy({ ...world, statuteDigest: digest }, caller, question),
    listAnswers: (caller, filter, page) => world.answers.list(caller, filter, page),
    listDeadlines: (caller, days, page) => listDeadlines(world, caller, days, page),
    async judgesAsLedger(caller) {
      const asked = await world.ledger.inspect(caller, 'statute', []);
      return asked.ok && JSON.parse(asked.value.text).digest === digest;
    },
    traceHistory: (caller, caseId) => cases.read(caller, caseId),
    listCases: (caller, page) => cases.list(caller, page),
    proveErasure: (caller, caseId) => proveErasure(world, caller, caseId),
    statute: () => ({ version: statuteVersion, digest, rows: statute }),
    subscribe: (caller, choice) => subscribe(world, caller, choice),
    listSubscriptions: ({ oin }) => subscriptions.list(oin),
    readSubscription: ({ oin }, id) => subscriptions.read(oin, id),
    changeSubscription: ({ oin }, id, change) => subscriptions.change(oin, id, change),
    unsubscribe: ({ oin }, id) => subscriptions.remove(oin, id, clock.now()),
    listDeliveries: ({ oin }, filter, page) => deliveries.list(oin, filter, page),
    async retryDelivery({ oin }, id) {
      const delivery = await deliveries.retry(oin, id, clock.now());
      if (delivery !== null) wake();
      return delivery;
    },
    height: () => cases.height(),
  };
}
