/** The outbox as it is kept: three durable steps, each of which happened wholly or not at all. */
import type { Selectable } from 'kysely';
import type { AttemptTable, Database, DeliveryTable, NotificationTable } from '../storage/index.js';
import { claim } from './claim.js';
import { expand } from './expand.js';
import { settle } from './settle.js';

/** A notification as the projection wrote it. */
export type Notification = Omit<Selectable<NotificationTable>, 'expanded_at' | 'kind'> & { readonly kind: string };

/** One attempt that this process, and no other until the lease ends, may make. */
export interface Claim {
  readonly delivery: bigint;
  readonly attempt: bigint;
  /** How many attempts this makes, itself included. */
  readonly number: number;
  readonly firstAttemptAt: Date;
  readonly subscription: { readonly id: string; readonly callbackUrl: string; readonly secretVersion: number };
  readonly notification: Notification;
}

/** How an attempt ended, and what becomes of its delivery. */
export interface Settlement {
  readonly at: Date;
  readonly outcome: NonNullable<AttemptTable['outcome']>;
  readonly status: number | null;
  readonly failure: string | null;
  readonly next:
    | { readonly kind: 'delivered' }
    | { readonly kind: 'again'; readonly at: Date }
    | { readonly kind: 'parked'; readonly reason: 'exhausted' }
    | { readonly kind: 'gone' };
}

/** How many deliveries there are in each state; those parked wait for a hand. */
export type DeliveryCounts = Readonly<Record<DeliveryTable['state'], number>>;

/** What the delivering loop needs of the tables. */
export interface OutboxStore {
  /** Makes the deliveries of notifications that have none yet; the number of notifications handled. */
  expand(now: Date): Promise<number>;
  /** Takes at most `limit` due deliveries and writes down that an attempt begins. */
  claim(now: Date, leaseUntil: Date, limit: number): Promise<readonly Claim[]>;
  /** Writes down how an attempt ended. */
  settle(claim: Pick<Claim, 'delivery' | 'attempt' | 'number' | 'subscription'>, settlement: Settlement): Promise<void>;
  counts(): Promise<DeliveryCounts>;
}

/** Keeps the outbox in the gateway's tables. Processes that share the tables share the work. */
export function newOutboxStore(db: Database): OutboxStore {
  return {
    expand: (now) => expand(db, now),
    claim: (now, leaseUntil, limit) => claim(db, now, leaseUntil, limit),
    settle: (claimed, settlement) => settle(db, claimed, settlement),
    async counts() {
      const rows = await db
        .selectFrom('deliveries')
        .select((select) => ['state', select.fn.countAll<bigint>().as('count')])
        .groupBy('state')
        .execute();
      const counts = { waiting: 0, delivered: 0, parked: 0 };
      for (const { state, count } of rows) counts[state] = Number(count);
      return counts;
    },
  };
}
