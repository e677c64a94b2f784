/** Which ordering nodes stand still while the channel goes on. */
import type { Heights } from '../administration/index.js';
import type { Plan } from '../plan.js';

/**
 * An ordering node of Fabric 3.1 that wakes with messages waiting can block itself for good (SmartBFT, pull request 681):
 * it answers, says that it is healthy, and takes no block any more. Its own organisation's peer, which takes blocks from
 * every ordering node, shows that there are more.
 */
export class Standstill {
  readonly #organisations: Plan['organisations'];
  readonly #patience: number;
  readonly #since = new Map<string, { readonly height: number; readonly at: number }>();

  /** Patience in milliseconds: longer than a node takes that misses one block and fetches it by itself (10 s). */
  constructor({ organisations }: Pick<Plan, 'organisations'>, patience: number) {
    this.#organisations = organisations;
    this.#patience = patience;
  }

  /**
   * Names of the ordering nodes that have answered with one height for all that time, while a peer of their organisation
   * had more. Who is named is given as much time again. `now` in milliseconds, of a clock that never goes back.
   */
  look(heights: Heights, now: number): readonly string[] {
    return this.#organisations.flatMap(({ orderer: { name }, peers }) => {
      const height = heights.get(name);
      const isBehind = height !== undefined && peers.some((peer) => (heights.get(peer.name) ?? 0) > height);
      const since = this.#since.get(name);
      if (isBehind && since?.height === height && now - since.at < this.#patience) {
        return [];
      }
      this.#since.delete(name);
      if (isBehind) {
        this.#since.set(name, { height, at: now });
      }
      return isBehind && since?.height === height ? [name] : [];
    });
  }
}
