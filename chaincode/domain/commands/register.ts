/** Commands of the contracts `transfers`, `corrections` and `erasures`: what changes around measures, and in the register itself. */

import { ERASURE_GROUNDS, ERASURE_SCOPES } from '../erasure';
import { documentHash, event, municipalityCode, oin, oins, word } from '../fields';
import { CORRECTION_RULES } from '../measures';
import { CERTIFICATE_CHANGES, MINORITY_ENDS } from '../oversight';
import { always, type CommandRow, common, EVERYBODY, only, RELYING } from './row';

/** The rows of transfers, corrections and erasure. */
export const REGISTER: readonly CommandRow[] = [
  {
    name: 'changeMunicipality',
    contract: 'transfers',
    roles: ['municipality'],
    kind: 'municipalityChanged',
    shape: only({ ...always, municipality: oin, municipalityCode }, common),
    tells: RELYING,
    mayLieAhead: true,
  },
  {
    name: 'registerCertificate',
    contract: 'transfers',
    roles: ['council'],
    kind: 'certificateChanged',
    shape: only({ ...always, institution: oin, change: word(CERTIFICATE_CHANGES) }, common),
    tells: RELYING,
    mayLieAhead: true,
  },
  {
    name: 'endMinority',
    contract: 'transfers',
    roles: ['court', 'municipality'],
    kind: 'minorityEnded',
    shape: only({ ...always, cause: word(MINORITY_ENDS) }, common),
    tells: EVERYBODY,
  },
  {
    name: 'correctFact',
    contract: 'corrections',
    roles: ['court', 'council', 'institution', 'municipality'],
    kind: 'factCorrected',
    shape: only({ ...always, corrects: event, basis: word(Object.keys(CORRECTION_RULES)) }, common),
    tells: EVERYBODY,
    corrects: true,
  },
  {
    name: 'eraseContent',
    contract: 'erasures',
    roles: ['institution', 'council', 'court'],
    kind: 'contentErased',
    // No zaaknummer, ECLI or document of the case: what remains must not lead back to what is gone.
    shape: only(
      {
        ...always,
        ground: word(Object.keys(ERASURE_GROUNDS)),
        scope: word(ERASURE_SCOPES),
        courts: oins,
        institutions: oins,
        municipalities: oins,
      },
      { requestHash: documentHash, decisionHash: documentHash },
    ),
    tells: EVERYBODY,
    erases: true,
  },
];
