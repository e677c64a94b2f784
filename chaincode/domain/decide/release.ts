/** Which institution may end closed youth care: whoever carries out supervision or guardianship of that child (Jw 6.1.12 lid 4). */

import type { DecisionRegistered } from '../facts';
import { isReleasedByInstitution, MEASURES } from '../measures';
import { refuseBy } from '../refusal';
import { ruleOn } from '../statute';
import type { CaseFile } from '../verdict/case-file';
import { chargesOf } from '../verdict/docket';
import type { Fault } from './fault';

/** What stands against an institution's word that the stay is needed no more. */
export function releaseFault(fact: DecisionRegistered, { threads }: CaseFile): Fault {
  const { rules, rests } = MEASURES[fact.measure];
  const isOwn = fact.instance === 'gecertificeerde-instelling';
  if (rules.release === undefined || !isOwn || !isReleasedByInstitution(fact.measure, fact.dictum)) return undefined;
  const inCharge = [...threads.values()]
    .filter(({ kind }) => rests?.on.includes(kind) === true)
    .map((thread) => chargesOf(thread).findLast(({ from }) => from <= fact.date)?.institution);
  return inCharge.includes(fact.registrar)
    ? undefined
    : refuseBy(ruleOn(rules.release, fact.date), 'not-in-charge', 'registrar');
}
