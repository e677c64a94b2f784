// What a replay needs of a case, whatever file it came from: facts to send in order, and questions with the answer they ask for.
import type { CalendarDate, CommandName, ContentFields, Instant, MeasureKind } from '@grondslag/chaincode/domain';
import type { Answer, Confidence, Refusal, Verdicted } from './answers.js';

/** Who registers: an office with an identity of its own. */
export type Sender =
  | 'rechtbank'
  | 'gerechtshof'
  | 'hoge-raad'
  | 'raad'
  | 'instelling'
  | 'andere-instelling'
  | 'gemeente'
  | 'andere-gemeente';

/** One fact to register, in the ledger's own field names. */
export interface Sent {
  readonly command: CommandName;
  readonly sender: Sender;
  readonly eventId: string;
  readonly content: ContentFields;
  /** When it is registered, where the case says so. */
  readonly at?: Instant;
  /** Set where the law forbids it: given what the ledger objected (nothing, when it recorded the fact), the line to report. */
  readonly refused?: (refusals: readonly Refusal[]) => Answer;
}

/** A question to put to the ledger once everything is registered. */
export interface Asking {
  readonly measure: MeasureKind;
  readonly day: CalendarDate;
  /** Answered with what was registered by then; null for everything. */
  readonly knownAt: Instant | null;
  /** The line to report, given what the ledger answered. */
  readonly answer: (verdict: Verdicted) => Answer;
}

/** One ledger case to replay. */
export interface Replayable {
  readonly id: string;
  readonly confidence: Confidence;
  readonly child: string | null;
  readonly caseId: string;
  readonly registrations: readonly Sent[];
  readonly questions: readonly Asking[];
}
