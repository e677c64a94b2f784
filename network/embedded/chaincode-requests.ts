/** What a chaincode may ask during a transaction, and how the simulator answers (core/chaincode/handler.go). */
import { ledger, peer } from '@hyperledger/fabric-protos';
import type { KeyModification } from './history.js';
import type { Simulator, StateIterator } from './simulator.js';

const { queryresult } = ledger;
const Type = peer.ChaincodeMessage.Type;
const Write = peer.WriteRecord.Type;

/** Results in one message; the chaincode asks for more. */
const batchSize = 100;
/** Fabric's ledger.state.totalQueryLimit. */
const totalQueryLimit = 100_000;

interface OpenQuery {
  next(): Uint8Array | undefined;
  bookmark(): string;
  readonly limit: number;
  /** Read ahead to learn that there is more than one batch. */
  held: Uint8Array | undefined;
  returned: number;
}

/** The conversation of one transaction: the simulation and its open iterators. */
export class ChaincodeRequests {
  readonly #simulator: Simulator;
  readonly #history: (key: string) => Iterator<KeyModification>;
  readonly #queries = new Map<string, OpenQuery>();
  #nextQuery = 0;

  constructor(simulator: Simulator, history: (key: string) => Iterator<KeyModification>) {
    this.#simulator = simulator;
    this.#history = history;
  }

