// From an endorsed transaction to its fate. Everything that can go wrong after the first byte is sent to be ordered
// leaves the outcome open: BFT orderers may have the transaction although the gateway reports UNAVAILABLE (two answers
// "request already processed" suffice; fabric internal/pkg/gateway/submit.go). So the one question is "what became of
// this transaction id", at any peer, and no second transaction answers it.
import { status as grpc } from '@grpc/grpc-js';
import { type Gateway, GatewayError, type Status, StatusCode } from '@hyperledger/fabric-gateway';
import { gateway as messages, msp } from '@hyperledger/fabric-protos';
import { type BlockNumber, Fault, type LedgerIndex } from '../usecases/index.js';
import { type CommitVerdict, readCommitStatus } from './failures.js';
import type { Sleep } from './retry.js';
import { type PeerGateway, type Seat, whileThere } from './seat.js';

/** A transaction that is in a block, or one that was refused before it could be ordered. */
export type Settled =
  | { readonly verdict: CommitVerdict; readonly code: number; readonly block: BlockNumber }
  | { readonly verdict: 'unordered' };

/** How a doubtful outcome came to be known. */
export type SettledBy = 'status' | 'blocks' | 'resubmission' | 'refusal' | 'nothing';

/** The transaction, in whose name, and for how long it is asked after. */
export interface SettleOptions {
  readonly seat: Seat;
  /** As endorsed; never made anew. */
  readonly bytes: Uint8Array;
  readonly transactionId: string;
  readonly channel: string;
  readonly index: LedgerIndex;
  readonly sleep: Sleep;
  /** Milliseconds after which the question is given up as `outcome-unknown`. */
  readonly within: number;
  /** Hears how an outcome was settled that was in doubt for a moment. */
  readonly doubted?: (by: SettledBy) => void;
}

/** Pause between two rounds, in milliseconds. */
const BETWEEN = 250;

/** A peer answers when the transaction is in a block; longer than this is not waited for one that may never have left. */
const UNSENT = 1_000;

/** Orderers that took a transaction keep it in memory until it is in a block: all of them may have been restarted. */
const TAKEN = 5_000;

/** Peers through which the same bytes are sent in one round. */
const WAYS = 2;

/** Sends the transaction and resolves with its fate, or rejects with `outcome-unknown`. */
export function submitAndSettle(options: SettleOptions): Promise<Settled> {
  return new Settling(options).run();
}

/** `perhaps` stays so until an orderer's word is known. */
type Sent = 'no' | 'perhaps' | 'taken' | 'refused';

class Settling {
  readonly #options: SettleOptions;
  readonly #giveUp: number;
  #sent: Sent = 'no';
  #isDoubtful = false;
  #bytes: Uint8Array;
  #cause: unknown;

  constructor(options: SettleOptions) {
    this.#options = options;
    this.#giveUp = Date.now() + options.within;
    this.#bytes = options.bytes;
  }

  async run(): Promise<Settled> {
    const { sleep, transactionId } = this.#options;
    do {
      const at = await this.#send();
      // Nobody was ever handed these bytes who might have ordered them.
      if (this.#sent === 'refused' && !this.#isDoubtful) return this.#done({ verdict: 'unordered' }, 'refusal');
      const settled = (await this.#askPeer(at)) ?? (await this.#askProjection());
      if (settled !== undefined) return settled;
      // The bytes are refused now, and those sent before are in no block. Should they be ordered yet, the record's key
      // lets one transaction of the two win, and both record the same event.
      if (this.#sent === 'refused') return this.#done({ verdict: 'unordered' }, 'refusal');
      await sleep(BETWEEN);
    } while (Date.now() < this.#giveUp);
    this.#options.doubted?.('nothing');
    throw new Fault('outcome-unknown', { cause: this.#cause, transactionId });
  }

  /** Sends the SAME bytes unless they were taken: the ledger takes one transaction id once. Tells where to ask. */
  async #send(): Promise<PeerGateway> {
    const ways = this.#options.seat.gateways().slice(0, WAYS);
    let [at] = ways;
    for (const way of ways) {
      if (this.#sent === 'taken') break;
      at = way;
      this.#sent = await this.#submit(way);
      if (this.#sent !== 'perhaps') break;
      this.#isDoubtful = true;
      void way.suspect();
    }
    if (at === undefined) throw new TypeError('a seat has at least one gateway');
    return at;
  }

  async #submit(at: PeerGateway): Promise<Sent> {
    const transaction = at.gateway.newTransaction(this.#bytes);
    try {
      await whileThere(at, transaction.submit());
      return 'taken';
    } catch (error) {
      this.#cause = error;
      return isRefusal(error) ? 'refused' : 'perhaps';
    } finally {
      // Signed by now: what is sent again is the same to the last byte.
      this.#bytes = transaction.getBytes();
    }
  }

  async #askPeer(at: PeerGateway): Promise<Settled | undefined> {
    const { channel, transactionId } = this.#options;
    const isTaken = this.#sent === 'taken';
    const deadline = Math.min(this.#giveUp, Date.now() + (isTaken ? TAKEN : UNSENT));
    const commit = at.gateway.newCommit(statusRequest(at.gateway, channel, transactionId));
    try {
      const answer = await whileThere(at, commit.getStatus({ deadline }));
      // Said of a second copy of these bytes; the next question is answered by what became of the first.
      if (answer.code === StatusCode.DUPLICATE_TXID) return undefined;
      return this.#done(toSettled(answer), isTaken ? 'resubmission' : 'status');
    } catch (error) {
      this.#cause = error;
      this.#isDoubtful = true;
      if (isTaken) this.#sent = 'perhaps';
      return undefined;
    }
  }

  /** The follower may have seen the block although no peer answers questions. */
  async #askProjection(): Promise<Settled | undefined> {
    const block = await this.#options.index.blockOf(this.#options.transactionId);
    return block === null ? undefined : this.#done({ verdict: 'valid', code: StatusCode.VALID, block }, 'blocks');
  }

  #done(settled: Settled, by: SettledBy): Settled {
    if (this.#isDoubtful || by === 'refusal') this.#options.doubted?.(by);
    return settled;
  }
}

/** Codes with which a peer says that it handed the transaction to nobody, or that nobody took it. */
const REFUSALS: readonly number[] = [
  ...[grpc.ABORTED, grpc.FAILED_PRECONDITION, grpc.INVALID_ARGUMENT, grpc.NOT_FOUND],
  ...[grpc.PERMISSION_DENIED, grpc.UNAUTHENTICATED, grpc.UNIMPLEMENTED],
];

function isRefusal(error: unknown): boolean {
  return error instanceof GatewayError && REFUSALS.includes(error.code);
}

function toSettled({ code, blockNumber }: Status): Settled {
  return { verdict: readCommitStatus(code), code, block: blockNumber };
}

/** The question that `Transaction.submit` would have prepared, had it succeeded. */
function statusRequest(gateway: Gateway, channel: string, transactionId: string): Uint8Array {
  const { mspId, credentials } = gateway.getIdentity();
  const identity = new msp.SerializedIdentity();
  identity.setMspid(mspId);
  identity.setIdBytes(credentials);
  const request = new messages.CommitStatusRequest();
  request.setChannelId(channel);
  request.setTransactionId(transactionId);
  request.setIdentity(identity.serializeBinary());
  const signed = new messages.SignedCommitStatusRequest();
  signed.setRequest(request.serializeBinary());
  return signed.serializeBinary();
}
