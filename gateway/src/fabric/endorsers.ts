// Whose endorsements the last write needed. A peer that is told asks them all at once; one that is not must first ask
// one of them to find out, and, at a peer of another organisation, asks its own as well, for nothing.
import { ProtocolError, readPreparedTransaction, readSerializedIdentity } from '@grondslag/network/protocol';
import type { ProposalOptions, Transaction } from '@hyperledger/fabric-gateway';

/** Organisations learnt from one endorsed transaction and forgotten at the first failure, since a definition may change. */
export class Endorsers {
  #mspIds: readonly string[] = [];

  /** Options of the next proposal; none while nothing is known. */
  get options(): Pick<ProposalOptions, 'endorsingOrganizations'> {
    return this.#mspIds.length === 0 ? {} : { endorsingOrganizations: [...this.#mspIds] };
  }

  learn(endorsed: Transaction): void {
    try {
      const { endorsements } = readPreparedTransaction(endorsed.getBytes());
      this.#mspIds = [...new Set(endorsements.map(({ endorser }) => readSerializedIdentity(endorser).mspId))].sort();
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
      this.forget();
    }
  }

  forget(): void {
    this.#mspIds = [];
  }
}
