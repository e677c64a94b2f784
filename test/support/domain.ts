/**
 * Cases for the domain's tests: a history is built fact by fact through the domain's own door, so that a test can only
 * speak of a past that the ledger would have recorded.
 */

import {
  addresseesOf,
  type Caller,
  type CommandName,
  commandNamed,
  decide,
  type ErasureGround,
  type EventRef,
  type Fact,
  fold,
  type Instant,
  isRefusal,
  type MeasureKind,
  type MeasureSelector,
  parseCommand,
  type RecordedFact,
  type Refusal,
  type Verdict,
  verdict,
} from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { CALLERS, CASE, type Content, day, measureOf, noon, OPENING, PARTIES, uuid } from './domain-examples.js';

export { CALLERS, CASE, type Content, day, measureOf, noon, OPENING, PARTIES, uuid } from './domain-examples.js';

const ARTICLES: Readonly<Record<MeasureKind, string>> = {
  ondertoezichtstelling: '1:255 BW',
  'voorlopige-ondertoezichtstelling': '1:257 BW',
  uithuisplaatsing: '1:265b BW',
  'gesloten-jeugdhulp': '6.1.2 Jeugdwet',
  gezagsbeeindiging: '1:266 BW',
  voogdij: '1:275 BW',
};

const SENDERS: Readonly<Record<CommandName, Caller>> = {
  registerFinding: CALLERS.council,
  fileRequest: CALLERS.institution,
  registerDecision: CALLERS.court,
  registerHearing: CALLERS.court,
  lodgeAppeal: CALLERS.court,
  registerExecution: CALLERS.institution,
  acknowledgeNotification: CALLERS.municipality,
  changeMunicipality: CALLERS.municipality,
  correctFact: CALLERS.court,
  eraseContent: CALLERS.institution,
};

/** Who says so and when it is registered, where a test wants something else than the usual. */
export interface Circumstances {
  readonly by?: Caller;
  readonly at?: Instant;
  readonly as?: string;
}

/** A history of one case, grown by its methods; each returns the same history. */
export class History {
  readonly #recorded: RecordedFact[] = [];
  readonly #labels = new Map<string, EventRef>();

  /** What the ledger holds. */
  get facts(): readonly RecordedFact[] {
    return this.#recorded;
  }

  /** The event that a test has named. */
  event(label: string): EventRef {
    const event = this.#labels.get(label);
    if (event === undefined) throw new Error(`no event is called ${label}`);
    return event;
  }

  /** Sends a command and records what comes of it; a refusal is the test's own fault. */
  record(name: CommandName, date: string, fields: Content, { by, at, as }: Circumstances = {}): this {
    const seq = this.#recorded.length + 1;
    const eventId = uuid(1000 + seq) as EventRef;
    const recordedAt = at ?? this.#momentFor(date);
    const outcome = send(this, name, date, fields, { ...(by && { by }), at: recordedAt }, eventId);
    if (outcome.length > 0) throw new Error(`refused: ${JSON.stringify(outcome)}`);
    this.#recorded.push({
      caseId: CASE,
      eventId,
      seq,
      recordedAt,
      mspId: (by ?? SENDERS[name]).mspId,
      hash: String(seq).padStart(64, '0'),
      content: contentOf(name, date, fields, by ?? SENDERS[name]) as unknown as Fact,
    });
    if (as !== undefined) this.#labels.set(as, eventId);
    return this;
  }

  /** The council asks for measures and so opens the case. */
  finding(date: string, measures: readonly MeasureKind[], fields: Content = {}, how: Circumstances = {}): this {
    const opening = this.#recorded.length === 0 ? OPENING : {};
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
    return this.record('registerDecision', date, decisionFields(dictum, measure, fields), how);
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
  execution(date: string, phase: 'begonnen' | 'beeindigd', fields: Content = {}, how: Circumstances = {}): this {
    const institution = how.by?.oin ?? PARTIES.institution;
    const measureRef = measureOf('uithuisplaatsing');
    return this.record('registerExecution', date, { measureRef, phase, institution, ...fields }, how);
  }

  /** A fact is corrected by whoever registered it. */
  correction(date: string, label: string, basis: string, fields: Content, how: Circumstances = {}): this {
    return this.record('correctFact', date, { corrects: this.event(label), basis, ...fields }, how);
  }

  /** The content of all that was recorded is erased, and a fact says so; what a test doesn't say follows from the case. */
  erasure(date: string, ground: ErasureGround, fields: Content = {}, how: Circumstances = {}): this {
    this.record('eraseContent', date, { ...erasureFields(this, ground), ...fields }, how);
    const last = this.#recorded.length - 1;
    for (const [place, recorded] of this.#recorded.entries()) {
      if (place < last) this.#recorded[place] = { ...recorded, content: 'purged' };
    }
    return this;
  }

  #momentFor(date: string): Instant {
    const last = this.#recorded.at(-1)?.recordedAt;
    return last !== undefined && last > noon(date) ? last : noon(date);
  }
}

/** An empty history. */
export function aCase(): History {
  return new History();
}

/** The fields of a decision that a test doesn't care about, filled in. */
export function decisionFields(dictum: string, measure: MeasureKind, fields: Content): Content {
  const isGiven = dictum === 'toegewezen' || dictum === 'verlengd';
  const needsInstitution = dictum === 'toegewezen' && !['gezagsbeeindiging', 'gesloten-jeugdhulp'].includes(measure);
  return {
    dictum,
    instance: 'rechtbank',
    measure,
    measureRef: measureOf(measure),
    article: ARTICLES[measure],
    ...(isGiven ? { enforceable: 'ja', unheard: false, requester: 'rvdk' } : {}),
    ...(needsInstitution ? { institution: PARTIES.institution } : {}),
    ...fields,
  };
}

/** The fields of an erasure of a case on a ground, with the parties that the case names. */
export function erasureFields(history: History, ground: ErasureGround): Content {
  const asked = ground === 'bewaartermijn' ? {} : { requestHash: 'c'.repeat(64) };
  return { ground, scope: 'zaak', ...asked, ...addresseesOf(fold(history.facts)) };
}

/** Everything that stands against a command, form and law; nothing when it would be recorded. */
function send(
  history: History,
  name: CommandName,
  date: string,
  fields: Content,
  { by = SENDERS[name], at }: Circumstances,
  eventId: string,
): readonly Refusal[] {
  const command = parseCommand(name, CASE, eventId, contentOf(name, date, fields, by));
  if (!('fact' in command)) return command;
  const outcome = decide(command, fold(history.facts), by, at ?? noon(date));
  return isRefusal(outcome) ? [outcome] : [];
}

function contentOf(name: CommandName, date: string, fields: Content, by: Caller): Content {
  return { kind: commandNamed(name)?.kind ?? 'unknown', date, registrar: by.oin, ...fields };
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
