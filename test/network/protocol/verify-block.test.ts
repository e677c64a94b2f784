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

const none = new Uint8Array();

/** The number of the last configuration where peers before version 2 looked for it. */
function legacyLastConfig(index: number, isSigned = false): Uint8Array {
  const lastConfig = new common.LastConfig();
  lastConfig.setIndex(index);
  const metadata = new common.Metadata();
  metadata.setValue(lastConfig.serializeBinary());
  metadata.setSignaturesList(isSigned ? [new common.MetadataSignature()] : []);
  return metadata.serializeBinary();
}

/** The recorded block or another with other metadata. */
function withMetadata(name: string, change: (entries: Uint8Array[]) => Uint8Array[]): Uint8Array {
  const block = common.Block.deserializeBinary(golden(name));
  block.getMetadata()?.setMetadataList(change(block.getMetadata()?.getMetadataList_asU8() ?? []));
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

  for (const [what, change] of [
    ['one entry of metadata too few', (entries) => entries.slice(0, 4)],
    ['one entry of metadata too many', (entries) => [...entries, new Uint8Array()]],
    [
      'words of an older ordering service',
      ([a = none, b = none, c = none, , e = none]) => [a, b, c, Uint8Array.of(8), e],
    ],
    ['another last configuration in the older place', ([a = none, , ...rest]) => [a, legacyLastConfig(7), ...rest]],
    ['signatures in the older place', ([a = none, , ...rest]) => [a, legacyLastConfig(8, true), ...rest]],
  ] as readonly [string, (entries: Uint8Array[]) => Uint8Array[]][]) {
    it(`refuses ${what}`, () => {
      expect(codeOf(() => judge(withMetadata('block.pb', change)))).to.equal('metadata-mismatch');
    });
  }

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

  it('refuses to start from a block that is not the first', () => {
    const block = readBlock(golden('config_8.pb'));
    expect(codeOf(() => verifyGenesisBlock(block, headerHash(block.header)))).to.equal('wrong-configuration');
  });

  it('refuses a first block that somebody signed', () => {
    const metadata = new common.Metadata();
    metadata.setValue(Uint8Array.of(0x0a, 0x00));
    const signature = new common.MetadataSignature();
    signature.setIdentifierHeader(Uint8Array.of(0x08, 0x01));
    metadata.setSignaturesList([signature]);
    const signed = withMetadata('genesis.block', ([, ...rest]) => [metadata.serializeBinary(), ...rest]);
    const pin = headerHash(readBlock(signed).header);
    expect(codeOf(() => verifyGenesisBlock(readBlock(signed), pin))).to.equal('metadata-mismatch');
  });

  it('refuses a first block that has more to say in its metadata', () => {
    const metadata = new common.Metadata();
    metadata.setValue(Uint8Array.of(0x0a, 0x00, 0x12, 0x01, 0x00));
    const other = withMetadata('genesis.block', ([, ...rest]) => [metadata.serializeBinary(), ...rest]);
    const pin = headerHash(readBlock(other).header);
    expect(codeOf(() => verifyGenesisBlock(readBlock(other), pin))).to.equal('metadata-mismatch');
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
