/**
 * What a transaction remembers of a range that it read, so that the committer can notice a phantom: the reads themselves,
 * or past fifty of them Fabric's Merkle summary (core/ledger/kvledger/txmgmt/rwsetutil/query_results_helper.go).
 */
import { ledger } from '@hyperledger/fabric-protos';
import { sha256 } from './digest.js';
import { toProtoVersion, type Version } from './version.js';

const { KVRead, QueryReads, QueryReadsMerkleSummary } = ledger.rwset.kvrwset;

/** Fabric's maxDegreeQueryReadsHashing. */
export const maxDegree = 50;

/** One read of a key: the version seen, or none. */
export function newRead(key: string, version: Version | undefined): ledger.rwset.kvrwset.KVRead {
  const read = new KVRead();
  read.setKey(key);
  read.setVersion(toProtoVersion(version));
  return read;
}

/** Collects the results of one range in their order. */
export class RangeSummary {
  readonly #degree: number;
  #pending: ledger.rwset.kvrwset.KVRead[] = [];
  #levels = new Map<number, Buffer[]>();
  #top = 1;

  constructor(degree: number = maxDegree) {
    this.#degree = degree;
  }

  add(read: ledger.rwset.kvrwset.KVRead): void {
    this.#pending.push(read);
    if (this.#pending.length > this.#degree) {
      this.#hashPending();
    }
  }

  /** Writes what was collected into the query's record; nothing may be added afterwards. */
  writeTo(info: ledger.rwset.kvrwset.RangeQueryInfo): void {
    if (this.#isEmpty()) {
      if (this.#pending.length > 0) {
        const reads = new QueryReads();
        reads.setKvReadsList(this.#pending);
        info.setRawReads(reads);
      }
      return;
    }
    if (this.#pending.length > 0) {
      this.#hashPending();
    }
    this.#fold();
    const summary = new QueryReadsMerkleSummary();
    summary.setMaxDegree(this.#degree);
    summary.setMaxLevel(this.#top);
    summary.setMaxLevelHashesList(this.#levels.get(this.#top) ?? []);
    info.setReadsMerkleHashes(summary);
  }

  #isEmpty(): boolean {
    return this.#top === 1 && (this.#levels.get(1)?.length ?? 0) === 0;
  }

  #hashPending(): void {
    const reads = new QueryReads();
    reads.setKvReadsList(this.#pending);
    this.#pending = [];
    this.#push(1, sha256(reads.serializeBinary()));
    let level = 1;
    for (;;) {
      const hashes = this.#levels.get(level) ?? [];
      if (hashes.length <= this.#degree) {
        return;
      }
      this.#levels.delete(level);
      level += 1;
      this.#push(level, sha256(...hashes));
      this.#top = Math.max(this.#top, level);
    }
  }

  /** Combines what is left on the lower levels into the top one. */
  #fold(): void {
    for (let level = 1; level < this.#top; level += 1) {
      const hashes = this.#levels.get(level) ?? [];
      const [only] = hashes;
      if (only !== undefined) {
        this.#levels.delete(level);
        this.#push(level + 1, hashes.length === 1 ? only : sha256(...hashes));
      }
    }
    const last = this.#levels.get(this.#top) ?? [];
    if (last.length > this.#degree) {
      this.#levels.delete(this.#top);
      this.#top += 1;
      this.#levels.set(this.#top, [sha256(...last)]);
    }
  }

  #push(level: number, hash: Buffer): void {
    this.#levels.set(level, [...(this.#levels.get(level) ?? []), hash]);
  }
}
