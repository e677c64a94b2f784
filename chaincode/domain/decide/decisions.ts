/**
 * What a court cannot have decided: a wrong instance or dictum, a term that the statute doesn't allow, an act on nothing.
 * An extension that came after the end is not among these: the decision exists until it is annulled, so it is recorded, and
 * the verdict gives it no effect (supervision) or calls it disputed (an authorisation); see `lateExtension` in measures.ts.
 */

import { type CalendarDate, endOfTerm } from '../calendar';
import type { DecisionRegistered, Extended, Granted } from '../facts';
import {
  CLOSED_CARE,
  competentFor,
  isGivenByInstitution,
  MEASURES,
  ON_A_MEASURE,
  ON_APPEAL,
  requestRule,
  SUPERVISION,
} from '../measures';
import { refuse, refuseBy } from '../refusal';
import { ruleAt, ruleOn, termAt } from '../statute';
import type { CaseTimeline } from '../timeline';
import { caseFileOf, isDictum, rankOf, type Thread } from '../verdict/case-file';
import { isClosedByArticle } from '../verdict/closed';
import { docketOf } from '../verdict/docket';
import { ranInClosedCare } from '../verdict/endings';
import { comesUnasked, isRequest } from '../verdict/requested';
import {
  beginOfChain,
  countedFrom,
  endOf,
  longestSettable,
  restDecidedBy,
  runningEndOn,
  termsOf,
} from '../verdict/terms';
import { decisionNamed, type Fault } from './fault';
import { pastMinorityFault } from './minority';
import { declarationFault, releaseFault } from './release';
import { trialFault } from './trial';

/** What the law says against a decision. */
export function decisionFault(fact: DecisionRegistered, timeline: CaseTimeline): Fault {
  const file = caseFileOf(timeline);
  const { threads } = file;
  return (
    dictumFault(fact) ??
    measureFault(fact, threads.get(fact.measureRef)) ??
    referenceFault(fact, timeline) ??
    grantFault(fact, timeline, [...threads.values()]) ??
    trialFault(fact, timeline) ??
    releaseFault(fact, file)
  );
}

function dictumFault(fact: DecisionRegistered): Fault {
  const { rules, dicta, appealable } = MEASURES[fact.measure];
  if (ruleAt(rules.ground, fact.date) === undefined) return refuse('no-law-on-date', 'date');
  // The kinderrechter upholds or suspends what the institution gave: no appeal, but the first look of a court.
  const isFirstLook = isGivenByInstitution(fact.measure) && fact.instance === 'rechtbank';
  if (!appealable && ON_APPEAL.includes(fact.dictum) && !isFirstLook) {
    return refuseBy(ruleOn('beroep.uitsluiting', fact.date), 'appeal-excluded', 'dictum');
  }
  if (!dicta.includes(fact.dictum)) {
    const code = fact.dictum === 'verlengd' ? 'not-renewable' : 'dictum-not-possible';
    return refuseBy(ruleOn(rules.duration ?? rules.ground, fact.date), code, 'dictum');
  }
  if (!competentFor(fact.measure, fact.dictum).includes(fact.instance)) {
    return refuseBy(ruleOn(rules.ground, fact.date), 'instance-not-competent', 'instance');
  }
  return undefined;
}

function measureFault(fact: DecisionRegistered, thread: Thread | undefined): Fault {
  if (thread !== undefined && thread.kind !== fact.measure) return refuse('measure-differs', 'measure');
  const { rules } = MEASURES[fact.measure];
  const isArranged =
    fact.dictum === 'toegewezen' && rules.arrangement !== undefined && fact.instance !== 'gecertificeerde-instelling';
  if (!isArranged && !ON_A_MEASURE.includes(fact.dictum)) return undefined;
  const isThere = thread?.decisions.some((entry) => isDictum(entry, 'toegewezen', 'verlengd', 'dictum-volgt'));
  const extended = fact.dictum === 'verlengd' ? (rules.extension ?? rules.ground) : rules.ending;
  const rule = isArranged ? (rules.arrangement ?? rules.ground) : extended;
  return isThere === true ? undefined : refuseBy(ruleOn(rule, fact.date), 'measure-unknown', 'measureRef');
}

function referenceFault(fact: DecisionRegistered, timeline: CaseTimeline): Fault {
  if ('request' in fact && fact.request !== undefined) {
    const request = timeline.byEvent.get(fact.request);
    if (request === undefined || !isRequest(request)) return refuse('request-unknown', 'request');
    if (fact.date < request.fact.date) {
      return refuseBy(ruleOn(MEASURES[fact.measure].rules.request, fact.date), 'before-its-object', 'request');
    }
  }
  if (!('decision' in fact) || fact.decision === undefined) return undefined;
  const object = decisionNamed(timeline, fact.decision);
  if (object === undefined) return refuse('decision-unknown', 'decision');
  if (object.fact.measureRef !== fact.measureRef) return refuse('measure-differs', 'measureRef');
  if (fact.date < object.fact.date)
    return refuseBy(ruleOn('beroep.openstelling', fact.date), 'before-its-object', 'date');
  if (isClosedByArticle(object.fact, timeline)) {
    return refuseBy(ruleOn('beroep.uitsluiting', fact.date), 'appeal-excluded', 'decision');
  }
  const isHigher = rankOf(fact) > rankOf(object.fact);
  return isHigher ? undefined : refuseBy(ruleOn('beroep.openstelling', fact.date), 'instance-not-higher', 'instance');
}

