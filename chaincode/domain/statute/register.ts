/** What binds the register itself: who is responsible, which number may never enter, and that it must be right. */

import { row } from './row';

/** The rows on the register. */
export const REGISTER = [
  row('gemeente.woonplaats', ['jw', '1.1'], ['2015-01-01', '2022-01-01'], {
    dutch:
      '[...] 1°. woonplaats als bedoeld in titel 3 van Boek 1 van het Burgerlijk Wetboek; 2°. ingeval de voogdij over de jeugdige berust bij een gecertificeerde instelling: de plaats van het werkelijke verblijf van de jeugdige; [...]',
    english:
      'The responsible gemeente follows the residence of whoever has authority, under guardianship of an institution that of the child.',
    wording: 'compared',
  }),
  row('gemeente.woonplaats', ['jw', '1.1'], ['2022-01-01', null], {
    dutch:
      'woonplaats: [...] de gemeente waar de jeugdige zijn woonadres heeft [...] onmiddellijk voorafgaande aan zijn verblijf [...]',
    english:
      'The responsible gemeente is that of the registered address, and during a stay that of the address before it.',
    wording: 'to-verify',
  }),
  row('bsn.verbod', ['wbp', '24', 1], ['2001-09-01', '2018-05-25'], {
    dutch:
      'Een nummer dat ter identificatie van een persoon bij wet is voorgeschreven, wordt bij de verwerking van persoonsgegevens slechts gebruikt ter uitvoering van de betreffende wet dan wel voor doeleinden bij de wet bepaald.',
    english: 'A number that identifies a person by law is used only as that law provides.',
    wording: 'compared',
  }),
  row('bsn.verbod', ['uavg', '46', 1], ['2018-05-25', null], {
    dutch:
      'Een nummer dat ter identificatie van een persoon bij wet is voorgeschreven, wordt bij de verwerking van persoonsgegevens slechts gebruikt ter uitvoering van de desbetreffende wet dan wel voor doeleinden bij de wet bepaald.',
    english: 'A number that identifies a person by law is used only as a law provides; this register holds none.',
    wording: 'to-verify',
  }),
  row('herstel.registratie', ['wbp', '36', 1], ['2001-09-01', '2018-05-25'], {
    dutch:
      '[...] kan de verantwoordelijke verzoeken deze te verbeteren, aan te vullen, te verwijderen, of af te schermen indien deze feitelijk onjuist zijn [...]',
    english: 'What was registered wrongly is corrected.',
    wording: 'compared',
  }),
  row('herstel.registratie', ['avg', '16'], ['2018-05-25', null], {
    dutch:
      'De betrokkene heeft het recht om [...] onverwijld rectificatie van hem betreffende onjuiste persoonsgegevens te verkrijgen.',
    english: 'What was registered wrongly is corrected; the decision itself was always as it is.',
    wording: 'to-verify',
  }),
  row('register.volledigheid', ['wbp', '11', 2], ['2001-09-01', '2018-05-25'], {
    dutch: 'De verantwoordelijke treft de nodige maatregelen opdat persoonsgegevens, [...] juist en nauwkeurig zijn.',
    english: 'The register must be right: where it shows a gap it says so and does not guess.',
    wording: 'compared',
  }),
  row('register.volledigheid', ['avg', '5', 1], ['2018-05-25', null], {
    dutch: 'Persoonsgegevens moeten: [...] d) juist zijn en zo nodig worden geactualiseerd [...].',
    english: 'The register must be right: where it shows a gap it says so and does not guess.',
    wording: 'to-verify',
  }),
];
