/** A verdict in words, as answered, and the language in which a caller wants it. */

import { z } from 'zod';
import { type Explanation, LANGUAGES, type Language, PARTS } from '../../explanation/index.js';
import { uuid7 } from './primitives.js';

/** An explanation. */
export const explanationSchema = z
  .object({
    taal: z.enum(LANGUAGES),
    samenvatting: z.string().meta({ description: 'Het antwoord in een of twee zinnen.' }),
    zinnen: z.array(
      z.object({
        deel: z.enum(PARTS),
        niveau: z.int().meta({ description: 'Hoe diep in de keten van oorzaken; 0 voor de gevraagde maatregel.' }),
        tekst: z.string().meta({ description: 'Met het artikel erachter.' }),
        artikel: z.string().nullable(),
        url: z.string().nullable(),
        gebeurtenissen: z.array(uuid7('Een gebeurtenis.')),
      }),
    ),
  })
  .meta({ id: 'Uitleg', description: 'Het oordeel in gewone woorden, op taalniveau B1.' });

/** The body of an explanation. */
export function explanationBody({ language, summary, statements }: Explanation): z.input<typeof explanationSchema> {
  return {
    taal: language,
    samenvatting: summary,
    zinnen: statements.map(({ part, level, text, article, url, events }) => ({
      ...{ deel: part, niveau: level, tekst: text, artikel: article, url, gebeurtenissen: [...events] },
    })),
  };
}

/** The first of our languages that an Accept-Language header prefers; Dutch where it names neither. */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '')
    .split(',')
    .map((part, place) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((each) => /^\s*q=(\d(?:\.\d{1,3})?)\s*$/.exec(each)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], quality: Number(quality ?? 1), place };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality || one.place - other.place);
  for (const { language } of wanted) {
    const ours = LANGUAGES.find((each) => each === language);
    if (ours !== undefined) return ours;
  }
  return 'nl';
}
