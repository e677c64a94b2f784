/** Which municipality is responsible. */
import { Context, Returns, Transaction } from 'fabric-contract-api';
import { NamedContract } from './contract';
import { record } from './record';

/** Transfers of a case to another municipality. */
export class TransfersContract extends NamedContract {
  constructor() {
    super('transfers');
  }

  /** The transfer stands; the new municipality is a party from then on. */
  @Transaction()
  @Returns('string')
  async changeMunicipality(ctx: Context, caseId: string, eventId: string, previous: string): Promise<string> {
    return record(ctx, 'changeMunicipality', { caseId, eventId, previous });
  }
}
