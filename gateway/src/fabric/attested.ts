// An answer that a peer has signed and nobody has ordered: what one organisation says, in a form that proves itself.
import { ProtocolError, readPreparedTransaction, readSerializedIdentity } from '@grondslag/network/protocol';
import type { Transaction } from '@hyperledger/fabric-gateway';
import { type Attested, Fault } from '../usecases/index.js';

/** The answer with what was signed, once only peers of that organisation signed it; the signature is for others to check. */
export function toAttested(endorsed: Transaction, mspId: string): Attested {
  const statement = endorsed.getBytes();
  try {
    const { endorsements } = readPreparedTransaction(statement);
    const isTheirs = endorsements.every(({ endorser }) => readSerializedIdentity(endorser).mspId === mspId);
    if (endorsements.length === 0 || !isTheirs) throw new Fault('ledger-protocol');
    return { text: new TextDecoder().decode(endorsed.getResult()), statement };
  } catch (error) {
    throw error instanceof ProtocolError ? new Fault('ledger-protocol', { cause: error }) : error;
  }
}
