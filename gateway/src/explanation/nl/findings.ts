/** What each finding and each statutory term says in Dutch. */
import type { Words } from '../language.js';

/** What deserves a look, though it changes nothing about the answer. */
export const findings: Words['findings'] = {
  'hearing-open': 'Volgens het register was er op deze dag nog geen zitting na de spoedbeslissing.',
  'minor-not-heard':
    'Het kind was toen twaalf jaar of ouder. Toch hoefde het volgens het register niet te worden gehoord.',
  'hearing-on-last-day': 'De zitting was precies op de dag na de twee weken. Het is niet zeker of dat nog op tijd is.',
  'execution-open': 'Het register laat niet zien dat het kind nu op de plek uit de beslissing is.',
  'execution-ended': 'Het kind verbleef op deze dag niet meer op de plek uit de beslissing.',
  'execution-suspended': 'De instelling heeft het gesloten verblijf op deze dag even onderbroken.',
  'moved-without-consent':
    'Het kind woonde al een jaar in een ander gezin en verhuisde. De toestemming van de rechter staat niet in het register.',
  'returned-without-consent':
    'Het kind woonde al een jaar in een ander gezin en ging naar een ouder. Misschien moest de rechter dat goedvinden. Dat staat niet in het register.',
  'executed-elsewhere': 'Het kind verbleef op een ander soort plek dan in de beslissing staat.',
  'executed-before-start': 'Het kind was al geplaatst voordat de beslissing begon te gelden.',
  'admission-too-long':
    'Het kind verblijft langer dan zes maanden in de gesloten instelling. Dat mag niet met deze machtiging.',
  'admission-voided':
    'De rechter verklaarde de opname vervallen. Volgens het register verblijft het kind nog in de gesloten instelling.',
  'end-not-recorded': 'De einddatum staat niet in het register.',
  'birthday-not-recorded': 'De maatregel stopt als het kind achttien wordt. Die dag staat niet in het register.',
  'ends-after-base': 'De beslissing loopt langer door dan de maatregel waarop zij rust.',
  'base-presupposed':
    'De rechter ging ervan uit dat het kind onder toezicht stond. Het register laat dat voor die dag niet zien.',
  'base-not-recorded': 'De machtiging rust op toestemming van wie het gezag heeft. Die staat niet in het register.',
  'consent-withdrawn':
    'De toestemming is ingetrokken. Het kind mag nog hoogstens veertien dagen blijven. Bij een spoedmachtiging tot die afloopt.',
  'authorised-otherwise': 'Het verblijf elders kan op een andere beslissing rusten dan op deze machtiging.',
  'guardianship-begun':
    'Deze maatregel was bedoeld tot de voogdij begon. De voogdij is begonnen, maar de rechter beëindigde deze maatregel nog niet.',
  'follow-up-not-requested':
    "Zonder nieuw verzoek stopt deze maatregel vanzelf. Zo'n verzoek staat nog niet in het register.",
  'requested-after-term': 'Het verzoek om de aanwijzing te laten vervallen kwam na de twee weken die daarvoor gelden.',
  'trial-running': 'Het kind woont op proef bij de ouder. Daarna beslist de rechter over het gezag.',
  'trial-over': 'De proeftijd is voorbij. De beslissing van de rechter staat nog niet in het register.',
  'starts-before-decision': 'De maatregel begon volgens de beslissing al vóór de dag van de beslissing.',
  'decided-after-end': 'De rechter verlengde pas nadat de vorige periode voorbij was.',
  'request-not-recorded': 'Het verzoek om de verlenging staat niet in het register.',
  'requester-differs': 'De beslissing noemt een andere aanvrager dan het verzoek.',
  'request-differs': 'Het verzoek dat de beslissing noemt, vroeg om een andere maatregel.',
  'enforceability-not-recorded': 'Het register zegt niet of de beslissing meteen werkt, ook bij hoger beroep.',
  'appeal-after-term': 'Het hoger beroep kwam later dan de wet toelaat.',
  'revived-by-cassation':
    'De Hoge Raad vernietigde de beslissing van het gerechtshof. Daardoor telt de eerdere beslissing weer.',
  'certificate-suspended': 'Het certificaat van de instelling was op deze dag geschorst.',
  'certificate-withdrawn': 'De instelling had op deze dag geen certificaat meer.',
  'review-without-notice': 'De Raad gaf een oordeel. De melding van de instelling daarvoor staat niet in het register.',
  'registered-late': 'De beslissing kwam pas meer dan twee weken later in het register.',
  'worker-late': 'De jeugdbescherming koos te laat een vaste jeugdbeschermer.',
  'first-contact-late': 'De jeugdbescherming had te laat contact met het gezin.',
  'plan-late': 'Het plan kwam te laat.',
  'plan-awaited': 'Er staat nog geen plan in het register. De familie mag eerst zelf een plan maken.',
  'review-late': 'De jeugdbescherming besprak het plan te laat.',
  'council-not-told': 'De jeugdbescherming moest de Raad iets vertellen. Dat staat niet in het register.',
  'council-not-told/toetsing.geen-verlenging':
    'Niemand vroeg om verlenging van {maatregel}. De jeugdbescherming moest dan vooraf aan de Raad vertellen dat zij niet wil verlengen. Dat staat niet in het register.',
  'council-not-told/toetsing.eerder-einde':
    'De jeugdbescherming stopte {maatregel} eerder. Dat moest zij een maand vooraf aan de Raad vertellen. Dat staat niet in het register.',
  'council-not-told/toetsing.twee-jaar':
    'Aan het einde van deze periode woont het kind twee jaar of langer ergens anders. De jeugdbescherming moest de Raad vooraf vertellen of zij wil verlengen. Dat staat niet in het register.',
  'council-told-late': 'De jeugdbescherming lichtte de Raad te laat in.',
  'council-advice-missing': 'Duurt alles al twee jaar? Dan hoort er een advies van de Raad bij. Dat advies ontbreekt.',
  'answer-late': 'Het antwoord op een verzoek kwam te laat, of het kwam niet.',
  'asked-before-refusal':
    'Dit verzoek kan pas als de Raad niet zelf naar de rechter wil. Dat de Raad dat zei, staat niet in het register.',
  'copy-late': 'De beslissing kwam pas na meer dan twee weken aan.',
  'lapse-not-told':
    'De jeugdbescherming stopte de gesloten jeugdhulp. De gemeente moet dat aan de Raad zeggen. Dat staat niet in het register.',
  'receipt-not-recorded':
    'De jeugdbescherming heeft nog niet bevestigd dat zij de beslissing kreeg. Daarom loopt de tijd voor het eerste contact nog niet.',
  corrected: 'Iemand heeft de gegevens later verbeterd.',
  'corrected-after-end':
    'De rechter gaf een periode die al voorbij was alsnog een later einde. Was dat echt een schrijffout? Vraag het na bij een jurist.',
  'content-pending': 'Een deel van de gegevens is hier nog niet aangekomen.',
  'content-purged': 'Een deel van de gegevens is gewist.',
};
