/** Who was told, and when. */
import { Context, Returns, Transaction } from 'fabric-contract-api';
import { NamedContract } from './contract';
import { record } from './record';

/** Receipts of notifications by institutions, municipalities and the council. */
export class AcknowledgementsContract extends NamedContract {
  constructor() {
    super('acknowledgements');
  }

  /** The receipt stands; it is evidence of when a party knew. */
  @Transaction()
  @Returns('string')
  async acknowledgeNotification(ctx: Context, caseId: string, eventId: string, previous: string): Promise<string> {
    return record(ctx, 'acknowledgeNotification', { caseId, eventId, previous });
  }
}