  /** Answers one message; throws what the chaincode is to hear as an error. */
  answer(type: number, payload: Uint8Array): Uint8Array {
    switch (type) {
      case Type.GET_STATE: {
        const request = peer.GetState.deserializeBinary(payload);
        return request.getCollection() === ''
          ? this.#simulator.getState(request.getKey())
          : this.#simulator.getPrivateData(request.getCollection(), request.getKey());
      }
      case Type.GET_PRIVATE_DATA_HASH: {
        const request = peer.GetState.deserializeBinary(payload);
        return this.#simulator.getPrivateDataHash(request.getCollection(), request.getKey());
      }
      case Type.PUT_STATE: {
        const request = peer.PutState.deserializeBinary(payload);
        this.#put(request.getCollection(), request.getKey(), request.getValue_asU8());
        return nothing;
      }
      case Type.DEL_STATE: {
        const request = peer.DelState.deserializeBinary(payload);
        this.#put(request.getCollection(), request.getKey(), nothing);
        return nothing;
      }
      case Type.PURGE_PRIVATE_DATA: {
        const request = peer.PurgePrivateState.deserializeBinary(payload);
        this.#purge(request.getCollection(), request.getKey());
        return nothing;
      }
      case Type.GET_STATE_METADATA:
        return this.#metadata(peer.GetStateMetadata.deserializeBinary(payload));
      case Type.PUT_STATE_METADATA:
        this.#putMetadata(peer.PutStateMetadata.deserializeBinary(payload));
        return nothing;
      case Type.WRITE_BATCH_STATE:
        for (const record of peer.WriteBatchState.deserializeBinary(payload).getRecList()) this.#write(record);
        return nothing;
      case Type.GET_STATE_BY_RANGE:
        return this.#range(peer.GetStateByRange.deserializeBinary(payload));
      case Type.GET_HISTORY_FOR_KEY: {
        const changes = this.#history(peer.GetHistoryForKey.deserializeBinary(payload).getKey());
        const next = () => toHistoryResult(changes.next());
        return this.#openQuery(
          { next, bookmark: () => '', limit: totalQueryLimit, held: undefined, returned: 0 },
          false,
        );
      }
      case Type.QUERY_STATE_NEXT: {
        const id = peer.QueryStateNext.deserializeBinary(payload).getId();
        const query = this.#queries.get(id);
        if (query === undefined) {
          throw new Error('query iterator not found');
        }
        return this.#batch(id, query, false);
      }
      case Type.QUERY_STATE_CLOSE: {
        const id = peer.QueryStateClose.deserializeBinary(payload).getId();
        this.#queries.delete(id);
        return newQueryResponse(id, [], false).serializeBinary();
      }
      case Type.GET_QUERY_RESULT:
        throw new Error('ExecuteQuery not supported for leveldb');
      case Type.INVOKE_CHAINCODE:
        throw new Error('no other chaincode is defined on this channel');
      default:
        throw new Error(`message type ${type} is not understood`);
    }
  }

  #write(record: peer.WriteRecord): void {
    switch (record.getType()) {
      case Write.PUT_STATE:
        this.#put(record.getCollection(), record.getKey(), record.getValue_asU8());
        break;
      case Write.DEL_STATE:
        this.#put(record.getCollection(), record.getKey(), nothing);
        break;
      case Write.PURGE_PRIVATE_DATA:
        this.#purge(record.getCollection(), record.getKey());
        break;
      case Write.PUT_STATE_METADATA:
        this.#putMetadata(record);
        break;
      default:
        throw new Error('unknown operation type');
    }
  }

  #put(collection: string, key: string, value: Uint8Array): void {
    if (collection === '') {
      this.#simulator.putState(key, value);
    } else {
      this.#simulator.putPrivateData(collection, key, value);
    }
  }

  #purge(collection: string, key: string): void {
    if (collection === '') {
      throw new Error('only applicable for private data');
    }
    this.#simulator.purgePrivateData(collection, key);
  }

  #metadata(request: peer.GetStateMetadata): Uint8Array {
    const metadata =
      request.getCollection() === ''
        ? this.#simulator.getStateMetadata(request.getKey())
        : this.#simulator.getPrivateDataMetadata(request.getCollection(), request.getKey());
    const result = new peer.StateMetadataResult();
    for (const [name, value] of metadata) {
      const entry = new peer.StateMetadata();
      entry.setMetakey(name);
      entry.setValue(value);
      result.addEntries(entry);
    }
    return result.serializeBinary();
  }

  #putMetadata(request: peer.PutStateMetadata | peer.WriteRecord): void {
    const name = request.getMetadata()?.getMetakey() ?? '';
    const value = request.getMetadata()?.getValue_asU8() ?? nothing;
    if (request.getCollection() === '') {
      this.#simulator.putStateMetadata(request.getKey(), name, value);
    } else {
      this.#simulator.putPrivateDataMetadata(request.getCollection(), request.getKey(), name, value);
    }
  }

  #range(request: peer.GetStateByRange): Uint8Array {
    const metadata = peer.QueryMetadata.deserializeBinary(request.getMetadata_asU8());
    const pageSize = metadata.getPagesize();
    const isPaged = request.getCollection() === '' && (pageSize !== 0 || metadata.getBookmark() !== '');
    const start = isPaged && metadata.getBookmark() !== '' ? metadata.getBookmark() : request.getStartkey();
    const keys =
      request.getCollection() === ''
        ? this.#simulator.getStateByRange(start, request.getEndkey(), isPaged)
        : this.#simulator.getPrivateDataByRange(request.getCollection(), start, request.getEndkey());
    const limit = isPaged && pageSize > 0 ? Math.min(pageSize, totalQueryLimit) : totalQueryLimit;
    const next = () => toKeyResult(keys);
    return this.#openQuery({ next, bookmark: () => keys.bookmark(), limit, held: undefined, returned: 0 }, isPaged);
  }

  #openQuery(query: OpenQuery, isPaged: boolean): Uint8Array {
    const id = String(this.#nextQuery);
    this.#nextQuery += 1;
    this.#queries.set(id, query);
    return this.#batch(id, query, isPaged);
  }

  /** Fabric cuts a batch only when it has seen one result more, so a last batch is never empty. */
  #batch(id: string, query: OpenQuery, isPaged: boolean): Uint8Array {
    const results = query.held === undefined ? [] : [query.held];
    query.held = undefined;
    while (query.returned < query.limit) {
      const result = query.next();
      if (result === undefined) {
        break;
      }
      query.returned += 1;
      if (!isPaged && results.length === batchSize) {
        query.held = result;
        return newQueryResponse(id, results, true).serializeBinary();
      }
      results.push(result);
    }
    this.#queries.delete(id);
    const response = newQueryResponse(id, results, false);
    if (isPaged) {
      const metadata = new peer.QueryResponseMetadata();
      metadata.setFetchedRecordsCount(query.returned);
      metadata.setBookmark(query.bookmark());
      response.setMetadata(metadata.serializeBinary());
    }
    return response.serializeBinary();
  }
}

const nothing = new Uint8Array();

function newQueryResponse(id: string, results: readonly Uint8Array[], hasMore: boolean): peer.QueryResponse {
  const response = new peer.QueryResponse();
  for (const result of results) {
    const bytes = new peer.QueryResultBytes();
    bytes.setResultbytes(result);
    response.addResults(bytes);
  }
  response.setHasMore(hasMore);
  response.setId(id);
  return response;
}

function toKeyResult(keys: StateIterator): Uint8Array | undefined {
  const found = keys.next();
  if (found === undefined) {
    return undefined;
  }
  const result = new queryresult.KV();
  result.setNamespace(found.namespace);
  result.setKey(found.key.toString());
  result.setValue(found.value);
  return result.serializeBinary();
}

function toHistoryResult(change: IteratorResult<KeyModification>): Uint8Array | undefined {
  if (change.done === true) {
    return undefined;
  }
  const result = new queryresult.KeyModification();
  result.setTxId(change.value.transactionId);
  result.setValue(change.value.value);
  result.setTimestamp(change.value.timestamp);
  result.setIsDelete(change.value.isDelete);
  return result.serializeBinary();
}
