/** What must hold of every answer that a measure is in force, and of some that it is not: the law, said again. */

import type { RecordedFact } from '@grondslag/chaincode/domain';
import { expect } from 'chai';
import { told } from './alike.js';
import {
  AFTER_MAJORITY,
  APPEAL_MONTHS,
  GIVEN_AT_ONCE,
  LONGEST_DAYS,
  LONGEST_MONTHS,
  NO_APPEAL,
  REPLACED_BY_GUARDIANSHIP,
  RESTS_ON,
} from './limits.js';
import { annulmentsOf, decisionsOf, endOf, givenAnew, ordersOf } from './orders.js';
import { later, monthsLater, type Page, pagesOf, text } from './pages.js';
import type { Played } from './play.js';
import {
  type Asked,
  answer,
  askedAbout,
  chanceFor,
  isInForce,
  measuresIn,
  type Question,
  questionsAbout,
} from './questions.js';
import { objections } from './reading.js';

/** A sentence that must be true of every history. */
export interface Invariant {
  readonly title: string;
  readonly check: (played: Played) => void;
  /** What the law of the product does not do yet, where it does not. */
  readonly awaits?: string;
}

/** The questions to which the answer is that the measure is in force, with the measure that is. */
function inForce(played: Played): readonly (Asked & { readonly measureRef: string; readonly kind: string })[] {
  const kinds = new Map(measuresIn(played.facts).map(({ measureRef, kind }) => [measureRef, kind]));
  return askedAbout(played).flatMap((one) => {
    const { answeredBy } = one.verdict;
    const kind = answeredBy === null ? undefined : kinds.get(answeredBy);
    return isInForce(one.verdict) && answeredBy !== null && kind !== undefined
      ? [{ ...one, measureRef: answeredBy, kind }]
      : [];
  });
}

