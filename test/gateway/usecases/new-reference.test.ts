import { type Instant, parseEventRef } from '@grondslag/chaincode/domain';
import { newSalt, newUuid } from '@grondslag/gateway/usecases';
import { expect } from 'chai';
import fc from 'fast-check';

const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
const moment = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2120-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString() as Instant);

describe('a new reference', () => {
  it('is a UUIDv7 whatever chance gives', () => {
    fc.assert(
      fc.property(moment, bytes, (at, given) => parseEventRef(newUuid(at, { bytes: () => given })) !== undefined),
    );
  });

  it('sorts by its moment', () => {
    fc.assert(
      fc.property(moment, moment, bytes, bytes, (one, other, a, b) => {
        fc.pre(one < other);
        return newUuid(one, { bytes: () => a }) < newUuid(other, { bytes: () => b });
      }),
    );
  });

  it('keeps the chance that it was given, but for version and variant', () => {
    const uuid = newUuid('2026-01-01T00:00:00.000Z' as Instant, { bytes: () => new Uint8Array(16).fill(0xff) });
    expect(uuid.slice(14)).to.equal('7fff-bfff-ffffffffffff');
  });
});

describe('a new salt', () => {
  it('is its sixteen bytes in base64url', () => {
    fc.assert(
      fc.property(bytes, (given) => newSalt({ bytes: () => given }) === Buffer.from(given).toString('base64url')),
    );
  });
});
