/** Where a child was on each day, as the register of placements tells a plain reader, and since when an order was not carried out. */

import { EXECUTION_MONTHS, LAPSES_UNEXECUTED } from './limits.js';
import { isAfter } from './orders.js';
import { monthsLater, type Page, text } from './pages.js';

/** Authorisations by which a child may be in one and the same place: each of a list is carried out by a stay under any of it. */
const OF_ONE_SORT: readonly (readonly string[])[] = [
  ['uithuisplaatsing'],
  ['gesloten-jeugdhulp', 'spoedmachtiging-gesloten-jeugdhulp', 'voorwaardelijke-machtiging-gesloten-jeugdhulp'],
];

/** Days in one place; without an end while nothing ended them. */
interface Placed {
  readonly from: string;
  readonly left: string | undefined;
  readonly page: Page;
}

/**
 * The days from which a child was in no right kind of place under an order for three months: its first day or, where it lapses
 * whenever it was not carried out for so long, one on which the child left.
 */
export function unplacedSince(pages: readonly Page[], order: Page): readonly string[] {
  const from = text(order, 'from');
  if (from === undefined || !LAPSES_UNEXECUTED.includes(text(order, 'measure') ?? '')) return [];
  const right = placesUnder(pages, order).filter(({ page }) =>
    isRight(text(order, 'placeType'), text(page, 'placeType')),
  );
  const lefts = isEverNew(order, from)
    ? right.flatMap(({ left }) => (left !== undefined && left > from ? left : []))
    : [];
  return [from, ...lefts].filter((since) => {
    const limit = monthsLater(since, EXECUTION_MONTHS);
    return !right.some((place) => place.from < limit && (place.left === undefined || place.left > since));
  });
}

/** A kind that nobody registered may be the right one, and a family home is taken for the accommodation of a provider. */
function isRight(named: string | undefined, found: string | undefined): boolean {
  if (named === undefined || found === undefined) return true;
  return named === found || (named === 'accommodatie' && found === 'gezinshuis');
}

/** "Gedurende drie maanden": 6.1.12 lid 3 Jw, and 1:262 lid 3 BW as it read before 2015. */
function isEverNew(order: Page, from: string): boolean {
  return order.says.measure === 'gesloten-jeugdhulp' || from < '2015-01-01';
}

/** True when by the register the child has left the place in which it was by an order, and is in no other by a day. */
export function hasLeft(pages: readonly Page[], order: Page, day: string): boolean {
  const places = placesUnder(pages, order).filter(({ from }) => from <= day);
  const isBy = ({ left }: Placed) => left === undefined || left > (text(order, 'from') ?? '');
  return places.some(isBy) && places.every(({ left }) => left !== undefined && left <= day);
}

/** The places in which a child was under an order's own measure, and those under all measures of its sort. */
function placesUnder(pages: readonly Page[], order: Page): readonly Placed[] {
  const kinds = new Map(
    pages
      .filter(({ says }) => says.kind === 'decisionRegistered')
      .map((page) => [text(page, 'measureRef'), text(page, 'measure') ?? '']),
  );
  const sort = OF_ONE_SORT.find((list) => list.includes(text(order, 'measure') ?? '')) ?? [];
  const refs = [...kinds].flatMap(([measureRef, kind]) => (sort.includes(kind) ? [measureRef] : []));
  const own = placesOf(pages, text(order, 'measureRef'));
  const all = refs.flatMap((measureRef) => placesOf(pages, measureRef));
  // A child is in one place: by whatever measure it goes elsewhere, it has left where it was.
  const inTurn = all.map((one) => {
    const nexts = all
      .filter((other) => other !== one && other.from >= one.from && (other.from > one.from || isLater(other, one)))
      .map((other) => other.from);
    return { ...one, left: [...nexts, ...(one.left === undefined ? [] : [one.left])].sort()[0] };
  });
  return [...own, ...inTurn];
}

function isLater({ page: one }: Placed, { page: other }: Placed): boolean {
  return one.seq > other.seq;
}

function placesOf(pages: readonly Page[], measureRef: string | undefined): readonly Placed[] {
  const steps = pages
    .filter(({ says }) => says.kind === 'executionRegistered' && says.measureRef === measureRef)
    // A stay that the provider suspends goes on: its door is open for a time (6.1.12 lid 5 Jw).
    .filter(({ says }) => says.phase !== 'geschorst' && says.phase !== 'hervat')
    .sort((one, other) => (isAfter(one, other) ? 1 : -1));
  return steps.flatMap((page, place) => {
    const next = steps[place + 1];
    const left = next === undefined ? undefined : text(next, 'date');
    return page.says.phase === 'beeindigd' ? [] : [{ from: text(page, 'date') ?? '', left, page }];
  });
}
