/** What a caller may see of a case: the same for every inspection. */
import type { Context } from 'fabric-contract-api';
import { type CaseTimeline, fold, mayRead, type Refusal, refuse } from '../../domain';
import { callerOf, isComplete, readEvents, readRecords, recordedFact, type StoredEvent } from '../ledger';
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
  if (visible.length > 0) return visible;
  return accepted(refusalOf(events, timeline));
}

/** Of an erased case the erasure alone says who is a party: a peer that has yet to receive it cannot tell. */
function refusalOf(events: readonly StoredEvent[], { absent, erasure }: CaseTimeline): Refusal {
  const isErased = erasure === null && absent.some(({ why }) => why === 'purged');
  const waiting = isErased ? isComplete(events) : true;
  return waiting === true ? refuse('not-a-party', 'caseId') : waiting;
}
