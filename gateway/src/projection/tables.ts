// The follower's SQL: what it reads before applying blocks, and how it writes what follows from them.
import type { CaseRef } from '@grondslag/chaincode/domain';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { CursorTable, Database } from '../storage/index.js';
import type { BlockNumber } from '../usecases/index.js';
import { reviseAnswers } from './answer-rows.js';
import type { Changes, KnownCases } from './apply.js';
import type { CaseState } from './case-state.js';
import { writeDeadlines } from './deadline-rows.js';
import { eraseRows } from './erase-rows.js';
import { grouped } from './grouped.js';
import { insertRows } from './insert-rows.js';
import { eventOfRow, type NotificationDraft } from './rows.js';

/** The cursor, held until the transaction ends, so that there is one writer at a time. */
export function lockCursor(trx: Database): Promise<Selectable<CursorTable>> {
  return trx.selectFrom('cursor').selectAll().forUpdate().executeTakeFirstOrThrow();
}

/** The cursor as it stands, for opening the stream; a transaction looks again. */
export function readCursor(db: Database): Promise<Selectable<CursorTable>> {
  return db.selectFrom('cursor').selectAll().executeTakeFirstOrThrow();
}

/** Every named case that has events. */
export async function readCases(db: Database, caseIds: readonly CaseRef[]): Promise<KnownCases> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    // From the one table with a row per case: a database without statistics then goes by keys, and not through all rows.
    .selectFrom('cases as k')
    .innerJoin('records as r', 'r.case_id', 'k.case_id')
    .innerJoin('contents as c', (join) => join.onRef('c.case_id', '=', 'r.case_id').onRef('c.seq', '=', 'r.seq'))
    .selectAll('r')
    .select(['c.state', 'c.disclosures', 'k.notified_seq'])
    .where(sql<boolean>`k.case_id = any(${caseIds}::text[])`)
    .orderBy('r.case_id')
    .orderBy('r.seq')
    .execute();
  const cases = new Map<CaseRef, CaseState>();
  for (const row of rows) {
    const event = eventOfRow(row);
    const events = cases.get(event.caseId)?.events ?? [];
    cases.set(event.caseId, { events: [...events, event], notifiedSeq: row.notified_seq });
  }
  return cases;
}

const RECORD = {
  case_id: 'text',
  seq: 'integer',
  event_id: 'text',
  hash: 'text',
  previous: 'text',
  commitment: 'text',
  msp_id: 'text',
  recorded_at: 'text',
  block: 'bigint',
  transaction_id: 'text',
} as const;
const CONTENT = { case_id: 'text', seq: 'integer', state: 'text', disclosures: 'text' } as const;
const CASE = {
  case_id: 'text',
  last_seq: 'integer',
  last_hash: 'text',
  last_recorded_at: 'text',
  notified_seq: 'integer',
  deadlines_by: 'text',
} as const;
const PARTY = { case_id: 'text', oin: 'text', role: 'text', until_seq: 'integer', until_day: 'text' } as const;
const NOTIFICATION = {
  position: 'bigint',
  case_id: 'text',
  about: 'text',
  event_id: 'text',
  seq: 'integer',
  kind: 'text',
  data: 'jsonb',
  sets: 'jsonb',
  recipients: 'jsonb',
  hash: 'text',
  previous: 'text',
  record: 'text',
  recorded_at: 'text',
  transaction_id: 'text',
  block: 'bigint',
} as const;

/**
 * Writes all that follows from blocks or late content; the cursor is the caller's affair. Resolves with whether there is
 * anything to notify.
 */
