/** The outbox's three durable steps, each one transaction. What a crash between them means is said at each. */

import type { Selectable } from 'kysely';
import type { AttemptTable, Database, DeliveryTable, NotificationTable } from '../storage/index.js';
import { wants } from './match.js';

/** A notification as the projection wrote it. */
export type Notification = Omit<Selectable<NotificationTable>, 'expanded_at'>;

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

/** The outbox as it is kept. Every method either happened wholly or not at all. */
export interface OutboxStore {
  /** Makes the deliveries of notifications that have none yet; the number of notifications handled. */
  expand(now: Date): Promise<number>;
  /** Takes at most `limit` due deliveries and writes down that an attempt begins. */
  claim(now: Date, leaseUntil: Date, limit: number): Promise<Claim[]>;
  /** Writes down how an attempt ended. */
  settle(claim: Pick<Claim, 'delivery' | 'attempt' | 'number' | 'subscription'>, settlement: Settlement): Promise<void>;
  counts(): Promise<DeliveryCounts>;
}

const batch = 100;

/** Keeps the outbox in the gateway's tables. Processes that share the tables share the work. */
export function newOutboxStore(db: Database): OutboxStore {
  return {
    // Crash before the commit: the notification is still unexpanded and found again. After it: the deliveries wait.
    expand: (now) =>
      db.transaction().execute(async (trx) => {
        const fresh = await trx
          .selectFrom('notifications')
          .select(['position', 'kind', 'recipients'])
          .where('expanded_at', 'is', null)
          .orderBy('position')
          .limit(batch)
          .forUpdate()
          .execute();
        if (fresh.length === 0) return 0;
        const oins = [...new Set(fresh.flatMap(({ recipients }) => recipients))];
        const interested =
          oins.length === 0
            ? []
            : await trx
                .selectFrom('subscriptions')
                .select(['id', 'oin', 'kinds'])
                .where('disabled_at', 'is', null)
                .where('oin', 'in', oins)
                .execute();
        const rows = fresh.flatMap((notification) =>
          interested
            .filter((subscription) => wants(subscription, notification))
            .map(({ id }) => ({
              notification: notification.position,
              subscription: id,
              state: 'waiting' as const,
              attempts: 0,
              next_attempt_at: now,
            })),
        );
        if (rows.length > 0) await trx.insertInto('deliveries').values(rows).execute();
        await trx
          .updateTable('notifications')
          .set({ expanded_at: now })
          .where(
            'position',
            'in',
            fresh.map(({ position }) => position),
          )
          .execute();
        return fresh.length;
      }),

    // Crash after the commit: the attempt stands without an outcome and the delivery is due again when the lease ends.
    claim: (now, leaseUntil, limit) =>
      db.transaction().execute(async (trx) => {
        const due = await trx
          .selectFrom('deliveries as d')
          .innerJoin('subscriptions as s', 's.id', 'd.subscription')
          .innerJoin('notifications as n', 'n.position', 'd.notification')
          .selectAll('n')
          .select(['d.id as delivery', 'd.attempts', 'd.first_attempt_at', 's.id as subscription'])
          .select(['s.callback_url', 's.secret_version'])
          .where('d.state', '=', 'waiting')
          .where('d.next_attempt_at', '<=', now)
          .where((is) => is.or([is('d.claimed_until', 'is', null), is('d.claimed_until', '<=', now)]))
          .where('s.disabled_at', 'is', null)
          .where((is) =>
            is.or([
              is('s.ordered', '=', false),
              is.not(
                is.exists(
                  is
                    .selectFrom('deliveries as earlier')
                    .select('earlier.id')
                    .whereRef('earlier.subscription', '=', 'd.subscription')
                    .whereRef('earlier.notification', '<', 'd.notification')
                    .where('earlier.state', '=', 'waiting'),
                ),
              ),
            ]),
          )
          .orderBy('d.notification')
          .limit(limit)
          .forUpdate('d')
          .skipLocked()
          .execute();
        const claims: Claim[] = [];
        for (const row of due) {
          const { delivery, attempts, first_attempt_at, subscription, callback_url, secret_version } = row;
          const number = attempts + 1;
          const firstAttemptAt = first_attempt_at ?? now;
          await trx
            .updateTable('deliveries')
            .set({ attempts: number, first_attempt_at: firstAttemptAt, claimed_until: leaseUntil })
            .where('id', '=', delivery)
            .execute();
          const { id: attempt } = await trx
            .insertInto('attempts')
            .values({ delivery, number, started_at: now })
            .returning('id')
            .executeTakeFirstOrThrow();
          claims.push({
            delivery,
            attempt,
            number,
            firstAttemptAt,
            subscription: { id: subscription, callbackUrl: callback_url, secretVersion: secret_version },
            notification: row,
          });
        }
        return claims;
      }),

    // Crash before the commit: the receiver may have the notification, yet it is sent again with the same id.
    settle: ({ delivery, attempt, number, subscription }, { at, outcome, status, failure, next }) =>
      db.transaction().execute(async (trx) => {
        await trx
          .updateTable('attempts')
          .set({ finished_at: at, outcome, status, failure })
          .where('id', '=', attempt)
          .execute();
        const waiting = trx.updateTable('deliveries').where('id', '=', delivery).where('state', '=', 'waiting');
        // A later claim may have taken over after the lease; only a delivery that succeeded may overrule it.
        const own = waiting.where('attempts', '=', number);
        switch (next.kind) {
          case 'delivered':
            await waiting.set({ state: 'delivered', settled_at: at, claimed_until: null }).execute();
            break;
          case 'again':
            await own.set({ next_attempt_at: next.at, claimed_until: null }).execute();
            break;
          case 'parked':
            await own.set({ state: 'parked', settled_at: at, claimed_until: null, reason: next.reason }).execute();
            break;
          case 'gone':
            await own.set({ state: 'parked', settled_at: at, claimed_until: null, reason: 'gone' }).execute();
            await trx
              .updateTable('subscriptions')
              .set({ disabled_at: at, disabled_reason: 'gone' })
              .where('id', '=', subscription.id)
              .where('disabled_at', 'is', null)
              .execute();
            await trx
              .updateTable('deliveries')
              .set({ state: 'parked', settled_at: at, claimed_until: null, reason: 'gone' })
              .where('subscription', '=', subscription.id)
              .where('state', '=', 'waiting')
              .execute();
        }
      }),

    counts: async () => {
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
