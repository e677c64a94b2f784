/** The timeline laid out as the law reads it: a thread per measure, and beside each decision what was done about it. */

import type { CalendarDate } from '../calendar';
import type {
  Annulled,
  AppealLodged,
  DecisionOf,
  DecisionRegistered,
  DictumPending,
  ExecutionRegistered,
  FindingRegistered,
  HearingHeld,
  MinorityEnded,
  RequestFiled,
  Reviewed,
  SubmissionReceived,
} from '../facts';
import { type Dictum, INSTANCES, type MeasureKind } from '../measures';
import type { EventRef, MeasureRef } from '../references';
import type { CaseTimeline, Entry } from '../timeline';
import { ordered } from './order';

/** One measure: all decisions on it in legal order, and how it was carried out. */
export interface Thread {
  readonly measureRef: MeasureRef;
  readonly kind: MeasureKind;
  readonly decisions: readonly Entry<DecisionRegistered>[];
  readonly executions: readonly Entry<ExecutionRegistered>[];
}

/** A case as the rules look at it. */
export interface CaseFile {
  readonly timeline: CaseTimeline;
  readonly threads: ReadonlyMap<MeasureRef, Thread>;
  readonly hearings: ReadonlyMap<EventRef, readonly Entry<HearingHeld>[]>;
  readonly appeals: ReadonlyMap<EventRef, readonly Entry<AppealLodged>[]>;
  /** What higher courts did about a decision, in legal order; decisions that fell in cassation are left out. */
  readonly reviews: ReadonlyMap<EventRef, readonly Entry<Reviewed | Annulled | DictumPending>[]>;
  readonly requests: readonly Entry<FindingRegistered | RequestFiled>[];
  /** Words by which consent to a measure was withdrawn. */
  readonly withdrawals: readonly Entry<SubmissionReceived>[];
  /** Decisions that stand again because what annulled them was quashed. */
  readonly revived: ReadonlySet<EventRef>;
  readonly majority: { readonly on: CalendarDate; readonly event: EventRef } | null;
  /** What ended minority before the eighteenth birthday: death, or being declared of age. */
  readonly minorityEnd: Entry<MinorityEnded> | null;
}

/** The case file of a timeline; each fact is looked at once, each thread sorted once. */
export function caseFileOf(timeline: CaseTimeline): CaseFile {
  const { fallen, revived } = quashed(timeline);
  const threads = new Map<MeasureRef, Drawer>();
  const hearings = new Map<EventRef, Entry<HearingHeld>[]>();
  const appeals = new Map<EventRef, Entry<AppealLodged>[]>();
  const reviews = new Map<EventRef, Entry<Reviewed | Annulled | DictumPending>[]>();
  const requests: Entry<FindingRegistered | RequestFiled>[] = [];
  const withdrawals: Entry<SubmissionReceived>[] = [];
  let majority: CaseFile['majority'] = null;
  let minorityEnd: CaseFile['minorityEnd'] = null;
  for (const entry of timeline.entries) {
    const { fact, recorded } = entry;
    if ('majorityOn' in fact && fact.majorityOn !== undefined) {
      majority = { on: fact.majorityOn, event: recorded.eventId };
    }
    if (isFact(entry, 'decisionRegistered') && !fallen.has(recorded.eventId)) {
      drawerOf(threads, entry.fact.measureRef, entry.fact.measure).decisions.push(entry);
      if (isReview(entry)) push(reviews, entry.fact.decision, entry);
    } else if (isFact(entry, 'executionRegistered')) threads.get(entry.fact.measureRef)?.executions.push(entry);
    else if (isFact(entry, 'hearingHeld')) push(hearings, entry.fact.decision, entry);
    else if (isFact(entry, 'appealLodged')) push(appeals, entry.fact.decision, entry);
    else if (isFact(entry, 'findingRegistered') || isFact(entry, 'requestFiled')) requests.push(entry);
    else if (isFact(entry, 'minorityEnded')) minorityEnd = entry;
    else if (isFact(entry, 'submissionReceived') && entry.fact.submission === 'intrekking-instemming')
      withdrawals.push(entry);
  }
  return {
    ...{ timeline, hearings, appeals, requests, withdrawals, revived, majority, minorityEnd },
    threads: mapped(threads, settled),
    reviews: mapped(reviews, (list) => ordered(list, inLegalOrder)),
  };
}

