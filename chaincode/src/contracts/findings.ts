/** What comes before a decision or beside it: what is submitted, inquired, found, reviewed, and asked of the court. */
import { Context, Returns, Transaction } from 'fabric-contract-api';
import { NamedContract } from './contract';
import { record } from './record';

/** Findings, inquiries and reviews of the council, requests to the court, and submissions to any of them with their answers. */
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

  /** What came in for council, institution or court stands; a request for a measure may open the case. */
  @Transaction()
  @Returns('string')
  async registerSubmission(ctx: Context, caseId: string, eventId: string, previous: string): Promise<string> {
    return record(ctx, 'registerSubmission', { caseId, eventId, previous });
  }

  /** The answer to a submission stands. */
  @Transaction()
  @Returns('string')
  async answerSubmission(ctx: Context, caseId: string, eventId: string, previous: string): Promise<string> {
    return record(ctx, 'answerSubmission', { caseId, eventId, previous });
  }

  /** The begin or close of the council's inquiry stands. */
  @Transaction()
  @Returns('string')
  async registerInquiry(ctx: Context, caseId: string, eventId: string, previous: string): Promise<string> {
    return record(ctx, 'registerInquiry', { caseId, eventId, previous });
  }

  /** The council's view of what an institution means to do stands. */
  @Transaction()
  @Returns('string')
  async giveReview(ctx: Context, caseId: string, eventId: string, previous: string): Promise<string> {
    return record(ctx, 'giveReview', { caseId, eventId, previous });
  }
}
