// What the use cases ask of the world. An adapter answers with a value or rejects with a Fault; "no" is a value.
import type {
  CaseRef,
  Caller as CertifiedCaller,
  EventRef,
  Fact,
  Instant,
  LedgerRecord,
  Oin,
  RecordedFact,
  Refusal,
  Role,
} from '@grondslag/chaincode/domain';

/** Who asks, as the edge has established. Scope is the edge's affair; what may be seen or done is decided from this. */
export type Caller = Pick<CertifiedCaller, 'oin' | 'role'>;

/** A block's place in the one order of the ledger. */
export type BlockNumber = bigint;

/** Done, with what came of it; or refused by the law or the ledger, with every reason known. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** This moment, and later. The use cases have no other time. */
export interface Clock {
  now(): Instant;
  /** Resolves after so many milliseconds. */
  wait(millis: number): Promise<void>;
}

/** Unguessable bytes. */
export interface Random {
  bytes(length: number): Uint8Array;
}

/** One event to be recorded. */
export interface LedgerWrite {
  readonly as: Caller;
  readonly contract: string;
  readonly transaction: string;
  readonly caseId: CaseRef;
  readonly eventId: EventRef;
  /**
   * The record hash that the case must end with, null for a case without events. When left out, the case's last record
   * at the moment of writing is meant, and a concurrent event costs a new attempt rather than a refusal.
   */
  readonly previous?: string | null;
  /** Canonical text of the disclosures; goes to the private collection only. */
  readonly content: string;
}

/** An event that stands on the ledger. Block and transaction are null where a replay was answered without ordering. */
export interface Written {
  readonly record: LedgerRecord;
  readonly hash: string;
  readonly replayed: boolean;
  readonly block: BlockNumber | null;
  readonly transactionId: string | null;
}

/** What the inspection contract answered, and how far the peer was that answered: at least that far, and perhaps behind. */
export interface Inspected {
  readonly text: string;
  readonly height: Height;
}

/** What a peer of one organisation answered, and the bytes in which it signed that. */
export interface Attested {
  readonly text: string;
  readonly statement: Uint8Array;
}

/** The ledger as this organisation's own peer offers it, or another one while that is away. */
export interface Ledger {
  /**
   * Resolves once the event is committed as valid, or refused with nothing recorded. Must never order a second
   * transaction for an event whose first may still commit: when that cannot be learned it rejects with
   * `outcome-unknown`, and the same call with the same event id is then safe.
   */
  write(write: LedgerWrite): Promise<Outcome<Written>>;
  /** What a transaction of the inspection contract answers; nothing is ordered. */
  inspect(as: Caller, transaction: string, args: readonly string[]): Promise<Outcome<Inspected>>;
  /** What a transaction of the inspection contract answers at a peer of one organisation, signed by it; nothing is ordered. */
  attest(as: Caller, mspId: string, transaction: string, args: readonly string[]): Promise<Outcome<Attested>>;
}

/** How far a projection or a peer is. */
export interface Height {
  /** The last block in it; null before the first. */
  readonly block: BlockNumber | null;
  /** Blocks known to exist and not in it yet. */
  readonly lag: number;
}

/** A fact with its place on the ledger and all of its public record, so that a reader can hash the record himself. */
export interface LedgerEvent extends RecordedFact {
  readonly previous: string | null;
  readonly commitment: string;
  readonly block: BlockNumber;
  readonly transactionId: string;
}

/** One case as one reader may see it. */
export interface CaseView {
  readonly caseId: CaseRef;
  /** In order of sequence; for an earlier institution or municipality up to and including the event that replaced it. */
  readonly events: readonly LedgerEvent[];
  /** False when the case has later events, which this reader may not see. */
  readonly isWhole: boolean;
  readonly height: Height;
}

/** The end of one case as one reader may see it. */
export interface CaseSummary {
  readonly caseId: CaseRef;
  readonly lastSeq: number;
  readonly lastHash: string;
  readonly lastRecordedAt: Instant;
}

/** A page of a list, with the key to continue after, if there is more. */
export interface Page<T, K = string> {
  readonly items: readonly T[];
  readonly next?: K;
}

/** Where to continue a list, and how much of it to give. */
export interface PageRequest<K = string> {
  readonly after?: K;
  readonly limit: number;
}

/** Reads of the projection. What a reader may not see is indistinguishable from what is not there. */
export interface CaseStore {
  read(reader: Caller, caseId: CaseRef): Promise<CaseView | null>;
  /** In order of case id, which is the order in which cases were begun. */
  list(reader: Caller, page: PageRequest): Promise<Page<CaseSummary>>;
  height(): Promise<Height>;
}

/** What the projection knows of the ledger's own order, for those who write; no access rule applies. */
export interface LedgerIndex {
  /** The case's last projected record; null without one. */
  last(caseId: CaseRef): Promise<{ readonly seq: number; readonly hash: string } | null>;
  /** The block of a transaction of ours that is valid; null while not projected. */
  blockOf(transactionId: string): Promise<BlockNumber | null>;
  /** An event by its own reference; null while not projected. */
  event(caseId: CaseRef, eventId: EventRef): Promise<IndexedEvent | null>;
}

