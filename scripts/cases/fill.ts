// Fills the gaps around a term: its start and end, the term before it, and the supervision under it (rules 7 to 13).
import {
  addDays,
  addMonths,
  type CalendarDate,
  earliest,
  endOfTerm,
  latest,
  MEASURES,
  type MeasureKind,
  ruleAt,
} from '@grondslag/chaincode/domain';
import type { Act } from './dating.js';
import type { Draft } from './draft.js';
import { lengthIn, wasExtendedEachTime } from './notes.js';
import { endsAfter, type Grant, type Term } from './registration.js';
import type { RuleNumber } from './rules.js';

/** What is known of the case around the act at hand. */
export interface Setting {
  readonly draft: Draft;
  readonly acts: readonly Act[];
  readonly majority: CalendarDate | null;
}

/** A value and the rules that made it; none when the source states it. */
export interface Filled<T> {
  readonly value: T;
  readonly rules: readonly RuleNumber[];
}

const supervision: readonly MeasureKind[] = ['ondertoezichtstelling', 'voorlopige-ondertoezichtstelling'];

/** When the term of a grant or extension begins (rule 7). */
export function startOf({ draft }: Setting, act: Act, measure: MeasureKind): Filled<CalendarDate> {
  const { from, until } = act.row;
  if (from !== null) return stated(from);
  const before = act.verb === 'extend' ? draft.last(measure) : draft.emergencyOn(measure, act.date);
  const end = before !== undefined && (before.emergency || endsAfter(before, act.date)) ? before.until : null;
  if (end !== null && (until === null || end < until)) return { value: end, rules: [7] };
  const soonest = act.verb === 'extend' ? addDays(act.date, 1) : act.date;
  if (until === null) return { value: soonest, rules: [7] };
  const longestBefore = longestTerm(until, measure, false, -1) ?? addMonths(until, -12);
  return { value: soonest < until ? latest(soonest, longestBefore) : longestBefore, rules: [7] };
}

/** When that term ends, or null for a measure without a term (rule 8). */
export function endOf(
  setting: Setting,
  act: Act,
  measure: MeasureKind,
  from: CalendarDate,
): Filled<CalendarDate | null> {
  if (act.row.until !== null) return stated(act.row.until);
  const told = lengthIn(act.row);
  if (told !== null) return { value: endOfTerm(from, told), rules: [8] };
  const longest = longestTerm(countedFrom(setting, measure, from), measure, act.emergency, 1);
  if (longest === null) return stated(null);
  const value = capped(setting, act, measure, from, longest);
  return { value, rules: setting.majority === value ? [8, 9] : [8] };
}

/** Provisional supervision lasts three months in all, however many decisions give it (1:257 BW). */
function countedFrom({ draft }: Setting, measure: MeasureKind, from: CalendarDate): CalendarDate {
  const first = measure === 'voorlopige-ondertoezichtstelling' ? draft.terms(measure)[0]?.from : undefined;
  return first !== undefined && addMonths(first, 3) > from ? first : from;
}

/** A filled end lies neither beyond majority nor beyond the day where the timeline extends the measure or refuses to. */
function capped(
  { acts, majority }: Setting,
  { instance, date }: Pick<Act, 'instance' | 'date'>,
  measure: MeasureKind,
  from: CalendarDate,
  end: CalendarDate,
): CalendarDate {
  const next = acts.find(
    (later) =>
      (later.verb === 'extend' || (later.verb === 'refuse' && later.topic === 'extend')) &&
      later.measure === measure &&
      later.instance === instance &&
      later.date > date,
  );
  const caps = [majority, next?.row.from ?? null];
  if (next !== undefined && next.row.from === null && next.row.until !== null && next.row.until <= end)
    caps.push(addDays(next.date, 1));
  return caps.reduce<CalendarDate>(
    (soonest, cap) => (cap !== null && cap > from ? earliest(soonest, cap) : soonest),
    end,
  );
}

/** The term that an extension prolongs or an act ends; one that the timeline does not state is filled (rules 10 and 11). */
export function predecessorOf(setting: Setting, act: Act, measure: MeasureKind, until: CalendarDate): Term {
  const { draft } = setting;
  const last = draft.last(measure);
  if (last !== undefined && endsAfter(last, last.endFilled ? act.date : addMonths(act.date, -3))) return last;
  if (last?.endFilled) return bridge(setting, last, until);
  const carrier = measure === 'uithuisplaatsing' ? supervisionOn(draft, addDays(until, -1)) : undefined;
  const earliestStart = longestTerm(until, measure, false, -1) ?? addMonths(until, -6);
  const from = carrier === undefined ? earliestStart : latest(earliestStart, carrier.from);
  return fillTerm(setting, { measure, from, until, rules: [10] });
}

/** The term that an act of unknown object supposes to run on its day: half a year old, of the longest length (rule 10). */
export function termRunningOn(setting: Setting, act: Act, measure: MeasureKind): Term {
  const last = setting.draft.last(measure);
  if (last !== undefined) return last.endFilled ? bridge(setting, last, addDays(act.date, 1)) : last;
  const from = earliest(addMonths(act.date, -6), act.row.from ?? act.date);
  return fillTerm(setting, { measure, from, until: longestTerm(from, measure, false, 1), rules: [10] });
}

/** The running term whose extension is refused; one that the timeline does not state has an end that nobody knows (rule 10). */
export function termRefusedOn(setting: Setting, act: Act, measure: MeasureKind): Term {
  if (setting.draft.last(measure) !== undefined) return termRunningOn(setting, act, measure);
  return fillTerm(setting, { measure, from: addMonths(act.date, -6), until: null, rules: [10] });
}

