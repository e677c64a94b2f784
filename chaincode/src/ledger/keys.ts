/** Where things stand: the composite keys of records and of their private content. */
import type { Context } from 'fabric-contract-api';
import type { CaseRef } from '../../domain';

const RECORD = 'record';

/** Key of the nth event of a case, for its public record and for its private content alike. Digits keep the order. */
export function recordKey(ctx: Context, caseId: CaseRef, seq: number): string {
  return ctx.stub.createCompositeKey(RECORD, [caseId, String(seq).padStart(8, '0')]);
}

/**
 * Public values under a case, in order of sequence. Part of the read set: an event added meanwhile is a phantom. The
 * iterator is not closed: a peer lets go of one that has come to its end, and of any other with the transaction.
 */
export async function* recordValues(ctx: Context, caseId: CaseRef): AsyncGenerator<Uint8Array> {
  const records = await ctx.stub.getStateByPartialCompositeKey(RECORD, [caseId]);
  for (let next = await records.next(); !next.done; next = await records.next()) {
    yield next.value.value;
  }
}
