import { createSign, generateKeyPairSync } from 'node:crypto';
import { verifySignature } from '@grondslag/network/protocol';
import { expect } from 'chai';
import fc from 'fast-check';
import { toOtherS } from './other-s.js';

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const message = Buffer.from('op 22 november 2026 uitgesproken');
const sign = () => Uint8Array.from(createSign('sha256').update(message).sign(privateKey));
const accepts = (signature: Uint8Array, signed: Uint8Array = message) => verifySignature(publicKey, signed, signature);

describe('a signature', () => {
  it('has exactly one accepted form of the two that ECDSA admits', () => {
    const counts = Array.from({ length: 1_000 }, sign).map((signature) => {
      return [signature, toOtherS(signature)].filter((form) => accepts(form)).length;
    });
    expect(new Set(counts)).to.deep.equal(new Set([1]));
  });

  const signature =
    [sign()].flatMap((made) => [made, toOtherS(made)]).find((made) => accepts(made)) ?? new Uint8Array();

  it('is of one message', () => {
    expect(accepts(signature, Buffer.from('op 23 november 2026 uitgesproken'))).to.equal(false);
  });

  it('is of one key', () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
    expect(verifySignature(other, message, signature)).to.equal(false);
  });

  const [r, s] = [signature.subarray(4, 4 + (signature[3] ?? 0)), signature.subarray(6 + (signature[3] ?? 0))];
  const der = (...parts: readonly Uint8Array[]) => {
    const body = Buffer.concat(parts.map((part) => Buffer.concat([Buffer.of(2, part.length), part])));
    return Uint8Array.from(Buffer.concat([Buffer.of(0x30, body.length), body]));
  };

  it('is accepted as its two numbers in DER', () => {
    expect(accepts(der(r, s))).to.equal(true);
  });

  for (const [what, made] of [
    ['nothing', new Uint8Array()],
    ['a byte after its end', Uint8Array.of(...signature, 0)],
    ['a third number', der(r, s, s)],
    ['one number', der(r)],
    ['a leading zero too many', der(Buffer.concat([Buffer.of(0), r]), s)],
    ['a negative number', der(r, Buffer.concat([Buffer.of(0xff), s]))],
    ['a length in the long form', Uint8Array.of(0x30, 0x81, ...signature.subarray(1))],
    ['zeroes', der(Buffer.of(0), Buffer.of(0))],
    ['two numbers side by side', Buffer.concat([r, s])],
  ] as const) {
    it(`is not ${what}`, () => {
      expect(accepts(made)).to.equal(false);
    });
  }

  it('is not any other bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => !accepts(bytes)));
  });
});
