// From blocks to row changes, without a database at hand: the same blocks always give the same rows.
import type { CaseRef } from '@grondslag/chaincode/domain';
import type { Insertable } from 'kysely';
import type { CaseTable, ContentTable, DeadlineTable, PartyTable, RecordTable } from '../storage/index.js';
import type { Block, EventContent } from '../usecases/index.js';
import {
  append,
  awaitsErasure,
  type CaseState,
  complete,
  erase,
  NO_EVENTS,
  type Notice,
  notify,
  readersOf,
} from './case-state.js';
import { deadlineRowsOf } from './deadline-rows.js';
import {
  eventOfBlock,
  type NotificationDraft,
  toCaseRow,
  toContentRow,
  toDraft,
  toErasedRow,
  toPartyRow,
  toRecordRow,
  withoutContent,
} from './rows.js';

/** What is to be written. */
export interface Changes {
  readonly records: readonly Insertable<RecordTable>[];
  /** New, or in place of a row that said pending. */
  readonly contents: readonly Insertable<ContentTable>[];
  /** In place of the same cases' rows. */
  readonly cases: readonly Insertable<CaseTable>[];
  /** Former readers of cases that have other ones now. */
  readonly regrouped: readonly Insertable<PartyTable>[];
  /** All readers of the cases that are new or regrouped. */
  readonly parties: readonly Insertable<PartyTable>[];
  /** All deadlines of all of the cases, in place of those that they had. */
  readonly deadlines: readonly Insertable<DeadlineTable>[];
  /** In the order in which they are to be told. */
  readonly notifications: readonly NotificationDraft[];
  /** The same with the case as it stood at each, for whoever was told otherwise before. */
  readonly notices: readonly Notice[];
  /** Events whose content was erased: of what is in the tables already, nothing may be left. */
  readonly erased: readonly ErasedPlace[];
}

/** Where an event stands whose content was erased. */
export type ErasedPlace = Readonly<Record<'case_id', CaseRef> & Record<'seq', number>>;

/** The cases as known before; one that is missing has no events. */
export type KnownCases = ReadonlyMap<CaseRef, CaseState>;

/** Content that has come in after its record. */
export interface LateContent {
  readonly caseId: CaseRef;
  readonly seq: number;
  readonly content: EventContent;
}

/** What follows from the next blocks. */
export function applyBlocks(known: KnownCases, blocks: readonly Block[]): Changes {
  const changed = new Map<CaseRef, CaseState>();
  const records: Insertable<RecordTable>[] = [];
  const contents: Insertable<ContentTable>[] = [];
  const told: Notice[] = [];
  const erased: ErasedPlace[] = [];
  for (const { number, events } of blocks) {
    for (const blockEvent of events) {
      const event = eventOfBlock(blockEvent, number);
      const before = changed.get(event.caseId) ?? known.get(event.caseId) ?? NO_EVENTS;
      const { state, notices } = notify(erase(append(before, event), blockEvent.erases));
      changed.set(event.caseId, state);
      records.push(toRecordRow(event));
      contents.push(toContentRow(event.caseId, event.seq, blockEvent.content));
      told.push(...notices);
      erased.push(...blockEvent.erases.map((seq) => ({ case_id: event.caseId, seq })));
    }
  }
  // What was still to be written about an event that a later block took the content of is written without it.
  const isErased = among(erased);
  return {
    records,
    contents: contents.map((row) => (isErased(row) ? toErasedRow(row.case_id as CaseRef, row.seq) : row)),
    notifications: told.map(toDraft).map((draft) => (isErased(draft) ? withoutContent(draft) : draft)),
    notices: told.filter(({ event: { caseId, seq } }) => !isErased({ case_id: caseId, seq })),
    erased,
    ...summaries(changed, known),
  };
}

/** What follows from content that was pending. */
export function applyContents(known: KnownCases, late: readonly LateContent[]): Changes {
  const changed = new Map<CaseRef, CaseState>();
  for (const { caseId, seq, content } of late) {
    const before = changed.get(caseId) ?? known.get(caseId) ?? NO_EVENTS;
    changed.set(caseId, complete(before, seq, content.fact));
  }
  const told: Notice[] = [];
  for (const [caseId, before] of changed) {
    const { state, notices } = notify(before);
    changed.set(caseId, state);
    told.push(...notices);
  }
  const contents = late.map(({ caseId, seq, content }) => toContentRow(caseId, seq, content));
  const notifications = told.map(toDraft);
  return { records: [], contents, notifications, notices: told, erased: [], ...summaries(changed, known) };
}

function among(erased: readonly ErasedPlace[]) {
  const places = new Set(erased.map(({ case_id, seq }) => `${case_id} ${seq}`));
  return (row: { readonly case_id: string; readonly seq: number }) => places.has(`${row.case_id} ${row.seq}`);
}

function summaries(
  changed: KnownCases,
  known: KnownCases,
): Pick<Changes, 'cases' | 'regrouped' | 'parties' | 'deadlines'> {
  const cases = [...changed.values()].flatMap(toCaseRow);
  const deadlines = [...changed.values()].flatMap(deadlineRowsOf);
  const regrouped: Insertable<PartyTable>[] = [];
  const parties: Insertable<PartyTable>[] = [];
  for (const [caseId, { events, readersBefore }] of changed) {
    const before = readersOf(known.get(caseId)?.events ?? []);
    const readers = awaitsErasure(events) ? readersBefore : readersOf(events);
    // Erased before: the tables have who could read it.
    if (readers === undefined) continue;
    if (JSON.stringify(readers) === JSON.stringify(before)) continue;
    regrouped.push(...before.map((reader) => toPartyRow(caseId, reader)));
    parties.push(...readers.map((reader) => toPartyRow(caseId, reader)));
  }
  return { cases, deadlines, regrouped, parties };
}
