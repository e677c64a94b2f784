/** How long content is kept, who may have it erased, what stands in the way, and who must be told. */

import { row } from './row';

const AVG = ['2018-05-25', null] as const;
const JW = ['2015-01-01', null] as const;

/** The rows on keeping and erasing. */
export const KEEPING = [
  row('bewaring.termijn', ['jw', '7.3.8', 3], ['2015-01-01', '2020-01-01'], {
    dutch:
      'Onverminderd artikel 7.3.9, bewaart de jeugdhulpverlener het dossier gedurende vijftien jaar, te rekenen vanaf het tijdstip van ontvangst of waarop zij door de jeugdhulpverlener is vervaardigd, of zoveel langer als redelijkerwijs uit de zorg van een goed jeugdhulpverlener voortvloeit.',
    english: 'The file is kept for fifteen years.',
    wording: 'compared',
    term: { months: 180 },
  }),
  row('bewaring.termijn', ['jw', '7.3.8', 3], ['2020-01-01', null], {
    dutch:
      'Onverminderd het bepaalde in artikel 7.3.9 bewaart de jeugdhulpverlener het dossier gedurende twintig jaar, te rekenen vanaf het tijdstip waarop de laatste wijziging in het dossier heeft plaatsgevonden, of zoveel langer als redelijkerwijs uit de zorg van een goed jeugdhulpverlener voortvloeit.',
    english: 'The file is kept for twenty years from its last change.',
    wording: 'compared',
    term: { months: 240 },
    open: 'The text of 6 November 2021 says so and that of 5 January 2015 did not; that it changed on 1 January 2020 is known from other sources.',
  }),
  row('vernietiging.jeugdwet', ['jw', '7.3.9', 1], ['2015-01-01', '2020-01-01'], {
    dutch:
      'De jeugdhulpverlener vernietigt het dossier, of delen daarvan, binnen drie maanden na een daartoe strekkend verzoek van de betrokkene.',
    english: 'The file is destroyed within three months when the person whom it is about asks for that.',
    wording: 'compared',
  }),
  row('vernietiging.jeugdwet', ['jw', '7.3.9', 1], ['2020-01-01', null], {
    dutch:
      'De jeugdhulpverlener vernietigt de gegevens uit het dossier na een daartoe strekkend verzoek van de betrokkene.',
    english:
      'What the file holds is destroyed when the person whom it is about asks for that; no number of days is given.',
    wording: 'compared',
    open: 'The text of 6 November 2021 says so and that of 5 January 2015 still gave three months; that it changed with 7.3.8 lid 3 on 1 January 2020 was not read.',
  }),
  row('vernietiging.jeugdwet-belang', ['jw', '7.3.9', 2], JW, {
    dutch:
      'Het eerste lid geldt niet voor zover het verzoek gegevens betreft waarvan redelijkerwijs aannemelijk is dat de bewaring van aanmerkelijk belang is voor een ander dan de betrokkene, alsmede voor zover het bepaalde bij of krachtens de wet zich tegen vernietiging verzet.',
    english: 'Not where keeping it matters to another, or a law forbids the destruction.',
    wording: 'compared',
  }),
  row('vernietiging.avg', ['avg', '17', 1], AVG, {
    dutch:
      'De betrokkene heeft het recht van de verwerkingsverantwoordelijke zonder onredelijke vertraging wissing van hem betreffende persoonsgegevens te verkrijgen [...]',
    english: 'Whoever data are about may have them erased by the controller.',
    wording: 'to-verify',
  }),
  row('vernietiging.avg-taak', ['avg', '17', 3], AVG, {
    dutch:
      '[...] niet van toepassing voor zover verwerking nodig is: [...] b) voor het nakomen van een [...] wettelijke verwerkingsverplichting [...]; e) voor de instelling, uitoefening of onderbouwing van een rechtsvordering.',
    english: 'Not where a legal duty needs the data, or a legal claim does.',
    wording: 'to-verify',
  }),
  row('vernietiging.kennisgeving', ['avg', '19'], AVG, {
    dutch:
      'De verwerkingsverantwoordelijke stelt iedere ontvanger aan wie persoonsgegevens zijn verstrekt, in kennis van elke [...] wissing van persoonsgegevens [...]',
    english: 'Everybody to whom data were given is told that they were erased.',
    wording: 'to-verify',
  }),
];
