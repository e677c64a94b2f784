/** Supervision: ondertoezichtstelling, its provisional form and that of asylum minors (Boek 1 BW, titel 14, afdeling 4). */

import { ERAS, row } from './row';

const { act1995, act2015 } = ERAS;
const FIRST_TEXT = ['1995-11-01', '2005-01-01'] as const;
const RENUMBERED = ['2005-01-01', '2015-01-01'] as const;

/** The rows on supervision itself, old before new. */
export const SUPERVISION = [
  row('ots.grond', ['bw', '254', 1], act1995, {
    dutch:
      'Indien een minderjarige zodanig opgroeit, dat zijn zedelijke of geestelijke belangen of zijn gezondheid ernstig worden bedreigd, en andere middelen ter afwending van deze bedreiging hebben gefaald of, naar is te voorzien, zullen falen, kan de kinderrechter hem onder toezicht stellen [...]',
    english:
      'The juvenile court may place a child whose moral or mental interests or health are seriously threatened under supervision.',
    wording: 'compared',
  }),
  row('ots.grond', ['bw', '255', 1], act2015, {
    dutch:
      'De kinderrechter kan een minderjarige onder toezicht stellen van een gecertificeerde instelling indien een minderjarige zodanig opgroeit dat hij in zijn ontwikkeling ernstig wordt bedreigd, en: [...]',
    english:
      'The juvenile court may place a child whose development is seriously threatened under the supervision of a certified institution.',
    wording: 'compared',
  }),
  row('ots.verzoek', ['bw', '254', 2], FIRST_TEXT, {
    dutch:
      'Hij kan dit doen op verzoek van een ouder, een ander die de minderjarige als behorende tot zijn gezin verzorgt en opvoedt, of de raad voor de kinderbescherming, dan wel op vordering van het openbaar ministerie.',
    english: 'A parent, a carer in whose family the child lives, the council or the public prosecutor may ask for it.',
    wording: 'compared',
  }),
  row('ots.verzoek', ['bw', '254', 4], RENUMBERED, {
    dutch:
      'De kinderrechter kan een minderjarige onder toezicht stellen op verzoek van een ouder, een ander die de minderjarige als behorende tot zijn gezin verzorgt en opvoedt, de raad voor de kinderbescherming, of het openbaar ministerie.',
    english: 'A parent, a carer in whose family the child lives, the council or the public prosecutor may ask for it.',
    wording: 'compared',
    open: 'The text of 2010 has this as its fourth paragraph, that of 1995 as its second; that they changed places on 1 January 2005, with the Wet op de jeugdzorg, was not read.',
  }),
  row('ots.verzoek', ['bw', '255', 2], act2015, {
    dutch:
      'De kinderrechter kan een minderjarige onder toezicht stellen op verzoek van de raad voor de kinderbescherming of het openbaar ministerie. Tevens zijn een ouder en degene die niet de ouder is en de minderjarige als behorende tot zijn gezin verzorgt en opvoedt bevoegd tot het doen van het verzoek indien de raad voor de kinderbescherming niet tot indiening van het verzoek overgaat.',
    english: 'The council or the public prosecutor may ask for it; a parent or carer only if the council does not.',
    wording: 'compared',
  }),
  row('ots.verzoek-burgemeester', ['bw', '255', 3], act2015, {
    dutch:
      'De raad voor de kinderbescherming die van de burgemeester zodanig verzoek ontvangt, vraagt binnen twee weken na de dagtekening van dat verzoek het oordeel van de kinderrechter of een ondertoezichtstelling van de minderjarige moet volgen. In dat geval kan de kinderrechter de ondertoezichtstelling ambtshalve uitspreken.',
    english:
      'The mayor may have the council ask the court, within two weeks of the date of his request; the court may then act of its own motion.',
    wording: 'compared',
    term: { days: 14 },
  }),
  row('ots.vermelding', ['bw', '255', 4], act2015, {
    dutch:
      'De kinderrechter vermeldt in de beschikking de concrete bedreigingen in de ontwikkeling van de minderjarige alsmede de daarop afgestemde duur waarvoor de ondertoezichtstelling zal gelden.',
    english: 'The decision names the threats to the child and a term that fits them; the register holds only the term.',
    wording: 'compared',
  }),
  row('ots.duur', ['bw', '256', 1], act1995, {
    dutch: 'De kinderrechter bepaalt de duur van de ondertoezichtstelling op ten hoogste een jaar.',
    english: 'The court sets a term of at most one year.',
    wording: 'compared',
    term: { months: 12 },
  }),
  row('ots.duur', ['bw', '258'], act2015, {
    dutch:
      'De duur van de ondertoezichtstelling is, behoudens verlenging als bedoeld in artikel 260, ten hoogste een jaar. De duur van de voorlopige ondertoezichtstelling komt hierop niet in mindering.',
    english: 'A supervision order lasts at most one year; time under a provisional one does not count.',
    wording: 'compared',
    term: { months: 12 },
  }),
  row('ots.verlenging', ['bw', '256', 2], act1995, {
    dutch: 'De kinderrechter kan de duur telkens voor ten hoogste een jaar verlengen. [...]',
    english: 'The court may extend it, each time by at most one year.',
    wording: 'compared',
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
    dutch: 'De kinderrechter kan de duur telkens voor ten hoogste een jaar verlengen. [...]',
    english:
      'Only a running term can be extended: once it has ended, a new order is needed, even if the request was in time.',
    wording: 'compared',
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
    dutch: 'De kinderrechter kan de ondertoezichtstelling opheffen indien de grond daarvoor niet langer bestaat. [...]',
    english: 'The court may lift the order when its ground no longer exists.',
    wording: 'compared',
  }),
  row('ots.opheffing', ['bw', '261', 1], act2015, {
    dutch:
      'De kinderrechter kan de ondertoezichtstelling opheffen indien de grond, bedoeld in artikel 255, eerste lid, niet langer is vervuld.',
    english: 'The court may lift the order when its ground is no longer met.',
    wording: 'compared',
  }),
  row('ots.einde-door-voogdij', ['bw', '280'], ['1995-11-01', null], {
    dutch:
      'De voogdij begint: [...] b. [...] op de dag, waarop de beslissing die de benoeming inhoudt, in kracht van gewijsde is gegaan, of - zo deze uitvoerbaar bij voorraad is verklaard - daags nadat de beslissing die de benoeming inhoudt, is verstrekt of verzonden. [...]',
    english: 'Guardianship of an institution takes the place of supervision and of the authorisation that rests on it.',
    wording: 'compared',
    ecli: 'ECLI:NL:RBZWB:2025:7125',
    open: 'No article says that guardianship of an institution ends supervision; it is read from decisions and from the fact that supervision supposes a parent or a natural person with authority (1:326 BW).',
  }),
  row('ots.onder-voogdij', ['bw', '326', 2], ['1995-11-01', null], {
    dutch:
      '[...] met dien verstande nochtans, dat de ondertoezichtstelling en de verlenging daarvan ook door de voogd kunnen worden verzocht.',
    english:
      'A child under a natural person as guardian may be placed under supervision, also at that guardian’s request.',
    wording: 'compared',
  }),
  row('ots-amv.grond', ['bw', '254', 2], RENUMBERED, {
    dutch:
      'De kinderrechter kan een in het eerste lid bedoelde minderjarige door of voor wie een aanvraag tot het verlenen van een verblijfsvergunning voor bepaalde tijd [...] is ingediend en die in verband daarmee in een opvangcentrum [...] verblijft, onder toezicht stellen van een daartoe door Onze Minister van Justitie aanvaarde rechtspersoon.',
    english:
      'An asylum minor in a reception centre may be placed under the supervision of a legal person accepted for it.',
    wording: 'compared',
    open: 'The text of 2010 has this paragraph and that of 1995 has not; that it came on 1 January 2005, with the Wet op de jeugdzorg, was not read.',
  }),
  row('ots-amv.grond', ['bw', '256', 1], act2015, {
    dutch:
      'De kinderrechter kan een minderjarige door of voor wie een aanvraag tot het verlenen van een verblijfsvergunning voor bepaalde tijd [...] is ingediend en die in verband daarmee in een centrum [...] verblijft, onder toezicht stellen van een daartoe door Onze Minister van Justitie aanvaarde rechtspersoon.',
    english:
      'An asylum minor in a reception centre may be placed under the supervision of a legal person accepted for it, which needs no certificate.',
    wording: 'compared',
  }),
  row('ots-amv.overeenkomstig', ['bw', '254', 6], RENUMBERED, {
    dutch:
      'Op een rechtspersoon als bedoeld in het tweede lid, zijn de bepalingen van de afdelingen 4 en 5 alsmede artikel 326 van overeenkomstige toepassing. [...]',
    english: 'The rules on supervision hold for it as well.',
    wording: 'compared',
  }),
  row('ots-amv.overeenkomstig', ['bw', '256', 3], act2015, {
    dutch:
      'Op de ondertoezichtstelling en een rechtspersoon als bedoeld in het eerste lid zijn de bepalingen van de afdelingen 4 en 5 alsmede artikel 326 van overeenkomstige toepassing.',
    english: 'The rules on supervision hold for it as well: who asks, how long, extension, lifting, placement.',
    wording: 'compared',
  }),
];
