/** Hearing, enforceability, appeal and correction (Wetboek van Burgerlijke Rechtsvordering, numbering of 1 January 2002). */

import { row } from './row';

const RV = ['2002-01-01', null] as const;

/** The rows of the procedural code. */
export const PROCEDURE = [
  row('gehoor.belanghebbenden', ['rv', '800', 3], RV, {
    dutch:
      '[...] Deze beschikking verliest haar kracht na verloop van twee weken, tenzij de belanghebbenden binnen deze termijn in de gelegenheid zijn gesteld hun mening kenbaar te maken.',
    english:
      'An order given at once loses force after two weeks unless those concerned were offered a hearing within them.',
    wording: 'to-verify',
    term: { days: 14 },
  }),
  row('gehoor.minderjarige', ['rv', '809', 3], RV, {
    dutch:
      '[...] verliest haar kracht na verloop van twee weken, tenzij de minderjarige binnen deze termijn in de gelegenheid is gesteld zijn mening kenbaar te maken.',
    english: 'The same holds when a minor of twelve or older was not offered a hearing.',
    wording: 'to-verify',
    term: { days: 14 },
  }),
  row('beschikking.uitvoerbaar', ['rv', '288'], RV, {
    dutch: 'De rechter kan [...] zijn beschikking uitvoerbaar bij voorraad verklaren [...].',
    english: 'The court may declare its decision enforceable at once.',
    wording: 'to-verify',
  }),
  row('beroep.openstelling', ['rv', '358', 1], RV, {
    dutch: 'Tegen eindbeschikkingen [...] kan hoger beroep worden ingesteld [...].',
    english:
      'What the court of appeal decides takes the place of the decision: upheld, or annulled from the day it names.',
    wording: 'to-verify',
  }),
  row('beroep.termijn', ['rv', '806', 1], RV, {
    dutch: '[...] binnen drie maanden, te rekenen van de dag van de uitspraak [...]',
    english: 'Appeal is open for three months from the day of the decision to whoever was sent a copy.',
    wording: 'to-verify',
    term: { months: 3 },
  }),
  row('beroep.uitsluiting', ['rv', '807'], RV, {
    dutch: 'Tegen beschikkingen ingevolge [...] staat geen andere voorziening open dan cassatie in het belang der wet.',
    english: 'Provisional supervision and replacement of the institution are open to no ordinary remedy.',
    wording: 'to-verify',
  }),
  row('beroep.schorsing', ['rv', '360', 1], RV, {
    dutch: 'Het hoger beroep schorst de werking, tenzij de beschikking uitvoerbaar bij voorraad is verklaard.',
    english: 'Appeal suspends a decision unless it was declared enforceable at once.',
    wording: 'to-verify',
  }),
  row('beroep.schorsing-door-hof', ['rv', '360', 2], RV, {
    dutch: '[...] kan de rechter in hoger beroep [...] de werking [...] schorsen.',
    english: 'The court of appeal may suspend a decision that was declared enforceable.',
    wording: 'to-verify',
  }),
  row('cassatie.termijn', ['rv', '426', 1], RV, {
    dutch: '[...] binnen drie maanden, te rekenen van de dag van de uitspraak [...]',
    english:
      'Cassation is open for three months; a decision that is quashed falls, and the one below it stands again until a new one is given.',
    wording: 'to-verify',
    term: { months: 3 },
  }),
  row('herstel.kennelijke-fout', ['rv', '31', 1], RV, {
    dutch:
      'De rechter verbetert te allen tijde op verzoek van een partij of ambtshalve in zijn vonnis, arrest of beschikking een kennelijke rekenfout, schrijffout of andere kennelijke fout die zich voor eenvoudig herstel leent.',
    english: 'The court corrects an obvious slip at any time; what it corrects is read as if it had always said so.',
    wording: 'to-verify',
  }),
  row('herstel.aanvulling', ['rv', '32', 1], RV, {
    dutch:
      'De rechter vult te allen tijde op verzoek van een partij zijn vonnis, arrest of beschikking aan indien hij heeft verzuimd te beslissen over een onderdeel van het gevorderde of verzochte.',
    english: 'The court supplements what it forgot to decide; that cannot revive a term that has ended.',
    wording: 'to-verify',
    ecli: 'ECLI:NL:GHARN:2011:BU6894',
  }),
];
