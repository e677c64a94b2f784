// Every answer that was given, as it is kept and as it is read by whom it was given.
import type { CalendarDate, CaseRef, EventRef, Instant, State } from '@grondslag/chaincode/domain';
import type { Selectable } from 'kysely';
import type { AnswerTable, Database } from '../storage/index.js';
import type { AnswerDraft, Answers, Caller, GivenAnswer } from '../usecases/index.js';
import { orFault } from './fault-of.js';
import { measureOf, measureText } from './revise.js';

/** Answers in the gateway's tables; those given lately are known without asking them. */
export function newAnswers(db: Database): Answers {
  const lately = new Map<string, string>();
  const remember = (key: string, id: string): void => {
    lately.delete(key);
    lately.set(key, id);
    const [oldest] = lately.keys();
    if (lately.size > MOST && oldest !== undefined) lately.delete(oldest);
  };
  return {
    async keep(caller, answer) {
      const key = keyOf(caller, answer);
      const id = lately.get(key) ?? (await orFault(keep(db, caller, answer)));
      if (id !== null) remember(key, id);
      return id;
    },
    async list(caller, { caseId }, { after, limit }) {
      let query = db
        .selectFrom('answers')
        .selectAll()
        .where('oin', '=', caller.oin)
        .where('role', '=', caller.role)
        .orderBy('number', 'desc')
        .limit(limit + 1);
      if (caseId !== undefined) query = query.where('case_id', '=', caseId);
      if (after !== undefined) query = query.where('number', '<', after);
      const rows = await orFault(query.execute());
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const items = page.map(toGiven);
      return rows.length > limit && last !== undefined ? { items, next: last.number } : { items };
    },
  };
}

const MOST = 5_000;

/** All that makes an answer the same one. With another event in the case it is looked up anew. */
function keyOf({ oin, role }: Caller, answer: AnswerDraft): string {
  const { caseId, measure, onDay, knownAt, state, lastSeq, readSeq, isWhole } = answer;
  return [oin, role, caseId, measureText(measure), onDay, knownAt, state, lastSeq, readSeq, isWhole].join(' ');
}

/**
 * The case is held while the answer is written, so that an event comes either before it, and is found to be known, or after it,
 * and finds the answer. A crash before the commit means that nobody was answered.
 */
function keep(db: Database, caller: Caller, answer: AnswerDraft): Promise<string | null> {
  const { caseId, measure, onDay, knownAt, isWhole, state, stateThen } = answer;
  const question = {
    ...{ case_id: caseId, oin: caller.oin, role: caller.role, measure: measureText(measure), on_day: onDay },
    is_whole: isWhole,
  };
  return db.transaction().execute(async (trx) => {
    if (isWhole && !(await isUpToDate(trx, answer))) return null;
    const standing = await trx
      .selectFrom('answers')
      .select(['number', 'id', 'state', 'state_then', 'seq'])
      .where((is) => is.and(question))
      .where('known_at', 'is not distinct from', knownAt)
      .where('outdated_seq', 'is', null)
      .where('state', 'is not', null)
      .executeTakeFirst();
    if (standing?.state === state) {
      if (standing.state_then === null) {
        await trx.updateTable('answers').set({ state_then: stateThen }).where('number', '=', standing.number).execute();
      }
      return standing.id;
    }
    if (standing !== undefined) {
      // These tables once knew more of the case than now, as when they are made anew.
      if (standing.seq > answer.readSeq) return null;
      await trx
        .updateTable('answers')
        .set({ outdated_seq: answer.readSeq })
        .where('number', '=', standing.number)
        .execute();
    }
    const given = await trx
      .insertInto('answers')
      .values({
        ...{ ...question, known_at: knownAt },
        ...{ id: answer.id, way: 'asked', state, state_then: stateThen, seq: answer.readSeq, block: answer.block },
        ...{ given_at: answer.givenAt, outdated_seq: null, outdated_by: null },
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    return given?.id ?? null;
  });
}

async function isUpToDate(trx: Database, { caseId, lastSeq, readSeq }: AnswerDraft): Promise<boolean> {
  const row = await trx
    .selectFrom('cases')
    .select(['last_seq', 'notified_seq'])
    .where('case_id', '=', caseId)
    .forShare()
    .executeTakeFirst();
  return row?.last_seq === lastSeq && row.notified_seq === readSeq;
}

function toGiven(row: Selectable<AnswerTable>): GivenAnswer {
  return {
    id: row.id,
    caseId: row.case_id as CaseRef,
    way: row.way,
    measure: row.measure === null ? null : measureOf(row.measure),
    onDay: row.on_day as CalendarDate | null,
    knownAt: row.known_at as Instant | null,
    state: row.state as State | null,
    stateThen: row.state_then as State | null,
    block: row.block,
    isWhole: row.is_whole,
    givenAt: row.given_at as Instant,
    isOutdated: row.outdated_seq !== null,
    outdatedBy: row.outdated_by as EventRef | null,
  };
}
