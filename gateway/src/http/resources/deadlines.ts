/** What lapses, ends or falls due in the days to come. */
import { daysBetween, MEASURE_KINDS } from '@grondslag/chaincode/domain';
import { z } from 'zod';
import type { DeadlinesAhead, UseCases } from '../../usecases/index.js';
import { type Route, route } from '../route.js';
import { heightBody, heightSchema } from '../schemas/height.js';
import { nextPage } from '../schemas/page.js';
import { continuation, continuationText, day, limit, uuid7 } from '../schemas/primitives.js';

const standardDays = 60;
const mostDays = 3_660;

const days = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .refine((given) => given <= mostDays)
  .optional()
  .transform((given) => given ?? standardDays)
  .meta({
    type: 'integer',
    minimum: 0,
    maximum: mostDays,
    default: standardDays,
    description: 'Hoeveel dagen vooruit, vandaag en de laatste dag meegerekend.',
  });

const deadlineSchema = z
  .object({
    zaakId: uuid7('De zaak.'),
    maatregelId: uuid7('De maatregel; null als het de zaak betreft.').nullable(),
    maatregel: z.enum(MEASURE_KINDS).nullable(),
    termijn: z.string().meta({ description: 'Wat er dan afloopt: einde, kritiek, of de naam van de wettelijke klok.' }),
    opDatum: day('De eerste dag waarop het voorbij of te laat is.'),
    dagenResterend: z.int(),
    regel: z.string(),
    artikel: z.string(),
    gebeurtenissen: z.array(uuid7('Een gebeurtenis waaruit dit volgt.')),
    volledig: z.boolean().meta({
      description:
        'Onwaar zolang inhoud van de zaak hier nog niet is ontvangen: de termijn kan gehaald of verschoven zijn.',
    }),
  })
  .meta({ id: 'Termijn' });

/** The list, by day. */
export function deadlineRoutes(useCases: UseCases): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/termijnen',
      operationId: 'listDeadlines',
      tag: 'termijnen',
      summary: 'Wat in de komende dagen afloopt of vervalt in de eigen zaken; een auditor ziet alle',
      scope: 'zaken.lezen',
      query: z.strictObject({ dagen: days, na: continuation.optional(), limiet: limit }),
      answers: {
        200: {
          description: 'Een bladzijde, op volgorde van datum.',
          schema: z
            .object({
              termijnen: z.array(deadlineSchema),
              vanaf: day('Vandaag.'),
              totEnMet: day('De laatste dag.'),
              volgende: nextPage,
              stand: heightSchema,
            })
            .meta({ id: 'Termijnen' }),
        },
      },
      async handle({ caller, query: { dagen, na, limiet } }) {
        const page = { limit: limiet, ...(na === undefined ? {} : { after: na }) };
        const ahead = await useCases.listDeadlines(caller, dagen, page);
        return {
          status: 200,
          body: {
            termijnen: toBody(ahead),
            vanaf: ahead.from,
            totEnMet: ahead.through,
            volgende: ahead.next === undefined ? null : continuationText(ahead.next),
            stand: heightBody(ahead.height),
          },
        };
      },
    }),
  ];
}

function toBody({ items, from }: DeadlinesAhead): z.input<typeof deadlineSchema>[] {
  return items.map(({ caseId, measureRef, kind, what, on, rule, article, events, isCertain }) => ({
    zaakId: caseId,
    maatregelId: measureRef,
    maatregel: kind,
    termijn: what,
    opDatum: on,
    dagenResterend: daysBetween(from, on),
    regel: rule,
    artikel: article,
    gebeurtenissen: [...events],
    volledig: isCertain,
  }));
}
