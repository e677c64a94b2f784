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
}

/** Who may read a case: from the first event on, and, once replaced, up to and including `until_seq`. */
export interface PartyTable {
  case_id: string;
  oin: string;
  role: string;
  until_seq: number | null;
}

/**
 * An event that its recipients must hear of. Written in the transaction of its block (or of its late content), never
 * deleted, also not when the derived tables are rebuilt. When the content is erased, what it told is taken out.
 */
export interface NotificationTable {
  position: bigint;
  case_id: string;
  event_id: string;
  seq: number;
  /** Null once the content is erased; then there are no measures and no recipients either. */
  kind: string | null;
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
