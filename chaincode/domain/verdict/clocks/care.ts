/** The clocks of whoever carries out a measure: worker and first contact, the plan, and its yearly review (Besluit Jeugdwet, Jeugdwet). */

import { addDays, type CalendarDate, earliest, latest } from '../../calendar';
import type { CareStepTaken } from '../../facts';
import { dutchDayOf } from '../../instant';
import type { MeasureKind } from '../../measures';
import { LAW_SINCE, type RuleId } from '../../statute';
import type { Entry } from '../../timeline';
import { type Charge, type Docket, type Dossier, institutionOn } from '../docket';
import { stretchOn } from '../stretches';
import { metBy, type Paperwork } from './paperwork';
import { CLOCKS } from './table';
import type { Timer } from './timer';

const OF_SUPERVISION = { worker: 'gi.jeugdbeschermer', contact: 'gi.eerste-contact' } as const;
const OF_GUARDIANSHIP = { worker: 'gi.eerste-contact-voogdij', contact: 'gi.eerste-contact-voogdij' } as const;

/** The rules on the worker and on the first contact. */
interface FirstRules {
  readonly worker: RuleId;
  readonly contact: RuleId;
}

/**
 * The measures of protection that an institution carries out, and the articles on worker and first contact of each. An
 * authorisation is none (Jeugdwet 1.1): it is carried out within the measure on which it rests. Whoever supervises asylum minors
 * is no certified institution, and the decree does not speak of it.
 */
const FIRST: { readonly [Kind in MeasureKind]?: FirstRules } = {
  ondertoezichtstelling: OF_SUPERVISION,
  'voorlopige-ondertoezichtstelling': OF_SUPERVISION,
  voogdij: OF_GUARDIANSHIP,
  'voorlopige-voogdij': OF_GUARDIANSHIP,
};

const FIRST_STEPS = [
  { clock: 'P11-jeugdbeschermer', step: 'werker-toegewezen', by: 'worker' },
  { clock: 'P11-eerste-contact', step: 'eerste-contact', by: 'contact' },
] as const;

/** The clocks of carrying out a measure, in order of their begin. */
export function careTimers(docket: Docket, paperwork: Paperwork, dossier: Dossier): readonly Timer[] {
  const rules = FIRST[dossier.thread.kind];
  const [first] = dossier.inCharge;
  if (rules === undefined || first === undefined) return [];
  const until = endOfMeasure(dossier);
  const plans = paperwork.steps.length === 0 ? [] : stepsOfCare(docket, paperwork, dossier);
  return [
    ...contactTimers(docket, paperwork, dossier, rules),
    ...planTimer(plans, dossier, first, until),
    ...reviewTimers(plans, dossier, until),
  ];
}

/** True for a measure that must be carried out by a plan. */
export function asksForPlan(kind: MeasureKind): boolean {
  return FIRST[kind] !== undefined;
}

/** The first day after a measure's last term; null while one has no end. */
export function endOfMeasure({ lives }: Dossier): CalendarDate | null {
  let last: CalendarDate | null = null;
  for (const { ending, void: never } of lives) {
    if (never !== null) continue;
    if (ending === undefined) return null;
    if (last === null || ending.on > last) last = ending.on;
  }
  return last;
}

/**
 * An institution has five working days once it is charged and told of that, which its own signed acknowledgement proves. Each
 * that takes over has its own; one that only goes on from a measure it was carrying out knows the child already.
 */
