/** A chaincode that does one thing per transaction, so that the suite can see what the network makes of each. */
import { peer } from '@hyperledger/fabric-protos';
import { Context, Contract, Info, Returns, Transaction } from 'fabric-contract-api';
import { KeyEndorsementPolicy, type Iterators } from 'fabric-shim';

type KindOfWrite = keyof peer.WriteRecord.TypeMap;

interface Asking {
  readonly handler: { _askPeerAndListen(message: peer.ChaincodeMessage, method: string): Promise<unknown> };
}

type StateIterator = Iterators.StateQueryIterator;

async function collect(iterator: StateIterator, limit = Number.POSITIVE_INFINITY): Promise<[string, string][]> {
  const found: [string, string][] = [];
  while (found.length < limit) {
    const { value, done } = await iterator.next();
    if (value) {
      found.push([value.key, Buffer.from(value.value).toString()]);
    }
    if (done) {
      break;
    }
  }
  await iterator.close();
  return found;
}

function policyOf(mspIds: string): Uint8Array {
  const policy = new KeyEndorsementPolicy();
  policy.addOrgs('PEER', ...(JSON.parse(mspIds) as string[]));
  return policy.getPolicy();
}

function transientValue(context: Context): Uint8Array {
  const value = context.stub.getTransient().get('value');
  if (value === undefined) {
    throw new Error('no transient value');
  }
  return value;
}

@Info({ title: 'Conformance', description: 'One thing per transaction' })
export class Conformance extends Contract {
  constructor() {
    super('conformance');
  }

  @Transaction()
  async put(context: Context, key: string, value: string): Promise<void> {
    await context.stub.putState(key, Buffer.from(value));
  }

  @Transaction(false)
  @Returns('string')
  async get(context: Context, key: string): Promise<string> {
    return Buffer.from(await context.stub.getState(key)).toString();
  }

  @Transaction()
  async delete(context: Context, key: string): Promise<void> {
    await context.stub.deleteState(key);
  }

  /** Reads, then writes: two at once cannot both be valid. */
  @Transaction()
  @Returns('string')
  async increment(context: Context, key: string): Promise<string> {
    const next = String(Number(Buffer.from(await context.stub.getState(key)).toString()) + 1);
    await context.stub.putState(key, Buffer.from(next));
    return next;
  }

  /** What a transaction reads of a key that it has just written. */
  @Transaction()
  @Returns('string')
  async putThenGet(context: Context, key: string, value: string): Promise<string> {
    await context.stub.putState(key, Buffer.from(value));
    return Buffer.from(await context.stub.getState(key)).toString();
  }

  @Transaction()
  async putMany(context: Context, prefix: string, count: string): Promise<void> {
    for (let index = 0; index < Number(count); index += 1) {
      await context.stub.putState(`${prefix}${String(index).padStart(5, '0')}`, Buffer.from(String(index)));
    }
  }

  /** Writes `[kind, collection, key, value]` in one message; fabric-shim has no call for it. */
  @Transaction()
  async writeBatch(context: Context, writes: string): Promise<void> {
    const batch = new peer.WriteBatchState();
    for (const [kind, collection, key, value] of JSON.parse(writes) as [KindOfWrite, string, string, string][]) {
      const record = new peer.WriteRecord();
      record.setType(peer.WriteRecord.Type[kind]);
      record.setCollection(collection);
      record.setKey(key);
      record.setValue(Buffer.from(value));
      batch.addRec(record);
    }
    const message = new peer.ChaincodeMessage();
    message.setType(peer.ChaincodeMessage.Type.WRITE_BATCH_STATE);
    message.setPayload(batch.serializeBinary());
    message.setTxid(context.stub.getTxID());
    message.setChannelId(context.stub.getChannelID());
    const { handler } = context.stub as unknown as Asking;
    await handler._askPeerAndListen(message, 'WriteBatch');
  }

  @Transaction(false)
  @Returns('string')
  async range(context: Context, start: string, end: string): Promise<string> {
    return JSON.stringify(await collect(await context.stub.getStateByRange(start, end)));
  }

