/**
 * What lapses by law unless the lasting measure was asked for in time, and then runs on until that request is decided:
 * provisional guardianship, suspension of authority, the carers' right to keep the child.
 */

import { addDays, type CalendarDate, latest } from '../calendar';
import type { DecisionRegistered, FindingRegistered, RequestFiled } from '../facts';
import { MEASURES, type MeasureKind, type Pending } from '../measures';
import { ruleAt } from '../statute';
import type { Entry } from '../timeline';
import { type CaseFile, isDictum, isFact, type Thread } from './case-file';
import type { Ending } from './endings';
import { beginsOn, endsOn, finalOn } from './operation';
import { type Ground, ground } from './standing';
import { type GrantedTerm, longestEnd } from './terms';

/** How a term that a pending request keeps alive ends, and from which day that request alone carries it. */
export interface Course {
  readonly ending: Ending | undefined;
  /** The first day after its own term, where a request was filed before it. */
  readonly runsOn: { readonly from: CalendarDate; readonly ground: Ground } | null;
}

/** The course of a term; undefined for what no request keeps alive. */
export function courseOf(file: CaseFile, thread: Thread, term: GrantedTerm): Course | undefined {
  const { pending } = MEASURES[thread.kind];
  if (pending === undefined) return undefined;
  // By some law it has no term at all, and waits for the decision on what was asked from the start (1:331 lid 5 BW, old).
  const isEndless = term.until === null && awaitsFinal(pending, term);
  const limit = isEndless ? term.from : limitOf(thread, term);
  if (limit === null) return undefined;
  const { entry } = term;
  const filed = requestsBefore(file, pending, term, isEndless ? null : limit);
  if (filed.length === 0 && isEndless) return { ending: undefined, runsOn: null };
  const lapsed: Ending = {
    on: limit,
    state: 'verlopen',
    ground: ground(pending.rule, entry),
    decidedOn: entry.fact.date,
  };
  if (filed.length === 0) return { ending: lapsed, runsOn: null };
  const runsOn = { from: limit, ground: ground(pending.rule, entry, ...filed.map(({ request }) => request)) };
  const last = filed.reduce<Followed | undefined>(
    (latestOne, next) => (endsLater(next, latestOne) ? next : latestOne),
    undefined,
  );
  if (last === undefined || last.endsOn === null) return { ending: undefined, runsOn };
  const by = ground(pending.rule, entry, last.request, ...last.answers);
  // What was asked for takes the place of what awaited it, also before the term is over.
  const ending: Ending = last.isGranted
    ? {
        on: latest(last.endsOn, awaitsFinal(pending, term) ? limit : term.from),
        state: 'beeindigd',
        ground: by,
        decidedOn: null,
      }
    : { on: latest(last.endsOn, limit), state: 'verlopen', ground: by, decidedOn: entry.fact.date };
  return { ending, runsOn };
}

/** A request that keeps a term alive, and what came of it. */
interface Followed {
  readonly request: Entry;
  readonly answers: readonly Entry<DecisionRegistered>[];
  readonly isGranted: boolean;
  /** The day on which the request stops keeping anything alive; null while it is pending. */
  readonly endsOn: CalendarDate | null;
}

/**
 * The first day after the term that the law or, where it may set a longer one, the court set; null where the court set a shorter one than the law would, which
 * then simply runs out. A court that says "three months" means the law's own, whose first day is the one after the decision.
 */
function limitOf(thread: Thread, term: GrantedTerm): CalendarDate | null {
  if (MEASURES[thread.kind].counts !== 'after-decision') return term.until;
  const byLaw = longestEnd(term.entry.fact, term.from);
  if (byLaw === null || term.until === null) return byLaw;
  if (term.until > byLaw) return term.until;
  return term.until >= addDays(byLaw, -1) ? byLaw : null;
}

function requestsBefore(
  file: CaseFile,
  pending: Pending,
  term: GrantedTerm,
  limit: CalendarDate | null,
): readonly Followed[] {
  return file.requests
    .filter((request) => (limit === null || request.fact.date < limit) && isAsked(request, pending))
    .map((request) => followed(file, pending, request, awaitsFinal(pending, term)))
    .filter(({ answers, endsOn }) => endsOn === null || answers.some(({ fact }) => fact.date >= term.entry.fact.date));
}

