/** Authority and guardianship: ending, suspension, provisional, temporary and lasting guardianship, and the carers' right to keep the child. */

import type { Measure } from './measure';
import { ALWAYS, type MeasureKind, ON_APPEAL } from './words';

const LASTING_ASKED = [
  { request: 'instellen', measure: 'gezagsbeeindiging' },
  { request: 'instellen', measure: 'voogdij' },
  { request: 'instellen', measure: 'tijdelijke-voogdij' },
] as const;

const END_OF_GUARDIANSHIP_ASKED = [
  { request: 'opheffen', measure: 'voogdij' },
  { request: 'opheffen', measure: 'tijdelijke-voogdij' },
  { request: 'instellen', measure: 'voogdij' },
] as const;

/** Who has authority in place of the parents has it no longer when one of them has it again. */
const IN_PLACE_OF_PARENTS = {
  rule: 'voogdij.gezag-terug',
  on: ['gezagsbeeindiging'],
  where: 'stood',
  needs: 'each',
} as const;

const BY_COURT = {
  decidedBy: 'rechtbank',
  lateExtension: 'new',
  counts: 'each-order',
  byInstitution: false,
  byPlacement: false,
  appealable: true,
} as const;

/** The rows of authority and guardianship. */
export const AUTHORITY_MEASURES = {
  gezagsbeeindiging: {
    ...BY_COURT,
    kind: 'gezagsbeeindiging',
    dutch: 'beëindiging van het ouderlijk gezag',
    rules: {
      ground: 'gezag.beeindiging',
      request: 'gezag.verzoek',
      ending: 'gezag.herstel',
      beginning: 'gezag.begin',
      endsWhenFinal: 'gezag.herstel-begin',
    },
    requesters: { instellen: ['rvdk', 'om', 'verzorger', 'ambtshalve'], opheffen: ['ouder', 'rvdk'] },
    dicta: [...ALWAYS, ...ON_APPEAL, 'opgeheven'],
    endless: true,
  },
  voogdij: {
    ...BY_COURT,
    kind: 'voogdij',
    dutch: 'voogdij van een gecertificeerde instelling',
    rules: {
      ground: 'voogdij.grond',
      request: 'voogdij.verzoek',
      ending: 'voogdij.einde',
      beginning: 'voogdij.begin',
      housing: 'voogdij.uithuisplaatsing',
      endsWhenFinal: 'voogdij.einde',
    },
    requesters: {
      instellen: ['rvdk', 'om', 'gi', 'verzorger', 'belanghebbende', 'ambtshalve'],
      opheffen: ['gi', 'rvdk', 'om', 'ouder', 'verzorger', 'belanghebbende', 'minderjarige'],
      'vervangen-gi': ['gi', 'rvdk', 'ouder', 'verzorger', 'minderjarige'],
    },
    dicta: [...ALWAYS, ...ON_APPEAL, 'opgeheven', 'gi-vervangen'],
    byInstitution: true,
    follows: IN_PLACE_OF_PARENTS,
  },
  'voorlopige-voogdij': {
    ...BY_COURT,
    kind: 'voorlopige-voogdij',
    dutch: 'voorlopige voogdij van een gecertificeerde instelling',
    decidedBy: 'kinderrechter',
    rules: {
      ground: 'voorlopige-voogdij.grond',
      request: 'voorlopige-voogdij.verzoek',
      duration: 'voorlopige-voogdij.verval',
      ending: 'voorlopige-voogdij.intrekking',
      // Not by the articles on guardianship, which do not apply to it (1:306a BW).
      housing: 'voorlopige-voogdij.grond',
      bridging: 'voorlopige-voogdij.intrekking',
      unheard: 'gehoor.belanghebbenden',
    },
    requesters: { instellen: ['rvdk', 'om'], intrekken: ['rvdk', 'om', 'gi', 'ouder', 'voogd', 'belanghebbende'] },
    dicta: [...ALWAYS, ...ON_APPEAL, 'ingetrokken'],
    counts: 'after-decision',
    byInstitution: true,
    follows: { rule: 'schorsing-gezag.voogdij', on: ['schorsing-gezag'], where: 'unasked', needs: 'one' },
    pending: {
      rule: 'voorlopige-voogdij.verval',
      asks: LASTING_ASKED,
      until: 'decided',
      leavesOpen: 'gezagsbeeindiging',
    },
  },
  'tijdelijke-voogdij': {
    ...BY_COURT,
    kind: 'tijdelijke-voogdij',
    dutch: 'tijdelijke voogdij',
    rules: {
      ground: 'tijdelijke-voogdij.grond',
      request: 'tijdelijke-voogdij.verzoek',
      ending: 'tijdelijke-voogdij.einde',
      beginning: 'voogdij.begin',
      bridging: 'tijdelijke-voogdij.afwachting',
      endsWhenFinal: 'voogdij.einde',
    },
    requesters: {
      instellen: ['rvdk', 'ouder', 'voogd', 'verzorger', 'gi', 'belanghebbende', 'ambtshalve'],
      opheffen: ['voogd', 'gi', 'belanghebbende', 'rvdk'],
    },
    dicta: [...ALWAYS, ...ON_APPEAL, 'opgeheven'],
    follows: IN_PLACE_OF_PARENTS,
  },
  'schorsing-gezag': {
    ...BY_COURT,
    kind: 'schorsing-gezag',
    dutch: 'schorsing in de uitoefening van het gezag',
    rules: {
      ground: 'schorsing-gezag.grond',
      request: 'schorsing-gezag.verzoek',
      duration: 'schorsing-gezag.verval',
      ending: 'schorsing-gezag.einde',
      unheard: 'gehoor.belanghebbenden',
    },
    requesters: { instellen: ['rvdk', 'om', 'verzorger', 'ambtshalve'], opheffen: ['ouder', 'rvdk', 'om'] },
    dicta: [...ALWAYS, ...ON_APPEAL, 'opgeheven'],
    counts: 'after-decision',
    pending: {
      rule: 'schorsing-gezag.verval',
      asks: [{ request: 'instellen', measure: 'gezagsbeeindiging' }],
      until: 'decided',
    },
  },
  'schorsing-voogd': {
    ...BY_COURT,
    kind: 'schorsing-voogd',
    dutch: 'schorsing van de voogd',
    rules: {
      ground: 'schorsing-voogd.grond',
      request: 'schorsing-voogd.verzoek',
      duration: 'schorsing-voogd.verval',
      ending: 'schorsing-voogd.einde',
      unheard: 'gehoor.belanghebbenden',
    },
    requesters: { instellen: ['rvdk', 'om', 'belanghebbende', 'verzorger'], opheffen: ['voogd', 'rvdk', 'om'] },
    dicta: [...ALWAYS, ...ON_APPEAL, 'opgeheven'],
    counts: 'after-decision',
    pending: { rule: 'schorsing-voogd.verval', asks: END_OF_GUARDIANSHIP_ASKED, until: 'decided' },
  },
  blokkaderecht: {
    ...BY_COURT,
    kind: 'blokkaderecht',
    dutch: 'blokkaderecht van de verzorgers',
    // The court refuses to replace the carers' consent; that refusal is what keeps the child where it is.
    rules: {
      ground: 'blokkaderecht.ouders',
      request: 'blokkaderecht.verzoek',
      duration: 'blokkaderecht.duur',
      ending: 'blokkaderecht.duur',
    },
    requesters: { instellen: ['ouder', 'voogd'] },
    dicta: ALWAYS,
    appealable: false,
    pending: {
      rule: 'blokkaderecht.duur',
      asks: [
        { request: 'instellen', measure: 'ondertoezichtstelling' },
        { request: 'instellen', measure: 'gezagsbeeindiging' },
        ...END_OF_GUARDIANSHIP_ASKED,
      ],
      until: 'final',
    },
  },
} as const satisfies { readonly [Kind in MeasureKind]?: Measure };
