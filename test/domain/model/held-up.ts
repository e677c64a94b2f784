/** What does not work while a higher court looks at it (360 Rv). */

import { ENFORCEABLE_BY_LAW } from './limits.js';
import { rank } from './orders.js';
import { type Page, text } from './pages.js';

/** True on a day on which a court's end of a measure does not work: appealed while not enforceable at once, or suspended by the hof (Rv 360). */
export function isHeldUp(pages: readonly Page[], decisions: readonly Page[], end: Page, day: string): boolean {
  if (!['opgeheven', 'ingetrokken', 'herroepen', 'bekort'].includes(text(end, 'dictum') ?? '')) return false;
  const mayWait = end.says.enforceable === 'nee' && !ENFORCEABLE_BY_LAW.includes(text(end, 'measure') ?? '');
  return (
    text(end, 'instance') !== 'gecertificeerde-instelling' &&
    pages
      .filter((page) => page.says.decision === end.eventId)
      .filter((page) => (page.says.kind === 'appealLodged' ? mayWait : isSuspension(decisions, page)))
      .some((page) => isPending(decisions, end, text(page, 'date') ?? '', day))
  );
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
        ['bekrachtigd', 'vernietigd'].includes(text(page, 'dictum') ?? '') &&
        (text(page, 'date') ?? '') >= since &&
        (text(page, 'date') ?? '') <= day,
    )
  );
}
