/** The door of the explanations: a verdict in words. */

export { type Explanation, explain, type Statement, sentenceOf, textOf } from './explain.js';
export { LANGUAGES, type Language, PARTS, type Part, type Words } from './language.js';
export { wordsIn } from './words.js';
