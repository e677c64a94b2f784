// A replay takes nothing on trust but the hash of the first block.
import { ChainReplay, headerHash, readBlock, verifyGenesisBlock } from '@grondslag/network/protocol';
import { common } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { golden } from './recorded.js';
import { codeOf } from './verdicts.js';

const bytesOf = (number: number) => golden.blocks[number]?.bytes ?? new Uint8Array();
const genesis = readBlock(bytesOf(0));
const begin = () => new ChainReplay(genesis, headerHash(genesis.header));

/** The block with one ordering node's signature less. */
function withoutSignature(bytes: Uint8Array): Uint8Array {
  const block = common.Block.deserializeBinary(bytes);
  const entries = block.getMetadata()?.getMetadataList_asU8() ?? [];
  const metadata = common.Metadata.deserializeBinary(entries[0] ?? new Uint8Array());
  metadata.setSignaturesList(metadata.getSignaturesList().slice(1));
  block.getMetadata()?.setMetadataList(entries.with(0, metadata.serializeBinary()));
  return block.serializeBinary();
}

describe('replaying a chain', () => {
  it('begins with the first block that was pinned, and no other', () => {
    expect(codeOf(() => new ChainReplay(genesis, new Uint8Array(32)))).to.equal('wrong-configuration');
  });

  it('does not begin with a later block', () => {
    const later = readBlock(bytesOf(1));
    expect(codeOf(() => new ChainReplay(later, headerHash(later.header)))).to.equal('wrong-configuration');
  });

  it('refuses a block that lacks its quorum', () => {
    expect(codeOf(() => begin().next(readBlock(withoutSignature(bytesOf(1)))))).to.equal('no-quorum');
  });

  it('refuses the same block twice', () => {
    const chain = begin();
    chain.next(readBlock(bytesOf(1)));
    expect(codeOf(() => chain.next(readBlock(bytesOf(1))))).to.equal('header-mismatch');
  });

  it('refuses a later configuration without its quorum', () => {
    const number = golden.blocks.findIndex((block, index) => index > 0 && block.transactions[0]?.type === 1);
    const chain = begin();
    for (let before = 1; before < number; before += 1) {
      chain.next(readBlock(bytesOf(before)));
    }
    expect(codeOf(() => chain.next(readBlock(withoutSignature(bytesOf(number)))))).to.equal('no-quorum');
  });

  it('knows the configuration in force', () => {
    const found = begin().config;
    const expected = verifyGenesisBlock(genesis, headerHash(genesis.header));
    expect([found.channel, found.block, found.organisations]).to.deep.equal([
      expected.channel,
      0n,
      new Map(golden.organisations.map((mspId, index) => [mspId, ['rechtspraak', 'rvdk', 'gi', 'gemeenten'][index]])),
    ]);
  });
});
