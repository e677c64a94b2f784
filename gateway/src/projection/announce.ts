// The transactions that follow from a day and not from a block. Each holds the cursor's row, like the follower's, so that
// what it reads of a case is what the events before it left, and that places in the outbox are given one at a time.
import {
  type CalendarDate,
  type CaseRef,
  daysBetween,
  dutchDayOf,
  type EventRef,
  fold,
  type Instant,
  type MeasureRef,
  partiesOf,
  type RuleId,
  statuteVersion,
} from '@grondslag/chaincode/domain';
import { type Selectable, sql } from 'kysely';
import type { Database, DeadlineTable } from '../storage/index.js';
import type { DeadlineNotice } from '../usecases/index.js';
import { rejudgeAnswers } from './answer-rows.js';
import { addressesOf, type CaseState } from './case-state.js';
import { workOutDeadlines } from './deadline-rows.js';
import { type Lead, leadOn, nextAnnouncement } from './leads.js';
import { type NotificationDraft, placeOf } from './rows.js';
import { lockCursor, readCases, writeNotifications } from './tables.js';

/**
 * The next deadlines that have something to be told are told: each to those who are party to the case now, once for each lead,
 * and only the nearest lead of those that have passed. Resolves with how many were looked at. A crash before the commit leaves
 * them to be found again; after it the notifications wait to be delivered.
 */
export function announceDue(db: Database, now: Instant, limit: number): Promise<number> {
  const today = dutchDayOf(now);
  return db.transaction().execute(async (trx) => {
    await lockCursor(trx);
    const due = await trx
      .selectFrom('deadlines')
      .selectAll()
      .where('announce_on', '<=', today)
      .where(sql<boolean>`is_certain`, 'is', sql.lit(true))
      .orderBy('announce_on')
      .orderBy('case_id')
      .orderBy('measure_ref')
      .orderBy('what')
      .limit(limit)
      .execute();
    if (due.length === 0) return 0;
    const cases = await readCases(trx, [...new Set(due.map(({ case_id }) => case_id as CaseRef))]);
    const drafts = due.flatMap((row) => toNotification(row, cases.get(row.case_id as CaseRef), now, today) ?? []);
    // Told before stays told: a case that changed has its deadlines made anew, and those that stayed are no news.
    if (drafts.length > 0) await writeNotifications(trx, drafts);
    for (const row of due) {
      await trx
        .updateTable('deadlines')
        .set({ announce_on: nextAnnouncement(row.on_day as CalendarDate, today) })
        .where('case_id', '=', row.case_id)
        .where('measure_ref', '=', row.measure_ref)
        .where('what', '=', row.what)
        .where('on_day', '=', row.on_day)
        .execute();
    }
    return due.length;
  });
}

/**
 * The next cases that were worked out by another table of law are worked out by this one: their deadlines, and the answers that
 * were given about them. Whoever was told what holds no more is told. Resolves with how many there were.
 */
export function refreshCases(db: Database, now: Instant, limit: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await lockCursor(trx);
    const rows = await trx
      .selectFrom('cases')
      .select('case_id')
      .where('deadlines_by', '!=', statuteVersion)
      .limit(limit)
      .execute();
    if (rows.length === 0) return 0;
    const caseIds = rows.map(({ case_id }) => case_id as CaseRef);
    const cases = await readCases(trx, caseIds);
    await workOutDeadlines(trx, caseIds, cases);
    const drafts = await rejudgeAnswers(trx, cases, now);
    if (drafts.length > 0) await writeNotifications(trx, drafts);
    return rows.length;
  });
}

function toNotification(
  row: Selectable<DeadlineTable>,
  state: CaseState | undefined,
  now: Instant,
  today: CalendarDate,
): NotificationDraft | undefined {
  const onDay = row.on_day as CalendarDate;
  const lead = leadOn(onDay, today);
  const last = state?.events.at(-1);
  if (state === undefined || last === undefined || lead === null) return undefined;
  return {
    ...placeOf(last),
    recorded_at: now,
    about: aboutOf(row, lead),
    kind: 'deadlineAhead',
    data: JSON.stringify({
      ...{ what: row.what as DeadlineNotice['what'], onDay, lead, daysLeft: daysBetween(today, onDay) },
      measureRef: row.measure_ref === '' ? null : (row.measure_ref as MeasureRef),
      ...{ rule: row.rule as RuleId, article: row.article, events: row.events as readonly EventRef[] },
    } satisfies DeadlineNotice),
    sets: '[]',
    recipients: JSON.stringify(addressesOf(partiesOn(state, today))),
  };
}

function aboutOf(row: Selectable<DeadlineTable>, lead: Lead): string {
  return `deadline ${row.measure_ref || '-'} ${row.what} ${row.on_day} ${lead}`;
}

/** The institutions and municipalities that are party to a case on a day. */
function partiesOn({ events }: CaseState, day: CalendarDate) {
  return partiesOf(fold(events)).filter(({ role, until }) => role !== 'court' && (until === null || day < until.day));
}
