/**
 * Whether a fact may be recorded: pure, so that every peer decides alike. What is malformed, unauthorised, out of sequence or
 * impossible by statute is refused and leaves no trace; what is doubtful is recorded, and the verdict points it out.
 */

import { mayWrite, partiesNamedIn, partiesOf, responsibleMunicipality } from './case-parties';
import { type Command, commandRecording } from './commands';
import { correctionFault } from './decide/corrections';
import { decisionFault } from './decide/decisions';
import { erasedFault, erasureFault } from './decide/erasure';
import type { Fault } from './decide/fault';
import { minorityFault, pastMinorityFault } from './decide/minority';
import { acknowledgementFault, appealFault, executionFault, hearingFault, requestFault } from './decide/others';
import { careStepFault, noticeFault, reviewFault } from './decide/oversight';
import { certificateFault, transferFault } from './decide/status';
import { answerFault, inquiryFault, submissionFault } from './decide/submissions';
import type { DecisionRegistered, Fact, Opening } from './facts';
import { dutchDayOf, type Instant } from './instant';
import { isGivenByInstitution, isReleasedByInstitution, MEASURES } from './measures';
import { type Caller, roleFitsMsp } from './parties';
import { type Refusal, refuse, refuseBy } from './refusal';
import { LAW_SINCE, ruleOn } from './statute';
import { SUBMISSIONS } from './submissions';
import type { CaseTimeline } from './timeline';

/** The fact that a command records in a case, or the first reason why not. */
export function decide(
  command: Command,
  timeline: CaseTimeline,
  caller: Caller,
  recordedAt: Instant,
): { readonly fact: Fact } | Refusal {
  const { fact } = command;
  const fault =
    senderFault(command, caller) ??
    orderFault(fact, timeline, recordedAt) ??
    partyFault(fact, timeline, caller, recordedAt) ??
    lawFault(fact, timeline, caller, recordedAt);
  return fault ?? { fact };
}

/** Why a caller may not send a command at all, whatever its case holds; undefined when he may. */
export function senderFault({ fact }: Command, caller: Caller): Refusal | undefined {
  const row = commandRecording(fact.kind);
  if (!roleFitsMsp(caller.role, caller.mspId)) return refuse('role-not-of-msp', 'role');
  if (fact.kind === 'decisionRegistered' && !decides(caller, fact)) {
    // Who can give, change or end a measure is what the article on that measure says.
    return refuseBy(ruleOn(MEASURES[fact.measure].rules.ground, fact.date), 'role-not-allowed', 'role');
  }
  if (!row.roles.includes(caller.role)) return refuse('role-not-allowed', 'role');
  return fact.registrar === caller.oin ? undefined : refuse('registrar-differs', 'registrar');
}

/** Courts decide on every measure; an institution on what it gives itself or may end, and a court never in its name. */
function decides({ role }: Caller, { instance, measure, dictum }: DecisionRegistered): boolean {
  const isOwn = instance === 'gecertificeerde-instelling';
  const mayDecide = isGivenByInstitution(measure) || isReleasedByInstitution(measure, dictum);
  return role === 'institution' ? isOwn && mayDecide : role === 'court' && !isOwn;
}

function orderFault(fact: Fact, { lastRecordedAt }: CaseTimeline, recordedAt: Instant): Fault {
  if (lastRecordedAt !== null && recordedAt < lastRecordedAt) return refuse('before-last-record', 'recordedAt');
  if (fact.date < LAW_SINCE) return refuse('no-law-on-date', 'date');
  const isAhead = fact.date > dutchDayOf(recordedAt);
  return isAhead && commandRecording(fact.kind).mayLieAhead !== true ? refuse('dated-in-future', 'date') : undefined;
}

function partyFault(fact: Fact, timeline: CaseTimeline, caller: Caller, recordedAt: Instant): Fault {
  const named = partiesNamedIn(fact);
  if (timeline.caseId === null) {
    return fact.kind === 'contentErased' ? refuse('case-unknown', 'caseId') : openingFault(fact, named, caller);
  }
  if (!mayWrite(timeline, caller, recordedAt)) return refuse('not-a-party', 'registrar');
  const erased = erasedFault(fact, timeline);
  if (erased !== undefined) return erased;
  const responsible = responsibleMunicipality(timeline);
  const isOther = named.municipality !== undefined && responsible !== undefined && named.municipality !== responsible;
  return isOther ? refuse('party-differs', 'municipality') : lackingFault(fact, named, timeline, caller);
}

