/** What comes with a placement: authority in part, limits to contact, a change of residence, and telling the council (1:265e-265j BW). */

import { ERAS, row } from './row';

const { act1995, act2015 } = ERAS;
const ARRANGED =
  'The text does not say how long the arrangement of the court lasts; it is taken to end with the placement, as the limit does in whose place it came.';

/** The rows on what rests on an authorisation, old before new. */
export const PLACEMENT_MEANS = [
  row('gezagsuitoefening.grond', ['bw', '265e', 1], act2015, {
    dutch:
      'De kinderrechter kan bij de verlening van de machtiging tot uithuisplaatsing en ook nadat deze machtiging is verleend, op verzoek bepalen dat het gezag gedeeltelijk wordt uitgeoefend door de gecertificeerde instelling die het toezicht uitoefent [...]',
    english: 'The court may let the institution exercise authority in part: school, medical consent, residence permit.',
    wording: 'compared',
  }),
  row('gezagsuitoefening.duur', ['bw', '265e', 2], act2015, {
    dutch:
      'De duur van de gedeeltelijke uitoefening van het gezag is niet langer dan die van de verleende machtiging tot uithuisplaatsing.',
    english: 'It lasts no longer than the authorisation.',
    wording: 'compared',
  }),
  row('gezagsuitoefening.verlenging', ['bw', '265e', 3], act2015, {
    dutch:
      'De kinderrechter kan de duur van de gedeeltelijke uitoefening van het gezag telkens met ten hoogste een jaar verlengen.',
    english: 'The court may extend it, each time by at most one year.',
    wording: 'compared',
    term: { months: 12 },
  }),
  row('gezagsuitoefening.wijziging', ['bw', '265e', 4], act2015, {
    dutch:
      'Op verzoek kan een beslissing als bedoeld in het eerste of derde lid wegens gewijzigde omstandigheden worden gewijzigd.',
    english: 'It may be changed when circumstances have changed.',
    wording: 'compared',
  }),
  row('gezagsuitoefening.verzoek', ['bw', '265e', 5], act2015, {
    dutch:
      '[...] kunnen worden gedaan door de gecertificeerde instelling die het toezicht uitoefent. Indien deze gecertificeerde instelling niet tot een verzoek overgaat, zijn de raad voor de kinderbescherming of degene die niet de ouder is en de minderjarige als behorende tot zijn gezin verzorgt en opvoedt bevoegd tot het doen van het verzoek.',
    english: 'The institution asks; if it does not, the council or the carer.',
    wording: 'compared',
  }),
  row('contactbeperking.grond', ['bw', '263a', 1], act1995, {
    dutch:
      '[...] kan de stichting [...] voor de duur van de uithuisplaatsing de contacten tussen de met het gezag belaste ouder en het kind beperken.',
    english: 'While the placement lasts the institution may limit contact between parent and child.',
    wording: 'compared',
  }),
  row('contactbeperking.grond', ['bw', '265f', 1], act2015, {
    dutch:
      'Voor zover noodzakelijk in verband met de uithuisplaatsing van de minderjarige, kan de gecertificeerde instelling voor de duur daarvan de contacten tussen een met het gezag belaste ouder en de minderjarige beperken.',
    english: 'While the placement lasts the institution may limit contact between parent and child.',
    wording: 'compared',
  }),
  row('contactbeperking.basis', ['bw', '263a', 1], act1995, {
    dutch: '[...] voor de duur van de uithuisplaatsing [...]',
    english: 'Contact is limited no longer than the placement lasts.',
    wording: 'compared',
  }),
  row('contactbeperking.basis', ['bw', '265f', 1], act2015, {
    dutch: 'Voor zover noodzakelijk in verband met de uithuisplaatsing [...] voor de duur daarvan [...]',
    english: 'Contact is limited no longer than the placement lasts.',
    wording: 'compared',
  }),
  row('contactbeperking.aanwijzing', ['bw', '263a', 2], act1995, {
    dutch: 'De beslissing van de stichting [...] geldt als een aanwijzing. [...]',
    english:
      'That is a written direction; the court may put an arrangement in its place, and appeal is open against that.',
    wording: 'compared',
  }),
  row('contactbeperking.aanwijzing', ['bw', '265f', 2], act2015, {
    dutch:
      'De beslissing van de gecertificeerde instelling geldt als een schriftelijke aanwijzing. Artikel 264 en artikel 265 zijn van overeenkomstige toepassing, met dien verstande dat de kinderrechter een zodanige regeling kan vaststellen als hem in het belang van de minderjarige wenselijk voorkomt.',
    english:
      'That is a written direction; the court may put an arrangement in its place, and appeal is open against that.',
    wording: 'compared',
  }),
  row('contactbeperking.regeling', ['bw', '263a', 2], act1995, {
    dutch:
      '[...] met dien verstande dat de kinderrechter een zodanige regeling kan vaststellen als hem in het belang van het kind wenselijk voorkomt.',
    english: 'In place of the limit the court may set the arrangement of contact that it finds best for the child.',
    wording: 'compared',
    open: ARRANGED,
  }),
  row('contactbeperking.regeling', ['bw', '265f', 2], act2015, {
    dutch:
      '[...] met dien verstande dat de kinderrechter een zodanige regeling kan vaststellen als hem in het belang van de minderjarige wenselijk voorkomt.',
    english: 'In place of the limit the court may set the arrangement of contact that it finds best for the child.',
    wording: 'compared',
    open: ARRANGED,
  }),
  row('verblijf.toestemming', ['bw', '265i', 1], act2015, {
    dutch:
      'De gecertificeerde instelling behoeft de toestemming van de kinderrechter voor wijziging in het verblijf van een minderjarige die ten minste een jaar door een ander als de ouder is opgevoed en verzorgd als behorende tot zijn gezin.',
    english: 'A child that lived in another family for a year is moved only with the consent of the court.',
    wording: 'compared',
    term: { months: 12 },
    open: 'Whether a family home (gezinshuis) is another family, and whether going back to a parent is a change of residence, is not said: both are pointed out, going back by a finding of its own.',
  }),
  row('verblijf.basis', ['bw', '265i', 1], act2015, {
    dutch:
      'De gecertificeerde instelling behoeft de toestemming van de kinderrechter voor wijziging in het verblijf [...]',
    english: 'The consent is for the institution that carries out the supervision, while it does.',
    wording: 'compared',
  }),
  row('verblijf.verzoek', ['bw', '265i', 2], act2015, {
    dutch:
      'De toestemming wordt door de kinderrechter op verzoek van de gecertificeerde instelling verleend en slechts afgewezen indien de kinderrechter dit in het belang van de minderjarige noodzakelijk oordeelt.',
    english: 'The institution asks for it.',
    wording: 'compared',
  }),
  row('verblijf.weigering', ['bw', '265i', 3], act2015, {
    dutch:
      'Indien de kinderrechter het verzoek, bedoeld in het tweede lid, afwijst, kan hij tevens bepalen dat de ondertoezichtstelling en de machtiging tot uithuisplaatsing van kracht blijven voor ten hoogste een jaar. [...]',
    english: 'On refusing, the court may keep supervision and authorisation in force for at most one year.',
    wording: 'compared',
    term: { months: 12 },
  }),
  row('toetsing.geen-verlenging', ['bw', '256', 3], act1995, {
    dutch:
      '[...] doet zij hiervan zo spoedig mogelijk en onder overlegging van een verslag van het verloop van de ondertoezichtstelling mededeling aan de raad voor de kinderbescherming.',
    english: 'An institution that asks no extension tells the council as soon as it can; no number of days was set.',
    wording: 'compared',
  }),
  row('toetsing.geen-verlenging', ['bw', '265j', 1], act2015, {
    dutch:
      '[...] doet zij hiervan tijdig doch uiterlijk twee maanden voor het verstrijken van de duur van de ondertoezichtstelling of machtiging tot uithuisplaatsing [...] mededeling aan de raad voor de kinderbescherming.',
    english: 'An institution that asks no extension tells the council two months before the end, with a report.',
    wording: 'compared',
    term: { months: 2 },
  }),
  row('toetsing.eerder-einde', ['bw', '263', 1], act1995, {
    dutch:
      '[...] doet hiervan zo spoedig mogelijk en onder overlegging van een verslag van het verloop van de uithuisplaatsing mededeling aan de raad voor de kinderbescherming.',
    english: 'An institution that ends a placement tells the council as soon as it can; no number of days was set.',
    wording: 'compared',
  }),
  row('toetsing.eerder-einde', ['bw', '265j', 2], act2015, {
    dutch:
      '[...] De gecertificeerde instelling doet van het voornemen daartoe tijdig doch uiterlijk een maand voor het voorgenomen tijdstip van beëindiging [...] mededeling aan de raad voor de kinderbescherming.',
    english: 'An institution that means to end a placement early tells the council a month before, with a report.',
    wording: 'compared',
    term: { months: 1 },
  }),
  row('advies.na-twee-jaar', ['bw', '265j', 3], act2015, {
    dutch:
      'Indien een ondertoezichtstelling met uithuisplaatsing twee jaar of langer heeft geduurd, gaat het verzoek tot verlenging van de ondertoezichtstelling en uithuisplaatsing van de gecertificeerde instelling vergezeld van een advies van de raad voor de kinderbescherming [...]',
    english:
      'After two years of supervision with placement, a request for extension carries the advice of the council.',
    wording: 'compared',
    term: { months: 24 },
  }),
  row('toetsing.twee-jaar', ['bw', '265j', 3], act2015, {
    dutch:
      '[...] De gecertificeerde instelling doet van het voornemen tot een voornoemd verzoek tijdig doch uiterlijk twee maanden voor het verstrijken van de ondertoezichtstelling mededeling aan de raad voor de kinderbescherming.',
    english: 'The institution announces such a request to the council two months before the end of the supervision.',
    wording: 'compared',
    term: { months: 2 },
  }),
];
