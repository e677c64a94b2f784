/** What must hold of each state: its cause is on the ledger and is named, and what has ended for good does not come back. */

import type { State } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { told } from './alike.js';
import { beginsOf } from './begins.js';
import type { Invariant } from './in-force.js';
import {
  BEGINS_WHEN_FINAL,
  BY_INSTITUTION,
  EXECUTION_MONTHS,
  LAPSES_UNEXECUTED,
  LONGEST_MONTHS,
  REPLACED_BY_GUARDIANSHIP,
  RUNS_ON,
} from './limits.js';
import { annulmentsOf, decisionsOf, endOf, givenAnew, ordersOf } from './orders.js';
import { later, monthsLater, type Page, pagesOf, text } from './pages.js';
import { unplacedSince } from './placed.js';
import type { Played } from './play.js';
import { type Asked, answer, askedAbout, isInForce, measuresIn } from './questions.js';
import { isHeard, objections } from './reading.js';

type Test = (page: Page) => boolean;
const dictum =
  (...words: readonly string[]): Test =>
  (page) =>
    words.includes(text(page, 'dictum') ?? '');
const kind =
  (...words: readonly string[]): Test =>
  ({ says }) =>
    words.includes(String(says.kind));

/** The facts of which one must be on the ledger, and named, for a state to be right. */
const CAUSES: { readonly [S in State]?: Test } = {
  geldig: dictum('toegewezen', 'verlengd'),
  'geldig-mits': dictum('toegewezen', 'verlengd'),
  geschorst: (page) => kind('appealLodged')(page) || dictum('geschorst')(page),
  verlopen: dictum('toegewezen', 'verlengd', 'bekort'),
  'vervallen-niet-gehoord': ({ says }) => says.unheard === true,
  // Closed youth care in which nobody was on the birthday lapses on it.
  'vervallen-niet-uitgevoerd': (page) =>
    LAPSES_UNEXECUTED.includes(text(page, 'measure') ?? '') ||
    dictum('vervallen-verklaard')(page) ||
    page.says.majorityOn !== undefined,
  herroepen: dictum('herroepen'),
  vernietigd: dictum('vernietigd', 'afgewezen'),
  afgewezen: dictum('afgewezen'),
  betwist: dictum('verlengd'),
};

/** What may have ended a measure early: a court, the child's age or death, a base that was ended, a guardianship. */
const ENDS: Test = (page) =>
  dictum('opgeheven', 'ingetrokken', 'herroepen', 'bekort', 'toegewezen', 'verlengd')(page) ||
  // What an institution gave, a court declares void (1:264 lid 1 BW).
  (dictum('vervallen-verklaard')(page) && BY_INSTITUTION.includes(text(page, 'measure') ?? '')) ||
  kind('minorityEnded')(page) ||
  page.says.majorityOn !== undefined;

const OVER: readonly State[] = [
  'beeindigd',
  'herroepen',
  'vernietigd',
  'verlopen',
  'vervallen-niet-gehoord',
  'vervallen-niet-uitgevoerd',
];

