/** What cannot be submitted, answered or inquired: by whom not, about what not, and not twice. */

import type { InquiryRegistered, SubmissionAnswered, SubmissionReceived } from '../facts';
import type { Caller } from '../parties';
import { refuse, refuseBy } from '../refusal';
import { ruleOn } from '../statute';
import { SUBMISSIONS } from '../submissions';
import type { CaseTimeline } from '../timeline';
import { caseFileOf, isFact } from '../verdict/case-file';
import { isClosedToAppeal } from '../verdict/closed';
import { chargeFault } from './charge';
import { decisionNamed, type Fault, lastBy } from './fault';
import { pastMinorityFault } from './minority';

/** What the law says against a submission. */
export function submissionFault(fact: SubmissionReceived, timeline: CaseTimeline, caller: Caller): Fault {
  const { rule, registeredBy, asksForMeasure } = SUBMISSIONS[fact.submission];
  if (!registeredBy.includes(caller.role)) {
    return refuseBy(ruleOn(rule, fact.date), 'role-not-allowed', 'submission');
  }
  return (
    (asksForMeasure ? pastMinorityFault(fact.date, timeline, fact) : undefined) ??
    measureFault(fact, timeline) ??
    spokenForFault(fact, fact, timeline, caller) ??
    decisionFault(fact, timeline)
  );
}

function measureFault(fact: SubmissionReceived, timeline: CaseTimeline): Fault {
  if (fact.measureRef === undefined) return undefined;
  const { rule, about } = SUBMISSIONS[fact.submission];
  const thread = caseFileOf(timeline).threads.get(fact.measureRef);
  if (thread === undefined) return refuseBy(ruleOn(rule, fact.date), 'measure-unknown', 'measureRef');
  return about === undefined || about.includes(thread.kind)
    ? undefined
    : refuseBy(ruleOn(rule, fact.date), 'not-for-this-measure', 'measureRef');
}

function decisionFault(fact: SubmissionReceived, timeline: CaseTimeline): Fault {
  if (fact.decision === undefined) return undefined;
  const decision = decisionNamed(timeline, fact.decision)?.fact;
  const by = ruleOn(SUBMISSIONS[fact.submission].rule, fact.date);
  if (decision === undefined) return refuseBy(by, 'decision-unknown', 'decision');
  if (fact.date < decision.date) return refuseBy(by, 'before-its-object', 'date');
  const isAppeal = SUBMISSIONS[fact.submission].againstDecision === true;
  return isAppeal && isClosedToAppeal(decision, timeline)
    ? refuseBy(ruleOn('beroep.uitsluiting', fact.date), 'appeal-excluded', 'decision')
    : undefined;
}

/** Where the law addresses the institution in charge, no other one submits or answers. */
function spokenForFault(
  asked: SubmissionReceived,
  { date, registrar }: SubmissionReceived | SubmissionAnswered,
  timeline: CaseTimeline,
  caller: Caller,
): Fault {
  const { rule, ofCharged } = SUBMISSIONS[asked.submission];
  if (ofCharged !== true || caller.role !== 'institution') return undefined;
  return chargeFault({ date, registrar, measureRef: asked.measureRef }, caseFileOf(timeline), rule);
}

/** What the law says against an answer: only whoever was asked gives one, of the kinds that the law leaves him, and once. */
export function answerFault(fact: SubmissionAnswered, timeline: CaseTimeline, caller: Caller): Fault {
  const asked = timeline.byEvent.get(fact.submission);
  if (asked === undefined || !isFact(asked, 'submissionReceived')) return refuse('submission-unknown', 'submission');
  const { rule, answeredBy, outcomes } = SUBMISSIONS[asked.fact.submission];
  const by = ruleOn(rule, fact.date);
  if (caller.role !== answeredBy) return refuseBy(by, 'role-not-allowed', 'submission');
  if (!outcomes.includes(fact.outcome)) return refuseBy(by, 'outcome-not-possible', 'outcome');
  if (fact.date < asked.fact.date) return refuseBy(by, 'before-its-object', 'date');
  const isAnswered = timeline.entries.some(
    (entry) => isFact(entry, 'submissionAnswered') && entry.fact.submission === fact.submission,
  );
  if (isAnswered) return refuseBy(by, 'already-answered', 'submission');
  return spokenForFault(asked.fact, fact, timeline, caller);
}

/** What the law says against a step of an inquiry: it begins once before it closes. */
export function inquiryFault(fact: InquiryRegistered, timeline: CaseTimeline): Fault {
  const steps = timeline.entries.filter((entry) => isFact(entry, 'inquiryRegistered'));
  const isRunning = lastBy(steps, fact.date)?.fact.step === 'gestart';
  if ((fact.step === 'afgerond') === isRunning) return undefined;
  const code = fact.step === 'afgerond' ? 'inquiry-not-begun' : 'nothing-changed';
  return refuseBy(ruleOn('onderzoek.raad', fact.date), code, 'step');
}
