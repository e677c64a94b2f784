// The SQL of answers for the follower: what stood before its events, and what stands after them.
import type { CalendarDate, CaseRef, Instant, Oin, Role, State } from '@grondslag/chaincode/domain';
import { sql } from 'kysely';
import type { Database } from '../storage/index.js';
import type { ErasedPlace } from './apply.js';
import type { CaseState, Notice } from './case-state.js';
import { grouped } from './grouped.js';
import { type Columns, insertRows } from './insert-rows.js';
import { type AnswerRow, type Revision, rejudge, revise, type StandingAnswer } from './revise.js';

const ANSWER: Columns<AnswerRow> = {
  id: 'text',
  case_id: 'text',
  oin: 'text',
  role: 'text',
  way: 'text',
  measure: 'text',
  on_day: 'text',
  known_at: 'text',
  state: 'text',
  state_then: 'text',
  seq: 'integer',
  block: 'bigint',
  is_whole: 'boolean',
  given_at: 'text',
  outdated_seq: 'integer',
  outdated_by: 'text',
};

/**
 * The answers stand as the events leave them; resolves with what is to be told of that. The rows of the cases must have been
 * written before by the same transaction: whoever is giving an answer holds its case, so that none is overlooked here.
 */
export async function reviseAnswers(trx: Database, notices: readonly Notice[]): Promise<Revision['notifications']> {
  if (notices.length === 0) return [];
  const caseIds = [...new Set(notices.map(({ event }) => event.caseId))];
  return writeRevision(trx, revise(await standingAnswers(trx, caseIds), notices));
}

/** The same for cases that stay as they are, of answers that were given by another table of law. */
export async function rejudgeAnswers(
  trx: Database,
  cases: ReadonlyMap<CaseRef, CaseState>,
  now: Instant,
): Promise<Revision['notifications']> {
  return writeRevision(trx, rejudge(await standingAnswers(trx, [...cases.keys()]), cases.values(), now));
}

async function writeRevision(trx: Database, revision: Revision): Promise<Revision['notifications']> {
  const { outdated, given, notifications } = revision;
  const byEvent = grouped(outdated, ({ outdated_seq, outdated_by }) => `${outdated_seq} ${outdated_by}`);
  for (const group of byEvent.values()) {
    const [{ number: _, ...by } = {}] = group;
    const numbers = group.map(({ number }) => number);
    await trx.updateTable('answers').set(by).where('number', 'in', numbers).execute();
  }
  await writeAnswers(trx, given);
  return notifications;
}

/** The answers stand that telling of these events gave, as they stand after the last of them; nobody is told of that. */
export function recallAnswers(trx: Database, notices: readonly Notice[]): Promise<void> {
  return writeAnswers(trx, revise([], notices).given);
}

/** What was given before, as when the tables were made from the same events, is left as it is. */
async function writeAnswers(trx: Database, given: readonly AnswerRow[]): Promise<void> {
  if (given.length === 0) return;
  await insertRows(trx, 'answers', ANSWER, given)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function standingAnswers(trx: Database, caseIds: readonly string[]): Promise<StandingAnswer[]> {
  const rows = await trx
    .selectFrom('answers')
    .select(['number', 'id', 'case_id', 'oin', 'role', 'measure', 'on_day', 'known_at', 'state', 'seq', 'given_at'])
    .where(sql<boolean>`case_id = any(${caseIds}::text[])`)
    .where('outdated_seq', 'is', null)
    .where('state', 'is not', null)
    .where('is_whole', '=', true)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    number: row.number,
    id: row.id,
    caseId: row.case_id,
    oin: row.oin as Oin,
    role: row.role as Role,
    measure: row.measure ?? '',
    onDay: row.on_day as CalendarDate,
    knownAt: row.known_at,
    state: row.state as State,
    seq: row.seq,
    givenAt: row.given_at as Instant,
  }));
}

/** That somebody was answered stays; what was asked and answered goes, out of the reference too. */
export async function eraseAnswers(trx: Database, erased: readonly ErasedPlace[]): Promise<void> {
  const last = new Map<string, number>();
  for (const { case_id, seq } of erased) last.set(case_id, Math.max(seq, last.get(case_id) ?? 0));
  for (const [caseId, seq] of last) {
    await trx
      .updateTable('answers')
      .set({
        id: sql`case way when 'asked' then id else 'erased ' || number end`,
        ...{ measure: null, on_day: null, known_at: null, state: null, state_then: null },
      })
      .where('case_id', '=', caseId)
      .where('seq', '<=', seq)
      .execute();
  }
}
