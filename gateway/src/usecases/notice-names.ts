// What is told beside the events themselves: that a day comes near, and that an answer that was given holds no more.
import type {
  CalendarDate,
  CaseDeadline,
  EventRef,
  Instant,
  MeasureSelector,
  State,
} from '@grondslag/chaincode/domain';
import { EVENT_NAMES, kindNamed } from './event-names.js';

/** The name of each kind of such a notice in event types and filters; never changed once published. */
export const NOTICE_NAMES = {
  deadlineAhead: 'termijn-nadert',
  answerChanged: 'antwoord-gewijzigd',
} as const;

/** One of the kinds of {@link NOTICE_NAMES}. */
export type NoticeKind = keyof typeof NOTICE_NAMES;

/** Every name that a notification can have. */
export const NOTIFICATION_NAMES = [...Object.values(EVENT_NAMES), ...Object.values(NOTICE_NAMES)] as const;

/** One of {@link NOTIFICATION_NAMES}. */
export type NotificationName = (typeof NOTIFICATION_NAMES)[number];

/** The name of a kind of fact or of notice. */
export function notificationName(kind: string): NotificationName {
  return { ...EVENT_NAMES, ...NOTICE_NAMES }[kind as keyof typeof EVENT_NAMES | NoticeKind];
}

/** The kind of fact or of notice that has a name, or undefined. */
export function notificationKind(name: string): string | undefined {
  const notices = Object.keys(NOTICE_NAMES) as NoticeKind[];
  return kindNamed(name) ?? notices.find((kind) => NOTICE_NAMES[kind] === name);
}

/** That something in a case lapses, ends or falls due, so many days from now. */
export interface DeadlineNotice extends Pick<CaseDeadline, 'what' | 'measureRef' | 'rule' | 'article' | 'events'> {
  readonly onDay: CalendarDate;
  /** For which of the days on which it is told. */
  readonly lead: number;
  /** Really left on the day of telling; negative when it has passed. */
  readonly daysLeft: number;
}

/** An answer that somebody was given, as far as he may still be told of it. */
export interface EarlierAnswer {
  readonly id: string;
  readonly givenAt: Instant;
  /** Null for who may not see the case any more. */
  readonly state: State | null;
}

/** That answers somebody was given on one question hold no more. */
export interface AnswerNotice {
  readonly earlier: readonly EarlierAnswer[];
  /** What is true instead, and on which question; null for who may not see the case any more. */
  readonly now: {
    readonly id: string;
    readonly givenAt: Instant;
    readonly state: State;
    readonly measure: MeasureSelector;
    readonly onDay: CalendarDate;
    /** The event by which it changed; null where another table of law changed it. */
    readonly cause: EventRef | null;
  } | null;
}
