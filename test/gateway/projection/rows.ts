// What the projection's tests compare: every row that follows from the ledger, in a fixed order.
import type { CaseRef, MeasureRef } from '@grondslag/chaincode/domain';
import type { Database } from '@grondslag/gateway/storage';
import {
  acknowledgement,
  annulment,
  decision,
  finding,
  type MemoryLedger,
  reference,
  transfer,
} from '../../support/gateway.js';

/** All rows of the tables that the follower writes, the cursor included. */
export async function rowsOf(db: Database) {
  const [cursor, records, contents, cases, parties, deadlines, answers, notifications] = await Promise.all([
    db.selectFrom('cursor').selectAll().execute(),
    db.selectFrom('records').selectAll().orderBy('case_id').orderBy('seq').execute(),
    db.selectFrom('contents').selectAll().orderBy('case_id').orderBy('seq').execute(),
    db.selectFrom('cases').selectAll().orderBy('case_id').execute(),
    db.selectFrom('parties').selectAll().orderBy('case_id').orderBy('oin').orderBy('role').execute(),
    db
      .selectFrom('deadlines')
      .selectAll()
      .orderBy('case_id')
      .orderBy('measure_ref')
      .orderBy('on_day')
      .orderBy('what')
      .execute(),
    // Without their numbers, which the database counts.
    db
      .selectFrom('answers')
      .select(['id', 'case_id', 'oin', 'role', 'way', 'measure', 'on_day', 'known_at', 'state', 'state_then', 'seq'])
      .select(['block', 'is_whole', 'given_at', 'outdated_seq', 'outdated_by'])
      .orderBy('case_id')
      .orderBy('id')
      .orderBy('oin')
      .orderBy('role')
      .execute(),
    db.selectFrom('notifications').selectAll().orderBy('position').execute(),
  ]);
  return { cursor, records, contents, cases, parties, deadlines, answers, notifications };
}

/** Three cases whose events alternate, several to a block, with blocks of others between them. */
export async function fill(
  ledger: MemoryLedger,
  each: (block: bigint) => Promise<void> | void = () => {},
  firstCase = 0,
): Promise<void> {
  const cases = [1, 2, 3].map((n) => reference<CaseRef>(firstCase + n));
  const steps = [
    (n: number) => finding(`2026-01-${10 + n}`),
    (n: number) => decision(reference<MeasureRef>(0x900 + n), `2026-02-0${1 + n}`),
    (_: number, caseId: CaseRef) => acknowledgement(opened.get(caseId) ?? reference(0)),
    () => transfer(),
    // Whoever was told that the measure was set was told otherwise.
    (n: number, caseId: CaseRef) => annulment(reference<MeasureRef>(0x900 + n), granted.get(caseId) ?? reference(0)),
  ];
  const granted = new Map<CaseRef, ReturnType<MemoryLedger['record']>['record']['eventId']>();
  const opened = new Map<CaseRef, ReturnType<MemoryLedger['record']>['record']['eventId']>();
  for (const step of steps) {
    for (const [n, caseId] of cases.entries()) {
      const { record } = ledger.record(caseId, step(n, caseId));
      if (record.seq === 1) opened.set(caseId, record.eventId);
      if (record.seq === 2) granted.set(caseId, record.eventId);
      if (n === 1) await each(ledger.cut().number);
    }
    await each(ledger.cut().number);
    await each(ledger.cut().number);
  }
}
