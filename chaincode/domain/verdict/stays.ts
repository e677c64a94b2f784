/** The stays out of home that a measure's executions describe. */

import { byDay, type CalendarDate, latest } from '../calendar';
import type { ExecutionRegistered } from '../facts';
import { MEASURES, type MeasureKind, type PlaceType } from '../measures';
import type { Entry } from '../timeline';
import type { Thread } from './case-file';
import { firstPlace, ordered } from './order';
import type { GrantedTerm } from './terms';

/** One stay out of home, from its begin to its end. */
export interface Stay {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly begun: Entry<ExecutionRegistered>;
  /** What ended it; null while nothing has. */
  readonly ended: Entry<ExecutionRegistered> | null;
}

/** The stays of a measure, and those under any authorisation of its sort in the case, its own among them. */
export interface Stays {
  readonly stays: readonly Stay[];
  readonly shared: readonly Stay[];
}

/**
 * The stays that a thread's executions describe; a stay ends where it is said to, or where the next begins. One that the provider
 * suspends goes on: it is the closed door that is suspended, not the treatment (Jw 6.1.12 lid 5).
 */
export function staysOf(thread: Thread): readonly Stay[] {
  const moves = thread.executions.filter(isMove);
  return moves.flatMap((begun, place): readonly Stay[] => {
    if (begun.fact.phase === 'beeindigd') return [];
    const ended = moves[place + 1] ?? null;
    return [{ from: begun.fact.date, until: ended?.fact.date ?? null, begun, ended }];
  });
}

/** For each kind of measure the stays under all authorisations of its sort, as one row. */
export function sharedStays(threads: readonly Thread[]): ReadonlyMap<MeasureKind, readonly Stay[]> {
  const rows = new Map<MeasureKind, readonly Stay[]>();
  for (const { kind } of threads) {
    const { placedUnder } = MEASURES[kind];
    if (placedUnder === undefined || rows.has(kind)) continue;
    rows.set(kind, inOneRow(threads.filter((thread) => placedUnder.includes(thread.kind)).flatMap(staysOf)));
  }
  return rows;
}

/** A child is in one place at a time: where it goes by another authorisation, the stay before is over. */
function inOneRow(stays: readonly Stay[]): readonly Stay[] {
  const row = ordered(
    stays,
    byDay(({ from }) => from),
  );
  return row.map((stay, place) => {
    const next = row[place + 1];
    const isOver = next === undefined || (stay.until !== null && stay.until <= next.from);
    return isOver ? stay : { ...stay, until: next.from, ended: next.begun };
  });
}

/** True for what begins, changes or ends a stay. */
export function isMove({ fact: { phase } }: Entry<ExecutionRegistered>): boolean {
  return phase !== 'geschorst' && phase !== 'hervat';
}

/** The suspension that lies over a stay on a day, if one does. */
export function suspensionOn({ executions }: Thread, day: CalendarDate): Entry<ExecutionRegistered> | undefined {
  const last = executions.findLast(({ fact }) => fact.date <= day);
  return last?.fact.phase === 'geschorst' ? last : undefined;
}

/** Kinds of place that are taken to be of the kind which an authorisation names; what is open about that stands in `uhp.verval`. */
const TAKEN_FOR: { readonly [Place in PlaceType]?: readonly PlaceType[] } = { accommodatie: ['gezinshuis'] };

/** True for a stay in the kind of place that the authorisation names; a kind that isn't registered gets the benefit of the doubt. */
export function isRightPlace(term: GrantedTerm, { begun }: Stay): boolean {
  const named = term.entry.fact.placeType;
  const { placeType } = begun.fact;
  if (named === undefined || placeType === undefined || placeType === named) return true;
  return TAKEN_FOR[named]?.includes(placeType) === true;
}

/** The first stay that carries out an authorisation on one of its days up to another, whatever authorisation it began under; its own before others. */
export function carryingOut({ stays, shared }: Stays, term: GrantedTerm, until: CalendarDate): Stay | undefined {
  const [own, other] = [stays, shared].map((row) =>
    staysDuring(row, term.from, until).find((stay) => isRightPlace(term, stay)),
  );
  if (own === undefined || other === undefined) return own ?? other;
  return latest(other.from, term.from) < latest(own.from, term.from) ? other : own;
}

/** The stays that touch the days [from, until); since stays follow one another, those are neighbours. */
export function staysDuring(stays: readonly Stay[], from: CalendarDate, until: CalendarDate | null): readonly Stay[] {
  const first = firstPlace(stays, ({ until: end }) => end === null || end > from);
  const during: Stay[] = [];
  for (let place = first; place < stays.length; place += 1) {
    const stay = stays[place];
    if (stay === undefined || (until !== null && stay.from >= until)) break;
    during.push(stay);
  }
  return during;
}
