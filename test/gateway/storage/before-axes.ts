/** The events that were followed, and told of, when the rows in test/golden/storage were written. */
import type { CaseRef, MeasureRef } from '@grondslag/chaincode/domain';
import type { BlockEvent } from '@grondslag/gateway/usecases';
import {
  acknowledgement,
  actors,
  decision,
  erasure,
  finding,
  type MemoryLedger,
  reference,
  transfer,
} from '../../support/gateway.js';

/** A case whose gemeente has changed. */
export const HANDED_OVER = reference<CaseRef>(1);
/** A case whose gemeente will change on a day to come. */
export const TO_BE_HANDED_OVER = reference<CaseRef>(2);
/** A case whose content was erased. */
export const ERASED = reference<CaseRef>(3);
/** A case whose finding the peer had yet to receive. */
export const PENDING = reference<CaseRef>(4);
/** A case of which nothing had been given out yet. */
export const LATEST = reference<CaseRef>(5);

/**
 * What had been recorded, read by a follower as it came. Resolves with the event whose content the peer had yet to receive.
 */
export async function record(ledger: MemoryLedger, read: () => Promise<void>): Promise<BlockEvent> {
  const supervise = (caseId: CaseRef, n: number) => ledger.commit(caseId, decision(reference<MeasureRef>(0x900 + n)));
  const { eventId } = ledger.commit(HANDED_OVER, finding()).record;
  supervise(HANDED_OVER, 1);
  ledger.commit(HANDED_OVER, acknowledgement(eventId));
  ledger.commit(HANDED_OVER, transfer('2026-02-02'));
  ledger.commit(TO_BE_HANDED_OVER, finding());
  supervise(TO_BE_HANDED_OVER, 2);
  ledger.commit(TO_BE_HANDED_OVER, transfer('2026-12-01'));
  ledger.commit(ERASED, finding());
  supervise(ERASED, 3);
  await read();
  ledger.commit(ERASED, { ...erasure(), municipalities: [actors.municipality.oin] });
  const late = ledger.commit(PENDING, finding(), { withheld: true });
  supervise(PENDING, 4);
  ledger.commit(LATEST, finding());
  supervise(LATEST, 5);
  await read();
  return late;
}
