/**
 * What stands on the channel for one event, for every member to see: random ids, order, links and a commitment.
 * It says nothing about a person, a kind of measure or a day of law.
 */

import { type CanonicalValue, canonical, parseCanonical } from './canonical';
import { type Instant, parseInstant } from './instant';
import { type CaseRef, type EventRef, parseCaseRef, parseEventRef } from './references';

/** The public record of one event; its hash is the SHA-256 of its canonical text. */
export interface LedgerRecord {
  readonly caseId: CaseRef;
  /** Binds the private content, see disclosure.ts. */
  readonly commitment: string;
  readonly eventId: EventRef;
  /** The organisation that registered it. */
  readonly mspId: string;
  /** Hash of the case's record before this one; null for the first. */
  readonly previous: string | null;
  readonly recordedAt: Instant;
  /** Place in the case, from 1. */
  readonly seq: number;
  readonly v: 1;
}

/** The private data collection that holds contents; also the name under which a content travels in the transient map. */
export const CONTENT_COLLECTION = 'inhoud';

/** The name of the one event that a recording announces; its payload is canonical `{ caseId, hash, seq }`. */
export const RECORDED_EVENT = 'recorded';

const HASH = /^[0-9a-f]{64}$/;
const FIELDS = 8;

/** The text of a record, as it stands on the ledger and is hashed. */
export function recordText(record: LedgerRecord): string {
  return canonical({ ...record });
}

/** The record that a text stands for, or undefined unless it is exactly the text of one. */
export function parseRecord(text: string): LedgerRecord | undefined {
  const value = parseCanonical(text);
  return isLedgerRecord(value) ? value : undefined;
}

function isHash(text: unknown): text is string {
  return typeof text === 'string' && HASH.test(text);
}

function isLedgerRecord(value: CanonicalValue | undefined | LedgerRecord): value is LedgerRecord {
  if (typeof value !== 'object' || value === null || !('v' in value) || value.v !== 1) return false;
  const { caseId, commitment, eventId, mspId, previous, recordedAt, seq } = value as Partial<LedgerRecord>;
  return (
    Object.keys(value).length === FIELDS &&
    parseCaseRef(caseId) !== undefined &&
    isHash(commitment) &&
    parseEventRef(eventId) !== undefined &&
    typeof mspId === 'string' &&
    parseInstant(recordedAt) !== undefined &&
    typeof seq === 'number' &&
    seq >= 1 &&
    (seq === 1 ? previous === null : isHash(previous))
  );
}
