/** What deserves a look: it does not change the state, but a reader who relies on the answer should know it. */

import { addDays, addMonths, type CalendarDate, isWithin } from '../calendar';
import { dutchDayOf } from '../instant';
import { CORRECTION_RULES, MEASURES, type MeasureKind } from '../measures';
import type { EventRef } from '../references';
import type { RuleId } from '../statute';
import type { Entry } from '../timeline';
import { longAdmissions } from './admissions';
import { besideOn } from './beside';
import { slipsAfterTheEnd } from './corrected';
import { type BaseEnd, baseEnds } from './cover';
import type { Docket, Dossier } from './docket';
import { conditionsOf, type TermLife } from './lives';
import { movesWithoutConsent } from './moves';
import { type Observation, see } from './observation';
import { appealsAfterTerm } from './operation';
import { oversightOn } from './oversight';
import { isRightPlace, type Stay, staysDuring, suspensionOn } from './stays';
import { trialsOn } from './trials';

/** Two weeks: what is registered later came too late for whoever had to rely on it; practice, not law. */
const REGISTRATION_DAYS = 14;

/** In months: by so much the twelfth birthday comes before the eighteenth. */
const SIX_YEARS = 72;

/** All that deserves a look about a measure on a day. */
export function observationsOn(docket: Docket, dossier: Dossier, day: CalendarDate): readonly Observation[] {
  const bases = { endOf: baseEnds(docket, dossier.thread.kind), lacking: lackingBase(docket, dossier) };
  return [
    ...dossier.lives.flatMap((life) => [
      ...aboutDecision(docket, dossier, life),
      ...aboutHearing(docket, life, day),
      ...aboutMinor(docket, life),
      ...aboutExecution(dossier, life, day),
      ...aboutBase(dossier, life, bases),
      ...aboutConditions(life, day),
    ]),
    ...besideOn(docket, dossier, day),
    ...oversightOn(docket, dossier, day),
    ...trialsOn(docket, dossier, day),
    ...longAdmissions(dossier, day),
    ...movesWithoutConsent(docket, dossier, day),
    ...aboutRegistration(docket, dossier),
  ];
}

function aboutDecision(docket: Docket, dossier: Dossier, life: TermLife): readonly Observation[] {
  const { term } = life;
  const { entry, isOpen, cameAfter, from } = term;
  const { fact, recorded } = entry;
  const { rules } = MEASURES[dossier.thread.kind];
  const request = fact.request === undefined ? undefined : docket.file.timeline.byEvent.get(fact.request);
  const asker = request === undefined ? undefined : askerOf(request);
  const late = appealsAfterTerm(docket.file, term);
  return [
    ...(isOpen ? [see('end-not-recorded', 'register.volledigheid', entry)] : []),
    ...(lastsUntilMajority(docket, dossier, life) ? [see('birthday-not-recorded', 'meerderjarigheid', entry)] : []),
    ...(cameAfter !== null ? [see('decided-after-end', rules.extension ?? rules.ground, entry)] : []),
    ...(from < fact.date && fact.dictum === 'toegewezen' ? [see('starts-before-decision', rules.ground, entry)] : []),
    ...(fact.enforceable === 'onbekend' && rules.enforceable === undefined
      ? [see('enforceability-not-recorded', 'beschikking.uitvoerbaar', entry)]
      : []),
    ...(fact.dictum === 'verlengd' && request === undefined && fact.requester !== 'ambtshalve'
      ? [see('request-not-recorded', rules.extension ?? rules.request, entry)]
      : []),
    ...(asker !== undefined && asker !== fact.requester && request !== undefined
      ? [see('requester-differs', rules.request, entry, request)]
      : []),
    ...(request !== undefined && !asksFor(request, fact.measure)
      ? [see('request-differs', rules.request, entry, request)]
      : []),
    ...aboutLateAppeals(entry, late),
    ...(docket.file.revived.has(recorded.eventId) ? [see('revived-by-cassation', 'cassatie.termijn', entry)] : []),
  ];
}

/** Authority and guardianship end at majority alone, where no court ends them; without the birthday that day is not known. */
function lastsUntilMajority({ file }: Docket, { thread }: Dossier, { term, ending }: TermLife): boolean {
  const isLasting = MEASURES[thread.kind].rules.beginning !== undefined && term.until === null;
  return isLasting && ending === undefined && file.majority === null;
}

/** Whoever was sent a copy is held to another article than whoever was not. */
function aboutLateAppeals(entry: Entry, late: ReturnType<typeof appealsAfterTerm>): readonly Observation[] {
  const sentACopy = late.filter(({ fact: { knownOn } }) => knownOn === undefined);
  const others = late.filter(({ fact: { knownOn } }) => knownOn !== undefined);
  return [
    ...(sentACopy.length > 0 ? [see('appeal-after-term', 'beroep.termijn', entry, ...sentACopy)] : []),
    ...(others.length > 0 ? [see('appeal-after-term', 'beroep.derden', entry, ...others)] : []),
  ];
}

function askerOf({ fact }: Entry): string | undefined {
  if (fact.kind === 'findingRegistered') return 'rvdk';
  return fact.kind === 'requestFiled' ? fact.requester : undefined;
}

function asksFor({ fact }: Entry, kind: MeasureKind): boolean {
  if (fact.kind === 'findingRegistered') return fact.measures.includes(kind);
  return fact.kind !== 'requestFiled' || fact.measure === kind;
}

