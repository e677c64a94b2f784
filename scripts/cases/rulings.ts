// Acts of first instance as registrations: grants, extensions, refusals, endings, declarations of lapse, corrections.
import {
  addDays,
  type CalendarDate,
  earliest,
  latest,
  MEASURES,
  type MeasureKind,
  type Requester,
} from '@grondslag/chaincode/domain';
import { type Act, articleOfAct } from './dating.js';
import {
  endOf,
  ensureSupervision,
  isSupplement,
  longestTerm,
  predecessorOf,
  type Setting,
  startOf,
  termRefusedOn,
  termRunningOn,
} from './fill.js';
import { isEnforceable, lengthIn } from './notes.js';
import { type Grant, requesterOf, type Term } from './registration.js';
import { type RequestRows, requesterNamed } from './requests.js';
import type { RuleNumber } from './rules.js';

/** A timeline while it is being registered. */
export interface Registering extends Setting {
  readonly requests: RequestRows;
  /** Measures that a VERVAL row says were never executed. */
  readonly unexecuted: Set<string>;
  /** The place that the first term of a measure names. */
  readonly places: Map<string, string | null>;
  /** Measures that an appeal court shortened, with their new end. */
  readonly shortened: Map<string, string>;
  /** What was added to a decision after the fact. */
  readonly supplements: Term[];
}

/** A grant or an extension, or its hidden dictum. */
export function registerGrant(setting: Registering, act: Act, measure: MeasureKind): void {
  const { draft } = setting;
  const start = startOf(setting, act, measure);
  const before = act.verb === 'extend' ? predecessorOf(setting, act, measure, start.value) : undefined;
  if (!act.row.outcomeVisible) {
    registerHidden(setting, act, measure, before?.measureRef ?? draft.last(measure)?.measureRef);
    return;
  }
  const heldOver = before === undefined ? heldOverFrom(setting, act, measure, start.value) : undefined;
  const continued = before ?? heldOver;
  const end = endOf(setting, act, measure, start.value);
  const grant: Grant = {
    ...{ measure, instance: act.instance, decided: act.date, from: start.value, until: end.value, stated: true },
    ...{ inclusive: act.row.untilInclusive === true, emergency: act.emergency, place: act.row.place },
    ...{ article: act.row.basis, extends: before !== undefined },
    request: heldOver?.request ?? requestFor(setting, act, measure, before?.measureRef),
    endFilled: act.row.until === null && lengthIn(act.row) === null,
    enforceable: isSaidEnforceable(setting, act) ? 'ja' : undefined,
    rules: [...act.dateRules, ...start.rules, ...end.rules, ...(act.emergency ? [5 as const] : [])],
    ...(continued === undefined ? {} : { measureRef: continued.measureRef }),
  };
  ensureSupervision(setting, grant);
  const term = draft.grant(grant);
  if (!setting.places.has(term.measureRef)) setting.places.set(term.measureRef, act.row.place);
  if (act.emergency && !wasNotHeard(setting, measure)) hear(setting, act, term);
}

/** A refusal: of the rest of a request, of an extension, of an early end, or of a measure never given. */
export function registerRefusal(setting: Registering, act: Act, measure: MeasureKind): void {
  const { draft } = setting;
  const from = act.row.from === null ? {} : { from: act.row.from };
  const article = articleOfAct(act, measure);
  if (act.topic === 'end') {
    const { measureRef } = termRunningOn(setting, act, measure);
    const request = requestEarlyEnd(setting, act, measure, measureRef);
    draft.decide(act.instance, measure, act.date, article, act.dateRules, { dictum: 'afgewezen', measureRef, request });
    return;
  }
  const extension = act.topic === 'extend';
  const last = extension ? runningBefore(setting, act, measure) : draft.last(measure);
  const rest = last !== undefined && isRestOf(setting, act, last, extension);
  const measureRef = rest || extension ? (last?.measureRef ?? draft.newMeasure()) : draft.newMeasure();
  const request = rest ? last.request.eventId : requestAnew(setting, act, measure, extension ? measureRef : undefined);
  const rules: RuleNumber[] = rest ? [...act.dateRules, 17] : [...act.dateRules];
  draft.decide(act.instance, measure, act.date, article, rules, { dictum: 'afgewezen', measureRef, request, ...from });
}

