/**
 * How a verdict was reached, step by step, as data: what gave the measure, each condition that was tested, and where another
 * measure decided, the steps of that one as causes. The state is not made here; the steps are worked out beside it.
 */

import { byDay, type CalendarDate, isWithin } from '../calendar';
import { isGivenByInstitution, MEASURES, type MeasureKind } from '../measures';
import type { EventRef, MeasureRef } from '../references';
import { currentRule, type RuleId, ruleOn } from '../statute';
import type { CaseTimeline } from '../timeline';
import type { Erasure, State } from './answer';
import type { Docket, Dossier } from './docket';
import { judge } from './judge';
import type { TermLife } from './lives';
import { requestOf } from './requested';
import { type Ground, isLive, isValid, type Standing } from './standing';
import { conditionsFor } from './trace/conditions';
import { kindOfGround } from './trace/grounds';
import type { Cited, Draft, Step } from './trace/step';

/** What a trace is about: a measure and how it stands, or a kind of measure that was never decided on. */
export interface Traced {
  readonly docket: Docket;
  readonly dossier: Dossier | undefined;
  readonly kind: MeasureKind | undefined;
  readonly measureRef: MeasureRef | null;
  readonly standing: Standing;
  readonly day: CalendarDate;
}

/** The steps to a standing, with what could not be read first. */
export function traceOf(traced: Traced, unread: readonly Ground[]): readonly Step[] {
  const about = aboutOf(traced);
  const absent = unread.map(
    ({ rule, events }): Draft => ({ what: 'register', outcome: 'onbekend', effect: 'onbekend', rule, events }),
  );
  return [...absent.map((draft) => stepOf(about, { ...draft, decisive: true })), ...stepsTo(traced, about)];
}

/** The one step of a case whose content is gone. */
export function erasedTrace(
  { rule, article, url, erasedBy, events }: Erasure,
  timeline: CaseTimeline,
): readonly Step[] {
  const draft: Draft = {
    what: 'register',
    outcome: 'onbekend',
    effect: 'onbekend',
    rule,
    events: [erasedBy, ...events],
  };
  const about = { timeline, kind: undefined, measureRef: null, lawDay: null };
  return [{ ...stepOf(about, { ...draft, decisive: true }), article, url }];
}

/** The state that the decisive steps tell by themselves: what cannot be told first, then what undoes or holds up, then conditions. */
export function conclusionOf(trace: readonly Step[]): State {
  const effects = trace.flatMap(({ decisive, effect }) => (decisive && effect !== null ? [effect] : []));
  if (effects.includes('onbekend')) return 'onbekend';
  return effects.find((effect) => effect !== 'geldig-mits') ?? effects[0] ?? 'geldig';
}

/** What every step of one measure shares. */
interface About {
  readonly timeline: CaseTimeline;
  readonly kind: MeasureKind | undefined;
  readonly measureRef: MeasureRef | null;
  /** The day whose law is cited: of what lives the day asked about, of what has ended its last. Null: the law of now. */
  readonly lawDay: CalendarDate | null;
}

function aboutOf({ docket, kind, measureRef, standing, day }: Traced): About {
  const lawDay = isLive(standing.state) ? day : (standing.since ?? day);
  return { timeline: docket.file.timeline, kind, measureRef, lawDay };
}

function stepsTo(traced: Traced, about: About): readonly Step[] {
  const { dossier, docket, standing, day } = traced;
  const life = dossier === undefined ? undefined : answeringLife(dossier, standing, day);
  const drafts = [
    ...requestDraft(traced),
    ...(dossier === undefined || life === undefined ? [] : conditionsFor({ docket, dossier, life, day })),
  ];
  return withGrounds(traced, about, drafts).map((draft) => stepOf(about, asOvertaken(draft, standing)));
}

/** The end that a term set itself does not count where something else, told elsewhere, ended the measure before it. */
function asOvertaken(draft: Draft, { state, since }: Standing): Draft {
  const { what, decisive, until } = draft;
  const isOvertaken = what === 'einddatum' && decisive !== true && !isLive(state) && (since ?? '') < (until ?? '');
  if (!isOvertaken || state === 'niet-begonnen' || since === null) return draft;
  const { effect: _, ...rest } = draft;
  return { ...rest, outcome: 'niet-van-toepassing' };
}

