/** What may be ordered while supervision runs: disputes, written directions, contact, consent to treatment (1:262b-265, 265g, 265h BW). */

import { ERAS, row } from './row';

const { act1995, act2015 } = ERAS;

/** The rows on the means of supervision, old before new. */
export const SUPERVISION_MEANS = [
  row('geschil.grond', ['bw', '262b'], act2015, {
    dutch:
      'Geschillen die de uitvoering van de ondertoezichtstelling betreffen [...] kunnen aan de kinderrechter worden voorgelegd. De kinderrechter neemt op verzoek van een met het gezag belaste ouder, de minderjarige van twaalf jaar of ouder, de gecertificeerde instelling, degene die de minderjarige als behorende tot zijn gezin verzorgt en opvoedt, of de zorgaanbieder of de aanbieder van de jeugdhulp [...] een zodanige beslissing als hem in het belang van de minderjarige wenselijk voorkomt. [...]',
    english: 'Disputes on how supervision is carried out may be put to the juvenile court by those concerned.',
    wording: 'compared',
    open: 'A bill on legal protection in child protection (outline of 18 November 2024, Kamerstukken II 31839, 1047) would let only a court decide where a child is to grow up; whether it became law was not read.',
  }),
  row('geschil.basis', ['bw', '262b'], act2015, {
    dutch: 'Geschillen die de uitvoering van de ondertoezichtstelling betreffen [...]',
    english: 'What the court decides about carrying out supervision goes no further than supervision itself.',
    wording: 'compared',
  }),
  row('geschil.advocaat', ['bw', '265k', 1], act2015, {
    dutch:
      '[...] Voor zover zij aan de kinderrechter zijn gericht, kunnen zij worden ingediend zonder advocaat met uitzondering van het verzoek bedoeld in artikel 262b.',
    english: 'A dispute is brought by a lawyer; all other requests of this part of the law need none.',
    wording: 'compared',
  }),
  row('aanwijzing.grond', ['bw', '258', 1], act1995, {
    dutch:
      '[...] kan ter uitvoering van haar taak schriftelijk aanwijzingen geven betreffende de verzorging en opvoeding van de minderjarige.',
    english: 'The institution in charge may give written directions on care and upbringing.',
    wording: 'compared',
  }),
  row('aanwijzing.grond', ['bw', '263', 1], act2015, {
    dutch:
      'De gecertificeerde instelling kan ter uitvoering van haar taak schriftelijke aanwijzingen geven betreffende de verzorging en opvoeding van de minderjarige. [...]',
    english: 'The institution in charge may give written directions on care and upbringing.',
    wording: 'compared',
  }),
  row('aanwijzing.basis', ['bw', '258', 1], act1995, {
    dutch: '[...] kan ter uitvoering van haar taak schriftelijk aanwijzingen geven [...].',
    english: 'Directions belong to the institution that carries out the supervision, and last no longer than it.',
    wording: 'compared',
  }),
  row('aanwijzing.basis', ['bw', '263', 1], act2015, {
    dutch: 'De gecertificeerde instelling kan ter uitvoering van haar taak schriftelijke aanwijzingen geven [...].',
    english: 'Directions belong to the institution that carries out the supervision, and last no longer than it.',
    wording: 'compared',
  }),
  row('aanwijzing.bekrachtiging', ['bw', '263', 3], act2015, {
    dutch:
      'De gecertificeerde instelling kan de kinderrechter verzoeken een schriftelijke aanwijzing te bekrachtigen. [...]',
    english: 'The institution may ask the court to confirm its direction.',
    wording: 'compared',
  }),
  row('aanwijzing.vervallenverklaring', ['bw', '259', 1], act1995, {
    dutch:
      'Op verzoek van de met het gezag belaste ouder of de minderjarige van twaalf jaren of ouder kan de kinderrechter een aanwijzing geheel of gedeeltelijk vervallen verklaren. Het verzoek heeft geen schorsende kracht, tenzij de kinderrechter het tegendeel bepaalt.',
    english: 'The court may declare a direction lapsed; the request suspends nothing unless the court says so.',
    wording: 'compared',
  }),
  row('aanwijzing.vervallenverklaring', ['bw', '264', 1], act2015, {
    dutch:
      'Op verzoek van een met het gezag belaste ouder of de minderjarige van twaalf jaar of ouder kan de kinderrechter een schriftelijke aanwijzing geheel of gedeeltelijk vervallen verklaren. Het verzoek heeft geen schorsende kracht, tenzij de kinderrechter het tegendeel bepaalt.',
    english: 'The court may declare a direction lapsed; the request suspends nothing unless the court says so.',
    wording: 'compared',
  }),
  row('aanwijzing.termijn', ['bw', '259', 3], act1995, {
    dutch:
      'De termijn voor het indienen van het verzoek bij de kinderrechter bedraagt twee weken en vangt aan met ingang van de dag na die waarop de beslissing is toegezonden of uitgereikt.',
    english: 'Such a request is made within two weeks, from the day after the direction was sent or handed over.',
    wording: 'compared',
    term: { days: 14 },
  }),
  row('aanwijzing.termijn', ['bw', '264', 3], act2015, {
    dutch:
      'De termijn voor het indienen van het verzoek bedraagt twee weken en vangt aan met ingang van de dag na die waarop de beslissing is verzonden of uitgereikt.',
    english: 'Such a request is made within two weeks, from the day after the direction was sent or handed over.',
    wording: 'compared',
    term: { days: 14 },
  }),
  row('aanwijzing.intrekking', ['bw', '260', 2], act1995, {
    dutch: '[...] geeft een schriftelijke beslissing binnen twee weken na ontvangst van het verzoek.',
    english: 'Asked to withdraw its direction, the institution decides within two weeks.',
    wording: 'compared',
    term: { days: 14 },
  }),
  row('aanwijzing.intrekking', ['bw', '265', 2], act2015, {
    dutch:
      'De gecertificeerde instelling geeft haar beslissing schriftelijk en binnen twee weken na ontvangst van het verzoek.',
    english: 'Asked to withdraw its direction, the institution decides within two weeks.',
    wording: 'compared',
    term: { days: 14 },
  }),
  row('aanwijzing.stilzwijgen', ['bw', '260', 4], act1995, {
    dutch:
      'Het niet of niet tijdig nemen van een beslissing door de stichting [...] wordt voor de toepassing van deze bepaling gelijkgesteld met afwijzing van het verzoek. [...]',
    english: 'Silence is refusal.',
    wording: 'compared',
  }),
  row('aanwijzing.stilzwijgen', ['bw', '265', 4], act2015, {
    dutch:
      'Het niet of niet tijdig nemen van een beslissing door de gecertificeerde instelling staat gelijk met afwijzing van het verzoek. [...]',
    english: 'Silence is refusal.',
    wording: 'compared',
  }),
  row('omgang.grond', ['bw', '263b', 1], act1995, {
    dutch:
      'Voor de duur van de maatregel kan de kinderrechter op verzoek van de stichting [...] een rechterlijke beslissing tot vaststelling van een regeling inzake de uitoefening van het omgangsrecht wijzigen [...]',
    english: 'While supervision lasts the court may change an arrangement of contact.',
    wording: 'compared',
  }),
  row('omgang.grond', ['bw', '265g', 1], act2015, {
    dutch:
      'Voor de duur van de ondertoezichtstelling kan de kinderrechter op verzoek van de gecertificeerde instelling een verdeling van de zorg- en opvoedingstaken of een regeling inzake de uitoefening van het recht op omgang vaststellen of wijzigen voor zover dit in het belang van de minderjarige noodzakelijk is.',
    english: 'While supervision lasts the court may set or change how care is shared and contact is had.',
    wording: 'compared',
  }),
  row('omgang.wijziging', ['bw', '263b', 2], act1995, {
    dutch:
      '[...] kan de kinderrechter de in het eerste lid genoemde beslissing wijzigen op grond dat nadien de omstandigheden zijn gewijzigd [...]',
    english: 'The court may change that decision when circumstances have changed.',
    wording: 'compared',
  }),
  row('omgang.wijziging', ['bw', '265g', 2], act2015, {
    dutch:
      'Op het verzoek van een met het gezag belaste ouder, een omgangsgerechtigde, de minderjarige van twaalf jaar of ouder en de gecertificeerde instelling kan de kinderrechter de in het eerste lid genoemde beslissing wijzigen op grond dat nadien de omstandigheden zijn gewijzigd [...]',
    english: 'The court may change that decision when circumstances have changed.',
    wording: 'compared',
  }),
  row('omgang.na-ots', ['bw', '263b', 3], act1995, {
    dutch:
      'Zodra de ondertoezichtstelling is geëindigd, geldt een ingevolge deze bepaling vastgestelde regeling als een regeling bedoeld in artikel 377a dan wel 377f.',
    english: 'When supervision has ended, the arrangement goes on as an ordinary one.',
    wording: 'compared',
  }),
  row('omgang.na-ots', ['bw', '265g', 3], act2015, {
    dutch:
      'Zodra de ondertoezichtstelling is geëindigd, geldt de op grond van het eerste lid vastgestelde regeling als een regeling als bedoeld in artikel 253a, tweede lid, onder a, dan wel artikel 377a, tweede lid.',
    english: 'When supervision has ended, the arrangement goes on as an ordinary one.',
    wording: 'compared',
  }),
  row('toestemming.medisch', ['bw', '264'], act1995, {
    dutch:
      'Indien een medische behandeling van een minderjarige jonger dan twaalf jaren noodzakelijk is om ernstig gevaar voor diens gezondheid te voorkomen en de ouder die het gezag heeft zijn toestemming daarvoor weigert, kan deze toestemming op verzoek van de stichting [...] worden vervangen door die van de kinderrechter.',
    english: 'The court may give the consent that a parent refuses; the register never says to which treatment.',
    wording: 'compared',
  }),
  row('toestemming.medisch', ['bw', '265h', 1], act2015, {
    dutch:
      'Indien een medische behandeling van een minderjarige jonger dan twaalf jaar noodzakelijk is om ernstig gevaar voor diens gezondheid af te wenden en de ouder die het gezag uitoefent zijn toestemming daarvoor weigert, kan deze toestemming op verzoek van de gecertificeerde instelling worden vervangen door die van de kinderrechter.',
    english: 'The court may give the consent that a parent refuses; the register never says to which treatment.',
    wording: 'compared',
  }),
  row('toestemming.basis', ['bw', '264'], act1995, {
    dutch:
      '[...] kan deze toestemming op verzoek van de stichting [...] worden vervangen door die van de kinderrechter.',
    english: 'The institution in charge uses this consent while it carries out the supervision.',
    wording: 'compared',
    open: 'Does consent that was given but not yet used outlive the supervision?',
  }),
  row('toestemming.basis', ['bw', '265h', 1], act2015, {
    dutch:
      '[...] kan deze toestemming op verzoek van de gecertificeerde instelling worden vervangen door die van de kinderrechter.',
    english: 'The institution in charge uses this consent while it carries out the supervision.',
    wording: 'compared',
    open: 'Does consent that was given but not yet used outlive the supervision?',
  }),
];