export async function writeChanges(trx: Database, changes: Changes): Promise<boolean> {
  const { records, contents, cases, regrouped, parties, deadlines, erased } = changes;
  if (records.length > 0) await insertRows(trx, 'records', RECORD, records).execute();
  if (contents.length > 0) {
    await insertRows(trx, 'contents', CONTENT, contents)
      .onConflict((conflict) =>
        conflict
          .columns(['case_id', 'seq'])
          .doUpdateSet((row) => ({ state: row.ref('excluded.state'), disclosures: row.ref('excluded.disclosures') })),
      )
      .execute();
  }
  if (cases.length > 0) {
    await insertRows(trx, 'cases', CASE, cases)
      .onConflict((conflict) =>
        conflict.column('case_id').doUpdateSet((row) => ({
          last_seq: row.ref('excluded.last_seq'),
          last_hash: row.ref('excluded.last_hash'),
          last_recorded_at: row.ref('excluded.last_recorded_at'),
          notified_seq: row.ref('excluded.notified_seq'),
          deadlines_by: row.ref('excluded.deadlines_by'),
        })),
      )
      .execute();
  }
  if (regrouped.length > 0) {
    const oins = regrouped.map(({ oin }) => oin);
    const caseIds = regrouped.map(({ case_id }) => case_id);
    // By organisation first, as the key has it; whoever reads two of the cases reads them anew below.
    await trx.deleteFrom('parties').where('oin', 'in', oins).where('case_id', 'in', caseIds).execute();
  }
  if (parties.length > 0) {
    // Who could read a case when it was erased stands there still when the erasure tells who may.
    await insertRows(trx, 'parties', PARTY, parties)
      .onConflict((conflict) =>
        conflict.columns(['oin', 'role', 'case_id']).doUpdateSet((row) => ({
          until_seq: row.ref('excluded.until_seq'),
          until_day: row.ref('excluded.until_day'),
        })),
      )
      .execute();
  }
  await writeDeadlines(
    trx,
    cases.map(({ case_id }) => case_id),
    deadlines,
  );
  const changed = await reviseAnswers(trx, changes.notices);
  const notifications = eachAfterItsEvent(changes.notifications, changed);
  if (notifications.length > 0) await writeNotifications(trx, notifications);
  if (erased.length > 0) await eraseRows(trx, erased);
  return notifications.length > 0;
}

function eachAfterItsEvent(
  events: readonly NotificationDraft[],
  others: readonly NotificationDraft[],
): readonly NotificationDraft[] {
  if (others.length === 0) return events;
  const placeOf = ({ case_id, seq }: NotificationDraft) => `${case_id} ${seq}`;
  const following = grouped(others, placeOf);
  return events.flatMap((event) => [event, ...(following.get(placeOf(event)) ?? [])]);
}

/**
 * Positions are counted here and not by the database, whose sequences leave gaps after a rollback: the same blocks give
 * the same positions. After a rebuild of the other tables the notifications stand already, and are left as they are.
 */
export async function writeNotifications(trx: Database, drafts: readonly NotificationDraft[]): Promise<void> {
  const { last } = await trx
    .selectFrom('notifications')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow();
  const first = (last ?? 0n) + 1n;
  const rows = drafts.map((draft, place) => ({ ...draft, position: first + BigInt(place) }));
  await insertRows(trx, 'notifications', NOTIFICATION, rows)
    .onConflict((conflict) => conflict.columns(['case_id', 'about']).doNothing())
    .execute();
}

/** The cursor stands behind a block. */
export async function moveCursor(trx: Database, nextBlock: BlockNumber, blockHash: string): Promise<void> {
  const moved: Omit<Insertable<CursorTable>, 'id'> = { next_block: nextBlock, block_hash: blockHash };
  await trx.updateTable('cursor').set(moved).execute();
}

/** Events whose private content has not been seen yet, oldest first; not more at once than one round should ask for. */
export async function pendingContents(
  db: Database,
): Promise<{ readonly caseId: CaseRef; readonly seq: number; readonly block: BlockNumber }[]> {
  const rows = await db
    .selectFrom('contents as c')
    .innerJoin('records as r', (join) => join.onRef('r.case_id', '=', 'c.case_id').onRef('r.seq', '=', 'c.seq'))
    .select(['c.case_id', 'c.seq', 'r.block'])
    .where('c.state', '=', 'pending')
    .orderBy('r.block')
    .limit(100)
    .execute();
  return rows.map((row) => ({ caseId: row.case_id as CaseRef, seq: row.seq, block: row.block }));
}