/** Each ground of the state marked on the step that tested it; one that no step tested becomes a step of its own. */
function withGrounds(traced: Traced, about: About, tested: readonly Draft[]): readonly Draft[] {
  const { standing, dossier, kind } = traced;
  const drafts = [...tested];
  const causes: Step[] = [];
  for (const ground of standing.grounds) {
    if (causes.some((cause) => isToldIn(cause, ground))) continue;
    const what = kindOfGround(kind, ground, standing.state, isRefused(about, ground));
    const place = placeOf(drafts, what, ground, standing.state);
    const found = drafts[place];
    const led = causesOf(traced, about, ground);
    causes.push(...led.steps);
    // What a ground said before, of another order or another base, stays beside what this one says.
    const said = found?.decisive === true || led.state === undefined ? found : undefined;
    const events = [...new Set([...(said?.events ?? []), ...ground.events])];
    const others = (said?.causes ?? []).filter(({ measureRef }) => measureRef !== ground.of);
    const draft: Draft =
      found !== undefined && led.state === undefined
        ? { ...found, events, decisive: true }
        : {
            ...{ what, rule: ground.rule, events, causes: [...others, ...led.steps], decisive: true },
            ...(led.state === undefined ? plain(standing.state) : through(led.state, standing.state)),
            from: isLive(standing.state) ? null : standing.since,
          };
    if (found === undefined) drafts.push(draft);
    else drafts[place] = draft;
  }
  const rests = kind === undefined ? undefined : MEASURES[kind].rests;
  const isUntested = rests !== undefined && dossier !== undefined && !drafts.some(({ what }) => what === 'basis');
  return isUntested ? [...drafts, { what: 'basis', rule: rests.rule, outcome: 'niet-van-toepassing' }] : drafts;
}

function isRefused({ timeline }: About, { events }: Ground): boolean {
  const facts = events.map((event) => timeline.byEvent.get(event)?.fact);
  return facts.some((fact) => fact?.kind === 'decisionRegistered' && fact.dictum === 'afgewezen');
}

/**
 * The step that tested what a ground says. One article may speak of a request and of what is given, or of an extension and of
 * what went before: then the step that leads to the state is meant, and else the one of its kind. A condition that did not apply
 * to the term in view is none of them: the ground speaks of another term, or of the measure underneath.
 */
function placeOf(drafts: readonly Draft[], what: Draft['what'], { rule, events }: Ground, state: State): number {
  const speaks = (draft: Draft) => draft.rule === rule && draft.outcome !== 'niet-van-toepassing';
  const leading = drafts.findLastIndex((draft) => draft.rule === rule && draft.effect === state);
  if (leading >= 0 && !isValid(state)) return leading;
  // The hearing that another measure lacked is not the one that this lacked.
  const isHearing = what === 'gehoor-belanghebbenden' || what === 'gehoor-minderjarige';
  const isOfIt = ({ events: own }: Draft) => !isHearing || events.some((event) => own?.includes(event));
  const exact = drafts.findLastIndex((draft) => draft.what === what && speaks(draft) && isOfIt(draft));
  // No condition of the term itself tests its base.
  if (exact >= 0 || what === 'basis') return exact;
  // A title that was never given is no request, though one article may speak of both.
  return drafts.findLastIndex(
    (draft) =>
      speaks(draft) &&
      !(what === 'beschikking' && draft.what === 'verzoek') &&
      events.every((event) => draft.events?.includes(event)),
  );
}

type Lead = Pick<Draft, 'outcome' | 'effect'>;

/** What a ground leads to that no condition tested. */
function plain(state: State): Lead {
  if (isValid(state)) return { outcome: 'voldaan' };
  if (state === 'betwist' || state === 'onbekend') return { outcome: state, effect: state };
  return { outcome: 'niet-voldaan', effect: state };
}

/** What a ground leads to that speaks for another measure, from the state of that one. */
function through(other: State, state: State): Lead {
  // What outlives its base, or needed it only when it was given, does not share its conditions.
  if (state === 'geldig' || (other === 'geldig' && isValid(state))) return { outcome: 'voldaan' };
  if (other === 'geldig-mits' && isValid(state)) return { outcome: 'open', effect: 'geldig-mits' };
  return plain(state);
}

