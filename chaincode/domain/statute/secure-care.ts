/** Closed youth care (Jeugdwet, hoofdstuk 6; before 2015 Wet op de jeugdzorg, hoofdstuk IVA): its own basis, with or without supervision. */

import { row } from './row';

const WJZ = ['2008-01-01', '2015-01-01'] as const;
const JEUGDWET = ['2015-01-01', null] as const;

/** The rows on the authorisation for closed youth care. */
export const SECURE_CARE = [
  row('gjh.grond', ['wjz', '29b', 1], WJZ, {
    dutch:
      'De kinderrechter kan op verzoek een machtiging verlenen om een jeugdige in een accommodatie te doen opnemen en te doen verblijven.',
    english: 'The court may authorise admission to a closed facility.',
    wording: 'to-verify',
  }),
  row('gjh.grond', ['jw', '6.1.2', 1], JEUGDWET, {
    dutch:
      'De kinderrechter kan op verzoek een machtiging verlenen om een jeugdige in een gesloten accommodatie te doen opnemen en te doen verblijven.',
    english:
      'The court may authorise admission to a closed facility; supervision, guardianship or consent may carry it.',
    wording: 'to-verify',
  }),
  row('gjh.verzoek', ['wjz', '29b', 4], WJZ, {
    dutch: 'Het verzoek wordt ingediend door [...]',
    english: 'The office in charge, the council or the prosecutor may ask for it.',
    wording: 'to-verify',
  }),
  row('gjh.verzoek', ['jw', '6.1.8', 1], JEUGDWET, {
    dutch: 'Een verzoek om een machtiging [...] wordt ingediend door het college [...].',
    english:
      'The municipal executive asks; where a measure exists or is asked, the council, the prosecutor or the institution may.',
    wording: 'to-verify',
  }),
  row('gjh.duur', ['wjz', '29h', 2], WJZ, {
    dutch: 'De kinderrechter bepaalt de geldigheidsduur van de machtiging [...] op ten hoogste een jaar.',
    english: 'An authorisation lasts at most one year.',
    wording: 'to-verify',
    term: { months: 12 },
  }),
  row('gjh.duur', ['jw', '6.1.12', 2], JEUGDWET, {
    dutch: 'De kinderrechter bepaalt de geldigheidsduur van de machtiging [...] op ten hoogste een jaar.',
    english: 'An authorisation lasts at most one year; a following one is a new one.',
    wording: 'to-verify',
    term: { months: 12 },
  }),
  row('gjh.verval', ['jw', '6.1.12', 3], JEUGDWET, {
    dutch: 'Een machtiging vervalt indien deze gedurende drie maanden niet ten uitvoer is gelegd.',
    english:
      'An authorisation not carried out for three months lapses. The act before it knew no such rule, and that of supervision did not apply (HR 19 October 2012, LJN BQ4724).',
    wording: 'to-verify',
    term: { months: 3 },
  }),
  row('gjh.einde', ['wjz', '29h', 4], WJZ, {
    dutch: 'De machtiging kan worden ingetrokken indien de opneming en het verblijf niet langer nodig zijn.',
    english: 'The authorisation ends when the stay is no longer needed.',
    wording: 'to-verify',
  }),
  row('gjh.einde', ['jw', '6.1.12', 4], JEUGDWET, {
    dutch: '[...] indien het verblijf in een gesloten accommodatie niet langer nodig is [...]',
    english: 'The authorisation ends when the stay is no longer needed.',
    wording: 'to-verify',
  }),
  row('gjh.na-achttien', ['jw', '6.1.2', 4], JEUGDWET, {
    dutch: '[...] tot uiterlijk zes maanden nadat de jeugdige de leeftijd van achttien jaar heeft bereikt [...]',
    english: 'An authorisation that ran at majority may run on for at most six months.',
    wording: 'to-verify',
    term: { months: 6 },
  }),
];
