/** What a measure needs beside its own decision: a base in force, a request, and no guardianship in its place. */

import { type CalendarDate, latest } from '../calendar';
import type { FindingRegistered, RequestFiled } from '../facts';
import { CLOSED_CARE, isGivenByInstitution, MEASURES, type MeasureKind, type Rest, SUPERVISION } from '../measures';
import type { RuleId } from '../statute';
import type { Entry } from '../timeline';
import { unadmitted } from './admissions';
import type { State } from './answer';
import { isFact } from './case-file';
import { askedIn, type Docket, type Dossier, institutionOn } from './docket';
import type { TermLife } from './lives';
import { type Ground, ground, isLive, isValid, moreTelling, type Standing } from './standing';

/** The standing of one measure on a day by its own decisions; handed in so that bases are judged by the same rules. */
export type Judge = (docket: Docket, dossier: Dossier, day: CalendarDate) => Standing;

/** A measure on which another rests, as it stands. */
export interface Base {
  readonly dossier: Dossier;
  readonly standing: Standing;
}

/**
 * A valid measure as its base leaves it: a base in force on that day, carried out by the same institution where the law asks that.
 * A doubtful base makes it as doubtful; a base that has ended ends it or leaves it without one. The grounds keep the order of
 * causes: the measure, what it rested on, what ended that.
 */
export function onItsBase(
  docket: Docket,
  dossier: Dossier,
  life: TermLife,
  own: Standing,
  day: CalendarDate,
  judge: Judge,
): Standing {
  const { rests } = MEASURES[dossier.thread.kind];
  if (rests === undefined || rests.without === 'flagged' || !isValid(own.state)) return own;
  const { entry, from, isOpen } = life.term;
  const survives = rests.whenBaseEnds === 'survives';
  // What survives its base must have had one when it began.
  const at = survives ? from : day;
  const bases = basesOn(docket, rests.on, at, judge);
  const best = mostTelling(bases.filter((base) => !rests.sameInstitution || isSameInstitution(life, base.dossier, at)));
  if (best !== undefined && isLive(best.standing.state) && best.standing.state !== 'basis-ontbreekt') {
    const on: Ground = { rule: rests.rule, events: eventsOf(best.standing), of: best.dossier.thread.measureRef };
    if (best.standing.state === 'geldig' || (survives && isValid(best.standing.state))) return withGrounds(own, [on]);
    return { ...own, state: best.standing.state, grounds: [...own.grounds, on, ...best.standing.grounds] };
  }
  const other = mostTelling(bases);
  if (other === undefined) return { ...own, state: 'basis-ontbreekt', grounds: [ground(rests.rule, entry)] };
  const { since, state, grounds } = other.standing;
  const lacks: Ground = {
    rule: rests.rule,
    events: [...new Set([entry.recorded.eventId, ...givenBy(other.dossier, from), ...eventsOf(other.standing)])],
    of: other.dossier.thread.measureRef,
  };
  const endedSince = since !== null && since > from ? since : null;
  if (endedSince !== null && TAKE_ALONG[rests.afterExpiry].includes(state))
    return { state: 'beeindigd', since: endedSince, grounds: [lacks, ...grounds], decidedOn: null };
  // An end that isn't registered may have come with the base's own end: the register can't say that it ran on without one.
  if (isOpen && endedSince !== null)
    return { ...own, state: 'onbekend', since: endedSince, grounds: [ground('register.volledigheid', entry), lacks] };
  return { ...own, state: 'basis-ontbreekt', grounds: [lacks, ...grounds] };
}

/**
 * The ways of ending by which a base takes along what rested on it. One that merely ran out leaves an authorisation, which has
 * a term of its own, as a title without a base (GHARN:2011:BU6894).
 */
const TAKE_ALONG: { readonly [After in Rest['afterExpiry']]: readonly State[] } = {
  baseless: ['beeindigd', 'herroepen'],
  ends: ['beeindigd', 'herroepen', 'verlopen', 'afgewezen', 'vervallen-niet-gehoord', 'vervallen-niet-uitgevoerd'],
};

/** The measures of some kinds as they stand on a day; what stands in for an authorisation where that is among them, as it counts there. */
export function basesOn(
  docket: Docket,
  kinds: readonly MeasureKind[],
  day: CalendarDate,
  judge: Judge,
): readonly Base[] {
  const bases = kinds
    .flatMap((kind) => docket.ofKind[kind])
    .map((dossier) => ({ dossier, standing: judge(docket, dossier, day) }));
  if (!kinds.includes('uithuisplaatsing')) return bases;
  return bases.map((base) => {
    if (!isClosedCare(base)) return base;
    const standing = unadmitted(base.dossier, base.standing, day);
    return standing === undefined ? underSupervision(docket, base, day, judge) : { ...base, standing };
  });
}

