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
import { lengthensEnded } from '../verdict/corrected';
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
  // A supplement brings no term back to life that has ended (GHARN:2011:BU6894); an obvious slip is corrected at any time.
  if (fact.basis === 'rv-32' && lengthensEnded(fact, target.fact, corrected))
    return refuseBy(rule, 'revives-ended-term', 'corrected.until');
  return lawFault(corrected, without(timeline, target));
}

function without(timeline: CaseTimeline, target: Entry): CaseTimeline {
  return fold(timeline.entries.filter((entry) => entry !== target).map(({ recorded }) => recorded));
}
