// Reads of the projection. Each is one statement, so each sees one state of the tables.
import type { CaseRef, Instant } from '@grondslag/chaincode/domain';
import type { Database } from '../storage/index.js';
import type { BlockNumber, Caller, CaseStore, CaseSummary, Height, LedgerIndex } from '../usecases/index.js';
import { orFault } from './fault-of.js';
import type { Progress } from './progress.js';
import { eventOfRow, recordOf } from './rows.js';

/** Cases as their readers may see them: auditors and the council every case, parties their own. */
export function newCaseStore(db: Database, progress: Progress): CaseStore {
  const heightAt = (nextBlock: bigint): Height => {
    const block = nextBlock === 0n ? null : nextBlock - 1n;
    return { block, lag: progress.behind(block) };
  };
  return {
    async read(reader, caseId) {
      const rows = await orFault(eventsFor(db, reader, caseId).execute());
      const [first] = rows;
      if (first === undefined) return null;
      return { caseId, events: rows.map(eventOfRow), height: heightAt(first.next_block ?? 0n) };
    },
    async list(reader, { after, limit }) {
      const rows = await orFault(
        summariesFor(db, reader)
          .$if(after !== undefined, (query) => query.where('k.case_id', '>', after ?? ''))
          .orderBy('k.case_id')
          .limit(limit + 1)
          .execute(),
      );
      const items = rows.slice(0, limit).map(toSummary);
      const last = items.at(-1);
      return rows.length > limit && last !== undefined ? { items, next: last.caseId } : { items };
    },
    async height() {
      const cursor = await orFault(db.selectFrom('cursor').select('next_block').executeTakeFirstOrThrow());
      return heightAt(cursor.next_block);
    },
  };
}

/** Where events stand, whoever asks. */
export function newLedgerIndex(db: Database): LedgerIndex {
  return {
    async last(caseId) {
      const row = await orFault(
        db.selectFrom('cases').select(['last_seq', 'last_hash']).where('case_id', '=', caseId).executeTakeFirst(),
      );
      return row === undefined ? null : { seq: row.last_seq, hash: row.last_hash };
    },
    async blockOf(transactionId): Promise<BlockNumber | null> {
      const row = await orFault(
        db.selectFrom('records').select('block').where('transaction_id', '=', transactionId).executeTakeFirst(),
      );
      return row?.block ?? null;
    },
    async event(caseId, eventId) {
      const row = await orFault(
        events(db).where('r.case_id', '=', caseId).where('r.event_id', '=', eventId).executeTakeFirst(),
      );
      if (row === undefined) return null;
      const event = eventOfRow(row);
      const { hash, block, transactionId } = event;
      return { record: recordOf(event), hash, block, transactionId, content: row.disclosures };
    },
  };
}

function readsEverything({ role }: Caller): boolean {
  return role === 'auditor' || role === 'council';
}

function events(db: Database) {
  return db
    .selectFrom('records as r')
    .innerJoin('contents as c', (join) => join.onRef('c.case_id', '=', 'r.case_id').onRef('c.seq', '=', 'r.seq'))
    .selectAll('r')
    .select(['c.state', 'c.disclosures']);
}

function eventsFor(db: Database, reader: Caller, caseId: CaseRef) {
  return events(db)
    .select((eb) => eb.selectFrom('cursor').select('next_block').as('next_block'))
    .where('r.case_id', '=', caseId)
    .$if(!readsEverything(reader), (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('parties as p')
            .select('p.oin')
            .where('p.oin', '=', reader.oin)
            .where('p.role', '=', reader.role)
            .whereRef('p.case_id', '=', 'r.case_id')
            .where((eb) => eb.or([eb('p.until_seq', 'is', null), eb('r.seq', '<=', eb.ref('p.until_seq'))])),
        ),
      ),
    )
    .orderBy('r.seq');
}

function summariesFor(db: Database, reader: Caller) {
  const query = db
    .selectFrom('cases as k')
    .innerJoin('records as r', 'r.case_id', 'k.case_id')
    .select(['r.case_id', 'r.seq', 'r.hash', 'r.recorded_at']);
  if (readsEverything(reader)) return query.whereRef('r.seq', '=', 'k.last_seq');
  return query.where(({ exists, selectFrom }) =>
    exists(
      selectFrom('parties as p')
        .select('p.oin')
        .where('p.oin', '=', reader.oin)
        .where('p.role', '=', reader.role)
        .whereRef('p.case_id', '=', 'k.case_id')
        .where((eb) => eb('r.seq', '=', eb.fn.coalesce('p.until_seq', 'k.last_seq'))),
    ),
  );
}

function toSummary(row: { case_id: string; seq: number; hash: string; recorded_at: string }): CaseSummary {
  return {
    caseId: row.case_id as CaseRef,
    lastSeq: row.seq,
    lastHash: row.hash,
    lastRecordedAt: row.recorded_at as Instant,
  };
}
