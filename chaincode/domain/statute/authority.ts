/** Majority, the ending of parental authority, and its restoration (1:233, 253ha, 266-278 BW). */

import { ERAS, row } from './row';

const { act1995, act2015 } = ERAS;
const LASTING = ['1995-11-01', null] as const;

/** The rows on authority over the child. */
export const AUTHORITY = [
  row('meerderjarigheid', ['bw', '233'], ['1988-01-01', '2023-07-01'], {
    dutch:
      'Minderjarigen zijn zij, die de ouderdom van achttien jaren niet hebben bereikt en niet gehuwd of geregistreerd zijn dan wel gehuwd of geregistreerd zijn geweest of met toepassing van artikel 253ha meerderjarig zijn verklaard.',
    english: 'Whoever reaches eighteen is of age from the start of that day, and measures for minors stop.',
    wording: 'compared',
    term: { months: 216 },
    open: 'By this text, compared as of 2015, marriage before eighteen also ends minority; the register holds no marriage.',
  }),
  row('meerderjarigheid', ['bw', '233'], ['2023-07-01', null], {
    dutch:
      'Minderjarigen zijn zij die de leeftijd van achttien jaren niet hebben bereikt en evenmin met toepassing van artikel 253ha meerderjarig zijn verklaard.',
    english: 'Whoever reaches eighteen is of age from the start of that day, and measures for minors stop.',
    wording: 'compared',
    term: { months: 216 },
    open: 'The text of 23 October 2015 still let marriage end minority and that of 1 July 2023 does not; since when was not read, and the later day is taken. The register holds no marriage.',
  }),
  row('meerderjarigheid.verklaring', ['bw', '253ha', 1], LASTING, {
    dutch:
      'De minderjarige vrouw die als degene die het gezag heeft, haar kind wenst te verzorgen en op te voeden kan, indien zij de leeftijd van zestien jaren heeft bereikt, de kinderrechter verzoeken haar meerderjarig te verklaren.',
    english: 'A mother of sixteen may be declared of age; measures for minors stop then.',
    wording: 'compared',
    term: { months: 192 },
    open: 'That measures end by this declaration follows from 1:233 BW; no article says from which day. The day that the register gives is taken.',
  }),
  row('gezag.beeindiging', ['bw', '266'], act1995, {
    dutch:
      'Mits het belang van de kinderen zich daar niet tegen verzet, kan de rechtbank een ouder van het gezag over een of meer van zijn kinderen ontheffen, op grond dat hij ongeschikt of onmachtig is zijn plicht tot verzorging en opvoeding te vervullen.',
    english: 'The court may relieve a parent of authority, or deprive him of it (1:269).',
    wording: 'compared',
  }),
  row('gezag.beeindiging', ['bw', '266', 1], act2015, {
    dutch: 'De rechtbank kan het gezag van een ouder beëindigen indien: [...]',
    english: "The court may end a parent's authority.",
    wording: 'compared',
  }),
  row('gezag.verzoek', ['bw', '267', 1], act1995, {
    dutch:
      'Ontheffing wordt slechts uitgesproken op verzoek van de raad voor de kinderbescherming of van het openbaar ministerie.',
    english: 'The council or the public prosecutor may ask for it; in some cases a carer of at least a year (lid 2).',
    wording: 'compared',
  }),
  row('gezag.verzoek', ['bw', '267', 1], act2015, {
    dutch:
      'Beëindiging van het gezag kan worden uitgesproken op verzoek van de raad voor de kinderbescherming of het openbaar ministerie. Tevens is degene die niet de ouder is en de minderjarige gedurende ten minste een jaar als behorende tot zijn gezin verzorgt en opvoedt bevoegd tot het doen van het verzoek indien de raad voor de kinderbescherming niet tot een verzoek overgaat.',
    english: 'The council or the public prosecutor may ask for it; a carer of at least a year if the council does not.',
    wording: 'compared',
  }),
  row('gezag.verzoek-gi', ['bw', '267', 2], act2015, {
    dutch:
      '[...] De raad voor de kinderbescherming die van de gecertificeerde instelling zodanig verzoek ontvangt, vraagt binnen twee weken na de dagtekening van dat verzoek het oordeel van de rechtbank of een beëindiging van het gezag moet volgen. In dat geval kan de rechtbank de beëindiging van het gezag ambtshalve uitspreken.',
    english:
      'The institution may have the council ask the court, within two weeks of the date of its request; the court may then act of its own motion.',
    wording: 'compared',
    term: { days: 14 },
  }),
  row('gezag.ots-bij-afwijzing', ['bw', '267a'], act2015, {
    dutch: '[...] is bevoegd een minderjarige onder toezicht te stellen als bedoeld in artikel 255.',
    english: 'A court that refuses to end authority may place the child under supervision.',
    wording: 'to-verify',
    open: 'The article is missing from the text of 2015 that was read; its twin for guardians is 1:332a BW. It is known only from the table of 2023.',
  }),
  row('gezag.begin', ['rv', '360', 1], ['2002-01-01', null], {
    dutch: 'Hoger beroep schorst de werking, tenzij de beschikking uitvoerbaar bij voorraad is verklaard.',
    english:
      'Ending of authority takes effect once it can no longer be appealed, or at once when enforceable (as 1:280 b BW for the guardian).',
    wording: 'compared',
    open: 'No article says from which day the ending of authority works; it is taken to follow the rule for the guardian who takes over.',
  }),
  row('gezag.andere-ouder', ['bw', '274', 1], LASTING, {
    dutch:
      'Indien de ouders gezamenlijk het gezag uitoefenen, wordt na [...] van een van hen voortaan het gezag door de andere ouder alleen uitgeoefend.',
    english: 'Where both parents had authority, the other one has it alone from then on.',
    wording: 'compared',
  }),
  row('gezag.herstel', ['bw', '277', 1], act1995, {
    dutch:
      'Indien de rechtbank overtuigd is, dat een minderjarige wederom aan zijn ontheven of ontzette ouder mag worden toevertrouwd, kan zij deze ouder op zijn verzoek in het gezag herstellen. [...]',
    english: 'The court may restore authority.',
    wording: 'compared',
  }),
  row('gezag.herstel', ['bw', '277', 1], act2015, {
    dutch: 'De rechtbank kan de ouder wiens gezag is beëindigd, op zijn verzoek in het gezag herstellen indien: [...]',
    english: 'The court may restore authority.',
    wording: 'compared',
  }),
  row('gezag.herstel-begin', ['bw', '253p', 1], LASTING, {
    dutch:
      'In de gevallen waarin door de rechter het gezag wordt opgedragen aan beide ouders of aan een ouder alleen, neemt dit een aanvang zodra de desbetreffende beschikking in kracht van gewijsde is gegaan, of, indien zij uitvoerbaar bij voorraad is verklaard, daags nadat de beschikking is verstrekt of verzonden.',
    english:
      'Authority that is given to a parent begins when the decision is final or, if enforceable at once, on the day after it was sent.',
    wording: 'compared',
    term: { days: 1 },
    open: 'Article 277 speaks of restoring authority, this one of giving it to a parent; the one is read as a case of the other. The register does not hold the day on which the decision was sent; the day of the decision is taken for it.',
  }),
  row('gezag.herstel-raad', ['bw', '278', 1], LASTING, {
    dutch:
      'Een verzoek als bedoeld in artikel 277 van dit boek kan ook worden gedaan door de raad voor de kinderbescherming.',
    english: 'The council may ask for it as well.',
    wording: 'compared',
  }),
  row('gezag.proeftijd', ['bw', '278', 2], LASTING, {
    dutch:
      '[...] verzoeken de beslissing aan te houden tot het einde van een door haar te bepalen proeftijd van ten hoogste zes maanden [...]',
    english: 'The decision on restoring may be held over for a trial of at most six months.',
    wording: 'compared',
    term: { months: 6 },
  }),
];
