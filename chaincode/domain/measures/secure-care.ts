/** Closed youth care (Jeugdwet, hoofdstuk 6): the authorisation, the urgent and the conditional one. */

import type { Measure, Rest } from './measure';
import { SUPERVISION } from './supervision';
import { ALWAYS, type MeasureKind, ON_APPEAL } from './words';

/** The authorisations for closed youth care; each may run on after majority (Jw 6.1.1 lid 1). */
export const CLOSED_CARE: readonly MeasureKind[] = [
  'gesloten-jeugdhulp',
  'spoedmachtiging-gesloten-jeugdhulp',
  'voorwaardelijke-machtiging-gesloten-jeugdhulp',
];

/** Supervision, guardianship of an institution, or consent, which the register does not hold (Jw 6.1.2 lid 3). */
const BASE: Rest = {
  rule: 'gjh.basis',
  on: [...SUPERVISION, 'voogdij', 'voorlopige-voogdij', 'tijdelijke-voogdij'],
  sameInstitution: false,
  whenBaseEnds: 'ends',
  afterExpiry: 'baseless',
  without: 'flagged',
};

const COMMON = {
  decidedBy: 'kinderrechter',
  requesters: {
    instellen: ['college', 'gi', 'rvdk', 'om'],
    intrekken: ['ouder', 'minderjarige', 'gi', 'college'],
  },
  dicta: [...ALWAYS, ...ON_APPEAL, 'ingetrokken', 'bekort', 'vervallen-verklaard'],
  lateExtension: 'new',
  counts: 'each-order',
  byInstitution: false,
  byPlacement: true,
  placedUnder: CLOSED_CARE,
  appealable: true,
  rests: BASE,
} as const;

const RENEWABLE = {
  requesters: { ...COMMON.requesters, verlengen: ['college', 'gi', 'rvdk', 'om'] },
  dicta: [...COMMON.dicta, 'verlengd'],
} as const;

const rules = { request: 'gjh.verzoek', ending: 'gjh.einde', enforceable: 'gjh.uitvoerbaar' } as const;

/** The rows of closed youth care. */
export const SECURE_CARE_MEASURES = {
  'gesloten-jeugdhulp': {
    ...COMMON,
    ...RENEWABLE,
    kind: 'gesloten-jeugdhulp',
    dutch: 'machtiging gesloten jeugdhulp',
    rules: {
      ...rules,
      ground: 'gjh.grond',
      duration: 'gjh.duur',
      extension: 'gjh.duur',
      lapse: 'gjh.verval',
      release: 'gjh.einde',
      consent: 'gjh.instemming-ingetrokken',
      declaration: 'gjh.verklaring-raad',
      suspension: 'gjh.schorsing',
    },
  },
  'spoedmachtiging-gesloten-jeugdhulp': {
    ...COMMON,
    kind: 'spoedmachtiging-gesloten-jeugdhulp',
    dutch: 'spoedmachtiging gesloten jeugdhulp',
    rules: {
      ...rules,
      ground: 'gjh.spoed',
      duration: 'gjh.spoed-duur',
      lapse: 'gjh.verval',
      release: 'gjh.einde',
      consent: 'gjh.spoed-instemming-ingetrokken',
      declaration: 'gjh.spoed-verklaring-raad',
      unheard: 'gjh.spoed-gehoor',
    },
    counts: 'all-orders',
    yieldsTo: {
      rule: 'gjh.spoed-duur',
      measures: ['gesloten-jeugdhulp', 'voorwaardelijke-machtiging-gesloten-jeugdhulp'],
    },
  },
  'voorwaardelijke-machtiging-gesloten-jeugdhulp': {
    ...COMMON,
    ...RENEWABLE,
    requesters: { ...RENEWABLE.requesters, 'vervallen-verklaren': ['ouder', 'voogd', 'minderjarige'] },
    kind: 'voorwaardelijke-machtiging-gesloten-jeugdhulp',
    dutch: 'voorwaardelijke machtiging gesloten jeugdhulp',
    // Whoever keeps to the conditions is never admitted, so it cannot lapse for want of that.
    rules: {
      ...rules,
      ground: 'gjh.voorwaardelijk',
      duration: 'gjh.voorwaardelijk-duur',
      extension: 'gjh.voorwaardelijk-verlenging',
      admission: 'gjh.opneming',
      admissionVoiding: 'gjh.opneming-vervallen',
      suspension: 'gjh.schorsing',
    },
  },
} as const satisfies { readonly [Kind in MeasureKind]?: Measure };
