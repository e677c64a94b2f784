/**
 * What has happened: the union of recorded facts, in the past tense and with flat field names,
 * so that a fact is its own content and each field can be disclosed alone.
 */

import type { CalendarDate } from './calendar';
import type { CanonicalValue } from './canonical';
import type { ERASURE_SCOPES, ErasureGround } from './erasure';
import type { Instant } from './instant';
import type { CorrectionBasis, Dictum, Instance, MeasureKind, PlaceType, RequestAct, Requester } from './measures';
import type {
  ArticleRef,
  CaseRef,
  DocumentHash,
  Ecli,
  EventRef,
  MeasureRef,
  MunicipalityCode,
  Oin,
  Zaaknummer,
} from './references';

/** What every fact says. */
export interface FactCommon {
  /** The legal date of the act, not of its registration. */
  readonly date: CalendarDate;
  /** The organisation that registers; it must be the caller's. */
  readonly registrar: Oin;
  readonly documentHash?: DocumentHash;
  readonly zaaknummer?: Zaaknummer;
  readonly ecli?: Ecli;
}

/** Who is to be a party; whichever fact opens a case must name them. */
export interface Opening {
  readonly municipality?: Oin;
  readonly municipalityCode?: MunicipalityCode;
  readonly institution?: Oin;
  readonly court?: Oin;
  /** The eighteenth birthday, on which measures for minors stop; private content only. */
  readonly majorityOn?: CalendarDate;
}

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

/** How a dictum words its end: 'tot 2 februari' leaves that day out, 'tot en met' takes it in. */
export type UntilForm = 'tot' | 'tot-en-met';

/** Whether a decision was declared uitvoerbaar bij voorraad. */
export type Enforceable = 'ja' | 'nee' | 'onbekend';

/** What every decision says. */
export interface DecisionCommon extends FactCommon, Opening {
  readonly kind: 'decisionRegistered';
  readonly instance: Instance;
  readonly measure: MeasureKind;
  readonly measureRef: MeasureRef;
  readonly article: ArticleRef;
}

interface Given {
  readonly enforceable: Enforceable;
  /** Given at once, before anybody was heard (Rv 800 lid 3). */
  readonly unheard: boolean;
  readonly institution?: Oin;
  readonly placeType?: PlaceType;
  readonly requester: Requester;
  /** The request or finding that it grants. */
  readonly request?: EventRef;
}

/** A measure was given; also the held-over rest of one already given. Without `until` the end is not in the register. */
export interface Granted extends DecisionCommon, Given {
  readonly dictum: 'toegewezen';
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
  readonly untilForm?: UntilForm;
}

/** A running measure was extended; without `from` it connects to the running end. */
export interface Extended extends DecisionCommon, Given {
  readonly dictum: 'verlengd';
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
  readonly untilForm?: UntilForm;
}

/** A request was refused, wholly or from a day on. */
export interface Refused extends DecisionCommon {
  readonly dictum: 'afgewezen';
  readonly request?: EventRef;
  readonly from?: CalendarDate;
}

/** A request was held over; `until` is the court's diary and ends nothing. */
export interface HeldOver extends DecisionCommon {
  readonly dictum: 'aangehouden';
  readonly request?: EventRef;
  readonly until?: CalendarDate;
}

/** A measure was ended early by the court. */
export interface Ended extends DecisionCommon {
  readonly dictum: 'opgeheven' | 'herroepen' | 'ingetrokken';
  readonly from: CalendarDate;
}

/** A measure's term was cut short. */
export interface Shortened extends DecisionCommon {
  readonly dictum: 'bekort';
  readonly until: CalendarDate;
  readonly untilForm: UntilForm;
}

/** The court of appeal suspended or upheld a decision. */
export interface Reviewed extends DecisionCommon {
  readonly dictum: 'geschorst' | 'bekrachtigd';
  readonly decision: EventRef;
}

/** From when an annulment works. */
export type AnnulmentEffect = 'ex-tunc' | 'ex-nunc' | 'vanaf' | 'onbekend';

/** A higher court annulled a decision. */
export interface Annulled extends DecisionCommon {
  readonly dictum: 'vernietigd';
  readonly decision: EventRef;
  readonly effect: AnnulmentEffect;
  readonly from?: CalendarDate;
}

/** A court established that an authorisation lapsed; the lapse itself was by law. */
export interface DeclaredLapsed extends DecisionCommon {
  readonly dictum: 'vervallen-verklaard';
  readonly from?: CalendarDate;
}

/** Another institution was put in charge. */
export interface InstitutionReplaced extends DecisionCommon {
  readonly dictum: 'gi-vervangen';
  readonly institution: Oin;
  readonly from: CalendarDate;
}

/** A decision was given whose dictum is not registered yet; a later decision of the same day on the same measure takes its place. */
export interface DictumPending extends DecisionCommon {
  readonly dictum: 'dictum-volgt';
  readonly decision?: EventRef;
  readonly request?: EventRef;
}

/** A court gave a decision on one measure. */
export type DecisionRegistered =
  | Granted
  | Extended
  | Refused
  | HeldOver
  | Ended
  | Shortened
  | Reviewed
  | Annulled
  | DeclaredLapsed
  | InstitutionReplaced
  | DictumPending;

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
}

/** An institution began or ended carrying out an authorisation. */
export interface ExecutionRegistered extends FactCommon {
  readonly kind: 'executionRegistered';
  readonly measureRef: MeasureRef;
  readonly phase: 'begonnen' | 'beeindigd';
  readonly placeType?: PlaceType;
  readonly institution: Oin;
}

/** A party acknowledged that it was told of an event. */
export interface NotificationAcknowledged extends FactCommon {
  readonly kind: 'notificationAcknowledged';
  readonly event: EventRef;
  readonly receivedAt: Instant;
}

/** Another gemeente became responsible. */
export interface MunicipalityChanged extends FactCommon {
  readonly kind: 'municipalityChanged';
  readonly municipality: Oin;
  readonly municipalityCode: MunicipalityCode;
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
  | ContentErased;

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
