/** What changes around a measure without a decision on it. */
import { Context, Returns, Transaction } from 'fabric-contract-api';
import { NamedContract } from './contract';
import { record } from './record';

/** Transfers of a case to another municipality, certificates of institutions, and the end of minority before eighteen. */
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

  /** The change of an institution's certificate stands. */
  @Transaction()
  @Returns('string')
  async registerCertificate(ctx: Context, caseId: string, eventId: string, previous: string): Promise<string> {
    return record(ctx, 'registerCertificate', { caseId, eventId, previous });
  }

  /** The end of minority before eighteen stands; no measure outlasts it. */
  @Transaction()
  @Returns('string')
  async endMinority(ctx: Context, caseId: string, eventId: string, previous: string): Promise<string> {
    return record(ctx, 'endMinority', { caseId, eventId, previous });
  }
}
