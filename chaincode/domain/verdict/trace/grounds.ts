/** Which kind of step a ground of the state belongs to, by its rule and by what the state says about it. */

import { MEASURES, type MeasureKind } from '../../measures';
import type { RuleId } from '../../statute';
import type { State } from '../answer';
import { type Ground, isValid } from '../standing';
import type { StepKind } from './step';

/** The kind of step that tells of a ground; a refusal shares its rule with the request that it answers. */
export function kindOfGround(
  kind: MeasureKind | undefined,
  { rule }: Ground,
  state: State,
  isRefusal: boolean,
): StepKind {
  const fixed = FIXED[rule];
  if (rule === 'beroep.openstelling' && state === 'betwist') return 'voorganger';
  if (fixed !== undefined) return fixed;
  if (kind === undefined) return 'overig';
  const { rules, rests, pending } = MEASURES[kind];
  const { ground, request, duration, extension, ending, lapse, beginning } = rules;
  if (rule === lapse) return 'uitvoering';
  if (rule === rests?.rule) return 'basis';
  if (rule === beginning) return 'ingang';
  // Where one article says both what may be given and who may ask, a title speaks of the first.
  if (rule === request && (isRefusal || rule !== ground)) return isRefusal ? 'weigering' : 'verzoek';
  // What waits for another decision ends with that by the rule on its own term.
  if (rule === duration && rule !== ground && state === 'beeindigd') return 'einddatum';
  // One rule may carry both what a term is and how long it lasts: then the state says which of the two spoke.
  const isOfTerm = rule === ground || rule === extension || rule === duration || rule === rules.arrangement;
  if (isOfTerm && state === 'verlopen') return 'einddatum';
  // A request that keeps it alive speaks of the end that did not come.
  if (rule === pending?.rule && rule !== ground && isValid(state)) return 'einddatum';
  if (isOfTerm && state === 'betwist') return 'verlenging-op-tijd';
  if (isOfTerm) return 'beschikking';
  return rule === ending || rule === rules.voiding ? 'beeindiging' : 'overig';
}

/** Rules that always tell of the same. */
const FIXED: { readonly [rule in RuleId]?: StepKind } = {
  'gehoor.belanghebbenden': 'gehoor-belanghebbenden',
  'gehoor.minderjarige': 'gehoor-minderjarige',
  meerderjarigheid: 'meerderjarigheid',
  'meerderjarigheid.verklaring': 'meerderjarigheid',
  'gjh.na-achttien': 'meerderjarigheid',
  'ots.einde-door-voogdij': 'voogdij',
  'gjh.instemming-ingetrokken': 'beeindiging',
  'gjh.spoed-instemming-ingetrokken': 'beeindiging',
  'gjh.opneming': 'beeindiging',
  'ots.verlenging-op-tijd': 'verlenging-op-tijd',
  'beroep.schorsing': 'hoger-beroep',
  'beroep.schorsing-door-hof': 'schorsing',
  'beroep.openstelling': 'vernietiging',
  'register.volledigheid': 'register',
};
