/** The clocks of a decision: the copy that must be sent, and the remedies that are open against it (Rv 805, 806, 426). */

import type { CalendarDate } from '../../calendar';
import type { AppealLodged, DecisionRegistered } from '../../facts';
import type { RuleId } from '../../statute';
import type { Entry } from '../../timeline';
import { type CaseFile, earliestOf, isFact } from '../case-file';
import { isClosedToAppeal } from '../closed';
import { metBy, type Paperwork } from './paperwork';
import type { ClockId } from './table';
import { limitsOf, type Timer } from './timer';

/** The remedy that is open against a decision, by the instance that gave it; against the last none is. */
const REMEDIES = {
  rechtbank: { clock: 'P15-hoger-beroep', rule: 'beroep.termijn', appeal: 'hoger-beroep' },
  hof: { clock: 'P16-cassatie', rule: 'cassatie.termijn', appeal: 'cassatie' },
} as const;

/** Dicta that decide nothing yet, or only for as long as an appeal is pending. */
const INTERIM: readonly DecisionRegistered['dictum'][] = ['aangehouden', 'dictum-volgt', 'geschorst'];

/** The ordinary remedy against a decision, or undefined where there is none (Rv 807). */
export function remedyAgainst({ timeline }: CaseFile, fact: DecisionRegistered) {
  const remedy = fact.instance === 'rechtbank' || fact.instance === 'hof' ? REMEDIES[fact.instance] : undefined;
  return isClosedToAppeal(fact, timeline) ? undefined : remedy;
}

/** The first day on which no ordinary remedy is open against a decision any more, if none was used; its own day where none ever was. */
export function finalFrom(file: CaseFile, fact: DecisionRegistered): CalendarDate {
  const remedy = remedyAgainst(file, fact);
  if (remedy === undefined) return fact.date;
  return limitsOf(remedy.clock, remedy.rule, fact.date, fact.measure)?.decisive ?? fact.date;
}

/** The clock of the remedy against a decision, where there is one. */
export function remedyTimer(file: CaseFile, entry: Entry<DecisionRegistered>): readonly Timer[] {
  const { fact, recorded } = entry;
  const remedy = INTERIM.includes(fact.dictum) ? undefined : remedyAgainst(file, fact);
  if (remedy === undefined) return [];
  const lodged = (file.appeals.get(recorded.eventId) ?? []).filter((one) => one.fact.appeal === remedy.appeal);
  // The term of cassation has one clock, wherever it begins for whoever lodged it.
  const others = remedy.appeal === 'cassatie' ? [] : lodged.filter(({ fact }) => fact.knownOn !== undefined);
  const sentACopy = lodged.filter((one) => !others.includes(one));
  return [
    timerOf(entry, remedy.clock, remedy.rule, earliestOf(sentACopy)),
    ...others.map((one) => othersTimer(entry, one)),
  ];
}

/** Whoever was sent no copy has three months from the day on which he came to know of the decision (Rv 806 lid 1 b). */
function othersTimer(entry: Entry<DecisionRegistered>, appeal: Entry<AppealLodged>): Timer {
  const since = appeal.fact.knownOn ?? entry.fact.date;
  return { ...timerOf(entry, 'P15-hoger-beroep-derden', 'beroep.derden', appeal), since, start: since };
}

/** The first day on which it was too late for whoever lodged an appeal, by the day from which his own term runs. */
export function tooLateFor(
  file: CaseFile,
  { appeal, knownOn }: AppealLodged,
  decision: DecisionRegistered,
): CalendarDate {
  // The term of cassation begins where that of appeal would have (Rv 426 lid 3).
  if (knownOn === undefined) return finalFrom(file, decision);
  const own = { ...decision, date: knownOn };
  if (appeal === 'cassatie') return finalFrom(file, own);
  return limitsOf('P15-hoger-beroep-derden', 'beroep.derden', knownOn, decision.measure)?.decisive ?? knownOn;
}

/** The clock of the copy of a court's decision; that whoever acknowledged it was sent one is all that the register can show. */
export function copyTimer({ acknowledged }: Paperwork, entry: Entry<DecisionRegistered>): readonly Timer[] {
  if (entry.fact.instance === 'gecertificeerde-instelling') return [];
  const [copied] = acknowledged.get(entry.recorded.eventId) ?? [];
  return [timerOf(entry, 'P18-afschrift', 'beschikking.afschrift', copied)];
}

/**
 * The clock of the request to declare void what the institution itself decided; a limit to contact is such a direction too. A
 * second direction under the same reference begins another.
 */
export function voidingTimer(file: CaseFile, entry: Entry<DecisionRegistered>): readonly Timer[] {
  const { fact } = entry;
  if (fact.instance !== 'gecertificeerde-instelling' || fact.dictum !== 'toegewezen') return [];
  const asked = file.requests.filter(
    (request) =>
      isFact(request, 'requestFiled') &&
      request.fact.request === 'vervallen-verklaren' &&
      request.fact.measureRef === fact.measureRef &&
      request.fact.date >= fact.date,
  );
  return [timerOf(entry, 'P21-verzoek-vervallenverklaring', 'aanwijzing.termijn', earliestOf(asked))];
}

/** The running of a clock that a decision starts on its own day. */
export function timerOf(
  { fact, recorded }: Entry<DecisionRegistered>,
  clock: ClockId,
  rule: RuleId,
  met: Entry | undefined,
): Timer {
  return {
    clock,
    rule,
    measureRef: fact.measureRef,
    kind: fact.measure,
    since: fact.date,
    start: fact.date,
    met: metBy(met),
    until: null,
    events: [recorded.eventId],
  };
}
