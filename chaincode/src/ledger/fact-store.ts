/**
 * The events of a case, in order, as this peer holds them. Every read compares the peer's own content with the public
 * commitment, so one that was tampered with is noticed before it counts. Append-only: a key is written once.
 */
import type { Context } from 'fabric-contract-api';
import {
  type CaseRef,
  type EventRef,
  type Fact,
  type Instant,
  isRefusal,
  type LedgerRecord,
  parseRecord,
  type RecordedFact,
  type Refusal,
  recordText,
  refuse,
} from '../../domain';
import { announce } from './announce';
import { type Content, contentAt, keepContent, purgeContent, readContent } from './collections';
import { askEveryPeer } from './endorsement';
import { recordKey, recordValues } from './keys';
import { sha256 } from './sha256';
import { textOf } from './text';
import type { Writes } from './writes';

/** One public record with its text and hash. */
export interface StoredRecord {
  readonly record: LedgerRecord;
  readonly text: string;
  readonly hash: string;
}

/** A stored record with its private content, where this peer has it. */
export interface StoredEvent extends StoredRecord {
  readonly content: Content | 'pending' | 'purged';
}

/** What a new event says of itself; its place follows from the case. */
export interface NewEvent {
  readonly caseId: CaseRef;
  readonly eventId: EventRef;
  readonly mspId: string;
  readonly recordedAt: Instant;
  readonly content: Content;
}

/** The public records of a case in order; an unbroken chain, or a refusal. This read is the case's expected version. */
export async function readRecords(ctx: Context, caseId: CaseRef): Promise<readonly StoredRecord[] | Refusal> {
  const stored: StoredRecord[] = [];
  for await (const value of recordValues(ctx, caseId)) {
    const next = storedRecord(textOf(value) ?? '');
    const previous = stored.at(-1)?.hash ?? null;
    if (next === undefined || next.record.previous !== previous || next.record.seq !== stored.length + 1) {
      return refuse('content-differs', caseId);
    }
    stored.push(next);
  }
  return stored;
}

/** The events of records that were read before, each content held against its commitment. */
export async function readEvents(
  ctx: Context,
  records: readonly StoredRecord[],
): Promise<readonly StoredEvent[] | Refusal> {
  const events: StoredEvent[] = [];
  for (const stored of records) {
    const { caseId, seq, commitment, eventId } = stored.record;
    const text = await contentAt(ctx, recordKey(ctx, caseId, seq));
    const content = text === 'pending' || text === 'purged' ? text : readContent(text);
    if (isRefusal(content)) return refuse('content-differs', eventId);
    if (typeof content !== 'string' && content.commitment !== commitment) return refuse('content-differs', eventId);
    events.push({ ...stored, content });
  }
  return events;
}

/** What the domain is told of an event; a content that passed its commitment was parsed when it was recorded. */
export function recordedFact({ record, hash, content }: StoredEvent): RecordedFact {
  const { caseId, eventId, seq, recordedAt, mspId } = record;
  const fact = typeof content === 'string' ? content : (content.fields as unknown as Fact);
  return { caseId, eventId, seq, recordedAt, mspId, hash, content: fact };
}

/**
 * With these writes the event stands after the last of its case: public record, private content, the policy that asks every organisation
 * to endorse any change of the record, and one announcement.
 */
export function append(ctx: Context, writes: Writes, last: StoredRecord | undefined, event: NewEvent): StoredRecord {
  const { caseId, eventId, mspId, recordedAt, content } = event;
  const seq = (last?.record.seq ?? 0) + 1;
  const previous = last?.hash ?? null;
  const record: LedgerRecord = {
    caseId,
    commitment: content.commitment,
    eventId,
    mspId,
    previous,
    recordedAt,
    seq,
    v: 1,
  };
  const text = recordText(record);
  const key = recordKey(ctx, caseId, seq);
  const hash = sha256(text);
  writes.put(key, Buffer.from(text, 'utf8'));
  keepContent(writes, key, content);
  askEveryPeer(writes, key);
  announce(ctx, record, hash);
  return { record, text, hash };
}

/** From the commit on, no peer has the contents of the events, not of earlier blocks either; their records stay as they are. */
export function purgeContents(ctx: Context, writes: Writes, events: readonly StoredEvent[]): void {
  for (const { record, content } of events) {
    if (content !== 'purged') purgeContent(writes, recordKey(ctx, record.caseId, record.seq));
  }
}

function storedRecord(text: string): StoredRecord | undefined {
  const record = parseRecord(text);
  return record === undefined ? undefined : { record, text, hash: sha256(text) };
}
