/** A plain second reading of the recorded facts, written from the statute: which order could carry a measure on a day, and why not. */

import { isHeldUp, isPending, LEAVING } from './held-up.js';
import {
  APPEAL_MONTHS,
  BEGINS_WHEN_FINAL,
  ENFORCEABLE_BY_LAW,
  EXECUTION_MONTHS,
  EXTENDED_IN_TIME,
  HEARING_DAYS,
  ITS_END_ASKED,
  LAPSES_UNASKED,
  LONGEST_MONTHS,
  PROVISIONAL_MONTHS,
  RUNS_ON,
  UNTIL_DECIDED,
} from './limits.js';
import { annulmentsOf, decisionsOf, endOf, isAfter, ordersOf } from './orders.js';
import { later, monthsLater, type Page, text } from './pages.js';
import { unplacedSince } from './placed.js';

/** Why an order cannot carry its measure on a day; empty when nothing stands against it. */
export function objections(pages: readonly Page[], order: Page, day: string): readonly string[] {
  const decisions = decisionsOf(pages);
  return [
    ...beforeItsTerm(order, day),
    ...afterItsTerm(pages, order, day),
    ...lapsedUnasked(pages, order, day),
    ...yielded(decisions, order, day),
    ...endedByCourt(pages, decisions, order, day),
    ...annulled(decisions, order, day),
    ...notHeard(pages, order, day),
    ...notCarriedOut(pages, order, day),
    ...suspended(pages, decisions, order, day),
    ...notFinal(decisions, order, day),
    ...tooLate(decisions, order),
    ...onAnnulledGround(decisions, order),
  ];
}

function beforeItsTerm(order: Page, day: string): readonly string[] {
  const from = text(order, 'from');
  return from !== undefined && day < from ? ['it has yet to begin'] : [];
}

function afterItsTerm(pages: readonly Page[], order: Page, day: string): readonly string[] {
  const [from, end] = [text(order, 'from'), endOf(order)];
  if (pages.some((page) => keepsAlive(page, order))) return [];
  const limits = LONGEST_MONTHS[text(order, 'measure') ?? ''];
  const months = text(order, 'dictum') === 'verlengd' ? limits?.extended : limits?.given;
  const longest = from === undefined || months === undefined ? undefined : monthsLater(from, months);
  return [
    ...(end !== undefined && day >= end && !isOfTheLaw(order, end) ? ['its term is over'] : []),
    ...(longest !== undefined && day >= longest ? ['it has lasted as long as the law allows'] : []),
  ];
}

/** A request for the lasting measure, filed before the provisional one was over; how long that runs on is read elsewhere. */
function keepsAlive({ says }: Page, order: Page): boolean {
  const measure = text(order, 'measure') ?? '';
  const asked = RUNS_ON[measure] ?? [];
  const isRequest =
    says.kind === 'findingRegistered'
      ? (says.measures as readonly string[]).some(
          (one) => asked.includes(one) && ITS_END_ASKED[measure]?.includes(one) !== true,
        )
      : says.kind === 'requestFiled' && asked.includes(String(says.measure));
  // It must be filed before the term is over, also where only the law sets that (1:253s lid 3 BW).
  const [from, months] = [text(order, 'from'), LONGEST_MONTHS[measure]?.given];
  const longest = from === undefined || months === undefined ? '9999' : monthsLater(from, months);
  return isRequest && String(says.date) <= (endOf(order) ?? longest);
}

/** A court that gives three months, no less, means those of the law, which begin to count on the day after its decision. */
function isOfTheLaw(order: Page, end: string): boolean {
  const months = monthsLater(text(order, 'date') ?? '', PROVISIONAL_MONTHS);
  return LAPSES_UNASKED.includes(text(order, 'measure') ?? '') && end >= months;
}

function lapsedUnasked(pages: readonly Page[], order: Page, day: string): readonly string[] {
  const lastDay = monthsLater(text(order, 'date') ?? '', PROVISIONAL_MONTHS);
  if (!LAPSES_UNASKED.includes(text(order, 'measure') ?? '') || day <= lastDay) return [];
  const isAsked = pages.some((page) => keepsAlive(page, order) && (text(page, 'date') ?? '') <= lastDay);
  return isAsked ? [] : ['nothing lasting was asked in time'];
}

function yielded(decisions: readonly Page[], order: Page, day: string): readonly string[] {
  const awaited = UNTIL_DECIDED[text(order, 'measure') ?? ''];
  const isDecided = decisions.some(
    (page) =>
      awaited?.includes(text(page, 'measure') ?? '') === true &&
      ['toegewezen', 'afgewezen'].includes(text(page, 'dictum') ?? '') &&
      (text(page, 'date') ?? '') >= (text(order, 'date') ?? '') &&
      (text(page, 'date') ?? '9999') <= day,
  );
  return isDecided ? ['what it ran ahead of was decided'] : [];
}

