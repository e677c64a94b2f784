/** What does not work while a higher court looks at it (360 Rv), or until it is final. */

import { APPEAL_MONTHS, BEGINS_WHEN_FINAL, ENFORCEABLE_BY_LAW } from './limits.js';
import { rank } from './orders.js';
import { later, monthsLater, type Page, text } from './pages.js';
import { isFree, mayBeDesignated } from './working-days.js';

/** True on a day on which a court's end of a measure does not work: appealed while not enforceable at once, or suspended by the hof (Rv 360), or not final yet (1:281 BW). */
export function isHeldUp(pages: readonly Page[], decisions: readonly Page[], end: Page, day: string): boolean {
  if (!['opgeheven', 'ingetrokken', 'herroepen', 'bekort'].includes(text(end, 'dictum') ?? '')) return false;
  if (text(end, 'instance') === 'gecertificeerde-instelling') return false;
  const isFinalFirst = BEGINS_WHEN_FINAL.includes(text(end, 'measure') ?? '');
  const mayWait = end.says.enforceable === 'nee' && !ENFORCEABLE_BY_LAW.includes(text(end, 'measure') ?? '');
  return (
    (isFinalFirst && (day <= (text(end, 'date') ?? '') || (mayWait && !isFinal(pages, decisions, end, day)))) ||
    pages
      .filter((page) => page.says.decision === end.eventId)
      .filter((page) => (page.says.kind === 'appealLodged' ? mayWait && !isFinalFirst : isSuspension(decisions, page)))
      .some((page) => isPending(decisions, end, text(page, 'date') ?? '', day))
  );
}

/** What leaves a decision as it stood: it was upheld, or the appeal was inadmissible or withdrawn. */
export const LEAVING: readonly string[] = ['bekrachtigd', 'niet-ontvankelijk'];

/** True once no remedy can be open against a decision any more: nobody appealed in time, or it was upheld and nobody went on. */
export function isFinal(pages: readonly Page[], decisions: readonly Page[], object: Page, day: string): boolean {
  const upheld = decisions.findLast(
    (page) => page.says.decision === object.eventId && LEAVING.includes(text(page, 'dictum') ?? ''),
  );
  const isAppealed = pages.some(({ says }) => says.kind === 'appealLodged' && says.decision === object.eventId);
  if (isAppealed && upheld === undefined) return false;
  if (isAppealed && upheld !== undefined && text(upheld, 'instance') !== 'hoge-raad')
    return isFinal(pages, decisions, upheld, day);
  if (isAppealed && upheld !== undefined) return day >= (text(upheld, 'date') ?? '');
  return day > lastOfAppeal(object);
}

/** The last day on which appeal can be open, which is no Saturday, Sunday or feestdag, nor a day made equal to one (806 Rv, 1 and 3 Atw). */
function lastOfAppeal(object: Page): string {
  let last: string = monthsLater(text(object, 'date') ?? '', APPEAL_MONTHS);
  while (isFree(last) || mayBeDesignated(last)) last = later(last, 1);
  return last;
}

function isSuspension(decisions: readonly Page[], page: Page): boolean {
  return decisions.includes(page) && text(page, 'dictum') === 'geschorst';
}

/** True where no higher court has decided about a decision since a day and up to another. */
export function isPending(decisions: readonly Page[], object: Page, since: string, day: string): boolean {
  return (
    since <= day &&
    !decisions.some(
      (page) =>
        page.says.decision === object.eventId &&
        rank(page) > rank(object) &&
        ['bekrachtigd', 'niet-ontvankelijk', 'vernietigd'].includes(text(page, 'dictum') ?? '') &&
        (text(page, 'date') ?? '') >= since &&
        (text(page, 'date') ?? '') <= day,
    )
  );
}