/** What opens a case names all parties; a submission or an inquiry only the gemeente, since nobody is charged yet. */
function openingFault(fact: Fact, named: Opening, caller: Caller): Fault {
  const { municipality, municipalityCode, institution } = named;
  const isOfCourt = fact.kind === 'decisionRegistered' && caller.role === 'court';
  const court = isOfCourt ? fact.registrar : named.court;
  if (fact.kind === 'submissionReceived' && !SUBMISSIONS[fact.submission].asksForMeasure) {
    return refuse('case-unknown', 'caseId');
  }
  const isEarly = fact.kind === 'submissionReceived' || fact.kind === 'inquiryRegistered';
  const parties = isEarly
    ? { municipality, municipalityCode, ...(caller.role === 'institution' ? { institution } : {}) }
    : { municipality, municipalityCode, institution, court };
  const missing = Object.entries(parties).find(([, party]) => party === undefined);
  if (missing !== undefined) return refuse('opening-incomplete', missing[0]);
  if (caller.role === 'institution' && institution !== caller.oin) return refuse('not-a-party', 'institution');
  return caller.role === 'municipality' && municipality !== caller.oin
    ? refuse('not-a-party', 'municipality')
    : undefined;
}

/** Where a submission or an inquiry opened the case, the first request to a court names whom that left open. */
function lackingFault(fact: Fact, named: Opening, timeline: CaseTimeline, caller: Caller): Fault {
  const asks =
    (fact.kind === 'requestFiled' && fact.request === 'instellen') ||
    (fact.kind === 'findingRegistered' && fact.outcome === 'verzoek');
  if (!asks) return undefined;
  const roles = new Set([caller.role, ...partiesOf(timeline).map(({ role }) => role)]);
  const lacking = (['institution', 'court'] as const).find((role) => !roles.has(role) && named[role] === undefined);
  return lacking === undefined ? undefined : refuse('opening-incomplete', lacking);
}

/** What the law says against a fact, given all that is recorded. */
function lawFault(fact: Fact, timeline: CaseTimeline, caller: Caller, recordedAt: Instant): Fault {
  switch (fact.kind) {
    case 'findingRegistered':
      return (
        ofAgeFault(fact) ?? (fact.outcome === 'verzoek' ? pastMinorityFault(fact.date, timeline, fact) : undefined)
      );
    case 'requestFiled':
      return ofAgeFault(fact) ?? requestFault(fact, timeline, caller);
    case 'decisionRegistered':
      return decisionFault(fact, timeline);
    case 'hearingHeld':
      return hearingFault(fact, timeline);
    case 'appealLodged':
      return appealFault(fact, timeline);
    case 'executionRegistered':
      return executionFault(fact, timeline);
    case 'notificationAcknowledged':
      return acknowledgementFault(fact, timeline);
    case 'municipalityChanged':
      return transferFault(fact, timeline);
    case 'submissionReceived':
      return ofAgeFault(fact) ?? submissionFault(fact, timeline, caller);
    case 'submissionAnswered':
      return answerFault(fact, timeline, caller);
    case 'inquiryRegistered':
      return ofAgeFault(fact) ?? inquiryFault(fact, timeline);
    case 'councilNotified':
      return noticeFault(fact, timeline, caller);
    case 'reviewGiven':
      return reviewFault(fact, timeline);
    case 'careStepTaken':
      return careStepFault(fact, timeline);
    case 'certificateChanged':
      return certificateFault(fact, timeline);
    case 'minorityEnded':
      return minorityFault(fact, timeline, caller);
    case 'factCorrected':
      return correctionFault(fact, timeline, (correctedFact, others) =>
        lawFault(correctedFact, others, caller, recordedAt),
      );
    case 'contentErased':
      return erasureFault(fact, timeline, caller, recordedAt);
  }
}

function ofAgeFault(fact: Opening & Pick<Fact, 'date'>): Fault {
  if (fact.majorityOn === undefined || fact.date < fact.majorityOn) return undefined;
  return refuseBy(ruleOn('meerderjarigheid', fact.date), 'already-of-age', 'majorityOn');
}
