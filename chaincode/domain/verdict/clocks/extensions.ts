/** The clocks towards the end of a term: an extension decided in time, and what the council must be told before (1:265j BW). */

import { addMonths, type CalendarDate, endOfTerm, isWithin, latest, type Period } from '../../calendar';
import type { RequestFiled } from '../../facts';
import { MEASURES, type MeasureKind } from '../../measures';
import { NOTICE_RULES, type Notice } from '../../oversight';
import { termAt } from '../../statute';
import type { Entry } from '../../timeline';
import { isDictum, isFact } from '../case-file';
import type { Docket, Dossier } from '../docket';
import type { TermLife } from '../lives';
import { metBy, type Paperwork } from './paperwork';
import { CLOCKS } from './table';
import type { Timer } from './timer';

/** One term of a measure with all that was done about its end. */
export interface TermEnd {
  readonly life: TermLife;
  readonly until: CalendarDate;
  readonly request: Entry<RequestFiled> | undefined;
  /** The next decision that gives or refuses more. */
  readonly decided: Entry | undefined;
}

/** The terms of a measure that end on a registered day, each with the request and decision that followed it. */
export function termEndsOf({ file }: Docket, { thread, lives }: Dossier): readonly TermEnd[] {
  const requests = file.requests.filter((entry) => isFact(entry, 'requestFiled'));
  const asked = requests.filter(
    ({ fact }) =>
      fact.request === 'verlengen' &&
      (fact.measureRef === undefined ? fact.measure === thread.kind : fact.measureRef === thread.measureRef),
  );
  const known = lives.filter(({ void: never }) => never === null);
  return known.flatMap((life, place): readonly TermEnd[] => {
    const { until, isOpen, entry } = life.term;
    if (until === null || isOpen) return [];
    const next = known[place + 1]?.term.entry;
    const isOfThisTerm = (date: CalendarDate) =>
      date > entry.fact.date && (next === undefined || date <= next.fact.date);
    const refused = thread.decisions.find((one) => isDictum(one, 'afgewezen') && isOfThisTerm(one.fact.date));
    const request = asked.find(({ fact }) => isOfThisTerm(fact.date));
    const decided = next ?? (request !== undefined && refused !== undefined ? refused : undefined);
    return [{ life, until, request, decided }];
  });
}

/** The clocks towards the ends of a measure's terms, in order of those terms. */
export function extensionTimers(docket: Docket, paperwork: Paperwork, dossier: Dossier): readonly Timer[] {
  const ends = termEndsOf(docket, dossier);
  return [
    ...ends.flatMap((end) => decisionTimer(dossier, end)),
    ...ends.flatMap((end) => intentionTimer(docket, paperwork, dossier, end)),
    ...(isAbout('eerder-einde', dossier.thread.kind) ? earlyEndTimers(paperwork, dossier) : []),
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

/**
 * Two months before the end the institution has told the council that it will not ask for more, or, after two years of placement,
 * that it will (lid 1 and 3). Under two years a request for an extension leaves nothing to tell.
 */
function intentionTimer(docket: Docket, { notices }: Paperwork, dossier: Dossier, end: TermEnd): readonly Timer[] {
  const { thread } = dossier;
  if (!isAbout('geen-verlenging', thread.kind) || endsWithMajority(docket, end)) return [];
  const { term } = end.life;
  const isGiven = (notice: Notice, sameMeasure: boolean) =>
    notices.find(
      ({ fact }) =>
        fact.notice === notice &&
        (!sameMeasure || fact.measureRef === thread.measureRef) &&
        isWithin({ from: term.entry.fact.date, until: end.until }, fact.date),
    );
  const declined = isGiven('geen-verlenging', true);
  const mustAdvise = isSupervision(thread.kind) && lastsTwoYears(docket, end.until);
  if (declined === undefined && mustAdvise) {
    return [timerOf(dossier, end, 'P8-melding-twee-jaar', isGiven('twee-jaar', false))];
  }
  const isToBeExtended =
    end.request !== undefined || end.decided !== undefined || isGiven('twee-jaar', false) !== undefined;
  if (declined === undefined && isToBeExtended) return [];
  return [timerOf(dossier, end, 'P6-melding-geen-verlenging', declined)];
}

function timerOf(
  { thread }: Dossier,
  { life, until }: TermEnd,
  clock: 'P6-melding-geen-verlenging' | 'P8-melding-twee-jaar',
  given: Entry | undefined,
): Timer {
  const { entry, from } = life.term;
  return {
    clock,
    rule: CLOCKS[clock].rule,
    measureRef: thread.measureRef,
    kind: thread.kind,
    since: latest(from, entry.fact.date),
    start: latest(from, entry.fact.date),
    anchor: until,
    met: metBy(given),
    until: endedEarly(life),
    events: [entry.recorded.eventId],
  };
}

/** A placement that the institution ends, or means to end, before its term is over (lid 2). */
function earlyEndTimers({ notices }: Paperwork, { thread, lives, stays }: Dossier): readonly Timer[] {
  const told = notices.filter(({ fact }) => fact.notice === 'eerder-einde' && fact.measureRef === thread.measureRef);
  return lives.flatMap(({ term, ending, void: never }): readonly Timer[] => {
    if (never !== null) return [];
    const own: Period = { from: term.from, until: ending?.on ?? term.until };
    const notice = told.find(({ fact }) => isWithin(own, fact.date));
    const left = stays.find(
      ({ until }, place) =>
        until !== null && until > own.from && isWithin(own, until) && stays[place + 1]?.from !== until,
    );
    const end = left?.until ?? notice?.fact.plannedEnd;
    if (end === undefined || end === null) return [];
    const by = thread.executions.find(({ fact }) => fact.phase === 'beeindigd' && fact.date === end);
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

/** True when supervision with placement will have lasted two years by a day, and still lasts two months before it. */
export function lastsTwoYears({ ofKind }: Docket, until: CalendarDate): boolean {
  const term = termAt('advies.na-twee-jaar', until);
  if (term === undefined) return false;
  const placed = ofKind.uithuisplaatsing
    .flatMap(({ lives }) => lives)
    .filter(({ void: never }) => never === null)
    .map(({ term: { from }, ending }): Period => ({ from, until: ending?.on ?? null }))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  const stillOn = addMonths(until, -2);
  let run: Period | undefined;
  for (const period of placed) {
    const connects = run !== undefined && (run.until === null || period.from <= run.until);
    const from: CalendarDate = connects && run !== undefined ? run.from : period.from;
    const end: CalendarDate | null =
      run !== undefined && connects && (run.until === null || (period.until !== null && run.until > period.until))
        ? run.until
        : period.until;
    run = { from, until: end };
    if (endOfTerm(from, term) <= until && (end === null || end > stillOn)) return true;
  }
  return false;
}

function isAbout(notice: Notice, kind: MeasureKind): boolean {
  return NOTICE_RULES[notice].about.includes(kind);
}

function isSupervision(kind: MeasureKind): boolean {
  return kind !== 'uithuisplaatsing';
}

/** Nobody extends past the eighteenth birthday. */
function endsWithMajority({ file }: Docket, { until }: TermEnd): boolean {
  return file.majority !== null && file.majority.on <= until;
}

/** The day on which something else ended a term before its own end. */
function endedEarly({ term, ending }: TermLife): CalendarDate | null {
  return ending !== undefined && term.until !== null && ending.on < term.until ? ending.on : null;
}