/** What a note says was extended each time runs on to the last act of the timeline (rule 11). */
export function continueAsTold(setting: Setting): void {
  const { acts, draft } = setting;
  const end = acts.reduce<CalendarDate | null>((last, { date }) => (last === null ? date : latest(last, date)), null);
  for (const { measure, row } of acts) {
    if (measure === null || end === null || !wasExtendedEachTime(row)) continue;
    const last = draft.last(measure);
    if (last?.endFilled === true) bridge(setting, last, addDays(end, 1));
  }
}

/** Registers a term that the timeline does not state, with the supervision it needs. */
export function fillTerm(
  setting: Setting,
  term: { measure: MeasureKind; from: CalendarDate; until: CalendarDate | null; rules: readonly RuleNumber[] },
): Term {
  const grant: Grant = {
    ...term,
    instance: 'rechtbank',
    decided: term.from,
    extends: false,
    stated: false,
    endFilled: false,
  };
  ensureSupervision(setting, grant);
  return setting.draft.grant(grant);
}

/** An authorisation rests on a supervision order (1:265b BW); one that the timeline lacks is filled (rules 11 to 13). */
export function ensureSupervision(setting: Setting, term: Pick<Grant, 'measure' | 'from' | 'until' | 'decided'>): void {
  if (term.measure !== 'uithuisplaatsing') return;
  const { draft, acts } = setting;
  const terms = supervision.flatMap((kind) => draft.terms(kind));
  const filled = terms.findLast((each) => !each.stated);
  if (supervision.some((kind) => draft.covers(kind, term.from))) {
    if (terms.every((each) => !each.stated) && filled && term.until) bridge(setting, filled, term.until, [12]);
    return;
  }
  const supplement = acts.find((act) => isSupplement(act) && act.row.from !== null);
  if (supplement?.row.from && !acts.some(concernsSupervision)) {
    if (filled !== undefined) return;
    const until = supplement.row.from;
    fillTerm(setting, { measure: 'ondertoezichtstelling', from: addMonths(until, -12), until, rules: [12, 18] });
  } else if (!acts.some(concernsSupervision)) {
    if (filled) bridge(setting, filled, term.until ?? term.from, [12]);
    else fillFirstSupervision(setting, term);
  } else {
    const last = terms.reduce<Term | undefined>(
      (one, each) => (one && endsAfter(one, each.until) ? one : each),
      undefined,
    );
    if (last?.until && last.until <= term.from) continueUnseen(setting, last, last.until, term.from);
  }
}

/** True for a HERSTEL that states a period: whether it supplements or corrects follows from the term it stands beside. */
export function isSupplement({ verb, row }: Act): boolean {
  return verb === 'correct' && row.from !== null && row.until !== null;
}

/** The longest term that statute allows, counted from a day (or back from it); null for a measure without a term. */
export function longestTerm(
  day: CalendarDate,
  measure: MeasureKind,
  emergency: boolean,
  sign: 1 | -1,
): CalendarDate | null {
  const { duration } = MEASURES[measure].rules;
  if (emergency && measure !== 'spoedmachtiging-gesloten-jeugdhulp') return addDays(day, sign * 14);
  const term = duration === undefined ? undefined : ruleAt(duration, day)?.term;
  return term === undefined ? null : addDays(addMonths(day, sign * (term.months ?? 0)), sign * (term.days ?? 0));
}

function fillFirstSupervision(setting: Setting, { from, decided }: Pick<Grant, 'from' | 'decided'>): void {
  const measure = 'ondertoezichtstelling';
  const act = { instance: 'rechtbank', date: decided } as const;
  const until = capped(setting, act, measure, from, addMonths(from, 12));
  setting.draft.grant({
    ...{ measure, instance: 'rechtbank', decided: earliest(decided, from), from, until },
    ...{ extends: false, stated: false, endFilled: true, rules: [12] },
  });
}

function continueUnseen(setting: Setting, last: Term, until: CalendarDate, needed: CalendarDate): void {
  if (last.endFilled) {
    bridge(setting, last, addDays(needed, 1));
    return;
  }
  const decided = addDays(until, -1);
  const { draft } = setting;
  const request = draft.request('verlengen', last.measure, 'gi', addDays(decided, -1), [13], last.measureRef);
  const fields = { dictum: 'dictum-volgt', measureRef: last.measureRef, request };
  draft.decide('rechtbank', last.measure, decided, '1:260 BW', [13], fields);
}

function bridge(setting: Setting, from: Term, to: CalendarDate, rules: readonly RuleNumber[] = [11]): Term {
  let last = from;
  while (last.until !== null && last.until < to) {
    const start: CalendarDate = last.until;
    const until = earliest(longestTerm(start, last.measure, false, 1) ?? to, to);
    const { measure, measureRef } = last;
    const decided = addDays(start, -1);
    const grant: Grant = {
      ...{ measure, measureRef, instance: 'rechtbank', decided, from: start, until },
      ...{ extends: true, stated: false, endFilled: true, rules },
    };
    ensureSupervision(setting, grant);
    last = setting.draft.grant(grant);
  }
  return last;
}

function supervisionOn(draft: Draft, day: CalendarDate): Term | undefined {
  return supervision.flatMap((kind) => draft.terms(kind)).find((term) => term.from <= day && endsAfter(term, day));
}

function concernsSupervision({ measure, verb }: Act): boolean {
  return (verb === 'grant' || verb === 'extend') && measure !== null && supervision.includes(measure);
}

function stated<T>(value: T): Filled<T> {
  return { value, rules: [] };
}
