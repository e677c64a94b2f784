/** The third step: how an attempt ended, and what becomes of the delivery. */
import type { Updateable } from 'kysely';
import type { Database, DeliveryTable } from '../storage/index.js';
import type { Claim, Settlement } from './store.js';

/**
 * Attempt and delivery change together. A crash before that leaves the receiver perhaps with the notification and us
 * without its answer: it is sent again, with the same id.
 */
export async function settle(
  db: Database,
  { delivery, attempt, number, subscription }: Pick<Claim, 'delivery' | 'attempt' | 'number' | 'subscription'>,
  { at, outcome, status, failure, next }: Settlement,
): Promise<void> {
  const finished = (query: Pick<Database, 'updateTable'>) =>
    query.updateTable('attempts').set({ finished_at: at, outcome, status, failure }).where('id', '=', attempt);
  if (next.kind === 'gone') {
    return db.transaction().execute(async (trx) => {
      await finished(trx).execute();
      await disable(trx, subscription.id, at);
    });
  }
  await db
    .with('attempt', finished)
    .updateTable('deliveries')
    .set(changeTo(next, at))
    .where('id', '=', delivery)
    .where('state', '=', 'waiting')
    // A later claim may have taken over after the lease; only a delivery that succeeded may overrule it.
    .$if(next.kind !== 'delivered', (query) => query.where('attempts', '=', number))
    .execute();
}

/** The receiver said farewell: nothing more is sent, and what was not received is kept for a hand. */
async function disable(trx: Database, subscription: string, at: Date): Promise<void> {
  await trx
    .updateTable('subscriptions')
    .set({ disabled_at: at, disabled_reason: 'gone' })
    .where('id', '=', subscription)
    .where('disabled_at', 'is', null)
    .execute();
  await trx
    .updateTable('deliveries')
    .set({ state: 'parked', settled_at: at, claimed_until: null, reason: 'gone' })
    .where('subscription', '=', subscription)
    .where('state', '=', 'waiting')
    .execute();
}

function changeTo(next: Exclude<Settlement['next'], { kind: 'gone' }>, at: Date): Updateable<DeliveryTable> {
  switch (next.kind) {
    case 'delivered':
      return { state: 'delivered', settled_at: at, claimed_until: null };
    case 'again':
      return { next_attempt_at: next.at, claimed_until: null };
    case 'parked':
      return { state: 'parked', settled_at: at, claimed_until: null, reason: next.reason };
    default:
      return next satisfies never;
  }
}
