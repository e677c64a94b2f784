// What a write transaction answers. It is endorsed by two organisations, yet it is checked before anybody relies on it.
import { canonical, type LedgerRecord, parseCanonical, parseRecord } from '@grondslag/chaincode/domain';
import { Fault, type LedgerWrite } from '../usecases/index.js';
import { sha256 } from './sha256.js';

/** The recorded event, and whether it stood there already. */
export interface Answer {
  readonly record: LedgerRecord;
  readonly hash: string;
  readonly replayed: boolean;
}

/** The answer in a transaction's result, once it is about the event that was written; else a Fault. */
export function readAnswer(bytes: Uint8Array, { caseId, eventId }: LedgerWrite): Answer {
  const value = parseCanonical(Buffer.from(bytes).toString('utf8'));
  if (typeof value === 'object' && value !== null && 'record' in value && 'replayed' in value) {
    const text = canonical(value.record);
    const record = parseRecord(text);
    const hash = sha256(text);
    const fits = record?.caseId === caseId && record.eventId === eventId && value.hash === hash;
    if (record !== undefined && fits) return { record, hash, replayed: value.replayed === true };
  }
  throw new Fault('ledger-protocol', { cause: new Error('answer of a write') });
}
