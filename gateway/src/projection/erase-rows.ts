// What erasure leaves of the rows that it reaches. The bytes are gone for every query with the commit; from the files they
// go with the database's own cleaning (README, Erasure).
import { sql } from 'kysely';
import type { Database } from '../storage/index.js';
import { eraseAnswers } from './answer-rows.js';
import type { ErasedPlace } from './apply.js';

/**
 * No row holds anything any more that the content told: neither the content itself, nor what a notification took from it. That
 * something was sent, when, and to which subscription stays, as evidence of who had to be told. What was not delivered yet
 * never is; the fact that tells of the erasure follows it.
 */
export async function eraseRows(trx: Database, erased: readonly ErasedPlace[]): Promise<void> {
  const caseIds = erased.map(({ case_id }) => case_id);
  const seqs = erased.map(({ seq }) => String(seq));
  const places = sql`(select case_id, seq::integer from unnest(${caseIds}::text[], ${seqs}::text[]) as places(case_id, seq))`;
  const isErased = sql<boolean>`(case_id, seq) in ${places}`;
  await eraseAnswers(trx, erased);
  await trx.updateTable('contents').set({ state: 'purged', disclosures: null }).where(isErased).execute();
  const notifications = await trx
    .updateTable('notifications')
    .set({
      kind: null,
      sets: '[]',
      recipients: '[]',
      data: null,
      about: sql`case when data is null then about else 'erased ' || position end`,
    })
    .where(isErased)
    .returning('position')
    .execute();
  if (notifications.length === 0) return;
  await trx
    .updateTable('deliveries')
    .set({ state: 'parked', reason: 'erased', settled_at: sql`now()`, claimed_until: null })
    .where('state', '!=', 'delivered')
    .where(
      'notification',
      'in',
      notifications.map(({ position }) => position),
    )
    .execute();
}
