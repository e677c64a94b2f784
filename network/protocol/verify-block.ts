import { common } from '@hyperledger/fabric-protos';
import { type Block, metadataIndex } from './block.js';
import { concatBytes, equalBytes } from './bytes.js';
import { type ChannelConfig, readChannelConfig } from './channel-config.js';
import { dataHash, headerBytes, headerHash } from './header.js';
import { readExactMessage, toCounter } from './message.js';
import { ProtocolError } from './protocol-error.js';

/** Whether the ordering organisations stand behind a block. Says nothing of the validity of what is in it. */

/** How strictly a block is judged. */
export interface VerifyBlockOptions {
  /** Whether metadata that nobody signed must be absent, as toPortableBlock leaves it. */
  readonly portable?: boolean;
}

/**
 * A quorum of the ordering nodes in the configuration signed the block, and its data are what they signed. Every byte is
 * accounted for, but for the validation codes and the commit hash, which peers add on their own word; `portable` demands
 * that these be absent. Refuses any signature that does not count.
 */
export function verifyBlock(block: Block, config: ChannelConfig, options: VerifyBlockOptions = {}): void {
  if (block.signatures.lastConfig !== config.block) {
    throw new ProtocolError('wrong-configuration', 'block');
  }
  verifyContents(block, options.portable ?? false);
  verifyQuorum(block, config);
}

/**
 * The configuration in a block that a quorum of the previous configuration's ordering nodes signed. Like {@link
 * verifyBlock} in all else; the chain of configurations starts at {@link verifyGenesisBlock}.
 */
export function verifyConfigBlock(
  block: Block,
  previous: ChannelConfig,
  options: VerifyBlockOptions = {},
): ChannelConfig {
  verifyContents(block, options.portable ?? false);
  verifyQuorum(block, previous);
  const config = readChannelConfig(block);
  const follows =
    block.signatures.lastConfig === config.block &&
    config.block > previous.block &&
    config.sequence === previous.sequence + 1n &&
    config.channel === previous.channel;
  if (!follows) {
    throw new ProtocolError('wrong-configuration', 'configuration block');
  }
  return config;
}

/** The configuration in the first block. Nobody signs it: whoever trusts the channel pins its header hash. */
export function verifyGenesisBlock(block: Block, pinnedHash: Uint8Array): ChannelConfig {
  const { header, signatures } = block;
  if (header.number !== 0n || !equalBytes(headerHash(header), pinnedHash)) {
    throw new ProtocolError('wrong-configuration', 'first block');
  }
  if (signatures.signatures.length > 0 || !equalBytes(signatures.value, firstBlockMetadata)) {
    throw new ProtocolError('metadata-mismatch', 'first block');
  }
  verifyContents(block, false);
  return readChannelConfig(block);
}

/** OrdererBlockMetadata with a last configuration of number zero, and nothing else. */
const firstBlockMetadata = Uint8Array.of(0x0a, 0x00);

function verifyContents(block: Block, portable: boolean): void {
  if (!equalBytes(dataHash(block.transactions.map(({ bytes }) => bytes)), block.header.dataHash)) {
    throw new ProtocolError('data-hash-mismatch', 'block');
  }
  const { metadata } = block;
  const [lastConfig, filter, orderer, commitHash] = [
    metadata[metadataIndex.lastConfig] ?? new Uint8Array(),
    metadata[metadataIndex.transactionsFilter] ?? new Uint8Array(),
    metadata[metadataIndex.orderer] ?? new Uint8Array(),
    metadata[metadataIndex.commitHash] ?? new Uint8Array(),
  ];
  const peersWord = filter.length + commitHash.length;
  if (metadata.length !== 5 || orderer.length > 0 || (portable && peersWord > 0)) {
    throw new ProtocolError('metadata-mismatch', 'block metadata');
  }
  if (readLegacyLastConfig(lastConfig) !== block.signatures.lastConfig) {
    throw new ProtocolError('metadata-mismatch', 'last configuration');
  }
}

/** The number of the last configuration as older peers look for it; zero is written as nothing at all. */
function readLegacyLastConfig(bytes: Uint8Array): bigint {
  const metadata = readExactMessage(common.Metadata, bytes, 'last configuration');
  if (metadata.getSignaturesList().length > 0) {
    throw new ProtocolError('metadata-mismatch', 'last configuration');
  }
  const lastConfig = readExactMessage(common.LastConfig, metadata.getValue_asU8(), 'last configuration');
  return toCounter(lastConfig.getIndex(), 'last configuration');
}

function verifyQuorum(block: Block, config: ChannelConfig): void {
  const { value, signatures } = block.signatures;
  const header = headerBytes(block.header);
  const signers = new Set<number>();
  for (const { consenterId, identifierHeader, signature } of signatures) {
    const consenter = config.consenters.get(consenterId);
    if (consenter === undefined) {
      throw new ProtocolError('unknown-consenter', 'block signature');
    }
    if (signers.has(consenterId)) {
      throw new ProtocolError('duplicate-signature', 'block signature');
    }
    if (!consenter.verify(concatBytes(value, identifierHeader, header), signature)) {
      throw new ProtocolError('signature-invalid', 'block signature');
    }
    signers.add(consenterId);
  }
  if (signers.size < config.quorum) {
    throw new ProtocolError('no-quorum', 'block');
  }
}
