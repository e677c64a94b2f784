/** Request, hearing, enforceability, appeal and correction (Wetboek van Burgerlijke Rechtsvordering, numbering of 1 January 2002). */

import { row } from './row';

const RV = ['2002-01-01', null] as const;
const RV_BEFORE = ['2002-01-01', '2015-01-01'] as const;
const RV_SINCE = ['2015-01-01', null] as const;
const HEARING =
  'Whether the Algemene termijnenwet moves the last day of these two weeks is disputed; the strict day decides, and a hearing on it is pointed out.';
const SUSPENSION =
  'That authority or guardianship may be suspended at once is read into the words on provisional guardianship, which comes with it (1:268 lid 2 and 3, 1:331 BW).';

/** The rows of the procedural code. */
export const PROCEDURE = [
  row('verzoek.bedreigingen', ['rv', '799a', 1], RV_SINCE, {
    dutch:
      'Onverminderd artikel 799 vermeldt het verzoekschrift, bedoeld in de artikelen 255, eerste lid, en 260, eerste lid, van Boek 1 van het Burgerlijk Wetboek, de concrete bedreigingen in de ontwikkeling van de minderjarige alsmede de daarop afgestemde duur waarvoor de ondertoezichtstelling zal gelden.',
    english: 'The request names the threats to the child and a term that fits them; the register holds only the term.',
    wording: 'compared',
  }),
  row('gehoor.belanghebbenden', ['rv', '800', 3], RV_BEFORE, {
    dutch:
      '[...] Deze beschikkingen verliezen haar kracht na verloop van twee weken, tenzij de belanghebbenden binnen deze termijn in de gelegenheid zijn gesteld hun mening kenbaar te maken.',
    english:
      'An order given at once loses force after two weeks unless those concerned were offered a hearing within them.',
    wording: 'compared',
    term: { days: 14 },
    open: `${HEARING} ${SUSPENSION}`,
  }),
  row('gehoor.belanghebbenden', ['rv', '800', 3], RV_SINCE, {
    dutch:
      '[...] een beschikking met betrekking tot de voorlopige voogdij alsmede een beschikking als bedoeld in artikel 265i, tweede lid, van Boek 1 van het Burgerlijk Wetboek kunnen alleen dan aanstonds worden gegeven, indien de behandeling niet kan worden afgewacht zonder onmiddellijk en ernstig gevaar voor de minderjarige. Deze beschikkingen verliezen haar kracht na verloop van twee weken, tenzij de belanghebbenden binnen deze termijn in de gelegenheid zijn gesteld hun mening kenbaar te maken.',
    english:
      'An order given at once (provisional supervision, placement, provisional guardianship, a move) loses force after two weeks unless those concerned were offered a hearing within them.',
    wording: 'compared',
    term: { days: 14 },
    open: `${HEARING} ${SUSPENSION}`,
  }),
  row('gehoor.minderjarige', ['rv', '809', 3], RV, {
    dutch:
      '[...] Deze beschikkingen verliezen haar kracht na verloop van twee weken, tenzij de minderjarige binnen deze termijn in de gelegenheid is gesteld zijn mening kenbaar te maken.',
    english: 'The same holds when a minor of twelve or older was not offered a hearing.',
    wording: 'compared',
    term: { days: 14 },
    open: HEARING,
  }),
  row('beschikking.uitvoerbaar', ['rv', '288'], RV, {
    dutch: 'De rechter kan de eindbeschikking uitvoerbaar bij voorraad verklaren, met of zonder zekerheidstelling.',
    english: 'The court may declare its decision enforceable at once.',
    wording: 'compared',
  }),
  row('beschikking.afschrift', ['rv', '805', 1], RV, {
    dutch:
      'De griffier verstrekt of verzendt onverwijld een afschrift van de beschikking aan de verzoeker, de verschenen belanghebbenden en de niet verschenen belanghebbenden aan wie een afschrift van het verzoekschrift is verzonden. De griffier verstrekt of verzendt eveneens een afschrift van een beschikking die een minderjarige of de herroeping van een adoptie betreft, aan de raad voor de kinderbescherming [...]',
    english:
      'The registry sends a copy at once to the parties and the council; nothing obliges it to tell the gemeente.',
    wording: 'compared',
    open: 'At once (onverwijld) is no number of days, so no day is set here on which it is missed; a copy that came after two weeks is pointed out, and so is that the institution in charge has not acknowledged one by then, by practice and not by law.',
  }),
  row('beroep.openstelling', ['rv', '358', 1], RV, {
    dutch: 'Tegen eindbeschikkingen in zaken als bedoeld in artikel 261 staat, behoudens berusting, hoger beroep open.',
    english:
      'What the court of appeal decides takes the place of the decision: upheld, or annulled from the day it names; an appeal that was inadmissible or withdrawn leaves it as it was.',
    wording: 'compared',
    open: 'That an annulment works back is case law, not text; courts of appeal disagree on what becomes of an extension whose predecessor was annulled, and that is answered as disputed.',
  }),
  row('beroep.termijn', ['rv', '806', 1], RV, {
    dutch:
      '[...] a. door de verzoeker en degenen aan wie een afschrift van de beschikking is verstrekt of verzonden, binnen drie maanden na de dag van de uitspraak; [...]',
    english: 'Appeal is open for three months after the day of the decision to whoever asked or was sent a copy.',
    wording: 'compared',
    term: { months: 3 },
  }),
  row('beroep.derden', ['rv', '806', 1], RV, {
    dutch:
      '[...] b. door andere belanghebbenden binnen drie maanden na de betekening daarvan of nadat de beschikking hun op andere wijze bekend is geworden.',
    english: 'To others concerned it is open for three months after they came to know of it.',
    wording: 'compared',
    term: { months: 3 },
    open: 'The register holds when somebody else came to know of a decision only where his appeal says so. Until then nobody can say whether the decision is open to appeal by others still; it is taken to be final once the term of those who were sent a copy is over. A late appeal is recorded and pointed out, never refused.',
  }),
  row('beroep.verweer', ['rv', '361', 3], RV, {
    dutch:
      '[...] Door belanghebbenden die in hoger beroep zijn opgeroepen, moet het verweerschrift worden ingediend binnen vier weken na de toezending aan hen van een afschrift van het beroepschrift, tenzij de rechter anders bepaalt.',
    english: 'Whoever was summoned on appeal answers within four weeks after the notice of appeal was sent.',
    wording: 'compared',
    term: { days: 28 },
  }),
  row('beroep.uitsluiting', ['rv', '807'], RV_BEFORE, {
    dutch:
      'Tegen beschikkingen ingevolge a. de artikelen 254, vijfde lid, en 255, alsmede de artikelen 259 en 260, met uitzondering van beschikkingen ingevolge artikel 263a, tweede lid, van Boek 1 van het Burgerlijk Wetboek; b. artikel 278, lid 2 van Boek 1 van het Burgerlijk Wetboek; c. artikel 253s of 336a van Boek 1 van het Burgerlijk Wetboek; [...] staat geen andere voorziening open dan cassatie in het belang der wet.',
    english: 'Provisional supervision and replacement of the institution are open to no ordinary remedy.',
    wording: 'compared',
  }),
  row('beroep.uitsluiting', ['rv', '807'], RV_SINCE, {
    dutch:
      'Tegen beschikkingen ingevolge a. de artikelen 257 en 259, alsmede de artikelen 262a, derde lid, 262b, 263, derde lid, 264 en 265, met uitzondering van beschikkingen ingevolge artikel 265f, tweede lid, van Boek 1 van het Burgerlijk Wetboek; b. artikel 278, lid 2 van Boek 1 van het Burgerlijk Wetboek; c. artikel 253s of 336a van Boek 1 van het Burgerlijk Wetboek; [...] staat geen andere voorziening open dan cassatie in het belang der wet.',
    english:
      'Provisional supervision, replacement of the institution, disputes, directions and the right to block a move are open to no ordinary remedy.',
    wording: 'compared',
  }),
  row('beroep.schorsing', ['rv', '360', 1], RV, {
    dutch: 'Hoger beroep schorst de werking, tenzij de beschikking uitvoerbaar bij voorraad is verklaard.',
    english: 'Appeal suspends a decision unless it was declared enforceable at once.',
    wording: 'compared',
  }),
  row('beroep.schorsing-door-hof', ['rv', '360', 2], RV, {
    dutch:
      '[...] Niettegenstaande de uitvoerbaarverklaring bij voorraad in eerste aanleg kan de hogere rechter schorsing van de werking bevelen.',
    english: 'The court of appeal may suspend a decision that was declared enforceable.',
    wording: 'compared',
  }),
  row('cassatie.termijn', ['rv', '426', 1], RV, {
    dutch:
      'Tegen beschikkingen op rekest kan beroep in cassatie worden ingesteld door degenen, die in een der vorige instantiën verschenen zijn, binnen drie maanden, te rekenen van de dag van de uitspraak.',
    english:
      'Cassation is open for three months; a decision that is quashed falls, and the one below it stands again until a new one is given.',
    wording: 'compared',
    term: { months: 3 },
    open: 'Whether cassation suspends what was not enforceable at once and was upheld on appeal is not settled: article 404 says so of cassation against judgments, and article 426 lid 4, which lists what applies to decisions on a petition as well, does not list it. It is taken to suspend nothing; what begins or ends only once final waits for it.',
  }),
  row('herstel.kennelijke-fout', ['rv', '31', 1], RV, {
    dutch:
      'De rechter verbetert te allen tijde op verzoek van een partij of ambtshalve in zijn vonnis, arrest of beschikking een kennelijke rekenfout, schrijffout of andere kennelijke fout die zich voor eenvoudig herstel leent. [...]',
    english: 'The court corrects an obvious slip at any time; what it corrects is read as if it had always said so.',
    wording: 'compared',
    ecli: 'ECLI:NL:GHARN:2011:BU6894',
    open: 'What is called a correction may be a supplement, which cannot bring a term back to life that has ended: a later end that came after the end is read as the court put it, and pointed out.',
  }),
  row('herstel.aanvulling', ['rv', '32', 1], RV, {
    dutch:
      'De rechter vult te allen tijde op verzoek van een partij zijn vonnis, arrest of beschikking aan indien hij heeft verzuimd te beslissen over een onderdeel van het gevorderde of verzochte. [...]',
    english: 'The court supplements what it forgot to decide; that cannot revive a term that has ended.',
    wording: 'compared',
    ecli: 'ECLI:NL:GHARN:2011:BU6894',
  }),
];
