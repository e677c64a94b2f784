/** The form of an answer: one state, the rules and events that carry it, what is missing, and what deserves a look. */

import type { CalendarDate } from '../calendar';
import type { ContentErased } from '../facts';
import type { Instant } from '../instant';
import type { MeasureKind } from '../measures';
import type { EventRef, MeasureRef, Oin } from '../references';
import type { RuleId } from '../statute';
import type { ClockReading } from './clocks/reading';
import type { Step } from './trace/step';

/** Every state a measure can be in on a day. */
export const STATES = [
  'geldig',
  'geldig-mits',
  'geschorst',
  'niet-begonnen',
  'verlopen',
  'vervallen-niet-gehoord',
  'vervallen-niet-uitgevoerd',
  'beeindigd',
  'herroepen',
  'vernietigd',
  'betwist',
  'basis-ontbreekt',
  'afgewezen',
  'onbekend',
] as const;

/** One of {@link STATES}. */
export type State = (typeof STATES)[number];

/** Which measure is asked about: one by its reference, or whatever measure of a kind there is. */
export type MeasureSelector =
  | { readonly measureRef: MeasureRef; readonly kind?: undefined }
  | { readonly kind: MeasureKind; readonly measureRef?: undefined };

/** A rule that carries the state, its article as it stood on the day, and the events to which it was applied. */
export interface Reason {
  readonly rule: RuleId;
  readonly article: string;
  readonly url: string;
  readonly events: readonly EventRef[];
}

/** What deserves a look without changing the state. */
export const FINDING_CODES = [
  'hearing-open',
  'hearing-on-last-day',
  'minor-not-heard',
  'execution-open',
  'execution-ended',
  'execution-suspended',
  'moved-without-consent',
  'returned-without-consent',
  'executed-elsewhere',
  'executed-before-start',
  'admission-too-long',
  'admission-voided',
  'end-not-recorded',
  'birthday-not-recorded',
  'ends-after-base',
  'base-presupposed',
  'base-not-recorded',
  'consent-withdrawn',
  'authorised-otherwise',
  'guardianship-begun',
  'follow-up-not-requested',
  'requested-after-term',
  'trial-running',
  'trial-over',
  'starts-before-decision',
  'decided-after-end',
  'request-not-recorded',
  'requester-differs',
  'request-differs',
  'enforceability-not-recorded',
  'appeal-after-term',
  'revived-by-cassation',
  'worker-late',
  'first-contact-late',
  'plan-late',
  'plan-awaited',
  'review-late',
  'council-not-told',
  'council-told-late',
  'council-advice-missing',
  'lapse-not-told',
  'answer-late',
  'asked-before-refusal',
  'copy-late',
  'receipt-not-recorded',
  'certificate-suspended',
  'certificate-withdrawn',
  'review-without-notice',
  'registered-late',
  'corrected',
  'corrected-after-end',
  'content-pending',
  'content-purged',
] as const;

/** One of {@link FINDING_CODES}. */
export type FindingCode = (typeof FINDING_CODES)[number];

/** One finding: what was seen, under which rule, in which events. */
export interface Finding {
  readonly code: FindingCode;
  readonly rule: RuleId;
  readonly article: string;
  readonly events: readonly EventRef[];
}

/** What a measure lacks to be set. */
export type Missing = 'verzoek' | 'beschikking';

/** Which content is gone, on which ground, and when. */
export interface Erasure extends Pick<ContentErased, 'ground' | 'scope'> {
  readonly rule: RuleId;
  /** As it stood on the day of the erasure. */
  readonly article: string;
  readonly url: string;
  /** The day on which it was decided to erase. */
  readonly date: CalendarDate;
  readonly registrar: Oin;
  /** The moment from which it was gone. */
  readonly erasedAt: Instant;
  /** The event that tells of it. */
  readonly erasedBy: EventRef;
  /** The events without their content. */
  readonly events: readonly EventRef[];
}

/** The legitimacy of a measure on a day, as it was known at a moment. */
export interface Verdict {
  readonly state: State;
  readonly reasons: readonly Reason[];
  readonly findings: readonly Finding[];
  readonly missing: readonly Missing[];
  /** The next day on which the state becomes another by law, if nothing more is recorded; null when there is none. */
  readonly nextCriticalDate: CalendarDate | null;
  readonly onDay: CalendarDate;
  /** Null: everything registered. */
  readonly knownAt: Instant | null;
  readonly measure: MeasureSelector;
  /** The measure that gave the answer, when there is one. */
  readonly answeredBy: MeasureRef | null;
  /** Set when content that the answer needed was erased: the state is then `onbekend`, whatever stood there. */
  readonly erasure: Erasure | null;
  /** How each clock of the measure stands on the day; worked out when it is read. */
  readonly clocks: readonly ClockReading[];
  /** How the state was reached, step by step; worked out when it is read. */
  readonly trace: readonly Step[];
  /** The version of the statute table. */
  readonly statute: string;
}
