/** What an institution does with an authorisation. */
import { Context, Returns, Transaction } from 'fabric-contract-api';
import { NamedContract } from './contract';
import { record } from './record';

/** Execution of measures by the institutions. */
export class ExecutionContract extends NamedContract {
  constructor() {
    super('execution');
  }

  /** The begin or end of the execution stands. */
  @Transaction()
  @Returns('string')
  async registerExecution(ctx: Context, caseId: string, eventId: string, previous: string): Promise<string> {
    return record(ctx, 'registerExecution', { caseId, eventId, previous });
  }
}
