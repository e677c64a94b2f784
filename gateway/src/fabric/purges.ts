// Which events a transaction took the content of. The channel knows a purged key by its hash alone; whose key that was
// follows from the record that was written in the same transaction.
import type { LedgerRecord } from '@grondslag/chaincode/domain';
import type { HashedWrite } from '@grondslag/network/protocol';
import { sha256 } from './sha256.js';

const DIGITS = 8;

/** Sequence numbers of the record's own case, in order; the key of a record ends with its number. */
export function purgedWith(record: LedgerRecord, key: string, writes: readonly HashedWrite[]): readonly number[] {
  const purged = new Set(
    writes.filter(({ isPurge }) => isPurge).map(({ keyHash }) => Buffer.from(keyHash).toString('hex')),
  );
  if (purged.size === 0) return [];
  const ending = String(record.seq).padStart(DIGITS, '0');
  const place = key.lastIndexOf(ending);
  const keyOf = (seq: number) => key.slice(0, place) + String(seq).padStart(DIGITS, '0') + key.slice(place + DIGITS);
  const earlier = Array.from({ length: record.seq - 1 }, (_, index) => index + 1);
  return earlier.filter((seq) => purged.has(sha256(keyOf(seq))));
}
