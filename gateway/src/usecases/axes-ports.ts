// What the use cases ask of the world about days ahead and about answers that were given.
import type {
  CalendarDate,
  CaseDeadline,
  CaseRef,
  EventRef,
  Instant,
  MeasureSelector,
  State,
} from '@grondslag/chaincode/domain';
import type { BlockNumber, Caller, Page, PageRequest } from './ports.js';

/** A day on which something in a case lapses, ends or falls due. */
export interface DeadlineAhead extends CaseDeadline {
  readonly caseId: CaseRef;
  /** False while content of the case is pending: it may have been met or moved. */
  readonly isCertain: boolean;
}

/** Deadlines as those may see them who are party to the case now; auditors and the council see all. */
export interface Deadlines {
  /** Those of the days from the first to the last, both included, by day. */
  ahead(reader: Caller, first: CalendarDate, last: CalendarDate, page: PageRequest): Promise<Page<DeadlineAhead>>;
}

/** An answer about to be given. */
export interface AnswerDraft {
  readonly id: string;
  readonly caseId: CaseRef;
  readonly measure: MeasureSelector;
  readonly onDay: CalendarDate;
  /** The moment of knowledge that was asked for beside now; null for the end of the day itself. */
  readonly knownAt: Instant | null;
  readonly state: State;
  readonly stateThen: State;
  /** The last event that the asker may see, and the last one before the first whose content is pending. */
  readonly lastSeq: number;
  readonly readSeq: number;
  readonly block: BlockNumber | null;
  readonly isWhole: boolean;
  readonly givenAt: Instant;
}

/** An answer that somebody was given, by asking or by a notification; what it was about is null once the case is erased. */
export interface GivenAnswer {
  readonly id: string;
  readonly caseId: CaseRef;
  readonly way: 'asked' | 'told' | 'changed';
  readonly measure: MeasureSelector | null;
  readonly onDay: CalendarDate | null;
  readonly knownAt: Instant | null;
  readonly state: State | null;
  readonly stateThen: State | null;
  readonly block: BlockNumber | null;
  readonly isWhole: boolean;
  readonly givenAt: Instant;
  readonly isOutdated: boolean;
  /** The event by which it holds no more, for who may know of it. */
  readonly outdatedBy: EventRef | null;
}

/** Every answer that was given, each visible to whom it was given. */
export interface Answers {
  /**
   * The reference of the answer as it stands for the caller from now on: of an equal one that stood already, or its own. Null
   * when the tables know more of the case, or once knew more: then it must not be given.
   */
  keep(caller: Caller, answer: AnswerDraft): Promise<string | null>;
  /** Newest first. */
  list(
    caller: Caller,
    filter: { readonly caseId?: CaseRef },
    page: PageRequest<bigint>,
  ): Promise<Page<GivenAnswer, bigint>>;
}
