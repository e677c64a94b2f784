// Reads of the deadlines, by day: neither what lies far ahead nor the cases of others make a page slower.
import type { CalendarDate, CaseRef, EventRef, MeasureKind, MeasureRef, RuleId } from '@grondslag/chaincode/domain';
import { type Selectable, sql } from 'kysely';
import type { Database, DeadlineTable } from '../storage/index.js';
import type { Caller, DeadlineAhead, Deadlines } from '../usecases/index.js';
import { readsEverything } from './case-store.js';
import { orFault } from './fault-of.js';

/** Whoever is party to fewer cases is better served by looking through those than through the days. */
const FEW = 1_000;

/** Deadlines in the gateway's tables. */
export function newDeadlines(db: Database): Deadlines {
  return {
    async ahead(reader, first, last, { after, limit }) {
      const rows = await orFault(
        (await ownDeadlines(db, reader, first))
          .selectAll('d')
          .where('d.on_day', '>=', first)
          .where('d.on_day', '<=', last)
          .$if(after !== undefined, (query) =>
            query.where(sql<boolean>`(d.on_day, d.case_id, d.measure_ref, d.what) > (${sql.join(keyOf(after))})`),
          )
          .orderBy('d.on_day')
          .orderBy('d.case_id')
          .orderBy('d.measure_ref')
          .orderBy('d.what')
          .limit(limit + 1)
          .execute(),
      );
      const page = rows.slice(0, limit);
      const end = page.at(-1);
      const items = page.map(toDeadline);
      return rows.length > limit && end !== undefined ? { items, next: textOf(end) } : { items };
    },
  };
}

async function ownDeadlines(db: Database, reader: Caller, today: CalendarDate) {
  if (readsEverything(reader)) return db.selectFrom('deadlines as d');
  const own = db
    .selectFrom('parties as p')
    .select('p.case_id')
    .where('p.oin', '=', reader.oin)
    .where('p.role', '=', reader.role)
    .where((is) => is.or([is('p.until_seq', 'is', null), is('p.until_day', '>', today)]));
  const some = await own.limit(FEW).execute();
  if (some.length < FEW) {
    const caseIds = some.map(({ case_id }) => case_id);
    // Case by case: a database without statistics would rather look for each of them on each day.
    const ofThose = db
      .selectFrom(sql<{ readonly id: string }>`unnest(${caseIds}::text[])`.as<'own'>(sql`own(id)`))
      .innerJoinLateral(
        (one) => one.selectFrom('deadlines').selectAll().whereRef('case_id', '=', 'own.id').offset(0).as('d'),
        (join) => join.onTrue(),
      )
      .selectAll('d');
    return db.selectFrom(ofThose.as('d'));
  }
  return db
    .selectFrom('deadlines as d')
    .where(({ exists }) => exists(own.where(sql<boolean>`p.case_id = d.case_id`).offset(0)));
}

const SEPARATOR = ' ';

function textOf(row: Selectable<DeadlineTable>): string {
  return [row.on_day, row.case_id, row.measure_ref, row.what].join(SEPARATOR);
}

/** A key that is none names the beginning. */
function keyOf(text = ''): string[] {
  const [day = '', caseId = '', measureRef = '', what = ''] = text.split(SEPARATOR);
  return [day, caseId, measureRef, what];
}

function toDeadline(row: Selectable<DeadlineTable>): DeadlineAhead {
  return {
    caseId: row.case_id as CaseRef,
    what: row.what as DeadlineAhead['what'],
    on: row.on_day as CalendarDate,
    measureRef: row.measure_ref === '' ? null : (row.measure_ref as MeasureRef),
    kind: row.kind as MeasureKind | null,
    rule: row.rule as RuleId,
    article: row.article,
    events: row.events as readonly EventRef[],
    isCertain: row.is_certain,
  };
}
