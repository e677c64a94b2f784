/** Majority, ending of parental authority, and guardianship. */

import { row } from './row';

const REVISION = ['2015-01-01', null] as const;
const BEFORE = ['1995-11-01', '2015-01-01'] as const;
const LASTING = ['1995-11-01', null] as const;

/** The rows on authority over the child. */
export const AUTHORITY = [
  row('meerderjarigheid', ['bw', '233'], ['1988-01-01', null], {
    dutch: 'Minderjarigen zijn zij, die de ouderdom van achttien jaren niet hebben bereikt [...].',
    english: 'Whoever reaches eighteen is of age from the start of that day, and measures for minors stop.',
    wording: 'to-verify',
    term: { months: 216 },
  }),
  row('gezag.beeindiging', ['bw', '266', 1], BEFORE, {
    dutch: '[...] kan de rechtbank een ouder van het gezag [...] ontheffen [...].',
    english: 'The court may relieve a parent of authority.',
    wording: 'to-verify',
  }),
  row('gezag.beeindiging', ['bw', '266', 1], REVISION, {
    dutch: 'De rechtbank kan het gezag van een ouder beëindigen indien [...].',
    english: "The court may end a parent's authority.",
    wording: 'to-verify',
  }),
  row('gezag.verzoek', ['bw', '267', 1], LASTING, {
    dutch: '[...] op verzoek van de raad voor de kinderbescherming of het openbaar ministerie. [...]',
    english: 'The council or the public prosecutor may ask for it; a carer of at least a year if the council does not.',
    wording: 'to-verify',
  }),
  row('gezag.begin', ['rv', '360', 1], ['2002-01-01', null], {
    dutch: 'Het hoger beroep schorst de werking, tenzij de beschikking uitvoerbaar bij voorraad is verklaard.',
    english:
      'Ending of authority takes effect once it can no longer be appealed, or at once when enforceable (as 1:280 b BW for the guardian).',
    wording: 'to-verify',
  }),
  row('gezag.herstel', ['bw', '277', 1], LASTING, {
    dutch: 'De rechtbank kan de ouder wiens gezag is beëindigd, op zijn verzoek in het gezag herstellen [...].',
    english: 'The court may restore authority.',
    wording: 'to-verify',
  }),
  row('voogdij.grond', ['bw', '275'], LASTING, {
    dutch: '[...] benoemt de rechtbank een voogd over de minderjarige.',
    english: 'Where no parent has authority the court appoints a guardian.',
    wording: 'to-verify',
  }),
  row('voogdij.verzoek', ['bw', '299'], LASTING, {
    dutch: 'De rechtbank benoemt de voogd op verzoek [...] of ambtshalve.',
    english: 'Guardianship may be asked, or given by the court of its own motion.',
    wording: 'to-verify',
  }),
  row('voogdij.begin', ['bw', '280'], LASTING, {
    dutch:
      'De voogdij begint: [...] b. [...] op het ogenblik dat de beschikking [...] in kracht van gewijsde is gegaan, of indien zij uitvoerbaar bij voorraad is verklaard, daags nadat [zij] is verstrekt of verzonden [...].',
    english: 'Guardianship begins when the decision is final or, if enforceable at once, on the day after it was sent.',
    wording: 'to-verify',
    term: { days: 1 },
  }),
  row('voogdij.einde', ['bw', '281'], LASTING, {
    dutch: 'De voogdij eindigt [...].',
    english: 'Guardianship ends by discharge, by the end of the appointment, or when a parent is given authority.',
    wording: 'to-verify',
  }),
];