function aboutHearing(docket: Docket, { term, deadlines }: TermLife, day: CalendarDate): readonly Observation[] {
  const missed = deadlines.find(({ lapse }) => lapse === 'vervallen-niet-gehoord');
  if (missed === undefined || day < missed.on) return [];
  const onTheDay = (docket.file.hearings.get(term.entry.recorded.eventId) ?? []).filter(
    ({ fact }) => fact.date === missed.on,
  );
  return onTheDay.length > 0 ? [see('hearing-on-last-day', missed.ground.rule, term.entry, ...onTheDay)] : [];
}

/** A minor of twelve or older is heard, unless the court found a reason not to, which the register does not hold (Rv 809 lid 1). */
function aboutMinor({ file }: Docket, { term: { entry } }: TermLife): readonly Observation[] {
  const { fact, recorded } = entry;
  if (!fact.unheard || file.majority === null || fact.date < addMonths(file.majority.on, -SIX_YEARS)) return [];
  const hearings = file.hearings.get(recorded.eventId) ?? [];
  const excused = hearings.filter((hearing) => hearing.fact.minorHeard === 'niet-vereist');
  const isHeard = hearings.some((hearing) => hearing.fact.minorHeard === 'ja');
  return excused.length > 0 && !isHeard ? [see('minor-not-heard', 'gehoor.minderjarige', entry, ...excused)] : [];
}

function aboutConditions(life: TermLife, day: CalendarDate): readonly Observation[] {
  return conditionsOf(life, day)
    .filter(({ on }) => life.term.from <= day && day < on)
    .map(({ lapse, ground }) => ({
      code: lapse === 'vervallen-niet-gehoord' ? 'hearing-open' : 'execution-open',
      rule: ground.rule,
      events: ground.events,
    }));
}

function aboutExecution(
  { thread, stays, shared }: Dossier,
  { term }: TermLife,
  day: CalendarDate,
): readonly Observation[] {
  const { byPlacement, rules } = MEASURES[thread.kind];
  if (!byPlacement) return [];
  const rule = rules.lapse ?? rules.ground;
  const during = staysDuring(stays, term.from, term.until);
  const isOfIt = (stay: Stay) => stay.begun.fact.measureRef === thread.measureRef || isRightPlace(term, stay);
  const elsewhere = during.filter((stay) => !isRightPlace(term, stay)).map(({ begun }) => begun);
  const early =
    thread.decisions[0]?.recorded.eventId === term.entry.recorded.eventId
      ? during.filter((stay) => stay.from < term.from)
      : [];
  const suspended = isWithin(term, day) ? suspensionOn(thread, day) : undefined;
  const hasLeft =
    isWithin(term, day) &&
    [...during, ...staysDuring(shared, term.from, term.until)].some((stay) => stay.from < day && isOfIt(stay)) &&
    !staysDuring(shared, day, addDays(day, 1)).some(isOfIt);
  return [
    ...(elsewhere.length > 0 ? [see('executed-elsewhere', rule, term.entry, ...elsewhere)] : []),
    ...(early.length > 0 ? [see('executed-before-start', rule, term.entry, ...early.map(({ begun }) => begun))] : []),
    ...(hasLeft ? [see('execution-ended', rules.leaving ?? rule, term.entry)] : []),
    ...(suspended === undefined || rules.suspension === undefined
      ? []
      : [see('execution-suspended', rules.suspension, suspended)]),
  ];
}

/** What the register holds of the bases of a measure: when they end, and which orders suppose one that it does not show. */
interface Bases {
  readonly endOf: BaseEnd;
  readonly lacking: ReadonlySet<EventRef>;
}

/**
 * What rests on a base may not outlast it; courts match them, so a longer one is pointed out rather than refused. One that was
 * given where the register shows no base supposes one that the register misses.
 */
function aboutBase({ thread }: Dossier, { term }: TermLife, { endOf, lacking }: Bases): readonly Observation[] {
  const { rests } = MEASURES[thread.kind];
  if (rests === undefined || rests.whenBaseEnds === 'survives' || rests.without === 'flagged') return [];
  const end = term.until === null || term.isOpen ? null : endOf(term);
  const outlasts = end != null && term.until !== null && end < term.until;
  return [
    ...(outlasts ? [see('ends-after-base', rests.rule, term.entry)] : []),
    ...(lacking.has(term.entry.recorded.eventId) ? [see('base-presupposed', rests.rule, term.entry)] : []),
  ];
}

/** The orders of a placement that suppose a base which the register does not show. */
function lackingBase({ uncovered }: Docket, { thread }: Dossier): ReadonlySet<EventRef> {
  return new Set(thread.kind === 'uithuisplaatsing' ? uncovered().map(({ event }) => event) : []);
}

function aboutRegistration({ file }: Docket, { thread }: Dossier): readonly Observation[] {
  return thread.decisions.flatMap((entry) => {
    const { fact, recorded, correctedBy } = entry;
    const registeredOn = dutchDayOf(recorded.recordedAt);
    const isLate = registeredOn > fact.date && registeredOn > addDays(fact.date, REGISTRATION_DAYS);
    const corrections = correctedBy.map((event) => file.timeline.byEvent.get(event)).filter((one) => one !== undefined);
    return [
      ...(isLate ? [see('registered-late', 'register.volledigheid', entry)] : []),
      ...corrections.map((correction) => see('corrected', ruleOfCorrection(correction), entry, correction)),
      ...slipsAfterTheEnd(file.timeline, entry).map((slip) =>
        see('corrected-after-end', 'herstel.kennelijke-fout', entry, slip),
      ),
    ];
  });
}

function ruleOfCorrection({ fact }: Entry): RuleId {
  return CORRECTION_RULES[fact.kind === 'factCorrected' ? fact.basis : 'registratie'];
}
