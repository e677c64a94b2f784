/** How long a gateway has been behind. Knows blocks and moments, and no clock. */
import type { BlockNumber } from './usecases/index.js';

/** A block that is known to exist, and since when. */
interface Known {
  readonly block: BlockNumber;
  readonly since: number;
}

/** More are never needed: under a steady stream the oldest ones are reached first. */
const MOST = 1_000;

/** Remembers since when each block is known that the tables may not have yet. */
export class Overdue {
  #known: Known[] = [];

  /** A block exists; one not higher than those seen before says nothing new. */
  saw(block: BlockNumber, now: number): void {
    const last = this.#known.at(-1);
    if (last !== undefined && block <= last.block) return;
    if (this.#known.length < MOST) this.#known.push({ block, since: now });
  }

  /** Milliseconds for which the tables, which hold every block up to this one, have lacked one that is known. */
  behind(reached: BlockNumber | null, now: number): number {
    this.#known = this.#known.filter(({ block }) => reached === null || block > reached);
    const [oldest] = this.#known;
    return oldest === undefined ? 0 : now - oldest.since;
  }
}
