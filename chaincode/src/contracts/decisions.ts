/** What a court does. */
import { Context, Returns, Transaction } from 'fabric-contract-api';
import { NamedContract } from './contract';
import { record } from './record';

/** Decisions of the courts, hearings held, and remedies lodged with them. */
export class DecisionsContract extends NamedContract {
  constructor() {
    super('decisions');
  }

  /** The decision stands; whether its measure is set follows from the case. */
  @Transaction()
  @Returns('string')
  async registerDecision(ctx: Context, caseId: string, eventId: string, previous: string): Promise<string> {
    return record(ctx, 'registerDecision', { caseId, eventId, previous });
  }

  /** The hearing on a decision given at once stands. */
  @Transaction()
  @Returns('string')
  async registerHearing(ctx: Context, caseId: string, eventId: string, previous: string): Promise<string> {
    return record(ctx, 'registerHearing', { caseId, eventId, previous });
  }

  /** The remedy against a decision stands. */
  @Transaction()
  @Returns('string')
  async lodgeAppeal(ctx: Context, caseId: string, eventId: string, previous: string): Promise<string> {
    return record(ctx, 'lodgeAppeal', { caseId, eventId, previous });
  }
}
