/** Supervision: ondertoezichtstelling and its provisional form (Boek 1 BW, titel 14, afdeling 4). */

import { ERAS, row } from './row';

const { act1995, act2015 } = ERAS;

/** The rows of afdeling 4 on supervision, old before new. */
export const SUPERVISION = [
  row('ots.grond', ['bw', '254', 1], act1995, {
    dutch:
      'Indien een minderjarige zodanig opgroeit, dat zijn zedelijke of geestelijke belangen of zijn gezondheid ernstig worden bedreigd, [...] kan de kinderrechter hem onder toezicht stellen',
    english:
      'The juvenile court may place a child whose moral or mental interests or health are seriously threatened under supervision.',
    wording: 'compared',
  }),
  row('ots.grond', ['bw', '255', 1], act2015, {
    dutch:
      'De kinderrechter kan een minderjarige onder toezicht stellen van een gecertificeerde instelling indien die minderjarige zodanig opgroeit dat hij in zijn ontwikkeling ernstig wordt bedreigd, en [...]',
    english:
      'The juvenile court may place a child whose development is seriously threatened under the supervision of a certified institution.',
    wording: 'to-verify',
  }),
  row('ots.verzoek', ['bw', '254', 2], act1995, {
    dutch:
      'Hij kan dit doen op verzoek van een ouder, een ander die de minderjarige als behorende tot zijn gezin verzorgt en opvoedt, of de raad voor de kinderbescherming, dan wel op vordering van het openbaar ministerie.',
    english: 'A parent, a carer in whose family the child lives, the council or the public prosecutor may ask for it.',
    wording: 'compared',
  }),
  row('ots.verzoek', ['bw', '255', 2], act2015, {
    dutch:
      'De kinderrechter kan een minderjarige onder toezicht stellen op verzoek van de raad voor de kinderbescherming of het openbaar ministerie. [...]',
    english: 'The council or the public prosecutor may ask for it; a parent or carer only if the council does not.',
    wording: 'to-verify',
  }),
  row('ots.duur', ['bw', '256', 1], act1995, {
    dutch: 'De kinderrechter bepaalt de duur van de ondertoezichtstelling op ten hoogste een jaar.',
    english: 'The court sets a term of at most one year.',
    wording: 'to-verify',
    term: { months: 12 },
  }),
  row('ots.duur', ['bw', '258'], act2015, {
    dutch: 'De duur van de ondertoezichtstelling [...] is ten hoogste een jaar.',
    english: 'A supervision order lasts at most one year; time under a provisional one does not count.',
    wording: 'to-verify',
    term: { months: 12 },
  }),
  row('ots.verlenging', ['bw', '256', 2], act1995, {
    dutch: 'De kinderrechter kan [...] de duur telkens voor ten hoogste een jaar verlengen.',
    english: 'The court may extend it, each time by at most one year.',
    wording: 'to-verify',
    term: { months: 12 },
  }),
  row('ots.verlenging', ['bw', '260', 1], act2015, {
    dutch:
      'De kinderrechter kan, mits aan de grond, bedoeld in artikel 255, eerste lid, is voldaan, de duur van de ondertoezichtstelling telkens verlengen met ten hoogste een jaar.',
    english: 'The court may extend it, each time by at most one year, while the ground still exists.',
    wording: 'compared',
    term: { months: 12 },
  }),
  row('ots.verlenging-op-tijd', ['bw', '256', 2], act1995, {
    dutch: 'De kinderrechter kan [...] de duur telkens voor ten hoogste een jaar verlengen.',
    english:
      'Only a running term can be extended: once it has ended, a new order is needed, even if the request was in time.',
    wording: 'to-verify',
    ecli: 'ECLI:NL:GHSGR:2000:BK4578',
  }),
  row('ots.verlenging-op-tijd', ['bw', '260', 1], act2015, {
    dutch:
      'De kinderrechter kan [...] de duur van de ondertoezichtstelling telkens verlengen met ten hoogste een jaar.',
    english:
      'Only a running term can be extended: once it has ended, a new order is needed, even if the request was in time.',
    wording: 'compared',
    ecli: 'ECLI:NL:GHSGR:2000:BK4578',
  }),
  row('ots.opheffing', ['bw', '256', 4], act1995, {
    dutch: 'De kinderrechter kan de ondertoezichtstelling opheffen indien de grond daarvoor niet langer bestaat.',
    english: 'The court may lift the order when its ground no longer exists.',
    wording: 'to-verify',
  }),
  row('ots.opheffing', ['bw', '261', 1], act2015, {
    dutch:
      'De kinderrechter kan de ondertoezichtstelling opheffen indien de grond, bedoeld in artikel 255, eerste lid, niet langer is vervuld.',
    english: 'The court may lift the order when its ground is no longer met.',
    wording: 'to-verify',
  }),
  row('ots.einde-door-voogdij', ['bw', '299'], ['1995-11-01', null], {
    dutch: 'De rechtbank kan [...] een voogd over de minderjarige benoemen [...].',
    english: 'Guardianship of an institution takes the place of supervision and of the authorisation that rests on it.',
    wording: 'to-verify',
    ecli: 'ECLI:NL:RBZWB:2025:7125',
  }),
  row('vots.grond', ['bw', '255', 1], act1995, {
    dutch: 'Hangende het onderzoek kan de kinderrechter de minderjarige voorlopig onder toezicht stellen [...].',
    english: 'During the inquiry the court may place the child under provisional supervision.',
    wording: 'to-verify',
  }),
  row('vots.grond', ['bw', '257', 1], act2015, {
    dutch:
      'De kinderrechter kan de minderjarige voorlopig onder toezicht stellen van een gecertificeerde instelling indien een ernstig vermoeden bestaat dat de grond, bedoeld in artikel 255, eerste lid, is vervuld, en de maatregel noodzakelijk is om een acute en ernstige bedreiging voor de minderjarige weg te nemen.',
    english:
      'The court may order provisional supervision on a serious suspicion, to remove an acute and serious threat.',
    wording: 'to-verify',
  }),
  row('vots.verzoek', ['bw', '254', 2], act1995, {
    dutch:
      'Hij kan dit doen op verzoek van een ouder, [...] of de raad voor de kinderbescherming, dan wel op vordering van het openbaar ministerie.',
    english: 'Whoever may ask for supervision may ask for it provisionally.',
    wording: 'compared',
  }),
  row('vots.verzoek', ['bw', '255', 2], act2015, {
    dutch:
      'De kinderrechter kan een minderjarige onder toezicht stellen op verzoek van de raad voor de kinderbescherming of het openbaar ministerie. [...]',
    english: 'Whoever may ask for supervision may ask for it provisionally.',
    wording: 'to-verify',
  }),
  row('vots.duur', ['bw', '255', 2], act1995, {
    dutch: 'De kinderrechter bepaalt de duur van deze ondertoezichtstelling op ten hoogste drie maanden.',
    english: 'Provisional supervision lasts at most three months.',
    wording: 'to-verify',
    term: { months: 3 },
  }),
  row('vots.duur', ['bw', '257', 2], act2015, {
    dutch:
      'De kinderrechter bepaalt de duur van de voorlopige ondertoezichtstelling op ten hoogste drie maanden [...].',
    english: 'Provisional supervision lasts at most three months in all, and the statute knows no extension.',
    wording: 'to-verify',
    term: { months: 3 },
  }),
  row('vots.herroeping', ['bw', '255', 2], act1995, {
    dutch: 'Hij kan zijn beslissing te allen tijde herroepen.',
    english: 'The court may revoke it at any time.',
    wording: 'to-verify',
  }),
  row('vots.herroeping', ['bw', '257', 2], act2015, {
    dutch: 'De kinderrechter [...] kan deze beslissing te allen tijde herroepen.',
    english: 'The court may revoke it at any time.',
    wording: 'to-verify',
  }),
  row('gi.vervanging', ['bw', '254', 4], act1995, {
    dutch:
      'Op verzoek van de gezinsvoogdij-instelling, de met het gezag belaste ouder of de minderjarige van twaalf jaren of ouder, kan de kinderrechter de gezinsvoogdij-instelling die het toezicht heeft, vervangen door een andere. [...]',
    english: 'The court may charge another institution with the supervision.',
    wording: 'compared',
  }),
  row('gi.vervanging', ['bw', '259'], act2015, {
    dutch:
      'De kinderrechter kan [...] de gecertificeerde instelling die het toezicht heeft, vervangen door een andere gecertificeerde instelling.',
    english: 'The court may replace the institution in charge by another; the old one stays in charge until then.',
    wording: 'to-verify',
  }),
];
