// Cases read lately, kept in memory until the follower of this process touches them.
import type { CaseRef } from '@grondslag/chaincode/domain';
import type { LedgerEvent } from '../usecases/index.js';
import type { Reader } from './case-state.js';

/** A case as the tables have it, before it is known who reads it. */
export interface CachedCase {
  readonly events: readonly LedgerEvent[];
  readonly readers: readonly Reader[];
}

const MOST = 500;

/**
 * Least recently used cases go first. A case that was read from the tables while the follower wrote may be old already,
 * so it is kept only if nothing was dropped since the reading began.
 */
export class CaseCache {
  readonly #cases = new Map<CaseRef, CachedCase>();
  #drops = 0;

  /** A mark of this moment, to be given back with what is read from now on. */
  get mark(): number {
    return this.#drops;
  }

  find(caseId: CaseRef): CachedCase | undefined {
    const found = this.#cases.get(caseId);
    if (found !== undefined) {
      this.#cases.delete(caseId);
      this.#cases.set(caseId, found);
    }
    return found;
  }

  keep(caseId: CaseRef, found: CachedCase, mark: number): void {
    if (mark !== this.#drops) return;
    this.#cases.set(caseId, found);
    const [oldest] = this.#cases.keys();
    if (this.#cases.size > MOST && oldest !== undefined) this.#cases.delete(oldest);
  }

  /** Whatever is read of these cases from now on comes from the tables. */
  drop(caseIds: Iterable<CaseRef>): void {
    this.#drops++;
    for (const caseId of caseIds) this.#cases.delete(caseId);
  }
}
