/** The clocks towards the end of a term: an extension decided in time, and what the council must be told before (1:265j BW). */

import { type CalendarDate, latest, type Period } from '../../calendar';
import type { CouncilNotified, DecisionRegistered, RequestFiled } from '../../facts';
import { MEASURES, type MeasureKind } from '../../measures';
import { NOTICE_RULES, type Notice } from '../../oversight';
import type { Entry } from '../../timeline';
import { isDictum, isFact } from '../case-file';
import type { Docket, Dossier } from '../docket';
import type { TermLife } from '../lives';
import { firstPlace } from '../order';
import { staysDuring } from '../stays';
import { byDate, metBy, type Paperwork } from './paperwork';
import { lastsTwoYears, placementsOf } from './placements';
import { CLOCKS } from './table';
import type { Timer } from './timer';

/** One term of a measure with all that was done about its end. */
export interface TermEnd {
  readonly life: TermLife;
  readonly until: CalendarDate;
  readonly request: Entry<RequestFiled> | undefined;
  /** The next decision that gives or refuses more. */
  readonly decided: Entry<DecisionRegistered> | undefined;
}

/** The terms of a measure that end on a registered day, each with the request and decision that followed it. */
function termEndsOf({ file }: Docket, { thread, lives }: Dossier): readonly TermEnd[] {
  const asked = file.requests.filter((entry): entry is Entry<RequestFiled> => asksMore(entry, thread)).sort(byDate);
  const known = lives.filter(({ void: never }) => never === null);
  return known.flatMap((life, place): readonly TermEnd[] => {
    const { until, isOpen, entry } = life.term;
    if (until === null || isOpen) return [];
    const next = known[place + 1]?.term.entry;
    const begin = entry.fact.date;
    const isOfThisTerm = ({ fact }: Entry) => fact.date > begin && (next === undefined || fact.date <= next.fact.date);
    const request = firstAfter(asked, begin, isOfThisTerm);
    const refused =
      request === undefined || next !== undefined
        ? undefined
        : thread.decisions.find((one) => isDictum(one, 'afgewezen') && isOfThisTerm(one));
    // One that came too late extends nothing, and yet decides.
    const late = lives.find(({ term, void: never }) => never !== null && term.extendsTerm === life.term);
    return [{ life, until, request, decided: next ?? refused ?? late?.term.entry }];
  });
}

/** The ends of a measure's terms, and how long the child was placed where that matters to them. */
export interface MeasureEndings {
  readonly ends: readonly TermEnd[];
  readonly placements: readonly Period[];
}

/** The endings of a measure. */
export function measureEndings(docket: Docket, dossier: Dossier): MeasureEndings {
  const placements = isAbout('twee-jaar', dossier.thread.kind) ? placementsOf(docket) : [];
  return { ends: termEndsOf(docket, dossier), placements };
}

/** The clocks towards the ends of a measure's terms, in order of those terms. */
export function extensionTimers(
  { file }: Docket,
  { notices }: Paperwork,
  dossier: Dossier,
  { ends, placements }: MeasureEndings,
): readonly Timer[] {
  const { kind, measureRef } = dossier.thread;
  const decisions = ends.flatMap((end) => decisionTimer(dossier, end));
  if (!isAbout('geen-verlenging', kind)) return decisions;
  const isPlacement = isAbout('eerder-einde', kind);
  const majority = file.majority?.on ?? null;
  const told = (notice: Notice) => notices.filter(({ fact }) => fact.notice === notice);
  const declined = told('geen-verlenging').filter(({ fact }) => fact.measureRef === measureRef);
  // Only the end of the supervision is announced; the authorisation goes along.
  const known = { declined, announced: told('twee-jaar'), placements: isPlacement ? [] : placements, majority };
  return [
    ...decisions,
    ...ends.flatMap((end) => intentionTimer(dossier, end, known)),
    ...(isPlacement ? earlyEndTimers(told('eerder-einde'), dossier) : []),
  ];
}

/** An extension that was asked must be decided while the term runs: afterwards there is nothing left to extend. */
function decisionTimer({ thread }: Dossier, { life, until, request, decided }: TermEnd): readonly Timer[] {
  const { lateExtension, rules } = MEASURES[thread.kind];
  if (request === undefined || lateExtension === 'new') return [];
  return [
    {
      clock: 'P5-beslissing-op-verlenging',
      rule: lateExtension === 'void' ? 'ots.verlenging-op-tijd' : (rules.extension ?? rules.ground),
      measureRef: thread.measureRef,
      kind: thread.kind,
      since: request.fact.date,
      start: request.fact.date,
      anchor: until,
      met: metBy(decided),
      until: endedEarly(life),
      events: [life.term.entry.recorded.eventId, request.recorded.eventId],
    },
  ];
}

/** What the council was told of a measure's end, and how long the child has been placed. */
interface Told {
  readonly declined: readonly Entry<CouncilNotified>[];
  readonly announced: readonly Entry<CouncilNotified>[];
  readonly placements: readonly Period[];
  readonly majority: CalendarDate | null;
}