/** The court ends a measure early. */
export function registerEnding(setting: Registering, act: Act, measure: MeasureKind): void {
  const { measureRef } = termRunningOn(setting, act, measure);
  const request = requestEarlyEnd(setting, act, measure, measureRef);
  const { dicta } = MEASURES[measure];
  const dictum =
    (['opgeheven', 'herroepen', 'ingetrokken'] as const).find((word) => dicta.includes(word)) ?? 'opgeheven';
  const fields = act.row.outcomeVisible
    ? { dictum, from: act.row.from ?? act.date }
    : { dictum: 'dictum-volgt', request };
  const rules: RuleNumber[] = act.row.outcomeVisible ? [...act.dateRules] : [...act.dateRules, 14];
  const article = articleOfAct(act, measure);
  setting.draft.decide(act.instance, measure, act.date, article, rules, { ...fields, measureRef });
}

/** A court establishes that a measure lapsed unexecuted; the lapse itself is by law. */
export function registerLapse(setting: Registering, act: Act, measure: MeasureKind) {
  const { draft } = setting;
  const day = act.row.from ?? act.date;
  const begun = draft.terms(measure).filter((term) => term.from <= day);
  const { measureRef } = begun.at(-1) ?? termRunningOn(setting, act, measure);
  if (!concernsHearing(act)) setting.unexecuted.add(measureRef);
  const from = act.row.from === null ? {} : { from: act.row.from };
  const article = articleOfAct(act, measure);
  const fields = { dictum: 'vervallen-verklaard', measureRef, ...from };
  return { decision: draft.decide(act.instance, measure, act.date, article, act.dateRules, fields), measureRef };
}

/** A HERSTEL: new dates for the last term, or a supplement to the supervision under it (rule 18). */
export function registerCorrection(setting: Registering, act: Act): boolean {
  const { draft } = setting;
  const last = draft.terms().findLast((term) => term.stated && (act.measure === null || term.measure === act.measure));
  if (last === undefined || !isSupplement(act)) return false;
  const { from, until } = act.row;
  if (last.measure === 'uithuisplaatsing' && last.from === from && last.until === until) {
    const supervision = draft.last('ondertoezichtstelling');
    if (supervision === undefined) return false;
    const { measure, measureRef } = supervision;
    const supplement = draft.grant({
      ...{ measure, measureRef, instance: act.instance, decided: act.date, extends: true, supplement: true },
      ...{ from, until, stated: true, endFilled: false },
      rules: [...act.dateRules, 18],
    });
    setting.supplements.push(supplement);
    return true;
  }
  draft.record(
    'correctFact',
    'rechtbank',
    last.measure,
    {
      ...{ date: act.date, corrects: last.decision, basis: /\b32\b/.test(act.row.basis ?? '') ? 'rv-32' : 'rv-31' },
      ...{ 'corrected.from': from, 'corrected.until': until },
    },
    [...act.dateRules, 18],
  );
  return true;
}

/** Registers a decision whose dictum the source hides (rule 14). */
export function registerHidden(setting: Registering, act: Act, measure: MeasureKind, measureRef?: string): void {
  const { draft } = setting;
  const target = measureRef ?? draft.newMeasure();
  const article = articleOfAct(act, measure);
  const request = requestFor(setting, act, measure, act.verb === 'extend' ? target : undefined)?.eventId;
  draft.decide(act.instance, measure, act.date, article, [...act.dateRules, 14], {
    ...{ dictum: 'dictum-volgt', measureRef: target },
    request: request ?? requestAnew(setting, act, measure, act.verb === 'extend' ? target : undefined),
  });
}