/** The base that says most, if there is any. */
export function mostTelling(bases: readonly Base[]): Base | undefined {
  return bases.reduce<Base | undefined>(
    (best, next) => (best === undefined || moreTelling(best.standing, next.standing) === next.standing ? next : best),
    undefined,
  );
}

function isClosedCare({ dossier, standing }: Base): boolean {
  return CLOSED_CARE.includes(dossier.thread.kind) && isValid(standing.state);
}

/** Closed youth care counts as an authorisation to place out of home only for a child under supervision (Jw 6.1.2 lid 8). */
function underSupervision(docket: Docket, base: Base, day: CalendarDate, judge: Judge): Base {
  const { dossier, standing } = base;
  const best = mostTelling(basesOn(docket, SUPERVISION, day, judge));
  const counts: Ground = {
    rule: countingRule(dossier),
    events: best === undefined ? [] : eventsOf(best.standing),
    ...(best === undefined ? {} : { of: best.dossier.thread.measureRef }),
  };
  const [state, since] = asBase(best?.standing, standing);
  if (state === standing.state) return { dossier, standing: withGrounds(standing, [counts]) };
  const grounds = [...standing.grounds, counts, ...(best?.standing.grounds ?? [])];
  return { dossier, standing: { state, since, grounds, decidedOn: standing.decidedOn } };
}

/** By which closed youth care counts as an authorisation to place out of home. */
export function countingRule({ thread }: Dossier): RuleId {
  return MEASURES[thread.kind].rules.admission === undefined ? 'gjh.geldt-als-uhp' : 'gjh.opneming-geldt-als-uhp';
}

function asBase(supervision: Standing | undefined, own: Standing): readonly [State, CalendarDate | null] {
  if (supervision === undefined) return ['basis-ontbreekt', own.since];
  if (supervision.state === 'geldig') return [own.state, own.since];
  return [supervision.state, supervision.since];
}

/** A valid measure as its request leaves it: without one on the ledger it is not set. */
export function onItsRequest(docket: Docket, dossier: Dossier, own: Standing): Standing {
  if (!isValid(own.state)) return own;
  const request = requestOf(docket, dossier);
  const rule = MEASURES[dossier.thread.kind].rules.request;
  if (request === 'none-needed') return own;
  if (request !== undefined) return withGrounds(own, [{ rule, events: [request] }]);
  return {
    ...own,
    state: 'basis-ontbreekt',
    grounds: [...dossier.lives.slice(0, 1).map(({ term }) => ground(rule, term.entry))],
  };
}

/** True for what asks a court for something; an inquiry that ended without a request asks nothing. */
export function isRequest(entry: Entry): entry is Entry<FindingRegistered | RequestFiled> {
  return isFact(entry, 'requestFiled') || (isFact(entry, 'findingRegistered') && entry.fact.outcome === 'verzoek');
}

/** The request on which a measure was first given; none is needed where the court acted of its own motion. */
export function requestOf(docket: Docket, { thread, lives }: Dossier) {
  const first = lives[0]?.term.entry.fact;
  const earliest = docket.firstRequest.get(thread.kind);
  if (isGivenByInstitution(thread.kind)) return 'none-needed';
  if (first === undefined) return earliest?.event;
  if (first.requester === 'ambtshalve') return 'none-needed';
  const named = first.request === undefined ? undefined : docket.file.timeline.byEvent.get(first.request);
  if (named !== undefined && isRequest(named) && askedIn(named).includes(thread.kind)) return named.recorded.eventId;
  return earliest !== undefined && earliest.date <= first.date ? earliest.event : undefined;
}

/** The measures that end where a lasting guardian takes over. */
export const REPLACED_BY_GUARDIANSHIP: readonly MeasureKind[] = [...SUPERVISION, 'uithuisplaatsing'];

/** The same institution carries out base and authorisation, now or when the authorisation was given; a replacement takes both along. */
function isSameInstitution({ term }: TermLife, base: Dossier, day: CalendarDate): boolean {
  const { institution, date } = term.entry.fact;
  // Closed youth care need not name one; its supervision is asked for beside it.
  if (institution === undefined || base.inCharge.length === 0) return true;
  return institutionOn(base, day) === institution || institutionOn(base, latest(date, term.from)) === institution;
}

/** The decision by which a base stood on a day, so that a chain of causes can name what ended. */
function givenBy({ lives }: Dossier, day: CalendarDate) {
  const last = lives.findLast(({ term }) => term.from <= day) ?? lives[0];
  return last === undefined ? [] : [last.term.entry.recorded.eventId];
}

/** All events that a standing names, each once. */
export function eventsOf(standing: Standing) {
  return [...new Set(standing.grounds.flatMap((one) => one.events))];
}

function withGrounds(own: Standing, grounds: readonly Ground[]): Standing {
  return { ...own, grounds: [...own.grounds, ...grounds] };
}