  /** Writes a key on the strength of a range: a key that appears in it meanwhile is a phantom. */
  @Transaction()
  @Returns('string')
  async rangeThenPut(context: Context, start: string, end: string, limit: string, key: string): Promise<string> {
    const iterator = await context.stub.getStateByRange(start, end);
    const found = await collect(iterator, limit === '' ? undefined : Number(limit));
    await context.stub.putState(key, Buffer.from(String(found.length)));
    return String(found.length);
  }

  @Transaction(false)
  @Returns('string')
  async page(context: Context, start: string, end: string, size: string, bookmark: string): Promise<string> {
    const { iterator, metadata } = await context.stub.getStateByRangeWithPagination(start, end, Number(size), bookmark);
    return JSON.stringify({ found: await collect(iterator), bookmark: metadata.bookmark });
  }

  @Transaction()
  async pageThenPut(context: Context, key: string): Promise<void> {
    await context.stub.getStateByRangeWithPagination('a', 'b', 1, '');
    await context.stub.putState(key, Buffer.from('x'));
  }

  @Transaction()
  async putComposite(context: Context, parts: string, value: string): Promise<void> {
    const key = context.stub.createCompositeKey('thing', JSON.parse(parts) as string[]);
    await context.stub.putState(key, Buffer.from(value));
  }

  @Transaction(false)
  @Returns('string')
  async byPartialKey(context: Context, parts: string): Promise<string> {
    const iterator = await context.stub.getStateByPartialCompositeKey('thing', JSON.parse(parts) as string[]);
    const found = await collect(iterator as unknown as StateIterator);
    return JSON.stringify(found.map(([key, value]) => [context.stub.splitCompositeKey(key).attributes, value]));
  }

  @Transaction(false)
  @Returns('string')
  async pageByPartialKey(context: Context, parts: string, size: string, bookmark: string): Promise<string> {
    const { iterator, metadata } = await context.stub.getStateByPartialCompositeKeyWithPagination(
      'thing',
      JSON.parse(parts) as string[],
      Number(size),
      bookmark,
    );
    const found = await collect(iterator as unknown as StateIterator);
    return JSON.stringify({ found: found.map(([, value]) => value), bookmark: metadata.bookmark });
  }

  @Transaction(false)
  @Returns('string')
  async history(context: Context, key: string): Promise<string> {
    const found: unknown[] = [];
    const iterator = await context.stub.getHistoryForKey(key);
    for (;;) {
      const { value, done } = await iterator.next();
      if (value) {
        found.push({ txId: value.txId, value: Buffer.from(value.value).toString(), isDelete: value.isDelete });
      }
      if (done) {
        return JSON.stringify(found);
      }
    }
  }

  @Transaction()
  async setPolicy(context: Context, key: string, mspIds: string): Promise<void> {
    await context.stub.setStateValidationParameter(key, policyOf(mspIds));
  }

  @Transaction()
  async putWithPolicy(context: Context, key: string, value: string, mspIds: string): Promise<void> {
    await context.stub.putState(key, Buffer.from(value));
    await context.stub.setStateValidationParameter(key, policyOf(mspIds));
  }

  /** Gives a key bytes for a policy that are none. */
  @Transaction()
  async setBrokenPolicy(context: Context, key: string): Promise<void> {
    await context.stub.setStateValidationParameter(key, Buffer.from('broken'));
  }

  @Transaction(false)
  @Returns('string')
  async policy(context: Context, key: string): Promise<string> {
    const bytes = await context.stub.getStateValidationParameter(key);
    return bytes === undefined || bytes.length === 0
      ? '[]'
      : JSON.stringify(new KeyEndorsementPolicy(bytes).listOrgs().sort());
  }

  @Transaction()
  async putPrivate(context: Context, collection: string, key: string): Promise<void> {
    await context.stub.putPrivateData(collection, key, transientValue(context));
  }

