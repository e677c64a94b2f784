/** Was this measure lawful on that day, as far as was known by then? One pure function, so every reader gets one answer. */

import type { CalendarDate } from './calendar';
import type { RecordedFact } from './facts';
import type { Instant } from './instant';
import { isGivenByInstitution, type MeasureKind } from './measures';
import type { EventRef, MeasureRef } from './references';
import { type RuleId, ruleOn, statuteVersion } from './statute';
import { type CaseTimeline, fold, knownBy } from './timeline';
import type { Finding, MeasureSelector, Missing, Reason, Verdict } from './verdict/answer';
import { clockedMeasure, readingsOn, timersOf } from './verdict/clocks/clocks';
import { breachesOn } from './verdict/clocks/conduct';
import { type Docket, type Dossier, docketOf } from './verdict/docket';
import { erasedVerdict, erasureOf } from './verdict/erased';
import { observationsOn } from './verdict/findings';
import { judgeGaps, judgeKind, neverDecided, turningDaysAfter } from './verdict/judge';
import { laterWork, lazyVerdict, once } from './verdict/lazy';
import type { Observation } from './verdict/observation';
import { requestOf } from './verdict/requested';
import { endOfTitle, type Ground, isLive, type Standing } from './verdict/standing';
import { traceOf } from './verdict/trace';

/** The verdict on a measure on a day, from the facts of its case that were registered by `knownAt` (all when null). */
export function verdict(
  recordedFacts: readonly RecordedFact[],
  selector: MeasureSelector,
  onDay: CalendarDate,
  knownAt: Instant | null,
): Verdict {
  return answering(recordedFacts, knownBy(recordedFacts, knownAt), selector, onDay)(knownAt);
}

/** The same at any number of moments of knowledge; it is worked out once for those between which nothing was registered. */
export function verdictsAt(
  recordedFacts: readonly RecordedFact[],
  selector: MeasureSelector,
  onDay: CalendarDate,
): (knownAt: Instant | null) => Verdict {
  const answers = new Map<number, (knownAt: Instant | null) => Verdict>();
  return (knownAt) => {
    const facts = knownBy(recordedFacts, knownAt);
    // What is known at one moment is known at any later one, so as many facts are the same facts.
    const answer = answers.get(facts.length) ?? answering(recordedFacts, facts, selector, onDay);
    answers.set(facts.length, answer);
    return answer(knownAt);
  };
}

/** True where nothing was registered between two moments: two answers to a question are then one reading, and differ in the moment alone. */
export function isOneReading(
  recordedFacts: readonly RecordedFact[],
  one: Instant | null,
  other: Instant | null,
): boolean {
  return knownBy(recordedFacts, one).length === knownBy(recordedFacts, other).length;
}

/** The answer from the facts that are known of those recorded, for any moment at which it is these. */
function answering(
  recordedFacts: readonly RecordedFact[],
  facts: readonly RecordedFact[],
  selector: MeasureSelector,
  onDay: CalendarDate,
): (knownAt: Instant | null) => Verdict {
  const timeline = fold(facts);
  const erasure = erasureOf(recordedFacts, timeline);
  if (erasure !== null) return (knownAt) => erasedVerdict(erasure, timeline, selector, onDay, knownAt);
  const docket = docketOf(timeline);
  const judged = judgeSelected(docket, selector, onDay);
  const unread = unreadOf(timeline);
  const { standing, dossier } = judged;
  const kind = kindOf(docket, selector);
  const measureRef = dossier?.thread.measureRef ?? selector.measureRef ?? null;
  const clocked = once(() => clockedMeasure({ docket, dossier, kind, endedOn: endOfTitle(standing) }));
  // An unread event may be anything, an annulment included: what was awaited, what met a clock, or what set it running.
  const isRead = unread.length === 0;
  const known = {
    state: isRead ? standing.state : ('onbekend' as const),
    reasons: reasonsOf([...unread.map(unreadGround), ...standing.grounds], standing, onDay),
    missing: missingIn(docket, selector, dossier),
    onDay,
    measure: selector,
    answeredBy: dossier?.thread.measureRef ?? null,
    erasure: null,
    statute: statuteVersion,
  };
  const later = laterWork({
    findings: () =>
      [
        ...unread,
        ...(dossier === undefined ? [] : observationsOn(docket, dossier, onDay)),
        ...(isRead ? breachesOn(clocked(), onDay) : []),
      ].map((observation) => findingOf(observation, onDay)),
    nextCriticalDate: () => (isRead ? nextChange(docket, selector, onDay, standing) : null),
    clocks: () => (isRead ? readingsOn(timersOf(clocked(), onDay), onDay) : []),
    trace: () => traceOf({ docket, dossier, kind, measureRef, standing, day: onDay }, unread.map(unreadGround)),
  });
  return (knownAt) => lazyVerdict({ ...known, knownAt }, later);
}

