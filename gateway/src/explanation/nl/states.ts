/** What each state says in Dutch. */
import type { Words } from '../language.js';

/** The answer in one or two sentences. */
export const states: Words['states'] = {
  geldig: 'Op {dag} gold {maatregel}.',
  'geldig-mits': 'Op {dag} gold {maatregel}. Er was nog wel een voorwaarde open.',
  geschorst: 'Op {dag} stond {maatregel} stil.',
  'niet-begonnen': ['Op {dag} was {bekend} er nog niet.', 'Op {dag} was {maatregel} er niet.'],
  verlopen: 'Op {dag} was {maatregel} voorbij. De periode was afgelopen.',
  'vervallen-niet-gehoord': 'Op {dag} was {maatregel} vervallen. Er was niet op tijd een zitting.',
  'vervallen-niet-uitgevoerd': 'Op {dag} was {maatregel} vervallen. Het kind was niet op tijd geplaatst.',
  beeindigd: 'Op {dag} gold {maatregel} niet meer.',
  herroepen: 'Op {dag} was {maatregel} voorbij. De rechter heeft de maatregel herroepen.',
  vernietigd: 'Op {dag} gold {maatregel} niet. Een hogere rechter heeft de beslissing vernietigd.',
  betwist: 'Het is niet zeker of {maatregel} gold op {dag}. Rechters zijn het daar niet over eens.',
  'basis-ontbreekt': 'Op {dag} miste {maatregel} een basis die de wet vraagt.',
  afgewezen: 'Op {dag} was {maatregel} er niet. De rechter had het verzoek afgewezen.',
  onbekend: 'Wij kunnen niet zeggen of {maatregel} gold op {dag}.',
};
