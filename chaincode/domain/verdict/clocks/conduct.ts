/**
 * What institution, council and gemeente were held to and did not do in time. It touches no title: a measure is no less valid because its
 * plan came late (domain rule: a signal, never a lapse).
 */

import { addDays, type CalendarDate, endOfTerm } from '../../calendar';
import { type RuleId, termAt } from '../../statute';
import type { Entry } from '../../timeline';
import type { FindingCode } from '../answer';
import type { Observation } from '../observation';
import type { ClockedMeasure } from './clocks';
import { awaitedReceipts, lateCopies } from './copies';
import type { TermEnd } from './extensions';
import { forcedEarly } from './forced';
import { untoldLapses } from './lapses';
import { lastsTwoYears } from './placements';
import { eventsOn, standingOn } from './reading';
import type { ClockId } from './table';
import type { Timer } from './timer';

/** What is pointed out of a missed clock: one code where what it waited for never came, one where it came too late. */
interface Breach {
  readonly never: FindingCode;
  readonly late: FindingCode;
  /** Set where the institution may still do otherwise until the term is over: that it never came is pointed out only then. */
  readonly onceOver?: true;
}

const same = (code: FindingCode): Breach => ({ never: code, late: code });
const TELLING: Breach = { never: 'council-not-told', late: 'council-told-late' };

/** The clocks whose missing is pointed out. */
const BREACHES: { readonly [Clock in ClockId]?: Breach } = {
  'P6-melding-geen-verlenging': { ...TELLING, onceOver: true },
  'P7-melding-eerder-einde': TELLING,
  'P8-melding-twee-jaar': TELLING,
  'P9-raad-naar-kinderrechter': same('answer-late'),
  'P10-raad-naar-rechtbank': same('answer-late'),
  'P11-jeugdbeschermer': same('worker-late'),
  'P11-eerste-contact': same('first-contact-late'),
  'P12-plan-van-aanpak': same('plan-late'),
  'P13-evaluatie-plan': same('review-late'),
  'P14-beslissing-op-verzoek': same('answer-late'),
  'P19-reactie-op-klacht': same('answer-late'),
};

/** All duties about a measure that were missed by a day, and those that no clock can hold. */
export function breachesOn(clocked: ClockedMeasure, day: CalendarDate): readonly Observation[] {
  return [
    ...clocked.duties.flatMap((timer) => [...breachOf(timer, day), ...awaited(timer, day)]),
    ...withoutAdvice(clocked, day),
    ...forcedEarly(clocked, day),
    ...lateCopies(clocked, day),
    ...awaitedReceipts(clocked, day),
    ...untoldLapses(clocked, day),
  ];
}

function breachOf(timer: Timer, day: CalendarDate): readonly Observation[] {
  const breach = BREACHES[timer.clock];
  if (breach === undefined || timer.start === null || timer.start > day) return [];
  const standing = standingOn(timer, day);
  if (standing?.state !== 'gemist') return [];
  const { metOn } = standing;
  if (metOn === null && breach.onceOver && !isRunOut(timer, day)) return [];
  return [{ code: metOn === null ? breach.never : breach.late, rule: timer.rule, events: eventsOn(timer, metOn) }];
}

/** True once the term whose end is counted back from is over, and nothing ended it before. */
function isRunOut({ anchor, until }: Timer, day: CalendarDate): boolean {
  return anchor !== undefined && anchor <= day && (until === null || anchor <= until);
}

/**
 * Six weeks after an institution was charged there is neither a plan nor a word that the family makes none. The law's own clock
 * hasn't begun then; that it hasn't is what deserves a look.
 */
function awaited({ clock, rule, start, since, until, charged }: Timer, day: CalendarDate): readonly Observation[] {
  if (clock !== 'P12-plan-van-aanpak' || (start !== null && start <= day)) return [];
  const term = termAt(rule, since);
  const isOver = until !== null && until <= day;
  if (term === undefined || isOver || day < addDays(endOfTerm(since, term), 1)) return [];
  return [{ code: 'plan-awaited', rule, events: charged ?? [] }];
}

/** After two years of placement the institution's request for more carries the council's advice (1:265j lid 3 BW). */
function withoutAdvice(
  { dossier, paperwork, endings: { ends, placements } }: ClockedMeasure,
  day: CalendarDate,
): readonly Observation[] {
  if (dossier === undefined || placements.length === 0) return [];
  const rule: RuleId = 'advies.na-twee-jaar';
  return ends.flatMap((end): readonly Observation[] => {
    const asked = askedByInstitution(end);
    if (asked === undefined || asked.fact.date > day || !lastsTwoYears(placements, end.until)) return [];
    const decidedOn = end.decided?.fact.date;
    const isAdvised = paperwork.reviews.some(
      ({ fact }) =>
        fact.review === 'advies' &&
        fact.date >= end.life.term.entry.fact.date &&
        fact.date <= (decidedOn !== undefined && decidedOn <= day ? decidedOn : day),
    );
    return isAdvised ? [] : [{ code: 'council-advice-missing', rule, events: [asked.recorded.eventId] }];
  });
}

/** The institution's request for an extension, or the decision on one that isn't registered itself. */
function askedByInstitution({ request, decided }: TermEnd): Entry | undefined {
  if (request !== undefined) return request.fact.requester === 'gi' ? request : undefined;
  const isExtension = decided?.fact.kind === 'decisionRegistered' && decided.fact.dictum === 'verlengd';
  return isExtension && 'requester' in decided.fact && decided.fact.requester === 'gi' ? decided : undefined;
}
