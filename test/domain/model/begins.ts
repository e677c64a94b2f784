/** The days on which a measure may be in force again after it was over: those on which its orders begin. */

import { LONGEST_MONTHS } from './limits.js';
import { annulmentsOf, endOf, isAfter, ordersOf } from './orders.js';
import { monthsLater, type Page, text } from './pages.js';

/** The first days of a measure's orders, whether they name one or connect to what ran. */
export function beginsOf(decisions: readonly Page[], measureRef: string): readonly string[] {
  const orders = ordersOf(decisions, measureRef);
  return [
    ...orders.map((order) => text(order, 'from') ?? endBefore(orders, order)),
    ...inARow(decisions.filter(({ says }) => says.measureRef === measureRef)),
  ];
}

const CUTS: readonly string[] = ['ingetrokken', 'opgeheven', 'herroepen', 'bekort'];

function endBefore(orders: readonly Page[], order: Page): string {
  const ends = orders.filter(({ seq }) => seq !== order.seq).flatMap((page) => endOf(page) ?? longestEnd(page));
  return ends.sort().at(-1) ?? text(order, 'date') ?? '';
}

/** The days on which the orders of a measure connect, each to the end that ran when it was given: of what went before, or where a court cut that short for good. */
function inARow(decisions: readonly Page[]): readonly string[] {
  let running: string | undefined;
  let isGiven = false;
  return [...decisions]
    .sort((one, other) => (isAfter(one, other) ? 1 : -1))
    .flatMap((page) => {
      if (CUTS.includes(text(page, 'dictum') ?? '')) {
        if (annulmentsOf(decisions, page).length > 0) return [];
        const cut = endOf(page) ?? text(page, 'from');
        running = cut !== undefined && (running === undefined || cut < running) ? cut : running;
        return cut ?? [];
      }
      // An order given since then connects to the day up to which an annulled one worked.
      if (text(page, 'dictum') === 'vernietigd') return connects(decisions, page) ? daysOf(page) : [];
      if (!['toegewezen', 'verlengd'].includes(text(page, 'dictum') ?? '')) return [];
      const from = text(page, 'from') ?? running ?? text(page, 'date') ?? '';
      const limits = LONGEST_MONTHS[text(page, 'measure') ?? ''];
      const months = text(page, 'dictum') === 'verlengd' ? limits?.extended : limits?.given;
      // Where neither dictum nor statute sets an end, nothing is there to connect to.
      const end = endOf(page) ?? (months === undefined ? undefined : monthsLater(from, months));
      // A cut before any order was given cuts nothing.
      running = end === undefined || (isGiven && running !== undefined && end < running) ? running : end;
      isGiven = true;
      return from;
    });
}

function connects(decisions: readonly Page[], annulment: Page): boolean {
  return ordersOf(decisions, text(annulment, 'measureRef') ?? '').some(
    (order) => (text(order, 'date') ?? '') >= (text(annulment, 'date') ?? ''),
  );
}

function daysOf(annulment: Page): readonly string[] {
  return [text(annulment, 'date'), text(annulment, 'from')].filter((day) => day !== undefined);
}

function longestEnd(order: Page): string {
  return monthsLater(
    text(order, 'from') ?? text(order, 'date') ?? '',
    LONGEST_MONTHS[text(order, 'measure') ?? '']?.given ?? 12,
  );
}