/** The invariants of measures in force. */
export const IN_FORCE: readonly Invariant[] = [
  {
    title:
      'a measure is in force only by an order that nothing stands against: begun, not over, heard, carried out, not ended, annulled or suspended',
    check: (played) => {
      for (const question of inForce(played)) {
        const pages = pagesOf(played.facts, question.knownAt);
        const orders = ordersOf(decisionsOf(pages), question.measureRef);
        const against = orders.map((order) => [order.seq, ...objections(pages, order, question.day)]);
        expect(
          against.some(({ length }) => length === 1),
          `${told(question)}: ${JSON.stringify(against)}`,
        ).to.equal(true);
      }
    },
  },
  {
    title: 'no order that is on the ledger lasts longer than the law allows',
    check: ({ facts }) => {
      const pages = pagesOf(facts, null);
      for (const page of pages) {
        const limits = LONGEST_MONTHS[text(page, 'measure') ?? ''];
        const [from, end] = [text(page, 'from'), endOf(page)];
        const days = LONGEST_DAYS[text(page, 'measure') ?? ''];
        if (days !== undefined && from !== undefined && end !== undefined && text(page, 'dictum') === 'toegewezen') {
          expect(end <= later(from, days), `event ${page.seq} runs from ${from} to ${end}`).to.equal(true);
        }
        const months =
          text(page, 'dictum') === 'verlengd'
            ? limits?.extended
            : text(page, 'dictum') === 'toegewezen'
              ? limits?.given
              : undefined;
        if (months === undefined || from === undefined || end === undefined) continue;
        expect(end <= monthsLater(from, months), `event ${page.seq} runs from ${from} to ${end}`).to.equal(true);
      }
    },
  },
  {
    title: 'no order is on the ledger that was given at once and that the law does not let be given so',
    check: ({ facts }) => {
      for (const page of pagesOf(facts, null)) {
        const mayBe = GIVEN_AT_ONCE.includes(text(page, 'measure') ?? '');
        expect(page.says.unheard !== true || mayBe, `event ${page.seq}`).to.equal(true);
      }
    },
  },
  {
    title: 'what counts in all is never in force for longer than that without a day between',
    check: (played) => {
      for (const question of inForce(played)) {
        const limits = LONGEST_MONTHS[question.kind];
        if (limits?.inAll !== true) continue;
        const since = firstDayOfRun(played.facts, question, limits.given);
        expect(question.day < monthsLater(since, limits.given), `${told(question)}: since ${since}`).to.equal(true);
      }
    },
  },
  {
    title: 'what rests on another measure is in force only while that is, on the same day and as far as was known',
    check: (played) => {
      for (const question of inForce(played)) {
        const bases = RESTS_ON[question.kind];
        if (bases === undefined) continue;
        const standing = measuresIn(played.facts)
          .filter(({ kind }) => bases.includes(kind))
          .map(({ measureRef }) => answer(played.facts, { ...question, measure: { measureRef } }));
        expect(standing.some(isInForce), told(question)).to.equal(true);
      }
    },
  },
  {
    title: 'nothing is in force from the eighteenth birthday on but what the law lets run on',
    check: (played) => {
      for (const question of inForce(played)) {
        const birthdays = pagesOf(played.facts, question.knownAt).flatMap((page) => text(page, 'majorityOn') ?? []);
        const last = birthdays.sort().at(-1);
        if (last === undefined) continue;
        const months = AFTER_MAJORITY[question.kind] ?? 0;
        expect(question.day < monthsLater(last, months), `${told(question)}: of age on ${last}`).to.equal(true);
      }
    },
  },
  {
    title: 'nothing is in force once the child has died or was declared of age',
    check: (played) => {
      for (const question of inForce(played)) {
        const ended = pagesOf(played.facts, question.knownAt).filter(
          ({ says }) => (says.kind as string) === 'minorityEnded',
        );
        expect(
          ended.every((page) => question.day < (text(page, 'date') ?? '')),
          told(question),
        ).to.equal(true);
      }
    },
  },
  {
    title: 'nothing is in force that nobody asked for, unless the court acted of its own motion',
    check: (played) => {
      for (const question of inForce(played)) {
        const pages = pagesOf(played.facts, question.knownAt);
        const isAsked = pages.some(({ says }) => asks(says, question.kind));
        const orders = ordersOf(pages, question.measureRef);
        const ownMotion = orders.some(({ says }) => says.requester === 'ambtshalve');
        const byInstitution = orders.some(({ says }) => says.instance === 'gecertificeerde-instelling');
        // Provisional guardianship comes with the suspension of authority, or while that stands (1:268 lid 3 BW).
        const suspended = pages.filter(
          ({ says }) => says.measure === 'schorsing-gezag' && says.dictum === 'toegewezen',
        );
        const comesAlong =
          question.kind === 'voorlopige-voogdij' &&
          orders.some((order) => suspended.some((one) => (text(one, 'date') ?? '') <= (text(order, 'date') ?? '')));
        expect(isAsked || ownMotion || byInstitution || comesAlong, told(question)).to.equal(true);
      }
    },
  },
  {
    title: 'only a court makes a measure: without its decisions nothing is in force, whatever others registered',
    check: ({ facts, seed }) => {
      const without = facts.filter(
        ({ content }) => typeof content !== 'string' && content.kind !== 'decisionRegistered',
      );
      for (const question of questionsAbout(facts, chanceFor(seed, 7), 3)) {
        expect(isInForce(answer(without, question)), told(question)).to.equal(false);
      }
    },
  },
  {
    title: 'a lasting guardianship and the supervision that it replaced are never in force on one day',
    check: (played) => {
      for (const question of inForce(played)) {
        if (!REPLACED_BY_GUARDIANSHIP.includes(question.kind)) continue;
        const pages = pagesOf(played.facts, question.knownAt);
        // What an authorisation loses to a guardianship is its supervision; one given since is not lost (1:256, 1:265b lid 1 BW).
        const bases = measuresIn(played.facts).filter(({ kind }) => RESTS_ON[question.kind]?.includes(kind));
        const own = givenAnew(
          [question, ...bases].flatMap(({ measureRef }) => ordersOf(decisionsOf(pages), measureRef)),
        );
        for (const { measureRef, kind } of measuresIn(played.facts)) {
          if (kind !== 'voogdij') continue;
          if (!isInForce(answer(played.facts, { ...question, measure: { measureRef } }))) continue;
          // It begins on the day after its order at the earliest, or once that is final, whatever was there for a time before (1:280 b BW).
          const guardianships = ordersOf(decisionsOf(pages), measureRef).filter(
            (page) =>
              endOf(page) === undefined &&
              (text(page, 'date') ?? '') < question.day &&
              objections(pages, page, question.day).length === 0,
          );
          const isYounger = own.some((page) =>
            guardianships.some((one) => (text(page, 'date') ?? '') >= (text(one, 'date') ?? '')),
          );
          expect(isYounger || guardianships.length === 0, told(question)).to.equal(true);
        }
      }
    },
  },
  {
    title: 'no guardianship is in force once a parent has authority again that had been ended when it was given',
    check: (played) => {
      for (const question of inForce(played)) {
        if (question.kind !== 'voogdij') continue;
        const pages = pagesOf(played.facts, question.knownAt);
        const stands = ordersOf(decisionsOf(pages), question.measureRef).some(
          (order) => !restoredSince(pages, order).some((from) => from <= question.day),
        );
        expect(stands, told(question)).to.equal(true);
      }
    },
  },
  {
    title: 'no appeal is on the ledger where the law leaves none',
    check: ({ facts }) => {
      for (const appeal of pagesOf(facts, null).filter(({ says }) => says.kind === 'appealLodged')) {
        // What was corrected since left an appeal when it was lodged.
        const pages = pagesOf(
          facts.filter(({ seq }) => seq < appeal.seq),
          null,
        );
        const object = pages.find(({ eventId }) => eventId === appeal.says.decision);
        expect(NO_APPEAL).not.to.include(object?.says.measure);
        // Another institution over supervision is given or refused under 1:259 BW; over guardianship it is not.
        const asked = pages.find(({ eventId }) => eventId === object?.says.request)?.says.request;
        const isRefusal = object?.says.dictum === 'afgewezen' && asked === 'vervangen-gi';
        if (object?.says.dictum === 'gi-vervangen' || isRefusal) expect(object?.says.measure).to.equal('voogdij');
      }
    },
  },
];

