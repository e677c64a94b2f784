// From an endorsed transaction to its fate. Everything that can go wrong after the first byte is sent to be ordered
// leaves the outcome open: BFT orderers may have the transaction although the gateway reports UNAVAILABLE (seen on real
// networks). So the one question is "what became of this transaction id", and no second transaction answers it.
import type { Gateway, Status, Transaction } from '@hyperledger/fabric-gateway';
import { gateway as messages, msp } from '@hyperledger/fabric-protos';
import { type BlockNumber, Fault, type LedgerIndex } from '../usecases/index.js';
import { type CommitVerdict, readCommitStatus } from './failures.js';
import type { Sleep } from './retry.js';

/** A transaction that is in a block. */
export interface Settled {
  readonly verdict: CommitVerdict;
  readonly code: number;
  readonly block: BlockNumber;
}

/** What settling may use, and for how long. */
export interface SettleOptions {
  readonly index: LedgerIndex;
  readonly sleep: Sleep;
  /** Milliseconds after which the question is given up as `outcome-unknown`. */
  readonly within: number;
}

/** Pause between two questions, in milliseconds. */
const BETWEEN = 250;

/** A peer answers when the transaction is in a block; longer than this is not waited for one that may never have left. */
const UNSENT = 1_000;

/** Sends the transaction and resolves with its fate, or rejects with `outcome-unknown`. */
export async function submitAndSettle(
  gateway: Gateway,
  transaction: Transaction,
  channel: string,
  { index, sleep, within }: SettleOptions,
): Promise<Settled> {
  const transactionId = transaction.getTransactionId();
  const giveUp = Date.now() + within;
  let cause: unknown;
  let sent = await send(transaction);
  // A status question must be signed by us in any case; made here, it does not depend on the submit having succeeded.
  const commit = gateway.newCommit(statusRequest(gateway, channel, transactionId));
  do {
    try {
      const deadline = Math.min(giveUp, sent ? giveUp : Date.now() + UNSENT);
      return settled(await commit.getStatus({ deadline }));
    } catch (error) {
      cause = error;
    }
    // The follower may have seen the block although the peer answers no questions.
    const block = await index.blockOf(transactionId);
    if (block !== null) return { verdict: 'valid', code: 0, block };
    await sleep(BETWEEN);
    // The SAME bytes again, only if they may never have arrived: the ledger takes one transaction id once.
    if (!sent) sent = await send(transaction);
  } while (Date.now() < giveUp);
  throw new Fault('outcome-unknown', { cause, transactionId });
}

async function send(transaction: Transaction): Promise<boolean> {
  try {
    await transaction.submit();
    return true;
  } catch {
    return false;
  }
}

function settled({ code, blockNumber }: Status): Settled {
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
