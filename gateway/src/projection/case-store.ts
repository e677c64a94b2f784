// Reads of the projection. Each is one statement, so each sees one state of the tables; but for who may read a case that is being
// erased, which is the same before and after.
import type { CaseRef, Instant } from '@grondslag/chaincode/domain';
import type { Database } from '../storage/index.js';
import type {
  BlockNumber,
  Caller,
  CaseStore,
  CaseSummary,
  EventContent,
  Height,
  LedgerEvent,
  LedgerIndex,
} from '../usecases/index.js';
import type { CachedCase } from './case-cache.js';
import { awaitsErasure, type Reader, readersOf, readFact } from './case-state.js';
import { orFault } from './fault-of.js';
import type { Progress } from './progress.js';
import { type EventRow, eventOfRow, readerOfRow, recordOf } from './rows.js';

/** Cases as their readers may see them: auditors and the council every case, parties their own. */
export function newCaseStore(db: Database, progress: Progress): CaseStore {
  const heightAt = (nextBlock: bigint): Height => {
    const block = nextBlock === 0n ? null : nextBlock - 1n;
    return { block, lag: progress.behind(block) };
  };
  async function find(caseId: CaseRef): Promise<(CachedCase & { readonly next: BlockNumber }) | null> {
    // What is in memory is unchanged up to where this process's follower stands.
    const known = progress.next === null ? undefined : progress.cases.find(caseId);
    if (known !== undefined && progress.next !== null) return { ...known, next: progress.next };
    const { mark } = progress.cases;
    const rows = await orFault(eventsWithHeight(db, caseId).execute());
    const [first] = rows;
    if (first === undefined) return null;
    const events = rows.map(eventOfRow);
    const readers = awaitsErasure(events) ? await orFault(readersIn(db, caseId)) : readersOf(events);
    const found = { events, readers };
    progress.cases.keep(caseId, found, mark);
    return { ...found, next: first.next_block ?? 0n };
  }
  return {
    async read(reader, caseId) {
      const found = await find(caseId);
      if (found === null) return null;
      const events = visibleTo(reader, found);
      if (events.length === 0) return null;
      return { caseId, events, isWhole: events.length === found.events.length, height: heightAt(found.next) };
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
      return { record: recordOf(event), hash, block, transactionId, content: contentOf(row) };
    },
  };
}

function contentOf({ state, disclosures: text }: EventRow): EventContent | 'purged' | null {
  if (text === null) return state === 'purged' ? 'purged' : null;
  return { text, fact: readFact(text) };
}

/** True for those who read every case. */
export function readsEverything({ role }: Caller): boolean {
  return role === 'auditor' || role === 'council';
}

function events(db: Database) {
  return db
    .selectFrom('records as r')
    .innerJoin('contents as c', (join) => join.onRef('c.case_id', '=', 'r.case_id').onRef('c.seq', '=', 'r.seq'))
    .selectAll('r')
    .select(['c.state', 'c.disclosures']);
}

function visibleTo(reader: Caller, { events, readers }: CachedCase): readonly LedgerEvent[] {
  if (readsEverything(reader)) return events;
  const part = readers.find(({ oin, role }) => oin === reader.oin && role === reader.role);
  if (part === undefined) return [];
  const { untilSeq } = part;
  return untilSeq === null ? events : events.filter(({ seq }) => seq <= untilSeq);
}

function eventsWithHeight(db: Database, caseId: CaseRef) {
  return events(db)
    .select((eb) => eb.selectFrom('cursor').select('next_block').as('next_block'))
    .where('r.case_id', '=', caseId)
    .orderBy('r.seq');
}

/** Who may read a case by its rows alone. */
async function readersIn(db: Database, caseId: CaseRef): Promise<readonly Reader[]> {
  const rows = await db.selectFrom('parties').selectAll().where('case_id', '=', caseId).execute();
  return rows.map(readerOfRow);
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
