import type { PrivateWrites } from './read-write-set.js';
import type { OpenedEnvelope } from './transaction.js';

/** What the sequencer puts in a block: an envelope, and the private content that its write set has the hash of. */
export interface OrderedTransaction {
  readonly envelope: OpenedEnvelope;
  readonly privateWrites: readonly PrivateWrites[];
}
