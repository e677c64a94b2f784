/**
 * Whether a fact may be recorded: pure, so that every peer decides alike. What is malformed, unauthorised, out of sequence or
 * impossible by statute is refused and leaves no trace; what is doubtful is recorded, and the verdict points it out.
 */

import { mayWrite, responsibleMunicipality } from './case-parties';
import { type Command, commandRecording } from './commands';
import { correctionFault } from './decide/corrections';
import { decisionFault } from './decide/decisions';
import { erasedFault, erasureFault } from './decide/erasure';
import { type Fault, ruleOn } from './decide/fault';
import {
  acknowledgementFault,
  appealFault,
  executionFault,
  hearingFault,
  requestFault,
  transferFault,
} from './decide/others';
import type { Fact, Opening } from './facts';
import { dutchDayOf, type Instant } from './instant';
import { MEASURES } from './measures';
import { type Caller, roleFitsMsp } from './parties';
import { type Refusal, refuse, refuseBy } from './refusal';
import { LAW_SINCE } from './statute';
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
  if (!row.roles.includes(caller.role)) {
    // Only a court can give, change or end a measure, and the article on that measure says so.
    return fact.kind === 'decisionRegistered'
      ? refuseBy(ruleOn(MEASURES[fact.measure].rules.ground, fact.date), 'role-not-allowed', 'role')
      : refuse('role-not-allowed', 'role');
  }
  return fact.registrar === caller.oin ? undefined : refuse('registrar-differs', 'registrar');
}

function orderFault(fact: Fact, { lastRecordedAt }: CaseTimeline, recordedAt: Instant): Fault {
  if (lastRecordedAt !== null && recordedAt < lastRecordedAt) return refuse('before-last-record', 'recordedAt');
  if (fact.date < LAW_SINCE) return refuse('no-law-on-date', 'date');
  // Responsibility may be handed over by a day to come; everything else has happened.
  const mayLieAhead = fact.kind === 'municipalityChanged';
  return fact.date > dutchDayOf(recordedAt) && !mayLieAhead ? refuse('dated-in-future', 'date') : undefined;
}

function partyFault(fact: Fact, timeline: CaseTimeline, caller: Caller, recordedAt: Instant): Fault {
  const named: Opening =
    fact.kind === 'findingRegistered' || fact.kind === 'requestFiled' || fact.kind === 'decisionRegistered' ? fact : {};
  if (timeline.caseId === null) {
    return fact.kind === 'contentErased' ? refuse('case-unknown', 'caseId') : openingFault(fact, named, caller);
  }
  if (!mayWrite(timeline, caller, recordedAt)) return refuse('not-a-party', 'registrar');
  const erased = erasedFault(fact, timeline);
  if (erased !== undefined) return erased;
  const responsible = responsibleMunicipality(timeline);
  const isOther = named.municipality !== undefined && responsible !== undefined && named.municipality !== responsible;
  return isOther ? refuse('party-differs', 'municipality') : undefined;
}

function openingFault(fact: Fact, named: Opening, caller: Caller): Fault {
  const { municipality, municipalityCode, institution } = named;
  const court = fact.kind === 'decisionRegistered' ? fact.registrar : named.court;
  const parties = { municipality, municipalityCode, institution, court };
  const missing = Object.entries(parties).find(([, party]) => party === undefined);
  if (missing !== undefined) return refuse('opening-incomplete', missing[0]);
  return caller.role === 'institution' && institution !== caller.oin ? refuse('not-a-party', 'institution') : undefined;
}

/** What the law says against a fact, given all that is recorded. */
function lawFault(fact: Fact, timeline: CaseTimeline, caller: Caller, recordedAt: Instant): Fault {
  switch (fact.kind) {
    case 'findingRegistered':
      return ofAgeFault(fact);
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