/** The measures of a case that are set: granted, with a request and a decision behind them; of an erased case all that were granted. */
export function setMeasures(recordedFacts: readonly RecordedFact[]): readonly MeasureRef[] {
  const timeline = fold(recordedFacts);
  const granted = new Set<MeasureRef>();
  for (const { fact } of timeline.entries) {
    const isGrant = fact.kind === 'decisionRegistered' && (fact.dictum === 'toegewezen' || fact.dictum === 'verlengd');
    if (isGrant) granted.add(fact.measureRef);
  }
  if (granted.size === 0 || erasureOf(recordedFacts, timeline) !== null) return [...granted];
  const docket = docketOf(timeline);
  return [...granted].filter(
    (measureRef) => missingIn(docket, { measureRef }, docket.dossiers.get(measureRef)).length === 0,
  );
}

interface Judged {
  readonly standing: Standing;
  readonly dossier: Dossier | undefined;
}

function judgeSelected(docket: Docket, selector: MeasureSelector, day: CalendarDate): Judged {
  if (selector.measureRef !== undefined) {
    const dossier = docket.dossiers.get(selector.measureRef);
    if (dossier !== undefined) return { dossier, standing: judgeGaps(docket, dossier, day) };
    const kind = askedAs(docket, selector.measureRef);
    return { dossier, standing: kind === undefined ? UNHEARD_OF : neverDecided(docket, kind) };
  }
  return judgeKind(docket, selector.kind, day) ?? { dossier: undefined, standing: neverDecided(docket, selector.kind) };
}

const UNHEARD_OF: Standing = {
  state: 'niet-begonnen',
  since: null,
  grounds: [{ rule: 'register.volledigheid', events: [] }],
  decidedOn: null,
};

/** The kind of a measure that was asked for by reference but never decided on. */
function askedAs({ file }: Docket, measureRef: MeasureRef): MeasureKind | undefined {
  for (const { fact } of file.requests) {
    if (fact.kind === 'requestFiled' && fact.measureRef === measureRef) return fact.measure;
  }
  return undefined;
}

function kindOf(docket: Docket, selector: MeasureSelector): MeasureKind | undefined {
  if (selector.kind !== undefined) return selector.kind;
  return docket.dossiers.get(selector.measureRef)?.thread.kind ?? askedAs(docket, selector.measureRef);
}

/** A measure is set once a request and a decision both stand. */
function missingIn(docket: Docket, selector: MeasureSelector, dossier: Dossier | undefined): readonly Missing[] {
  if (dossier === undefined) {
    const kind = kindOf(docket, selector);
    const isAsked = kind !== undefined && (isGivenByInstitution(kind) || docket.firstRequest.has(kind));
    return isAsked ? ['beschikking'] : ['verzoek', 'beschikking'];
  }
  const isDecided = dossier.lives.length + dossier.pending.length + dossier.refused.length > 0;
  return [
    ...(requestOf(docket, dossier) === undefined ? (['verzoek'] as const) : []),
    ...(isDecided ? [] : (['beschikking'] as const)),
  ];
}

/** The first later day on which the same facts give another state. */
function nextChange(
  docket: Docket,
  selector: MeasureSelector,
  day: CalendarDate,
  today: Standing,
): CalendarDate | null {
  const kind = kindOf(docket, selector);
  if (kind === undefined) return null;
  return (
    turningDaysAfter(docket, kind, day).find(
      (candidate) => judgeSelected(docket, selector, candidate).standing.state !== today.state,
    ) ?? null
  );
}

function unreadOf(timeline: CaseTimeline): readonly Observation[] {
  return timeline.absent.map(({ eventId, why }) => ({
    code: why === 'pending' ? 'content-pending' : 'content-purged',
    rule: 'register.volledigheid',
    events: [eventId],
  }));
}

function unreadGround({ rule, events }: Observation): Ground {
  return { rule, events };
}

/**
 * Each rule once, with all events to which it was applied. What has ended is judged by the law of the day it ended; what lives, by
 * the law of the day asked about.
 */
function reasonsOf(grounds: readonly Ground[], { state, since }: Standing, onDay: CalendarDate): readonly Reason[] {
  const byRule = new Map<RuleId, Set<EventRef>>();
  for (const { rule, events } of grounds) {
    const known = byRule.get(rule) ?? new Set();
    for (const event of events) known.add(event);
    byRule.set(rule, known);
  }
  const lawDay = isLive(state) ? onDay : (since ?? onDay);
  return [...byRule].map(([rule, events]) => {
    const { article, url } = ruleOn(rule, lawDay);
    return { rule, article, url, events: [...events] };
  });
}

function findingOf({ code, rule, events }: Observation, onDay: CalendarDate): Finding {
  return { code, rule, article: ruleOn(rule, onDay).article, events };
}
