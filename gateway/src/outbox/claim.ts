/** The second step: a due delivery is taken, and that it is being tried is written down before anything is sent. */
import type { Database } from '../storage/index.js';
import type { Claim, Notification } from './store.js';

/**
 * At most `limit` due deliveries belong to this process until the lease ends. A crash after the commit leaves an attempt
 * without an outcome on record, and the delivery is due again when the lease ends.
 */
export async function claim(db: Database, now: Date, leaseUntil: Date, limit: number): Promise<readonly Claim[]> {
  if ((await due(db, now).limit(1).executeTakeFirst()) === undefined) return [];
  return db.transaction().execute(async (trx) => {
    const rows = await due(trx, now).limit(limit).forUpdate('d').skipLocked().execute();
    if (rows.length === 0) return [];
    const taken = rows.map(({ delivery }) => delivery);
    await trx
      .updateTable('deliveries')
      .set((field) => ({
        attempts: field('attempts', '+', 1),
        first_attempt_at: field.fn.coalesce('first_attempt_at', field.val(now)),
        claimed_until: leaseUntil,
      }))
      .where('id', 'in', taken)
      .execute();
    const begun = await trx
      .insertInto('attempts')
      .values(rows.map(({ delivery, attempts }) => ({ delivery, number: attempts + 1, started_at: now })))
      .returning(['id', 'delivery'])
      .execute();
    const notifications = await trx
      .selectFrom('notifications')
      .selectAll()
      .where(
        'position',
        'in',
        rows.map(({ notification }) => notification),
      )
      // Deliveries of what was erased are parked in the transaction that erases it; none is due.
      .where('kind', 'is not', null)
      .$narrowType<{ kind: string }>()
      .execute();
    const attemptOf = new Map(begun.map(({ id, delivery }) => [delivery, id]));
    const at = new Map(notifications.map((notification) => [notification.position, notification]));
    return rows.flatMap((row) => {
      const [attempt, notification] = [attemptOf.get(row.delivery), at.get(row.notification)];
      return attempt === undefined || notification === undefined ? [] : [toClaim(row, attempt, notification, now)];
    });
  });
}

/** What may be tried now, oldest first; a subscription that wants its order has only its oldest delivery tried. */
function due(db: Database, now: Date) {
  return db
    .selectFrom('deliveries as d')
    .innerJoin('subscriptions as s', 's.id', 'd.subscription')
    .select(['d.id as delivery', 'd.notification', 'd.attempts', 'd.first_attempt_at', 's.id as subscription'])
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
    .orderBy('d.notification');
}

interface DueRow {
  readonly delivery: bigint;
  readonly attempts: number;
  readonly first_attempt_at: Date | null;
  readonly subscription: string;
  readonly callback_url: string;
  readonly secret_version: number;
}

function toClaim(row: DueRow, attempt: bigint, notification: Notification, now: Date): Claim {
  return {
    delivery: row.delivery,
    attempt,
    number: row.attempts + 1,
    firstAttemptAt: row.first_attempt_at ?? now,
    subscription: { id: row.subscription, callbackUrl: row.callback_url, secretVersion: row.secret_version },
    notification,
  };
}
