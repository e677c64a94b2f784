import { createHash } from 'node:crypto';
import {
  headerHash,
  readBlock,
  toPortableBlock,
  verifyBlock,
  verifyConfigBlock,
  verifyGenesisBlock,
} from '@grondslag/network/protocol';
import { common } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import { firstConfig, golden, sample, secondConfig } from './golden.js';
import { toOtherS } from './other-s.js';
import { acceptedFlips, codeOf } from './verdicts.js';

/** The recorded block with other signatures on it. */
function withSignatures(change: (signatures: common.MetadataSignature[]) => common.MetadataSignature[]): Uint8Array {
  const block = common.Block.deserializeBinary(golden('block.pb'));
  const entries = block.getMetadata()?.getMetadataList_asU8() ?? [];
  const metadata = common.Metadata.deserializeBinary(entries[0] ?? new Uint8Array());
  metadata.setSignaturesList(change(metadata.getSignaturesList()));
  block.getMetadata()?.setMetadataList([metadata.serializeBinary(), ...entries.slice(1)]);
  return block.serializeBinary();
}

describe('verifying a block', () => {
  const config = secondConfig();
  const judge = (bytes: Uint8Array) => verifyBlock(readBlock(bytes), config);

  it('accepts a recorded block under the configuration it names', () => {
    expect(codeOf(() => judge(golden('block.pb')))).to.equal('accepted');
  });

  it('accepts a recorded block of an earlier configuration under that one', () => {
    expect(codeOf(() => verifyBlock(readBlock(golden('lifecycle_4.pb')), firstConfig()))).to.equal('accepted');
  });

  it('refuses a block under another configuration', () => {
    expect(codeOf(() => verifyBlock(readBlock(golden('block.pb')), firstConfig()))).to.equal('wrong-configuration');
  });

  it('asks for three of four ordering nodes', () => {
    expect(config.quorum).to.equal(3);
  });

  it('refuses a block that lacks one signature of the quorum', () => {
    expect(codeOf(() => judge(withSignatures((signatures) => signatures.slice(1))))).to.equal('no-quorum');
  });

  it('refuses a signature that is counted twice', () => {
    const twice = withSignatures(([first, second]) => (first && second ? [first, second, second] : []));
    expect(codeOf(() => judge(twice))).to.equal('duplicate-signature');
  });

  it('refuses the second signature that ECDSA admits for the same message', () => {
    const malleated = withSignatures((signatures) => {
      signatures[0]?.setSignature(toOtherS(signatures[0].getSignature_asU8()));
      return signatures;
    });
    expect(codeOf(() => judge(malleated))).to.equal('signature-invalid');
  });

  it('refuses a signature by a number that is no ordering node', () => {
    const stranger = withSignatures((signatures) => {
      const header = common.IdentifierHeader.deserializeBinary(
        signatures[0]?.getIdentifierHeader_asU8() ?? new Uint8Array(),
      );
      header.setIdentifier(9);
      signatures[0]?.setIdentifierHeader(header.serializeBinary());
      return signatures;
    });
    expect(codeOf(() => judge(stranger))).to.equal('unknown-consenter');
  });

  it('refuses signatures by certificate, which other consensus protocols use', () => {
    const legacy = withSignatures((signatures) => {
      signatures[0]?.setSignatureHeader(Uint8Array.of(1));
      return signatures;
    });
    expect(codeOf(() => judge(legacy))).to.equal('unsupported');
  });

  it('leaves the validation codes to the peer that noted them, unless the portable form is asked for', () => {
    expect(codeOf(() => verifyBlock(readBlock(golden('block.pb')), config, { portable: true }))).to.equal(
      'metadata-mismatch',
    );
  });

  it('refuses every flipped bit of a block in portable form', function () {
    this.timeout(3_600_000);
    const portable = toPortableBlock(golden('block.pb'));
    const flips = acceptedFlips(portable, (bytes) => verifyBlock(readBlock(bytes), config, { portable: true }));
    expect(flips).to.deep.equal([]);
  });
});

describe('verifying configuration', () => {
  it('knows the first block by its pinned hash', () => {
    const genesis = golden('genesis.block');
    expect(createHash('sha256').update(genesis).digest('hex')).to.equal(sample.genesisSha256);
  });

  it('refuses a first block with another hash', () => {
    const block = readBlock(golden('genesis.block'));
    expect(codeOf(() => verifyGenesisBlock(block, new Uint8Array(32)))).to.equal('wrong-configuration');
  });

  it('takes the first block also as a peer stores it', () => {
    const block = readBlock(golden('config_0.pb'));
    expect(codeOf(() => verifyGenesisBlock(block, headerHash(block.header)))).to.equal('accepted');
  });

  it('follows from one configuration to the next', () => {
    expect(secondConfig().sequence).to.equal(1n);
  });

  it('refuses to follow a configuration to itself', () => {
    const block = readBlock(golden('config_8.pb'));
    expect(codeOf(() => verifyConfigBlock(block, secondConfig()))).to.equal('wrong-configuration');
  });

  it('refuses every flipped bit of the first block', function () {
    this.timeout(3_600_000);
    const genesis = golden('genesis.block');
    const pin = headerHash(readBlock(genesis).header);
    expect(acceptedFlips(genesis, (bytes) => verifyGenesisBlock(readBlock(bytes), pin), 16)).to.deep.equal([]);
  });

  it('refuses every flipped bit of a later configuration in portable form', function () {
    this.timeout(3_600_000);
    const previous = firstConfig();
    const judge = (bytes: Uint8Array) => verifyConfigBlock(readBlock(bytes), previous, { portable: true });
    expect(acceptedFlips(toPortableBlock(golden('config_8.pb')), judge, 16)).to.deep.equal([]);
  });
});