/**
 * Two months before the end the institution has told the council that it will not ask for more, or, after two years of placement,
 * that it will (lid 1 and 3). Under two years a request for an extension leaves nothing to tell.
 */
function intentionTimer(
  dossier: Dossier,
  end: TermEnd,
  { declined, announced, placements, majority }: Told,
): readonly Timer[] {
  // Nobody extends past the eighteenth birthday.
  if (majority !== null && majority <= end.until) return [];
  const begin = end.life.term.entry.fact.date;
  const isBeforeItsEnd = ({ fact }: Entry) => fact.date < end.until;
  const no = firstFrom(declined, begin, isBeforeItsEnd);
  const yes = firstFrom(announced, begin, isBeforeItsEnd);
  if (no === undefined && lastsTwoYears(placements, end.until)) {
    return [timerOf(dossier, end, 'P8-melding-twee-jaar', yes)];
  }
  const isToBeExtended = end.request !== undefined || end.decided !== undefined || yes !== undefined;
  return no === undefined && isToBeExtended ? [] : [timerOf(dossier, end, 'P6-melding-geen-verlenging', no)];
}

function timerOf(
  { thread }: Dossier,
  { life, until }: TermEnd,
  clock: 'P6-melding-geen-verlenging' | 'P8-melding-twee-jaar',
  given: Entry | undefined,
): Timer {
  const { entry, from } = life.term;
  const start = latest(from, entry.fact.date);
  return {
    clock,
    rule: CLOCKS[clock].rule,
    measureRef: thread.measureRef,
    kind: thread.kind,
    since: start,
    start,
    anchor: until,
    met: metBy(given),
    until: endedEarly(life),
    events: [entry.recorded.eventId],
  };
}

/** A placement that the institution ends, or means to end, before its term is over (lid 2). */
function earlyEndTimers(
  notices: readonly Entry<CouncilNotified>[],
  { thread, lives, shared }: Dossier,
): readonly Timer[] {
  const told = notices.filter(({ fact }) => fact.measureRef === thread.measureRef);
  return lives.flatMap(({ term, ending, void: never }): readonly Timer[] => {
    if (never !== null) return [];
    const termEnd = ending?.on ?? term.until;
    const isWithinTerm = (day: CalendarDate) => day >= term.from && (termEnd === null || day < termEnd);
    const notice = told.find(({ fact }) => isWithinTerm(fact.date));
    const during = staysDuring(shared, term.from, termEnd);
    const left = during.find(
      ({ begun, until }, place) =>
        begun.fact.measureRef === thread.measureRef &&
        until !== null &&
        until > term.from &&
        isWithinTerm(until) &&
        during[place + 1]?.from !== until,
    );
    const end = left?.until ?? notice?.fact.plannedEnd;
    if (end === undefined || end === null) return [];
    const by = left === undefined ? undefined : thread.executions.find((one) => one.fact.date === end && isEnd(one));
    return [
      {
        clock: 'P7-melding-eerder-einde',
        rule: CLOCKS['P7-melding-eerder-einde'].rule,
        measureRef: thread.measureRef,
        kind: thread.kind,
        since: notice !== undefined && notice.fact.date < end ? notice.fact.date : end,
        start: term.from,
        anchor: end,
        met: metBy(notice),
        until: null,
        events: [term.entry, ...(by === undefined ? [] : [by])].map(({ recorded }) => recorded.eventId),
      },
    ];
  });
}

function isEnd({ fact }: Dossier['thread']['executions'][number]): boolean {
  return fact.phase === 'beeindigd';
}

/** True where the law knows such a notice about a measure. */
function isAbout(notice: Notice, kind: MeasureKind): boolean {
  return NOTICE_RULES[notice].about.includes(kind);
}

function asksMore(entry: Entry, { kind, measureRef }: Dossier['thread']): boolean {
  if (!isFact(entry, 'requestFiled') || entry.fact.request !== 'verlengen') return false;
  return entry.fact.measureRef === undefined ? entry.fact.measure === kind : entry.fact.measureRef === measureRef;
}

/** The day on which something else ended a term before its own end. */
function endedEarly({ term, ending }: TermLife): CalendarDate | null {
  return ending !== undefined && term.until !== null && ending.on < term.until ? ending.on : null;
}

/** The first of entries in order of dates that lies after a day, if it fits. */
function firstAfter<E extends Entry>(entries: readonly E[], day: CalendarDate, fits: (entry: E) => boolean) {
  const first = entries[firstPlace(entries, ({ fact }) => fact.date > day)];
  return first !== undefined && fits(first) ? first : undefined;
}

function firstFrom<E extends Entry>(entries: readonly E[], day: CalendarDate, fits: (entry: E) => boolean) {
  const first = entries[firstPlace(entries, ({ fact }) => fact.date >= day)];
  return first !== undefined && fits(first) ? first : undefined;
}
