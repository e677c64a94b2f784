/** What each finding and each statutory term says in Dutch. */
import type { Words } from '../language.js';

/** What deserves a look, though it changes nothing about the answer. */
export const findings: Words['findings'] = {
  'hearing-open': 'De zitting na de spoedbeslissing staat nog niet in het register.',
  'hearing-on-last-day': 'De zitting was precies op de dag na de twee weken. Het is niet zeker of dat nog op tijd is.',
  'execution-open': 'De plaatsing van het kind staat nog niet in het register.',
  'execution-ended': 'Het kind verbleef op deze dag niet meer op de plek uit de beslissing.',
  'executed-elsewhere': 'Het kind verbleef op een ander soort plek dan in de beslissing staat.',
  'executed-before-start': 'Het kind was al geplaatst voordat de beslissing begon te gelden.',
  'end-not-recorded': 'De einddatum staat niet in het register.',
  'ends-after-base': 'De beslissing loopt langer door dan de maatregel waarop zij rust.',
  'base-presupposed': 'De rechter ging uit van een andere maatregel. Die staat niet in het register.',
  'base-not-recorded': 'De machtiging rust op toestemming van wie het gezag heeft. Die staat niet in het register.',
  'authorised-otherwise': 'Het verblijf elders kan op een andere beslissing rusten dan op deze machtiging.',
  'follow-up-not-requested': 'Zonder nieuw verzoek stopt deze maatregel vanzelf. Zo een verzoek is er nog niet.',
  'requested-after-term': 'Het verzoek om de aanwijzing te laten vervallen kwam na de twee weken die daarvoor gelden.',
  'starts-before-decision': 'De maatregel begon volgens de beslissing al vóór de dag van de beslissing.',
  'decided-after-end': 'De rechter verlengde pas nadat de vorige periode voorbij was.',
  'request-not-recorded': 'Het verzoek om de verlenging staat niet in het register.',
  'requester-differs': 'De beslissing noemt een andere aanvrager dan het verzoek.',
  'enforceability-not-recorded': 'Het register zegt niet of de beslissing meteen werkt, ook bij hoger beroep.',
  'appeal-after-term': 'Het hoger beroep kwam later dan de wet toelaat.',
  'revived-by-cassation':
    'De Hoge Raad vernietigde de beslissing van het gerechtshof. Daardoor telt de eerdere beslissing weer.',
  'certificate-suspended': 'Het certificaat van de instelling was op deze dag geschorst.',
  'certificate-withdrawn': 'De instelling had op deze dag geen certificaat meer.',
  'review-without-notice': 'De Raad gaf een oordeel. De melding van de instelling daarvoor staat niet in het register.',
  'registered-late': 'De beslissing kwam pas meer dan twee weken later in het register.',
  corrected: 'Iemand heeft de gegevens later verbeterd.',
  'content-pending': 'Een deel van de gegevens is hier nog niet aangekomen.',
  'content-purged': 'Een deel van de gegevens is gewist.',
};
