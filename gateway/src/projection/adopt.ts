// Cases that were read before days and answers were kept. What this version would have written of them beside what is there
// follows from their events, and is written before anything is added to them.
import type { CaseRef } from '@grondslag/chaincode/domain';
import type { Database } from '../storage/index.js';
import { recallAnswers } from './answer-rows.js';
import { notify, readersOf } from './case-state.js';
import { workOutDeadlines } from './deadline-rows.js';
import { lockCursor, readCases } from './tables.js';

/**
 * The next cases that were never adopted have their deadlines, the days on which parties end, and the answers that were given by
 * telling that a measure was set. Nobody is told anything: whoever was to hear of an event heard of it then. Resolves with how
 * many there were. A crash before the commit leaves them to be found again.
 */
export function adoptCases(db: Database, limit: number): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await lockCursor(trx);
    const rows = await trx
      .selectFrom('cases')
      .select('case_id')
      .where('deadlines_by', 'is', null)
      .limit(limit)
      .execute();
    if (rows.length === 0) return 0;
    const caseIds = rows.map(({ case_id }) => case_id as CaseRef);
    const known = await readCases(trx, caseIds);
    await workOutDeadlines(trx, caseIds, known);
    const cases = [...known.values()];
    for (const { events } of cases) {
      for (const { oin, role, untilDay } of readersOf(events)) {
        if (untilDay === null) continue;
        const [{ caseId = '' } = {}] = events;
        await trx
          .updateTable('parties')
          .set({ until_day: untilDay })
          .where('oin', '=', oin)
          .where('role', '=', role)
          .where('case_id', '=', caseId)
          .execute();
      }
    }
    await recallAnswers(
      trx,
      cases.flatMap(({ events }) => notify({ events, notifiedSeq: 0 }).notices),
    );
    return rows.length;
  });
}
