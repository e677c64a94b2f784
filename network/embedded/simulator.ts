/**
 * One transaction's view of the ledger at one organisation's peer: reads come from the snapshot, never from the
 * transaction's own writes (core/ledger/kvledger/txmgmt/txmgr/tx_simulator.go and query_executor.go, whose words the
 * errors use). Knows nothing of streams and messages.
 */
import { ledger } from '@hyperledger/fabric-protos';
import { lifecycleNamespace } from '../channel/index.js';
import type { ChaincodeDefinition, Collection, CollectionAccess } from './chaincode-definition.js';
import type { Connection } from './database.js';
import { sha256 } from './digest.js';
import type { EndorsementInterest } from './endorsement-interest.js';
import { definitionKeys, sequenceKey } from './lifecycle-keys.js';
import { PrivateStore, type PrivateValue } from './private-store.js';
import { newRead, RangeSummary } from './range-summary.js';
import { ReadWriteSet, type SimulationResult } from './read-write-set.js';
import { SimulationOrder } from './simulation-order.js';
import { isSameVersion, type Version } from './version.js';
import { readMetadata, type VersionedValue, validationParameter, WorldState } from './world-state.js';

const nothing = new Uint8Array();

/** A key with its value, as an iterator hands it over. */
export interface KeyValue {
  readonly namespace: string;
  readonly key: Buffer;
  readonly value: Uint8Array;
}

/** A range being walked. */
export interface StateIterator {
  /** The next result, or nothing when the range is exhausted. */
  next(): KeyValue | undefined;
  /** The key at which a next page starts; '' when there is none. */
  bookmark(): string;
}

/** For whom and on what a transaction is simulated. */
export interface SimulationContext {
  readonly connection: Connection;
  readonly channel: string;
  readonly transactionId: string;
  /** The organisation whose peer simulates. */
  readonly mspId: string;
  readonly definition: ChaincodeDefinition;
  /** What the caller may do with a collection. */
  accessTo(collection: Collection): CollectionAccess;
}

/** One simulation. Ends with `result`, which may be asked for once. */
export class Simulator {
  readonly #context: SimulationContext;
  readonly #order: SimulationOrder;
  readonly #namespace: string;
  readonly #state: WorldState;
  readonly #private: PrivateStore;
  readonly #set = new ReadWriteSet();
  readonly #ranges: { info: ledger.rwset.kvrwset.RangeQueryInfo; summary: RangeSummary }[] = [];
  readonly #keyPolicies = new Map<string, Uint8Array>();
  readonly #unguardedCollections = new Set<string>();
  readonly #collectionsRead = new Set<string>();
  #writesUnguarded = false;
  #readDefinition = false;

  constructor(context: SimulationContext) {
    this.#context = context;
    this.#order = new SimulationOrder(context.transactionId);
    this.#namespace = context.definition.name;
    this.#state = new WorldState(context.connection);
    this.#private = new PrivateStore(context.connection);
    // The read set thus pins the definition under which the transaction was endorsed.
    this.#readLifecycle(sequenceKey(this.#namespace));
  }

  getState(key: string): Uint8Array {
    return this.#read(key)?.value ?? nothing;
  }

  putState(key: string, value: Uint8Array): void {
    this.#beforePublicWrite(key);
    this.#set.write(this.#namespace, key, value);
  }