function grantFault(fact: DecisionRegistered, timeline: CaseTimeline, threads: readonly Thread[]): Fault {
  if (fact.dictum === 'gi-vervangen') return sameInstitutionFault(fact, threads);
  if (fact.dictum !== 'toegewezen' && fact.dictum !== 'verlengd') return undefined;
  const { rules, requesters } = MEASURES[fact.measure];
  if (rules.arrangement !== undefined && fact.instance !== 'gecertificeerde-instelling') {
    const mayAsk = requesters['vervallen-verklaren']?.includes(fact.requester) === true;
    if (!mayAsk) return refuseBy(ruleOn(rules.arrangement, fact.date), 'requester-not-allowed', 'requester');
  } else if (isGivenByInstitution(fact.measure)) {
    if (fact.institution !== fact.registrar)
      return refuseBy(ruleOn(rules.ground, fact.date), 'registrar-differs', 'institution');
    if (fact.requester !== 'gi')
      return refuseBy(ruleOn(rules.request, fact.date), 'requester-not-allowed', 'requester');
  } else {
    const act = fact.dictum === 'toegewezen' ? 'instellen' : 'verlengen';
    const isOwnMotion =
      fact.requester === 'ambtshalve' && (isKeptInForce(fact, threads) || comesUnasked(docketOf(timeline), fact));
    if (requesters[act]?.includes(fact.requester) !== true && !isOwnMotion) {
      return refuseBy(ruleOn(requestRule(fact.measure, act), fact.date), 'requester-not-allowed', 'requester');
    }
  }
  // Whatever else the court decides it decides after a hearing: there is no such order that could lapse for want of one.
  if (fact.unheard && rules.unheard === undefined)
    return refuseBy(ruleOn('gehoor.belanghebbenden', fact.date), 'not-for-this-measure', 'unheard');
  const declared = declarationFault(fact);
  if (declared !== undefined) return declared;
  const sameKind = threads.filter((thread) => thread.kind === fact.measure);
  const begin = beginOf(fact, sameKind);
  return majorityFault(fact, begin, timeline) ?? termFault(fact, begin, threads);
}

/** A court that refuses to let the child be moved may keep supervision and placement in force of its own motion (1:265i lid 3 BW). */
function isKeptInForce(fact: Granted | Extended, threads: readonly Thread[]): boolean {
  if (fact.dictum !== 'verlengd') return false;
  if (fact.measure !== 'uithuisplaatsing' && !SUPERVISION.includes(fact.measure)) return false;
  return threads.some(
    ({ kind, decisions }) =>
      kind === 'wijziging-verblijfplaats' &&
      decisions.some((entry) => isDictum(entry, 'afgewezen') && entry.fact.date === fact.date),
  );
}

/** An extension that names no begin connects to the running end. */
function beginOf(fact: Granted | Extended, sameKind: readonly Thread[]): CalendarDate {
  if (fact.from !== undefined) return fact.from;
  const thread = sameKind.find(({ measureRef }) => measureRef === fact.measureRef);
  return (thread === undefined ? null : runningEndOn(thread, fact.date)) ?? fact.date;
}

/** Closed youth care may still be given to whoever was in it on the birthday, for as long as the statute lets it run on. */
function majorityFault(fact: Granted | Extended, begin: CalendarDate, timeline: CaseTimeline): Fault {
  const past = pastMinorityFault(begin, timeline, { subject: 'from', majorityOn: fact.majorityOn });
  const file = caseFileOf(timeline);
  const majority = fact.majorityOn ?? file.majority?.on;
  const after =
    CLOSED_CARE.includes(fact.measure) && majority !== undefined ? termAt('gjh.na-achttien', majority) : undefined;
  if (past?.code !== 'already-of-age' || majority === undefined || after === undefined) return past;
  if (!ranInClosedCare(file, majority)) return past;
  const last = endOfTerm(majority, after);
  const end = fact.until === undefined ? begin : endOf(fact.until, fact.untilForm);
  return begin < last && end <= last
    ? undefined
    : refuseBy(ruleOn('gjh.na-achttien', fact.date), 'term-too-long', 'until');
}

/**
 * Longer than the statute allows is a typing error; provisional supervision counts in all, also over several orders, and the rest
 * of a request that was held over with what was given on it before.
 */
function termFault(fact: Granted | Extended, begin: CalendarDate, threads: readonly Thread[]): Fault {
  if (fact.until === undefined) return undefined;
  const { rules, counts, endless } = MEASURES[fact.measure];
  if (endless === true) return refuseBy(ruleOn(rules.ground, fact.date), 'not-for-this-measure', 'until');
  const end = endOf(fact.until, fact.untilForm);
  if (end <= begin) return refuse('end-before-start', 'until');
  const thread = threads.find(({ measureRef }) => measureRef === fact.measureRef);
  const restOf = thread === undefined ? null : restDecidedBy(fact, begin, thread);
  const sameKind = threads.filter(({ kind }) => kind === fact.measure);
  const counted =
    counts === 'all-orders'
      ? beginOfChain(begin, sameKind.flatMap(termsOf))
      : countedFrom({ restOf, from: begin }, threads);
  const { dictum, date } = restOf?.entry.fact ?? fact;
  const longest = longestSettable({ measure: fact.measure, dictum, date }, counted);
  const rule = (dictum === 'verlengd' ? rules.extension : undefined) ?? rules.duration;
  if (longest === null || rule === undefined || end <= longest) return undefined;
  return refuseBy(ruleOn(rule, begin), 'term-too-long', 'until');
}

function sameInstitutionFault(fact: DecisionRegistered, threads: readonly Thread[]): Fault {
  const thread = threads.find(({ measureRef }) => measureRef === fact.measureRef);
  const inCharge = thread?.decisions.findLast((entry) => entry.fact.institution !== undefined)?.fact.institution;
  return inCharge === fact.institution
    ? refuseBy(ruleOn('gi.vervanging', fact.date), 'nothing-changed', 'institution')
    : undefined;
}
