/**
 * The hash with which a peer chains what it committed: validation codes and state updates (core/ledger/kvledger
 * kv_ledger.go addBlockCommitHash, txmgr/update_batch_bytes.go). The message is internal to Fabric's peer, so it is
 * spelled out here.
 */
import { sha256 } from './digest.js';
import type { StateUpdate } from './state-changes.js';
import { bytesField, numberField, varint } from './wire.js';

/** The next link. Peers that committed the same from block 1 on have the same. */
export function commitHash(codes: Uint8Array, updates: readonly StateUpdate[], previous: Uint8Array): Buffer {
  return sha256(varint(codes.length), codes, updatesBytes(updates), previous);
}

function updatesBytes(updates: readonly StateUpdate[]): Buffer {
  const ordered = updates
    .map((update) => ({ ...update, order: [update.namespace, update.collection].map((name) => Buffer.from(name)) }))
    .sort(
      (left, right) =>
        Buffer.compare(left.order[0] ?? left.key, right.order[0] ?? right.key) ||
        Buffer.compare(left.order[1] ?? left.key, right.order[1] ?? right.key) ||
        Buffer.compare(left.key, right.key),
    );
  let namespace = '';
  let collection = '';
  const writes = ordered.map((update) => {
    // Each name stands only with the first of its keys.
    const isNewNamespace = update.namespace !== namespace;
    const isNewCollection = update.collection !== '' && (isNewNamespace || update.collection !== collection);
    ({ namespace, collection } = update);
    return bytesField(
      1,
      Buffer.concat([
        isNewNamespace ? bytesField(1, Buffer.from(update.namespace)) : nothing,
        isNewCollection ? bytesField(2, Buffer.from(update.collection)) : nothing,
        bytesField(3, update.key),
        update.value === undefined ? numberField(4, 1) : bytesField(5, update.value),
        bytesField(6, Buffer.concat([orderedNumber(update.block), orderedNumber(update.position)])),
      ]),
    );
  });
  return Buffer.concat(writes);
}

const nothing = Buffer.alloc(0);

/** Length, then big-endian digits: byte order is number order (common/ledger/util EncodeOrderPreservingVarUint64). */
function orderedNumber(value: number): Buffer {
  const digits: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 0x100)) {
    digits.unshift(rest % 0x100);
  }
  return Buffer.of(digits.length, ...digits);
}
