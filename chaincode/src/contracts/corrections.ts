/** What was registered wrongly, put right by a new event. */
import { Context, Returns, Transaction } from 'fabric-contract-api';
import { NamedContract } from './contract';
import { record } from './record';

/** Corrections of recorded facts. */
export class CorrectionsContract extends NamedContract {
  constructor() {
    super('corrections');
  }

  /** The correction stands beside the fact that it corrects, which stays as it was. */
  @Transaction()
  @Returns('string')
  async correctFact(ctx: Context, caseId: string, eventId: string, previous: string): Promise<string> {
    return record(ctx, 'correctFact', { caseId, eventId, previous });
  }
}
