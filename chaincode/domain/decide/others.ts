/** What cannot be asked, heard, appealed, carried out or acknowledged. */

import type { AppealLodged, ExecutionRegistered, HearingHeld, NotificationAcknowledged, RequestFiled } from '../facts';
import { MEASURES, type Requester, requestRule } from '../measures';
import type { Caller, Role } from '../parties';
import { refuse, refuseBy } from '../refusal';
import { ruleOn } from '../statute';
import type { CaseTimeline } from '../timeline';
import { caseFileOf, type Thread } from '../verdict/case-file';
import { isClosedToAppeal } from '../verdict/closed';
import { isMove, suspensionOn } from '../verdict/stays';
import { chargeFault } from './charge';
import { decisionNamed, type Fault } from './fault';
import { pastMinorityFault } from './minority';

/** For whom each role files requests: the council and an institution for themselves, the court's registry for all others. */
const FILES_FOR: { readonly [R in Role]?: readonly Requester[] } = {
  council: ['rvdk'],
  institution: ['gi'],
  court: ['om', 'ouder', 'verzorger', 'voogd', 'minderjarige', 'college', 'aanbieder', 'belanghebbende'],
};

/** What the law says against a request. */
export function requestFault(fact: RequestFiled, timeline: CaseTimeline, caller: Caller): Fault {
  if (FILES_FOR[caller.role]?.includes(fact.requester) !== true) return refuse('requester-differs', 'requester');
  const { rules, requesters } = MEASURES[fact.measure];
  const allowed = requesters[fact.request];
  if (allowed === undefined) {
    const code = fact.request === 'verlengen' ? 'not-renewable' : 'dictum-not-possible';
    return refuseBy(ruleOn(rules.duration ?? rules.ground, fact.date), code, 'request');
  }
  const by = ruleOn(requestRule(fact.measure, fact.request), fact.date);
  if (!allowed.includes(fact.requester)) return refuseBy(by, 'requester-not-allowed', 'requester');
  const tooLate =
    fact.request === 'instellen' || fact.request === 'verlengen'
      ? pastMinorityFault(fact.date, timeline, fact)
      : undefined;
  if (tooLate !== undefined) return tooLate;
  const { threads } = caseFileOf(timeline);
  const named = fact.measureRef === undefined ? undefined : threads.get(fact.measureRef);
  if (named !== undefined && named.kind !== fact.measure) return refuse('measure-differs', 'measure');
  if (fact.request === 'instellen' || named !== undefined) return undefined;
  const exists = fact.measureRef === undefined && [...threads.values()].some(({ kind }) => kind === fact.measure);
  return exists ? undefined : refuseBy(by, 'measure-unknown', 'measureRef');
}

/** What the law says against a hearing. */
export function hearingFault(fact: HearingHeld, timeline: CaseTimeline): Fault {
  const order = decisionNamed(timeline, fact.decision)?.fact;
  const by = ruleOn('gehoor.belanghebbenden', fact.date);
  if (order === undefined) return refuseBy(by, 'decision-unknown', 'decision');
  return fact.date < order.date ? refuseBy(by, 'before-its-object', 'date') : undefined;
}

/** What the law says against an appeal. */
export function appealFault(fact: AppealLodged, timeline: CaseTimeline): Fault {
  const decision = decisionNamed(timeline, fact.decision)?.fact;
  const [rule, instance] =
    fact.appeal === 'cassatie'
      ? (['cassatie.termijn', 'hof'] as const)
      : (['beroep.openstelling', 'rechtbank'] as const);
  const by = ruleOn(rule, fact.date);
  if (decision === undefined) return refuseBy(by, 'decision-unknown', 'decision');
  if (isClosedToAppeal(decision, timeline)) {
    return refuseBy(ruleOn('beroep.uitsluiting', fact.date), 'appeal-excluded', 'decision');
  }
  if (fact.date < decision.date) return refuseBy(by, 'before-its-object', 'date');
  if (fact.knownOn !== undefined && fact.knownOn < decision.date) return refuseBy(by, 'before-its-object', 'knownOn');
  if (fact.knownOn !== undefined && fact.date < fact.knownOn) return refuseBy(by, 'before-its-object', 'date');
  if (decision.instance === instance) return undefined;
  return refuseBy(by, 'instance-not-competent', 'appeal');
}

/** What the law says against an execution. */
export function executionFault(fact: ExecutionRegistered, timeline: CaseTimeline): Fault {
  if (fact.institution !== fact.registrar) return refuse('registrar-differs', 'institution');
  const file = caseFileOf(timeline);
  const thread = file.threads.get(fact.measureRef);
  if (thread === undefined) return refuse('measure-unknown', 'measureRef');
  const { byPlacement, rules } = MEASURES[thread.kind];
  if (!byPlacement) return refuseBy(ruleOn(rules.ground, fact.date), 'not-executable', 'measureRef');
  return chargeFault(fact, file, rules.ground) ?? phaseFault(fact, thread);
}

/** Nothing but a begun execution is moved, ended or suspended, and only what is suspended is taken up again. */
function phaseFault({ phase, date }: ExecutionRegistered, thread: Thread): Fault {
  if (phase === 'begonnen') return undefined;
  const { lapse, ground, suspension } = MEASURES[thread.kind].rules;
  const suspends = phase === 'geschorst' || phase === 'hervat';
  if (suspends && suspension === undefined) {
    return refuseBy(ruleOn(ground, date), 'not-for-this-measure', 'phase');
  }
  const rule = ruleOn((suspends ? suspension : lapse) ?? ground, date);
  const before = thread.executions.findLast((execution) => isMove(execution) && execution.fact.date <= date);
  if (before === undefined || before.fact.phase === 'beeindigd') return refuseBy(rule, 'execution-not-begun', 'phase');
  const isSuspended = suspensionOn(thread, date) !== undefined;
  return suspends && isSuspended === (phase === 'geschorst') ? refuseBy(rule, 'nothing-changed', 'phase') : undefined;
}

/** What stands against an acknowledgement. */
export function acknowledgementFault(fact: NotificationAcknowledged, timeline: CaseTimeline): Fault {
  const isKnown = timeline.byEvent.has(fact.event) || timeline.absent.some(({ eventId }) => eventId === fact.event);
  return isKnown ? undefined : refuse('event-unknown', 'event');
}
