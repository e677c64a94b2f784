/** What a measure needs beside its own decision: a base in force, a request, and no guardianship in its place. */

import { type CalendarDate, latest } from '../calendar';
import { MEASURES } from '../measures';
import type { State } from './answer';
import { type Docket, type Dossier, institutionOn } from './docket';
import { BASES } from './gaps';
import type { TermLife } from './lives';
import { type Ground, ground, isLive, isValid, moreTelling, type Standing } from './standing';

/** The standing of one measure on a day by its own decisions; handed in so that bases are judged by the same rules. */
export type Judge = (docket: Docket, dossier: Dossier, day: CalendarDate) => Standing;

/**
 * A valid authorisation as its base leaves it: it needs supervision, provisional or not, in force on that day and carried out
 * by the same institution. A doubtful base makes it as doubtful; a base that the register doesn't show makes it baseless.
 */
export function onItsBase(
  docket: Docket,
  dossier: Dossier,
  life: TermLife,
  own: Standing,
  day: CalendarDate,
  judge: Judge,
): Standing {
  const rule = MEASURES[dossier.thread.kind].rules.base;
  if (rule === undefined || !isValid(own.state)) return own;
  const { entry } = life.term;
  const bases = BASES.flatMap((kind) => docket.ofKind[kind]);
  const judged = bases.map((base) => ({ base, standing: judge(docket, base, day) }));
  const fitting = judged.filter(({ base }) => isSameInstitution(life, base, day));
  const best = fitting.map(({ standing }) => standing).reduce<Standing | undefined>(telling, undefined);
  const speaker = (standing: Standing) => judged.find((one) => one.standing === standing)?.base;
  if (best !== undefined && isLive(best.state) && best.state !== 'basis-ontbreekt') {
    const rests: Ground = { rule, events: eventsOf(best), ...of(speaker(best)) };
    if (best.state === 'geldig') return withGrounds(own, [rests]);
    return { ...own, state: best.state, grounds: [...own.grounds, rests, ...best.grounds] };
  }
  const other = judged.map(({ standing }) => standing).reduce<Standing | undefined>(telling, undefined);
  const lacks: Ground =
    other === undefined ? ground(rule, entry) : { ...ground(rule, entry, ...eventsOf(other)), ...of(speaker(other)) };
  // What a court ended takes along what rested on it; a base that merely ran out leaves a title without one (GHARN:2011:BU6894).
  if (other?.since != null && other.since > life.term.from && ENDED_BY_COURT.includes(other.state))
    return { state: 'beeindigd', since: other.since, grounds: [lacks, ...other.grounds], decidedOn: null };
  // An end that isn't registered may have come with the base's own end: the register can't say that it ran on without one.
  const mayHaveEnded = life.term.isOpen && other?.since != null && other.since > life.term.from;
  if (mayHaveEnded)
    return { ...own, state: 'onbekend', since: other.since, grounds: [ground('register.volledigheid', entry), lacks] };
  return { ...own, state: 'basis-ontbreekt', grounds: [lacks, ...(other?.grounds ?? [])] };
}

const ENDED_BY_COURT: readonly State[] = ['beeindigd', 'herroepen'];

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

/** The request on which a measure was first given; none is needed where the court acted of its own motion. */
export function requestOf(docket: Docket, { thread, lives }: Dossier) {
  const first = lives[0]?.term.entry.fact;
  const earliest = docket.firstRequest.get(thread.kind);
  if (first === undefined) return earliest?.event;
  if (first.requester === 'ambtshalve') return 'none-needed';
  if (first.request !== undefined && docket.file.timeline.byEvent.has(first.request)) return first.request;
  return earliest !== undefined && earliest.date <= first.date ? earliest.event : undefined;
}

/** Lasting guardianship takes the place of supervision and of what rests on it. */
export function underGuardianship(
  docket: Docket,
  dossier: Dossier,
  own: Standing,
  day: CalendarDate,
  judge: Judge,
): Standing {
  const { kind } = dossier.thread;
  if (!isValid(own.state) || !REPLACED_BY_GUARDIANSHIP.includes(kind)) return own;
  for (const guardianship of docket.ofKind.voogdij) {
    if (guardianship.lives.every(({ term }) => term.until !== null)) continue;
    const standing = judge(docket, guardianship, day);
    if (isValid(standing.state) && standing.since !== null && standing.since > (own.since ?? day)) {
      const grounds = [{ rule: 'ots.einde-door-voogdij', events: eventsOf(standing), ...of(guardianship) }] as const;
      return { state: 'beeindigd', since: standing.since, grounds, decidedOn: null };
    }
  }
  return own;
}

/** The measures that end where a guardian takes over. */
export const REPLACED_BY_GUARDIANSHIP: readonly string[] = [
  'ondertoezichtstelling',
  'voorlopige-ondertoezichtstelling',
  'uithuisplaatsing',
];

/** The same institution carries out base and authorisation, now or when the authorisation was given; a replacement takes both along. */
function isSameInstitution({ term }: TermLife, base: Dossier, day: CalendarDate): boolean {
  const { institution, date } = term.entry.fact;
  if (institution === undefined) return true;
  return institutionOn(base, day) === institution || institutionOn(base, latest(date, term.from)) === institution;
}

function telling(best: Standing | undefined, next: Standing): Standing {
  return best === undefined ? next : moreTelling(best, next);
}

function of(speaker: Dossier | undefined): { readonly of?: Dossier['thread']['measureRef'] } {
  return speaker === undefined ? {} : { of: speaker.thread.measureRef };
}

function eventsOf(standing: Standing) {
  return [...new Set(standing.grounds.flatMap((one) => one.events))];
}

function withGrounds(own: Standing, grounds: readonly Ground[]): Standing {
  return { ...own, grounds: [...own.grounds, ...grounds] };
}