function contactTimers(
  docket: Docket,
  { acknowledged, steps }: Paperwork,
  dossier: Dossier,
  rules: FirstRules,
): readonly Timer[] {
  const { thread, inCharge } = dossier;
  return inCharge.flatMap(({ from, institution, event }, place): readonly Timer[] => {
    if (inCharge[place - 1]?.institution === institution || goesOn(docket, dossier, institution, from)) return [];
    const successor = inCharge.slice(place + 1).find((later) => later.institution !== institution);
    const told = (acknowledged.get(event) ?? []).filter(({ fact }) => fact.registrar === institution);
    const charged = docket.file.timeline.byEvent.get(event)?.fact.date ?? from;
    const taken = steps.filter(({ fact }) => fact.registrar === institution && fact.date >= charged);
    const days = told.map(({ fact }) => dutchDayOf(fact.receivedAt)).sort();
    return FIRST_STEPS.map(({ clock, step, by }) => ({
      clock,
      rule: rules[by],
      measureRef: thread.measureRef,
      kind: thread.kind,
      since: from,
      start: days[0] === undefined ? null : latest(from, days[0]),
      met: metBy(taken.find(({ fact }) => fact.step === step)),
      until: successor?.from ?? endOfMeasure(dossier),
      events: [event, ...told.slice(0, 1).map(({ recorded }) => recorded.eventId)],
    }));
  });
}

/** True when an institution carried out another measure of protection of the child on the day before. */
function goesOn(docket: Docket, dossier: Dossier, institution: string, from: CalendarDate): boolean {
  if (docket.dossiers.size === 1) return false;
  const before = addDays(from, -1);
  return [...docket.dossiers.values()].some(
    (other) =>
      other !== dossier &&
      asksForPlan(other.thread.kind) &&
      institutionOn(other, before) === institution &&
      (stretchOn(other.stretches, before)?.living.length ?? 0) > 0,
  );
}

/**
 * The steps taken since the child was first under protection without a break: one plan serves a child through all its measures,
 * and a plan of years ago, after which there was none, serves it no more.
 */
function stepsOfCare(docket: Docket, { steps }: Paperwork, dossier: Dossier): readonly Entry<CareStepTaken>[] {
  const others = [...docket.dossiers.values()].filter(({ thread }) => asksForPlan(thread.kind));
  let begin = beginOf(dossier);
  for (let found = true; found; ) {
    const before = addDays(begin, -1);
    const earlier = others.find(
      (other) => beginOf(other) < begin && (stretchOn(other.stretches, before)?.living.length ?? 0) > 0,
    );
    found = earlier !== undefined;
    if (earlier !== undefined) begin = beginOf(earlier);
  }
  return steps.filter(({ fact }) => fact.date >= begin);
}

/** The day on which a measure was first decided on, or began if that was earlier. */
function beginOf({ thread, lives }: Dossier): CalendarDate {
  const decided = thread.decisions[0]?.fact.date;
  const begun = lives[0]?.term.from;
  return decided !== undefined && begun !== undefined ? earliest(decided, begun) : (begun ?? decided ?? LAW_SINCE);
}

/** The plan is due once it is established that there will be no family plan; made without that, nothing is awaited. */
function planTimer(
  steps: readonly Entry<CareStepTaken>[],
  { thread }: Dossier,
  { from: since, event }: Charge,
  until: CalendarDate | null,
): readonly Timer[] {
  const waived = steps.find(({ fact }) => fact.step === 'familiegroepsplan-afgezien');
  const made = steps.find(({ fact }) => fact.step === 'plan-vastgesteld');
  if (waived === undefined && made !== undefined) return [];
  return [
    {
      clock: 'P12-plan-van-aanpak',
      rule: CLOCKS['P12-plan-van-aanpak'].rule,
      measureRef: thread.measureRef,
      kind: thread.kind,
      since,
      start: waived?.fact.date ?? null,
      met: metBy(made),
      until,
      events: waived === undefined ? [] : [waived.recorded.eventId],
      charged: [event],
    },
  ];
}

/** A plan, and every review of it, begins another year. */
function reviewTimers(
  steps: readonly Entry<CareStepTaken>[],
  { thread }: Dossier,
  until: CalendarDate | null,
): readonly Timer[] {
  const looks = steps.filter(({ fact }) => fact.step === 'plan-vastgesteld' || fact.step === 'plan-geevalueerd');
  return looks.map((look, place) => ({
    clock: 'P13-evaluatie-plan',
    rule: CLOCKS['P13-evaluatie-plan'].rule,
    measureRef: thread.measureRef,
    kind: thread.kind,
    since: look.fact.date,
    start: look.fact.date,
    met: metBy(looks[place + 1]),
    until,
    events: [look.recorded.eventId],
  }));
}
