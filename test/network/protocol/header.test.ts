import {
  dataHash,
  headerBytes,
  headerHash,
  readBlock,
  readTransaction,
  transactionId,
} from '@grondslag/network/protocol';
import * as asn1js from 'asn1js';
import { expect } from 'chai';
import fc from 'fast-check';
import { golden, sample } from './golden.js';
import { codeOf } from './verdicts.js';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('hashes of a chain', () => {
  it('the hash of a recorded configuration block is the previous hash of the block after it', () => {
    const before = readBlock(golden('config_8.pb'));
    const after = readBlock(golden('block.pb'));
    expect(hex(headerHash(before.header))).to.equal(hex(after.header.previousHash));
  });

  for (const name of ['block.pb', 'config_8.pb', 'lifecycle_4.pb', 'genesis.block']) {
    it(`the data of ${name} hash to what its header says`, () => {
      const block = readBlock(golden(name));
      expect(hex(dataHash(block.transactions.map(({ bytes }) => bytes)))).to.equal(hex(block.header.dataHash));
    });
  }

  it('a header is a DER sequence of number, previous hash and data hash', () => {
    const header = { number: 0n, previousHash: new Uint8Array(), dataHash: Uint8Array.of(0xaa) };
    expect(hex(headerBytes(header))).to.equal('300802010004000401aa');
  });

  it('a number whose highest bit is set is still no negative one', () => {
    const header = { number: 0x80n, previousHash: new Uint8Array(), dataHash: new Uint8Array() };
    expect(hex(headerBytes(header))).to.equal('30080202008004000400');
  });

  it('bytes moved from one transaction to the next are noticed, although they hash to the same', () => {
    const [first, second] = readBlock(golden('block.pb')).transactions.map(({ bytes }) => bytes);
    if (first === undefined || second === undefined) {
      throw new Error('the recorded block holds two transactions');
    }
    const shifted = [first.subarray(0, -1), Uint8Array.of(first.at(-1) ?? 0, ...second)];
    expect(codeOf(() => dataHash(shifted))).to.be.oneOf(['malformed', 'not-canonical']);
  });

  it('a transaction without payload or signature is none', () => {
    const [payload, signature] = [
      [0x0a, 0x01, 0x00],
      [0x12, 0x01, 0x00],
    ];
    const codes = [payload, signature].map((bytes) => codeOf(() => dataHash([Uint8Array.from(bytes ?? [])])));
    expect(codes).to.deep.equal(['malformed', 'malformed']);
  });

  it('any header is the same DER as an independent writer makes', () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), bytes, bytes, (number, previousHash, hash) => {
        const sequence = new asn1js.Sequence({
          value: [
            asn1js.Integer.fromBigInt(number),
            new asn1js.OctetString({ valueHex: previousHash }),
            new asn1js.OctetString({ valueHex: hash }),
          ],
        });
        const ours = headerBytes({ number, previousHash, dataHash: hash });
        expect(hex(ours)).to.equal(hex(new Uint8Array(sequence.toBER())));
      }),
    );
  });

  it('an empty block has no hash', () => {
    expect(codeOf(() => dataHash([]))).to.equal('malformed');
  });

  it('a transaction id is the hash of nonce and creator', () => {
    const transactions = readBlock(golden('block.pb')).transactions.map(({ bytes }) => readTransaction(bytes));
    const ids = transactions.map(({ nonce, creator }) => transactionId(nonce, creator));
    expect(ids).to.include(sample.txId);
  });
});
