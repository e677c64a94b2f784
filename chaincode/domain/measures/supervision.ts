/** Supervision and what rests on it: Boek 1 BW, titel 14, afdeling 4, without the placement out of home. */

import type { Measure, Rest } from './measure';
import { ALWAYS, type MeasureKind, ON_APPEAL } from './words';

/** Every form of supervision; what needs supervision rests on any of them (1:256 lid 3, 257 BW). */
export const SUPERVISION: readonly MeasureKind[] = [
  'ondertoezichtstelling',
  'voorlopige-ondertoezichtstelling',
  'ondertoezichtstelling-amv',
];

/** A base in supervision under the same institution. */
export const onSupervision = (rule: Rest['rule'], sameInstitution = true): Rest => ({
  rule,
  on: SUPERVISION,
  sameInstitution,
  whenBaseEnds: 'ends',
  afterExpiry: 'ends',
  without: 'baseless',
});

const ASKING = {
  instellen: ['rvdk', 'om', 'ouder', 'verzorger', 'voogd', 'ambtshalve'],
  opheffen: ['gi', 'rvdk', 'ouder', 'minderjarige'],
  'vervangen-gi': ['gi', 'rvdk', 'ouder', 'minderjarige'],
} as const;

const LASTING = {
  decidedBy: 'kinderrechter',
  requesters: { ...ASKING, verlengen: ['gi', 'rvdk', 'ouder', 'verzorger', 'voogd', 'om'] },
  dicta: [...ALWAYS, ...ON_APPEAL, 'verlengd', 'opgeheven', 'bekort', 'gi-vervangen'],
  lateExtension: 'void',
  counts: 'each-order',
  byInstitution: true,
  byPlacement: false,
  appealable: true,
} as const;

const rules = {
  request: 'ots.verzoek',
  duration: 'ots.duur',
  extension: 'ots.verlenging',
  ending: 'ots.opheffing',
} as const;

/** The rows of supervision. */
export const SUPERVISION_MEASURES = {
  ondertoezichtstelling: {
    kind: 'ondertoezichtstelling',
    dutch: 'ondertoezichtstelling',
    rules: { ground: 'ots.grond', ...rules },
    ...LASTING,
  },
  'voorlopige-ondertoezichtstelling': {
    kind: 'voorlopige-ondertoezichtstelling',
    dutch: 'voorlopige ondertoezichtstelling',
    decidedBy: 'kinderrechter',
    rules: {
      ground: 'vots.grond',
      request: 'vots.verzoek',
      duration: 'vots.duur',
      ending: 'vots.herroeping',
      unheard: 'gehoor.belanghebbenden',
    },
    requesters: ASKING,
    dicta: [...ALWAYS, 'herroepen', 'bekort', 'gi-vervangen'],
    lateExtension: 'new',
    counts: 'all-orders',
    byInstitution: true,
    byPlacement: false,
    appealable: false,
  },
  'ondertoezichtstelling-amv': {
    kind: 'ondertoezichtstelling-amv',
    dutch: 'ondertoezichtstelling van een minderjarige vreemdeling',
    rules: { ground: 'ots-amv.grond', ...rules },
    ...LASTING,
  },
  'schriftelijke-aanwijzing': {
    kind: 'schriftelijke-aanwijzing',
    dutch: 'schriftelijke aanwijzing',
    decidedBy: 'gecertificeerde-instelling',
    rules: {
      ground: 'aanwijzing.grond',
      request: 'aanwijzing.grond',
      ending: 'aanwijzing.intrekking',
      voiding: 'aanwijzing.vervallenverklaring',
    },
    requesters: { bekrachtigen: ['gi'], 'vervallen-verklaren': ['ouder', 'minderjarige'] },
    dicta: [...ALWAYS, 'ingetrokken', 'geschorst', 'bekrachtigd', 'vervallen-verklaard'],
    lateExtension: 'new',
    counts: 'each-order',
    byInstitution: true,
    byPlacement: false,
    appealable: false,
    rests: onSupervision('aanwijzing.basis'),
  },
  geschil: {
    kind: 'geschil',
    dutch: 'beslissing in een geschil over de uitvoering van de ondertoezichtstelling',
    decidedBy: 'kinderrechter',
    rules: { ground: 'geschil.grond', request: 'geschil.grond', ending: 'geschil.grond' },
    requesters: { instellen: ['ouder', 'minderjarige', 'gi', 'verzorger', 'aanbieder'] },
    dicta: ALWAYS,
    lateExtension: 'new',
    counts: 'each-order',
    byInstitution: false,
    byPlacement: false,
    appealable: false,
    rests: onSupervision('geschil.basis', false),
  },
} as const satisfies { readonly [Kind in MeasureKind]?: Measure };
