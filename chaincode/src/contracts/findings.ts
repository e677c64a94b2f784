/** What comes before a decision: the council's finding and whatever the court is asked. */
import { Context, Returns, Transaction } from 'fabric-contract-api';
import { NamedContract } from './contract';
import { record } from './record';

/** Findings of the council and requests to the court. */
export class FindingsContract extends NamedContract {
  constructor() {
    super('findings');
  }

  /** The council's finding stands, with or without a request; it may open the case. */
  @Transaction()
  @Returns('string')
  async registerFinding(ctx: Context, caseId: string, eventId: string, previous: string): Promise<string> {
    return record(ctx, 'registerFinding', { caseId, eventId, previous });
  }

  /** The request stands; it may open the case. */
  @Transaction()
  @Returns('string')
  async fileRequest(ctx: Context, caseId: string, eventId: string, previous: string): Promise<string> {
    return record(ctx, 'fileRequest', { caseId, eventId, previous });
  }
}
