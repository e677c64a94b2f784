/**
 * Which institution may end closed youth care: whoever carries out supervision or guardianship of that child, unless it was given
 * on the declaration of the council, against its own view (Jw 6.1.12 lid 4, 6.1.2 lid 7).
 */

import type { DecisionRegistered, Extended, Granted } from '../facts';
import { isReleasedByInstitution, MEASURES } from '../measures';
import { refuseBy } from '../refusal';
import { ruleOn } from '../statute';
import { type CaseFile, isDictum } from '../verdict/case-file';
import { chargesOf } from '../verdict/docket';
import type { Fault } from './fault';

/** What stands against an institution's word that the stay is needed no more. */
export function releaseFault(fact: DecisionRegistered, { threads }: CaseFile): Fault {
  const { rules, rests } = MEASURES[fact.measure];
  const isOwn = fact.instance === 'gecertificeerde-instelling';
  if (rules.release === undefined || !isOwn || !isReleasedByInstitution(fact.measure, fact.dictum)) return undefined;
  const rule = ruleOn(rules.release, fact.date);
  const inCharge = [...threads.values()]
    .filter(({ kind }) => rests?.on.includes(kind) === true)
    .map((thread) => chargesOf(thread).findLast(({ from }) => from <= fact.date)?.institution);
  if (!inCharge.includes(fact.registrar)) return refuseBy(rule, 'not-in-charge', 'registrar');
  const given = threads
    .get(fact.measureRef)
    ?.decisions.filter((entry) => isDictum(entry, 'toegewezen', 'verlengd'))
    .findLast((entry) => entry.fact.date <= fact.date);
  return given?.fact.onCouncilDeclaration === true ? refuseBy(rule, 'not-for-this-measure', 'dictum') : undefined;
}

/** What stands against a grant on the declaration of the council: the law knows it for closed youth care alone. */
export function declarationFault(fact: Granted | Extended): Fault {
  if (fact.onCouncilDeclaration !== true) return undefined;
  const { declaration, ground } = MEASURES[fact.measure].rules;
  const rule = ruleOn(declaration ?? ground, fact.date);
  const isKnown = declaration !== undefined && rule.repealed !== true;
  return isKnown ? undefined : refuseBy(rule, 'not-for-this-measure', 'onCouncilDeclaration');
}
