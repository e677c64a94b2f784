/** The end of keeping: content goes, its records stay. */
import { Context, Returns, Transaction } from 'fabric-contract-api';
import { NamedContract } from './contract';
import { record } from './record';

/** Erasure of a case's content. */
export class ErasuresContract extends NamedContract {
  constructor() {
    super('erasures');
  }

  /** The content of every earlier event of the case is purged on every peer, and the fact that tells so stands after them. */
  @Transaction()
  @Returns('string')
  async eraseContent(ctx: Context, caseId: string, eventId: string, previous: string): Promise<string> {
    return record(ctx, 'eraseContent', { caseId, eventId, previous });
  }
}
