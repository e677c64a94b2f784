/** What a peer gives to a reader of a block's private data: only what the peer holds and the reader may see. */
import { ledger, peer } from '@hyperledger/fabric-protos';
import { evaluatePolicy, type Identity } from '../protocol/index.js';
import type { ChaincodeDefinition } from './chaincode-definition.js';
import type { Connection } from './database.js';
import { PrivateStore, type PrivateWriteSet } from './private-store.js';

const { rwset } = ledger;

/** The block's private data by transaction number; the block itself is for the caller to add. */
export function blockAndPrivateData(
  connection: Connection,
  definition: ChaincodeDefinition,
  mspId: string,
  reader: Identity,
  block: number,
): peer.BlockAndPrivateData {
  const isVisible = ({ namespace, collection }: PrivateWriteSet) => {
    const found = namespace === definition.name ? definition.collections.get(collection) : undefined;
    return found?.memberMspIds.includes(mspId) === true && evaluatePolicy(found.memberPolicy, [reader]);
  };
  const result = new peer.BlockAndPrivateData();
  const sets = new Map<number, ledger.rwset.TxPvtReadWriteSet>();
  for (const found of new PrivateStore(connection).writeSets(block).filter(isVisible)) {
    const set = sets.get(found.position) ?? new rwset.TxPvtReadWriteSet();
    let namespace = set.getNsPvtRwsetList().find((candidate) => candidate.getNamespace() === found.namespace);
    if (namespace === undefined) {
      namespace = set.addNsPvtRwset(new rwset.NsPvtReadWriteSet());
      namespace.setNamespace(found.namespace);
    }
    const collection = new rwset.CollectionPvtReadWriteSet();
    collection.setCollectionName(found.collection);
    collection.setRwset(found.writeSet);
    namespace.addCollectionPvtRwset(collection);
    sets.set(found.position, set);
  }
  for (const [position, set] of sets) {
    result.getPrivateDataMapMap().set(position, set);
  }
  return result;
}
