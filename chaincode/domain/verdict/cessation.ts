/** When a decision that ends a measure works: from the day it names, once it may (1:281 BW), and not while a higher court looks at it (Rv 360). */

import { type CalendarDate, joined, latest } from '../calendar';
import type { DecisionRegistered, Ended, Shortened } from '../facts';
import { MEASURES } from '../measures';
import type { RuleId } from '../statute';
import type { Entry } from '../timeline';
import { type CaseFile, isDictum, type Thread } from './case-file';
import { type Ending, endingByCourt, firstEnding } from './endings';
import { dayAfterSending, decidedAfter, finalOn, type Window } from './operation';
import { type Ground, ground } from './standing';
import type { GrantedTerm } from './terms';

/** Days on which a measure works on, or may, because the decision that ends it does not. */
export interface Held {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly ground: Ground;
  /** False where the register does not say whether that decision was enforceable at once, so that it may have ended. */
  readonly isKnown: boolean;
  /** It had ended for a time before. */
  readonly resumes: boolean;
}

/** What one decision that ends a measure comes to. */
export interface Cessation {
  /** The end that nothing holds up any more; none while something does. */
  readonly ending: Ending | undefined;
  /** Days before that on which the measure has ended for a time. */
  readonly windows: readonly Window[];
  readonly held: readonly Held[];
}

/** What later decisions did to a term: the first of their endings, and the days on which one of them is held up. */
export interface Later extends Pick<Cessation, 'windows' | 'held'> {
  readonly endings: readonly Ending[];
}

/** Nothing was decided after it. */
export const NONE_LATER: Later = { endings: [], windows: [], held: [] };

/** For each term what the decisions that came after it did. */
export function laterEndings(
  file: CaseFile,
  thread: Thread,
  terms: readonly GrantedTerm[],
): ReadonlyMap<GrantedTerm, Later> {
  if (terms.length === thread.decisions.length && MEASURES[thread.kind].rules.arrangement === undefined)
    return new Map();
  const byEntry = new Map<Entry, GrantedTerm>(terms.map((term) => [term.entry, term]));
  const later = new Map<GrantedTerm, Later>();
  let all = NONE_LATER;
  // What was given on the declaration of the council is not ended by the institution (Jw 6.1.12 lid 4).
  let byOthers = NONE_LATER;
  for (const entry of [...thread.decisions].reverse()) {
    const term = byEntry.get(entry);
    if (term !== undefined) later.set(term, term.entry.fact.onCouncilDeclaration === true ? byOthers : all);
    const cessation = cessationOf(file, thread, entry);
    if (cessation === undefined) continue;
    all = joinedWith(all, cessation);
    if (entry.fact.instance !== 'gecertificeerde-instelling') byOthers = joinedWith(byOthers, cessation);
  }
  return later;
}

function joinedWith({ endings, windows, held }: Later, next: Cessation): Later {
  const first = firstEnding(endings, next.ending === undefined ? [] : [next.ending]);
  return {
    endings: first === undefined ? [] : [first],
    windows: [...windows, ...next.windows],
    held: [...held, ...next.held],
  };
}

/** The ending of a term, or that for a time within which it fell, and so on: what has ended stays ended by that. */
export function endedBefore(windows: Later['windows'], last: Ending | undefined): Ending | undefined {
  if (last === undefined) return undefined;
  const within = windows.filter(({ from, until }) => from <= last.on && (until === null || last.on <= until));
  const first = firstEnding(
    [last],
    within.map((window): Ending => ({ decidedOn: null, ...window, on: window.from })),
  );
  return first === undefined || first.on === last.on ? first : endedBefore(windows, first);
}

/** What a decision does to the measure before it; undefined for one that ends nothing. */
function cessationOf(file: CaseFile, thread: Thread, entry: Entry<DecisionRegistered>): Cessation | undefined {
  const ending = endingByCourt(file, thread, entry);
  if (ending === undefined) return undefined;
  const holds = isByCourt(entry) ? holdsOf(file, thread, entry, ending.on) : [];
  if (holds.length === 0) return { ending, windows: [], held: [] };
  const ended: Window[] = [];
  let on: CalendarDate | null = ending.on;
  for (const { from, until } of joined(holds)) {
    if (on !== null && on < from) ended.push({ ...ending, from: on, until: from });
    on = until;
  }
  const held = holds.map((hold) => ({ ...hold, resumes: ended.some(({ until }) => until === hold.from) }));
  return { ending: on === null ? undefined : { ...ending, on }, windows: ended, held };
}

type EndedByCourt = Entry<Ended | Shortened>;

/** What an institution ends is no decision of a court: nothing suspends that. */
function isByCourt(entry: Entry<DecisionRegistered>): entry is EndedByCourt {
  return (
    isDictum(entry, 'opgeheven', 'herroepen', 'ingetrokken', 'bekort') &&
    entry.fact.instance !== 'gecertificeerde-instelling'
  );
}

type Hold = Omit<Held, 'resumes'>;

/**
 * The days from its own on, on which an ending does not work: up to when it is final or was sent, where it waits for that, or
 * else while an appeal is pending against what was not enforceable; and those of a suspension by the hof.
 */
function holdsOf(file: CaseFile, thread: Thread, entry: EndedByCourt, on: CalendarDate): readonly Hold[] {
  const { fact, recorded } = entry;
  const { endsWhenFinal, enforceable: byLaw } = MEASURES[thread.kind].rules;
  const isSuspendable = fact.enforceable !== 'ja' && byLaw === undefined && endsWhenFinal === undefined;
  const appeals = isSuspendable ? (file.appeals.get(recorded.eventId) ?? []) : [];
  const suspensions = (file.reviews.get(recorded.eventId) ?? []).filter((review) => isDictum(review, 'geschorst'));
  const reviewed = [...appeals, ...suspensions].map((by): Hold => {
    const isAppeal = by.fact.kind === 'appealLodged';
    return {
      from: latest(by.fact.date, on),
      until: decidedAfter(file, entry, by.fact.date),
      ground: ground(isAppeal ? 'beroep.schorsing' : 'beroep.schorsing-door-hof', entry, by),
      isKnown: !isAppeal || fact.enforceable === 'nee',
    };
  });
  const awaited = endsWhenFinal === undefined ? [] : awaitsFinal(file, entry, on, endsWhenFinal);
  return [...awaited, ...reviewed].filter(({ from, until }) => until === null || until > from);
}

/** Until it is final an ending does not work; where it may be enforceable at once, that is known up to the day after it was sent. */
function awaitsFinal(file: CaseFile, entry: EndedByCourt, on: CalendarDate, rule: RuleId): readonly Hold[] {
  const { enforceable } = entry.fact;
  const sent = latest(on, dayAfterSending(entry.fact, rule));
  const by = ground(rule, entry);
  const final = finalOn(file, entry);
  const known: Hold = { from: on, until: enforceable === 'nee' ? final : sent, ground: by, isKnown: true };
  const isSaid = enforceable === 'ja' || enforceable === 'nee';
  return isSaid ? [known] : [known, { from: sent, until: final, ground: by, isKnown: false }];
}
