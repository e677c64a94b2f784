/** The authorisation to place a child out of home (1:265a-265d BW, formerly 1:258 and 261-263). */

import { ERAS, row } from './row';

const { act1995, act2015 } = ERAS;
const ENDED_BY_INSTITUTION =
  'Whether the authorisation itself survives the end of the placement, so that the child may be placed by it again, is not said; here it stays in force until something else ends it.';

const WRONG_PLACE =
  'That a stay in the wrong kind of place does not count rests on one decision, on a foster family in place of the accommodation of a provider. Whether a family home (gezinshuis) is such an accommodation is not said; in practice it often is taken for one, and it counts here.';

/** The rows on the authorisation, old before new. */
export const OUT_OF_HOME = [
  row('uhp.vereist', ['bw', '258', 3], act1995, {
    dutch:
      'Plaatsing van de minderjarige gedurende dag en nacht buiten het gezin geschiedt, behoudens in de gevallen dat de met het gezag belaste ouder daartoe zonder bezwaar van de stichting [...] overgaat, alleen krachtens artikel 261.',
    english: 'A child under supervision is placed out of home only by authorisation, unless its parent does so.',
    wording: 'compared',
  }),
  row('uhp.vereist', ['bw', '265a'], act2015, {
    dutch:
      'Plaatsing van de minderjarige gedurende dag en nacht buiten het gezin geschiedt uitsluitend met een machtiging tot uithuisplaatsing.',
    english: 'A child under supervision is placed out of home only by authorisation.',
    wording: 'compared',
  }),
  row('uhp.grond', ['bw', '261', 1], act1995, {
    dutch:
      'Indien dit noodzakelijk is in het belang van de verzorging en opvoeding van de minderjarige of tot onderzoek van diens geestelijke of lichamelijke gesteldheid, kan de kinderrechter [...] machtigen de minderjarige gedurende dag en nacht uit huis te plaatsen. [...]',
    english:
      'The court may authorise placing the child out of home day and night when its care and upbringing require it.',
    wording: 'compared',
  }),
  row('uhp.grond', ['bw', '265b', 1], act2015, {
    dutch:
      'Indien dit noodzakelijk is in het belang van de verzorging en opvoeding van de minderjarige of tot onderzoek van diens geestelijke of lichamelijke gesteldheid, kan de kinderrechter de gecertificeerde instelling [...] op haar verzoek machtigen de minderjarige gedurende dag en nacht uit huis te plaatsen.',
    english: 'The court may authorise the institution in charge to place the child out of home day and night.',
    wording: 'compared',
  }),
  row('uhp.verzoek', ['bw', '261', 1], act1995, {
    dutch:
      '[...] De machtiging kan eveneens worden verleend op verzoek van de raad voor de kinderbescherming of van het openbaar ministerie.',
    english: 'The institution in charge, the council or the public prosecutor may ask for it.',
    wording: 'compared',
  }),
  row('uhp.verzoek', ['bw', '265b', 2], act2015, {
    dutch:
      'De machtiging kan eveneens worden verleend op verzoek van de raad voor de kinderbescherming of op verzoek van het openbaar ministerie. [...]',
    english: 'The institution in charge, the council or the public prosecutor may ask for it.',
    wording: 'compared',
  }),
  row('uhp.basis', ['bw', '261', 1], act1995, {
    dutch:
      '[...] kan de kinderrechter de stichting [...] op haar verzoek machtigen de minderjarige gedurende dag en nacht uit huis te plaatsen. [...]',
    english:
      'The authorisation belongs to the institution that carries out the supervision: without supervision it has no basis.',
    wording: 'compared',
    ecli: 'ECLI:NL:GHARN:2011:BU6894',
  }),
  row('uhp.basis', ['bw', '265b', 1], act2015, {
    dutch: '[...] die belast is met de uitvoering van de ondertoezichtstelling [...]',
    english:
      'The authorisation belongs to the institution that carries out the supervision: without supervision it has no basis.',
    wording: 'compared',
    ecli: 'ECLI:NL:GHARN:2011:BU6894',
    open: 'No article says that an authorisation ends with its supervision; it is read from these words and from decisions. Whether one outlives an annulled base is disputed between courts of appeal.',
  }),
  row('uhp.duur', ['bw', '262', 1], act1995, {
    dutch: 'De kinderrechter bepaalt de duur van de machtiging tot uithuisplaatsing op ten hoogste een jaar. [...]',
    english: 'An authorisation lasts at most one year.',
    wording: 'compared',
    term: { months: 12 },
  }),
  row('uhp.duur', ['bw', '265c', 1], act2015, {
    dutch:
      'De duur van de machtiging tot uithuisplaatsing is, behoudens verlenging als bedoeld in het tweede lid, ten hoogste een jaar. [...]',
    english: 'An authorisation lasts at most one year.',
    wording: 'compared',
    term: { months: 12 },
  }),
  row('uhp.naast-vots', ['bw', '265c', 1], act2015, {
    dutch:
      '[...] Indien een minderjarige voorlopig onder toezicht is gesteld en gelijktijdig een machtiging tot uithuisplaatsing is verleend, komt de duur hiervan niet in mindering op de termijn van ten hoogste een jaar.',
    english: 'Time under an authorisation that was given together with provisional supervision does not count.',
    wording: 'compared',
  }),
  row('uhp.verlenging', ['bw', '262', 1], act1995, {
    dutch: '[...] kan hij de duur telkens met ten hoogste een jaar verlengen.',
    english: 'The court may extend it, each time by at most one year.',
    wording: 'compared',
    term: { months: 12 },
  }),
  row('uhp.verlenging', ['bw', '265c', 2], act2015, {
    dutch:
      'Op verzoek van de gecertificeerde instelling kan de kinderrechter de duur telkens met ten hoogste een jaar verlengen. [...]',
    english: 'The court may extend it, each time by at most one year.',
    wording: 'compared',
    term: { months: 12 },
  }),
  row('uhp.verval', ['bw', '262', 3], act1995, {
    dutch: 'Een machtiging vervalt, indien deze gedurende drie maanden niet ten uitvoer is gelegd.',
    english:
      'An authorisation that was not carried out for three months lapses by law, whatever the cause, also once a placement ended.',
    wording: 'compared',
    term: { months: 3 },
    recurs: true,
    ecli: 'ECLI:NL:HR:2009:BK5269',
    open: WRONG_PLACE,
  }),
  row('uhp.verval', ['bw', '265c', 3], act2015, {
    dutch: 'Een machtiging vervalt indien deze na verloop van drie maanden niet ten uitvoer is gelegd.',
    english:
      'An authorisation that was not carried out for three months, in the kind of place it names, lapses by law, whatever the cause.',
    wording: 'compared',
    term: { months: 3 },
    ecli: 'ECLI:NL:HR:2009:BK5269',
    open: `The text does not say from which day the three months count; they are counted here from the first day of the authorisation, each extension anew, and not from the day of the decision. Whether the Algemene termijnenwet moves the day is disputed; the strict day decides. ${WRONG_PLACE}`,
  }),
  row('uhp.intrekking', ['bw', '263', 4], act1995, {
    dutch:
      'Op verzoek van de in het tweede lid genoemde personen kan de kinderrechter de machtiging geheel of gedeeltelijk intrekken of de duur ervan bekorten. [...]',
    english: 'The court may withdraw the authorisation or shorten it.',
    wording: 'compared',
  }),
  row('uhp.intrekking', ['bw', '265d', 4], act2015, {
    dutch:
      'Op verzoek van een in het tweede lid genoemde persoon kan de kinderrechter de machtiging geheel of gedeeltelijk intrekken of de duur ervan bekorten. [...]',
    english: 'The court may withdraw the authorisation or shorten it.',
    wording: 'compared',
  }),
  row('uhp.beeindiging-door-gi', ['bw', '263', 1], act1995, {
    dutch: 'Een uithuisplaatsing kan worden beëindigd door de stichting [...]',
    english: 'The institution may end the placement.',
    wording: 'compared',
    open: ENDED_BY_INSTITUTION,
  }),
  row('uhp.beeindiging-door-gi', ['bw', '265d', 1], act2015, {
    dutch:
      'Een uithuisplaatsing kan door de gecertificeerde instelling worden beëindigd indien deze niet langer noodzakelijk is in het belang van de verzorging en opvoeding van de minderjarige [...] en het belang van de minderjarige zich tegen beëindiging niet verzet.',
    english: 'The institution may end the placement when it is no longer needed.',
    wording: 'compared',
    open: ENDED_BY_INSTITUTION,
  }),
  row('uhp.beeindiging-verzoek', ['bw', '263', 2], act1995, {
    dutch:
      'De met het gezag belaste ouder, een ander die de minderjarige als behorende tot zijn gezin verzorgt en opvoedt en de minderjarige van twaalf jaren of ouder kunnen wegens gewijzigde omstandigheden de stichting [...] verzoeken: [...]',
    english: 'Parent, carer and a child of twelve may ask the institution to end or shorten the placement.',
    wording: 'compared',
  }),
  row('uhp.beeindiging-verzoek', ['bw', '265d', 2], act2015, {
    dutch:
      'De met het gezag belaste ouder, de minderjarige van twaalf jaar of ouder of een ander die de minderjarige als behorende tot zijn gezin verzorgt en opvoedt kunnen wegens gewijzigde omstandigheden de gecertificeerde instelling verzoeken: [...]',
    english: 'Parent, carer and a child of twelve may ask the institution to end or shorten the placement.',
    wording: 'compared',
  }),
  row('uhp.beslissing-op-verzoek', ['bw', '263', 3], act1995, {
    dutch: '[...] geeft een schriftelijke beslissing binnen twee weken na ontvangst van het verzoek.',
    english: 'The institution decides on that in writing within two weeks.',
    wording: 'compared',
    term: { days: 14 },
  }),
  row('uhp.beslissing-op-verzoek', ['bw', '265d', 3], act2015, {
    dutch:
      'De gecertificeerde instelling geeft een schriftelijke beslissing binnen twee weken na ontvangst van het verzoek.',
    english: 'The institution decides on that in writing within two weeks.',
    wording: 'compared',
    term: { days: 14 },
  }),
  row('uhp.stilzwijgen', ['bw', '263', 4], act1995, {
    dutch:
      '[...] Artikel 259, eerste lid, tweede volzin, tweede, derde en vierde lid, alsmede artikel 260, vierde lid, zijn van toepassing.',
    english: 'Silence is refusal; the way to the court then stays open.',
    wording: 'compared',
  }),
  row('uhp.stilzwijgen', ['bw', '265d', 4], act2015, {
    dutch:
      '[...] Artikel 264, eerste lid, tweede volzin, tweede tot en met vierde lid, alsmede artikel 265, vierde lid, zijn van toepassing.',
    english: 'Silence is refusal; the way to the court then stays open.',
    wording: 'compared',
  }),
];
