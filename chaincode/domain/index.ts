/** The only door of the domain: what the rest of the product may know of the law. */

export {
  addDays,
  addMonths,
  type CalendarDate,
  common,
  daysBetween,
  earliest,
  endOfTerm,
  isWithin,
  joined,
  latest,
  type Period,
  parseCalendarDate,
  type Term,
  weekday,
} from './calendar';
export { type CanonicalValue, canonical, NotCanonical, parseCanonical } from './canonical';
export {
  addresseesOf,
  mayRead,
  mayWrite,
  type PartyRow,
  partiesOf,
  responsibleMunicipality,
} from './case-parties';
export {
  ADDRESSEES,
  COMMANDS,
  CORRECTABLE,
  CORRECTED,
  type Command,
  type CommandName,
  type CommandRow,
  type ContractName,
  commandNamed,
  commandRecording,
  correctedField,
  type Shape,
  type Told,
} from './commands';
export { decide, senderFault } from './decide';
export {
  type ContentFields,
  commitmentOf,
  commitmentOfDigests,
  contentText,
  type Disclosure,
  digestOf,
  fieldsOf,
  newDisclosures,
  readDisclosures,
  type Sha256,
} from './disclosure';
export { ERASURE_GROUNDS, ERASURE_SCOPES, type ErasureGround, type ErasureRules } from './erasure';
export type {
  Annulled,
  AnnulmentEffect,
  AppealLodged,
  CareStepTaken,
  CertificateChanged,
  ContentErased,
  CouncilNotified,
  DecisionOf,
  DecisionRegistered,
  Enforceable,
  ExecutionRegistered,
  Extended,
  Fact,
  FactCorrected,
  FactKind,
  FindingRegistered,
  Granted,
  HearingHeld,
  InquiryRegistered,
  MinorityEnded,
  MunicipalityChanged,
  NotificationAcknowledged,
  Opening,
  OpeningFact,
  RecordedFact,
  RequestFiled,
  ReviewGiven,
  SubmissionAnswered,
  SubmissionReceived,
  UntilForm,
} from './facts';
export type { Field, FieldForm, Fields } from './fields';
export {
  addWorkingDays,
  easterSunday,
  extendedLastDay,
  holidaysOf,
  isDesignated,
  isHoliday,
  isWorkingDay,
  royalBirthday,
} from './holidays';
export { dutchDayOf, endOfDutchDay, type Instant, parseInstant } from './instant';
export {
  DICTA,
  type Dictum,
  INSTANCES,
  type Instance,
  MEASURE_KINDS,
  MEASURES,
  type Measure,
  type MeasureKind,
  PLACE_TYPES,
  type PlaceType,
  REQUESTERS,
  REQUESTS,
  type RequestAct,
  type Requester,
} from './measures';
export {
  CARE_STEPS,
  type CareStep,
  CERTIFICATE_CHANGES,
  type CertificateChange,
  EXECUTION_PHASES,
  type ExecutionPhase,
  MINORITY_ENDS,
  type MinorityEnd,
  NOTICES,
  type Notice,
  REVIEW_OUTCOMES,
  REVIEWS,
  type Review,
  type ReviewOutcome,
} from './oversight';
export { contentFaults, parseCommand } from './parse-command';
export { type Caller, ORGANISATIONS, parseCaller, ROLES, type Role, roleFitsMsp } from './parties';
export {
  CONTENT_COLLECTION,
  type LedgerRecord,
  parseRecord,
  RECORDED_EVENT,
  recordText,
} from './record';
export {
  type ArticleRef,
  type CaseRef,
  type DocumentHash,
  type Ecli,
  type EventRef,
  holdsBsn,
  type MeasureRef,
  type MunicipalityCode,
  type Oin,
  parseArticleRef,
  parseCaseRef,
  parseDocumentHash,
  parseEcli,
  parseEventRef,
  parseMeasureRef,
  parseMunicipalityCode,
  parseOin,
  parseZaaknummer,
  type Zaaknummer,
} from './references';
export {
  decodeRefusal,
  encodeRefusal,
  isRefusal,
  REFUSAL_CODES,
  type Refusal,
  type RefusalCode,
  refuse,
  refuseBy,
} from './refusal';
export {
  COMPARED_WITH,
  LAW_SINCE,
  RULE_IDS,
  type RuleId,
  ruleAt,
  type StatuteRule,
  statute,
  statuteDigest,
  statuteVersion,
} from './statute';
export {
  SUBMISSION_KINDS,
  SUBMISSION_OUTCOMES,
  SUBMISSIONS,
  type SubmissionKind,
  type SubmissionOutcome,
  type SubmissionRules,
} from './submissions';
export { type CaseTimeline, type Entry, fold, knownBy } from './timeline';
export { isOneReading, setMeasures, verdict, verdictsAt } from './verdict';
export {
  type Erasure,
  FINDING_CODES,
  type Finding,
  type FindingCode,
  type MeasureSelector,
  type Missing,
  type Reason,
  STATES,
  type State,
  type Verdict,
} from './verdict/answer';
export { type CaseDeadline, deadlinesFrom, deadlinesOf } from './verdict/case-deadlines';
export { CLOCK_STATES, type ClockReading, type ClockState } from './verdict/clocks/reading';
export { CLOCK_IDS, CLOCKS, type ClockEffect, type ClockId, type ClockRow } from './verdict/clocks/table';
export { erasureOf } from './verdict/erased';
export { conclusionOf } from './verdict/trace';
export { DISPUTES, type Position } from './verdict/trace/disputes';
export {
  type Cited,
  STEP_KINDS,
  STEP_OUTCOMES,
  type Step,
  type StepKind,
  type StepOutcome,
} from './verdict/trace/step';
