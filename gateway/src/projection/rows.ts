// Between rows and what the rest of the gateway speaks of.
import {
  type CalendarDate,
  type CaseRef,
  type EventRef,
  type Instant,
  type LedgerRecord,
  type Oin,
  recordText,
  statuteVersion,
} from '@grondslag/chaincode/domain';
import type { Insertable, Selectable } from 'kysely';
import type { CaseTable, ContentTable, NotificationTable, PartyTable, RecordTable } from '../storage/index.js';
import type { BlockEvent, BlockNumber, EventContent, LedgerEvent } from '../usecases/index.js';
import { addressesOf, type CaseState, type Notice, type Reader, readFact } from './case-state.js';

/** A record with its content, as one query reads them. */
export type EventRow = Selectable<RecordTable> & Pick<Selectable<ContentTable>, 'state' | 'disclosures'>;

/** A notification before it has its place in the outbox. */
export type NotificationDraft = Omit<Insertable<NotificationTable>, 'position' | 'expanded_at'>;

/** The event of a block as its readers see it. */
export function eventOfBlock({ record, hash, content, transactionId }: BlockEvent, block: BlockNumber): LedgerEvent {
  const { v: _, ...said } = record;
  return { ...said, hash, block, transactionId, content: content?.fact ?? 'pending' };
}

/** The event in a row. */
export function eventOfRow(row: EventRow): LedgerEvent {
  return {
    caseId: row.case_id as CaseRef,
    eventId: row.event_id as EventRef,
    seq: row.seq,
    recordedAt: row.recorded_at as Instant,
    mspId: row.msp_id,
    hash: row.hash,
    previous: row.previous,
    commitment: row.commitment,
    block: row.block,
    transactionId: row.transaction_id,
    content: row.disclosures === null ? (row.state === 'purged' ? 'purged' : 'pending') : readFact(row.disclosures),
  };
}

/** The public record of an event: what its hash is the hash of. */
export function recordOf({ caseId, commitment, eventId, mspId, previous, recordedAt, seq }: LedgerEvent): LedgerRecord {
  return { caseId, commitment, eventId, mspId, previous, recordedAt, seq, v: 1 };
}

/** The row of an event's public record and place. */
export function toRecordRow(event: LedgerEvent): Insertable<RecordTable> {
  return {
    case_id: event.caseId,
    seq: event.seq,
    event_id: event.eventId,
    hash: event.hash,
    previous: event.previous,
    commitment: event.commitment,
    msp_id: event.mspId,
    recorded_at: event.recordedAt,
    block: event.block,
    transaction_id: event.transactionId,
  };
}

/** The row of an event's content, pending where there is none yet. */
export function toContentRow(caseId: CaseRef, seq: number, content: EventContent | null): Insertable<ContentTable> {
  return { case_id: caseId, seq, state: content === null ? 'pending' : 'present', disclosures: content?.text ?? null };
}

/** The row of content that was erased. */
export function toErasedRow(caseId: CaseRef, seq: number): Insertable<ContentTable> {
  return { case_id: caseId, seq, state: 'purged', disclosures: null };
}

/** The row of a case; none before its first event. */
export function toCaseRow({ events, notifiedSeq }: CaseState): Insertable<CaseTable>[] {
  const last = events.at(-1);
  if (last === undefined) return [];
  const { caseId, seq, hash, recordedAt } = last;
  const end = { last_seq: seq, last_hash: hash, last_recorded_at: recordedAt };
  return [{ case_id: caseId, ...end, notified_seq: notifiedSeq, deadlines_by: statuteVersion }];
}

/** The row of one reader of a case. */
export function toPartyRow(caseId: CaseRef, { oin, role, untilSeq, untilDay }: Reader): Insertable<PartyTable> {
  return { case_id: caseId, oin, role, until_seq: untilSeq, until_day: untilDay };
}

/** The reader in a row. */
export function readerOfRow({ oin, role, until_seq, until_day }: Selectable<PartyTable>): Reader {
  return {
    oin: oin as Oin,
    role: role as Reader['role'],
    untilSeq: until_seq,
    untilDay: until_day as CalendarDate | null,
  };
}

/** What is left of a notification when the content that it is about is erased. */
export function withoutContent(draft: NotificationDraft): NotificationDraft {
  return { ...draft, kind: null, data: null, sets: '[]', recipients: '[]' };
}

/** The notification that a notice becomes. */
export function toDraft({ event, sets, recipients }: Notice): NotificationDraft {
  return {
    ...placeOf(event),
    about: `event ${event.seq}`,
    kind: event.content.kind,
    data: null,
    sets: JSON.stringify(sets),
    recipients: JSON.stringify(addressesOf(recipients)),
  };
}

/** What a notification takes from the event that it is of, or that the case ended with when it was made. */
export function placeOf(event: LedgerEvent) {
  return {
    case_id: event.caseId,
    event_id: event.eventId,
    seq: event.seq,
    hash: event.hash,
    previous: event.previous,
    record: recordText(recordOf(event)),
    recorded_at: event.recordedAt,
    transaction_id: event.transactionId,
    block: event.block,
  };
}
