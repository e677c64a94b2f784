import { readBlock, readEnvelope, readSerializedIdentity, readSignaturePolicy } from '@grondslag/network/protocol';
import { expect } from 'chai';
import { golden } from './golden.js';
import { codeOf } from './verdicts.js';

/** A length of 255 MiB, of which nothing is there. */
const immense = [0xff, 0xff, 0xff, 0x7f];

describe('a field whose length is a lie', function () {
  // The library alone takes most of a minute to notice.
  this.timeout(2_000);

  it('is refused at once where it is a text', () => {
    expect(codeOf(() => readSerializedIdentity(Uint8Array.of(0x0a, ...immense, 0x41)))).to.equal('malformed');
  });

  it('is refused at once where it is a message', () => {
    expect(codeOf(() => readSignaturePolicy(Uint8Array.of(0x12, ...immense, 0x08)))).to.equal('malformed');
  });

  it('is refused at once where it is a text in a message', () => {
    const header = [0x1a, ...immense, 0x41];
    const payload = [0x0a, header.length + 2, 0x0a, header.length, ...header];
    const envelope = Uint8Array.of(0x0a, payload.length, ...payload);
    expect(codeOf(() => readEnvelope(envelope))).to.equal('malformed');
  });

  it('is refused at once where it is a part of a message', () => {
    const nested = [0x12, 0x05, 0x12, ...immense];
    expect(codeOf(() => readSignaturePolicy(Uint8Array.from([...nested, 0x08, 0x00])))).to.equal('malformed');
  });

  it('is refused at once where nobody asked for the field', () => {
    expect(codeOf(() => readSerializedIdentity(Uint8Array.of(0x7a, ...immense, 0x41)))).to.equal('malformed');
  });

  it('is refused at once at each place of a block', function () {
    this.timeout(20_000);
    const block = golden('lifecycle_4.pb');
    const codes = Array.from({ length: block.length - immense.length }, (_, at) => {
      const lying = Uint8Array.from(block);
      lying.set(immense, at);
      return codeOf(() => readBlock(lying).transactions.map(({ bytes }) => readEnvelope(bytes)));
    });
    expect(codes).to.include('malformed');
  });
});
