/**
 * Supervision that has run out by the register, while a court later dealt with an authorisation that needs it: then the
 * register misses an extension, and up to the end of that order it cannot say. An order given while supervision still ran
 * presupposes nothing after it (GHARN:2011:BU6894).
 */

import { addDays, type CalendarDate, isWithin, latest } from '../calendar';
import { SUPERVISION } from '../measures';
import type { EventRef } from '../references';
import { isDictum } from './case-file';
import type { Docket, Dossier } from './docket';
import type { TermLife } from './lives';
import { ground, type Standing } from './standing';
import { stretchOn } from './stretches';

/** An order that needs supervision on its day where the register shows none, and the end of the days for which it implies it. */
export interface Order {
  readonly date: CalendarDate;
  readonly until: CalendarDate;
  readonly event: EventRef;
}

/** The orders of a case that the register leaves without supervision; what was undone only after an order stood when it was given. */
export function uncoveredOrders(ofKind: Docket['ofKind']): readonly Order[] {
  const bases = SUPERVISION.flatMap((kind) => ofKind[kind]);
  const stood = ({ term, ending, void: never }: TermLife, day: CalendarDate) =>
    never === null && isWithin(term, day) && (ending?.decidedOn ?? '') > day;
  const isCovered = (day: CalendarDate) =>
    bases.some(
      ({ stretches, lives }) =>
        (stretchOn(stretches, day)?.living.length ?? 0) > 0 || lives.some((life) => stood(life, day)),
    );
  return ofKind.uithuisplaatsing.flatMap((dossier) => ordersOf(dossier, (day) => !isCovered(day)));
}

/** Expired supervision as a later order leaves it. */
export function asPresupposed({ uncovered }: Docket, own: Standing, day: CalendarDate): Standing {
  const { since } = own;
  if (own.state !== 'verlopen' || since === null) return own;
  const order = uncovered().find(({ date, until }) => since <= date && day < until);
  if (order === undefined) return own;
  return { ...own, state: 'onbekend', grounds: [ground('register.volledigheid', order.event), ...own.grounds] };
}

function ordersOf({ thread, lives }: Dossier, isMeant: (day: CalendarDate) => boolean): readonly Order[] {
  const orders = thread.decisions
    .filter((entry) => isDictum(entry, 'toegewezen', 'verlengd', 'dictum-volgt'))
    .filter(({ fact }) => fact.instance === 'rechtbank' && isMeant(fact.date));
  if (orders.length === 0) return [];
  const ends = new Map(lives.map(({ term }) => [term.entry.recorded.eventId, term.isOpen ? null : term.until]));
  return orders.map(({ fact, recorded }) => {
    const nextDay = addDays(fact.date, 1);
    const end = ends.get(recorded.eventId) ?? null;
    return { date: fact.date, event: recorded.eventId, until: end === null ? nextDay : latest(nextDay, end) };
  });
}
