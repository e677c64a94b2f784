/** What must hold of the end of what begins only once a decision is final: it waits for that as well. */

import { expect } from 'chai';
import { told } from './alike.js';
import { readable } from './causes.js';
import { LEAVING } from './held-up.js';
import type { Invariant } from './in-force.js';
import { APPEAL_MONTHS, BEGINS_WHEN_FINAL } from './limits.js';
import { monthsLater, pagesOf, text } from './pages.js';

/** The invariants of finality. */
export const FINAL: readonly Invariant[] = [
  {
    title:
      'what begins when a decision is final ends no sooner: not before a court’s end of it was sent, nor while that may be appealed',
    check: (played) => {
      for (const { verdict, ...question } of readable(played)) {
        if (verdict.state !== 'beeindigd') continue;
        const pages = pagesOf(played.facts, question.knownAt);
        const named = new Set<string>(verdict.reasons.flatMap(({ events }) => events));
        const causes = pages.filter(({ eventId, says }) => named.has(eventId) && says.kind !== 'requestFiled');
        const [end, ...others] = causes;
        const isOf = BEGINS_WHEN_FINAL.includes(String(end?.says.measure)) && end?.says.dictum === 'opgeheven';
        if (end === undefined || others.length > 0 || !isOf) continue;
        const date = text(end, 'date') ?? '';
        const isUpheld = pages.some(
          ({ says }) => LEAVING.includes(String(says.dictum)) && says.decision === end.eventId,
        );
        const since = end.says.enforceable === 'ja' || isUpheld ? date : monthsLater(date, APPEAL_MONTHS);
        expect(question.day > since, `${told(question)}: ended by event ${end.seq}`).to.equal(true);
      }
    },
  },
];
