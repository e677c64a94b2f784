/** The measures of child protection: one row per measure, by title of law, and which instance may give which dictum. */

import { AUTHORITY_MEASURES } from './measures/authority';
import type { Measure } from './measures/measure';
import { OUT_OF_HOME_MEASURES } from './measures/out-of-home';
import { SECURE_CARE_MEASURES } from './measures/secure-care';
import { SUPERVISION_MEASURES } from './measures/supervision';
import type { Dictum, Instance, MeasureKind, RequestAct } from './measures/words';
import type { RuleId } from './statute';

export type { Follow, Measure, Pending, Rest } from './measures/measure';
export { AUTHORISATIONS } from './measures/out-of-home';
export { CLOSED_CARE } from './measures/secure-care';
export { SUPERVISION } from './measures/supervision';
export {
  DICTA,
  type Dictum,
  INSTANCES,
  type Instance,
  LEFT_STANDING,
  MEASURE_KINDS,
  type MeasureKind,
  ON_A_MEASURE,
  ON_APPEAL,
  PLACE_TYPES,
  type PlaceType,
  REQUESTERS,
  REQUESTS,
  type RequestAct,
  type Requester,
} from './measures/words';

/** The one list of measures. */
export const MEASURES: { readonly [Kind in MeasureKind]: Measure } = {
  ...SUPERVISION_MEASURES,
  ...OUT_OF_HOME_MEASURES,
  ...SECURE_CARE_MEASURES,
  ...AUTHORITY_MEASURES,
};

/** True for what a certified institution gives itself. */
export function isGivenByInstitution(kind: MeasureKind): boolean {
  return MEASURES[kind].decidedBy === 'gecertificeerde-instelling';
}

/** The rule by which a decision gives a measure; a court's own arrangement in place of what the institution gave has one of its own. */
export function groundRule({
  measure,
  instance,
}: {
  readonly measure: MeasureKind;
  readonly instance: Instance;
}): RuleId {
  const { ground, arrangement } = MEASURES[measure].rules;
  return instance === 'gecertificeerde-instelling' ? ground : (arrangement ?? ground);
}

/** The rule by which something about a measure is asked: extending it and declaring it void have their own where the statute says so. */
export function requestRule(kind: MeasureKind, act: RequestAct): RuleId {
  const { request, extension, voiding, admissionVoiding } = MEASURES[kind].rules;
  if (act === 'verlengen') return extension ?? request;
  return (act === 'vervallen-verklaren' ? (admissionVoiding ?? voiding) : undefined) ?? request;
}

/** True for what a certified institution may take back though a court gave it (Jw 6.1.12 lid 4). */
export function isReleasedByInstitution(kind: MeasureKind, dictum: Dictum): boolean {
  return dictum === 'ingetrokken' && MEASURES[kind].rules.release !== undefined;
}

/** Which instances may give a dictum about a measure. */
export function competentFor(kind: MeasureKind, dictum: Dictum): readonly Instance[] {
  if (isReleasedByInstitution(kind, dictum)) return [...COMPETENT[dictum], 'gecertificeerde-instelling'];
  const own = isGivenByInstitution(kind) ? BY_INSTITUTION[dictum] : undefined;
  const arranges = dictum === 'toegewezen' && MEASURES[kind].rules.arrangement !== undefined;
  return own === undefined ? COMPETENT[dictum] : [...own, ...(arranges ? COMPETENT[dictum] : [])];
}

const COMPETENT: { readonly [D in Dictum]: readonly Instance[] } = {
  toegewezen: ['rechtbank', 'hof'],
  verlengd: ['rechtbank', 'hof'],
  afgewezen: ['rechtbank', 'hof'],
  aangehouden: ['rechtbank', 'hof'],
  opgeheven: ['rechtbank', 'hof'],
  herroepen: ['rechtbank'],
  ingetrokken: ['rechtbank', 'hof'],
  bekort: ['rechtbank', 'hof'],
  geschorst: ['hof'],
  bekrachtigd: ['hof', 'hoge-raad'],
  vernietigd: ['hof', 'hoge-raad'],
  'niet-ontvankelijk': ['hof', 'hoge-raad'],
  'vervallen-verklaard': ['rechtbank', 'hof'],
  'gi-vervangen': ['rechtbank'],
  'dictum-volgt': ['rechtbank', 'hof', 'hoge-raad'],
};

/** What the institution gives it may take back; the kinderrechter suspends it, upholds it or declares it void (1:263-265 BW). */
const BY_INSTITUTION: { readonly [D in Dictum]?: readonly Instance[] } = {
  toegewezen: ['gecertificeerde-instelling'],
  ingetrokken: ['gecertificeerde-instelling'],
  geschorst: ['rechtbank', 'hof'],
  bekrachtigd: ['rechtbank', 'hof', 'hoge-raad'],
};

/** The rule by which each kind of correction is made; `registratie` corrects the register where the decision was right. */
export const CORRECTION_RULES = {
  'rv-31': 'herstel.kennelijke-fout',
  'rv-32': 'herstel.aanvulling',
  registratie: 'herstel.registratie',
} as const satisfies Readonly<Record<string, RuleId>>;

/** On what ground something is corrected. */
export type CorrectionBasis = keyof typeof CORRECTION_RULES;
