/** Subscriptions in the gateway's tables. An organisation can reach its own and no other. */
import type { Instant, Oin, Role } from '@grondslag/chaincode/domain';
import { type Selectable, sql } from 'kysely';
import type { Database, SubscriptionTable } from '../storage/index.js';
import type { Subscription, Subscriptions } from '../usecases/index.js';

const removed = 'removed';

/** Keeps subscriptions; a removed one stays as a row, since its deliveries are evidence. */
export function newSubscriptions(db: Database): Subscriptions {
  const own = (oin: Oin, id: string) => (isUuid(id) ? { oin, id } : undefined);
  const visible = (trx: Database) =>
    trx
      .selectFrom('subscriptions')
      .selectAll()
      .where((is) => is.or([is('disabled_reason', 'is', null), is('disabled_reason', '!=', removed)]));
  const find = async (trx: Database, oin: Oin, id: string) => {
    if (own(oin, id) === undefined) return null;
    const row = await visible(trx).where('oin', '=', oin).where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toSubscription(row);
  };
  return {
    async create(subscription) {
      const { id, oin, role, callbackUrl, kinds, ordered, secretVersion, createdAt } = subscription;
      const made = await db
        .insertInto('subscriptions')
        .values({
          id,
          oin,
          role,
          callback_url: callbackUrl,
          kinds: kinds === null ? null : JSON.stringify(kinds),
          ordered,
          secret_version: secretVersion,
          created_at: new Date(createdAt),
        })
        .onConflict((standing) => standing.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (made !== undefined) return { subscription, created: true };
      const standing = await visible(db)
        .where('oin', '=', oin)
        .where('callback_url', '=', callbackUrl)
        .executeTakeFirstOrThrow();
      return { subscription: toSubscription(standing), created: false };
    },

    async list(oin) {
      const rows = await visible(db).where('oin', '=', oin).orderBy('created_at').orderBy('id').execute();
      return rows.map(toSubscription);
    },

    read: (oin, id) => find(db, oin, id),

    change: (oin, id, { kinds, ordered, rotateSecret, enable }) =>
      db.transaction().execute(async (trx) => {
        if ((await find(trx, oin, id)) === null) return null;
        const changes = {
          ...(kinds === undefined ? {} : { kinds: kinds === null ? null : JSON.stringify(kinds) }),
          ...(ordered === undefined ? {} : { ordered }),
          ...(rotateSecret === undefined ? {} : { secret_version: sql<number>`secret_version + 1` }),
          ...(enable === undefined ? {} : { disabled_at: null, disabled_reason: null }),
        };
        if (Object.keys(changes).length > 0) {
          await trx.updateTable('subscriptions').set(changes).where('id', '=', id).execute();
        }
        return find(trx, oin, id);
      }),

    remove: (oin, id, at) =>
      db.transaction().execute(async (trx) => {
        if ((await find(trx, oin, id)) === null) return false;
        await trx
          .updateTable('subscriptions')
          .set({ disabled_at: new Date(at), disabled_reason: removed })
          .where('id', '=', id)
          .execute();
        await trx
          .updateTable('deliveries')
          .set({ state: 'parked', settled_at: new Date(at), claimed_until: null, reason: removed })
          .where('subscription', '=', id)
          .where('state', '=', 'waiting')
          .execute();
        return true;
      }),
  };
}

/** A moment of this gateway's own clock, in the one form in which moments are told. */
export function toInstant(at: Date): Instant {
  return at.toISOString() as Instant;
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

function toSubscription(row: Selectable<SubscriptionTable>): Subscription {
  return {
    id: row.id,
    oin: row.oin as Oin,
    role: row.role as Role,
    callbackUrl: row.callback_url,
    kinds: row.kinds,
    ordered: row.ordered,
    secretVersion: row.secret_version,
    createdAt: toInstant(row.created_at),
    disabled: row.disabled_at === null ? null : { at: toInstant(row.disabled_at), reason: row.disabled_reason ?? '' },
  };
}
