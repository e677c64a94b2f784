/** The emergency and the conditional form of the authorisation for closed youth care, and what became of it when the law changed. */

import { row } from './row';
import { RENEWED } from './secure-care';

const WJZ = ['2008-01-01', '2015-01-01'] as const;
const JEUGDWET = ['2015-01-01', null] as const;

/** The rows on the other forms of closed youth care. */
export const SECURE_CARE_FORMS = [
  row('gjh.spoed', ['wjz', '29c', 1], WJZ, {
    dutch:
      'De kinderrechter kan, indien een machtiging niet kan worden afgewacht, op verzoek een voorlopige machtiging verlenen om een jeugdige [...] in een accommodatie te doen opnemen en te doen verblijven [...]',
    english: 'Where an authorisation cannot be waited for, the court may give a provisional one.',
    wording: 'compared',
  }),
  row('gjh.spoed', ['jw', '6.1.3', 1], JEUGDWET, {
    dutch:
      'De kinderrechter kan, indien een machtiging niet kan worden afgewacht, op verzoek een spoedmachtiging verlenen om een jeugdige, met inachtneming van artikel 6.1.2, derde lid, in een gesloten accommodatie te doen opnemen en te doen verblijven.',
    english: 'Where an authorisation cannot be waited for, the court may give one in emergency.',
    wording: 'compared',
    open: RENEWED,
  }),
  row('gjh.spoed-duur', ['wjz', '29h', 5], WJZ, {
    dutch:
      'De voorlopige machtiging geldt tot het tijdstip waarop een beslissing op een verzoek om een machtiging is genomen, doch ten hoogste vier weken.',
    english: 'It lasts until the request for an authorisation is decided, and at most four weeks.',
    wording: 'compared',
    term: { days: 28 },
  }),
  row('gjh.spoed-duur', ['jw', '6.1.12', 2], JEUGDWET, {
    dutch:
      '[...] De spoedmachtiging geldt tot het tijdstip waarop een beslissing op een verzoek om een machtiging is genomen, doch ten hoogste vier weken.',
    english: 'It lasts until the request for an authorisation is decided, and at most four weeks.',
    wording: 'compared',
    term: { days: 28 },
    ecli: 'ECLI:NL:RBNNE:2025:2613',
    open: `${RENEWED} A court still held in 2025 that it lapses on the day that request is refused.`,
  }),
  row('gjh.spoed-gehoor', ['jw', '6.1.10', 3], JEUGDWET, {
    dutch:
      'Bij een spoedmachtiging, bedoeld in artikel 6.1.3, is artikel 800, derde lid, van het Wetboek van Burgerlijke Rechtsvordering van overeenkomstige toepassing.',
    english: 'An emergency order given unheard loses force after two weeks, as any order given at once.',
    wording: 'compared',
    term: { days: 14 },
    open: RENEWED,
  }),
  row('gjh.spoed-verklaring-raad', ['wjz', '29c', 5], WJZ, {
    dutch: 'Artikel 29b, zesde tot en met negende lid, is van overeenkomstige toepassing.',
    english: 'The declaration of the council could carry a provisional authorisation as well.',
    wording: 'compared',
  }),
  row('gjh.spoed-verklaring-raad', ['jw', '6.1.3', 4], ['2015-01-01', '2018-07-28'], {
    dutch: 'Artikel 6.1.2, zevende en achtste lid, is van overeenkomstige toepassing.',
    english: 'The declaration of the council could carry an emergency authorisation as well.',
    wording: 'compared',
    open: 'The text of 5 January 2015 names lid 7 here and that of 28 July 2018 does not; on which day in between it went was not read, and the later day is taken.',
  }),
  row('gjh.spoed-verklaring-raad', ['jw', '6.1.3', 4], ['2018-07-28', null], {
    dutch: 'Artikel 6.1.2, achtste lid, is van overeenkomstige toepassing.',
    english: 'The declaration of the council carries an emergency authorisation no more.',
    wording: 'compared',
    repealed: true,
    open: RENEWED,
  }),
  row('gjh.spoed-instemming-ingetrokken', ['wjz', '29c', 5], WJZ, {
    dutch: 'Artikel 29b, zesde tot en met negende lid, is van overeenkomstige toepassing.',
    english: 'When consent is withdrawn the stay may last fourteen more days, as under a full authorisation.',
    wording: 'compared',
    term: { days: 14 },
  }),
  row('gjh.spoed-instemming-ingetrokken', ['jw', '6.1.3', 5], JEUGDWET, {
    dutch:
      'Indien de wettelijke vertegenwoordiger zijn instemming intrekt, kan de jeugdige gedurende ten hoogste de geldigheidsduur van de spoedmachtiging in de gesloten accommodatie verblijven [...]',
    english: 'When consent is withdrawn the stay may last as long as the emergency authorisation does.',
    wording: 'compared',
    open: RENEWED,
  }),
  row('gjh.voorwaardelijk', ['jw', '6.1.4', 1], JEUGDWET, {
    dutch:
      'De kinderrechter kan op verzoek een voorwaardelijke machtiging verlenen om een jeugdige, met inachtneming van artikel 6.1.2, derde lid, in een gesloten accommodatie te doen opnemen en te doen verblijven.',
    english: 'The court may authorise admission on condition that the child keeps to a plan outside.',
    wording: 'compared',
    open: RENEWED,
  }),
  row('gjh.voorwaardelijk-plan', ['jw', '6.1.4', 5], JEUGDWET, {
    dutch:
      'De kinderrechter verleent een voorwaardelijke machtiging slechts indien een hulpverleningsplan wordt overgelegd.',
    english: 'No conditional authorisation without a plan; the register does not hold the plan.',
    wording: 'compared',
    open: `${RENEWED} A court of 2025 (C/03/340656) cites lid 4 and 5 for the plan, so paragraphs have moved.`,
  }),
  row('gjh.voorwaardelijk-duur', ['jw', '6.1.12', 2], JEUGDWET, {
    dutch: '[...] de eerste voorwaardelijke machtiging op ten hoogste zes maanden [...]',
    english: 'The first conditional authorisation lasts at most six months.',
    wording: 'compared',
    term: { months: 6 },
    open: RENEWED,
  }),
  row('gjh.voorwaardelijk-verlenging', ['jw', '6.1.12', 2], JEUGDWET, {
    dutch: '[...] en verlengingen van voorwaardelijke machtigingen op ten hoogste een jaar. [...]',
    english: 'It may be extended, each time by at most one year.',
    wording: 'compared',
    term: { months: 12 },
    open: RENEWED,
  }),
  row('gjh.opneming', ['jw', '6.1.6', 5], JEUGDWET, {
    dutch:
      'De opneming en het verblijf vinden plaats voor ten hoogste de resterende geldigheidsduur van de voorwaardelijke machtiging, doch niet langer dan zes maanden. De voorwaardelijke machtiging geldt vanaf het moment van de beslissing van de jeugdhulpaanbieder, bedoeld in het eerste lid, als machtiging als bedoeld in artikel 6.1.2.',
    english:
      'Once the provider admits the child, the conditional authorisation works as a full one for at most six months.',
    wording: 'compared',
    term: { months: 6 },
    open: `A conditional authorisation supposes that the child is not admitted, so whether it lapses when not carried out for three months (6.1.12 lid 3) is not said. ${RENEWED}`,
  }),
  row('gjh.opneming-vervallen', ['jw', '6.1.7', 1], JEUGDWET, {
    dutch:
      'Op verzoek van de wettelijk vertegenwoordiger of de jeugdige kan de kinderrechter [...] de opneming, bedoeld in artikel 6.1.6, tweede of derde lid, geheel of gedeeltelijk vervallen verklaren. [...]',
    english:
      'Asked by the legal representative or the child, the court may declare an admission under a conditional authorisation void; the authorisation itself stays.',
    wording: 'compared',
    open: `That the authorisation itself stays is read from these words, which speak of the admission alone. ${RENEWED}`,
  }),
  row('gjh.opneming-geldt-als-uhp', ['jw', '6.1.6', 7], JEUGDWET, {
    dutch:
      'Indien een beslissing als bedoeld in het tweede lid betrekking heeft op een minderjarige die onder toezicht is gesteld, geldt die beslissing als machtiging als bedoeld in artikel 265b van Boek 1 van het Burgerlijk Wetboek.',
    english:
      'For a child under supervision the decision to admit it counts as an authorisation to place out of home, as long as the admission lasts.',
    wording: 'compared',
    open: `The text speaks of the admission that must follow (lid 2) and not of the one that may (lid 3); the register does not tell them apart, and both are taken to count. ${RENEWED}`,
  }),
  row('gjh.overgang', ['jw', '10.5', 2], JEUGDWET, {
    dutch:
      'Een machtiging en een voorlopige machtiging als bedoeld in de artikelen 29b respectievelijk 29c van de Wet op de jeugdzorg verleend voor het tijdstip van inwerkingtreding van deze wet, gelden met ingang van dat tijdstip als een machtiging als bedoeld in de artikelen 6.1.2 respectievelijk 6.1.3 van deze wet.',
    english:
      'An authorisation under the act before counts from 1 January 2015 as one under this act; so do requests (lid 1).',
    wording: 'compared',
    open: 'Whether the lapse after three months, which the act before did not know, began to count for running authorisations on 1 January 2015 is not said; here the law of the first day of the term decides.',
  }),
];
