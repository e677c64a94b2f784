/** Closed youth care (Jeugdwet, hoofdstuk 6; before 2015 Wet op de jeugdzorg, hoofdstuk IVA): its own basis, with or without supervision. */

import { row } from './row';

const WJZ = ['2008-01-01', '2015-01-01'] as const;
const JEUGDWET = ['2015-01-01', null] as const;
/** What is open about every paragraph of chapter 6. */
export const RENEWED =
  'Chapter 6 was renewed on 1 January 2024 (Wet rechtspositie gesloten jeugdhulp); whether this paragraph changed then was not read, so it is applied as it stood on 6 November 2021.';

/** The rows on the authorisation for closed youth care. */
export const SECURE_CARE = [
  row('gjh.grond', ['wjz', '29b', 1], WJZ, {
    dutch:
      'De kinderrechter kan op verzoek een machtiging verlenen om een jeugdige in een accommodatie, het daarbij behorende terrein daaronder begrepen, te doen opnemen en te doen verblijven, ongeacht of hij daarmee instemt.',
    english: 'The court may authorise admission to a closed facility.',
    wording: 'compared',
  }),
  row('gjh.grond', ['jw', '6.1.2', 1], JEUGDWET, {
    dutch:
      'De kinderrechter kan op verzoek een machtiging verlenen om een jeugdige in een gesloten accommodatie te doen opnemen en te doen verblijven.',
    english:
      'The court may authorise admission to a closed facility; supervision, guardianship or consent may carry it.',
    wording: 'compared',
  }),
  row('gjh.basis', ['wjz', '29b', 2], WJZ, {
    dutch:
      'Een machtiging voor een jeugdige die de leeftijd van 18 jaar nog niet heeft bereikt, kan slechts worden verleend indien: [...]',
    english: 'It rests on supervision, on guardianship of the office, or on the consent of whoever has authority.',
    wording: 'compared',
  }),
  row('gjh.basis', ['jw', '6.1.2', 3], JEUGDWET, {
    dutch:
      'Een machtiging voor een jeugdige die de leeftijd van achttien jaar nog niet heeft bereikt, kan bovendien slechts worden verleend indien: a. de jeugdige onder toezicht is gesteld; b. de voogdij over de jeugdige berust bij een gecertificeerde instelling, of c. degene die, anders dan bedoeld onder b, de wettelijke vertegenwoordiger is, met de opneming en het verblijf instemt.',
    english:
      'It rests on supervision, on guardianship of an institution, or on the consent of the legal representative.',
    wording: 'compared',
    open: `Whether provisional supervision is enough as a base was not settled from a text. Nor was whether an authorisation outlives a base that ended, since the article says when it may be given and the register holds no consent: it is left in force, and what ended the base is pointed out. ${RENEWED}`,
  }),
  row('gjh.verzoek', ['wjz', '29d', 1], WJZ, {
    dutch:
      'Een verzoek, gericht op het verkrijgen van een machtiging of een voorlopige machtiging, wordt ingediend door de stichting van de provincie waar de jeugdige duurzaam verblijft. [...]',
    english: 'The office in charge asks; where a measure exists or is asked, the council may as well.',
    wording: 'compared',
  }),
  row('gjh.verzoek', ['jw', '6.1.8', 1], JEUGDWET, {
    dutch:
      'Een verzoek gericht op het verkrijgen van een machtiging, een spoedmachtiging of een voorwaardelijke machtiging wordt ingediend door het college van de gemeente waar de jeugdige zijn woonplaats heeft.',
    english:
      'The municipal executive asks; where a measure exists or is asked, the council, the prosecutor or the institution that carries it out (lid 2).',
    wording: 'compared',
    open: RENEWED,
  }),
  row('gjh.duur', ['wjz', '29h', 3], WJZ, {
    dutch: 'De kinderrechter bepaalt de geldigheidsduur van de machtiging op ten hoogste één jaar.',
    english: 'An authorisation lasts at most one year.',
    wording: 'compared',
    term: { months: 12 },
  }),
  row('gjh.duur', ['jw', '6.1.12', 2], JEUGDWET, {
    dutch: 'De kinderrechter bepaalt de geldigheidsduur van de machtiging op ten hoogste één jaar, [...]',
    english: 'An authorisation lasts at most one year; a following one is a new one.',
    wording: 'compared',
    term: { months: 12 },
    open: RENEWED,
  }),
  row('gjh.verval', ['jw', '6.1.12', 3], JEUGDWET, {
    dutch: 'De machtiging vervalt indien deze gedurende drie maanden niet ten uitvoer is gelegd.',
    english:
      'An authorisation not carried out for three months lapses, also once a stay ended. The act before it knew no such rule, and that of supervision did not apply (HR 19 October 2012, LJN BQ4724).',
    wording: 'compared',
    term: { months: 3 },
    recurs: true,
    open: RENEWED,
  }),
  row('gjh.einde', ['wjz', '29h', 4], WJZ, {
    dutch:
      'De machtiging vervalt indien de aanspraak is vervallen omdat de stichting toepassing heeft gegeven aan artikel 6a, eerste lid, onder c.',
    english: 'The authorisation ends when the office decides that the stay is no longer needed.',
    wording: 'compared',
  }),
  row('gjh.einde', ['jw', '6.1.12', 4], JEUGDWET, {
    dutch:
      'De machtiging of spoedmachtiging vervalt indien de gecertificeerde instelling die de ondertoezichtstelling uitvoert of de voogdij uitoefent, heeft bepaald dat een voorziening, inhoudende verblijf niet zijnde verblijf bij een pleegouder, niet langer nodig is, tenzij er sprake is van een machtiging als bedoeld in artikel 6.1.2, zevende lid.',
    english:
      'The authorisation lapses when the institution decides that the stay is no longer needed, unless it was given on the declaration of the council (6.1.2 lid 7).',
    wording: 'compared',
    open: RENEWED,
  }),
  row('gjh.na-achttien', ['wjz', '29a', 1], WJZ, {
    dutch:
      'Dit hoofdstuk is van toepassing op minderjarige jeugdigen alsmede op jeugdigen die de leeftijd van 21 jaar nog niet hebben bereikt, ten aanzien van wie op het tijdstip waarop zij meerderjarig werden, een machtiging gold. [...]',
    english: 'An authorisation that ran at majority could run on to the age of twenty-one.',
    wording: 'compared',
    term: { months: 36 },
  }),
  row('gjh.na-achttien', ['jw', '6.1.2', 4], JEUGDWET, {
    dutch:
      'Een machtiging voor een jeugdige die achttien jaar is, kan bovendien slechts worden verleend indien: [...] d. de gesloten jeugdhulp niet langer duurt dan zes maanden na het bereiken van de leeftijd van achttien jaar.',
    english:
      'An authorisation that ran at majority (6.1.1) may run on for at most six months, by a plan made and a treatment begun before.',
    wording: 'compared',
    term: { months: 6 },
    open: `The register does not hold the plan or the begin of treatment, so they are not tested. ${RENEWED}`,
  }),
  row('gjh.geldt-als-uhp', ['wjz', '29b', 7], WJZ, {
    dutch:
      'Indien de machtiging betrekking heeft op een minderjarige die onder toezicht is gesteld, geldt de machtiging als een machtiging als bedoeld in artikel 261 van Boek 1 van het Burgerlijk Wetboek.',
    english: 'For a child under supervision it counts as an authorisation to place out of home.',
    wording: 'compared',
  }),
  row('gjh.geldt-als-uhp', ['jw', '6.1.2', 8], JEUGDWET, {
    dutch:
      'Indien de machtiging betrekking heeft op een minderjarige die onder toezicht is gesteld, geldt de machtiging als een machtiging als bedoeld in artikel 265b van Boek 1 van het Burgerlijk Wetboek.',
    english: 'For a child under supervision it counts as an authorisation to place out of home.',
    wording: 'compared',
    open: RENEWED,
  }),
  row('gjh.instemming-ingetrokken', ['wjz', '29b', 8], WJZ, {
    dutch:
      'Indien degene die het gezag heeft over een jeugdige die met een machtiging in een accommodatie verblijft, zijn instemming intrekt, kan die jeugdige gedurende ten hoogste veertien dagen in de accommodatie verblijven [...]',
    english: 'When consent is withdrawn the stay may last fourteen more days.',
    wording: 'compared',
    term: { days: 14 },
  }),
  row('gjh.instemming-ingetrokken', ['jw', '6.1.2', 9], JEUGDWET, {
    dutch:
      'Indien de wettelijke vertegenwoordiger zijn instemming intrekt, kan de jeugdige gedurende ten hoogste veertien dagen in de gesloten accommodatie verblijven [...]',
    english:
      'When consent is withdrawn the stay may last fourteen more days, unless supervision or guardianship carries it.',
    wording: 'compared',
    term: { days: 14 },
    open: `Whether the day of the withdrawal counts is not said; it does here, since these days are at the cost of liberty. ${RENEWED}`,
  }),
  row('gjh.verklaring-raad', ['wjz', '29b', 6], WJZ, {
    dutch:
      'In afwijking van het vierde lid kan de kinderrechter, ten aanzien van een jeugdige die onder toezicht is gesteld of ten aanzien van wie tevens een ondertoezichtstelling wordt verzocht, dan wel ten aanzien van wie de stichting de voogdij uitoefent, een machtiging verlenen indien de stichting niet een besluit als bedoeld in het vierde lid, heeft genomen, doch slechts indien de raad heeft verklaard dat een geval als bedoeld in het derde lid, zich voordoet. [...]',
    english:
      'The court may give it though the office did not find it needed, where the council declares that the case calls for it; there is then no decision of the office that could end it.',
    wording: 'compared',
  }),
  row('gjh.verklaring-raad', ['jw', '6.1.2', 7], JEUGDWET, {
    dutch:
      'In afwijking van het vijfde lid kan de kinderrechter, ten aanzien van een jeugdige die onder toezicht is gesteld of ten aanzien van wie tevens een ondertoezichtstelling wordt verzocht, dan wel ten aanzien van wie door een gecertificeerde instelling voogdij wordt uitgeoefend, ook een machtiging verlenen indien de gecertificeerde instelling die de ondertoezichtstelling uitvoert of de voogdij uitoefent of het college niet heeft bepaald dat de jeugdige een voorziening, inhoudende gesloten jeugdhulp, nodig heeft, doch slechts indien de raad voor de kinderbescherming heeft verklaard dat een geval als bedoeld in het tweede lid, zich voordoet. [...]',
    english:
      'The court may give it though neither institution nor municipal executive found it needed, where the council declares that the case calls for it; the institution cannot end it then (6.1.12 lid 4).',
    wording: 'compared',
    open: `That supervision or guardianship must be there, or be asked, is not tested apart from the base. ${RENEWED}`,
  }),
  row('gjh.uitvoerbaar', ['wjz', '29h', 1], WJZ, {
    dutch: 'De beschikking van de rechter is bij voorraad uitvoerbaar.',
    english: 'The decision is enforceable at once by law, whatever its dictum says.',
    wording: 'compared',
  }),
  row('gjh.uitvoerbaar', ['jw', '6.1.12', 1], JEUGDWET, {
    dutch: 'De beschikking van de kinderrechter is bij voorraad uitvoerbaar.',
    english: 'The decision is enforceable at once by law, whatever its dictum says.',
    wording: 'compared',
    open: RENEWED,
  }),
  row('gjh.schorsing', ['wjz', '29h', 6], WJZ, {
    dutch: 'De tenuitvoerlegging van de machtiging kan door de zorgaanbieder worden geschorst [...]',
    english: 'The provider may suspend carrying it out, and take that back.',
    wording: 'compared',
  }),
  row('gjh.schorsing', ['jw', '6.1.12', 5], JEUGDWET, {
    dutch:
      'De tenuitvoerlegging van de machtiging kan door de jeugdhulpaanbieder worden geschorst, indien het naar zijn oordeel niet langer nodig is te voorkomen dat de jeugdige zich aan de jeugdhulp die hij nodig heeft onttrekt of daaraan door anderen wordt onttrokken. [...]',
    english: 'The provider may suspend carrying it out, and take that back; the title itself stays.',
    wording: 'compared',
    open: `Whether an authorisation also lapses when it was suspended for three months (lid 3) is not said; here it does not. ${RENEWED}`,
  }),
  row('gjh.mededeling-raad', ['wjz', '29h', 7], WJZ, {
    dutch:
      'De betrokken stichting doet aan de raad voor de kinderbescherming mededeling van het vervallen van de machtiging op grond van het vierde lid, alsmede van het besluit geen nieuwe machtiging aan te vragen na afloop van de geldigheidsduur van een machtiging. [...]',
    english: 'The office tells the council that the authorisation lapsed, or that it asks for no new one.',
    wording: 'compared',
  }),
  row('gjh.mededeling-raad', ['jw', '6.1.12', 6], JEUGDWET, {
    dutch:
      'Het college doet aan de raad voor de kinderbescherming mededeling van het vervallen van de machtiging op grond van het vierde lid, alsmede van het besluit geen nieuwe machtiging aan te vragen na afloop van de geldigheidsduur van een machtiging. [...]',
    english:
      'The municipal executive tells the council that the authorisation lapsed by the institution’s word, or that it asks for no new one.',
    wording: 'compared',
    open: `No number of days is given; that the council was not told of a lapse is pointed out after two weeks, by practice and not by law. A decision to ask for no new one is known by this notice alone, so its absence is not pointed out; nor is what the provider, who is no party here, must tell of a suspension. ${RENEWED}`,
  }),
  row('gjh.beroep', ['jw', '6.1.12', 7], JEUGDWET, {
    dutch:
      'Tegen de beschikking van de kinderrechter op een verzoek om een machtiging, een spoedmachtiging of een voorwaardelijke machtiging te verlenen [...] staat hoger beroep bij het gerechtshof open.',
    english: 'Appeal is open against all three kinds of authorisation.',
    wording: 'compared',
    open: RENEWED,
  }),
];
