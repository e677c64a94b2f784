// One published case → what to register for each child, in order, and what to ask afterwards. Pure: no HTTP, clock or chance.
import { type CalendarDate, MEASURES, type MeasureKind } from '@grondslag/chaincode/domain';
import { measureNamed, measuresCalled } from './acts.js';
import { answerOf } from './answers.js';
import { type Rulings, registerAppeal, registerAppealRuling } from './appeal.js';
import { type Act, actsOf, majorityOf } from './dating.js';
import { Draft } from './draft.js';
import { continueAsTold } from './fill.js';
import type { Probe, PublishedCase } from './format.js';
import type { Parties, Registration } from './registration.js';
import type { Replayable } from './replayable.js';
import { requestRowsOf } from './requests.js';
import { type RuleNumber, rules } from './rules.js';
import {
  type Registering,
  registerCorrection,
  registerEnding,
  registerGrant,
  registerLapse,
  registerRefusal,
} from './rulings.js';

/** One child's file on the ledger and the questions to put to it. */
export interface LedgerCase {
  readonly caseId: string;
  readonly child: string | null;
  readonly registrations: readonly Registration[];
  readonly questions: readonly Question[];
}

/** A probe made ready: what to ask on which day, and the filling rules that weaken the answer. */
export interface Question {
  readonly probe: Probe;
  readonly measure: MeasureKind;
  readonly day: CalendarDate;
  readonly weakenedBy: readonly RuleNumber[];
}

const restsOn: Readonly<Partial<Record<MeasureKind, readonly MeasureKind[]>>> = {
  uithuisplaatsing: ['ondertoezichtstelling', 'voorlopige-ondertoezichtstelling'],
};

/** The ledger cases of a published case: one per child that it tells apart, else one. */
export function planOf(published: PublishedCase, parties: Parties, newReference: () => string): LedgerCase[] {
  const { timeline, probes } = published;
  const named = [...timeline.flatMap(({ children }) => children ?? []), ...probes.flatMap(({ child }) => child ?? [])];
  const children: (string | null)[] = named.length === 0 ? [null] : [...new Set(named)];
  return children.map((child) => {
    const rows = timeline.filter((row) => child === null || row.children === undefined || row.children.includes(child));
    const asked = probes.filter((probe) => (probe.child ?? children[0]) === child);
    const caseId = newReference();
    const { registrations, leftOut } = registrationsOf({ ...published, timeline: rows }, parties, newReference);
    return { caseId, child, registrations, questions: asked.map((probe) => questionOf(probe, registrations, leftOut)) };
  });
}

/** What to replay of a published case: its ledger cases, each probe with the line to report. */
export function replayablesOf(published: PublishedCase, parties: Parties, newReference: () => string): Replayable[] {
  return planOf(published, parties, newReference).map((ledgerCase) => ({
    ...ledgerCase,
    ...{ id: published.id, confidence: published.confidence },
    questions: ledgerCase.questions.map((question) => ({
      ...{ measure: question.measure, day: question.day, knownAt: null },
      answer: (verdict) => answerOf(published, ledgerCase, question, verdict),
    })),
  }));
}

function registrationsOf(published: PublishedCase, parties: Parties, newReference: () => string) {
  const majority = majorityOf(published, published.timeline);
  const acts = actsOf(published, published.timeline);
  const draft = new Draft(parties, newReference, majority);
  const setting: Registering = {
    ...{ draft, acts, majority, requests: requestRowsOf(acts, published.court) },
    ...{ unexecuted: new Set(), places: new Map(), shortened: new Map(), supplements: [] },
  };
  const rulings: Rulings = { on: null, given: [] };
  const leftOut = acts.filter((act) => !registerAct(setting, act, rulings)).length > 0;
  continueAsTold(setting);
  placeAll(setting);
  return { registrations: draft.registrations(), leftOut };
}

/** Registers one act; false when it is left out (rule 19). */
function registerAct(setting: Registering, act: Act, rulings: Rulings): boolean {
  const { measure } = act;
  if (act.verb === 'none') return false;
  if (act.verb === 'request') {
    const court = setting.requests.appeals.get(act);
    if (court !== undefined) return registerAppeal(setting, act, court, rulings);
    return [...setting.requests.answeredBy.values()].includes(act);
  }
  if (act.verb === 'correct') return registerCorrection(setting, act);
  if (act.verb === 'lapse') {
    const lapsed = measure ?? 'uithuisplaatsing';
    const { decision, measureRef } = registerLapse(setting, act, lapsed);
    if (act.instance !== 'rechtbank')
      Object.assign(rulings, { on: act.date, given: [{ decision, measure: lapsed, measureRef }] });
    return true;
  }
  if (act.instance !== 'rechtbank' && concernsGranted(setting, act)) return registerAppealRuling(setting, act, rulings);
  if (measure === null) return false;
  if (act.verb === 'grant' || act.verb === 'extend') registerGrant(setting, act, measure);
  else if (act.verb === 'refuse' && act.topic !== 'suspend') registerRefusal(setting, act, measure);
  else if (act.verb === 'lift') registerEnding(setting, act, measure);
  else return false;
  return true;
}

/** A higher court judges what was given below; where nothing was, it gives or refuses for itself. */
function concernsGranted({ draft }: Registering, { verb, measure, instance, topic }: Act): boolean {
  if (instance === 'hoge-raad' || verb === 'uphold' || verb === 'annul' || verb === 'suspend') return true;
  const given = measure !== null && draft.terms(measure).some(({ stated }) => stated);
  return (
    (verb === 'grant' || verb === 'extend' || verb === 'refuse') && topic !== 'end' && (given || topic === 'suspend')
  );
}

function placeAll({ draft, unexecuted, places }: Registering): void {
  const placed = new Set(unexecuted);
  for (const term of draft.terms()) {
    if (!MEASURES[term.measure].byPlacement || placed.has(term.measureRef)) continue;
    placed.add(term.measureRef);
    draft.place(term, places.get(term.measureRef) ?? null);
  }
}

/** The measure of the probe's name that began last by its day, else the first of that name. */
function measureAsked({ measure: name, on }: Probe, registrations: readonly Registration[]): MeasureKind {
  const called = measuresCalled(measureNamed(name));
  const begins = registrations
    .filter(({ command, measure }) => command === 'registerDecision' && called.includes(measure))
    .map(({ measure, content }) => ({ measure, from: String(content.from ?? content.date) }));
  const begun = begins.filter(({ from }) => from <= on).sort((one, other) => (one.from < other.from ? -1 : 1));
  return (begun.at(-1) ?? begins[0])?.measure ?? measureNamed(name);
}

function questionOf(probe: Probe, registrations: readonly Registration[], leftOut: boolean): Question {
  const measure = measureAsked(probe, registrations);
  const relevant = [measure, ...(restsOn[measure] ?? [])];
  const used = new Set(registrations.filter((each) => relevant.includes(each.measure)).flatMap((each) => each.rules));
  if (leftOut) used.add(19);
  const weakenedBy = rules.filter(({ number, standing }) => !standing && used.has(number)).map(({ number }) => number);
  return { probe, measure, day: probe.on, weakenedBy };
}
