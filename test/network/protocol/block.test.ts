import { readBlock, readTransaction, toPortableBlock } from '@grondslag/network/protocol';
import { expect } from 'chai';
import fc from 'fast-check';
import { golden, sample } from './golden.js';
import { codeOf } from './verdicts.js';

describe('reading a block', () => {
  it('gives each transaction the validation code that its peer noted', () => {
    expect(readBlock(golden('block.pb')).transactions.map(({ validationCode }) => validationCode)).to.deep.equal([
      0, 0,
    ]);
  });

  it('gives no validation code where no peer has validated', () => {
    const [transaction] = readBlock(toPortableBlock(golden('block.pb'))).transactions;
    expect(transaction?.validationCode).to.equal(undefined);
  });

  it('names the configuration under which the block was ordered', () => {
    expect(readBlock(golden('block.pb')).signatures.lastConfig).to.equal(8n);
  });

  it('refuses a byte after the end', () => {
    expect(codeOf(() => readBlock(Uint8Array.of(...golden('block.pb'), 0)))).to.equal('malformed');
  });

  it('refuses a field that Fabric does not know', () => {
    const unknown = Uint8Array.of(...golden('block.pb'), 0x7a, 0x00);
    expect(codeOf(() => readBlock(unknown))).to.equal('not-canonical');
  });

  it('refuses arbitrary bytes with a code', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => codeOf(() => readBlock(bytes)) !== 'accepted'));
  });

  it('refuses a truncated block with a code', () => {
    const bytes = golden('block.pb');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (end) => codeOf(() => readBlock(bytes.subarray(0, end))) !== 'accepted'),
    );
  });
});

describe('reading a transaction', () => {
  const transaction = () => {
    const found = readBlock(golden('block.pb'))
      .transactions.map(({ bytes }) => readTransaction(bytes))
      .find(({ header }) => header.transactionId === sample.txId);
    if (found === undefined) {
      throw new Error('the recorded block holds the recorded transaction');
    }
    return found;
  };

  it('finds the value that was written', () => {
    const space = transaction().action.namespaces.find(({ namespace }) => namespace === sample.chaincode);
    const write = space?.writes.find(({ key }) => key === sample.key);
    expect(Buffer.from(write?.value ?? []).toString('utf8')).to.equal(sample.value);
  });

  it('finds the channel', () => {
    expect(transaction().header.channel).to.equal(sample.channel);
  });

  it('finds what was asked', () => {
    const [name, key] = transaction().invocation.arguments.map((bytes) => Buffer.from(bytes).toString('utf8'));
    expect([name, key]).to.deep.equal(['put', sample.key]);
  });

  it('finds the event', () => {
    expect(transaction().action.event?.transactionId).to.equal(sample.txId);
  });

  it('refuses the envelope of a configuration', () => {
    const [config] = readBlock(golden('config_8.pb')).transactions;
    expect(codeOf(() => readTransaction(config?.bytes ?? new Uint8Array()))).to.equal('unsupported');
  });

  it('has a coded answer to every damaged envelope', () => {
    const bytes = readBlock(golden('block.pb')).transactions[0]?.bytes ?? new Uint8Array();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.uint8Array({ minLength: 1, maxLength: 8 }), (at, noise) => {
        const damaged = Uint8Array.from(bytes);
        damaged.set(noise.subarray(0, bytes.length - at), at);
        codeOf(() => readTransaction(damaged));
      }),
      { numRuns: 2_000 },
    );
  });
});
