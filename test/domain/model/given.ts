/** What must hold of what was given: on which days it is in force when nothing is doubtful about it. */

import { expect } from 'chai';
import { asks, type Invariant } from './in-force.js';
import { annulmentsOf, decisionsOf, endOf, ordersOf } from './orders.js';
import { later, type Page, pagesOf, text } from './pages.js';
import { answer, chanceFor, isInForce } from './questions.js';

/** The invariants of what was plainly given, and of what outlives or never was. */
export const GIVEN: readonly Invariant[] = [
  {
    title: 'a measure that was plainly given is in force on each of its days, and on none after',
    check: ({ facts, seed }) => {
      if (facts.some(({ content }) => typeof content === 'string')) return;
      const draw = chanceFor(seed, 9);
      const pages = pagesOf(facts, null);
      for (const order of decisionsOf(pages).filter((page) => isPlain(pages, page))) {
        const [from, end] = [text(order, 'from') ?? '', endOf(order) ?? ''];
        const ask = (on: string) =>
          answer(facts, { measure: { measureRef: order.says.measureRef as never }, day: on as never, knownAt: null });
        const days = Math.round((Date.parse(end) - Date.parse(from)) / 86_400_000);
        for (const on of [from, later(end, -1), later(from, draw.below(days))])
          expect(ask(on).state, `event ${order.seq} on ${on}`).to.equal('geldig');
        for (const on of [end, later(end, draw.below(900))])
          expect(ask(on).state, `event ${order.seq} on ${on}`).to.be.oneOf(['verlopen', 'onbekend']);
        expect(ask(later(from, -1)).state).to.equal('niet-begonnen');
        expect(ask(later(from, -1)).nextCriticalDate).to.equal(from);
      }
    },
  },
  {
    title: 'an arrangement for contact outlives the supervision in which it was made',
    check: ({ facts, seed }) => {
      if (facts.some(({ content }) => typeof content === 'string')) return;
      const draw = chanceFor(seed, 10);
      const pages = pagesOf(facts, null);
      const decisions = decisionsOf(pages);
      for (const order of decisions.filter(
        ({ says }) => says.measure === 'omgangsregeling' && says.dictum === 'toegewezen',
      )) {
        const about = decisions.filter((page) => page.says.measureRef === order.says.measureRef);
        const isDisturbed = pages.some(
          ({ says }) =>
            says.majorityOn !== undefined || says.kind === 'minorityEnded' || says.decision === order.eventId,
        );
        if (about.length > 1 || isDisturbed || order.says.enforceable !== 'ja' || order.says.unheard === true) continue;
        const ask = (day: string) =>
          isInForce(
            answer(facts, {
              measure: { measureRef: order.says.measureRef as never },
              day: day as never,
              knownAt: null,
            }),
          );
        const from = text(order, 'from') ?? '';
        const day = later(from, draw.below(700));
        if (!ask(from) || day >= (endOf(order) ?? '9999')) continue;
        expect(ask(day), `event ${order.seq} on ${day}`).to.equal(true);
      }
    },
  },
  {
    title: 'what a higher court annulled from the beginning was, as we know now, never in force by that order',
    check: ({ facts }) => {
      const decisions = decisionsOf(pagesOf(facts, null));
      for (const order of decisions) {
        const only = ordersOf(decisions, text(order, 'measureRef') ?? '');
        if (only.length !== 1 || only[0] !== order) continue;
        const isGone = annulmentsOf(decisions, order).some((page) => text(page, 'effect') === 'ex-tunc');
        if (!isGone) continue;
        const start = text(order, 'from') ?? text(order, 'date') ?? '';
        for (const on of [start, later(start, 20)]) {
          const verdict = answer(facts, {
            measure: { measureRef: order.says.measureRef as never },
            day: on as never,
            knownAt: null,
          });
          expect(isInForce(verdict), `event ${order.seq} on ${on}`).to.equal(false);
        }
      }
    },
  },
];

/** An order about which nothing is doubtful: the only decision on its measure, asked for in time, enforceable, heard, with its end. */
function isPlain(pages: readonly Page[], order: Page): boolean {
  const { says } = order;
  if (says.measure !== 'ondertoezichtstelling' || says.dictum !== 'toegewezen' || says.instance !== 'rechtbank')
    return false;
  const [date, from] = [text(order, 'date') ?? '', text(order, 'from') ?? ''];
  const isAlone = decisionsOf(pages).filter((page) => page.says.measureRef === says.measureRef).length === 1;
  const isAsked = pages.some((page) => asks(page.says, 'ondertoezichtstelling') && (text(page, 'date') ?? '') <= date);
  const disturbs = pages.some(
    (page) =>
      page.says.measure === 'voogdij' ||
      page.says.majorityOn !== undefined ||
      page.says.kind === 'minorityEnded' ||
      (page.says.kind === 'appealLodged' && page.says.decision === order.eventId),
  );
  return (
    isAlone &&
    isAsked &&
    !disturbs &&
    says.enforceable === 'ja' &&
    says.unheard === false &&
    endOf(order) !== undefined &&
    from >= '2015-01-01'
  );
}
