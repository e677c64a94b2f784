// A ledger case being written: collects registrations and remembers the terms they give. Knows spelling of facts, no filling.
import {
  addDays,
  type CalendarDate,
  type CommandName,
  type ContentFields,
  commandNamed,
  type Instance,
  latest,
  type MeasureKind,
  PLACE_TYPES,
  type PlaceType,
  type RequestAct,
  type Requester,
} from '@grondslag/chaincode/domain';
import {
  type Asked,
  articleOf,
  endsAfter,
  type Grant,
  type Parties,
  type Registration,
  requesterOf,
  type Term,
} from './registration.js';
import type { Sender } from './replayable.js';
import type { RuleNumber } from './rules.js';

const senders: Readonly<Record<Instance, Sender>> = {
  'gecertificeerde-instelling': 'instelling',
  rechtbank: 'rechtbank',
  hof: 'gerechtshof',
  'hoge-raad': 'hoge-raad',
};

/** The registrations of one child's case. */
export class Draft {
  readonly #parties: Parties;
  readonly #newReference: () => string;
  readonly #registrations: Registration[] = [];
  readonly #terms: Term[] = [];
  readonly #majority: CalendarDate | null;

  constructor(parties: Parties, newReference: () => string, majority: CalendarDate | null) {
    this.#parties = parties;
    this.#newReference = newReference;
    this.#majority = majority;
  }

