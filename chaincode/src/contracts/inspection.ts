/** What may be asked without recording anything; every answer is canonical text. */
import { Context, Returns, Transaction } from 'fabric-contract-api';
import { type CanonicalValue, canonical, refuse, statute, statuteDigest, statuteVersion, verdict } from '../../domain';
import { recordedFact, sha256 } from '../ledger';
import { NamedContract } from './contract';
import { placeAsked, questionAsked } from './question';
import { visibleEvents } from './read';
import { accepted } from './refused';

type Fields = Readonly<Record<string, CanonicalValue>>;

/** Of the table that this process judges by. */
const DIGEST = statuteDigest(sha256);

/** Reads of a case, for its parties and for auditors; the statute for everybody. To be evaluated, not submitted. */
export class InspectionContract extends NamedContract {
  constructor() {
    super('inspection');
  }

  /** The public records that the caller may read, in order, each with its hash. */
  @Transaction(false)
  @Returns('string')
  async readRecords(ctx: Context, caseId: string): Promise<string> {
    const events = await visibleEvents(ctx, caseId);
    return canonical(events.map(({ record, hash }) => ({ hash, record: { ...record } })));
  }

  /** The text of one public record, byte for byte as it stands; endorsed by several peers, it proves itself. */
  @Transaction(false)
  @Returns('string')
  async readRecord(ctx: Context, caseId: string, seq: string): Promise<string> {
    const place = accepted(placeAsked(seq));
    const events = await visibleEvents(ctx, caseId);
    return events.find(({ record }) => record.seq === place)?.text ?? accepted(refuse('event-unknown', 'seq'));
  }

  /** The contents that the caller may read, in order: each as its text, or 'pending' or 'purged'. */
  @Transaction(false)
  @Returns('string')
  async readContents(ctx: Context, caseId: string): Promise<string> {
    const events = await visibleEvents(ctx, caseId);
    return canonical(
      events.map(({ record, content }) => ({
        content: typeof content === 'string' ? content : content.text,
        eventId: record.eventId,
        seq: record.seq,
      })),
    );
  }

  /**
   * Of each event that the caller may read, in order, whether this peer has its content: 'present', 'pending' or 'purged'.
   * Asked of a peer of each organisation, it shows that content is gone everywhere; it quotes none.
   */
  @Transaction(false)
  @Returns('string')
  async readContentStates(ctx: Context, caseId: string): Promise<string> {
    const events = await visibleEvents(ctx, caseId);
    return canonical(
      events.map(({ record, content }) => ({
        eventId: record.eventId,
        seq: record.seq,
        state: typeof content === 'string' ? content : 'present',
      })),
    );
  }

  /**
   * The verdict on a measure on a day, from the facts that the caller may read; `knownAt` '' means as known now. It names the table
   * of law that gave it by its digest.
   */
  @Transaction(false)
  @Returns('string')
  async verdict(ctx: Context, caseId: string, measure: string, onDay: string, knownAt: string): Promise<string> {
    const asked = accepted(questionAsked(measure, onDay, knownAt));
    const facts = (await visibleEvents(ctx, caseId)).map(recordedFact);
    const answer: unknown = verdict(facts, asked.selector, asked.onDay, asked.knownAt);
    // Plain texts, lists and objects all the way down, which the compiler cannot see of interfaces.
    return canonical({ ...(answer as Fields), statuteDigest: DIGEST });
  }

  /** Version, digest and size of the statute table that this very process judges by. */
  @Transaction(false)
  @Returns('string')
  async statute(_ctx: Context): Promise<string> {
    return canonical({ digest: DIGEST, rows: statute.length, version: statuteVersion });
  }
}
