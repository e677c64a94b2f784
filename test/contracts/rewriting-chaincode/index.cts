/** A chaincode that no honest organisation would run: it writes over a record that stands. */
import { Context, Contract, Transaction } from 'fabric-contract-api';

/** Deployed in the product's place, on the product's ledger. */
export class Rewriting extends Contract {
  constructor() {
    super('rewriting');
  }

  /** The record says something else, if enough organisations go along. */
  @Transaction()
  async rewrite(context: Context, caseId: string, seq: string, text: string): Promise<void> {
    await context.stub.putState(context.stub.createCompositeKey('record', [caseId, seq]), Buffer.from(text));
  }
}

export const contracts = [Rewriting];
