/** The words in which a measure is carried out and watched over, with the rule of each; Dutch where the statute coins them. */

import type { MeasureKind } from './measures';
import type { Role } from './parties';
import type { RuleId } from './statute';

/**
 * What the council is told: by an institution of no extension, an early end, an extension after two years (1:265j BW); by the
 * municipal executive that closed youth care lapsed by the institution's word, or that it asks for no more (Jw 6.1.12 lid 6).
 */
export const NOTICES = [
  'geen-verlenging',
  'eerder-einde',
  'twee-jaar',
  'machtiging-vervallen',
  'geen-nieuwe-machtiging',
] as const;
/** What the council gives back: a review of an intention, or the advice without which no court extends after two years. */
export const REVIEWS = ['toets', 'advies'] as const;
/** How a review turns out. */
export const REVIEW_OUTCOMES = ['instemmend', 'afwijzend'] as const;
/** The steps that the law asks of whoever carries out a measure. */
export const CARE_STEPS = [
  'werker-toegewezen',
  'eerste-contact',
  'familiegroepsplan-afgezien',
  'plan-vastgesteld',
  'plan-geevalueerd',
] as const;
/**
 * How an authorisation is carried out: it begins, the child moves to another place, it ends; or, in closed youth care, the
 * provider suspends it and takes that back (Jw 6.1.12 lid 5).
 */
export const EXECUTION_PHASES = ['begonnen', 'gewijzigd', 'beeindigd', 'geschorst', 'hervat'] as const;
/** What may happen to a certificate (Jw 3.4). */
export const CERTIFICATE_CHANGES = ['verleend', 'geschorst', 'ingetrokken'] as const;
/** How minority ends before eighteen: death, or a declaration of majority (1:253ha BW). */
export const MINORITY_ENDS = ['overlijden', 'meerderjarigverklaring'] as const;

/** One of {@link NOTICES}. */
export type Notice = (typeof NOTICES)[number];
/** One of {@link REVIEWS}. */
export type Review = (typeof REVIEWS)[number];
/** One of {@link REVIEW_OUTCOMES}. */
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];
/** One of {@link CARE_STEPS}. */
export type CareStep = (typeof CARE_STEPS)[number];
/** One of {@link EXECUTION_PHASES}. */
export type ExecutionPhase = (typeof EXECUTION_PHASES)[number];
/** One of {@link CERTIFICATE_CHANGES}. */
export type CertificateChange = (typeof CERTIFICATE_CHANGES)[number];
/** One of {@link MINORITY_ENDS}. */
export type MinorityEnd = (typeof MINORITY_ENDS)[number];

/** Which measures a notice, or the review of one, may be about, and by which rule. */
export interface WatchedOver {
  readonly rule: RuleId;
  readonly about: readonly MeasureKind[];
}

/** Who gives a notice. */
export interface Noticed extends WatchedOver {
  readonly by: Role;
}

const PLACED: readonly MeasureKind[] = ['uithuisplaatsing'];
const RELEASED: readonly MeasureKind[] = ['gesloten-jeugdhulp', 'spoedmachtiging-gesloten-jeugdhulp'];
const SUPERVISED: readonly MeasureKind[] = ['ondertoezichtstelling', 'ondertoezichtstelling-amv', 'uithuisplaatsing'];

/** The law of each notice. */
export const NOTICE_RULES: { readonly [N in Notice]: Noticed } = {
  'geen-verlenging': { rule: 'toetsing.geen-verlenging', about: SUPERVISED, by: 'institution' },
  'eerder-einde': { rule: 'toetsing.eerder-einde', about: PLACED, by: 'institution' },
  'twee-jaar': { rule: 'toetsing.twee-jaar', about: SUPERVISED, by: 'institution' },
  'machtiging-vervallen': { rule: 'gjh.mededeling-raad', about: RELEASED, by: 'municipality' },
  'geen-nieuwe-machtiging': { rule: 'gjh.mededeling-raad', about: ['gesloten-jeugdhulp'], by: 'municipality' },
};

/** The law of each review: it answers a notice of the same article. */
export const REVIEW_RULES: { readonly [R in Review]: WatchedOver } = {
  toets: { rule: 'toetsing.geen-verlenging', about: SUPERVISED },
  advies: { rule: 'toetsing.twee-jaar', about: SUPERVISED },
};

/** The rule that asks each step. */
export const CARE_RULES: { readonly [S in CareStep]: RuleId } = {
  'werker-toegewezen': 'gi.jeugdbeschermer',
  'eerste-contact': 'gi.eerste-contact',
  'familiegroepsplan-afgezien': 'plan.vaststelling',
  'plan-vastgesteld': 'plan.vaststelling',
  'plan-geevalueerd': 'plan.evaluatie',
};

/** What may happen to a certificate after what happened last; the first that the register hears of may be anything. */
export const NEXT_CERTIFICATE: { readonly [C in CertificateChange]: readonly CertificateChange[] } = {
  verleend: ['geschorst', 'ingetrokken'],
  geschorst: ['verleend', 'ingetrokken'],
  ingetrokken: ['verleend'],
};
