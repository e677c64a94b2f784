// What one process knows of its own projection, shared by the follower that writes it and the reads on it.
import type { BlockNumber } from '../usecases/index.js';
import { CaseCache } from './case-cache.js';

/** How far the ledger is, how far the tables are, and the cases read lately. */
export class Progress {
  readonly cases = new CaseCache();
  #newest: BlockNumber | null = null;
  #next: BlockNumber | null = null;

  /** The cursor as the follower last knew it; null while none follows in this process. */
  get next(): BlockNumber | null {
    return this.#next;
  }

  /** A block exists; an older one than seen before changes nothing. */
  saw(block: BlockNumber): void {
    if (this.#newest === null || block > this.#newest) this.#newest = block;
  }

  /** The tables hold every block before this one; null when nobody follows here any more. */
  reached(next: BlockNumber | null): void {
    this.#next = next;
  }

  /** Whether somebody follows here, and the tables hold every block that is known to exist. */
  get isLevel(): boolean {
    return this.#next !== null && this.#newest !== null && this.#next > this.#newest;
  }

  /** How many blocks are known to exist beyond a given one. */
  behind(block: BlockNumber | null): number {
    return this.#newest === null ? 0 : Math.max(0, Number(this.#newest - (block ?? -1n)));
  }
}
