/** The standing of a measure on a day: its own decisions first, then what it depends on. */

import { addDays, type CalendarDate, earliest } from '../calendar';
import { LEFT_STANDING, MEASURE_KINDS, MEASURES, type MeasureKind, SUPERVISION } from '../measures';
import { admissionDays } from './admissions';
import { isDictum, isFact } from './case-file';
import type { Withdrawal } from './consent';
import { departureDays } from './departures';
import { basesOn, eventsOf, mostTelling, onItsBase, REPLACED_BY_GUARDIANSHIP } from './dependence';
import type { Docket, Dossier } from './docket';
import { asPresupposed } from './gaps';
import { awaited, standingOf, type TermLife, turningDays } from './lives';
import { firstPlace } from './order';
import { onItsRequest } from './requested';
import { type Ground, ground, isLive, isValid, moreTelling, type Standing, together } from './standing';
import { stretchOn } from './stretches';

/** One measure on a day, all dependences considered; worked out once per question. */
export function judge(docket: Docket, dossier: Dossier, day: CalendarDate): Standing {
  const judged = judgedOf(docket, dossier);
  const known = judged.get(day);
  if (known !== undefined) return known;
  const own = ownOn(docket, dossier, day) ?? notBegun(docket, dossier, day);
  const standing = onItsRequest(docket, dossier, withPending(docket, dossier, own, day));
  judged.set(day, standing);
  return standing;
}

function judgedOf({ judged }: Docket, dossier: Dossier): Map<CalendarDate, Standing> {
  const known = judged.get(dossier);
  if (known !== undefined) return known;
  const days = new Map<CalendarDate, Standing>();
  judged.set(dossier, days);
  return days;
}

/** What the terms of a measure say on a day, each on its base; undefined before the first of them. */
function ownOn(docket: Docket, dossier: Dossier, day: CalendarDate): Standing | undefined {
  const stretch = stretchOn(dossier.stretches, day);
  const living = (stretch?.living ?? []).map((life) => livingOn(docket, dossier, life, day));
  const best = living.reduce<Standing | undefined>(
    (most, next) => (most === undefined ? next : together(most, next)),
    undefined,
  );
  // What lives speaks, whatever has ended before it.
  if (stretch?.ended === undefined || (best !== undefined && isLive(best.state))) return best;
  const ended = firstEnded(docket, dossier, stretch.ended, day);
  return best === undefined ? ended : together(ended, best);
}

function livingOn(docket: Docket, dossier: Dossier, life: TermLife, day: CalendarDate): Standing {
  const taken = takenAlong(docket, dossier, life);
  if (taken?.since != null && taken.since <= day) return taken;
  return onItsBase(docket, dossier, life, standingOf(dossier.thread, life, day), day, judge);
}

/**
 * How a term stands once its base, or a guardianship in its place, has ended it; null where none does. What has ended so does not
 * come back with another base, nor when the guardianship ends, but only where what ended it is undone from the start.
 */
function takenAlong(docket: Docket, dossier: Dossier, life: TermLife): Standing | null {
  const known = docket.taken.get(life);
  if (known !== undefined) return known;
  const taken = firstTaking(docket, dossier, life);
  docket.taken.set(life, taken);
  return taken;
}

function firstTaking(docket: Docket, dossier: Dossier, life: TermLife): Standing | null {
  const { kind } = dossier.thread;
  const { rests, follows } = MEASURES[kind];
  const isSupervision = SUPERVISION.includes(kind);
  if (life.consentEnd !== null) return withoutConsent(docket, life, kind, life.consentEnd);
  const mayBeTaken = isSupervision
    ? docket.ofKind.voogdij.length > 0
    : follows !== undefined ||
      (rests !== undefined && rests.without !== 'flagged' && rests.whenBaseEnds !== 'survives');
  if (!mayBeTaken) return null;
  const { from, entry, extendsTerm } = life.term;
  // Supervision that a guardianship took the place of cannot be extended, nor is an extension left that was given before.
  const extended = isSupervision ? dossier.lives.find(({ term }) => term === extendsTerm) : undefined;
  const gone = extended === undefined ? null : takenAlong(docket, dossier, extended);
  if (gone !== null) return gone;
  const bare: Standing = { state: 'geldig', since: from, grounds: [], decidedOn: entry.fact.date };
  const days = sortedTurningDays(docket, kind);
  // What was given for days to come is replaced before them as well.
  const given = REPLACED_BY_GUARDIANSHIP.includes(kind) && !isSupervision ? earliest(from, entry.fact.date) : from;
  for (let place = firstPlace(days, (turn) => turn >= given); place < days.length; place += 1) {
    const day = days[place];
    if (day === undefined || (life.ending !== undefined && day >= life.ending.on)) return null;
    const based = onItsBase(docket, dossier, life, bare, day, judge);
    if (based.state === 'beeindigd' && based.resumesOn == null) return based;
    const mayBeReplaced = isSupervision || based.state === 'basis-ontbreekt';
    const replaced = mayBeReplaced ? replacedOn(docket, life, kind, day) : undefined;
    if (replaced !== undefined) return replaced;
  }
  return null;
}

