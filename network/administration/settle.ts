/** A transaction is ordered and found valid, however often the way to the ordering nodes fails. */
import { status } from '@grpc/grpc-js';
import { type common, peer } from '@hyperledger/fabric-protos';
import { AdministrationError } from './administration-error.js';
import type { PeerNode } from './peer-node.js';
import { NotYet, untilDone } from './wait.js';

/** After this time without a verdict the same bytes are submitted again: ordering them twice does no harm. */
const patience = 3_000;

/** A peer through whose gateway is submitted. */
export type Submitting = Pick<PeerNode, 'name' | 'submit' | 'commitStatus'>;

/** A signed transaction. */
export interface SignedTransaction {
  readonly transactionId: string;
  readonly envelope: common.Envelope;
}

/**
 * This peer has committed the transaction as valid. What the gateway answers to a submission decides nothing: under
 * Byzantine ordering it may call a transaction refused that was ordered. Throws when the transaction is invalid, and at
 * the deadline.
 */
export async function settle(
  node: Submitting,
  { transactionId, envelope }: SignedTransaction,
  step: string,
  deadline: number,
): Promise<void> {
  const within = Math.max(0, deadline - Date.now());
  const code = await untilDone({ node: node.name, step, within }, async () => {
    const failure = await submitOnce(node, { transactionId, envelope }, step, deadline);
    try {
      return await node.commitStatus(transactionId, step, Math.min(deadline, Date.now() + patience));
    } catch (cause) {
      throw failure !== undefined && cause instanceof NotYet ? failure : cause;
    }
  });
  if (code !== peer.TxValidationCode.VALID) {
    throw new AdministrationError('invalid', { node: node.name, step, answer: `validation code ${nameOf(code)}` });
  }
}

/** Undefined, or the failure of which nothing follows yet. */
async function submitOnce(node: Submitting, transaction: SignedTransaction, step: string, deadline: number) {
  try {
    await node.submit(transaction.transactionId, transaction.envelope, step, deadline);
    return undefined;
  } catch (cause) {
    if (cause instanceof NotYet) {
      return cause;
    }
    // The gateway has not read the channel's configuration yet: nothing was sent.
    if (cause instanceof AdministrationError && codeOf(cause) === status.FAILED_PRECONDITION) {
      throw new NotYet(cause.answer);
    }
    throw cause;
  }
}

/** The gRPC code behind a refusal. */
export function codeOf({ cause }: AdministrationError): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : undefined;
}

function nameOf(code: number): string {
  return Object.entries(peer.TxValidationCode).find(([, value]) => value === code)?.[0] ?? `${code}`;
}
