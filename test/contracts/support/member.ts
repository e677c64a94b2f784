// One certificate's way to the ledger, through the Fabric client that everybody else uses.
import { randomBytes } from 'node:crypto';
import {
  type ContentFields,
  canonical,
  contentText,
  decodeRefusal,
  newDisclosures,
  type Refusal,
} from '@grondslag/chaincode/domain';
import {
  type Contract,
  EndorseError,
  type Gateway,
  GatewayError,
  type Proposal,
  StatusCode,
} from '@hyperledger/fabric-gateway';
import { common, gateway as messages, peer } from '@hyperledger/fabric-protos';
import { testTopology } from './topology.js';

/** What a write answers. */
export interface Answer {
  readonly hash: string;
  readonly record: Readonly<Record<string, unknown>>;
  readonly replayed: boolean;
}

/** A content in its own bytes, or fields to make one of. */
export type Content = ContentFields | string | Uint8Array;

/** One transaction before it is sent; `content` overrides what `fields` would make. */
export interface Sending {
  readonly caseId: string;
  readonly eventId: string;
  readonly previous: string;
  readonly fields?: ContentFields;
  readonly content?: Content | null;
  readonly at?: Date;
}

/** The chaincode's own no, in the one codec. */
export class RefusedByLedger extends Error {
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super(canonical(refusals.map((refusal) => ({ ...refusal }))));
    this.refusals = refusals;
  }
}

/** Content text of fields, with fresh salts. */
export function contentOf(fields: ContentFields): string {
  return contentText(newDisclosures(fields, () => randomBytes(16).toString('base64url')));
}

/** A user of one organisation. */
export class Member {
  readonly #gateway: Gateway;
  readonly #everywhere: (block: bigint, caseId: string) => Promise<void>;

  /** `everywhere` resolves when all peers have the block with its content: what is sent next may go to any of them. */
  constructor(gateway: Gateway, everywhere: (block: bigint, caseId: string) => Promise<void> = async () => undefined) {
    this.#gateway = gateway;
    this.#everywhere = everywhere;
  }

  /** The transaction is committed as valid; rejects with {@link RefusedByLedger} for the chaincode's no. */
  async send(transaction: string, sending: Sending): Promise<Answer & { readonly block: bigint }> {
    const endorsed = await this.#endorsed(transaction, sending);
    const commit = await endorsed.submit();
    const { code, blockNumber, successful } = await commit.getStatus();
    if (!successful) throw new Error(`committed as invalid: ${nameOf(code)}`);
    await this.#everywhere(blockNumber, sending.caseId);
    return { ...readAnswer(endorsed.getResult()), block: blockNumber };
  }

  /** Endorsed, and never sent to be ordered. */
  async endorse(transaction: string, sending: Sending): Promise<Answer> {
    return readAnswer((await this.#endorsed(transaction, sending)).getResult());
  }

  /** An endorsed transaction that can still be submitted, to let two of them race. */
  async prepare(transaction: string, sending: Sending): Promise<() => Promise<number>> {
    const endorsed = await this.#endorsed(transaction, sending);
    return async () => (await (await endorsed.submit()).getStatus()).code;
  }

  /** The answer of this organisation's own peer. */
  async ask(transaction: string, ...args: readonly string[]): Promise<string> {
    try {
      const bytes = await this.#contract(transaction).evaluateTransaction(bare(transaction), ...args);
      return Buffer.from(bytes).toString('utf8');
    } catch (error) {
      throw ledgersNo(error);
    }
  }

  /** A proposal exactly as spelled, without a contract's name before it. */
  async callBare(name: string, ...args: readonly string[]): Promise<void> {
    try {
      await this.#network()
        .getContract(testTopology.chaincode.name)
        .evaluateTransaction(name, ...args);
    } catch (error) {
      throw ledgersNo(error);
    }
  }

  /** Endorsed by the given organisations and ordered, whatever comes of it; answers the validation code. */
  async submitBare(name: string, args: readonly string[], endorsers: readonly string[]): Promise<number> {
    const contract = this.#network().getContract(testTopology.chaincode.name);
    const proposal = contract.newProposal(name, { arguments: [...args], endorsingOrganizations: [...endorsers] });
    const commit = await (await proposal.endorse()).submit();
    return (await commit.getStatus()).code;
  }

  /** A proposal that is ready to be endorsed by the given organisations, by those who must where none are given. */
  propose(
    transaction: string,
    args: readonly string[],
    content?: Content | null,
    endorsers?: readonly string[],
  ): Proposal {
    return this.#contract(transaction).newProposal(bare(transaction), {
      arguments: [...args],
      ...(content === undefined || content === null ? {} : { transientData: { inhoud: bytesOf(content) } }),
      ...(endorsers === undefined ? {} : { endorsingOrganizations: [...endorsers] }),
    });
  }

  async #endorsed(transaction: string, { caseId, eventId, previous, fields = {}, content = fields, at }: Sending) {
    const proposal = this.propose(transaction, [caseId, eventId, previous], content);
    try {
      return await (at === undefined ? proposal : this.#dated(proposal, at)).endorse();
    } catch (error) {
      throw ledgersNo(error);
    }
  }

  /** The same proposal with a timestamp of the client's choosing, which is all that a timestamp is. */
  #dated(proposal: Proposal, at: Date): Proposal {
    const proposed = messages.ProposedTransaction.deserializeBinary(proposal.getBytes());
    const signed = proposed.getProposal() ?? new peer.SignedProposal();
    const inner = peer.Proposal.deserializeBinary(signed.getProposalBytes_asU8());
    const header = common.Header.deserializeBinary(inner.getHeader_asU8());
    const channelHeader = common.ChannelHeader.deserializeBinary(header.getChannelHeader_asU8());
    channelHeader.getTimestamp()?.fromDate(at);
    header.setChannelHeader(channelHeader.serializeBinary());
    inner.setHeader(header.serializeBinary());
    signed.setProposalBytes(inner.serializeBinary());
    proposed.setProposal(signed);
    return this.#gateway.newProposal(proposed.serializeBinary());
  }

  #contract(transaction: string): Contract {
    return this.#network().getContract(testTopology.chaincode.name, transaction.split(':')[0]);
  }

  #network() {
    return this.#gateway.getNetwork(testTopology.channel);
  }
}

function bytesOf(content: Content): string | Uint8Array {
  return typeof content === 'string' || content instanceof Uint8Array ? content : contentOf(content);
}

function nameOf(code: number): string {
  return Object.entries(StatusCode).find(([, known]) => known === code)?.[0] ?? String(code);
}

function bare(transaction: string): string {
  return transaction.split(':')[1] ?? '';
}

function readAnswer(bytes: Uint8Array): Answer {
  const answer: Answer = JSON.parse(Buffer.from(bytes).toString('utf8'));
  return answer;
}

/** The refusals in a peer's error; whatever else went wrong is no refusal, and comes back as it was. */
function ledgersNo(error: unknown): unknown {
  if (!(error instanceof GatewayError)) return error;
  const texts = [...error.details.map(({ message }) => message), error.message];
  const refusals = texts.map(decodeRefusal).find((found) => found !== undefined);
  if (refusals !== undefined) return new RefusedByLedger(refusals);
  return error instanceof EndorseError ? new Error(texts.join('; '), { cause: error }) : error;
}
