/** The least that a chaincode can do: a transaction that does nothing, and one that puts one value under one key. */
import { Context, Contract } from 'fabric-contract-api';

class Minimal extends Contract {
  constructor() {
    super('minimal');
  }

  async nothing(_context: Context): Promise<void> {}

  async put(context: Context, key: string, value: string): Promise<void> {
    await context.stub.putState(key, Buffer.from(value));
  }
}

/** What fabric-shim asks a chaincode for. */
export const contracts = [Minimal];