/** True for a fact that asks for a measure of a kind; whoever asks for its end or for another institution has it already (1:259, 1:261 BW). */
export function asks(says: Page['says'], kind: string): boolean {
  if (says.kind === 'findingRegistered')
    return says.outcome === 'verzoek' && (says.measures as readonly string[]).includes(kind);
  return says.kind === 'requestFiled' && says.measure === kind && ASKING.includes(String(says.request));
}

/**
 * The days from which a parent surely has authority again that a court had ended by the time of an order: the day after an
 * enforceable decision, or when its appeal term is over, with a few days to spare (1:253p, 1:277, 1:281 lid 1 BW).
 */
function restoredSince(pages: readonly Page[], order: Page): readonly string[] {
  const decisions = decisionsOf(pages);
  const by = text(order, 'date') ?? '';
  return decisions.flatMap((page) => {
    const isRestored = page.says.measure === 'gezagsbeeindiging' && page.says.dictum === 'opgeheven';
    const date = text(page, 'date') ?? '';
    // Whatever a higher court is asked about it, or says, may hold it up.
    if (!isRestored || date <= by || pages.some(({ says }) => says.decision === page.eventId)) return [];
    const ended = ordersOf(decisions, text(page, 'measureRef') ?? '').some(
      (given) => (text(given, 'date') ?? '') <= by && annulmentsOf(decisions, given).length === 0 && !endOf(given),
    );
    const begins = page.says.enforceable === 'ja' ? later(date, 1) : later(monthsLater(date, APPEAL_MONTHS), 5);
    return ended ? [[text(page, 'from') ?? '', begins].sort().at(-1) ?? begins] : [];
  });
}

const ASKING: readonly string[] = ['instellen', 'verlengen'];

/** The first day of the unbroken run of days in force that ends on the day asked about; no further back than the limit. */
function firstDayOfRun(facts: readonly RecordedFact[], question: Question & { kind: string }, months: number): string {
  const stop = monthsLater(question.day, -months - 1);
  let day: string = question.day;
  while (
    day > stop &&
    isInForce(answer(facts, { ...question, measure: { kind: question.kind as never }, day: later(day, -1) as never }))
  ) {
    day = later(day, -1);
  }
  return day;
}
