/** What an institution does with a measure. */
import { Context, Returns, Transaction } from 'fabric-contract-api';
import { NamedContract } from './contract';
import { record } from './record';

/** Execution of measures by the institutions, the steps of care, and what they tell the council. */
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

  /** What an institution told the council of a measure stands. */
  @Transaction()
  @Returns('string')
  async notifyCouncil(ctx: Context, caseId: string, eventId: string, previous: string): Promise<string> {
    return record(ctx, 'notifyCouncil', { caseId, eventId, previous });
  }

  /** The step that the law asks of whoever carries out a measure stands. */
  @Transaction()
  @Returns('string')
  async registerCareStep(ctx: Context, caseId: string, eventId: string, previous: string): Promise<string> {
    return record(ctx, 'registerCareStep', { caseId, eventId, previous });
  }
}
