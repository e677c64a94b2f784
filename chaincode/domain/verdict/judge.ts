/** The standing of a measure on a day: its own decisions first, then what it depends on. */

import type { CalendarDate } from '../calendar';
import { MEASURES, type MeasureKind } from '../measures';
import { isFact } from './case-file';
import { onItsBase, onItsRequest, underGuardianship } from './dependence';
import type { Docket, Dossier } from './docket';
import { asPresupposed } from './gaps';
import { awaited, standingOf, turningDays } from './lives';
import { ground, isLive, moreTelling, type Standing, together } from './standing';
import { stretchOn } from './stretches';

/** One measure on a day, all dependences considered. */
export function judge(docket: Docket, dossier: Dossier, day: CalendarDate): Standing {
  const stretch = stretchOn(dossier.stretches, day);
  const living = (stretch?.living ?? []).map((life) => {
    const alone = underGuardianship(docket, dossier, standingOf(dossier.thread, life, day), day, judge);
    return onItsBase(docket, dossier, life, alone, day, judge);
  });
  const own = living.reduce<Standing | undefined>(
    (best, next) => (best === undefined ? next : together(best, next)),
    stretch?.ended,
  );
  return onItsRequest(docket, dossier, withPending(docket, dossier, own ?? notBegun(docket, dossier, day), day));
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
  return dossier.thread.kind === 'ondertoezichtstelling' ? asPresupposed(docket, standing, day) : standing;
}

/** A kind of measure that was never decided on. */
export function neverDecided(docket: Docket, kind: MeasureKind): Standing {
  const request = docket.firstRequest.get(kind);
  const grounds = [ground(MEASURES[kind].rules.ground, ...(request === undefined ? [] : [request.event]))];
  return { state: 'niet-begonnen', since: null, grounds, decidedOn: null };
}

/** Every day on which the standing of a measure may change, in no order. */
export function turningDaysOf(docket: Docket, kind: MeasureKind): readonly CalendarDate[] {
  const dossiers = TURNS_WITH[kind].flatMap((other) => docket.ofKind[other]);
  return [
    ...dossiers.flatMap(({ lives }) => lives.flatMap(turningDays)),
    ...dossiers.flatMap(({ pending, refused }) => [...pending, ...refused].map(({ fact }) => fact.date)),
    ...dossiers.flatMap(({ inCharge }) => inCharge.map(({ from }) => from)),
    ...(kind === 'ondertoezichtstelling' ? docket.uncovered.map(({ until }) => until) : []),
  ];
}

const TURNS_WITH: { readonly [Kind in MeasureKind]: readonly MeasureKind[] } = {
  ondertoezichtstelling: ['ondertoezichtstelling', 'voogdij'],
  'voorlopige-ondertoezichtstelling': ['voorlopige-ondertoezichtstelling', 'voogdij'],
  uithuisplaatsing: ['uithuisplaatsing', 'ondertoezichtstelling', 'voorlopige-ondertoezichtstelling', 'voogdij'],
  'gesloten-jeugdhulp': ['gesloten-jeugdhulp'],
  gezagsbeeindiging: ['gezagsbeeindiging'],
  voogdij: ['voogdij'],
};

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
  const isLater = own.decidedOn !== null && own.decidedOn > last.fact.date;
  const isFinal = own.decidedOn === null && own.state !== 'niet-begonnen';
  if (isLater || isFinal) return own;
  if (isLive(own.state) && !threatens(docket, last.fact)) return own;
  const grounds = [ground('register.volledigheid', last), ...own.grounds];
  return { state: 'onbekend', since: last.fact.date, grounds, decidedOn: last.fact.date };
}

/** True when a decision of unknown dictum may have ended a running term: given on appeal, or on a request to end it. */
function threatens({ file }: Docket, { instance, request }: Dossier['pending'][number]['fact']): boolean {
  const asked = request === undefined ? undefined : file.timeline.byEvent.get(request);
  const act = asked !== undefined && isFact(asked, 'requestFiled') ? asked.fact.request : undefined;
  return instance !== 'rechtbank' || act === 'opheffen' || act === 'intrekken' || act === 'bekorten';
}