/** True for an entry of one kind of fact. */
export function isFact<K extends Entry['fact']['kind']>(
  entry: Entry,
  kind: K,
): entry is Entry<Extract<Entry['fact'], { kind: K }>> {
  return entry.fact.kind === kind;
}

/** True for a decision of one of these dicta. */
export function isDictum<D extends Dictum>(
  entry: Entry<DecisionRegistered>,
  ...dicta: readonly D[]
): entry is Entry<DecisionOf<D>> {
  return dicta.some((dictum) => dictum === entry.fact.dictum);
}

interface Drawer {
  readonly measureRef: MeasureRef;
  readonly kind: MeasureKind;
  readonly decisions: Entry<DecisionRegistered>[];
  readonly executions: Entry<ExecutionRegistered>[];
}

/** Sorted by legal date; what was decided on one day keeps the order of registration. */
function inLegalOrder(one: Entry, other: Entry): number {
  if (one.fact.date !== other.fact.date) return one.fact.date < other.fact.date ? -1 : 1;
  return one.recorded.seq - other.recorded.seq;
}

function settled({ measureRef, kind, decisions, executions }: Drawer): Thread {
  return {
    measureRef,
    kind,
    decisions: withoutFollowed(ordered(decisions, inLegalOrder)),
    executions: ordered(executions, inLegalOrder),
  };
}

/** The dictum that was to follow has followed once another decision of that sitting is registered after it. */
function withoutFollowed(decisions: readonly Entry<DecisionRegistered>[]): readonly Entry<DecisionRegistered>[] {
  if (!decisions.some((entry) => isDictum(entry, 'dictum-volgt'))) return decisions;
  const lastOfSitting = new Map(decisions.map((entry) => [sittingOf(entry), entry.recorded.seq]));
  return decisions.filter(
    (entry) => !isDictum(entry, 'dictum-volgt') || lastOfSitting.get(sittingOf(entry)) === entry.recorded.seq,
  );
}

function sittingOf({ fact }: Entry<DecisionRegistered>): string {
  return `${fact.date} ${fact.instance}`;
}

/** A decision of the hof falls with its quashing by the Hoge Raad, and the one it reviewed stands again (Rv 426). */
function quashed(timeline: CaseTimeline): { fallen: ReadonlySet<EventRef>; revived: ReadonlySet<EventRef> } {
  const fallen = new Set<EventRef>();
  const revived = new Set<EventRef>();
  for (const entry of timeline.entries) {
    if (!isFact(entry, 'decisionRegistered') || !isDictum(entry, 'vernietigd')) continue;
    const object = timeline.byEvent.get(entry.fact.decision);
    if (object === undefined || !isFact(object, 'decisionRegistered')) continue;
    if (entry.fact.instance !== 'hoge-raad' || object.fact.instance !== 'hof') continue;
    fallen.add(object.recorded.eventId);
    if ('decision' in object.fact && object.fact.decision !== undefined) revived.add(object.fact.decision);
  }
  return { fallen, revived };
}

function isReview(
  entry: Entry<DecisionRegistered>,
): entry is Entry<(Reviewed | Annulled | DictumPending) & { decision: EventRef }> {
  return 'decision' in entry.fact && entry.fact.decision !== undefined;
}

/** The place of a court among the instances, lowest first. */
export function rankOf(decision: DecisionRegistered): number {
  return INSTANCES.indexOf(decision.instance);
}

function drawerOf(threads: Map<MeasureRef, Drawer>, measureRef: MeasureRef, kind: MeasureKind): Drawer {
  const found = threads.get(measureRef);
  if (found !== undefined) return found;
  const drawer: Drawer = { measureRef, kind, decisions: [], executions: [] };
  threads.set(measureRef, drawer);
  return drawer;
}

function mapped<K, V, W>(map: ReadonlyMap<K, V>, change: (value: V) => W): ReadonlyMap<K, W> {
  const changed = new Map<K, W>();
  for (const [key, value] of map) changed.set(key, change(value));
  return changed;
}

/** The first by legal date; of one day the one registered first. */
export function earliestOf<E extends Entry>(entries: readonly E[]): E | undefined {
  return entries.reduce<E | undefined>(
    (first, entry) => (first === undefined || entry.fact.date < first.fact.date ? entry : first),
    undefined,
  );
}

/** Puts a value at the end of the list under a key. */
export function push<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
