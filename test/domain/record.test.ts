import { type CanonicalValue, canonical, parseRecord, recordText } from '@grondslag/chaincode/domain';
import { expect } from 'chai';

const second = {
  caseId: '01a204d1-b309-7019-ae91-53a67f5aaced',
  commitment: 'a'.repeat(64),
  eventId: '01a204d1-b309-7016-915a-58d9723c11fc',
  mspId: 'RvdKMSP',
  previous: 'b'.repeat(64),
  recordedAt: '2026-11-22T19:00:00.000Z',
  seq: 2,
  v: 1,
};
const parsed = (change: Readonly<Record<string, CanonicalValue>>) => parseRecord(canonical({ ...second, ...change }));

describe('public record', () => {
  it('has one text', () => {
    const record = parseRecord(canonical(second));
    expect(record && recordText(record)).to.equal(canonical(second));
  });

  it('is the first of its case without a previous one', () => {
    expect(parsed({ seq: 1, previous: null })?.seq).to.equal(1);
  });

  const faults: readonly (readonly [string, Readonly<Record<string, CanonicalValue>>])[] = [
    ['another version', { v: 2 }],
    ['a field too many', { kind: 'decisionRegistered' }],
    ['a case that is no reference', { caseId: 'zaak' }],
    ['an event that is no reference', { eventId: second.eventId.replace('-7016', '-4016') }],
    ['a commitment in capitals', { commitment: 'A'.repeat(64) }],
    ['no hash of the one before', { previous: null }],
    ['a hash before the first', { seq: 1 }],
    ['a place before the first', { seq: 0 }],
    ['a moment of another form', { recordedAt: '2026-11-22T19:00:00Z' }],
    ['an organisation that is no text', { mspId: null }],
  ];
  for (const [fault, change] of faults) {
    it(`is not a text with ${fault}`, () => {
      expect(parsed(change)).to.equal(undefined);
    });
  }

  for (const text of ['', 'null', '[]', '"record"', `${canonical(second)} `]) {
    it(`is not '${text.slice(0, 12)}'`, () => {
      expect(parseRecord(text)).to.equal(undefined);
    });
  }
});