/** The steps of the other measure for which a ground speaks, and its state; none where it speaks for its own. */
function causesOf({ docket, measureRef, standing: own, day: asked }: Traced, { lawDay }: About, ground: Ground) {
  // What has ended was ended by the other as that stood then, whatever became of it since.
  const day = isLive(own.state) ? asked : (own.since ?? asked);
  const { of } = ground;
  const dossier = of === undefined || of === measureRef ? undefined : docket.dossiers.get(of);
  if (of === undefined || dossier === undefined) return { steps: [], state: undefined };
  const standing = judge(docket, dossier, day);
  const { kind } = dossier.thread;
  const about = { timeline: docket.file.timeline, kind, measureRef: of, lawDay };
  const steps = stepsTo({ docket, dossier, kind, measureRef: of, standing, day }, about);
  return { steps: steps.filter(({ decisive }) => decisive), state: standing.state };
}

function isToldIn(step: Step, ground: Ground): boolean {
  const events: readonly EventRef[] = step.facts.map(({ event }) => event);
  const isHere = step.rule === ground.rule && ground.events.every((event) => events.includes(event));
  return isHere || step.causes.some((cause) => isToldIn(cause, ground));
}

/** The term to which the grounds of a state speak: the one that ended so, the last that they name, the last that has begun. */
function answeringLife(
  { lives }: Dossier,
  { state, grounds, since }: Standing,
  day: CalendarDate,
): TermLife | undefined {
  const named = new Set(grounds.flatMap(({ events }) => events));
  const isEndedSo = ({ ending }: TermLife) =>
    !isLive(state) && ending?.on === since && grounds.some((ground) => tells(ground, ending.ground));
  return (
    lives.findLast(isEndedSo) ??
    lives.findLast(({ term }) => named.has(term.entry.recorded.eventId)) ??
    lives.findLast(({ windows, held }) =>
      [...windows, ...held].some((one) => isWithin(one, day) && grounds.includes(one.ground)),
    ) ??
    lives.findLast(({ term }) => term.from <= day) ??
    lives[0]
  );
}

function tells(ground: Ground, { rule, events }: Ground): boolean {
  return ground.rule === rule && events.every((event) => ground.events.includes(event));
}

/** Whether a request stands behind the measure. */
function requestDraft({ docket, dossier, kind }: Traced): readonly Draft[] {
  if (kind === undefined) return [];
  const rule: RuleId = MEASURES[kind].rules.request;
  const common = { what: 'verzoek', rule } as const;
  const first = dossier?.lives[0]?.term.entry.recorded.eventId;
  const asked = dossier === undefined ? docket.firstRequest.get(kind)?.event : requestOf(docket, dossier);
  const request = isGivenByInstitution(kind) ? 'none-needed' : asked;
  if (request === 'none-needed') {
    return [{ ...common, outcome: 'niet-van-toepassing', events: first === undefined ? [] : [first] }];
  }
  if (request !== undefined) return [{ ...common, outcome: 'voldaan', events: [request] }];
  const effect = { effect: 'basis-ontbreekt' } as const;
  return [{ ...common, outcome: 'niet-voldaan', ...(first === undefined ? {} : { ...effect, events: [first] }) }];
}

/** Written out in full, since a trace has many steps and each of them is made here. */
function stepOf({ timeline, kind, measureRef, lawDay }: About, draft: Draft): Step {
  const { what, outcome, rule, effect = null, events = [], from = null, until = null } = draft;
  const row = lawDay === null ? currentRule(rule) : ruleOn(rule, lawDay);
  const facts = events.map((event) => citedOf(timeline, event));
  return {
    what,
    outcome,
    effect,
    decisive: draft.decisive ?? false,
    rule,
    article: row.article,
    url: row.url,
    open: row.open ?? null,
    measure: kind ?? null,
    measureRef,
    from,
    until,
    facts: facts.length > 1 ? facts.sort(byDay(({ date }) => date ?? '')) : facts,
    positions: draft.positions ?? [],
    causes: draft.causes ?? [],
  };
}

/** What the events of an entry say, as far as a reader needs it to find them; a fact without such a field says null. */
type Citable = Partial<Pick<Cited, 'measure' | 'instance' | 'dictum' | 'requester' | 'placeType' | 'ecli'>>;

function citedOf({ byEvent }: CaseTimeline, event: EventRef): Cited {
  const fact = byEvent.get(event)?.fact;
  const said: Citable = (fact ?? {}) as Citable;
  return {
    event,
    kind: fact?.kind ?? null,
    date: fact?.date ?? null,
    measure: said.measure ?? null,
    instance: said.instance ?? null,
    dictum: said.dictum ?? null,
    requester: said.requester ?? null,
    placeType: said.placeType ?? null,
    ecli: said.ecli ?? null,
  };
}
