// The deadlines of a case as rows: worked out from its facts and the day of the last of them, so without a clock.
import {
  type CalendarDate,
  type CaseDeadline,
  type CaseRef,
  deadlinesFrom,
  dutchDayOf,
  type RecordedFact,
  statuteVersion,
} from '@grondslag/chaincode/domain';
import { type Insertable, sql } from 'kysely';
import type { Database, DeadlineTable } from '../storage/index.js';
import type { CaseState } from './case-state.js';
import { type Columns, insertRows } from './insert-rows.js';
import { firstAnnouncement } from './leads.js';

/**
 * What lies ahead of a case's last event, from what is known of it; none once its content was erased. What is not known yet may
 * meet or move any of it, and the rows say so.
 */
export function deadlineRowsOf({ events }: CaseState): readonly Insertable<DeadlineTable>[] {
  const last = events.at(-1);
  if (last === undefined || events.some(({ content }) => content === 'purged')) return [];
  const known = events.filter(({ content }) => content !== 'pending');
  const rows = new Map<string, Insertable<DeadlineTable>>();
  for (const deadline of aheadOf(known, dutchDayOf(last.recordedAt))) {
    const { what, on, measureRef, kind, rule, article } = deadline;
    const key = `${measureRef} ${what} ${on}`;
    const before = rows.get(key)?.events;
    const followsFrom: readonly string[] = before === undefined ? [] : JSON.parse(before);
    rows.set(key, {
      ...{ case_id: last.caseId, measure_ref: measureRef ?? '', what, on_day: on, kind, rule, article },
      events: JSON.stringify([...new Set([...followsFrom, ...deadline.events])]),
      is_certain: known.length === events.length,
      announce_on: firstAnnouncement(on),
    });
  }
  return [...rows.values()];
}

/** More turns than this a case does not take. */
const MOST_TURNS = 50;

/**
 * All that lies ahead from a day on, however far: of the turns of a state the domain names the next, and then the next from
 * there. A turn on a day on which something else of the measure ends or falls due is that same thing, and is not told twice.
 */
function aheadOf(facts: readonly RecordedFact[], first: CalendarDate): readonly CaseDeadline[] {
  const found: CaseDeadline[] = [];
  const deadlinesOn = deadlinesFrom(facts, null);
  const days = new Set([first]);
  // A set is walked in the order in which it grows.
  for (const day of days) {
    const ahead = deadlinesOn(day);
    const turns = ahead.filter((one) => one.what === 'kritiek' && !ahead.some((other) => explains(other, one)));
    found.push(...ahead.filter(({ what }) => what !== 'kritiek'), ...turns);
    for (const { on } of turns) if (days.size < MOST_TURNS) days.add(on);
  }
  return found;
}

function explains(one: CaseDeadline, turn: CaseDeadline): boolean {
  return one.what !== 'kritiek' && one.on === turn.on && one.measureRef === turn.measureRef;
}

const DEADLINE: Columns<Insertable<DeadlineTable>> = {
  case_id: 'text',
  measure_ref: 'text',
  what: 'text',
  on_day: 'text',
  kind: 'text',
  rule: 'text',
  article: 'text',
  events: 'jsonb',
  is_certain: 'boolean',
  announce_on: 'text',
};

/** The cases have the deadlines that this table of law gives them, and say so. */
export async function workOutDeadlines(
  trx: Database,
  caseIds: readonly CaseRef[],
  cases: ReadonlyMap<CaseRef, CaseState>,
): Promise<void> {
  await writeDeadlines(trx, caseIds, [...cases.values()].flatMap(deadlineRowsOf));
  await trx.updateTable('cases').set({ deadlines_by: statuteVersion }).where('case_id', 'in', caseIds).execute();
}

/** The cases have these deadlines and no others. */
export async function writeDeadlines(
  trx: Database,
  caseIds: readonly string[],
  rows: readonly Insertable<DeadlineTable>[],
): Promise<void> {
  if (caseIds.length === 0) return;
  await trx.deleteFrom('deadlines').where(sql<boolean>`case_id = any(${caseIds}::text[])`).execute();
  if (rows.length > 0) await insertRows(trx, 'deadlines', DEADLINE, rows).execute();
}
