/** Whether what a transaction read still stands when it commits (core/ledger/kvledger/txmgmt/validation). */
import { ledger, peer } from '@hyperledger/fabric-protos';
import { newRead, RangeSummary } from './range-summary.js';
import type { NamespaceSet } from './transaction.js';
import type { ValidationCode } from './transaction-check.js';
import { isSameVersion, readVersion } from './version.js';
import type { WorldState } from './world-state.js';

const { TxValidationCode } = peer;

/** Keys that transactions before this one in the block wrote or deleted: whoever read them is too late. */
export class TouchedKeys {
  readonly #places = new Set<string>();

  add(namespace: string, collection: string, key: Uint8Array): void {
    this.#places.add(placeOf(namespace, collection, key));
  }

  has(namespace: string, collection: string, key: Uint8Array): boolean {
    return this.#places.has(placeOf(namespace, collection, key));
  }
}

/** VALID, MVCC_READ_CONFLICT or PHANTOM_READ_CONFLICT, on the state as the transactions before it in the block left it. */
export function checkReads(
  namespaces: readonly NamespaceSet[],
  state: WorldState,
  touched: TouchedKeys,
): ValidationCode {
  for (const set of namespaces) {
    const { namespace, keys } = set;
    const readsStand = keys.getReadsList().every((read) => {
      const key = Buffer.from(read.getKey());
      return (
        !touched.has(namespace, '', key) && isSameVersion(state.version(namespace, key), readVersion(read.getVersion()))
      );
    });
    if (!readsStand) {
      return TxValidationCode.MVCC_READ_CONFLICT;
    }
    if (!keys.getRangeQueriesInfoList().every((query) => rangeStands(namespace, query, state))) {
      return TxValidationCode.PHANTOM_READ_CONFLICT;
    }
    if (!hashedReadsStand(set, state, touched)) {
      return TxValidationCode.MVCC_READ_CONFLICT;
    }
  }
  return TxValidationCode.VALID;
}

function hashedReadsStand({ namespace, collections }: NamespaceSet, state: WorldState, touched: TouchedKeys): boolean {
  return collections.every(({ name, hashed }) =>
    hashed.getHashedReadsList().every((read) => {
      const keyHash = read.getKeyHash_asU8();
      return (
        !touched.has(namespace, name, keyHash) &&
        isSameVersion(state.privateHash(namespace, name, keyHash), readVersion(read.getVersion()))
      );
    }),
  );
}

/** Walks the range again: it must give the same keys in the same versions, no more and no less. */
function rangeStands(namespace: string, query: ledger.rwset.kvrwset.RangeQueryInfo, state: WorldState): boolean {
  const recorded = query.getReadsMerkleHashes();
  const summary = new RangeSummary(recorded?.getMaxDegree() ?? Number.POSITIVE_INFINITY);
  const start = Buffer.from(query.getStartKey());
  const end = Buffer.from(query.getEndKey());
  for (const row of state.range(namespace, start, end, !query.getItrExhausted())) {
    summary.add(newRead(row.key.toString(), row));
  }
  const walked = new ledger.rwset.kvrwset.RangeQueryInfo();
  summary.writeTo(walked);
  return recorded === undefined
    ? sameBytes(walked.getRawReads(), query.getRawReads())
    : sameBytes(walked.getReadsMerkleHashes(), recorded);
}

function sameBytes(
  left: { serializeBinary(): Uint8Array } | undefined,
  right: { serializeBinary(): Uint8Array } | undefined,
): boolean {
  const [first, second] = [left, right].map((message) => Buffer.from(message?.serializeBinary() ?? []));
  return first !== undefined && second !== undefined && first.equals(second);
}

function placeOf(namespace: string, collection: string, key: Uint8Array): string {
  return `${namespace}\u0000${collection}\u0000${Buffer.from(key).toString('hex')}`;
}