  /** The registrations in the order of their dates; the first one opens the case, so it names the parties. */
  registrations(): Registration[] {
    const sorted = this.#registrations.toSorted((left, right) => compare(dateOf(left), dateOf(right)));
    return sorted.map((registration, index) => (index === 0 ? this.#opening(registration) : registration));
  }

  /** Every term of a measure so far, in the order of registration. */
  terms(measure?: MeasureKind): readonly Term[] {
    return this.#terms.filter((term) => measure === undefined || term.measure === measure);
  }

  /** The term of a measure that ends last. */
  last(measure: MeasureKind): Term | undefined {
    return this.terms(measure).reduce<Term | undefined>(
      (latest, term) => (latest === undefined || endsAfter(term, latest.until) ? term : latest),
      undefined,
    );
  }

  /** An emergency order that has not ended before a day, so that what its rest was held over for can still follow. */
  emergencyOn(measure: MeasureKind, day: CalendarDate): Term | undefined {
    return this.terms(measure).findLast((term) => term.emergency && term.until !== null && term.until >= day);
  }

  /** True when a term of the measure holds the day. */
  covers(measure: MeasureKind, day: CalendarDate): boolean {
    return this.terms(measure).some((term) => term.from <= day && endsAfter(term, day));
  }

  /** A new reference to a measure. */
  newMeasure(): string {
    return this.#newReference();
  }

  /** A request, after a finding by the Raad where the Raad asks; the event id of the request. */
  request(
    kind: RequestAct,
    measure: MeasureKind,
    requester: Requester,
    date: CalendarDate,
    rules: readonly RuleNumber[],
    measureRef?: string,
  ): string {
    if (requester === 'rvdk') this.#find(measure, date, rules);
    const sender = requester === 'rvdk' ? 'raad' : requester === 'gi' ? 'instelling' : 'rechtbank';
    const target = measureRef === undefined ? {} : { measureRef };
    return this.record('fileRequest', sender, measure, { date, request: kind, measure, requester, ...target }, rules);
  }

  /** A decision that gives a term, with the request behind it, and for an authorisation the placement. */
  grant(grant: Grant): Term {
    const { measure, decided, from, until, rules } = grant;
    const isExtension = grant.extends;
    const measureRef = grant.measureRef ?? this.newMeasure();
    const asked = grant.request ?? this.#ask(grant, measureRef);
    const decision = this.decide(
      grant.instance,
      measure,
      decided,
      grant.article ?? articleOf(measure, isExtension),
      rules,
      {
        dictum: isExtension ? 'verlengd' : 'toegewezen',
        measureRef,
        from,
        ...(until === null ? {} : { until, untilForm: grant.inclusive === true ? 'tot-en-met' : 'tot' }),
        enforceable: grant.enforceable ?? (measure === 'gezagsbeeindiging' ? 'onbekend' : 'ja'),
        unheard: grant.emergency === true,
        institution: this.#parties.instelling,
        ...placeOf(grant.place),
        requester: asked.requester,
        request: asked.eventId,
      },
    );
    const term: Term = {
      ...{ measure, measureRef, decision, request: asked, decided, from },
      ...{ until: grant.inclusive === true && until !== null ? addDays(until, 1) : until, extends: isExtension },
      ...{ emergency: grant.emergency === true, stated: grant.stated, endFilled: grant.endFilled },
    };
    if (grant.supplement === undefined) this.#terms.push(term);
    return term;
  }

  /** Any other decision; `fields` are those of its dictum. */
  decide(
    instance: Instance,
    measure: MeasureKind,
    date: CalendarDate,
    article: string,
    rules: readonly RuleNumber[],
    fields: ContentFields,
  ): string {
    const content = { date, instance, measure, article, ...fields };
    return this.record('registerDecision', senders[instance], measure, content, rules);
  }

  /** Adds one registration by its sender; returns its event id. */
  record(
    command: CommandName,
    sender: Sender,
    measure: MeasureKind,
    fields: ContentFields,
    rules: readonly RuleNumber[],
  ): string {
    const eventId = this.#newReference();
    const content = { kind: commandNamed(command)?.kind ?? '', ...fields, registrar: this.#parties[sender] };
    this.#registrations.push({ command, sender, eventId, measure, content, rules });
    return eventId;
  }

  /** The child is placed on the first day of an authorisation, or on the day of a later decision (rule 4). */
  place(term: Term, place: string | null): void {
    const fields = {
      date: latest(term.from, term.decided),
      measureRef: term.measureRef,
      phase: 'begonnen',
      institution: this.#parties.instelling,
    };
    this.record('registerExecution', 'instelling', term.measure, { ...fields, ...placeOf(place) }, []);
  }

  #ask({ measure, decided, rules, extends: isExtension }: Grant, measureRef: string): Asked {
    const requester = requesterOf(measure, isExtension);
    const date = addDays(decided, -1);
    const kind = isExtension ? 'verlengen' : 'instellen';
    const target = isExtension ? measureRef : undefined;
    return { eventId: this.request(kind, measure, requester, date, rules, target), date, requester };
  }

  /** One inquiry of the Raad may find several measures necessary. */
  #find(measure: MeasureKind, date: CalendarDate, rules: readonly RuleNumber[]): void {
    const same = ({ command, content }: Registration): boolean =>
      command === 'registerFinding' && content.date === date;
    const found = this.#registrations.findIndex(same);
    const before = this.#registrations[found];
    if (before === undefined) {
      const fields = { date, outcome: 'verzoek', measures: [measure] };
      this.record('registerFinding', 'raad', measure, { ...fields, ...this.#named() }, rules);
    } else {
      const measures = [...new Set([...(before.content.measures as MeasureKind[]), measure])];
      this.#registrations[found] = { ...before, content: { ...before.content, measures } };
    }
  }

  #opening(registration: Registration): Registration {
    return { ...registration, content: { ...registration.content, ...this.#named() } };
  }

  #named(): ContentFields {
    const { rechtbank, instelling, gemeente, gemeentecode } = this.#parties;
    const named = { court: rechtbank, institution: instelling, municipality: gemeente, municipalityCode: gemeentecode };
    return this.#majority === null ? named : { ...named, majorityOn: this.#majority };
  }
}

function placeOf(place: string | null | undefined): { placeType?: PlaceType } {
  if (place === null || place === undefined) return {};
  return { placeType: PLACE_TYPES.find((known) => known === place) ?? 'elders' };
}

function dateOf({ content }: Registration): string {
  return String(content.date);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
