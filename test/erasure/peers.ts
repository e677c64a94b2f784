/** What single peers hold of a case, asked each at its own address, without a gateway of ours in between. */
import {
  type ChannelConfig,
  parsePolicy,
  readBlock,
  readChannelConfig,
  readPreparedTransaction,
  verifyPreparedTransaction,
} from '@grondslag/network/protocol';
import type { Contract, Gateway } from '@hyperledger/fabric-gateway';
import { common } from '@hyperledger/fabric-protos';
import type { ConnectedNetwork } from '../support/clients.js';

/** One organisation's clients at its own peer, as one user. */
export class PeerWitness {
  readonly mspId: string;
  readonly #gateway: Gateway;
  readonly #network: ConnectedNetwork;

  constructor(network: ConnectedNetwork, mspId: string, userName?: string) {
    const user = network.organisation(mspId).users.find(({ name }) => name === userName);
    this.mspId = mspId;
    this.#network = network;
    this.#gateway = network.gateway(mspId, user);
  }

  get #channel() {
    return this.#gateway.getNetwork(this.#network.plan.channel);
  }

  #contract(): Contract {
    return this.#channel.getContract(this.#network.plan.chaincode.name, 'inspection');
  }

  /** What this peer answers, and no other. */
  async ask(transaction: string, ...args: readonly string[]): Promise<string> {
    const options = { arguments: [...args], endorsingOrganizations: [this.mspId] };
    return Buffer.from(await this.#contract().evaluate(transaction, options)).toString();
  }

  /** Of each event in order, whether this peer has its content. */
  async states(caseId: string): Promise<readonly string[]> {
    const held: { state: string }[] = JSON.parse(await this.ask('readContentStates', caseId));
    return held.map(({ state }) => state);
  }

  /** Everything that this peer delivers of blocks and private data up to its own last block, as one text of bytes. */
  async delivered(): Promise<string> {
    const info = await this.#channel
      .getContract('qscc')
      .evaluateTransaction('GetChainInfo', this.#network.plan.channel);
    const height = BigInt(common.BlockchainInfo.deserializeBinary(info).getHeight());
    const blocks = await this.#channel.getBlockAndPrivateDataEvents({ startBlock: 0n });
    let text = '';
    for await (const block of blocks) {
      text += Buffer.from(block.serializeBinary()).toString('latin1');
      if (BigInt(block.getBlock()?.getHeader()?.getNumber() ?? 0) >= height - 1n) break;
    }
    blocks.close();
    return text;
  }

  /** The channel's configuration. */
  async config(): Promise<ChannelConfig> {
    const cscc = this.#channel.getContract('cscc');
    return readChannelConfig(readBlock(await cscc.evaluateTransaction('GetConfigBlock', this.#network.plan.channel)));
  }

  /** The text of a record on which all four organisations' peers agree, with who signed. */
  async endorsedRecord(caseId: string, seq: number): Promise<{ readonly text: string; readonly signers: string[] }> {
    const endorsingOrganizations = this.#network.plan.organisations.map(({ mspId }) => mspId);
    const options = { arguments: [caseId, String(seq)], endorsingOrganizations };
    const prepared = (await this.#contract().newProposal('readRecord', options).endorse()).getBytes();
    const signers = await signersOf(prepared, endorsingOrganizations, await this.config());
    return { text: Buffer.from(readPreparedTransaction(prepared).action.response.payload).toString(), signers };
  }
}

/** Whose peers signed, once every one of those asked for has, under the roots of the channel; throws otherwise. */
export async function signersOf(
  prepared: Uint8Array,
  mspIds: readonly string[],
  { membership }: ChannelConfig,
): Promise<string[]> {
  const policy = parsePolicy(`AND(${mspIds.map((mspId) => `'${mspId}.peer'`).join(', ')})`);
  const { endorsers } = verifyPreparedTransaction(readPreparedTransaction(prepared), { membership, policy });
  return endorsers.map(({ mspId }) => mspId);
}