/** The invariants of causes and of coming back. */
export const CAUSED: readonly Invariant[] = [
  {
    title: 'each state names the fact that caused it',
    check: (played) => {
      for (const { verdict, ...question } of readable(played)) {
        const cause = verdict.state === 'beeindigd' ? ENDS : CAUSES[verdict.state];
        if (cause === undefined) continue;
        const named = new Set<string>(verdict.reasons.flatMap(({ events }) => events));
        const pages = pagesOf(played.facts, question.knownAt).filter(({ eventId }) => named.has(eventId));
        expect(pages.some(cause), `${told(question)}: ${verdict.state}`).to.equal(true);
      }
    },
  },
  {
    title:
      'a measure is in force without any condition only when its end is known, whoever had to be heard was, and it was carried out',
    check: (played) => {
      for (const { verdict, ...question } of readable(played)) {
        if (verdict.state !== 'geldig' || verdict.answeredBy === null) continue;
        const pages = pagesOf(played.facts, question.knownAt);
        const orders = ordersOf(decisionsOf(pages), verdict.answeredBy);
        const settled = orders.filter(
          (order) => objections(pages, order, question.day).length === 0 && isSettled(pages, order, question.day),
        );
        expect(settled.length, told(question)).to.be.greaterThan(0);
      }
    },
  },
  {
    title:
      'what has ended comes back by a new order, or where its end or that of its base is held up, and not by a new base or the end of what took its place',
    check: (played) => {
      const pages = pagesOf(played.facts, null);
      const decisions = decisionsOf(pages);
      const held = pages.filter((page) => isAgainstAnEnd(decisions, page)).map((page) => text(page, 'date') ?? '');
      for (const { measureRef, kind: own } of measuresIn(played.facts).slice(0, 2)) {
        const begins = beginsOf(decisions, measureRef);
        let before: State | undefined;
        let day: string | null = later([...begins, '2030-01-01'].sort()[0] ?? '', -30);
        for (let turn = 0; day !== null && turn < 60; turn += 1) {
          const verdict: Asked['verdict'] = answer(played.facts, {
            measure: { measureRef },
            day: day as never,
            knownAt: null,
          });
          const isBack = before !== undefined && OVER.includes(before) && isInForce(verdict);
          if (isBack && !BEGINS_WHEN_FINAL.includes(own)) {
            expect(begins, `${own} was ${before} and is in force again on ${day}`).to.satisfy(() =>
              [...begins, ...held].includes(day ?? ''),
            );
          }
          before = verdict.state;
          day = verdict.nextCriticalDate;
        }
      }
    },
  },
  {
    title: 'supervision that a lasting guardianship replaced does not come back when that guardianship is ended',
    check: (played) => {
      for (const { verdict, ...question } of readable(played)) {
        if (!isInForce(verdict) || verdict.answeredBy === null) continue;
        const pages = pagesOf(played.facts, question.knownAt);
        const decisions = decisionsOf(pages);
        const own = ordersOf(decisions, verdict.answeredBy);
        if (!own.every(({ says }) => REPLACED_BY_GUARDIANSHIP.includes(String(says.measure)))) continue;
        for (const guardianship of decisions.filter((page) => isLastingGuardianship(decisions, page))) {
          const on = later(text(guardianship, 'date') ?? '', 1);
          const measure = { measureRef: guardianship.says.measureRef as never };
          const isYounger = givenAnew(own).some((order) => (text(order, 'date') ?? '') >= on);
          if (
            on >= question.day ||
            isYounger ||
            // The guardianship may be there by another order, for a time (1:280 b BW).
            objections(pages, guardianship, on).length > 0 ||
            !isInForce(answer(played.facts, { ...question, measure, day: on as never }))
          )
            continue;
          const wasThere = isInForce(
            answer(played.facts, {
              ...question,
              measure: { measureRef: verdict.answeredBy },
              day: later(on, -1) as never,
            }),
          );
          expect(wasThere, `${told(question)}: replaced on ${on}`).to.equal(false);
        }
      }
    },
  },
  {
    title: 'an authorisation is in force only where its institution was at some time in charge of a base',
    check: (played) => {
      for (const { verdict, ...question } of readable(played)) {
        if (!isInForce(verdict)) continue;
        const pages = pagesOf(played.facts, question.knownAt);
        const decisions = decisionsOf(pages);
        const own = ordersOf(decisions, verdict.answeredBy ?? '').filter(
          ({ says }) => says.measure === 'uithuisplaatsing',
        );
        const carrying = own.filter((order) => objections(pages, order, question.day).length === 0);
        if (carrying.length === 0) continue;
        // A decision of unknown dictum charges nobody; where nobody is known to be in charge, nothing says it is another.
        const supervisions = decisions.filter(({ says }) => String(says.measure).includes('ondertoezichtstelling'));
        const inCharge = [...new Set(supervisions.map(({ says }) => says.measureRef))].map((base) =>
          supervisions
            .filter(({ says }) => says.measureRef === base)
            .filter(dictum('toegewezen', 'verlengd', 'gi-vervangen'))
            .flatMap((page) => text(page, 'institution') ?? []),
        );
        const isFitting = carrying.some((order) => {
          const institution = text(order, 'institution');
          return inCharge.some(
            (known) => institution === undefined || known.length === 0 || known.includes(institution),
          );
        });
        expect(isFitting, told(question)).to.equal(true);
      }
    },
  },
  {
    title: 'before its first order a measure is nothing yet, or refused, or unknown',
    check: (played) => {
      for (const { verdict, ...question } of readable(played)) {
        const { measureRef } = question.measure;
        if (measureRef === undefined) continue;
        const orders = ordersOf(decisionsOf(pagesOf(played.facts, question.knownAt)), measureRef);
        const isBefore = orders.every((order) => question.day < (text(order, 'from') ?? '0'));
        if (isBefore) expect(verdict.state, told(question)).to.be.oneOf(['niet-begonnen', 'afgewezen', 'onbekend']);
      }
    },
  },
];

/** True for an appeal or a suspension by which a court's decision to end a measure does not work (Rv 360). */
function isAgainstAnEnd(decisions: readonly Page[], page: Page): boolean {
  const object = decisions.find(({ eventId }) => eventId === page.says.decision);
  const isEnd = object !== undefined && dictum('opgeheven', 'ingetrokken', 'herroepen', 'bekort')(object);
  return isEnd && (kind('appealLodged')(page) || dictum('geschorst')(page));
}

/** The answers that were not cut short by content that is missing. */
export function readable(played: Played): readonly Asked[] {
  return played.facts.some(({ content }) => typeof content === 'string') ? [] : askedAbout(played);
}

/** Nothing can still end it by default: what had to be done was, or it ends before it had to be. */
function isSettled(pages: readonly Page[], order: Page, day: string): boolean {
  const measure = text(order, 'measure') ?? '';
  const [from, end] = [text(order, 'from'), endOf(order)];
  const comesOfAge = pages.flatMap(
    (page) => text(page, 'majorityOn') ?? (kind('minorityEnded')(page) ? (text(page, 'date') ?? []) : []),
  );
  // What runs on while a lasting measure is asked ends by the decision on that (1:241 lid 4, 1:253s lid 3, 1:268 lid 5 BW).
  const answered = decisionsOf(pages)
    .filter((page) => RUNS_ON[measure]?.includes(text(page, 'measure') ?? ''))
    .filter(dictum('toegewezen', 'afgewezen', 'opgeheven'))
    .flatMap((page) => text(page, 'date') ?? []);
  const isOverBy = (limit: string) =>
    objections(pages, order, later(limit, -1)).length > 0 ||
    [...comesOfAge, ...answered, end ?? limit].some((on) => on < limit);
  const isDone = unplacedSince(pages, order)
    .filter((since) => since === from || since <= day)
    .map((since) => monthsLater(since, EXECUTION_MONTHS))
    .every((limit) => isOverBy(limit) || end === limit);
  const knowsEnd = end !== undefined || LONGEST_MONTHS[measure] === undefined || RUNS_ON[measure] !== undefined;
  return knowsEnd && isDone && (isHeard(pages, order) || isOverBy(later(text(order, 'date') ?? '', 14)));
}

function isLastingGuardianship(decisions: readonly Page[], page: Page): boolean {
  const isGiven = page.says.measure === 'voogdij' && page.says.dictum === 'toegewezen' && endOf(page) === undefined;
  return isGiven && annulmentsOf(decisions, page).length === 0;
}
