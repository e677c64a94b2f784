/** Fabric's one event per transaction: that something was recorded, never what. */
import type { Context } from 'fabric-contract-api';
import { canonical, type LedgerRecord, RECORDED_EVENT } from '../../domain';

/** Listeners learn case, sequence and hash of the record. May be called once per transaction: the last call would win. */
export function announce(ctx: Context, record: LedgerRecord, hash: string): void {
  const payload = canonical({ caseId: record.caseId, hash, seq: record.seq });
  ctx.stub.setEvent(RECORDED_EVENT, Buffer.from(payload, 'utf8'));
}
