/** Which words of law a reader has met, so that each is explained once, where it is first used. */
import type { Term, Words } from './language.js';

/** What has been explained so far. */
export interface Glossary {
  /** The meanings of the words in a text that no earlier text used. */
  newIn(text: string): readonly string[];
}

/** A glossary of which nothing was explained yet. */
export function glossaryOf({ measures, terms }: Words): Glossary {
  // A longer word is noticed before a shorter one that stands within it.
  const known = [...Object.values(measures), ...terms].sort((one, other) => other.noticed.length - one.noticed.length);
  const told = new Set<string>();
  return {
    newIn(text) {
      let rest = text.toLowerCase();
      const meanings: string[] = [];
      for (const { noticed, meaning } of known) {
        if (!rest.includes(noticed)) continue;
        rest = rest.replaceAll(noticed, ' ');
        if (!told.has(meaning)) meanings.push(meaning);
        told.add(meaning);
      }
      return meanings;
    },
  };
}

/** Every word that a language explains. */
export function termsOf({ measures, terms }: Words): readonly Term[] {
  return [...Object.values(measures), ...terms];
}