function requestFor(setting: Registering, act: Act, measure: MeasureKind, measureRef?: string): Grant['request'] {
  const asked = setting.requests.answeredBy.get(act);
  if (asked === undefined) return undefined;
  const requester = requesterNamed(asked.row.by) ?? requesterOf(measure, measureRef !== undefined);
  const kind = measureRef === undefined ? 'instellen' : 'verlengen';
  const eventId = setting.draft.request(kind, measure, requester, asked.date, asked.dateRules, measureRef);
  return { eventId, date: asked.date, requester };
}

function requestAnew(setting: Registering, act: Act, measure: MeasureKind, measureRef?: string): string {
  const asked = requestFor(setting, act, measure, measureRef);
  if (asked !== undefined) return asked.eventId;
  const kind = measureRef === undefined ? 'instellen' : 'verlengen';
  const requester = requesterOf(measure, measureRef !== undefined);
  return setting.draft.request(kind, measure, requester, addDays(act.date, -1), act.dateRules, measureRef);
}

function requestEarlyEnd(setting: Registering, act: Act, measure: MeasureKind, measureRef: string): string {
  const asked = setting.requests.answeredBy.get(act);
  const { requesters } = MEASURES[measure];
  const kind = requesters.opheffen === undefined ? 'intrekken' : 'opheffen';
  const allowed: readonly Requester[] = requesters[kind] ?? [];
  const named = requesterNamed(asked?.row.by ?? null);
  const requester = named ?? (allowed.includes('gi') ? 'gi' : (allowed[0] ?? 'gi'));
  return setting.draft.request(
    kind,
    measure,
    requester,
    asked?.date ?? addDays(act.date, -1),
    act.dateRules,
    measureRef,
  );
}

/** A declaration of enforceability is about the whole decision (Rv 288), wherever its rows tell it. */
function isSaidEnforceable({ acts }: Setting, { date, instance }: Act): boolean {
  return acts.some((other) => other.date === date && other.instance === instance && isEnforceable(other.row));
}

/** An emergency order whose rest was held over, when the new term begins where it ends. */
function heldOverFrom({ draft }: Setting, act: Act, measure: MeasureKind, from: CalendarDate): Term | undefined {
  const emergency = draft.emergencyOn(measure, act.date);
  return emergency?.until === from ? emergency : undefined;
}

/** The term whose extension is refused. */
function runningBefore(setting: Setting, act: Act, measure: MeasureKind): Term {
  const { from } = act.row;
  return from === null ? termRefusedOn(setting, act, measure) : predecessorOf(setting, act, measure, from);
}

function isRestOf({ acts, requests }: Registering, act: Act, last: Term, extension: boolean): boolean {
  const longest = longestTerm(last.from, last.measure, false, 1);
  const partial = last.until !== null && longest !== null && last.until < longest;
  const askedSince = acts.some(
    (each) =>
      each.verb === 'request' && !requests.appeals.has(each) && each.date > last.decided && each.date <= act.date,
  );
  return last.stated && last.extends === extension && partial && !askedSince;
}

function hear({ draft, acts }: Setting, act: Act, term: Term): void {
  const next = acts.find((later) => later.measure === term.measure && later.date > act.date);
  const latestDay = addDays(term.decided, 13);
  const date = next === undefined ? latestDay : earliest(next.date, latestDay);
  const fields = {
    date: latest(date, term.decided),
    decision: term.decision,
    partiesHeard: true,
    minorHeard: 'niet-vereist',
  };
  draft.record('registerHearing', 'rechtbank', term.measure, fields, [5]);
}

function wasNotHeard({ acts }: Setting, measure: MeasureKind): boolean {
  return acts.some((act) => act.verb === 'lapse' && act.measure === measure && concernsHearing(act));
}

function concernsHearing({ row }: Act): boolean {
  return /^80[09]\b/.test(row.basis ?? '');
}
