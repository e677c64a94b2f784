/** Inquiry and carrying out: who asks the council, who may execute, and by when what is done (Jeugdwet 2-4, Besluit Jeugdwet 4). */

import { row } from './row';

const JEUGDWET = ['2015-01-01', null] as const;

/** The rows on inquiry and execution. */
export const CARRYING_OUT = [
  row('onderzoek.verzoek', ['jw', '2.4', 1], JEUGDWET, {
    dutch:
      'Zodra het college tot het oordeel komt dat een maatregel met betrekking tot het gezag over een minderjarige die zijn woonplaats heeft binnen zijn gemeente overwogen moet worden, doet het college een verzoek tot onderzoek bij de raad voor de kinderbescherming.',
    english: 'The municipal executive asks the council for an inquiry.',
    wording: 'compared',
  }),
  row('onderzoek.raad', ['jw', '3.1', 1], JEUGDWET, {
    dutch:
      'De raad voor de kinderbescherming onderzoekt de noodzaak tot het treffen van een kinderbeschermingsmaatregel indien het college, een daartoe door het college aangewezen jeugdhulpaanbieder, een gecertificeerde instelling of [...] hiertoe een verzoek heeft gedaan.',
    english:
      'The council inquires whether a measure is needed, asked by the executive, whoever it designated, an institution or the reporting centre (now Veilig Thuis); it imposes none.',
    wording: 'compared',
  }),
  row('uitvoering.gecertificeerd', ['jw', '3.2', 1], JEUGDWET, {
    dutch:
      'Een kinderbeschermingsmaatregel of jeugdreclassering wordt uitsluitend uitgevoerd door een gecertificeerde instelling.',
    english: 'Only a certified institution carries a measure out.',
    wording: 'compared',
    open: 'What becomes of a running measure when its institution loses the certificate is not said here (1:256 lid 4 BW says it for asylum minors); it is pointed out and ends nothing.',
  }),
  row('gi.certificaat', ['jw', '3.4', 2], JEUGDWET, {
    dutch:
      'De certificerende instelling, bedoeld in het eerste lid, beslist op aanvraag over de afgifte van een certificaat en een voorlopig certificaat en is bevoegd een afgegeven certificaat in te trekken of te schorsen.',
    english: 'A certificate is given, suspended or withdrawn on a day.',
    wording: 'compared',
  }),
  row('gi.jeugdbeschermer', ['bjw', '4.2.2', 1], JEUGDWET, {
    dutch:
      'Binnen vijf werkdagen nadat de gecertificeerde instelling is belast met de uitvoering van de ondertoezichtstelling en zij hiervan in kennis is gesteld, wijst de gecertificeerde instelling een gezinsvoogdijwerker aan [...]',
    english: 'Within five working days after it was charged and told so, the institution appoints a worker.',
    wording: 'compared',
    term: { workingDays: 5 },
  }),
  row('gi.eerste-contact', ['bjw', '4.2.2', 1], JEUGDWET, {
    dutch:
      'Binnen vijf werkdagen nadat de gecertificeerde instelling is belast met de uitvoering van de ondertoezichtstelling en zij hiervan in kennis is gesteld, [...] vindt het eerste contact plaats tussen de gezinsvoogdijwerker en de minderjarige en de met het gezag belaste ouder of voogd.',
    english: 'Within the same five working days the worker first meets child and parent.',
    wording: 'compared',
    term: { workingDays: 5 },
  }),
  row('gi.eerste-contact-voogdij', ['bjw', '4.2.1', 1], JEUGDWET, {
    dutch:
      'Binnen vijf werkdagen nadat de voogdij aan de gecertificeerde instelling is opgedragen en zij hiervan in kennis is gesteld, wijst de gecertificeerde instelling een voogdijwerker aan en vindt het eerste contact plaats tussen de voogdijwerker en de minderjarige en zijn ouders.',
    english: 'The same holds when the institution was given guardianship.',
    wording: 'compared',
    term: { workingDays: 5 },
  }),
  row('plan.familiegroepsplan', ['jw', '4.1.2'], JEUGDWET, {
    dutch:
      '[...] biedt de jeugdhulpaanbieder of de gecertificeerde instelling als eerste de mogelijkheid om, binnen een redelijke termijn, een familiegroepsplan op te stellen. [...]',
    english: 'The family may first make a plan of its own; the institution may do without one only for reasons given.',
    wording: 'compared',
  }),
  row('plan.vaststelling', ['jw', '4.1.3', 5], JEUGDWET, {
    dutch:
      'Het plan wordt vastgesteld uiterlijk binnen zes weken nadat is komen vast te staan dat afgezien wordt van het opstellen van een familiegroepsplan.',
    english: 'The plan is made within six weeks after it is settled that the family makes none.',
    wording: 'compared',
    term: { days: 42 },
  }),
  row('plan.evaluatie', ['bjw', '4.2.4'], JEUGDWET, {
    dutch:
      'De gecertificeerde instelling beziet zo vaak als noodzakelijk, doch ten minste eenmaal per jaar, in hoeverre het plan van aanpak, bedoeld in artikel 4.1.3 van de wet, bijstelling behoeft.',
    english: 'The institution reviews the plan at least once a year.',
    wording: 'compared',
    term: { months: 12 },
  }),
  row('klacht.behandeling', ['jw', '4.2.1', 1], JEUGDWET, {
    dutch:
      'De jeugdhulpaanbieder en de gecertificeerde instelling treffen een regeling voor de behandeling van klachten over gedragingen van hen of van voor hen werkzame personen [...]',
    english:
      'The institution has a committee hear complaints; the register holds that there was one, not what it says.',
    wording: 'compared',
  }),
  row('klacht.reactie', ['jw', '4.2.1', 5], JEUGDWET, {
    dutch:
      'De jeugdhulpaanbieder en de gecertificeerde instelling delen de klager en de klachtencommissie [...] binnen een maand na ontvangst van het in het tweede lid, onderdeel c, bedoelde oordeel van de klachtencommissie schriftelijk mee of hij naar aanleiding van dat oordeel maatregelen zal nemen en zo ja welke. [...]',
    english: 'Within a month of the committee’s opinion the institution says what it will do.',
    wording: 'compared',
    term: { months: 1 },
    open: 'The month counts from the opinion of the committee, which the register does not hold as a fact of its own.',
  }),
];
