/** What an institution cannot tell the council or do with a measure, and what the council cannot review. */

import type { CareStepTaken, CouncilNotified, ReviewGiven } from '../facts';
import { MEASURES } from '../measures';
import { CARE_RULES, NOTICE_RULES, REVIEW_RULES } from '../oversight';
import type { Caller } from '../parties';
import { refuseBy } from '../refusal';
import { type RuleId, ruleOn } from '../statute';
import type { CaseTimeline } from '../timeline';
import { type CaseFile, caseFileOf, isDictum, isFact, type Thread } from '../verdict/case-file';
import { chargeFault } from './charge';
import type { Fault } from './fault';
import { pastMinorityFault } from './minority';

type OnMeasure = CouncilNotified | ReviewGiven | CareStepTaken;

/** What the law says against a notice to the council (1:265j BW, Jw 6.1.12 lid 6). */
export function noticeFault(fact: CouncilNotified, timeline: CaseTimeline, caller: Caller): Fault {
  const { rule, about, by } = NOTICE_RULES[fact.notice];
  if (caller.role !== by) return refuseBy(ruleOn(rule, fact.date), 'role-not-allowed', 'notice');
  const file = caseFileOf(timeline);
  const fault = objectFault(fact, file, rule, (kind) => about.includes(kind));
  return fault ?? (by === 'institution' ? chargeFault(fact, file, rule) : undefined);
}

/** What the law says against a review; one that no notice came before is recorded, since the register may miss the notice. */
export function reviewFault(fact: ReviewGiven, timeline: CaseTimeline): Fault {
  const { rule, about } = REVIEW_RULES[fact.review];
  return objectFault(fact, caseFileOf(timeline), rule, (kind) => about.includes(kind));
}

/** What the law says against a step of care; whoever is of age is under nobody's care by these measures. */
export function careStepFault(fact: CareStepTaken, timeline: CaseTimeline): Fault {
  const rule = CARE_RULES[fact.step];
  const file = caseFileOf(timeline);
  const fault =
    objectFault(fact, file, rule, (kind) => MEASURES[kind].byInstitution) ??
    pastMinorityFault(fact.date, timeline) ??
    chargeFault(fact, file, rule);
  if (fault !== undefined || fact.step !== 'plan-geevalueerd') return fault;
  // One plan serves a child through all its measures.
  const hasPlan = timeline.entries.some(
    (entry) => isFact(entry, 'careStepTaken') && entry.fact.step === 'plan-vastgesteld' && entry.fact.date <= fact.date,
  );
  return hasPlan ? undefined : refuseBy(ruleOn(rule, fact.date), 'plan-unknown', 'step');
}

/** It must be about a measure that was given, of a kind that the rule knows, and not before that. */
function objectFault(
  fact: OnMeasure,
  { threads }: CaseFile,
  rule: RuleId,
  isKnown: (kind: Thread['kind']) => boolean,
): Fault {
  const thread = threads.get(fact.measureRef);
  const given = thread?.decisions.find((entry) => isDictum(entry, 'toegewezen', 'verlengd', 'dictum-volgt'));
  if (thread === undefined || given === undefined) {
    return refuseBy(ruleOn(rule, fact.date), 'measure-unknown', 'measureRef');
  }
  if (!isKnown(thread.kind)) return refuseBy(ruleOn(rule, fact.date), 'not-for-this-measure', 'measureRef');
  return fact.date < given.fact.date ? refuseBy(ruleOn(rule, fact.date), 'before-its-object', 'date') : undefined;
}
