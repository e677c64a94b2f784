/** The first step: from a notification to a delivery for each subscription that it concerns. */
import type { Database } from '../storage/index.js';
import { wants } from './match.js';

const batch = 100;

/**
 * Every delivery of the oldest notifications without any is made, in one transaction. A crash before its commit leaves
 * them to be found again; after it the deliveries wait.
 */
export async function expand(db: Database, now: Date): Promise<number> {
  if ((await unexpanded(db).limit(1).executeTakeFirst()) === undefined) return 0;
  return db.transaction().execute(async (trx) => {
    const fresh = await unexpanded(trx).limit(batch).forUpdate().execute();
    if (fresh.length === 0) return 0;
    const interested = await subscribersAmong(trx, new Set(fresh.flatMap(({ recipients }) => recipients)));
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
    const positions = fresh.map(({ position }) => position);
    await trx.updateTable('notifications').set({ expanded_at: now }).where('position', 'in', positions).execute();
    return fresh.length;
  });
}

function unexpanded(db: Database) {
  return db
    .selectFrom('notifications')
    .select(['position', 'kind', 'recipients'])
    .where('expanded_at', 'is', null)
    .orderBy('position');
}

async function subscribersAmong(db: Database, recipients: ReadonlySet<string>) {
  if (recipients.size === 0) return [];
  return db
    .selectFrom('subscriptions')
    .select(['id', 'oin', 'role', 'kinds'])
    .where('disabled_at', 'is', null)
    .where((is) => is.or([is('oin', 'in', [...recipients]), is('role', 'in', [...recipients])]))
    .execute();
}
