/** What a measure needs beside its own decision: a base in force, and no guardianship in its place. */

import { type CalendarDate, latest } from '../calendar';
import { CLOSED_CARE, type Follow, MEASURES, type MeasureKind, type Rest, SUPERVISION } from '../measures';
import type { RuleId } from '../statute';
import { unadmitted } from './admissions';
import type { State } from './answer';
import { departed } from './departures';
import { type Docket, type Dossier, institutionOn } from './docket';
import type { TermLife } from './lives';
import { requestOf, stoodOn } from './requested';
import { type Ground, ground, isLive, isValid, moreTelling, type Standing, withGrounds } from './standing';

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
  const { rests, follows } = MEASURES[dossier.thread.kind];
  if (!isValid(own.state)) return own;
  if (follows !== undefined) return onWhatItFollows(follows, docket, dossier, life, own, day, judge);
  if (rests === undefined || rests.without === 'flagged') return own;
  const survives = rests.whenBaseEnds === 'survives';
  // What survives its base must have had one when it began.
  const at = survives ? life.term.from : day;
  const bases = basesOn(docket, rests.on, at, judge).map((base) =>
    rests.whilePlaced === true ? placed(base, at) : base,
  );
  const best = mostTelling(bases.filter((base) => !rests.sameInstitution || isSameInstitution(life, base.dossier, at)));
  if (best !== undefined && carries(best)) {
    return survives && isValid(best.standing.state) ? resting(own, rests.rule, best) : asItsBase(own, rests.rule, best);
  }
  return withoutBase(life, own, mostTelling(bases), rests);
}

function placed({ dossier, standing }: Base, day: CalendarDate): Base {
  return { dossier, standing: isLive(standing.state) ? (departed(dossier, day) ?? standing) : standing };
}

/** A valid measure as that leaves it with which it was given: one that has ended ends it, unless that made room for what lasts. */
function onWhatItFollows(
  follows: Follow,
  docket: Docket,
  dossier: Dossier,
  life: TermLife,
  own: Standing,
  day: CalendarDate,
  judge: Judge,
): Standing {
  const isUnasked = follows.where === 'unasked';
  const { date } = life.term.entry.fact;
  const stood = stoodOn(docket, follows, date);
  // What was given on one day was given together, whatever was asked.
  const isTogether = stood.some(({ lives }) => lives.some(({ term }) => term.entry.fact.date === date));
  if (isUnasked && !isTogether && requestOf(docket, dossier) !== 'none-needed') return own;
  const bases = stood
    .map((other) => ({ dossier: other, standing: judge(docket, other, day) }))
    .filter(({ standing }) => standing.state !== 'niet-begonnen');
  const base = follows.needs === 'one' ? mostTelling(bases) : leastTelling(bases);
  // What was asked for stands by its own ground, as long as nothing is wrong with what it was given after.
  if (!isUnasked && (base === undefined || base.standing.state === 'geldig')) return own;
  if (base !== undefined && carries(base)) return asItsBase(own, follows.rule, base);
  if (base !== undefined && hasMadeRoom(base)) return own;
  return withoutBase(life, own, base, { rule: follows.rule, afterExpiry: 'ends' });
}

function carries({ standing: { state } }: Base): boolean {
  return isLive(state) && state !== 'basis-ontbreekt';
}

/** What ended because the lasting measure that it awaited is there leaves what was given with it to await the rest. */
function hasMadeRoom({ dossier, standing }: Base): boolean {
  const { pending } = MEASURES[dossier.thread.kind];
  return standing.state === 'beeindigd' && standing.grounds.some(({ rule }) => rule === pending?.rule);
}

function groundOn(rule: RuleId, { dossier, standing }: Base): Ground {
  return { rule, events: eventsOf(standing), of: dossier.thread.measureRef };
}

function resting(own: Standing, rule: RuleId, base: Base): Standing {
  return withGrounds(own, [groundOn(rule, base)]);
}

function asItsBase(own: Standing, rule: RuleId, base: Base): Standing {
  const { state, grounds } = base.standing;
  if (state === 'geldig') return resting(own, rule, base);
  return { ...own, state, grounds: [...own.grounds, groundOn(rule, base), ...grounds] };
}

function withoutBase(
  { term: { entry, from, isOpen } }: TermLife,
  own: Standing,
  other: Base | undefined,
  { rule, afterExpiry }: Pick<Rest, 'rule' | 'afterExpiry'>,
): Standing {
  if (other === undefined) return { ...own, state: 'basis-ontbreekt', grounds: [ground(rule, entry)] };
  const { since, state, grounds, resumesOn } = other.standing;
  const lacks: Ground = {
    rule,
    events: [...new Set([entry.recorded.eventId, ...givenBy(other.dossier, from), ...eventsOf(other.standing)])],
    of: other.dossier.thread.measureRef,
  };
  const endedSince = since !== null && since > from ? since : null;
  if (endedSince !== null && TAKE_ALONG[afterExpiry].includes(state))
    return {
      state: 'beeindigd',
      since: endedSince,
      grounds: [lacks, ...grounds],
      decidedOn: null,
      resumesOn: resumesOn ?? null,
    };
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

function leastTelling(bases: readonly Base[]): Base | undefined {
  return bases.reduce<Base | undefined>(
    (least, next) =>
      least === undefined || moreTelling(least.standing, next.standing) === least.standing ? next : least,
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
