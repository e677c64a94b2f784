/** What a caller may see of a case: the same for every inspection. */
import type { Context } from 'fabric-contract-api';
import { fold, mayRead, refuse } from '../../domain';
import { callerOf, readEvents, readRecords, recordedFact, type StoredEvent } from '../ledger';
import { caseAsked } from './question';
import { accepted } from './refused';

/** The case's events that the caller may read, in order and at least one; throws a refusal for anybody else's case. */
export async function visibleEvents(ctx: Context, caseId: string): Promise<readonly StoredEvent[]> {
  const caller = accepted(callerOf(ctx));
  const records = accepted(await readRecords(ctx, accepted(caseAsked(caseId))));
  if (records.length === 0) return accepted(refuse('case-unknown', 'caseId'));
  const events = accepted(await readEvents(ctx, records));
  const timeline = fold(events.map(recordedFact));
  const visible = events.filter(({ record }) => mayRead(timeline, caller, record));
  return visible.length > 0 ? visible : accepted(refuse('not-a-party', 'caseId'));
}
