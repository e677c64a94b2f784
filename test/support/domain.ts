/**
 * Cases for the domain's tests: a history is built fact by fact through the domain's own door, so that a test can only
 * speak of a past that the ledger would have recorded.
 */

import {
  addresseesOf,
  type CareStep,
  type CertificateChange,
  type CommandName,
  type ErasureGround,
  type ExecutionPhase,
  fold,
  type Instant,
  type MeasureKind,
  type MeasureSelector,
  type MinorityEnd,
  type Notice,
  type Refusal,
  type Review,
  type SubmissionKind,
  type SubmissionOutcome,
  type Verdict,
  verdict,
} from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import {
  CALLERS,
  type Content,
  day,
  decisionFields,
  measureOf,
  noon,
  OPENING,
  PARTIES,
  uuid,
} from './domain-examples.js';
import { type Circumstances, Recording, send } from './recording.js';

export {
  CALLERS,
  CASE,
  type Content,
  day,
  decisionFields,
  measureOf,
  noon,
  OPENING,
  PARTIES,
  uuid,
} from './domain-examples.js';
export type { Circumstances } from './recording.js';

/** A history whose methods speak the language of the cases; each returns the same history. */
export class History extends Recording {
  /** The council asks for measures and so opens the case. */
  finding(date: string, measures: readonly MeasureKind[], fields: Content = {}, how: Circumstances = {}): this {
    const opening = this.facts.length === 0 ? OPENING : {};
    return this.record(
      'registerFinding',
      date,
      { outcome: 'verzoek', measures: [...measures], ...opening, ...fields },
      how,
    );
  }

  /** Somebody asks the court for something. */
  request(date: string, request: string, measure: MeasureKind, fields: Content = {}, how: Circumstances = {}): this {
    return this.record('fileRequest', date, { request, measure, requester: 'gi', ...fields }, how);
  }

  /** A court decides about a measure. */
  decision(date: string, dictum: string, measure: MeasureKind, fields: Content = {}, how: Circumstances = {}): this {
    const content = decisionFields(dictum, measure, fields);
    const by = content.instance === 'gecertificeerde-instelling' ? { by: CALLERS.institution } : {};
    return this.record('registerDecision', date, content, { ...by, ...how });
  }

  /** A court gives a measure for a period. */
  grant(
    date: string,
    measure: MeasureKind,
    from: string,
    until: string | null,
    fields: Content = {},
    how: Circumstances = {},
  ): this {
    const end: Content = until === null ? {} : { until, untilForm: 'tot' };
    return this.decision(date, 'toegewezen', measure, { from, ...end, ...fields }, how);
  }

  /** A court extends a measure. */
  extend(date: string, measure: MeasureKind, until: string, fields: Content = {}, how: Circumstances = {}): this {
    return this.decision(date, 'verlengd', measure, { until, untilForm: 'tot', requester: 'gi', ...fields }, how);
  }

  /** A hearing takes place about a decision given at once. */
  hearing(date: string, label: string, fields: Content = {}, how: Circumstances = {}): this {
    const decision = this.event(label);
    return this.record(
      'registerHearing',
      date,
      { decision, partiesHeard: true, minorHeard: 'niet-vereist', ...fields },
      how,
    );
  }

  /** A remedy is lodged against a decision. */
  appeal(date: string, label: string, fields: Content = {}, how: Circumstances = {}): this {
    return this.record('lodgeAppeal', date, { decision: this.event(label), appeal: 'hoger-beroep', ...fields }, how);
  }

  /** A higher court acts on a decision. */
  review(
    date: string,
    dictum: string,
    measure: MeasureKind,
    label: string,
    fields: Content = {},
    how: Circumstances = {},
  ): this {
    const acting = { decision: this.event(label), instance: 'hof', ...fields };
    return this.decision(date, dictum, measure, acting, { by: CALLERS.hof, ...how });
  }

  /** The institution begins or ends carrying out an authorisation. */
  execution(date: string, phase: ExecutionPhase, fields: Content = {}, how: Circumstances = {}): this {
    const institution = how.by?.oin ?? PARTIES.institution;
    const measureRef = measureOf('uithuisplaatsing');
    return this.record('registerExecution', date, { measureRef, phase, institution, ...fields }, how);
  }

  /** A request, complaint or appeal comes in; a request for a measure opens the case. */
  submission(date: string, submission: SubmissionKind, fields: Content = {}, how: Circumstances = {}): this {
    const { municipality = null, municipalityCode = null } = OPENING;
    const opening = this.facts.length === 0 ? { municipality, municipalityCode } : {};
    return this.record('registerSubmission', date, { submission, ...opening, ...fields }, how);
  }