  /** The same in several collections at once. */
  @Transaction()
  async putPrivateInAll(context: Context, collections: string, key: string): Promise<void> {
    for (const collection of JSON.parse(collections) as string[]) {
      await context.stub.putPrivateData(collection, key, transientValue(context));
    }
  }

  @Transaction(false)
  @Returns('string')
  async getPrivate(context: Context, collection: string, key: string): Promise<string> {
    return Buffer.from(await context.stub.getPrivateData(collection, key)).toString();
  }

  /** Reads private data in a transaction that is submitted: its read set holds the hash of the key. */
  @Transaction()
  @Returns('string')
  async touchPrivate(context: Context, collection: string, key: string, marker: string): Promise<string> {
    const value = Buffer.from(await context.stub.getPrivateData(collection, key)).toString();
    await context.stub.putState(marker, Buffer.from(String(value.length)));
    return value;
  }

  @Transaction()
  async deletePrivate(context: Context, collection: string, key: string): Promise<void> {
    await context.stub.deletePrivateData(collection, key);
  }

  @Transaction()
  async purgePrivate(context: Context, collection: string, key: string): Promise<void> {
    await context.stub.purgePrivateData(collection, key);
  }

  @Transaction(false)
  @Returns('string')
  async privateHash(context: Context, collection: string, key: string): Promise<string> {
    return Buffer.from(await context.stub.getPrivateDataHash(collection, key)).toString('hex');
  }

  @Transaction(false)
  @Returns('string')
  async privateRange(context: Context, collection: string, start: string, end: string): Promise<string> {
    const { iterator } = (await context.stub.getPrivateDataByRange(collection, start, end)) as unknown as {
      iterator: StateIterator;
    };
    return JSON.stringify(await collect(iterator));
  }

  @Transaction()
  async privateRangeThenPut(context: Context, collection: string): Promise<void> {
    await context.stub.getPrivateDataByRange(collection, 'a', 'z');
    await context.stub.putState('after-private-range', Buffer.from('x'));
  }

  @Transaction()
  async setPrivatePolicy(context: Context, collection: string, key: string, mspIds: string): Promise<void> {
    await context.stub.setPrivateDataValidationParameter(collection, key, policyOf(mspIds));
  }

  @Transaction()
  async announce(context: Context, key: string, name: string, payload: string): Promise<void> {
    await context.stub.putState(key, Buffer.from(payload));
    context.stub.setEvent(name, Buffer.from(payload));
  }

  @Transaction(false)
  @Returns('string')
  async echo(_context: Context, value: string): Promise<string> {
    return value;
  }

  @Transaction(false)
  @Returns('string')
  async echoTransient(context: Context): Promise<string> {
    const entries = [...context.stub.getTransient()].map(([key, value]) => [key, Buffer.from(value).toString()]);
    return JSON.stringify(Object.fromEntries(entries));
  }

  @Transaction()
  async refuse(_context: Context, message: string): Promise<void> {
    throw new Error(message);
  }

  @Transaction()
  async refuseAt(context: Context, mspIds: string): Promise<void> {
    const mspId = process.env.CORE_PEER_LOCALMSPID ?? '';
    if ((JSON.parse(mspIds) as string[]).includes(mspId)) {
      throw new Error(`${mspId} refuses to endorse this`);
    }
    await context.stub.putState('refuse-at', Buffer.from('x'));
  }

  /** Says something else at each organisation. */
  @Transaction()
  async disagree(context: Context): Promise<void> {
    await context.stub.putState('disagree', Buffer.from(process.env.CORE_PEER_LOCALMSPID ?? ''));
  }

  @Transaction(false)
  @Returns('string')
  async environment(_context: Context, name: string): Promise<string> {
    return process.env[name] ?? '';
  }

  @Transaction(false)
  async wait(_context: Context, milliseconds: string): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, Number(milliseconds)));
  }

  @Transaction(false)
  async crash(_context: Context): Promise<void> {
    process.exit(1);
  }
}

export const contracts = [Conformance];