/** An event as the projection knows it. */
export interface IndexedEvent extends Pick<BlockEvent, 'transactionId' | 'record' | 'hash'> {
  readonly block: BlockNumber;
  /** Null while this organisation has not received it. */
  readonly content: EventContent | 'purged' | null;
}

/** Private content that is what its public record commits to: its canonical text with all salts, and the fact in it. */
export interface EventContent {
  readonly text: string;
  readonly fact: Fact;
}

/** An event as a block holds it. */
export interface BlockEvent {
  readonly transactionId: string;
  readonly record: LedgerRecord;
  readonly hash: string;
  /** Null while the peer that was asked has not received it. */
  readonly content: EventContent | null;
  /** Places of earlier events of the case whose content was purged with it. */
  readonly erases: readonly number[];
}

/** A block, reduced to the valid events of our chaincode; most blocks of other traffic have none. */
export interface Block {
  readonly number: BlockNumber;
  /** Header hashes in lower-case hex; `previousHash` is empty in the first block. */
  readonly hash: string;
  readonly previousHash: string;
  readonly events: readonly BlockEvent[];
}

/** An open stream of blocks. Closing it ends the iteration. */
export interface BlockStream extends AsyncIterable<Block> {
  close(): void;
}

/** The ledger's blocks as the peer in use delivers them, with the private content it holds. */
export interface BlockFeed {
  /** Every block from that one on, in order, without gaps and without end. Rejects with a Fault when the stream breaks. */
  open(from: BlockNumber): BlockStream;
  /** One block again: what was pending then may be there now. */
  read(block: BlockNumber): Promise<Block>;
}

/** Where an organisation wants its notifications delivered. */
export interface Subscription {
  readonly id: string;
  readonly oin: Oin;
  readonly role: Role;
  readonly callbackUrl: string;
  /** Fact kinds wanted; null for all. */
  readonly kinds: readonly string[] | null;
  /** Whether a delivery waits for the one before it. */
  readonly ordered: boolean;
  readonly secretVersion: number;
  readonly createdAt: Instant;
  /** Why and since when nothing is delivered; null while active. */
  readonly disabled: { readonly at: Instant; readonly reason: string } | null;
}

/** What a subscriber may choose. */
export type SubscriptionChoice = Pick<Subscription, 'callbackUrl' | 'kinds' | 'ordered'>;

/** What a subscriber may change: its choices, a fresh secret, and being active again. Another address is another subscription. */
export type SubscriptionChange = Partial<Omit<SubscriptionChoice, 'callbackUrl'>> & {
  readonly rotateSecret?: true;
  readonly enable?: true;
};

/** Subscriptions, each visible to its own organisation only. A store may assume that ids are unguessable. */
export interface Subscriptions {
  /** The organisation's subscription on that address: the one that stood already, or the one made now. */
  create(subscription: Subscription): Promise<{ readonly subscription: Subscription; readonly created: boolean }>;
  list(oin: Oin): Promise<readonly Subscription[]>;
  read(oin: Oin, id: string): Promise<Subscription | null>;
  change(oin: Oin, id: string, change: SubscriptionChange): Promise<Subscription | null>;
  /** Whether there was one. What was attempted for it stays; it gets nothing more. */
  remove(oin: Oin, id: string, at: Instant): Promise<boolean>;
}

/** One try to deliver. `outcome` is null while under way, or when the process ended under it. */
export interface DeliveryAttempt {
  readonly number: number;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly outcome: 'delivered' | 'refused' | 'failed' | null;
  readonly status: number | null;
  readonly failure: string | null;
}

/** Parked is out of tries, visible, and waiting for a hand. */
export type DeliveryState = 'waiting' | 'delivered' | 'parked';

/** One notification on its way to one subscription, with every try so far. */
export interface Delivery {
  readonly id: bigint;
  readonly subscription: string;
  readonly caseId: CaseRef;
  readonly eventId: EventRef;
  readonly seq: number;
  /** Null once the content is erased. */
  readonly kind: string | null;
  readonly sets: readonly string[];
  /** The answers that it tells to hold no more. */
  readonly outdatedAnswers: readonly string[];
  readonly block: BlockNumber;
  readonly state: DeliveryState;
  readonly nextAttemptAt: Instant;
  readonly reason: string | null;
  readonly attempts: readonly DeliveryAttempt[];
}

/** The outbox as its owner may see it. */
export interface Deliveries {
  /** Newest first; keyset by delivery id. */
  list(
    oin: Oin,
    filter: { readonly state?: DeliveryState },
    page: PageRequest<bigint>,
  ): Promise<Page<Delivery, bigint>>;
  /** A parked delivery is waiting again, due at once; one in any other state is left as it is. Null when not theirs. */
  retry(oin: Oin, id: bigint, at: Instant): Promise<Delivery | null>;
}

/** Tells the outbox that there may be work. A hint only: nothing is lost when it is not heard. */
export type Wake = () => void;
