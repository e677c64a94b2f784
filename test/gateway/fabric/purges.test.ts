import { createHash } from 'node:crypto';
import type { LedgerRecord } from '@grondslag/chaincode/domain';
import { purgedWith } from '@grondslag/gateway/fabric';
import { expect } from 'chai';

const CASE = '01900000-0000-7000-8000-000000000001';
const OTHER = '01900000-0000-7000-8000-000000000002';

const keyOf = (seq: number, caseId = CASE) => `\0record\0${caseId}\0${String(seq).padStart(8, '0')}\0`;
const write = (key: string, isPurge = true) => ({
  keyHash: createHash('sha256').update(key).digest(),
  valueHash: new Uint8Array(),
  isDelete: true,
  isPurge,
});
const record = (seq: number) => ({ caseId: CASE, seq }) as unknown as LedgerRecord;
const purged = (seq: number, writes: ReturnType<typeof write>[]) => purgedWith(record(seq), keyOf(seq), writes);

describe('what a transaction purges', () => {
  it('is known by the hashes of the keys, in the order of the case', () => {
    expect(purged(4, [write(keyOf(3)), write(keyOf(1)), write(keyOf(2))])).to.deep.equal([1, 2, 3]);
  });

  it('is only what is purged, not what is deleted or written', () => {
    expect(purged(3, [write(keyOf(1), false), write(keyOf(2))])).to.deep.equal([2]);
  });

  it('is nothing of another case', () => {
    expect(purged(3, [write(keyOf(1, OTHER)), write(keyOf(2, OTHER))])).to.deep.equal([]);
  });

  it('is never the event that tells of it, nor a later one', () => {
    expect(purged(2, [write(keyOf(2)), write(keyOf(3))])).to.deep.equal([]);
  });

  it('is found where the number of an event also stands in the name of its case', () => {
    const caseId = '00000011-0000-7000-8000-000000000001';
    const writes = [write(keyOf(10, caseId))];
    expect(purgedWith({ caseId, seq: 11 } as unknown as LedgerRecord, keyOf(11, caseId), writes)).to.deep.equal([10]);
  });

  it('is nothing in an ordinary transaction', () => {
    expect(purged(5, [])).to.deep.equal([]);
  });
});