/** Some run on until no remedy is open against the decision on the request: by what they are, or by the law of their day. */
function awaitsFinal({ until, rule }: Pending, { entry }: GrantedTerm): boolean {
  return until === 'final' || ruleAt(rule, entry.fact.date)?.untilFinal === true;
}

function isAsked(request: Entry<FindingRegistered | RequestFiled>, { asks }: Pending): boolean {
  return asks.some((ask) =>
    isFact(request, 'findingRegistered')
      ? ask.request === 'instellen' && request.fact.outcome === 'verzoek' && request.fact.measures.includes(ask.measure)
      : isFact(request, 'requestFiled') && request.fact.request === ask.request && request.fact.measure === ask.measure,
  );
}

/** What courts decided on the measures that a request asks for, and on those held over since: the first answer to each. */
function followed(
  file: CaseFile,
  pending: Pending,
  request: Entry<FindingRegistered | RequestFiled>,
  isFinal: boolean,
): Followed {
  const heldOver = heldOverSince(file, pending, request);
  const asked = pending.asks
    .filter((ask) => isAsked(request, { ...pending, asks: [ask] }) || heldOver.includes(ask.measure))
    .map(({ measure }) => measure);
  const answers = [...file.threads.values()]
    .filter(({ kind }) => asked.includes(kind))
    .flatMap((thread) => {
      const answer = thread.decisions.find((entry) => isAnswer(entry, request));
      return answer === undefined ? [] : [{ thread, answer }];
    });
  const granted = answers.filter(({ answer }) => !isDictum(answer, 'afgewezen')).map(({ thread }) => thread.kind);
  const open = asked.filter((kind) => !answers.some(({ thread }) => thread.kind === kind));
  const isLeftOpen =
    granted.every((kind) => kind === pending.leavesOpen) &&
    open.some((kind) => granted.length > 0 || heldOver.includes(kind));
  const ends = answers.map(({ thread, answer }) => endBy(file, thread, answer, isFinal));
  return {
    request,
    answers: answers.map(({ answer }) => answer),
    isGranted: granted.length > 0,
    endsOn: ends.reduce<CalendarDate | null>(
      (last, end) => (last === null || end === null ? null : latest(last, end)),
      isLeftOpen ? null : (ends[0] ?? null),
    ),
  };
}

/** Where one of the measures leaves the others to be decided, a court may hold them over, also of its own motion. */
function heldOverSince(file: CaseFile, { leavesOpen }: Pending, { fact, recorded }: Entry): readonly MeasureKind[] {
  if (leavesOpen === undefined) return [];
  const isHeldOver = (entry: Entry<DecisionRegistered>) =>
    isDictum(entry, 'aangehouden') && (entry.fact.request ?? recorded.eventId) === recorded.eventId;
  return [...file.threads.values()]
    .filter(({ decisions }) => decisions.some((entry) => isHeldOver(entry) && entry.fact.date >= fact.date))
    .map(({ kind }) => kind);
}

function isAnswer(entry: Entry<DecisionRegistered>, request: Entry): boolean {
  if (!isDictum(entry, 'toegewezen', 'afgewezen', 'opgeheven')) return false;
  const named = 'request' in entry.fact ? entry.fact.request : undefined;
  return named === undefined ? entry.fact.date >= request.fact.date : named === request.recorded.eventId;
}

/** A request keeps alive until what was asked begins, or is refused; some until no remedy against that is open. */
function endBy(
  file: CaseFile,
  thread: Thread,
  answer: Entry<DecisionRegistered>,
  isFinal: boolean,
): CalendarDate | null {
  if (isFinal) return finalOn(file, answer);
  if (isDictum(answer, 'toegewezen')) return beginsOn(file, thread, answer);
  return isDictum(answer, 'opgeheven') ? endsOn(file, thread, answer) : answer.fact.date;
}

function endsLater(next: Followed, best: Followed | undefined): boolean {
  if (best === undefined) return true;
  if (best.endsOn === null) return false;
  return next.endsOn === null || next.endsOn > best.endsOn;
}
