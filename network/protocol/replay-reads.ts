import { ledger } from '@hyperledger/fabric-protos';
import { equalBytes, sha256 } from './bytes.js';
import type { NamespaceSet, RangeQuery, Read, ReadsSummary, Version } from './read-write-set.js';
import type { ReplayState } from './replay-state.js';

/** Whether what a transaction read still stands, as a peer asks when it commits (core/ledger/kvledger/txmgmt/validation). */

/** `stale`: a key has another version; `phantom`: a range has other keys. */
export type ReadVerdict = 'stands' | 'stale' | 'phantom';

/** Keys that the transactions before this one in its block changed: whoever read them is too late. */
export type Touched = (namespace: string, collection: string, key: Uint8Array) => boolean;

/** Holds the reads against the state as the transactions before left it. */
export function judgeReads(namespaces: readonly NamespaceSet[], state: ReplayState, touched: Touched): ReadVerdict {
  const stands = (namespace: string, collection: string, key: Uint8Array, version: Version | undefined) =>
    !touched(namespace, collection, key) && isSame(state.get(namespace, collection, key)?.version, version);
  for (const { namespace, reads, rangeQueries, collections } of namespaces) {
    if (!reads.every(({ key, version }) => stands(namespace, '', Buffer.from(key), version))) {
      return 'stale';
    }
    if (!rangeQueries.every((query) => rangeStands(namespace, query, state))) {
      return 'phantom';
    }
    const hashed = collections.flatMap(({ collection, reads: found }) =>
      found.map((read) => ({ collection, ...read })),
    );
    if (!hashed.every(({ collection, keyHash, version }) => stands(namespace, collection, keyHash, version))) {
      return 'stale';
    }
  }
  return 'stands';
}

function isSame(left: Version | undefined, right: Version | undefined): boolean {
  return left?.block === right?.block && left?.transaction === right?.transaction;
}

/** The range walked again gives the same keys in the same versions, no more and no less. */
function rangeStands(namespace: string, query: RangeQuery, state: ReplayState): boolean {
  const [start, end] = [Buffer.from(query.startKey), Buffer.from(query.endKey)];
  const found = state
    .range(namespace, start, end, !query.exhausted)
    .map(({ key, version }): Read => ({ key: Buffer.from(key).toString(), version }));
  if (query.summary !== undefined) {
    const summary = summaryOf(found, query.summary.degree);
    return summary !== undefined && isSameSummary(summary, query.summary);
  }
  const reads = query.reads ?? [];
  return (
    found.length === reads.length &&
    found.every(({ key, version }, index) => key === reads[index]?.key && isSame(version, reads[index]?.version))
  );
}

function isSameSummary(left: ReadsSummary, right: ReadsSummary): boolean {
  return (
    left.level === right.level &&
    left.hashes.length === right.hashes.length &&
    left.hashes.every((hash, index) => equalBytes(hash, right.hashes[index] ?? new Uint8Array()))
  );
}

/**
 * Fabric's Merkle summary (rwsetutil/query_results_helper.go): reads by the degree and one are hashed, and hashes in the
 * same way, until no more than the degree are left. Absent where there are too few reads to need one.
 */
export function summaryOf(reads: readonly Read[], degree: number): ReadsSummary | undefined {
  if (degree < 2 || reads.length <= degree) {
    return undefined;
  }
  let hashes = chunks(reads, degree + 1).map(hashReads);
  let level = 1;
  while (hashes.length > degree) {
    // One hash that is left over goes up as it is.
    hashes = chunks(hashes, degree + 1).map((group) => (group.length === 1 && group[0] ? group[0] : sha256(...group)));
    level += 1;
  }
  return { degree, level, hashes };
}

function hashReads(reads: readonly Read[]): Uint8Array {
  const { KVRead, QueryReads, Version: VersionMessage } = ledger.rwset.kvrwset;
  const message = new QueryReads();
  for (const { key, version } of reads) {
    const read = new KVRead();
    read.setKey(key);
    if (version !== undefined) {
      const place = new VersionMessage();
      place.setBlockNum(Number(version.block));
      place.setTxNum(Number(version.transaction));
      read.setVersion(place);
    }
    message.addKvReads(read);
  }
  return sha256(message.serializeBinary());
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
