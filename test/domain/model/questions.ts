/** The questions that are asked about a history: which measure, on which day, as known at which moment. */

import {
  addDays,
  type CalendarDate,
  type Instant,
  MEASURE_KINDS,
  type MeasureKind,
  type MeasureRef,
  type MeasureSelector,
  type RecordedFact,
  type Verdict,
  verdict,
} from '@grondslag/chaincode/domain';
import { refOf } from './desk.js';
import { Draw } from './draw.js';
import { later, monthsLater, type Page, pagesOf, text } from './pages.js';
import type { Played } from './play.js';

/** One question. */
export interface Question {
  readonly measure: MeasureSelector;
  readonly day: CalendarDate;
  readonly knownAt: Instant | null;
}

/** The answer to a question about facts. */
export function answer(facts: readonly RecordedFact[], { measure, day, knownAt }: Question): Verdict {
  return verdict(facts, measure, day, knownAt);
}

/** True when a verdict says that a measure may be carried out. */
export function isInForce({ state }: Pick<Verdict, 'state'>): boolean {
  return state === 'geldig' || state === 'geldig-mits';
}

/** What there is to ask about in facts; those looked at last are kept. */
interface Matter {
  readonly facts: readonly RecordedFact[];
  readonly measures: ReturnType<typeof measuresIn>;
  readonly days: readonly CalendarDate[];
  readonly orders: readonly Page[];
}

let matter: Matter | undefined;

function matterOf(facts: readonly RecordedFact[]): Matter {
  if (matter?.facts === facts) return matter;
  const pages = pagesOf(facts, null);
  const orders = pages.filter((page) => text(page, 'from') !== undefined && page.says.unheard !== undefined);
  matter = { facts, measures: measuresIn(facts), days: daysOf(pages), orders };
  return matter;
}

/** Every measure on which the facts hold a decision, with its kind. */
export function measuresIn(
  facts: readonly RecordedFact[],
): readonly { readonly measureRef: MeasureRef; readonly kind: MeasureKind }[] {
  const kinds = new Map<MeasureRef, MeasureKind>();
  for (const { says } of pagesOf(facts, null)) {
    if (says.kind === 'decisionRegistered') kinds.set(says.measureRef as MeasureRef, says.measure as MeasureKind);
  }
  return [...kinds].map(([measureRef, kind]) => ({ measureRef, kind }));
}

/** So many questions about facts, mostly about days on which something turns or a measure may be in force. */
export function questionsAbout(facts: readonly RecordedFact[], draw: Draw, count: number): readonly Question[] {
  const { measures, days, orders } = matterOf(facts);
  return Array.from({ length: count }, () => {
    const knownAt = momentFrom(facts, draw);
    const order = orders.length > 0 && draw.percent(35) ? draw.one(orders) : undefined;
    if (order === undefined) return { measure: selectorFrom(measures, draw), day: dayFrom(days, draw), knownAt };
    const from = text(order, 'from') as CalendarDate;
    const measure: MeasureSelector = draw.percent(70)
      ? { measureRef: order.says.measureRef as MeasureRef }
      : { kind: order.says.measure as MeasureKind };
    return { measure, day: addDays(from, draw.one([0, draw.below(30), draw.below(120), draw.below(400)])), knownAt };
  });
}

/** Days on which the state of something may turn, as a reader would guess them from the facts; in order. */
export function daysOf(pages: readonly Page[]): readonly CalendarDate[] {
  const days = pages.flatMap((page) => {
    const [date, from, until] = ['date', 'from', 'until'].map((name) => text(page, name));
    return [
      ...[date, from, until, text(page, 'majorityOn')].flatMap((one) => (one === undefined ? [] : [one])),
      ...(page.says.unheard === true && date !== undefined ? [later(date, 14)] : []),
      ...[from, date].flatMap((one) => (one === undefined ? [] : [monthsLater(one, 3), monthsLater(one, 12)])),
    ];
  });
  return [...new Set(days.flatMap((on) => [later(on, -1), on, later(on, 1)]))].sort() as CalendarDate[];
}

function selectorFrom(measures: ReturnType<typeof measuresIn>, draw: Draw): MeasureSelector {
  if (measures.length === 0 || draw.percent(5)) {
    const kind = draw.one(MEASURE_KINDS);
    return draw.percent(80) ? { kind } : { measureRef: refOf(kind, 0) as MeasureRef };
  }
  const { measureRef, kind } = draw.one(measures);
  return draw.percent(60) ? { measureRef } : { kind };
}

function dayFrom(days: readonly CalendarDate[], draw: Draw): CalendarDate {
  const [first, last] = [days[0] ?? ('2023-01-01' as CalendarDate), days.at(-1) ?? ('2023-01-01' as CalendarDate)];
  if (days.length > 0 && draw.percent(75)) return draw.one(days);
  return addDays(draw.percent(50) ? first : last, draw.between(-60, 500));
}

function momentFrom(facts: readonly RecordedFact[], draw: Draw): Instant | null {
  if (facts.length === 0 || draw.percent(55)) return null;
  const moment = draw.one(facts).recordedAt;
  return draw.percent(70)
    ? moment
    : (new Date(Date.parse(moment) + draw.one([-1, 1, 86_400_000])).toISOString() as Instant);
}

/** A source of chance for questions about one history; each use gets its own number. */
export function chanceFor(seed: number, use: number): Draw {
  return new Draw(seed).apart(100 + use);
}

/** A question with the answer that a case gives to it. */
export interface Asked extends Question {
  readonly verdict: Verdict;
}

const QUESTIONS = 12;
let asked: { readonly played: Played; readonly answers: readonly Asked[] } | undefined;

/** The questions that every invariant looks at, each answered once; those of the case looked at last are kept. */
export function askedAbout(played: Played): readonly Asked[] {
  if (asked?.played === played) return asked.answers;
  const { facts, seed } = played;
  const answers = questionsAbout(facts, chanceFor(seed, 1), QUESTIONS).map((question) => ({
    ...question,
    verdict: answer(facts, question),
  }));
  asked = { played, answers };
  return answers;
}