/** From the end of the days that follow a withdrawal on, the first day on which neither supervision nor guardianship carries a term. */
function withoutConsent(
  docket: Docket,
  life: TermLife,
  kind: MeasureKind,
  { on, ground: by }: Withdrawal,
): Standing | null {
  if (on === null) return null;
  const bases = MEASURES[kind].rests?.on ?? [];
  for (const day of sortedTurningDays(docket, kind)) {
    if (day < on) continue;
    if (life.ending !== undefined && day >= life.ending.on) return null;
    const best = mostTelling(basesOn(docket, bases, day, judge));
    if (best === undefined || !isLive(best.standing.state))
      return { state: 'beeindigd', since: day, grounds: [by], decidedOn: null };
  }
  return null;
}

/**
 * A term of which a lasting guardianship in force on a day took the place, since that began after it did, or after it was given;
 * undefined where none did. What a court gives once the guardianship is there, it gives beside it.
 */
function replacedOn(docket: Docket, { term }: TermLife, kind: MeasureKind, day: CalendarDate): Standing | undefined {
  if (!REPLACED_BY_GUARDIANSHIP.includes(kind)) return undefined;
  const given = earliest(term.from, term.entry.fact.date);
  for (const guardianship of docket.ofKind.voogdij) {
    const { thread, stretches } = guardianship;
    const lasting = stretchOn(stretches, day)?.living.find(
      (life) => life.term.until === null && life.begins > given && isValid(standingOf(thread, life, day).state),
    );
    if (lasting === undefined) continue;
    const standing = judge(docket, guardianship, day);
    if (!isValid(standing.state)) continue;
    const events = [...new Set([lasting.term.entry.recorded.eventId, ...eventsOf(standing)])];
    const by: Ground = { rule: 'ots.einde-door-voogdij', events, of: thread.measureRef };
    return { state: 'beeindigd', since: day, grounds: [by], decidedOn: null };
  }
  return undefined;
}

/** What a base or guardianship had ended before a term's own end came stays ended by that: the earliest ending wins. */
function firstEnded(docket: Docket, dossier: Dossier, ended: Standing, day: CalendarDate): Standing {
  // What never worked may say since when only later.
  if (ended.since === null || ended.since > day || ended.state === 'vernietigd') return ended;
  const eve = addDays(ended.since, -1);
  if ((stretchOn(dossier.stretches, eve)?.living.length ?? 0) === 0) return ended;
  const before = ownOn(docket, dossier, eve);
  return before?.state === 'beeindigd' && before.since !== null && before.since < ended.since ? before : ended;
}

/** The measure of a kind that says most on a day, and how it stands; nothing when there is none. */
export function judgeKind(docket: Docket, kind: MeasureKind, day: CalendarDate) {
  return docket.ofKind[kind].reduce<{ dossier: Dossier; standing: Standing } | undefined>((best, dossier) => {
    const standing = judgeGaps(docket, dossier, day);
    return best === undefined || moreTelling(best.standing, standing) === standing ? { dossier, standing } : best;
  }, undefined);
}

/** One measure on a day, also where the register shows a gap that a later order contradicts. */
export function judgeGaps(docket: Docket, dossier: Dossier, day: CalendarDate): Standing {
  const standing = judge(docket, dossier, day);
  return LASTING_SUPERVISION.includes(dossier.thread.kind) ? asPresupposed(docket, standing, day) : standing;
}

/** A kind of measure that was never decided on. */
export function neverDecided(docket: Docket, kind: MeasureKind): Standing {
  const request = docket.firstRequest.get(kind);
  const grounds = [ground(MEASURES[kind].rules.ground, ...(request === undefined ? [] : [request.event]))];
  return { state: 'niet-begonnen', since: null, grounds, decidedOn: null };
}

/** The days after one on which the standing of a measure of a kind may change, in order. */
export function turningDaysAfter(docket: Docket, kind: MeasureKind, day: CalendarDate): readonly CalendarDate[] {
  const days = sortedTurningDays(docket, kind);
  return days.slice(firstPlace(days, (turn) => turn > day));
}

