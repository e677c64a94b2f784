/**
 * What has happened: the union of recorded facts, in the past tense and with flat field names,
 * so that a fact is its own content and each field can be disclosed alone.
 */

import type { CalendarDate } from './calendar';
import type { CanonicalValue } from './canonical';
import type { ERASURE_SCOPES, ErasureGround } from './erasure';
import type { CareStepTaken, CouncilNotified, ReviewGiven } from './facts/care';
import type { FactCommon, Opening } from './facts/common';
import type { DecisionRegistered } from './facts/decisions';
import type { InquiryRegistered, SubmissionAnswered, SubmissionReceived } from './facts/inquiry';
import type { CertificateChanged, MinorityEnded, MunicipalityChanged } from './facts/status';
import type { Instant } from './instant';
import type { CorrectionBasis, Dictum, MeasureKind, PlaceType, RequestAct, Requester } from './measures';
import type { ExecutionPhase } from './oversight';
import type { CaseRef, DocumentHash, EventRef, MeasureRef, Oin } from './references';

export type * from './facts/care';
export type * from './facts/common';
export type * from './facts/decisions';
export type * from './facts/inquiry';
export type * from './facts/status';

/** The council closed its inquiry: with a request for measures, or without. */
export interface FindingRegistered extends FactCommon, Opening {
  readonly kind: 'findingRegistered';
  readonly outcome: 'verzoek' | 'geen-verzoek';
  readonly measures: readonly MeasureKind[];
}

/** Somebody asked the court for something. */
export interface RequestFiled extends FactCommon, Opening {
  readonly kind: 'requestFiled';
  readonly request: RequestAct;
  readonly measure: MeasureKind;
  readonly measureRef?: MeasureRef;
  readonly requester: Requester;
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
}

/** Those concerned were offered a hearing about a decision given at once. */
export interface HearingHeld extends FactCommon {
  readonly kind: 'hearingHeld';
  readonly decision: EventRef;
  readonly partiesHeard: boolean;
  /** 'niet-vereist' for a child under twelve. */
  readonly minorHeard: 'ja' | 'nee' | 'niet-vereist';
}

/** A remedy was lodged against a decision. */
export interface AppealLodged extends FactCommon {
  readonly kind: 'appealLodged';
  readonly decision: EventRef;
  readonly appeal: 'hoger-beroep' | 'cassatie';
  /** The day on which the decision was served on whoever lodged it, or became known to him; only for one who was sent no copy. */
  readonly knownOn?: CalendarDate;
}

/** An institution began or ended carrying out an authorisation, moved the child, or tells that the provider suspended it. */
export interface ExecutionRegistered extends FactCommon {
  readonly kind: 'executionRegistered';
  readonly measureRef: MeasureRef;
  readonly phase: ExecutionPhase;
  readonly placeType?: PlaceType;
  readonly institution: Oin;
}

/** A party acknowledged that it was told of an event. */
export interface NotificationAcknowledged extends FactCommon {
  readonly kind: 'notificationAcknowledged';
  readonly event: EventRef;
  readonly receivedAt: Instant;
}

/**
 * An earlier fact was corrected: each changed field as `corrected.<field>`, null where it is taken away.
 * Valid from the original's legal date, known from this one's registration.
 */
export interface FactCorrected extends FactCommon {
  readonly kind: 'factCorrected';
  readonly corrects: EventRef;
  readonly basis: CorrectionBasis;
  readonly [field: `corrected.${string}`]: CanonicalValue;
}

/**
 * All content of the case before this fact was erased, on every peer. It carries only what must remain: the ground (the article
 * follows from it and the day), what was erased, who registered it, and whom the law wants told and may still be asked.
 */
export interface ContentErased extends Pick<FactCommon, 'date' | 'registrar'> {
  readonly kind: 'contentErased';
  readonly ground: ErasureGround;
  readonly scope: (typeof ERASURE_SCOPES)[number];
  /** The request in writing, salted by its holder; there where the ground is a request. */
  readonly requestHash?: DocumentHash;
  /** The court's decision, salted by its holder, by which keeping was weighed against erasing. */
  readonly decisionHash?: DocumentHash;
  /** Every organisation that was a party, by role: they were given the content, and must hear that it is erased (AVG 19). */
  readonly courts: readonly Oin[];
  readonly institutions: readonly Oin[];
  readonly municipalities: readonly Oin[];
}

/** Everything that can be recorded. */
export type Fact =
  | FindingRegistered
  | RequestFiled
  | DecisionRegistered
  | HearingHeld
  | AppealLodged
  | ExecutionRegistered
  | NotificationAcknowledged
  | MunicipalityChanged
  | FactCorrected
  | ContentErased
  | SubmissionReceived
  | SubmissionAnswered
  | InquiryRegistered
  | CouncilNotified
  | ReviewGiven
  | CareStepTaken
  | CertificateChanged
  | MinorityEnded;

/** Facts that name the parties; any of them may be the first of a case. */
export type OpeningFact =
  | FindingRegistered
  | RequestFiled
  | DecisionRegistered
  | SubmissionReceived
  | InquiryRegistered;

/** The discriminant of {@link Fact}. */
export type FactKind = Fact['kind'];

type Having<F, D> = F extends { readonly dictum: infer Own } ? ([Own & D] extends [never] ? never : F) : never;

/** The decisions that may have one of these dicta. */
export type DecisionOf<D extends Dictum> = Having<DecisionRegistered, D>;

/** A fact with its place on the ledger; its content is 'pending' until it has reached the reader's peer, and 'purged' after erasure. */
export interface RecordedFact {
  readonly caseId: CaseRef;
  readonly eventId: EventRef;
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly mspId: string;
  readonly hash: string;
  readonly content: Fact | 'pending' | 'purged';
}
