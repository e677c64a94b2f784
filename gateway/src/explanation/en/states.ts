/** What each state says in English. */
import type { Words } from '../language.js';

/** The answer in one or two sentences. */
export const states: Words['states'] = {
  geldig: 'On {dag} {maatregel} was in force.',
  'geldig-mits': 'On {dag} {maatregel} was in force. A condition was still open.',
  geschorst: 'On {dag} {maatregel} was suspended.',
  'niet-begonnen': ['On {dag} {bekend} was not there yet.', 'On {dag} {maatregel} was not there.'],
  verlopen: 'On {dag} {maatregel} was over. Its period had run out.',
  'vervallen-niet-gehoord': 'On {dag} {maatregel} had lapsed. There was no hearing in time.',
  'vervallen-niet-uitgevoerd': 'On {dag} {maatregel} had lapsed. The child was not placed in time.',
  beeindigd: 'On {dag} {maatregel} was no longer in force.',
  herroepen: 'On {dag} {maatregel} was over. The court has revoked it.',
  vernietigd: 'On {dag} {maatregel} was not in force. A higher court has annulled the decision.',
  betwist: 'It is not certain that {maatregel} was in force on {dag}. Courts do not agree about that.',
  'basis-ontbreekt': 'On {dag} {maatregel} lacked a basis that the law asks for.',
  afgewezen: 'On {dag} {maatregel} was not there. The court had refused the request.',
  onbekend: 'We cannot say whether {maatregel} was in force on {dag}.',
};
