/** The decisions of a case as a plain reader finds them: which stand, which give a measure, which came after which. */

import { later, type Page, text } from './pages.js';

const RANKS = ['gecertificeerde-instelling', 'rechtbank', 'hof', 'hoge-raad'];
/** The place of whoever decided among the instances, lowest first. */
export const rank = (page: Page) => RANKS.indexOf(text(page, 'instance') ?? '');

/** The decisions of a case as they stand: those of a hof that were quashed in cassation are left out. */
export function decisionsOf(pages: readonly Page[]): readonly Page[] {
  const all = pages.filter(({ says }) => says.kind === 'decisionRegistered');
  const quashed = new Set(
    all
      .filter((page) => text(page, 'dictum') === 'vernietigd' && text(page, 'instance') === 'hoge-raad')
      .map((page) => text(page, 'decision')),
  );
  return all.filter((page) => !(text(page, 'instance') === 'hof' && quashed.has(page.eventId)));
}

/** The orders by which a measure was given or extended. */
export function ordersOf(decisions: readonly Page[], measureRef: string): readonly Page[] {
  return decisions.filter(
    (page) =>
      text(page, 'measureRef') === measureRef && ['toegewezen', 'verlengd'].includes(text(page, 'dictum') ?? ''),
  );
}

/** Those of a measure's orders that do not extend supervision: what has ended cannot be extended, and an extension given before goes along (1:260 BW). */
export function givenAnew(orders: readonly Page[]): readonly Page[] {
  const extendsSupervision = (page: Page) =>
    text(page, 'dictum') === 'verlengd' && page.says.measure !== 'uithuisplaatsing';
  return orders.filter((page) => !extendsSupervision(page) || !orders.some((earlier) => isAfter(page, earlier)));
}

/** The first day after an order by its own words, undefined when it does not name its end. */
export function endOf(page: Page): string | undefined {
  const until = text(page, 'until');
  return until !== undefined && text(page, 'untilForm') === 'tot-en-met' ? later(until, 1) : until;
}

/** The annulments of a decision by a higher court that stand. */
export function annulmentsOf(decisions: readonly Page[], object: Page): readonly Page[] {
  return decisions.filter(
    (page) =>
      text(page, 'dictum') === 'vernietigd' && text(page, 'decision') === object.eventId && rank(page) > rank(object),
  );
}

/** True where one decision came after another: on a later day, or registered later on the same. */
export function isAfter(later_: Page, earlier: Page): boolean {
  const [one, other] = [text(later_, 'date') ?? '', text(earlier, 'date') ?? ''];
  return one === other ? later_.seq > earlier.seq : one > other;
}
