/** Which institution may speak for a measure on a day. */

import type { CareStepTaken, CouncilNotified, ExecutionRegistered } from '../facts';
import { MEASURES, SUPERVISION } from '../measures';
import { refuseBy } from '../refusal';
import type { RuleId } from '../statute';
import type { CaseFile, Thread } from '../verdict/case-file';
import { chargesOf } from '../verdict/docket';
import { type Fault, ruleOn } from './fault';

type Speaking = Pick<CouncilNotified | CareStepTaken | ExecutionRegistered, 'date' | 'registrar' | 'measureRef'>;

/** Only whoever is in charge, or has been charged from a later day on, speaks for a measure; where nobody was charged, any party does. */
export function chargeFault(fact: Speaking, { threads }: CaseFile, rule: RuleId): Fault {
  const thread = threads.get(fact.measureRef);
  if (thread === undefined) return undefined;
  // An authorisation belongs to whoever carries out the supervision, and goes over with it.
  const bases = [...threads.values()].filter(({ kind }) => SUPERVISION.includes(kind));
  const charging = MEASURES[thread.kind].rests === undefined ? [thread] : [thread, ...bases];
  const isOpen = charging.every((one) => chargesOf(one).length === 0);
  return isOpen || charging.some((one) => speaksFor(one, fact))
    ? undefined
    : refuseBy(ruleOn(rule, fact.date), 'not-in-charge', 'registrar');
}

function speaksFor(thread: Thread, { date, registrar }: Speaking): boolean {
  const charges = chargesOf(thread);
  const current = charges.findLast(({ from }) => from <= date);
  return (
    current?.institution === registrar || charges.some((next) => next.from > date && next.institution === registrar)
  );
}
