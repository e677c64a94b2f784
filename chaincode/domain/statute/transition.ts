/** From one law to the next: what became of measures that ran when the law changed. A decision is judged by the law of its own day. */

import { row } from './row';

/** The rows of transition. */
export const TRANSITION = [
  row('overgang.maatregelen-2015', ['adapt', 'overgangsrecht'], ['2015-01-01', null], {
    dutch: '[...] alsmede te voorzien in een regeling van overgangsrecht; [...]',
    english:
      'The revision of 1 January 2015 (Stb. 2014, 130) has its own act of transition (Stb. 2014, 131). Here each decision is judged by the law of its day, each extension by that of its own, and what ran on 1 January 2015 ran on.',
    wording: 'compared',
    open: 'Only the preamble of Stb. 2014, 131 was read, not its articles of transition: what becomes of relief and deprivation of authority, and of provisional measures that ran under six weeks, is to be compared there.',
  }),
  row('overgang.uitvoerder-2015', ['jw', '10.7', 2], ['2015-01-01', null], {
    dutch:
      'Ondertoezichtstelling en voorlopige ondertoezichtstelling, opgedragen aan een bureau jeugdzorg of gemandateerd aan een instelling met een landelijk bereik die op het tijdstip van inwerkingtreding van artikel 11.7, eerste lid, niet is gecertificeerd, blijft met ingang van dat tijdstip en totdat de kinderrechter een verlenging van de ondertoezichtstelling of een ondertoezichtstelling heeft uitgesproken, uitgevoerd worden door dat bureau jeugdzorg of door die gemandateerde instelling met een landelijk bereik.',
    english:
      'Offices for youth care that were certified went on as such (10.6); those that were not went on until the court extended (guardianship: at most a year, lid 1).',
    wording: 'compared',
  }),
  row('overgang.gesloten-2024', ['jw', '6.1.2', 1], ['2024-01-01', null], {
    dutch:
      'De kinderrechter kan op verzoek een machtiging verlenen om een jeugdige in een gesloten accommodatie te doen opnemen en te doen verblijven.',
    english:
      'Chapter 6 of the Jeugdwet was renewed on 1 January 2024; authorisations that ran then are judged as before, and those given since by the same terms.',
    wording: 'to-verify',
    open: 'The renewed chapter (Wet rechtspositie gesloten jeugdhulp) and its rules of transition were not read, only the text of 6 November 2021, which has the numbers of 2015: whether numbers, terms or lapses changed must be compared before an answer on closed youth care since 2024 is relied on.',
  }),
];
