// Whether a block may be believed that a peer of another organisation delivers: only what a quorum of the ordering nodes
// signed. The validation codes in it remain that peer's word, since nobody signs them.
import {
  type Block,
  type ChannelConfig,
  ProtocolError,
  readChannelConfig,
  toBlock,
  verifyBlock,
  verifyConfigBlock,
} from '@grondslag/network/protocol';
import type { common } from '@hyperledger/fabric-protos';
import type { BlockNumber } from '../usecases/index.js';

/** Another block of the same peer. */
export type ReadBlock = (block: BlockNumber) => Promise<common.Block>;

/**
 * Believes the configurations that the own organisation's peers name, and those that follow from them by the signatures
 * of the ordering nodes. Before it knows any, the first that it sees is taken on the word of its peer, which the operator
 * has listed.
 */
export class BlockTrust {
  readonly #configs = new Map<BlockNumber, ChannelConfig>();

  /** Learns which configuration is in force from a peer whose word is enough. */
  async learn(message: common.Block, read: ReadBlock): Promise<void> {
    const { signatures, header } = toBlock(message);
    const { lastConfig } = signatures;
    if (this.#configs.has(lastConfig)) return;
    const block = lastConfig === header.number ? message : await read(lastConfig);
    this.#configs.set(lastConfig, readChannelConfig(toBlock(block)));
  }

  /** Rejects with a ProtocolError for a block that the ordering nodes did not sign. */
  async verify(message: common.Block, read: ReadBlock): Promise<void> {
    const block = toBlock(message);
    const { number } = block.header;
    // Nobody signs the first block: it holds once a block that is signed links to it.
    if (number === 0n) return;
    const { lastConfig } = block.signatures;
    if (lastConfig === number) await this.#configIn(block, read);
    else verifyBlock(block, await this.#configAt(lastConfig, read));
  }

  async #configAt(number: BlockNumber, read: ReadBlock): Promise<ChannelConfig> {
    return this.#configs.get(number) ?? this.#configIn(toBlock(await read(number)), read);
  }

  /** The configuration in a block, once the one before it vouches for it. */
  async #configIn(block: Block, read: ReadBlock): Promise<ChannelConfig> {
    const { number } = block.header;
    const known = this.#configs.get(number);
    if (known !== undefined) return known;
    const config = this.#configs.size === 0 ? readChannelConfig(block) : await this.#successor(block, read);
    if (config.block !== number) throw new ProtocolError('wrong-configuration', 'block');
    this.#configs.set(number, config);
    return config;
  }

  async #successor(block: Block, read: ReadBlock): Promise<ChannelConfig> {
    const { number } = block.header;
    const isFirst = [...this.#configs.keys()].every((known) => known > number);
    const before = isFirst ? number : toBlock(await read(number - 1n)).signatures.lastConfig;
    // The history before what the own peers named is not for another's peer to tell.
    if (before >= number) throw new ProtocolError('wrong-configuration', 'block');
    return verifyConfigBlock(block, await this.#configAt(before, read));
  }
}
