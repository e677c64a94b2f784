/** What cannot be corrected, and by whom not; what remains must be a fact that could have been recorded in the first place. */

import { canonical } from '../canonical';
import { CORRECTED, commandRecording } from '../commands';
import type { ContentFields } from '../disclosure';
import type { Fact, FactCorrected } from '../facts';
import { CORRECTION_RULES } from '../measures';
import { contentFaults } from '../parse-command';
import { refuse, refuseBy } from '../refusal';
import { ruleOn } from '../statute';
import { type CaseTimeline, type Entry, fold, withCorrection } from '../timeline';
import { endOf } from '../verdict/terms';
import type { Fault } from './fault';

/** What stands against a correction; the corrected fact is judged by `lawFault` among all other facts. */
export function correctionFault(
  fact: FactCorrected,
  timeline: CaseTimeline,
  lawFault: (fact: Fact, others: CaseTimeline) => Fault,
): Fault {
  const target = timeline.byEvent.get(fact.corrects);
  if (target === undefined) return refuse('event-unknown', 'corrects');
  const { kind, registrar, date } = target.fact;
  if (kind === 'factCorrected' || kind === 'notificationAcknowledged' || kind === 'contentErased')
    return refuse('not-correctable', 'corrects');
  const rule = ruleOn(CORRECTION_RULES[fact.basis], fact.date);
  if (registrar !== fact.registrar) return refuseBy(rule, 'not-the-registrar', 'corrects');
  if (fact.basis !== 'registratie' && kind !== 'decisionRegistered')
    return refuseBy(rule, 'basis-not-possible', 'basis');
  if (fact.date < date) return refuseBy(rule, 'before-its-object', 'date');
  const content = withCorrection(target.fact, fact);
  if (canonical(content) === canonical(target.fact as unknown as ContentFields))
    return refuseBy(rule, 'nothing-changed', 'corrects');
  const [malformed] = contentFaults(commandRecording(kind), content);
  if (malformed !== undefined) return { ...malformed, subject: CORRECTED + malformed.subject };
  const corrected = content as unknown as Fact;
  if (revivesEndedTerm(fact, target.fact, corrected)) return refuseBy(rule, 'revives-ended-term', 'corrected.until');
  return lawFault(corrected, without(timeline, target));
}

/**
 * A court can neither correct nor supplement a term back to life once it has ended (GHARN:2011:BU6894).
 * Where only the registration was wrong, the decision always said so, and the later end stands, with a finding.
 */
function revivesEndedTerm({ basis, date }: FactCorrected, before: Fact, after: Fact): boolean {
  const [oldEnd, newEnd] = [endIn(before), endIn(after)];
  if (basis === 'registratie' || oldEnd === undefined) return false;
  return date >= oldEnd && (newEnd === undefined || newEnd > oldEnd);
}

function endIn(fact: Fact) {
  if (fact.kind !== 'decisionRegistered' || (fact.dictum !== 'toegewezen' && fact.dictum !== 'verlengd'))
    return undefined;
  return fact.until === undefined ? undefined : endOf(fact.until, fact.untilForm);
}

function without(timeline: CaseTimeline, target: Entry): CaseTimeline {
  return fold(timeline.entries.filter((entry) => entry !== target).map(({ recorded }) => recorded));
}
