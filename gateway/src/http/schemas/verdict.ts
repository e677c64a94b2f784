/** A verdict as answered: the state, on what it rests, and whatever of trace, words and terms was asked for. */
import { STATES, type Verdict } from '@grondslag/chaincode/domain';
import { z } from 'zod';
import { explain, type Language } from '../../explanation/index.js';
import { clockBody, clockSchema } from './clock.js';
import { erasureBody, erasureSchema } from './erasure.js';
import { explanationBody, explanationSchema } from './explanation.js';
import { day, moment, uuid7 } from './primitives.js';
import { traceBody, traceSchema } from './trace.js';

/** The parts of a verdict that a caller may leave out. */
export const VERDICT_PARTS = ['spoor', 'uitleg', 'klokken'] as const;

/** What a caller wants of a verdict: in which language, and without which parts. */
export interface Wanted {
  readonly language: Language;
  readonly without: readonly (typeof VERDICT_PARTS)[number][];
}

const references = z.array(uuid7('Een gebeurtenis.'));

/** A verdict. */
export const verdictSchema = z
  .object({
    staat: z.enum(STATES),
    gronden: z.array(z.object({ regel: z.string(), artikel: z.string(), url: z.string(), gebeurtenissen: references })),
    bevindingen: z.array(
      z.object({ code: z.string(), regel: z.string(), artikel: z.string(), gebeurtenissen: references }),
    ),
    ontbreekt: z
      .array(z.enum(['verzoek', 'beschikking']))
      .meta({ description: 'Wat nog niet in het register staat om de maatregel ingesteld te doen zijn.' }),
    volgendeOmslag: day('De eerstvolgende dag waarop de staat van rechtswege verandert.').nullable(),
    bekendOpTijdstip: moment('Wat in dit antwoord bekend is.').nullable(),
    maatregelId: uuid7('De maatregel die het antwoord gaf.').nullable(),
    spoor: traceSchema.optional(),
    uitleg: explanationSchema.optional(),
    klokken: z
      .array(clockSchema)
      .optional()
      .meta({ description: 'Hoe de wettelijke termijnen er op die dag voor staan.' }),
    vernietiging: erasureSchema.nullable().meta({
      description: 'Gevuld als inhoud die voor het antwoord nodig was is vernietigd; de staat is dan onbekend.',
    }),
  })
  .meta({ id: 'Oordeel' });

/** The body of a verdict, with what is wanted of it. */
export function verdictBody(verdict: Verdict, { language, without }: Wanted): z.input<typeof verdictSchema> {
  return {
    staat: verdict.state,
    gronden: verdict.reasons.map(({ rule, article, url, events }) => ({
      regel: rule,
      artikel: article,
      url,
      gebeurtenissen: [...events],
    })),
    bevindingen: verdict.findings.map(({ code, rule, article, events }) => ({
      code,
      regel: rule,
      artikel: article,
      gebeurtenissen: [...events],
    })),
    ontbreekt: [...verdict.missing],
    volgendeOmslag: verdict.nextCriticalDate,
    bekendOpTijdstip: verdict.knownAt,
    maatregelId: verdict.answeredBy,
    ...(without.includes('spoor') ? {} : { spoor: traceBody(verdict.trace) }),
    ...(without.includes('uitleg') ? {} : { uitleg: explanationBody(explain(verdict, language)) }),
    ...(without.includes('klokken') ? {} : { klokken: verdict.clocks.map(clockBody) }),
    vernietiging: erasureBody(verdict.erasure),
  };
}
