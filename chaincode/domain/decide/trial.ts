/** The trial before authority is restored (1:278 lid 2 BW): how long it may last. */

import { endOfTerm } from '../calendar';
import type { DecisionRegistered } from '../facts';
import { refuseBy } from '../refusal';
import { ruleOn, termAt } from '../statute';
import type { CaseTimeline } from '../timeline';
import { isTrial } from '../verdict/trials';
import type { Fault } from './fault';

/** What stands against holding over the request to restore authority: a day past the six months. */
export function trialFault(fact: DecisionRegistered, timeline: CaseTimeline): Fault {
  if (!isTrial(timeline, fact) || fact.until === undefined) return undefined;
  const last = endOfTerm(fact.date, termAt('gezag.proeftijd', fact.date) ?? {});
  return fact.until > last ? refuseBy(ruleOn('gezag.proeftijd', fact.date), 'term-too-long', 'until') : undefined;
}
