/** Was this measure lawful on that day, as far as was known by then? One pure function, so every reader gets one answer. */

import type { CalendarDate } from './calendar';
import type { RecordedFact } from './facts';
import type { Instant } from './instant';
import type { MeasureKind } from './measures';
import type { MeasureRef } from './references';
import { ruleOn, statuteVersion } from './statute';
import { type CaseTimeline, fold, knownBy } from './timeline';
import type { Finding, MeasureSelector, Missing, Reason, Verdict } from './verdict/answer';
import { readingsOn, timersOf } from './verdict/clocks/clocks';
import { breachesOn } from './verdict/clocks/conduct';
import { paperworkOf } from './verdict/clocks/paperwork';
import type { ClockReading } from './verdict/clocks/reading';
import { requestOf } from './verdict/dependence';
import { type Docket, type Dossier, docketOf } from './verdict/docket';
import { erasedVerdict, erasureOf } from './verdict/erased';
import { type Observation, observationsOn } from './verdict/findings';
import { judgeGaps, judgeKind, neverDecided, turningDaysAfter } from './verdict/judge';
import { endOfTitle, type Ground, isLive, type Standing } from './verdict/standing';
import { traceOf } from './verdict/trace';
import type { Step } from './verdict/trace/step';

/** The verdict on a measure on a day, from the facts of its case that were registered by `knownAt` (all when null). */
export function verdict(
  recordedFacts: readonly RecordedFact[],
  selector: MeasureSelector,
  onDay: CalendarDate,
  knownAt: Instant | null,
): Verdict {
  const timeline = fold(knownBy(recordedFacts, knownAt));
  const erasure = erasureOf(recordedFacts, timeline);
  if (erasure !== null) return erasedVerdict(erasure, timeline, selector, onDay, knownAt);
  const docket = docketOf(timeline);
  const judged = judgeSelected(docket, selector, onDay);
  const unread = unreadOf(docket.file.timeline);
  const { standing, dossier } = judged;
  const measureRef = dossier?.thread.measureRef ?? selector.measureRef ?? null;
  const traced = { docket, dossier, kind: kindOf(docket, selector), measureRef, standing, day: onDay };
  let trace: readonly Step[] | undefined;
  let clocks: readonly ClockReading[] | undefined;
  const paperwork = paperworkOf(timeline);
  const clocked = { docket, dossier, kind: traced.kind, paperwork, endedOn: endOfTitle(standing) };
  const seen = [
    ...(dossier === undefined ? [] : observationsOn(docket, dossier, onDay)),
    // An unread event may be what was awaited.
    ...(unread.length > 0 ? [] : breachesOn(clocked, onDay)),
  ];
  return {
    // An unread event may be anything, an annulment included.
    state: unread.length > 0 ? 'onbekend' : standing.state,
    reasons: [...unread.map(unreadGround), ...standing.grounds]
      .reduce(mergedByRule, [])
      .map((by) => reasonOf(by, standing, onDay)),
    findings: [...unread, ...seen].map((observation) => findingOf(observation, onDay)),
    missing: missingIn(docket, selector, dossier),
    nextCriticalDate: unread.length > 0 ? null : nextChange(docket, selector, onDay, standing),
    onDay,
    knownAt,
    measure: selector,
    answeredBy: dossier?.thread.measureRef ?? null,
    erasure: null,
    // An unread event may be what met a clock, or set it running.
    get clocks() {
      clocks ??= unread.length > 0 ? [] : readingsOn(timersOf(clocked, onDay), onDay);
      return clocks;
    },
    // Most who ask for a state never read how it came about, and it takes as long to say.
    get trace() {
      trace ??= traceOf(traced, unread.map(unreadGround));
      return trace;
    },
    statute: statuteVersion,
  };
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
    const isAsked = kind !== undefined && docket.firstRequest.has(kind);
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

function mergedByRule(merged: readonly Ground[], next: Ground): readonly Ground[] {
  const same = merged.find(({ rule }) => rule === next.rule);
  if (same === undefined) return [...merged, { rule: next.rule, events: [...new Set(next.events)] }];
  return merged.map((one) =>
    one === same ? { rule: one.rule, events: [...new Set([...one.events, ...next.events])] } : one,
  );
}

/** What has ended is judged by the law of the day it ended; what lives, by the law of the day asked about. */
function reasonOf({ rule, events }: Ground, standing: Standing, onDay: CalendarDate): Reason {
  const { article, url } = ruleOn(rule, isLive(standing.state) ? onDay : (standing.since ?? onDay));
  return { rule, article, url, events };
}

function findingOf({ code, rule, events }: Observation, onDay: CalendarDate): Finding {
  return { code, rule, article: ruleOn(rule, onDay).article, events };
}
