/** Where a new event goes: after the record that its writer saw last, and only once. */
import { type Refusal, refuse } from '../../domain';
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

/** True when the case's records end with the given hash; '' stands for a case without any. */
export function follows(records: readonly StoredRecord[], previous: string): true | Refusal {
  return (records.at(-1)?.hash ?? '') === previous ? true : refuse('wrong-previous', 'previous');
}

/** True when no event still waits for its content on this peer: what is not known may not decide. */
export function isComplete(events: readonly StoredEvent[]): true | Refusal {
  const waiting = events.find(({ content }) => content === 'pending');
  return waiting === undefined ? true : refuse('content-pending', waiting.record.eventId);
}
