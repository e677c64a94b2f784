import {
  definitionVersion,
  readBlock,
  readPrivateReadWriteSet,
  readReadWriteSet,
  readTransaction,
} from '@grondslag/network/protocol';
import { ledger } from '@hyperledger/fabric-protos';
import { expect } from 'chai';
import fc from 'fast-check';
import { golden, sample } from './golden.js';
import { codeOf } from './verdicts.js';

const { rwset } = ledger;
const { kvrwset } = rwset;
const key = Uint8Array.of(1, 2);
const value = Uint8Array.of(3, 4);

function version(block: number, transaction: number) {
  const message = new kvrwset.Version();
  message.setBlockNum(block);
  message.setTxNum(transaction);
  return message;
}

function entry() {
  const message = new kvrwset.KVMetadataEntry();
  message.setName('VALIDATION_PARAMETER');
  message.setValue(value);
  return message;
}

/** One of everything that a set of keys may hold. */
function keySet() {
  const read = new kvrwset.KVRead();
  read.setKey('read');
  read.setVersion(version(7, 1));
  const absent = new kvrwset.KVRead();
  absent.setKey('absent');
  const reads = new kvrwset.QueryReads();
  reads.setKvReadsList([read]);
  const range = new kvrwset.RangeQueryInfo();
  range.setStartKey('a');
  range.setEndKey('b');
  range.setItrExhausted(true);
  range.setRawReads(reads);
  const write = new kvrwset.KVWrite();
  write.setKey('write');
  write.setValue(value);
  const removal = new kvrwset.KVWrite();
  removal.setKey('removal');
  removal.setIsDelete(true);
  const metadata = new kvrwset.KVMetadataWrite();
  metadata.setKey('write');
  metadata.setEntriesList([entry()]);
  const set = new kvrwset.KVRWSet();
  set.setReadsList([read, absent]);
  set.setRangeQueriesInfoList([range]);
  set.setWritesList([write, removal]);
  set.setMetadataWritesList([metadata]);
  return set;
}

function hashedSet() {
  const read = new kvrwset.KVReadHash();
  read.setKeyHash(key);
  read.setVersion(version(7, 1));
  const write = new kvrwset.KVWriteHash();
  write.setKeyHash(key);
  write.setValueHash(value);
  const purge = new kvrwset.KVWriteHash();
  purge.setKeyHash(key);
  purge.setIsDelete(true);
  purge.setIsPurge(true);
  const metadata = new kvrwset.KVMetadataWriteHash();
  metadata.setKeyHash(key);
  metadata.setEntriesList([entry()]);
  const set = new kvrwset.HashedRWSet();
  set.setHashedReadsList([read]);
  set.setHashedWritesList([write, purge]);
  set.setMetadataWritesList([metadata]);
  return set;
}

function publicBytes(): Uint8Array {
  const collection = new rwset.CollectionHashedReadWriteSet();
  collection.setCollectionName('inhoud');
  collection.setHashedRwset(hashedSet().serializeBinary());
  collection.setPvtRwsetHash(value);
  const space = new rwset.NsReadWriteSet();
  space.setNamespace('grondslag');
  space.setRwset(keySet().serializeBinary());
  space.setCollectionHashedRwsetList([collection]);
  const set = new rwset.TxReadWriteSet();
  set.setNsRwsetList([space]);
  return set.serializeBinary();
}

function privateBytes(): Uint8Array {
  const collection = new rwset.CollectionPvtReadWriteSet();
  collection.setCollectionName('inhoud');
  collection.setRwset(keySet().serializeBinary());
  const space = new rwset.NsPvtReadWriteSet();
  space.setNamespace('grondslag');
  space.setCollectionPvtRwsetList([collection]);
  const set = new rwset.TxPvtReadWriteSet();
  set.setNsPvtRwsetList([space]);
  return set.serializeBinary();
}

const wrote = { block: 7n, transaction: 1n };
const parameter = { name: 'VALIDATION_PARAMETER', value };
const keys = {
  reads: [
    { key: 'read', version: wrote },
    { key: 'absent', version: undefined },
  ],
  rangeQueries: [
    { startKey: 'a', endKey: 'b', exhausted: true, reads: [{ key: 'read', version: wrote }], summary: undefined },
  ],
  writes: [
    { key: 'write', isDelete: false, value },
    { key: 'removal', isDelete: true, value: new Uint8Array() },
  ],
  metadataWrites: [{ key: 'write', entries: [parameter] }],
};

describe('a read-write set', () => {
  it('holds all that was read and written, and of private keys the hashes', () => {
    const collection = {
      collection: 'inhoud',
      reads: [{ keyHash: key, version: wrote }],
      writes: [
        { keyHash: key, valueHash: value, isDelete: false, isPurge: false },
        { keyHash: key, valueHash: new Uint8Array(), isDelete: true, isPurge: true },
      ],
      metadataWrites: [{ keyHash: key, entries: [parameter] }],
      privateHash: value,
    };
    expect(readReadWriteSet(publicBytes())).to.deep.equal([
      { namespace: 'grondslag', ...keys, collections: [collection] },
    ]);
  });

  it('holds private keys in clear only in its private part', () => {
    const bytes = keySet().serializeBinary();
    expect(readPrivateReadWriteSet(privateBytes())).to.deep.equal([
      { namespace: 'grondslag', collection: 'inhoud', bytes, ...keys },
    ]);
  });

  it('says under which definition of the chaincode it came about', () => {
    const transactions = readBlock(golden('block.pb')).transactions.map(({ bytes }) => readTransaction(bytes));
    const versions = transactions.map(({ action }) => definitionVersion(action.namespaces, sample.chaincode));
    expect(versions).to.deep.equal([
      { block: 4n, transaction: 0n },
      { block: 4n, transaction: 0n },
    ]);
  });

  it('is refused where a version is too large to be exact', () => {
    const read = new kvrwset.KVRead();
    read.setVersion(version(2 ** 60, 0));
    const set = new kvrwset.KVRWSet();
    set.setReadsList([read]);
    const space = new rwset.NsReadWriteSet();
    space.setRwset(set.serializeBinary());
    const whole = new rwset.TxReadWriteSet();
    whole.setNsRwsetList([space]);
    expect(codeOf(() => readReadWriteSet(whole.serializeBinary()))).to.equal('malformed');
  });

  it('has a coded answer to every damage', () => {
    const whole = publicBytes();
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, noise) => {
        const damaged = Uint8Array.from(whole);
        damaged[at] = (damaged[at] ?? 0) ^ noise;
        codeOf(() => readReadWriteSet(damaged));
      }),
      { numRuns: 2_000 },
    );
  });
});
