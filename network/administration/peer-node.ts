/** A peer as its administrator sees it: asked by proposals, and used as a gateway for what is to be ordered. */
import type { CallOptions } from '@grpc/grpc-js';
import { common, gateway, peer } from '@hyperledger/fabric-protos';
import type { Arguments, NewProposal, SigningIdentity } from '../channel/index.js';
import { newProposal } from '../channel/index.js';
import type { Plan, PlannedOrganisation, PlannedPeer } from '../plan.js';
import { AdministrationError } from './administration-error.js';
import { answerTo, connectionTo } from './connection.js';
import { untilDone } from './wait.js';

/** What is asked of a peer. */
export interface Question {
  /** What the asker wants, in words. */
  readonly step: string;
  readonly chaincode: string;
  readonly arguments: Arguments;
  /** The peer itself is asked, not about the channel. */
  readonly ofPeer?: boolean;
  /** Milliseconds for all attempts together. */
  readonly within: number;
  /** Answers that are failures and still an answer. */
  readonly isAnswer?: (response: peer.Response) => boolean;
}

/** On a busy machine a peer takes seconds to join or to install. */
const attemptTime = 30_000;
const success = 200;

/** The administrator's way to one peer. */
export class PeerNode {
  readonly name: string;
  readonly #channel: string;
  readonly #identity: SigningIdentity;
  readonly #endorser: peer.EndorserClient;
  readonly #gateway: gateway.GatewayClient;

  constructor(plan: Plan, organisation: PlannedOrganisation, node: PlannedPeer, identity: SigningIdentity) {
    const { address, credentials, options } = connectionTo(node, organisation);
    this.name = node.name;
    this.#channel = plan.channel;
    this.#identity = identity;
    this.#endorser = new peer.EndorserClient(address, credentials, options);
    this.#gateway = new gateway.GatewayClient(address, credentials, options);
  }

  /** The peer's response to a question. */
  async ask(question: Question): Promise<peer.Response> {
    const { step, within } = question;
    return untilDone({ node: this.name, step, within }, async (deadline) => {
      const proposal = this.propose(question);
      return this.#judge(question, await this.endorse(proposal, question.step, deadline));
    });
  }

  /** A fresh proposal of this organisation's administrator. */
  propose({ chaincode, arguments: args, ofPeer }: Pick<Question, 'chaincode' | 'arguments' | 'ofPeer'>): NewProposal {
    return newProposal({
      channel: ofPeer ? '' : this.#channel,
      chaincode,
      arguments: args,
      creator: this.#identity,
      now: new Date(),
    });
  }

  /** The peer's signed response to one proposal, asked once. */
  async endorse({ signed }: NewProposal, step: string, deadline: number): Promise<peer.ProposalResponse> {
    return answerTo<peer.ProposalResponse>(
      (callback) => this.#endorser.processProposal(signed, attemptUntil(deadline), callback),
      this.name,
      step,
    );
  }

  /** Asks the peer's gateway for the endorsements of these organisations. */
  async endorseThroughGateway(
    { signed, transactionId }: NewProposal,
    mspIds: readonly string[],
    step: string,
    deadline: number,
  ): Promise<void> {
    const request = new gateway.EndorseRequest();
    request.setTransactionId(transactionId);
    request.setChannelId(this.#channel);
    request.setProposedTransaction(signed);
    request.setEndorsingOrganizationsList([...mspIds]);
    await answerTo<gateway.EndorseResponse>(
      (callback) => this.#gateway.endorse(request, attemptUntil(deadline), callback),
      this.name,
      step,
    );
  }

  /** Hands a signed transaction to the ordering nodes, once. */
  async submit(transactionId: string, transaction: common.Envelope, step: string, deadline: number): Promise<void> {
    const request = new gateway.SubmitRequest();
    request.setTransactionId(transactionId);
    request.setChannelId(this.#channel);
    request.setPreparedTransaction(transaction);
    await answerTo<gateway.SubmitResponse>(
      (callback) => this.#gateway.submit(request, attemptUntil(deadline), callback),
      this.name,
      step,
    );
  }

  /** The validation code of a transaction, once this peer has committed it. */
  async commitStatus(transactionId: string, step: string, deadline: number): Promise<number> {
    const content = new gateway.CommitStatusRequest();
    content.setTransactionId(transactionId);
    content.setChannelId(this.#channel);
    content.setIdentity(this.#identity.serialized);
    const bytes = content.serializeBinary();
    const request = new gateway.SignedCommitStatusRequest();
    request.setRequest(bytes);
    request.setSignature(this.#identity.sign(bytes));
    const answer = await answerTo<gateway.CommitStatusResponse>(
      (callback) => this.#gateway.commitStatus(request, { deadline }, callback),
      this.name,
      step,
    );
    return answer.getResult();
  }

  /** The channel's configuration as this peer has it in force. */
  async config(within: number): Promise<common.Config> {
    const response = await this.ask({
      step: 'ask for the configuration',
      chaincode: 'cscc',
      arguments: [Buffer.from('GetChannelConfig'), Buffer.from(this.#channel)],
      ofPeer: true,
      within,
    });
    return common.Config.deserializeBinary(response.getPayload_asU8());
  }

  close(): void {
    this.#endorser.close();
    this.#gateway.close();
  }

  #judge(question: Question, answer: peer.ProposalResponse): peer.Response {
    const response = answer.getResponse() ?? new peer.Response();
    if (response.getStatus() === success || question.isAnswer?.(response)) {
      return response;
    }
    const said = `${response.getStatus()} ${response.getMessage()}`;
    throw new AdministrationError('refused', { node: this.name, step: question.step, answer: said });
  }
}

/** One attempt may not use up the time of all. */
function attemptUntil(deadline: number): CallOptions {
  return { deadline: Math.min(deadline, Date.now() + attemptTime) };
}
