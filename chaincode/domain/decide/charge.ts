/** Which institution may speak for a measure on a day. */

import type { FactCommon } from '../facts';
import { MEASURES, SUPERVISION } from '../measures';
import type { MeasureRef } from '../references';
import { refuseBy } from '../refusal';
import { type RuleId, ruleOn } from '../statute';
import type { CaseFile, Thread } from '../verdict/case-file';
import { chargesOf } from '../verdict/docket';
import type { Fault } from './fault';

interface Speaking extends Pick<FactCommon, 'date' | 'registrar'> {
  /** Where none is named, it is the supervision that is meant. */
  readonly measureRef?: MeasureRef | undefined;
}

/** Only whoever is in charge, or has been charged from a later day on, speaks for a measure; where nobody was charged, any party does. */
export function chargeFault(fact: Speaking, { threads }: CaseFile, rule: RuleId): Fault {
  const bases = [...threads.values()].filter(({ kind }) => SUPERVISION.includes(kind));
  const thread = fact.measureRef === undefined ? undefined : threads.get(fact.measureRef);
  // An authorisation belongs to whoever carries out the supervision, and goes over with it.
  const restsOnThem = thread === undefined || MEASURES[thread.kind].rests !== undefined;
  const charging = [...(thread === undefined ? [] : [thread]), ...(restsOnThem ? bases : [])];
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
