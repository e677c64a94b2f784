/** Provisional supervision (1:257 BW, formerly 1:255), and the replacement of the institution in charge (1:259, formerly 1:254). */

import { ERAS, row } from './row';

const { act1995, act2015 } = ERAS;
const FIRST_TEXT = ['1995-11-01', '2005-01-01'] as const;
const RENUMBERED = ['2005-01-01', '2015-01-01'] as const;

/** The rows on provisional supervision and on who is in charge. */
export const PROVISIONAL_SUPERVISION = [
  row('vots.grond', ['bw', '255'], act1995, {
    dutch:
      'De kinderrechter kan hangende het onderzoek de minderjarige voorlopig onder toezicht stellen indien dit dringend en onverwijld noodzakelijk is. [...]',
    english: 'During the inquiry the court may place the child under provisional supervision.',
    wording: 'compared',
  }),
  row('vots.grond', ['bw', '257', 1], act2015, {
    dutch:
      'De kinderrechter kan de minderjarige voorlopig onder toezicht stellen van een gecertificeerde instelling indien een ernstig vermoeden bestaat dat de grond, bedoeld in artikel 255, eerste lid, is vervuld en de maatregel noodzakelijk is om een acute en ernstige bedreiging voor de minderjarige weg te nemen.',
    english:
      'The court may order provisional supervision on a serious suspicion, to remove an acute and serious threat.',
    wording: 'compared',
  }),
  row('vots.verzoek', ['bw', '254', 2], FIRST_TEXT, {
    dutch:
      'Hij kan dit doen op verzoek van een ouder, een ander die de minderjarige als behorende tot zijn gezin verzorgt en opvoedt, of de raad voor de kinderbescherming, dan wel op vordering van het openbaar ministerie.',
    english: 'Whoever may ask for supervision may ask for it provisionally.',
    wording: 'compared',
  }),
  row('vots.verzoek', ['bw', '254', 4], RENUMBERED, {
    dutch:
      'De kinderrechter kan een minderjarige onder toezicht stellen op verzoek van een ouder, een ander die de minderjarige als behorende tot zijn gezin verzorgt en opvoedt, de raad voor de kinderbescherming, of het openbaar ministerie.',
    english: 'Whoever may ask for supervision may ask for it provisionally.',
    wording: 'compared',
  }),
  row('vots.verzoek', ['bw', '255', 2], act2015, {
    dutch:
      'De kinderrechter kan een minderjarige onder toezicht stellen op verzoek van de raad voor de kinderbescherming of het openbaar ministerie. [...]',
    english: 'Whoever may ask for supervision may ask for it provisionally (1:257 lid 2 BW).',
    wording: 'compared',
  }),
  row('vots.duur', ['bw', '255'], act1995, {
    dutch: '[...] Hij bepaalt de duur van dit voorlopige toezicht op ten hoogste drie maanden [...]',
    english: 'Provisional supervision lasts at most three months.',
    wording: 'compared',
    term: { months: 3 },
  }),
  row('vots.duur', ['bw', '257', 2], act2015, {
    dutch: '[...] De kinderrechter bepaalt de duur van dit toezicht op ten hoogste drie maanden [...]',
    english: 'Provisional supervision lasts at most three months in all, and the statute knows no extension.',
    wording: 'compared',
    term: { months: 3 },
    open: 'The text does not say whether an order for less than three months may be followed by another up to three months in all; courts do so, and it is allowed here.',
  }),
  row('vots.herroeping', ['bw', '255'], act1995, {
    dutch: '[...] en kan de beslissing te allen tijde herroepen.',
    english: 'The court may revoke it at any time.',
    wording: 'compared',
  }),
  row('vots.herroeping', ['bw', '257', 2], act2015, {
    dutch: '[...] en kan de beslissing te allen tijde herroepen.',
    english: 'The court may revoke it at any time.',
    wording: 'compared',
  }),
  row('gi.vervanging', ['bw', '254', 4], FIRST_TEXT, {
    dutch:
      'Op verzoek van de gezinsvoogdij-instelling, de met het gezag belaste ouder of de minderjarige van twaalf jaren of ouder, kan de kinderrechter de gezinsvoogdij-instelling die het toezicht heeft, vervangen door een andere. [...]',
    english: 'The court may charge another institution with the supervision.',
    wording: 'compared',
  }),
  row('gi.vervanging', ['bw', '254', 5], RENUMBERED, {
    dutch:
      'Op verzoek van de stichting, dan wel op verzoek van de met het gezag belaste ouder of de minderjarige van twaalf jaren of ouder, kan de kinderrechter de stichting [...] die het toezicht heeft, vervangen door een zodanige stichting in een andere provincie. [...]',
    english: 'The court may charge the office of another province with the supervision.',
    wording: 'compared',
  }),
  row('gi.vervanging', ['bw', '259'], act2015, {
    dutch:
      'De kinderrechter kan de gecertificeerde instelling die het toezicht heeft, vervangen door een andere gecertificeerde instelling, op verzoek van de gecertificeerde instelling die het toezicht heeft, de raad voor de kinderbescherming, een met het gezag belaste ouder of de minderjarige van twaalf jaar of ouder.',
    english: 'The court may replace the institution in charge by another; the old one stays in charge until then.',
    wording: 'compared',
    open: 'That the institution that was replaced stays in charge up to the day of the switch, and that the new one then has its own five working days, follows from no text; both are taken so here.',
  }),
];
