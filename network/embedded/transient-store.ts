/**
 * Private write sets between endorsement and commit. In memory only: a transaction whose content died with the process
 * is refused at submit (its client endorses anew), so that no block ever commits without its content. That costs no
 * write to disk per endorsement, and an endorsement that was never submitted leaves no content behind.
 */

import { sha256 } from './digest.js';
import type { PrivateWrites } from './read-write-set.js';

interface Held {
  readonly height: number;
  readonly writes: Map<string, PrivateWrites>;
}

/** Fabric's transientstoreMaxBlockRetention. */
const retainedBlocks = 1_000;
/** Transactions whose content is held at once; the oldest give way. */
const retainedTransactions = 20_000;

/** Write sets by transaction id and by their hash. */
export class TransientStore {
  readonly #held = new Map<string, Held>();

  put(transactionId: string, height: number, writes: readonly PrivateWrites[]): void {
    let held = this.#held.get(transactionId);
    if (held === undefined) {
      held = { height, writes: new Map() };
      this.#held.set(transactionId, held);
    }
    for (const write of writes) {
      held.writes.set(keyOf(write.namespace, write.collection, sha256(write.writeSet)), write);
    }
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= retainedTransactions) {
        break;
      }
      this.#held.delete(oldest);
    }
  }

  /** The write set that was endorsed under this hash. */
  find(transactionId: string, namespace: string, collection: string, hash: Uint8Array): Buffer | undefined {
    return this.#held.get(transactionId)?.writes.get(keyOf(namespace, collection, hash))?.writeSet;
  }

  /** Forgets what was committed, and what waited too long. */
  forget(transactionIds: readonly string[], height: number): void {
    for (const id of transactionIds) {
      this.#held.delete(id);
    }
    for (const [id, held] of this.#held) {
      if (held.height + retainedBlocks >= height) {
        break;
      }
      this.#held.delete(id);
    }
  }
}

function keyOf(namespace: string, collection: string, hash: Uint8Array): string {
  return `${namespace}\u0000${collection}\u0000${Buffer.from(hash).toString('hex')}`;
}
