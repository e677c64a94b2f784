/** Guardianship of an institution and temporary guardianship: who gets it, when it begins and what ends it (1:275-302, 328-329 BW). */

import { ERAS, row } from './row';

const { act1995, act2015 } = ERAS;
const LASTING = ['1995-11-01', null] as const;
const SENT =
  'The register does not hold the day on which the decision was sent; the day of the decision is taken for it.';

/** The rows on guardianship. */
export const GUARDIANSHIP = [
  row('voogdij.grond', ['bw', '275', 1], LASTING, {
    dutch:
      'Indien de andere ouder het gezag niet voortaan alleen uitoefent, benoemt de rechtbank een voogd over de minderjarigen.',
    english: 'Where no parent has authority the court appoints a guardian.',
    wording: 'compared',
  }),
  row('voogdij.ontbreekt', ['bw', '295'], LASTING, {
    dutch:
      'De rechtbank benoemt een voogd over alle minderjarigen, die niet onder ouderlijk gezag staan en in wier voogdij niet op wettige wijze is voorzien.',
    english: 'The court appoints a guardian for every minor without authority over it.',
    wording: 'compared',
  }),
  row('voogdij.gi', ['bw', '302', 1], act1995, {
    dutch:
      'De rechter kan de voogdij opdragen aan een stichting als bedoeld in artikel 1, eerste lid, van de Wet op de jeugdzorg.',
    english: 'The court may give guardianship to the office for youth care.',
    wording: 'compared',
  }),
  row('voogdij.gi', ['bw', '302', 1], act2015, {
    dutch:
      'De rechter kan de voogdij opdragen aan een gecertificeerde instelling als bedoeld in artikel 1.1 van de Jeugdwet.',
    english: 'The court may give guardianship to a certified institution.',
    wording: 'compared',
  }),
  row('voogdij.amv', ['bw', '302', 2], ['2005-01-01', null], {
    dutch:
      '[...] kan de rechter de voogdij over een minderjarige door of voor wie een aanvraag tot het verlenen van een verblijfsvergunning voor bepaalde tijd [...] is ingediend, en in verband daarmee in Nederland verblijft [...] uitsluitend opdragen aan een daartoe door Onze Minister van Justitie aanvaarde rechtspersoon.',
    english: 'For asylum minors guardianship of a legal person goes only to the one accepted for it.',
    wording: 'compared',
    open: 'Since when the paragraph holds was not read; the text of 2014 has it.',
  }),
  row('voogdij.verzoek', ['bw', '299'], LASTING, {
    dutch:
      'De rechtbank benoemt de voogd op verzoek van bloed- of aanverwanten van de minderjarige, de raad voor de kinderbescherming, schuldeisers of andere belanghebbenden, of ambtshalve [...].',
    english: 'Guardianship may be asked, or given by the court of its own motion.',
    wording: 'compared',
  }),
  row('voogdij.begin', ['bw', '280'], LASTING, {
    dutch:
      'De voogdij begint: [...] b. [...] op de dag, waarop de beslissing die de benoeming inhoudt, in kracht van gewijsde is gegaan, of - zo deze uitvoerbaar bij voorraad is verklaard - daags nadat de beslissing die de benoeming inhoudt, is verstrekt of verzonden. [...]',
    english: 'Guardianship begins when the decision is final or, if enforceable at once, on the day after it was sent.',
    wording: 'compared',
    term: { days: 1 },
    open: SENT,
  }),
  row('voogdij.einde', ['bw', '281', 1], act1995, {
    dutch:
      'De voogdij eindigt op de dag, waarop in kracht van gewijsde is gegaan de beschikking waarbij: a. de voogd is ontslagen of ontzet; [...]',
    english:
      'Guardianship ends when the decision is final by which the guardian is discharged or deprived, or a parent given authority; the day after it was sent if enforceable (lid 2).',
    wording: 'compared',
    term: { days: 1 },
    open: SENT,
  }),
  row('voogdij.einde', ['bw', '281', 1], act2015, {
    dutch:
      'De voogdij eindigt op de dag, waarop in kracht van gewijsde is gegaan de beschikking waarbij: a. de voogd is ontslagen of de voogdij is beëindigd; [...]',
    english:
      'Guardianship ends when the decision is final by which the guardian is discharged, the guardianship ended, or a parent given authority; the day after it was sent if enforceable (lid 2).',
    wording: 'compared',
    term: { days: 1 },
    open: SENT,
  }),
  row('voogdij.gezag-terug', ['bw', '281', 1], LASTING, {
    dutch:
      'De voogdij eindigt op de dag, waarop in kracht van gewijsde is gegaan de beschikking waarbij: [...] b. het gezag over de onder zijn voogdij staande minderjarige aan een of beide ouders is opgedragen; [...]',
    english: 'Guardianship that was given where authority had been ended is over once a parent has authority again.',
    wording: 'compared',
    open: 'No article speaks of the annulment of what ended it: guardianship given on that (1:275 lid 1 BW) is then left without a ground.',
  }),
  row('voogdij.uithuisplaatsing', ['bw', '305', 1], act1995, {
    dutch:
      '[...] die hem toevertrouwde minderjarigen uit huis plaatst, houdt de raad voor de kinderbescherming schriftelijk op de hoogte van de plaatsen waar zij zich bevinden.',
    english: 'The guardian places the child itself, and tells the council where.',
    wording: 'compared',
  }),
  row('voogdij.uithuisplaatsing', ['bw', '305', 1], ['2015-01-01', '2023-07-01'], {
    dutch:
      'De gecertificeerde instelling, bedoeld in artikel 1.1 van de Jeugdwet, die hem toevertrouwde minderjarigen uit huis plaatst, houdt de raad voor de kinderbescherming schriftelijk op de hoogte van de plaatsen waar zij zich bevinden.',
    english: 'The guardian places the child itself, and tells the council where.',
    wording: 'compared',
    open: 'That a guardian needs no authorisation to place the child is read from this article and from 1:265a BW, which speaks of supervision; lid 3 declares 1:265c lid 1 and 3 applicable, and to what is not said.',
  }),
  row('voogdij.uithuisplaatsing', ['bw', '303'], ['2023-07-01', null], {
    dutch:
      'Voor zover de wet niet anders bepaalt, heeft de gecertificeerde instelling [...] die met de voogdij is belast, dezelfde bevoegdheden en verplichtingen als andere voogden.',
    english: 'An institution that is guardian decides where the child lives, as any guardian does.',
    wording: 'compared',
    open: 'The text of 1 July 2023 marks article 305, which said that it places the child itself and tells the council where, as repealed, though 302 lid 4 and 328 b still name it; since when was not read. That a guardian needs no authorisation is read from this article and from 1:265a BW, which speaks of supervision.',
  }),
  row('voogdij.beeindiging', ['bw', '328'], act2015, {
    dutch:
      'De rechtbank kan de voogdij van een gecertificeerde instelling [...] of van een rechtspersoon als bedoeld in artikel 302, tweede lid, beëindigen indien een minderjarige zodanig opgroeit dat hij in zijn ontwikkeling ernstig wordt bedreigd, en: [...]',
    english: 'The court may end the guardianship of an institution that fails the child.',
    wording: 'compared',
  }),
  row('voogdij.beeindiging-verzoek', ['bw', '329', 1], act2015, {
    dutch:
      'Beëindiging van de voogdij kan worden uitgesproken op verzoek van de raad voor de kinderbescherming, het openbaar ministerie of een der bloed- of aanverwanten van de minderjarige tot en met de vierde graad.',
    english: 'The council, the public prosecutor or relatives may ask for that.',
    wording: 'compared',
  }),
  row('tijdelijke-voogdij.grond', ['bw', '297', 1], LASTING, {
    dutch:
      'De rechtbank benoemt insgelijks een voogd, wanneer voorziening nodig is wegens: a. tijdelijke onmogelijkheid, waarin een voogd zich bevindt, het gezag uit te oefenen; [...]',
    english: 'A guardian is appointed for a time while another cannot act, is missing or fails.',
    wording: 'compared',
  }),
  row('tijdelijke-voogdij.afwachting', ['bw', '296', 1], LASTING, {
    dutch:
      'Is voorziening nodig in afwachting van het begin der voogdij overeenkomstig artikel 280 van dit boek, dan benoemt de rechtbank een voogd voor de duur van deze omstandigheden.',
    english: 'A guardian is appointed for the time until guardianship begins.',
    wording: 'compared',
  }),
  row('tijdelijke-voogdij.verzoek', ['bw', '299'], LASTING, {
    dutch:
      'De rechtbank benoemt de voogd op verzoek van bloed- of aanverwanten van de minderjarige, de raad voor de kinderbescherming, schuldeisers of andere belanghebbenden, of ambtshalve [...].',
    english: 'Whoever may ask for guardianship may ask for it for a time.',
    wording: 'compared',
  }),
  row('tijdelijke-voogdij.einde', ['bw', '297', 3], LASTING, {
    dutch:
      'Indien de in het eerste lid genoemde omstandigheden zijn vervallen, kan de voogd op eigen verzoek of op verzoek van degene die hij vervangt, door de rechtbank worden ontslagen tenzij de rechtbank dit niet in het belang van het kind noodzakelijk oordeelt.',
    english: 'It ends by discharge once the circumstance is over.',
    wording: 'compared',
    open: 'The circumstance itself is not in the register, so temporary guardianship is taken to last until the court ends it. The text is that of 2015; whether it read so before was not compared.',
  }),
  row('tijdelijke-voogdij.schorst-voogd', ['bw', '298'], LASTING, {
    dutch:
      'Gedurende de in de beide voorgaande artikelen bedoelde voogdij is de uitoefening van de voogdij geschorst ten aanzien van de voogd die het betreft.',
    english: 'Meanwhile the other guardian’s authority is suspended.',
    wording: 'compared',
  }),
];