  /** Whoever was asked answers a submission. */
  answer(date: string, label: string, outcome: SubmissionOutcome, how: Circumstances = {}): this {
    return this.record('answerSubmission', date, { submission: this.event(label), outcome }, how);
  }

  /** The council begins or closes its inquiry. */
  inquiry(date: string, step: 'gestart' | 'afgerond', fields: Content = {}, how: Circumstances = {}): this {
    return this.record('registerInquiry', date, { step, ...fields }, how);
  }

  /** The institution tells the council what it means to do with a measure. */
  notice(date: string, notice: Notice, measure: MeasureKind, fields: Content = {}, how: Circumstances = {}): this {
    return this.record('notifyCouncil', date, { notice, measureRef: measureOf(measure), ...fields }, how);
  }

  /** The council reviews or advises. */
  councilReview(
    date: string,
    review: Review,
    measure: MeasureKind,
    fields: Content = {},
    how: Circumstances = {},
  ): this {
    const usual = { review, measureRef: measureOf(measure), outcome: 'instemmend' };
    return this.record('giveReview', date, { ...usual, ...fields }, how);
  }

  /** The institution takes a step that the law asks of it. */
  careStep(date: string, step: CareStep, measure: MeasureKind, fields: Content = {}, how: Circumstances = {}): this {
    return this.record('registerCareStep', date, { step, measureRef: measureOf(measure), ...fields }, how);
  }

  /** An institution, or another party, acknowledges on a day that it was told of an event. */
  acknowledgement(date: string, label: string, how: Circumstances = {}): this {
    const fields = { event: this.event(label), receivedAt: noon(date) };
    return this.record('acknowledgeNotification', date, fields, { by: CALLERS.institution, ...how });
  }

  /** The certificate of an institution changes. */
  certificate(date: string, change: CertificateChange, fields: Content = {}, how: Circumstances = {}): this {
    return this.record('registerCertificate', date, { institution: PARTIES.institution, change, ...fields }, how);
  }

  /** Minority ends before eighteen. */
  minorityEnd(date: string, cause: MinorityEnd, how: Circumstances = {}): this {
    const by = cause === 'meerderjarigverklaring' ? CALLERS.court : CALLERS.municipality;
    return this.record('endMinority', date, { cause }, { by, ...how });
  }

  /** A fact is corrected by whoever registered it. */
  correction(date: string, label: string, basis: string, fields: Content, how: Circumstances = {}): this {
    return this.record('correctFact', date, { corrects: this.event(label), basis, ...fields }, how);
  }

  /** The content of all that was recorded is erased, and a fact says so; what a test doesn't say follows from the case. */
  erasure(date: string, ground: ErasureGround, fields: Content = {}, how: Circumstances = {}): this {
    return this.record('eraseContent', date, { ...erasureFields(this, ground), ...fields }, how);
  }
}

/** An empty history. */
export function aCase(): History {
  return new History();
}

/** The fields of an erasure of a case on a ground, with the parties that the case names. */
export function erasureFields(history: History, ground: ErasureGround): Content {
  const asked = ground === 'bewaartermijn' ? {} : { requestHash: 'c'.repeat(64) };
  return { ground, scope: 'zaak', ...asked, ...addresseesOf(fold(history.facts)) };
}

/** Given a history, on a day, when a command is sent: then it is recorded, or refused. */
export function given(history: History) {
  return {
    on: (date: string) => ({
      when: (name: CommandName, fields: Content, how: Circumstances = {}) => {
        const refusals = send(history, name, date, fields, how, uuid(5000));
        return {
          refusals,
          thenRecorded: () => expect(refusals, JSON.stringify(refusals)).to.be.empty,
          thenRefused: (expected: Partial<Refusal>) => expect(refusals[0]).to.include(expected),
        };
      },
    }),
  };
}

/** The verdict of a history on a kind of measure (or one of them) on a day. */
export function verdictOn(
  history: History,
  measure: MeasureKind | MeasureSelector,
  on: string,
  knownAt: Instant | null = null,
): Verdict {
  return verdict(history.facts, typeof measure === 'string' ? { kind: measure } : measure, day(on), knownAt);
}

/** The states of a history on several days, in the same order. */
export function statesOn(
  history: History,
  measure: MeasureKind | MeasureSelector,
  ...days: readonly string[]
): readonly string[] {
  return days.map((on) => verdictOn(history, measure, on).state);
}