function endedByCourt(pages: readonly Page[], decisions: readonly Page[], order: Page, day: string): readonly string[] {
  return decisions
    .filter((page) => text(page, 'measureRef') === text(order, 'measureRef') && isAfter(page, order))
    .filter((page) => annulmentsOf(decisions, page).length === 0)
    .filter((page) => !isHeldUp(pages, decisions, page, day))
    .flatMap((page) => {
      switch (text(page, 'dictum')) {
        case 'opgeheven':
        case 'ingetrokken':
        case 'herroepen':
          return day >= (text(page, 'from') ?? '') ? ['the court ended it'] : [];
        case 'afgewezen': {
          // A hof that refuses from a day on what the court below gave ends it.
          const from = text(page, 'from');
          const ends = text(page, 'instance') !== 'rechtbank' && from !== undefined && from < (endOf(order) ?? '9999');
          return ends && day >= from ? ['a higher court refused it'] : [];
        }
        case 'bekort':
          return day >= (endOf(page) ?? '') ? ['the court shortened it'] : [];
        case 'vervallen-verklaard':
          // Of a conditional authorisation only the admission is declared void (6.1.7 Jw).
          if (text(page, 'measure') === 'voorwaardelijke-machtiging-gesloten-jeugdhulp') return [];
          return day >= (text(page, 'from') ?? text(page, 'date') ?? '') ? ['it was declared lapsed'] : [];
        default:
          return [];
      }
    });
}

function annulled(decisions: readonly Page[], order: Page, day: string): readonly string[] {
  return annulmentsOf(decisions, order).flatMap((page) => {
    const effect = text(page, 'effect');
    if (effect === 'ex-tunc' || effect === 'onbekend') return ['it was annulled'];
    const since = effect === 'vanaf' ? text(page, 'from') : text(page, 'date');
    return day >= (since ?? '') ? ['it was annulled from a day on'] : [];
  });
}

function notHeard(pages: readonly Page[], order: Page, day: string): readonly string[] {
  const isPast = day >= later(text(order, 'date') ?? '', HEARING_DAYS);
  return isPast && !isHeard(pages, order) ? ['nobody was heard in time'] : [];
}

/** True when nobody had still to be heard about an order, or both parties and child were within the two weeks. */
export function isHeard(pages: readonly Page[], order: Page): boolean {
  const limit = later(text(order, 'date') ?? '', HEARING_DAYS);
  const inTime = pages.filter(
    (page) =>
      page.says.kind === 'hearingHeld' && page.says.decision === order.eventId && (text(page, 'date') ?? '') < limit,
  );
  const parties = inTime.some(({ says }) => says.partiesHeard === true);
  const child = inTime.some(({ says }) => says.minorHeard !== 'nee');
  return order.says.unheard !== true || (parties && child);
}

function notCarriedOut(pages: readonly Page[], order: Page, day: string): readonly string[] {
  const isPast = unplacedSince(pages, order).some((since) => day >= monthsLater(since, EXECUTION_MONTHS));
  return isPast ? ['it was not carried out in time'] : [];
}

function suspended(pages: readonly Page[], decisions: readonly Page[], order: Page, day: string): readonly string[] {
  const isOpen = (since: string) => isPending(decisions, order, since, day);
  const appeals = pages.filter(({ says }) => says.kind === 'appealLodged' && says.decision === order.eventId);
  const stays = decisions.filter(
    (page) => page.says.decision === order.eventId && text(page, 'dictum') === 'geschorst',
  );
  const exempt = [...BEGINS_WHEN_FINAL, ...ENFORCEABLE_BY_LAW];
  const mayWait = order.says.enforceable !== 'ja' && !exempt.includes(text(order, 'measure') ?? '');
  return [
    ...(mayWait && appeals.some((page) => isOpen(text(page, 'date') ?? '')) ? ['an appeal suspends it'] : []),
    ...(stays.some((page) => isOpen(text(page, 'date') ?? '')) ? ['the court of appeal suspended it'] : []),
  ];
}

function notFinal(decisions: readonly Page[], order: Page, day: string): readonly string[] {
  if (!BEGINS_WHEN_FINAL.includes(text(order, 'measure') ?? '')) return [];
  const date = text(order, 'date') ?? '';
  if (order.says.enforceable === 'ja') return day < date ? ['it had not been given yet'] : [];
  const upheld = decisions.some(
    (page) => page.says.decision === order.eventId && LEAVING.includes(text(page, 'dictum') ?? ''),
  );
  return !upheld && day < monthsLater(date, APPEAL_MONTHS) ? ['it is not final yet'] : [];
}

function earlierOrders(decisions: readonly Page[], order: Page): readonly Page[] {
  return ordersOf(decisions, text(order, 'measureRef') ?? '').filter((page) => isAfter(order, page));
}

function tooLate(decisions: readonly Page[], order: Page): readonly string[] {
  if (text(order, 'dictum') !== 'verlengd' || !EXTENDED_IN_TIME.includes(text(order, 'measure') ?? '')) return [];
  const before = earlierOrders(decisions, order);
  const from = text(order, 'from');
  const connects = before.some((page) => {
    const end = endOf(page);
    return end === undefined || (end > (text(order, 'date') ?? '') && (from === undefined || from <= end));
  });
  return before.length === 0 || connects ? [] : ['what it extends had ended'];
}

/** Courts differ on an extension of what was annulled from the beginning; so nobody may call it simply valid. */
function onAnnulledGround(decisions: readonly Page[], order: Page): readonly string[] {
  // Where an extension is a new order, what came before it does not matter.
  const isNew = !EXTENDED_IN_TIME.includes(text(order, 'measure') ?? '');
  if (text(order, 'dictum') !== 'verlengd' || isNew) return [];
  const before = earlierOrders(decisions, order);
  const isGone = (page: Page): boolean =>
    annulmentsOf(decisions, page).some((one) => text(one, 'effect') === 'ex-tunc') ||
    onAnnulledGround(decisions, page).length > 0;
  return before.length > 0 && before.every(isGone) ? ['it extends what was annulled'] : [];
}
