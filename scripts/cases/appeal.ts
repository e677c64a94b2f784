// Acts of appeal courts and of the Hoge Raad as registrations: which decision a ruling is about, and its effect in time.
import { type CalendarDate, type ContentFields, type Instance, type MeasureKind } from '@grondslag/chaincode/domain';
import { type Act, articleOfAct } from './dating.js';
import { endOf, startOf, termRunningOn } from './fill.js';
import { worksForThePast } from './notes.js';
import { endsAfter, type Term } from './registration.js';
import type { RuleNumber } from './rules.js';
import type { Registering } from './rulings.js';

/** A ruling of an appeal court, which the Hoge Raad may judge in turn. */
export interface Ruling {
  readonly decision: string;
  readonly measure: MeasureKind;
  readonly measureRef: string;
}

/** Rulings given so far; the Hoge Raad judges those of the last day. */
export type Rulings = { on: CalendarDate | null; given: Ruling[] };

/** Registers an act of an appeal court; false when it touches nothing that the ledger knows. */
export function registerAppealRuling(setting: Registering, act: Act, rulings: Rulings): boolean {
  if (act.instance === 'hoge-raad') return registerCassation(setting, act, rulings);
  const terms = targetsOf(setting, act);
  const registered = terms.flatMap((term) => registerOn(setting, act, term, terms.length > 1));
  if (registered.length === 0) return false;
  if (rulings.on !== act.date) rulings.given = [];
  rulings.on = act.date;
  rulings.given.push(...registered);
  return true;
}

/** Registers that an appeal was lodged, against every decision of the last day on which one was given. */
export function registerAppeal({ draft }: Registering, act: Act, court: Instance, rulings: Rulings): boolean {
  const cassation = court === 'hoge-raad' && rulings.given.length > 0;
  const last = draft.terms().filter(({ stated, decided }) => stated && decided <= act.date);
  const day = last.at(-1)?.decided;
  const objects = cassation ? rulings.given : last.filter(({ decided }) => decided === day);
  const sender = court === 'hoge-raad' ? 'hoge-raad' : 'gerechtshof';
  for (const { decision, measure } of objects) {
    const fields = { date: act.date, decision, appeal: cassation ? 'cassatie' : 'hoger-beroep' };
    draft.record('lodgeAppeal', sender, measure, fields, act.dateRules);
  }
  return objects.length > 0;
}

function registerOn(setting: Registering, act: Act, term: Term, several: boolean): Ruling[] {
  const { draft } = setting;
  const { measure, measureRef } = term;
  const rules: RuleNumber[] = several || act.row.from === null ? [...act.dateRules, 16] : [...act.dateRules];
  const rule = (fields: ContentFields, ...more: RuleNumber[]): Ruling[] => {
    const article = articleOfAct(act, measure);
    const all = { ...fields, measureRef };
    return [
      {
        decision: draft.decide(act.instance, measure, act.date, article, [...rules, ...more], all),
        measure,
        measureRef,
      },
    ];
  };
  const target = { decision: term.decision };
  if (act.topic === 'end' || (act.topic === 'suspend' && act.verb !== 'suspend')) return [];
  if (!act.row.outcomeVisible) return rule({ dictum: 'dictum-volgt', ...target }, 14);
  switch (act.verb) {
    case 'uphold':
      return rule({ dictum: 'bekrachtigd', ...target });
    case 'suspend':
      return rule({ dictum: 'geschorst', ...target });
    case 'annul':
      return rule({ dictum: 'vernietigd', ...target, ...effectOn(term, act) }, 15);
    case 'refuse': {
      const shortened = setting.shortened.get(measureRef) === act.row.from && act.row.from !== null;
      if (shortened) return rule({ dictum: 'afgewezen', request: term.request.eventId, from: act.row.from });
      return rule({ dictum: 'vernietigd', ...target, ...effectOn(term, act) }, 15);
    }
    case 'grant':
    case 'extend':
      return regrant(setting, act, term, rule);
    default:
      return [];
  }
}

/** An appeal court that gives what was given below confirms it, shortens it, or gives more. */
function regrant(setting: Registering, act: Act, term: Term, rule: (fields: ContentFields) => Ruling[]): Ruling[] {
  const { until } = act.row;
  if (until === null || until === term.until) return rule({ dictum: 'bekrachtigd', decision: term.decision });
  if (endsAfter(term, until)) {
    setting.shortened.set(term.measureRef, until);
    return rule({ dictum: 'bekort', until, untilForm: act.row.untilInclusive === true ? 'tot-en-met' : 'tot' });
  }
  const { measure, measureRef } = term;
  const start = startOf(setting, act, measure);
  const end = endOf(setting, act, measure, start.value);
  const given = setting.draft.grant({
    ...{
      measure,
      measureRef,
      extends: true,
      instance: act.instance,
      decided: act.date,
      from: start.value,
      until: end.value,
    },
    ...{ stated: true, endFilled: false, rules: [...act.dateRules, ...start.rules, ...end.rules] },
  });
  return [{ decision: given.decision, measure, measureRef }];
}

function registerCassation({ draft }: Registering, act: Act, rulings: Rulings): boolean {
  const dictum =
    act.verb === 'annul' ? 'vernietigd' : act.verb === 'uphold' || act.verb === 'refuse' ? 'bekrachtigd' : null;
  if (dictum === null) return false;
  for (const { decision, measure, measureRef } of rulings.given) {
    const effect = dictum === 'vernietigd' ? { effect: 'ex-tunc' } : {};
    const fields = act.row.outcomeVisible ? { dictum, ...effect } : { dictum: 'dictum-volgt' };
    const article = articleOfAct(act, measure);
    draft.decide('hoge-raad', measure, act.date, article, [...act.dateRules, 16], { ...fields, decision, measureRef });
  }
  return rulings.given.length > 0;
}

/** The terms that a ruling is about (rules 10 and 16). */
function targetsOf(setting: Registering, act: Act): Term[] {
  const { draft, supplements } = setting;
  if (act.topic === 'correct' && supplements.length > 0) return supplements.slice(-1);
  const measure = act.measure ?? draft.terms().findLast(({ stated }) => stated)?.measure;
  if (measure === undefined) return [];
  const named = draft.terms(measure).filter(({ stated }) => stated);
  const terms = named.length > 0 ? named : [termRunningOn(setting, act, measure)];
  const { from, until } = act.row;
  if (from !== null || until !== null) {
    const touched = terms.filter(
      (term) => (from === null || endsAfter(term, from)) && (until === null || term.from < until),
    );
    return touched.length > 0 ? touched : terms.slice(-1);
  }
  const sameArticle = terms.filter((term) => term.extends === (act.topic === 'extend'));
  const candidates = sameArticle.length > 0 ? sameArticle : terms;
  const running = candidates.filter((term) => endsAfter(term, act.date));
  return running.length > 0 ? running : candidates.slice(-1);
}

/** From and until around the term, or a note: the past as well; a start alone: from that day; neither: unknown (rule 15). */
function effectOn(term: Term, { row }: Act): { effect: string; from?: string } {
  if (row.from === null) return { effect: worksForThePast(row) ? 'ex-tunc' : 'onbekend' };
  if (row.from <= term.from) return { effect: 'ex-tunc' };
  return { effect: 'vanaf', from: row.from };
}
