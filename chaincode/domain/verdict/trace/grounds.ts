/** Which kind of step a ground of the state belongs to, by its rule and by what the state says about it. */

import { MEASURES, type MeasureKind } from '../../measures';
import type { RuleId } from '../../statute';
import type { State } from '../answer';
import { type Ground, isLive, isValid } from '../standing';
import type { StepKind } from './step';

/**
 * The kind of step that tells of a ground, where its rule alone does not say which of several steps is meant, and of one that no
 * step tested. A refusal shares its rule with the request that it answers.
 */
export function kindOfGround(
  kind: MeasureKind | undefined,
  { rule }: Ground,
  state: State,
  isRefusal: boolean,
): StepKind {
  const fixed = FIXED[rule];
  if (fixed !== undefined) return fixed;
  if (kind === undefined) return 'overig';
  const { rules, rests, follows, pending } = MEASURES[kind];
  const { ground, request, duration, extension, arrangement, ending, lapse, endsWhenFinal } = rules;
  if (rule === endsWhenFinal && isLive(state)) return 'uitstel-van-einde';
  if (rule === lapse) return 'uitvoering';
  if (rule === rests?.rule || rule === follows?.rule) return 'basis';
  if (rule === request && isRefusal) return 'weigering';
  // A request that keeps it alive speaks of the end that did not come.
  if (rule === pending?.rule && isValid(state)) return 'einddatum';
  if ([ground, extension, duration, arrangement].includes(rule)) {
    return state === 'betwist' ? 'verlenging-op-tijd' : 'beschikking';
  }
  return rule === ending ? 'beeindiging' : 'overig';
}

/** Rules that always tell of the same. */
const FIXED: { readonly [rule in RuleId]?: StepKind } = {
  'gehoor.belanghebbenden': 'gehoor-belanghebbenden',
  'gjh.spoed-gehoor': 'gehoor-belanghebbenden',
  'gehoor.minderjarige': 'gehoor-minderjarige',
  meerderjarigheid: 'meerderjarigheid',
  'meerderjarigheid.verklaring': 'meerderjarigheid',
  'gjh.na-achttien': 'meerderjarigheid',
  'ots.einde-door-voogdij': 'voogdij',
  'gjh.instemming-ingetrokken': 'beeindiging',
  'gjh.spoed-instemming-ingetrokken': 'beeindiging',
  'gjh.opneming': 'beeindiging',
  'uhp.beeindiging-door-gi': 'beeindiging',
  'gjh.opneming-vervallen': 'beeindiging',
  'ots.verlenging-op-tijd': 'verlenging-op-tijd',
  'beroep.schorsing': 'hoger-beroep',
  'beroep.schorsing-door-hof': 'schorsing',
  'beroep.openstelling': 'vernietiging',
  'register.volledigheid': 'register',
};