  getStateMetadata(key: string): Map<string, Uint8Array> {
    return readMetadata(this.#read(key)?.metadata);
  }

  putStateMetadata(key: string, name: string, value: Uint8Array): void {
    this.#beforePublicWrite(key);
    this.#set.writeMetadata(this.#namespace, key, new Map([[name, value]]));
  }

  /** Walks keys from `start` up to, not including, `end`. A paged read may not be followed by a write. */
  getStateByRange(start: string, end: string, isPaged: boolean): StateIterator {
    if (isPaged) {
      this.#order.queryPage();
    }
    const info = new ledger.rwset.kvrwset.RangeQueryInfo();
    info.setStartKey(start);
    const summary = new RangeSummary();
    this.#ranges.push({ info, summary });
    const keys = this.#state.range(this.#namespace, Buffer.from(start), Buffer.from(end));
    return {
      next: () => {
        const result = keys.next();
        if (result.done === true) {
          info.setItrExhausted(true);
          info.setEndKey(end);
          return undefined;
        }
        const { key, value } = result.value;
        const text = key.toString();
        summary.add(newRead(text, result.value));
        // The caller may never ask for the next one, so the range ends here until it does.
        info.setEndKey(text);
        return { namespace: this.#namespace, key, value };
      },
      bookmark: () => {
        const result = keys.next();
        return result.done === true ? '' : result.value.key.toString();
      },
    };
  }

  getPrivateData(collection: string, key: string): Uint8Array {
    const found = this.#collection(collection);
    this.#requireRead(found);
    const held = this.#held(found, key);
    const hash = this.#state.privateHash(this.#namespace, collection, sha256(Buffer.from(key)));
    if (!isSameVersion(hash, held)) {
      throw new Error(
        'private data matching public hash version is not available. ' +
          `Public hash version = ${heightText(hash)}, Private data version = ${heightText(held)}`,
      );
    }
    this.#set.readHash(this.#namespace, collection, key, held);
    this.#collectionsRead.add(collection);
    return held?.value ?? nothing;
  }

  getPrivateDataHash(collection: string, key: string): Uint8Array {
    this.#defined(
      collection,
      `collection [${collection}] not defined in the collection config for chaincode [${this.#namespace}]`,
    );
    const hash = this.#state.privateHash(this.#namespace, collection, sha256(Buffer.from(key)));
    this.#set.readHash(this.#namespace, collection, key, hash);
    return hash?.value ?? nothing;
  }

  putPrivateData(collection: string, key: string, value: Uint8Array): void {
    this.#beforePrivateWrite(collection, key);
    this.#set.writePrivate(this.#namespace, collection, key, value);
  }

  purgePrivateData(collection: string, key: string): void {
    this.#beforePrivateWrite(collection, key);
    this.#set.writePrivate(this.#namespace, collection, key, nothing, true);
  }

  getPrivateDataMetadata(collection: string, key: string): Map<string, Uint8Array> {
    this.#requireRead(this.#collection(collection));
    const hash = this.#state.privateHash(this.#namespace, collection, sha256(Buffer.from(key)));
    this.#set.readHash(this.#namespace, collection, key, hash);
    return readMetadata(hash?.metadata);
  }

  putPrivateDataMetadata(collection: string, key: string, name: string, value: Uint8Array): void {
    this.#beforePrivateWrite(collection, key);
    this.#set.writePrivateMetadata(this.#namespace, collection, key, new Map([[name, value]]));
  }

  /** Walks private keys; the transaction may then write nothing, for a private range is not checked again at commit. */
  getPrivateDataByRange(collection: string, start: string, end: string): StateIterator {
    const found = this.#collection(collection);
    this.#requireRead(found);
    this.#order.queryPrivately();
    this.#collectionsRead.add(collection);
    const { mspId } = this.#context;
    const held = found.memberMspIds.includes(mspId)
      ? this.#private.range(mspId, this.#namespace, collection, Buffer.from(start), Buffer.from(end))
      : [];
    const rows = held.values();
    return {
      next: () => {
        const { value } = rows.next();
        return value === undefined
          ? undefined
          : { namespace: this.#namespace, key: Buffer.from(value.key), value: value.value };
      },
      bookmark: () => '',
    };
  }

  /** The read-write set. */
  result(): SimulationResult {
    for (const { info, summary } of this.#ranges) {
      summary.writeTo(info);
      this.#set.range(this.#namespace, info);
    }
    return this.#set.build();
  }

  /** Which policies the transaction must meet (core/endorser/endorser.go, buildChaincodeInterest). */
  interest(): EndorsementInterest {
    const collections = new Map<string, { readonly isRead: boolean }>();
    for (const collection of [...this.#unguardedCollections, ...this.#collectionsRead]) {
      collections.set(collection, { isRead: this.#collectionsRead.has(collection) });
    }
    return {
      needsChaincodePolicy: this.#writesUnguarded || !this.#order.wrote,
      keyPolicies: [...this.#keyPolicies.values()],
      collections,
    };
  }

  #read(key: string): VersionedValue | undefined {
    const found = this.#state.value(this.#namespace, Buffer.from(key));
    this.#set.read(this.#namespace, key, found);
    return found;
  }

  #readLifecycle(key: string): void {
    this.#set.read(lifecycleNamespace, key, this.#state.version(lifecycleNamespace, Buffer.from(key)));
  }

  /** Fabric looks the collection up through the simulation, which leaves its traces in the read set. */
  #collection(name: string): Collection {
    return this.#defined(name, `collection ${this.#context.channel}/${this.#namespace}/${name} could not be found`);
  }

  #defined(name: string, complaint: string): Collection {
    if (!this.#readDefinition) {
      this.#readDefinition = true;
      for (const key of definitionKeys(this.#namespace)) {
        this.#readLifecycle(key);
      }
    }
    const found = this.#context.definition.collections.get(name);
    if (found === undefined) {
      throw new Error(complaint);
    }
    return found;
  }

  #requireRead(collection: Collection): void {
    if (!this.#context.accessTo(collection).read) {
      throw this.#noAccess('read', collection);
    }
  }

  #noAccess(kind: 'read' | 'write', { name }: Collection): Error {
    return new Error(
      `tx creator does not have ${kind} access permission on privatedata ` +
        `in chaincodeName:${this.#namespace} collectionName: ${name}`,
    );
  }

  #held(collection: Collection, key: string): PrivateValue | undefined {
    const { mspId } = this.#context;
    return collection.memberMspIds.includes(mspId)
      ? this.#private.value(mspId, this.#namespace, collection.name, Buffer.from(key))
      : undefined;
  }

  #beforePrivateWrite(name: string, key: string): void {
    const collection = this.#collection(name);
    if (!this.#context.accessTo(collection).write) {
      throw this.#noAccess('write', collection);
    }
    this.#order.write(key);
    const hash = this.#state.privateHash(this.#namespace, name, sha256(Buffer.from(key)));
    if (!this.#noteKeyPolicy(`${name}/${key}`, hash?.metadata)) {
      this.#unguardedCollections.add(name);
    }
  }

  #beforePublicWrite(key: string): void {
    this.#order.write(key);
    if (!this.#noteKeyPolicy(`/${key}`, this.#state.metadata(this.#namespace, Buffer.from(key)))) {
      this.#writesUnguarded = true;
    }
  }

  #noteKeyPolicy(place: string, metadata: Uint8Array | null | undefined): boolean {
    const policy = readMetadata(metadata).get(validationParameter);
    if (policy !== undefined) {
      this.#keyPolicies.set(place, policy);
    }
    return policy !== undefined;
  }
}

function heightText(version: Version | undefined): string {
  return version === undefined ? '<nil>' : `{BlockNum: ${version.block}, TxNum: ${version.position}}`;
}
