/** What cannot change about who is responsible or certified: what is so already. */

import { partiesOf, responsibleMunicipality } from '../case-parties';
import type { CertificateChanged, MunicipalityChanged } from '../facts';
import { NEXT_CERTIFICATE } from '../oversight';
import { refuse, refuseBy } from '../refusal';
import { ruleOn } from '../statute';
import type { CaseTimeline } from '../timeline';
import { isFact } from '../verdict/case-file';
import { type Fault, lastBy } from './fault';

/** What stands against a handing over. */
export function transferFault(fact: MunicipalityChanged, timeline: CaseTimeline): Fault {
  return fact.municipality === responsibleMunicipality(timeline)
    ? refuseBy(ruleOn('gemeente.woonplaats', fact.date), 'nothing-changed', 'municipality')
    : undefined;
}

/** What stands against a certificate's change: it is about another institution than the case's, or changes nothing. */
export function certificateFault(fact: CertificateChanged, timeline: CaseTimeline): Fault {
  const isParty = partiesOf(timeline).some(({ role, oin }) => role === 'institution' && oin === fact.institution);
  if (!isParty) return refuse('party-differs', 'institution');
  const changes = timeline.entries
    .filter((entry) => isFact(entry, 'certificateChanged'))
    .filter(({ fact: { institution } }) => institution === fact.institution);
  const before = lastBy(changes, fact.date)?.fact.change;
  return before === undefined || NEXT_CERTIFICATE[before].includes(fact.change)
    ? undefined
    : refuseBy(ruleOn('gi.certificaat', fact.date), 'nothing-changed', 'change');
}
