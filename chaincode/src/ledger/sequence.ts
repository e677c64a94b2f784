/** Where a new event goes: after the record that its writer saw last, not before it in time, and only once. */
import { type Instant, type Refusal, refuse } from '../../domain';
import type { NewEvent, StoredEvent, StoredRecord } from './fact-store';

/**
 * The record that an event already has, null when it has none. Sending the same content again is safe; another content
 * under the same id is refused, and so is somebody else's organisation.
 */
export function replayed(records: readonly StoredRecord[], event: NewEvent): StoredRecord | null | Refusal {
  const earlier = records.find(({ record }) => record.eventId === event.eventId);
  if (earlier === undefined) return null;
  const { commitment, mspId } = earlier.record;
  const isSame = commitment === event.content.commitment && mspId === event.mspId;
  return isSame ? earlier : refuse('event-id-reused', event.eventId);
}

/** True exactly when a case's records end with the given hash ('' for a case without any), at the moment or before it. */
export function follows(records: readonly StoredRecord[], previous: string, moment: Instant): true | Refusal {
  const last = records.at(-1);
  if ((last?.hash ?? '') !== previous) return refuse('wrong-previous', 'previous');
  // The client sets the timestamp, and peers only see that it is not minutes off.
  if (last !== undefined && moment < last.record.recordedAt) return refuse('before-last-record', 'timestamp');
  return true;
}

/** True when no event still waits for its content on this peer: what is not known may not decide. */
export function isComplete(events: readonly StoredEvent[]): true | Refusal {
  const waiting = events.find(({ content }) => content === 'pending');
  return waiting === undefined ? true : refuse('content-pending', waiting.record.eventId);
}
