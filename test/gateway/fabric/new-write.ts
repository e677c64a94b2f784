// A finding of the council that opens a case, as the gateway hands it to the ledger.
import { randomBytes } from 'node:crypto';
import { type CaseRef, contentText, type EventRef, type Instant, newDisclosures } from '@grondslag/chaincode/domain';
import { type LedgerWrite, newSalt, newUuid } from '@grondslag/gateway/usecases';
import { actors, finding } from '../../support/gateway.js';

/** Another one with each call. */
export function newWrite(): LedgerWrite {
  const random = { bytes: (length: number) => randomBytes(length) };
  const now = new Date().toISOString() as Instant;
  return {
    as: actors.council,
    contract: 'findings',
    transaction: 'registerFinding',
    caseId: newUuid(now, random) as string as CaseRef,
    eventId: newUuid(now, random) as EventRef,
    content: contentText(newDisclosures(finding(), () => newSalt(random))),
  };
}
