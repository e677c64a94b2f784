/** The least that a chaincode can do; and what ours asks of a peer when it records a fact, without a rule, a hash or a check. */
import { Context, Contract, Transaction } from 'fabric-contract-api';
import { KeyEndorsementPolicy } from 'fabric-shim';

class Minimal extends Contract {
  constructor() {
    super('minimal');
  }

  async nothing(_context: Context): Promise<void> {}

  async put(context: Context, key: string, value: string): Promise<void> {
    await context.stub.putState(key, Buffer.from(value));
  }

  async least(context: Context, key: string): Promise<void> {
    await context.stub.getState(key);
    await context.stub.putPrivateData('inhoud', key, contentOf(context));
  }

  async same(context: Context, caseId: string, mspIds: string): Promise<void> {
    const { stub } = context;
    for await (const _ of stub.getStateByPartialCompositeKey('record', [caseId]));
    const key = stub.createCompositeKey('record', [caseId, '00000001']);
    const policy = new KeyEndorsementPolicy();
    policy.addOrgs('PEER', ...(JSON.parse(mspIds) as string[]));
    await stub.putState(key, Buffer.alloc(300, 'x'));
    await stub.putPrivateData('inhoud', key, contentOf(context));
    await stub.setStateValidationParameter(key, policy.getPolicy());
    stub.setEvent('recorded', Buffer.alloc(100, 'x'));
  }
}

/** An empty contract, written as Fabric's guide writes one in TypeScript, that is called as ours is. */
class Empty extends Contract {
  constructor() {
    super('empty');
  }

  @Transaction()
  async registerFinding(_context: Context, _caseId: string, _eventId: string, _previous: string): Promise<void> {}
}

function contentOf({ stub }: Context): Uint8Array {
  return stub.getTransient().get('inhoud') ?? Buffer.alloc(0);
}

/** What fabric-shim asks a chaincode for. */
export const contracts = [Minimal, Empty];
