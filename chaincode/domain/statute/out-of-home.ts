/** The authorisation to place a child out of home (1:265a-265d BW, formerly 1:261-263). */

import { ERAS, row } from './row';

const { act1995, act2015 } = ERAS;

/** The rows on the authorisation, old before new. */
export const OUT_OF_HOME = [
  row('uhp.grond', ['bw', '261', 1], act1995, {
    dutch:
      'Indien dit noodzakelijk is in het belang van de verzorging en opvoeding van de minderjarige [...] kan de kinderrechter [...] machtigen de minderjarige gedurende dag en nacht uit huis te plaatsen.',
    english:
      'The court may authorise placing the child out of home day and night when its care and upbringing require it.',
    wording: 'to-verify',
  }),
  row('uhp.grond', ['bw', '265b', 1], act2015, {
    dutch:
      'Indien dit noodzakelijk is in het belang van de verzorging en opvoeding van de minderjarige [...] kan de kinderrechter de gecertificeerde instelling [...] op haar verzoek machtigen de minderjarige gedurende dag en nacht uit huis te plaatsen.',
    english: 'The court may authorise the institution in charge to place the child out of home day and night.',
    wording: 'to-verify',
  }),
  row('uhp.verzoek', ['bw', '261', 2], act1995, {
    dutch:
      'De machtiging kan eveneens worden verleend op verzoek van de raad voor de kinderbescherming of op vordering van het openbaar ministerie.',
    english: 'The institution in charge, the council or the public prosecutor may ask for it.',
    wording: 'to-verify',
  }),
  row('uhp.verzoek', ['bw', '265b', 2], act2015, {
    dutch:
      'De machtiging kan eveneens worden verleend op verzoek van de raad voor de kinderbescherming of van het openbaar ministerie. [...]',
    english: 'The institution in charge, the council or the public prosecutor may ask for it.',
    wording: 'to-verify',
  }),
  row('uhp.basis', ['bw', '261', 1], act1995, {
    dutch: '[...] de stichting [...] die belast is met de uitvoering van de ondertoezichtstelling [...]',
    english:
      'The authorisation belongs to the institution that carries out the supervision: without supervision it has no basis.',
    wording: 'to-verify',
    ecli: 'ECLI:NL:GHARN:2011:BU6894',
  }),
  row('uhp.basis', ['bw', '265b', 1], act2015, {
    dutch:
      '[...] de gecertificeerde instelling [...] die belast is met de uitvoering van de ondertoezichtstelling [...]',
    english:
      'The authorisation belongs to the institution that carries out the supervision: without supervision it has no basis.',
    wording: 'to-verify',
    ecli: 'ECLI:NL:GHARN:2011:BU6894',
  }),
  row('uhp.duur', ['bw', '262', 1], act1995, {
    dutch: 'De kinderrechter bepaalt de duur van de machtiging op ten hoogste een jaar.',
    english: 'An authorisation lasts at most one year.',
    wording: 'to-verify',
    term: { months: 12 },
  }),
  row('uhp.duur', ['bw', '265c', 1], act2015, {
    dutch: 'De kinderrechter bepaalt de duur van de machtiging [...] op ten hoogste een jaar [...].',
    english: 'An authorisation lasts at most one year.',
    wording: 'to-verify',
    term: { months: 12 },
  }),
  row('uhp.verlenging', ['bw', '262', 1], act1995, {
    dutch: 'De kinderrechter kan [...] de duur telkens met ten hoogste een jaar verlengen.',
    english: 'The court may extend it, each time by at most one year.',
    wording: 'to-verify',
    term: { months: 12 },
  }),
  row('uhp.verlenging', ['bw', '265c', 2], act2015, {
    dutch: 'De kinderrechter kan [...] de duur van de machtiging telkens met ten hoogste een jaar verlengen. [...]',
    english: 'The court may extend it, each time by at most one year.',
    wording: 'to-verify',
    term: { months: 12 },
  }),
  row('uhp.verval', ['bw', '262', 3], act1995, {
    dutch: 'De machtiging vervalt indien zij gedurende drie maanden niet ten uitvoer is gelegd.',
    english: 'An authorisation that was not carried out for three months lapses by law, whatever the cause.',
    wording: 'to-verify',
    term: { months: 3 },
    ecli: 'ECLI:NL:HR:2009:BK5269',
  }),
  row('uhp.verval', ['bw', '265c', 3], act2015, {
    dutch: 'De machtiging vervalt indien deze gedurende drie maanden niet ten uitvoer is gelegd.',
    english:
      'An authorisation that was not carried out for three months, in the kind of place it names, lapses by law, whatever the cause.',
    wording: 'to-verify',
    term: { months: 3 },
    ecli: 'ECLI:NL:HR:2009:BK5269',
  }),
  row('uhp.intrekking', ['bw', '263', 2], act1995, {
    dutch: 'De kinderrechter kan de machtiging geheel of gedeeltelijk intrekken en de duur ervan bekorten.',
    english: 'The court may withdraw the authorisation or shorten it.',
    wording: 'to-verify',
  }),
  row('uhp.intrekking', ['bw', '265d', 4], act2015, {
    dutch: '[...] kan de kinderrechter de machtiging geheel of gedeeltelijk intrekken of de duur ervan bekorten.',
    english: 'The court may withdraw the authorisation or shorten it.',
    wording: 'to-verify',
  }),
];
