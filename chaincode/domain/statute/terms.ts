/** How statutory terms are counted (Algemene termijnenwet, in force since 1 April 1965). */

import { row } from './row';

const ATW = ['1965-04-01', null] as const;

/** The rows on terms. */
export const TERMS = [
  row('termijn.verlenging', ['atw', '1', 1], ATW, {
    dutch:
      'Een in een wet gestelde termijn die op een zaterdag, zondag of algemeen erkende feestdag eindigt, wordt verlengd tot en met de eerstvolgende dag die niet een zaterdag, zondag of algemeen erkende feestdag is.',
    english:
      'A statutory term that ends on a Saturday, Sunday or holiday runs to the end of the next day that is none.',
    wording: 'compared',
    open: 'Whether it moves the day on which a measure lapses (800 lid 3 and 809 lid 3 Rv, 1:265c lid 3 BW) is disputed: the strict day decides, and the later one is told.',
  }),
  row('termijn.terugrekening', ['atw', '1', 2], ATW, {
    dutch:
      'Het vorige lid geldt niet voor termijnen, bepaald door terugrekening vanaf een tijdstip of een gebeurtenis.',
    english: 'A term counted back from a day is not moved, such as the notices of 1:265j BW.',
    wording: 'compared',
  }),
  row('termijn.minimum', ['atw', '2'], ATW, {
    dutch:
      'Een in een wet gestelde termijn van ten minste drie dagen wordt, zo nodig, zoveel verlengd, dat daarin ten minste twee dagen voorkomen die niet een zaterdag, zondag of algemeen erkende feestdag zijn.',
    english: 'A term of three days or more holds at least two working days; none of the terms here is so short.',
    wording: 'compared',
  }),
  row('termijn.feestdagen', ['atw', '3', 1], ATW, {
    dutch:
      'Algemeen erkende feestdagen in de zin van deze wet zijn: de Nieuwjaarsdag, de Christelijke tweede Paas- en Pinksterdag, de beide Kerstdagen, de Hemelvaartsdag, de dag waarop de verjaardag van de Koning wordt gevierd en de vijfde mei.',
    english: 'Which days are holidays; Good Friday counts as one (lid 2), and other days may by royal decree (lid 3).',
    wording: 'compared',
    open: 'Days that a royal decree puts on a par with a holiday (lid 3) move a term but count as working days; the days of 2020 were not found, and no decree reaches beyond 2028.',
  }),
  row('termijn.uitzondering', ['atw', '4'], ATW, {
    dutch:
      'Deze wet geldt niet voor termijnen: a. omschreven in uren, in meer dan 90 dagen, in meer dan twaalf weken, in meer dan drie maanden, of in een of meer jaren; [...] c. van vrijheidsbeneming.',
    english: 'Terms of more than three months or of years, and those of deprivation of liberty, are not moved.',
    wording: 'compared',
  }),
  row('termijn.amvb', ['atw', '5'], ATW, {
    dutch:
      'Op in een algemene maatregel van bestuur gestelde termijnen zijn de artikelen 1-4 van overeenkomstige toepassing, tenzij bij algemene maatregel van bestuur iets anders is bepaald.',
    english: 'The same holds for terms set by decree, such as those of the Besluit Jeugdwet.',
    wording: 'compared',
  }),
];
