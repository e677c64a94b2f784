/** What must hold of whatever hangs on a child's being placed, and not on the title to place it alone. */

import { expect } from 'chai';
import { told } from './alike.js';
import type { Invariant } from './in-force.js';
import { RESTS_ON } from './limits.js';
import { decisionsOf, ordersOf } from './orders.js';
import { pagesOf } from './pages.js';
import { hasLeft } from './placed.js';
import { answer, askedAbout, isInForce, measuresIn } from './questions.js';

/** The invariants of placement. */
export const PLACED: readonly Invariant[] = [
  {
    title: 'contact is limited only by whom a child is placed, or has yet to be: not once it has left',
    check: (played) => {
      const kinds = new Map(measuresIn(played.facts).map(({ measureRef, kind }) => [measureRef as string, kind]));
      for (const { verdict, ...question } of askedAbout(played)) {
        if (!isInForce(verdict) || kinds.get(verdict.answeredBy ?? '') !== 'contactbeperking') continue;
        const pages = pagesOf(played.facts, question.knownAt);
        const titles = measuresIn(played.facts)
          .filter(({ kind }) => RESTS_ON.contactbeperking?.includes(kind))
          .filter(({ measureRef }) => isInForce(answer(played.facts, { ...question, measure: { measureRef } })));
        const isPlaced = titles.some(({ measureRef }) =>
          ordersOf(decisionsOf(pages), measureRef).some((order) => !hasLeft(pages, order, question.day)),
        );
        expect(isPlaced, told(question)).to.equal(true);
      }
    },
  },
];
