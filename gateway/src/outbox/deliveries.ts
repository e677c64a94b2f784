/** Deliveries as the organisation they are for may see them, with every attempt. */
import type { CaseRef, EventRef, Oin } from '@grondslag/chaincode/domain';
import { type Selectable, sql } from 'kysely';
import type { AttemptTable, Database } from '../storage/index.js';
import type { AnswerNotice, Deliveries, Delivery, DeliveryAttempt, NoticeKind } from '../usecases/index.js';
import { toInstant } from './subscriptions.js';

/** Why a delivery is parked for good: the content that it was about is gone. */
const erased = 'erased';

/** Reads the outbox for its owners, and puts a parked delivery back by hand. */
export function newDeliveries(db: Database): Deliveries {
  return {
    async list(oin, { state }, { after, limit }) {
      let query = ownDeliveries(db, oin)
        .orderBy('d.id', 'desc')
        .limit(limit + 1);
      if (state !== undefined) query = query.where('d.state', '=', state);
      if (after !== undefined) query = query.where('d.id', '<', after);
      const rows = await query.execute();
      const page = rows.slice(0, limit);
      const attempts = await attemptsOf(
        db,
        page.map(({ id }) => id),
      );
      const last = page.at(-1);
      return {
        items: page.map((row) => toDelivery(row, attempts.get(row.id) ?? [])),
        ...(rows.length > limit && last !== undefined ? { next: last.id } : {}),
      };
    },

    retry: (oin, id, at) =>
      db.transaction().execute(async (trx) => {
        if ((await ownDeliveries(trx, oin).where('d.id', '=', id).executeTakeFirst()) === undefined) return null;
        await trx
          .updateTable('deliveries')
          .set({ state: 'waiting', next_attempt_at: new Date(at), settled_at: null, reason: null })
          .where('id', '=', id)
          .where('state', '=', 'parked')
          .where(sql`reason`, 'is distinct from', erased)
          .execute();
        const row = await ownDeliveries(trx, oin).where('d.id', '=', id).executeTakeFirstOrThrow();
        return toDelivery(row, (await attemptsOf(trx, [id])).get(id) ?? []);
      }),
  };
}

function ownDeliveries(db: Database, oin: Oin) {
  return db
    .selectFrom('deliveries as d')
    .innerJoin('subscriptions as s', 's.id', 'd.subscription')
    .innerJoin('notifications as n', 'n.position', 'd.notification')
    .select(['d.id', 'd.subscription', 'd.state', 'd.next_attempt_at', 'd.reason'])
    .select(['n.case_id', 'n.event_id', 'n.seq', 'n.kind', 'n.sets', 'n.data', 'n.block'])
    .where('s.oin', '=', oin);
}

type DeliveryRow = Awaited<ReturnType<ReturnType<typeof ownDeliveries>['executeTakeFirstOrThrow']>>;

async function attemptsOf(db: Database, deliveries: readonly bigint[]): Promise<Map<bigint, DeliveryAttempt[]>> {
  if (deliveries.length === 0) return new Map();
  const rows = await db
    .selectFrom('attempts')
    .selectAll()
    .where('delivery', 'in', deliveries)
    .orderBy('number')
    .execute();
  const grouped = new Map<bigint, DeliveryAttempt[]>();
  for (const row of rows) grouped.set(row.delivery, [...(grouped.get(row.delivery) ?? []), toAttempt(row)]);
  return grouped;
}

function toAttempt(row: Selectable<AttemptTable>): DeliveryAttempt {
  return {
    number: row.number,
    startedAt: toInstant(row.started_at),
    finishedAt: row.finished_at === null ? null : toInstant(row.finished_at),
    outcome: row.outcome,
    status: row.status,
    failure: row.failure,
  };
}

function outdatedIn({ kind, data }: Pick<DeliveryRow, 'kind' | 'data'>): readonly string[] {
  const isOfAnswers = kind === ('answerChanged' satisfies NoticeKind) && data !== null;
  return isOfAnswers ? (data as AnswerNotice).earlier.map(({ id }) => id) : [];
}

function toDelivery(row: DeliveryRow, attempts: readonly DeliveryAttempt[]): Delivery {
  return {
    id: row.id,
    subscription: row.subscription,
    caseId: row.case_id as CaseRef,
    eventId: row.event_id as EventRef,
    seq: row.seq,
    kind: row.kind,
    sets: row.sets,
    outdatedAnswers: outdatedIn(row),
    block: row.block,
    state: row.state,
    nextAttemptAt: toInstant(row.next_attempt_at),
    reason: row.reason,
    attempts,
  };
}
