// From blocks to row changes, without a database at hand: the same blocks always give the same rows.
import type { CaseRef } from '@grondslag/chaincode/domain';
import type { Insertable } from 'kysely';
import type { CaseTable, ContentTable, PartyTable, RecordTable } from '../storage/index.js';
import type { Block, EventContent } from '../usecases/index.js';
import { append, type CaseState, complete, NO_EVENTS, notify, readersOf } from './case-state.js';
import {
  eventOfBlock,
  type NotificationDraft,
  toCaseRow,
  toContentRow,
  toDraft,
  toPartyRow,
  toRecordRow,
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
  /** In the order in which they are to be told. */
  readonly notifications: readonly NotificationDraft[];
}

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
  const notifications: NotificationDraft[] = [];
  for (const { number, events } of blocks) {
    for (const blockEvent of events) {
      const event = eventOfBlock(blockEvent, number);
      const before = changed.get(event.caseId) ?? known.get(event.caseId) ?? NO_EVENTS;
      const { state, notices } = notify(append(before, event));
      changed.set(event.caseId, state);
      records.push(toRecordRow(event));
      contents.push(toContentRow(event.caseId, event.seq, blockEvent.content));
      notifications.push(...notices.map(toDraft));
    }
  }
  return { records, contents, notifications, ...summaries(changed, known) };
}

/** What follows from content that was pending. */
export function applyContents(known: KnownCases, late: readonly LateContent[]): Changes {
  const changed = new Map<CaseRef, CaseState>();
  for (const { caseId, seq, content } of late) {
    const before = changed.get(caseId) ?? known.get(caseId) ?? NO_EVENTS;
    changed.set(caseId, complete(before, seq, content.fact));
  }
  const notifications: NotificationDraft[] = [];
  for (const [caseId, before] of changed) {
    const { state, notices } = notify(before);
    changed.set(caseId, state);
    notifications.push(...notices.map(toDraft));
  }
  const contents = late.map(({ caseId, seq, content }) => toContentRow(caseId, seq, content));
  return { records: [], contents, notifications, ...summaries(changed, known) };
}

function summaries(changed: KnownCases, known: KnownCases): Pick<Changes, 'cases' | 'regrouped' | 'parties'> {
  const cases = [...changed.values()].flatMap(toCaseRow);
  const regrouped: Insertable<PartyTable>[] = [];
  const parties: Insertable<PartyTable>[] = [];
  for (const [caseId, { events }] of changed) {
    const before = readersOf(known.get(caseId)?.events ?? []);
    const readers = readersOf(events);
    if (JSON.stringify(readers) === JSON.stringify(before)) continue;
    regrouped.push(...before.map((reader) => toPartyRow(caseId, reader)));
    parties.push(...readers.map((reader) => toPartyRow(caseId, reader)));
  }
  return { cases, regrouped, parties };
}
