// The tables of one gateway, as types: the only thing that rooms which speak SQL share.
// Moments that the ledger states are text, exactly as recorded; moments that this gateway's own clock states are
// timestamps. Block numbers are bigint on both sides of the driver.
import type { ColumnType, Generated, Kysely } from 'kysely';

/** JSON stored as jsonb: read as a value, written as text, because the two drivers disagree on bare arrays. */
export type Json<T> = ColumnType<T, string, string>;

/** Where the follower stands. One row; it moves in the same transaction as everything derived from the blocks. */
export interface CursorTable {
  readonly id: ColumnType<number, never, never>;
  /** The first block that is not yet in the tables. */
  next_block: bigint;
  /** Header hash of the block before it, lower-case hex; null before the first block. */
  block_hash: string | null;
}

/** The public record of an event, with its place on the ledger. */
export interface RecordTable {
  case_id: string;
  seq: number;
  event_id: string;
  hash: string;
  previous: string | null;
  commitment: string;
  msp_id: string;
  recorded_at: string;
  block: bigint;
  transaction_id: string;
}

/** What is known of an event's private content. `disclosures` is there if and only if the state is `present`. */
export interface ContentTable {
  case_id: string;
  seq: number;
  state: 'present' | 'pending' | 'purged';
  disclosures: string | null;
}

/** How far each case is. */
export interface CaseTable {
  case_id: string;
  last_seq: number;
  last_hash: string;
  last_recorded_at: string;
  /** The last event that needs no notification any more: it has one, or its kind has none. */
  notified_seq: number;
  /** The version of the table of law by which its deadlines were worked out; null where a version wrote it that knew of none. */
  deadlines_by: string | null;
}

/** Who may read a case: from the first event on, and, once replaced, up to and including `until_seq`. */
export interface PartyTable {
  case_id: string;
  oin: string;
  role: string;
  until_seq: number | null;
  /** The first day on which it is a party no more; there where `until_seq` is. */
  until_day: string | null;
}

/** A day on which something in a case lapses, ends or falls due, as the case stands; worked out anew with every event. */
export interface DeadlineTable {
  case_id: string;
  /** Empty for what belongs to the case and not to one measure. */
  measure_ref: string;
  what: string;
  on_day: string;
  kind: string | null;
  rule: string;
  article: string;
  /** References of the events that it follows from. */
  events: Json<readonly string[]>;
  /** False while content of the case is pending: it may have been met or moved. */
  is_certain: boolean;
  /** The first day on which there may be something to announce that was not; null when there is nothing more. */
  announce_on: string | null;
}

/**
 * What somebody was told of a measure on a day: asked for, told by a notification that the measure was set, or told that an
 * earlier answer changed. Never deleted, also not at a rebuild; the state and the question go when the case is erased.
 * Moments are text here whoever states them, since they are only told.
 */
export interface AnswerTable {
  readonly number: Generated<bigint>;
  id: string;
  case_id: string;
  oin: string;
  role: string;
  way: 'asked' | 'told' | 'changed';
  /** Reference of the measure, or its kind. */
  measure: string | null;
  on_day: string | null;
  /** The moment of knowledge that was asked for beside now; null for the end of the day itself. */
  known_at: string | null;
  state: string | null;
  /** The state as known at that moment; null where nobody asked. */
  state_then: string | null;
  /** The last event of the case that it takes in. */
  seq: number;
  /** The block up to which the register was known; null before the first. */
  block: bigint | null;
  /** False for who may not see all of the case: such an answer promises nothing, and is not followed. */
  is_whole: boolean;
  given_at: string;
  /** The event by which it holds no more; null while it stands. */
  outdated_seq: number | null;
  /** That event's reference, for who may know of it. */
  outdated_by: string | null;
}

/**
 * What its recipients must hear of: an event, a deadline, or that an answer changed. An event's is written in the transaction
 * of its block (or of its late content). Never deleted, also not when the derived tables are rebuilt. When the content is
 * erased, what it told is taken out.
 */
export interface NotificationTable {
  position: bigint;
  case_id: string;
  /** What it tells of, once per case: an event by its place, and whatever else by all that makes it one thing. */
  about: string;
  event_id: string;
  seq: number;
  /** Null once the content is erased; then there are no measures, no recipients and no data either. */
  kind: string | null;
  /** What it says beside the record of the event; null where that is all. */
  data: Json<unknown> | null;
  /** References of the measures that became set by this event. */
  sets: Json<readonly string[]>;
  /** OINs that must be told. */
  recipients: Json<readonly string[]>;
  hash: string;
  previous: string | null;
  /** Canonical text of the public record: what `hash` is the SHA-256 of. */
  record: string;
  recorded_at: string;
  transaction_id: string;
  block: bigint;
  /** When deliveries were made of it for the subscriptions of that moment; null until then. */
  expanded_at: ColumnType<Date | null, null | undefined, Date>;
}

/** Where an organisation wants its notifications. The secret is derived, not stored. */
export interface SubscriptionTable {
  id: string;
  oin: string;
  role: string;
  callback_url: string;
  /** Fact kinds wanted; null for all. */
  kinds: Json<readonly string[]> | null;
  ordered: boolean;
  secret_version: number;
  created_at: Date;
  disabled_at: Date | null;
  disabled_reason: string | null;
}

/** One notification on its way to one subscription. */
export interface DeliveryTable {
  id: Generated<bigint>;
  notification: bigint;
  subscription: string;
  state: 'waiting' | 'delivered' | 'parked';
  attempts: number;
  first_attempt_at: Date | null;
  next_attempt_at: Date;
  claimed_until: Date | null;
  settled_at: Date | null;
  reason: string | null;
}

/** One try of one delivery: written before the request leaves, completed when its outcome is known. */
export interface AttemptTable {
  id: Generated<bigint>;
  delivery: bigint;
  number: number;
  started_at: Date;
  finished_at: Date | null;
  outcome: 'delivered' | 'refused' | 'failed' | null;
  status: number | null;
  failure: string | null;
}

/** Every table by its name. */
export interface Tables {
  cursor: CursorTable;
  records: RecordTable;
  contents: ContentTable;
  cases: CaseTable;
  parties: PartyTable;
  deadlines: DeadlineTable;
  answers: AnswerTable;
  notifications: NotificationTable;
  subscriptions: SubscriptionTable;
  deliveries: DeliveryTable;
  attempts: AttemptTable;
}

/**
 * The tables of one gateway. Several gateways of one process may share the connection below it; inside a transaction
 * only the handle that the transaction gives may be used, since the embedded database has one session.
 */
export type Database = Kysely<Tables>;
