import { readFileSync } from 'node:fs';
import { commitHash, type StateUpdate } from '@grondslag/network/embedded';
import { readBlock, readTransaction } from '@grondslag/network/protocol';
import { expect } from 'chai';

const golden = (name: string) => readBlock(readFileSync(new URL(`../../../golden/${name}`, import.meta.url)));
const previous = golden('config_8.pb').commitHash ?? new Uint8Array();
const block = golden('block.pb');
const codes = Uint8Array.from(block.transactions, ({ validationCode }) => validationCode ?? 255);
const updates: StateUpdate[] = block.transactions.flatMap(({ bytes, index }) =>
  readTransaction(bytes).action.namespaces.flatMap(({ namespace, writes }) =>
    writes.map(({ key, value }) => ({
      namespace,
      collection: '',
      key: Buffer.from(key),
      value,
      block: Number(block.header.number),
      position: index,
    })),
  ),
);

describe('the commit hash', () => {
  it("is the real peer's for the block that it recorded", () => {
    const found = commitHash(codes, updates, previous);
    expect(Buffer.compare(found, block.commitHash ?? new Uint8Array())).to.equal(0);
  });

  it('does not depend on the order in which updates are given', () => {
    const found = commitHash(codes, updates.toReversed(), previous);
    expect(Buffer.compare(found, block.commitHash ?? new Uint8Array())).to.equal(0);
  });

  it('depends on the validation codes', () => {
    const found = commitHash(Uint8Array.of(0, 11), updates, previous);
    expect(Buffer.compare(found, block.commitHash ?? new Uint8Array())).not.to.equal(0);
  });
});
