/** What holds for a time: provisional guardianship, suspension of a parent or guardian, and the right to block a move. */

import { ERAS, row } from './row';

const { act1995, act2015 } = ERAS;
const LASTING = ['1995-11-01', null] as const;
const PENDING =
  'The text says only that it does not lapse when the lasting measure was asked in time; that it then runs on until that request is decided is read from its purpose.';

/** The rows on provisional measures of authority, old before new. */
export const PROVISIONAL_AUTHORITY = [
  row('voorlopige-voogdij.grond', ['bw', '241', 2], act1995, {
    dutch:
      'Indien dit ter voorkoming van ernstig gevaar voor de zedelijke of geestelijke belangen of voor de gezondheid van zulk een minderjarige dringend en onverwijld noodzakelijk is, kan de kinderrechter een stichting [...] belasten met de voorlopige voogdij over de minderjarige. [...]',
    english: 'The court may give provisional guardianship over a minor without authority, where nothing can wait.',
    wording: 'compared',
  }),
  row('voorlopige-voogdij.grond', ['bw', '241', 2], act2015, {
    dutch:
      'De kinderrechter kan op verzoek van de raad voor de kinderbescherming of het openbaar ministerie een gecertificeerde instelling [...] belasten met de voorlopige voogdij over de minderjarige indien het dringend en onverwijld noodzakelijk is om in de gezagsuitoefening over de minderjarige te voorzien [...]',
    english: 'The court may give provisional guardianship over a minor without authority, where nothing can wait.',
    wording: 'compared',
  }),
  row('voorlopige-voogdij.verzoek', ['bw', '241', 4], act1995, {
    dutch:
      'De kinderrechter beschikt op verzoek van de raad voor de kinderbescherming of van de officier van justitie. [...]',
    english: 'The council or the public prosecutor asks.',
    wording: 'compared',
  }),
  row('voorlopige-voogdij.verzoek', ['bw', '241', 2], act2015, {
    dutch: 'De kinderrechter kan op verzoek van de raad voor de kinderbescherming of het openbaar ministerie [...]',
    english: 'The council or the public prosecutor asks.',
    wording: 'compared',
  }),
  row('voorlopige-voogdij.verval', ['bw', '241', 5], act1995, {
    dutch:
      'De maatregel vervalt na verloop van zes weken na de dag van de beschikking, tenzij voor het einde van deze termijn om een voorziening in het gezag over de minderjarige is verzocht. De kinderrechter kan deze termijn op ten hoogste twaalf weken bepalen [...]',
    english:
      'It lapses six weeks after the day of the decision unless authority was asked for before; the court could allow twelve.',
    wording: 'compared',
    term: { days: 42 },
    longest: { days: 84 },
    open: PENDING,
  }),
  row('voorlopige-voogdij.verval', ['bw', '241', 4], act2015, {
    dutch:
      'De maatregel vervalt na verloop van drie maanden na de dag van de beschikking, tenzij voor het einde van deze termijn om een voorziening in het gezag over de minderjarige is verzocht.',
    english: 'It lapses three months after the day of the decision unless authority was asked for before.',
    wording: 'compared',
    term: { months: 3 },
    open: PENDING,
  }),
  row('voorlopige-voogdij.intrekking', ['bw', '241', 6], act1995, {
    dutch:
      'De maatregel kan worden ingetrokken of gewijzigd door de kinderrechter die haar heeft bevolen tenzij een verzoek als bedoeld in het vijfde lid is ingediend. [...]',
    english: 'The court may withdraw or change it.',
    wording: 'compared',
  }),
  row('voorlopige-voogdij.intrekking', ['bw', '241', 5], act2015, {
    dutch:
      'De maatregel kan worden ingetrokken of gewijzigd door de kinderrechter die haar heeft bevolen tenzij een verzoek als bedoeld in het vierde lid is ingediend. In dat geval beslist de rechter bij wie dit verzoek aanhangig is.',
    english: 'The court may withdraw or change it; once authority was asked for, the court that has that request does.',
    wording: 'compared',
  }),
  row('voorlopige-voogdij.amv', ['bw', '241', 6], act2015, {
    dutch:
      'In afwijking van het tweede lid kan de kinderrechter de voorlopige voogdij over een minderjarige door of voor wie een aanvraag tot het verlenen van een verblijfsvergunning voor bepaalde tijd [...] is ingediend [...] opdragen aan een rechtspersoon als bedoeld in artikel 302, tweede lid.',
    english: 'For asylum minors it goes to the legal person accepted for that.',
    wording: 'compared',
  }),
  row('schorsing-gezag.grond', ['bw', '272', 1], act1995, {
    dutch:
      'Op grond van feiten die tot ontzetting of tot de in het tweede lid van artikel 268 van dit Boek bedoelde ontheffing van een ouder kunnen leiden, en indien dit dringend en onverwijld noodzakelijk is, kan de kinderrechter de ouders geheel of gedeeltelijk in de uitoefening van het gezag over een kind schorsen [...]',
    english:
      'The court may suspend parents on facts that can cost them their authority (also 1:271, pending a request).',
    wording: 'compared',
  }),
  row('schorsing-gezag.grond', ['bw', '268', 1], act2015, {
    dutch: 'De rechtbank kan een ouder geheel of gedeeltelijk in de uitoefening van het gezag schorsen indien: [...]',
    english: 'The court may suspend a parent on a serious suspicion, or where treatment is refused.',
    wording: 'compared',
  }),
  row('schorsing-gezag.verzoek', ['bw', '272', 2], act1995, {
    dutch:
      'De kinderrechter beschikt op verzoek van de raad voor de kinderbescherming of de officier van justitie. [...]',
    english: 'The council or the public prosecutor asks.',
    wording: 'compared',
  }),
  row('schorsing-gezag.verzoek', ['bw', '268', 4], act2015, {
    dutch: 'Artikel 267 is van overeenkomstige toepassing.',
    english: 'Whoever may ask to end authority may ask to suspend it.',
    wording: 'compared',
  }),
  row('schorsing-gezag.voogdij', ['bw', '272', 1], act1995, {
    dutch: '[...] en een stichting [...] belasten met de voorlopige voogdij over een kind.',
    english: 'Meanwhile the office has provisional guardianship.',
    wording: 'compared',
  }),
  row('schorsing-gezag.voogdij', ['bw', '268', 3], act2015, {
    dutch:
      'Betreft de schorsing beide ouders of een ouder die alleen het gezag uitoefent, dan belast de rechtbank een gecertificeerde instelling [...] met de voorlopige voogdij over de minderjarige. De gecertificeerde instelling heeft de bevoegdheden van een voogd.',
    english: 'Meanwhile an institution has provisional guardianship.',
    wording: 'compared',
  }),
  row('schorsing-gezag.verval', ['bw', '272', 3], act1995, {
    dutch:
      'De maatregel vervalt na verloop van zes weken na de dag van de beschikking, tenzij voor het einde van deze termijn een verzoek tot ontzetting of ontheffing aanhangig is gemaakt. De kinderrechter kan deze termijn op ten hoogste twaalf weken bepalen [...] blijft de maatregel van kracht totdat over het verzoek bij gewijsde is beslist, tenzij de kinderrechter een kortere termijn heeft vastgesteld.',
    english:
      'It lapses six weeks after the day of the decision, or twelve if the court says so, unless the lasting measure was asked before; then it lasts until that is decided for good.',
    wording: 'compared',
    term: { days: 42 },
    longest: { days: 84 },
    untilFinal: true,
  }),
  row('schorsing-gezag.verval', ['bw', '268', 5], act2015, {
    dutch:
      'De schorsing in de uitoefening van het gezag vervalt na verloop van drie maanden na de dag van de beschikking, tenzij voor het einde van deze termijn beëindiging van het gezag is verzocht.',
    english: 'It lapses three months after the day of the decision unless the ending of authority was asked before.',
    wording: 'compared',
    term: { months: 3 },
    open: PENDING,
  }),
  row('schorsing-gezag.einde', ['bw', '272', 4], act1995, {
    dutch:
      'De maatregel kan worden ingetrokken of gewijzigd door de kinderrechter die haar heeft bevolen tenzij een verzoek als bedoeld in het derde lid is ingediend. [...]',
    english: 'The court that suspended authority may withdraw or change that.',
    wording: 'compared',
  }),
  row('schorsing-gezag.einde', ['bw', '268', 1], act2015, {
    dutch: 'De rechtbank kan een ouder geheel of gedeeltelijk in de uitoefening van het gezag schorsen [...]',
    english: 'The court that suspended authority may give it back.',
    wording: 'compared',
    open: 'The article names no lifting before the term is over; a court that gave one is followed.',
  }),
  row('schorsing-gezag.ots-in-plaats', ['bw', '269'], act2015, {
    dutch:
      'In plaats van schorsing van beide ouders of van een ouder in de uitoefening van het gezag als bedoeld in artikel 268, kan de rechtbank een kind onder toezicht stellen als bedoeld in artikel 255 mits aan de grond hiervoor is voldaan.',
    english: 'Instead of suspending, the court may place the child under supervision.',
    wording: 'compared',
  }),
  row('schorsing-voogd.grond', ['bw', '331', 1], act1995, {
    dutch:
      'Indien dit dringend en onverwijld noodzakelijk is, kan de rechtbank een voogd, wiens ontzetting verzocht is, hangende haar onderzoek geheel of gedeeltelijk in de uitoefening van zijn voogdij over een of meer der minderjarigen schorsen.',
    english: 'The court may suspend a guardian while a request to deprive him is inquired into.',
    wording: 'compared',
  }),
  row('schorsing-voogd.grond', ['bw', '331', 1], act2015, {
    dutch:
      'De rechtbank kan een met de voogdij belaste natuurlijke persoon geheel of gedeeltelijk in de uitoefening van het gezag schorsen indien: [...]',
    english:
      'The court may suspend a natural person as guardian on a serious suspicion, or where treatment is refused.',
    wording: 'compared',
  }),
  row('schorsing-voogd.verzoek', ['bw', '331', 4], act2015, {
    dutch: 'Artikel 329, eerste en tweede lid, is van overeenkomstige toepassing.',
    english: 'Whoever may ask to end guardianship may ask to suspend the guardian.',
    wording: 'compared',
  }),
  row('schorsing-voogd.verval', ['bw', '331', 5], act1995, {
    dutch:
      'De in dit artikel bedoelde beschikkingen blijven van kracht, totdat de uitspraak omtrent de ontzetting in kracht van gewijsde is gegaan. [...]',
    english: 'It lasted until the request to deprive the guardian was decided for good.',
    wording: 'compared',
    untilFinal: true,
  }),
  row('schorsing-voogd.verval', ['bw', '331', 5], act2015, {
    dutch:
      'De schorsing in de uitoefening van het gezag vervalt na verloop van drie maanden na de dag van de beschikking, tenzij voor het einde van deze termijn om een beëindiging van de voogdij is verzocht.',
    english: 'It lapses three months after the day of the decision unless the ending of guardianship was asked before.',
    wording: 'compared',
    term: { months: 3 },
    open: PENDING,
  }),
  row('schorsing-voogd.einde', ['bw', '331', 5], act1995, {
    dutch: '[...] De rechtbank kan zodanige beschikking evenwel met ingang van een vroeger tijdstip herroepen.',
    english: 'The court that suspended the guardian may undo that.',
    wording: 'compared',
  }),
  row('schorsing-voogd.einde', ['bw', '331', 1], act2015, {
    dutch:
      'De rechtbank kan een met de voogdij belaste natuurlijke persoon [...] in de uitoefening van het gezag schorsen [...]',
    english: 'The court that suspended the guardian may undo that.',
    wording: 'compared',
    open: 'The article names no lifting before the term is over; a court that gave one is followed.',
  }),
  row('blokkaderecht.ouders', ['bw', '253s', 1], LASTING, {
    dutch:
      'Indien het kind met instemming van zijn ouders die het gezag over hem uitoefenen, gedurende ten minste een jaar door een of meer anderen als behorende tot het gezin is verzorgd en opgevoed, kunnen de ouders slechts met toestemming van degenen die de verzorging en opvoeding op zich hebben genomen, wijziging in het verblijf van het kind brengen.',
    english: 'Parents whose child lived in another family for a year move it only with the consent of that family.',
    wording: 'compared',
  }),
  row('blokkaderecht.voogd', ['bw', '336a', 1], LASTING, {
    dutch:
      'Indien de minderjarige door een ander of anderen dan zijn voogd, als behorende tot het gezin met instemming van de voogd ten minste een jaar is verzorgd en opgevoed geworden, kan de voogd niet dan met toestemming van degenen die de verzorging en opvoeding op zich hebben genomen, wijziging in het verblijf van de minderjarige brengen.',
    english: 'The same holds for a guardian.',
    wording: 'compared',
  }),
  row('blokkaderecht.verzoek', ['bw', '253s', 2], LASTING, {
    dutch:
      'Voor zover de volgens het vorige lid vereiste toestemmingen niet worden verkregen, kunnen zij op verzoek van de ouders door die van de rechtbank worden vervangen. [...]',
    english:
      'Parents, or the guardian, may ask the court for its consent instead; what blocks the move is its refusal.',
    wording: 'compared',
  }),
  row('blokkaderecht.duur', ['bw', '253s', 3], LASTING, {
    dutch:
      'In geval van afwijzing van het verzoek is de beschikking van kracht gedurende een door de rechtbank te bepalen termijn, welke de duur van zes maanden niet te boven mag gaan. Is echter voor het einde van deze termijn een verzoek tot ondertoezichtstelling van het kind [...] aanhangig gemaakt, dan blijft de beschikking gelden, totdat op het verzoek bij gewijsde is beslist.',
    english:
      'The refusal holds for at most six months; if supervision or the ending of authority is asked before, until that is decided for good.',
    wording: 'compared',
    term: { months: 6 },
  }),
];
