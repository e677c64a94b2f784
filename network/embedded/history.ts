/** The past values of a key, read back from the blocks that wrote them. */
import { BlockStore } from './block-store.js';
import type { Connection } from './database.js';
import { openEnvelope, readAction } from './transaction.js';
import { WorldState } from './world-state.js';

type ProtoTimestamp = ReturnType<ReturnType<typeof openEnvelope>['channelHeader']['getTimestamp']>;

/** One valid transaction's change of a key. */
export interface KeyModification {
  readonly transactionId: string;
  readonly value: Uint8Array;
  readonly isDelete: boolean;
  readonly timestamp: ProtoTimestamp;
}

/** Changes of the key, newest first, as Fabric gives them. Not checked again at commit. */
export function* historyOf(connection: Connection, namespace: string, key: string): Generator<KeyModification> {
  const blocks = new BlockStore(connection);
  for (const { block, position } of new WorldState(connection).history(namespace, Buffer.from(key))) {
    const bytes = blocks.block(block)?.getData()?.getDataList_asU8()[position];
    if (bytes === undefined) {
      throw new Error(`block ${block} has no transaction ${position}`);
    }
    const envelope = openEnvelope(bytes);
    const write = readAction(envelope)
      .namespaces.find((candidate) => candidate.namespace === namespace)
      ?.keys.getWritesList()
      .find((candidate) => candidate.getKey() === key);
    yield {
      transactionId: envelope.channelHeader.getTxId(),
      value: write?.getValue_asU8() ?? new Uint8Array(),
      isDelete: write === undefined || write.getIsDelete() || write.getValue_asU8().length === 0,
      timestamp: envelope.channelHeader.getTimestamp(),
    };
  }
}
