import type { BlockNumber } from '../usecases/index.js';

/** The newest block that this process knows to exist, from whoever saw it: the stream, or a commit of its own. */
export class Progress {
  #newest: BlockNumber | null = null;

  get newest(): BlockNumber | null {
    return this.#newest;
  }

  /** An older block than one seen before changes nothing. */
  saw(block: BlockNumber): void {
    if (this.#newest === null || block > this.#newest) this.#newest = block;
  }

  /** How many blocks are known to exist beyond a given one. */
  behind(block: BlockNumber | null): number {
    return this.#newest === null ? 0 : Math.max(0, Number(this.#newest - (block ?? -1n)));
  }
}
