// One organisation's client on the recorded network: sends what is to be recorded, and asks its peer what became of it.
import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plan } from '@grondslag/network/plan';
import type { Client } from '@grpc/grpc-js';
import { connect, type Network, type ProposalOptions, signers, type Transaction } from '@hyperledger/fabric-gateway';
import { common, peer } from '@hyperledger/fabric-protos';
import { newPeerClient } from '../stack/index.js';

/** What the recorded transaction became, as the peer says. */
export interface Outcome {
  readonly id: string;
  readonly block: number;
  readonly code: number;
}

/** Talks to the first organisation's peer as its first user. */
export class RecordingClient {
  readonly network: Network;
  readonly #plan: Plan;
  readonly #client: Client;

  constructor(plan: Plan) {
    const [{ mspId, peers, users }] = plan.organisations as [Plan['organisations'][number]];
    const [user] = users;
    if (user === undefined) {
      throw new Error(`${mspId} has no users`);
    }
    const { client, tlsClientCertificateHash } = newPeerClient(peers[0], user);
    this.#plan = plan;
    this.#client = client;
    this.network = connect({
      ...{ client, tlsClientCertificateHash },
      identity: { mspId, credentials: readFileSync(user.msp.certificate) },
      signer: signers.newPrivateKeySigner(createPrivateKey(readFileSync(user.msp.key))),
      submitOptions: () => ({ deadline: Date.now() + 20_000 }),
    }).getNetwork(plan.channel);
  }

  endorse(name: string, options: ProposalOptions): Promise<Transaction> {
    return this.network.getContract(this.#plan.chaincode.name).newProposal(name, options).endorse();
  }

  async submit(transaction: Transaction): Promise<Outcome> {
    const { transactionId: id, blockNumber, code } = await (await transaction.submit()).getStatus();
    return { id, block: Number(blockNumber), code };
  }

  async evaluate(name: string, ...args: string[]): Promise<string> {
    const bytes = await this.network.getContract(this.#plan.chaincode.name).evaluateTransaction(name, ...args);
    return Buffer.from(bytes).toString();
  }

  /** Number and hash of the last block, as the peer has them. */
  async tip(): Promise<{ readonly number: number; readonly hash: string }> {
    const info = common.BlockchainInfo.deserializeBinary(await this.#ask('GetChainInfo'));
    return { number: info.getHeight() - 1, hash: Buffer.from(info.getCurrentblockhash_asU8()).toString('hex') };
  }

  /** A block as the peer stored it. */
  async block(number: number): Promise<Uint8Array> {
    return await this.#ask('GetBlockByNumber', String(number));
  }

  /** A transaction's code as the peer keeps it. */
  async codeOf(id: string): Promise<number> {
    return peer.ProcessedTransaction.deserializeBinary(await this.#ask('GetTransactionByID', id)).getValidationcode();
  }

  /** What the peer tells of a block: ids, types and codes. */
  async filtered(number: number): Promise<peer.FilteredBlock> {
    return await only(await this.network.getFilteredBlockEvents({ startBlock: BigInt(number) }));
  }

  /** The block's content, as far as the peer holds it. */
  async content(number: number): Promise<peer.BlockAndPrivateData> {
    const found: peer.BlockAndPrivateData = await only(
      await this.network.getBlockAndPrivateDataEvents({ startBlock: BigInt(number) }),
    );
    found.clearBlock();
    return found;
  }

  close(): void {
    this.#client.close();
  }

  #ask(name: string, ...args: string[]): Promise<Uint8Array> {
    return this.network.getContract('qscc').evaluateTransaction(name, this.#plan.channel, ...args);
  }
}

async function only<T>(events: AsyncIterable<T> & { close(): void }): Promise<T> {
  try {
    for await (const event of events) {
      return event;
    }
    throw new Error('no event');
  } finally {
    events.close();
  }
}