/** Every such day in order, each once; worked out once per question. */
function sortedTurningDays(docket: Docket, kind: MeasureKind): readonly CalendarDate[] {
  const known = docket.turning.get(kind);
  if (known !== undefined) return known;
  const days: CalendarDate[] = [];
  for (const other of TURNS_WITH[kind]) {
    for (const dossier of docket.ofKind[other]) {
      const { lives, pending, refused, inCharge } = dossier;
      days.push(...admissionDays(dossier));
      if (MEASURES[kind].rests?.whilePlaced === true) days.push(...departureDays(dossier));
      for (const life of lives) days.push(...turningDays(life));
      for (const { fact } of pending) {
        const upheld = upheldAfter(docket, fact);
        days.push(fact.date, ...(upheld === null ? [] : [upheld]));
      }
      for (const { fact } of refused) days.push(fact.date);
      for (const { from } of inCharge) days.push(from);
    }
  }
  if (LASTING_SUPERVISION.includes(kind)) for (const { until } of docket.uncovered()) days.push(until);
  const sorted = days.sort().filter((day, place) => day !== days[place - 1]);
  docket.turning.set(kind, sorted);
  return sorted;
}

const LASTING_SUPERVISION: readonly MeasureKind[] = ['ondertoezichtstelling', 'ondertoezichtstelling-amv'];

/** For each kind itself and all that its standing depends on, however far. */
const TURNS_WITH = Object.fromEntries(MEASURE_KINDS.map((kind) => [kind, reachOf(kind)])) as Readonly<
  Record<MeasureKind, readonly MeasureKind[]>
>;

function reachOf(kind: MeasureKind): readonly MeasureKind[] {
  const reached = new Set<MeasureKind>([kind]);
  // A Set hands out what is added while it is walked.
  for (const one of reached) {
    const { rests, follows } = MEASURES[one];
    for (const other of [...(rests?.on ?? []), ...(follows?.on ?? [])]) reached.add(other);
    if (REPLACED_BY_GUARDIANSHIP.includes(one)) reached.add('voogdij');
  }
  return [...reached];
}

function notBegun(docket: Docket, dossier: Dossier, day: CalendarDate): Standing {
  const [first] = dossier.lives;
  return first === undefined ? notGranted(docket, dossier, day) : awaited(dossier.thread, first);
}

/** A measure on which courts decided without giving it: refused, or not (yet) anything. */
function notGranted(docket: Docket, dossier: Dossier, day: CalendarDate): Standing {
  const refusal = dossier.refused.findLast(({ fact }) => fact.date <= day);
  if (refusal === undefined) return neverDecided(docket, dossier.thread.kind);
  const grounds = [ground(MEASURES[dossier.thread.kind].rules.request, refusal)];
  return { state: 'afgewezen', since: refusal.fact.date, grounds, decidedOn: refusal.fact.date };
}

/**
 * A decision whose dictum isn't registered decides wherever the rest of the register would say that nothing is in force: it may
 * have been an extension. It leaves a running term alone, unless it was asked to end it; and it yields to any later decision
 * and to what ends a measure by law for good.
 */
function withPending(docket: Docket, dossier: Dossier, own: Standing, day: CalendarDate): Standing {
  const last = dossier.pending.findLast(({ fact }) => fact.date <= day);
  if (last === undefined || own.state === 'onbekend') return own;
  const upheld = upheldAfter(docket, last.fact);
  const isLater = (own.decidedOn !== null && own.decidedOn > last.fact.date) || (upheld !== null && upheld <= day);
  const isFinal = own.decidedOn === null && own.state !== 'niet-begonnen';
  if (isLater || isFinal) return own;
  if (isLive(own.state) && !threatens(docket, last.fact)) return own;
  const grounds = [ground('register.volledigheid', last), ...own.grounds];
  return { state: 'onbekend', since: last.fact.date, grounds, decidedOn: last.fact.date };
}

/** The day on which what a decision of unknown dictum looked at was left standing after it, and so cannot have fallen by it. */
function upheldAfter({ file }: Docket, { decision, date }: Dossier['pending'][number]['fact']): CalendarDate | null {
  const reviews = decision === undefined ? [] : (file.reviews.get(decision) ?? []);
  return reviews.find((review) => isDictum(review, ...LEFT_STANDING) && review.fact.date > date)?.fact.date ?? null;
}

/** True when a decision of unknown dictum may have ended a running term: given on appeal, or on a request to end it. */
function threatens({ file }: Docket, { instance, request }: Dossier['pending'][number]['fact']): boolean {
  const asked = request === undefined ? undefined : file.timeline.byEvent.get(request);
  const act = asked !== undefined && isFact(asked, 'requestFiled') ? asked.fact.request : undefined;
  return instance !== 'rechtbank' || act === 'opheffen' || act === 'intrekken' || act === 'bekorten';
}
