/** The life of a granted term, worked out once: when it ends and by what, on which days it is held up, on what it still depends. */

import { type CalendarDate, earliest, isWithin, latest } from '../calendar';
import { groundRule, INSTANCES, MEASURES } from '../measures';
import type { EventRef } from '../references';
import type { Entry } from '../timeline';
import { type CaseFile, isDictum, rankOf, type Thread } from './case-file';
import { endedBefore, type Later, laterEndings, NONE_LATER } from './cessation';
import { type Withdrawal, withdrawalOf } from './consent';
import { type Deadline, executionDeadline, hearingDeadline, lapseOf } from './deadlines';
import {
  annulments,
  type Ending,
  firstEnding,
  majorityEnd,
  minorityEnd,
  ownEnd,
  refusalOnAppeal,
  yielding,
} from './endings';
import { beginsOn, type Window, windowsOf } from './operation';
import { type Course, courseOf } from './pending';
import { restsRefused } from './refusals';
import { type Ground, ground, type Standing } from './standing';
import type { Stays } from './stays';
import type { GrantedTerm } from './terms';

/** Everything about one granted term that does not depend on the day asked about. */
export interface TermLife {
  readonly term: GrantedTerm;
  /** Its first day or, where it waits for its decision to be final, that later one. */
  readonly begins: CalendarDate;
  readonly ending: Ending | undefined;
  /** The refusal of the rest of what was asked, which from its day speaks instead of the term's own end. */
  readonly restRefused: Ending | undefined;
  readonly windows: readonly Window[];
  /** Days on which it works on, or may, because the decision that ends it does not. */
  readonly held: Later['held'];
  readonly deadlines: readonly Deadline[];
  /** The request that keeps it alive once its own term is over, and from when it does. */
  readonly runsOn: Course['runsOn'];
  /** The withdrawal of the consent that it may rest on, and the day on which it ends by that, unless something else carries it then. */
  readonly consentEnd: Withdrawal | null;
  /** Courts differ on whether it works: it extends what was annulled, or came too late where that may not matter. */
  readonly disputed: Ground | null;
  /** It never worked: what it extends had ended before. */
  readonly void: Standing | null;
}

/** The lives of the terms of a thread; each decision is looked at once, from the last to the first. */
export function livesOf(
  file: CaseFile,
  thread: Thread,
  terms: readonly GrantedTerm[],
  { stays, caps }: { readonly stays: Stays; readonly caps: ReadonlyMap<EventRef, CalendarDate> },
): readonly TermLife[] {
  const rests = restsRefused(file, thread, terms);
  const byCourt = laterEndings(file, thread, terms);
  const onAppeal = thread.decisions.filter(
    (entry) => isDictum(entry, 'afgewezen') && rankOf(entry.fact) > INSTANCES.indexOf('rechtbank'),
  );
  const lives = new Map<GrantedTerm, TermLife>();
  for (const term of terms) {
    const previous = term.extendsTerm === null ? undefined : lives.get(term.extendsTerm);
    const deadlines = [hearingDeadline(file, term), executionDeadline(thread, term, stays)].filter(
      (one) => one !== null,
    );
    const course = courseOf(file, thread, term);
    const atItsEnd =
      course === undefined
        ? ownEnd(thread, term, caps.get(term.entry.recorded.eventId))
        : [course.ending].filter((one) => one !== undefined);
    const { endings, windows, held } = byCourt.get(term) ?? NONE_LATER;
    const own = firstEnding(atItsEnd, yielding(file, thread, term), endings);
    const end = own?.on;
    const refused = onAppeal.map((entry) => refusalOnAppeal(term.entry, entry, end)).filter((one) => one !== undefined);
    const lapses = deadlines.map((deadline) => lapseOf(deadline, term));
    const rest = rests.get(term);
    const atMajority = majorityEnd(file, thread, term, stays);
    lives.set(term, {
      term,
      begins: latest(term.from, beginsOn(file, thread, term.entry) ?? term.from),
      ending: endedBefore(
        windows,
        firstEnding(
          own === undefined ? [] : [own],
          refused,
          lapses,
          annulments(file, term),
          atMajority,
          minorityEnd(file),
        ),
      ),
      restRefused: rest === undefined ? undefined : restEnding(thread, rest, end),
      windows: [...windows, ...windowsOf(file, thread, term)],
      held,
      deadlines,
      runsOn: course?.runsOn ?? pastMajority(file, atMajority),
      consentEnd: withdrawalOf(file, thread, term),
      disputed: disputeOf(thread, term, previous),
      void: voidOf(thread, term, previous),
    });
  }
  return [...lives.values()];
}

/** What runs on after the eighteenth birthday owes that to the statute, and no longer to its ground alone. */
function pastMajority({ majority }: CaseFile, endings: readonly Ending[]): TermLife['runsOn'] {
  const [ending] = endings;
  const runsOn = majority !== null && ending !== undefined && ending.on > majority.on;
  return runsOn ? { from: majority.on, ground: ending.ground } : null;
}

