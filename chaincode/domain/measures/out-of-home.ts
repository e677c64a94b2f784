/** The placement out of home and what rests on it or on supervision beside it (1:265a-265i BW). */

import type { Measure } from './measure';
import { onSupervision } from './supervision';
import { ALWAYS, type MeasureKind, ON_APPEAL } from './words';

/** Orders under which a child under supervision may stay elsewhere; closed youth care counts as one (1:265b lid 4 BW, Jw 6.1.2 lid 8), a conditional one while the child is admitted (Jw 6.1.6 lid 7). */
export const AUTHORISATIONS: readonly MeasureKind[] = [
  'uithuisplaatsing',
  'gesloten-jeugdhulp',
  'spoedmachtiging-gesloten-jeugdhulp',
  'voorwaardelijke-machtiging-gesloten-jeugdhulp',
];

const BY_COURT = {
  decidedBy: 'kinderrechter',
  lateExtension: 'new',
  counts: 'each-order',
  byPlacement: false,
  appealable: true,
} as const;

/** The rows of the placement out of home. */
export const OUT_OF_HOME_MEASURES = {
  uithuisplaatsing: {
    ...BY_COURT,
    kind: 'uithuisplaatsing',
    dutch: 'machtiging tot uithuisplaatsing',
    rules: {
      ground: 'uhp.grond',
      request: 'uhp.verzoek',
      duration: 'uhp.duur',
      extension: 'uhp.verlenging',
      ending: 'uhp.intrekking',
      lapse: 'uhp.verval',
      leaving: 'uhp.beeindiging-door-gi',
      unheard: 'gehoor.belanghebbenden',
    },
    requesters: {
      instellen: ['gi', 'rvdk', 'om'],
      verlengen: ['gi', 'rvdk', 'om'],
      intrekken: ['ouder', 'verzorger', 'minderjarige', 'gi', 'rvdk'],
      bekorten: ['ouder', 'verzorger', 'minderjarige', 'gi', 'rvdk'],
    },
    dicta: [...ALWAYS, ...ON_APPEAL, 'verlengd', 'ingetrokken', 'bekort', 'vervallen-verklaard'],
    lateExtension: 'disputed',
    uncountedBeside: { rule: 'uhp.naast-vots', given: ['voorlopige-ondertoezichtstelling'] },
    byInstitution: true,
    byPlacement: true,
    placedUnder: ['uithuisplaatsing'],
    // A court sets it a term of its own, which an expired base leaves standing (GHARN:2011:BU6894).
    rests: { ...onSupervision('uhp.basis'), afterExpiry: 'baseless' },
  },
  'gedeeltelijke-gezagsuitoefening': {
    ...BY_COURT,
    kind: 'gedeeltelijke-gezagsuitoefening',
    dutch: 'gedeeltelijke uitoefening van het gezag door de gecertificeerde instelling',
    rules: {
      ground: 'gezagsuitoefening.grond',
      request: 'gezagsuitoefening.verzoek',
      duration: 'gezagsuitoefening.duur',
      extension: 'gezagsuitoefening.verlenging',
      ending: 'gezagsuitoefening.wijziging',
    },
    requesters: {
      instellen: ['gi', 'rvdk', 'verzorger'],
      verlengen: ['gi', 'rvdk', 'verzorger'],
      intrekken: ['gi', 'rvdk', 'verzorger'],
    },
    dicta: [...ALWAYS, ...ON_APPEAL, 'verlengd', 'ingetrokken', 'bekort'],
    byInstitution: true,
    rests: {
      rule: 'gezagsuitoefening.duur',
      on: AUTHORISATIONS,
      asGranted: true,
      sameInstitution: true,
      whenBaseEnds: 'ends',
      afterExpiry: 'ends',
      without: 'baseless',
    },
  },
  contactbeperking: {
    kind: 'contactbeperking',
    dutch: 'beperking van het contact tussen ouder en kind',
    decidedBy: 'gecertificeerde-instelling',
    rules: {
      ground: 'contactbeperking.grond',
      request: 'contactbeperking.grond',
      ending: 'contactbeperking.aanwijzing',
      voiding: 'contactbeperking.aanwijzing',
      arrangement: 'contactbeperking.regeling',
    },
    requesters: { bekrachtigen: ['gi'], 'vervallen-verklaren': ['ouder', 'minderjarige'] },
    dicta: [...ALWAYS, ...ON_APPEAL, 'ingetrokken', 'vervallen-verklaard'],
    lateExtension: 'new',
    counts: 'each-order',
    byInstitution: true,
    byPlacement: false,
    appealable: true,
    rests: {
      rule: 'contactbeperking.basis',
      on: AUTHORISATIONS,
      whilePlaced: true,
      sameInstitution: true,
      whenBaseEnds: 'ends',
      afterExpiry: 'ends',
      without: 'baseless',
    },
  },
  omgangsregeling: {
    ...BY_COURT,
    kind: 'omgangsregeling',
    dutch: 'omgangs- of zorgregeling tijdens de ondertoezichtstelling',
    rules: { ground: 'omgang.grond', request: 'omgang.grond', ending: 'omgang.wijziging' },
    requesters: { instellen: ['gi'], intrekken: ['ouder', 'belanghebbende', 'minderjarige', 'gi'] },
    dicta: [...ALWAYS, ...ON_APPEAL, 'ingetrokken', 'bekort'],
    byInstitution: false,
    rests: { ...onSupervision('omgang.na-ots', false), whenBaseEnds: 'survives' },
  },
  'vervangende-toestemming': {
    ...BY_COURT,
    kind: 'vervangende-toestemming',
    dutch: 'vervangende toestemming van de kinderrechter',
    rules: { ground: 'toestemming.medisch', request: 'toestemming.medisch', ending: 'toestemming.medisch' },
    requesters: { instellen: ['gi'] },
    dicta: [...ALWAYS, ...ON_APPEAL],
    byInstitution: false,
    rests: onSupervision('toestemming.basis', false),
  },
  'wijziging-verblijfplaats': {
    ...BY_COURT,
    kind: 'wijziging-verblijfplaats',
    dutch: 'toestemming tot wijziging van de verblijfplaats',
    rules: {
      ground: 'verblijf.toestemming',
      request: 'verblijf.verzoek',
      ending: 'verblijf.toestemming',
      unheard: 'gehoor.belanghebbenden',
    },
    requesters: { instellen: ['gi'] },
    dicta: [...ALWAYS, ...ON_APPEAL],
    byInstitution: false,
    rests: onSupervision('verblijf.basis', false),
  },
} as const satisfies { readonly [Kind in MeasureKind]?: Measure };
