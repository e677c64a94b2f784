/** The words of each language. */
import { en } from './en/index.js';
import type { Language, Words } from './language.js';
import { nl } from './nl/index.js';

const byLanguage: Readonly<Record<Language, Words>> = { nl, en };

/** All that a language says. */
export function wordsIn(language: Language): Words {
  return byLanguage[language];
}