/** How a term stands on a day on which it lives, by itself: whether its base and request are there is asked elsewhere. */
export function standingOf(thread: Thread, life: TermLife, day: CalendarDate): Standing {
  const { term } = life;
  const decidedOn = term.entry.fact.date;
  const window = life.windows.find((candidate) => isWithin(candidate, day));
  if (window !== undefined) {
    const { state, from: since, ground: by, until: resumesOn } = window;
    return { state, since, grounds: [by], decidedOn: window.decidedOn ?? decidedOn, resumesOn };
  }
  if (life.disputed !== null) return { state: 'betwist', since: term.from, grounds: [life.disputed], decidedOn };
  const held = life.held.filter((candidate) => isWithin(candidate, day));
  const unknown = held.find(({ isKnown }) => !isKnown);
  if (unknown !== undefined) return { state: 'onbekend', since: unknown.from, grounds: [unknown.ground], decidedOn };
  const conditions = conditionsOf(life, day);
  const carried = life.runsOn !== null && life.runsOn.from <= day ? [life.runsOn] : [];
  const carriers = [...carried, ...held].map((one) => one.ground);
  return {
    state: conditions.length > 0 || term.isOpen ? 'geldig-mits' : 'geldig',
    since: held.find(({ resumes }) => resumes)?.from ?? life.begins,
    grounds: [...groundsOf(thread, term), ...carriers, ...conditions.map((deadline) => deadline.ground)],
    decidedOn,
  };
}

/** How a term stands before it begins. */
export function awaited(thread: Thread, { term }: TermLife): Standing {
  const decidedOn = term.entry.fact.date;
  return { state: 'niet-begonnen', since: null, grounds: groundsOf(thread, term), decidedOn };
}

/** How a term stands once it has ended. */
export function endedBy({ state, on, ground: by, decidedOn }: Ending): Standing {
  return { state, since: on, grounds: [by], decidedOn };
}

/** The deadlines that run on a day and could still end a term before anything else does. */
export function conditionsOf({ deadlines, ending }: TermLife, day: CalendarDate): readonly Deadline[] {
  return deadlines.filter(({ since, on }) => since <= day && (ending === undefined || on <= ending.on));
}

/** The days on which the standing of a term may change. */
export function turningDays({
  term,
  ending,
  restRefused,
  consentEnd,
  windows,
  held,
  deadlines,
}: TermLife): readonly CalendarDate[] {
  return [
    term.from,
    ...deadlines.map(({ since }) => since),
    ...(consentEnd === null || consentEnd.on === null ? [] : [consentEnd.on]),
    ...(ending === undefined ? [] : [ending.on]),
    ...(restRefused === undefined ? [] : [restRefused.on]),
    ...[...windows, ...held].flatMap(({ from, until }) => (until === null ? [from] : [from, until])),
  ];
}

function groundsOf(thread: Thread, { entry }: GrantedTerm): readonly Ground[] {
  const { rules } = MEASURES[thread.kind];
  if (entry.fact.dictum !== 'verlengd') return [ground(groundRule(entry.fact), entry)];
  // Of its own motion a court extends only where it refuses to let the child be moved.
  const rule = entry.fact.requester === 'ambtshalve' ? 'verblijf.weigering' : (rules.extension ?? rules.ground);
  return [ground(rule, entry)];
}

/** A refused rest speaks from the day the term really ended, which a shortening may have brought forward (GHARL:2021:10515). */
function restEnding(thread: Thread, rest: Entry, end: CalendarDate | undefined): Ending {
  const on = end === undefined ? rest.fact.date : latest(end, rest.fact.date);
  const by = ground(MEASURES[thread.kind].rules.request, rest);
  return { on, state: 'afgewezen', ground: by, decidedOn: rest.fact.date };
}

/** An extension of what was annulled: hof Den Haag lets it stand, hof Arnhem-Leeuwarden lets it fall (12 July 2023). */
function disputeOf(thread: Thread, term: GrantedTerm, previous: TermLife | undefined): Ground | null {
  const { rules } = MEASURES[thread.kind];
  if (term.cameAfter !== null) return ground(rules.extension ?? rules.ground, term.entry);
  if (previous === undefined) return null;
  const { ending, disputed } = previous;
  if (disputed !== null) return { rule: disputed.rule, events: [...disputed.events, term.entry.recorded.eventId] };
  // It was to follow on what then lapsed before it began.
  const lapsed = ending?.state === 'vervallen-niet-gehoord' || ending?.state === 'vervallen-niet-uitgevoerd';
  if (lapsed && ending.on < term.from && MEASURES[thread.kind].lateExtension !== 'new') {
    const events = [...ending.ground.events, term.entry.recorded.eventId];
    return { rule: rules.extension ?? rules.ground, events: [...new Set(events)] };
  }
  const wasAnnulled =
    ending?.state === 'vernietigd' &&
    (previous.term.until === null || ending.on < previous.term.until) &&
    !stillRan(ending, term.entry.fact.date);
  return wasAnnulled
    ? { rule: 'beroep.openstelling', events: [...ending.ground.events, term.entry.recorded.eventId] }
    : null;
}

/** True where a measure was annulled from a day to come, and that was known: whoever extends it meanwhile extends what is there. */
function stillRan({ on, decidedOn }: Ending, day: CalendarDate): boolean {
  return decidedOn !== null && decidedOn < day && day < on;
}

/**
 * Supervision that has ended cannot be extended by the court of first instance (GHSGR:2000:BK4578; GHARN:2011:BU6894): such an
 * extension leaves it over since it ended, which an annulment may have put before the end that the court went by.
 */
function voidOf(thread: Thread, { entry, cameAfter }: GrantedTerm, previous: TermLife | undefined): Standing | null {
  const isVoid = MEASURES[thread.kind].lateExtension === 'void' && entry.fact.instance === 'rechtbank';
  if (cameAfter === null || !isVoid) return null;
  const by = ground('ots.verlenging-op-tijd', entry);
  const since = earliest(cameAfter, previous?.ending?.on ?? cameAfter);
  return { state: 'verlopen', since, grounds: [by], decidedOn: entry.fact.date };
}
