/** The answers that a caller was given, and which of them hold no more. */
import { MEASURE_KINDS, STATES } from '@grondslag/chaincode/domain';
import { z } from 'zod';
import type { GivenAnswer, UseCases } from '../../usecases/index.js';
import { type Route, route } from '../route.js';
import { listNumber, nextPage, nextPageText, numberedPage } from '../schemas/page.js';
import { day, limit, moment, uuid7 } from '../schemas/primitives.js';
import { caseRef } from './cases.js';

const ways = { asked: 'vraag', told: 'melding', changed: 'wijziging' } as const;

const answerSchema = z
  .object({
    antwoordId: z.string(),
    zaakId: uuid7('De zaak.'),
    wijze: z.enum(Object.values(ways)).meta({
      description:
        'Op een vraag, door de melding dat de maatregel is ingesteld, of door de melding dat een eerder antwoord is gewijzigd.',
    }),
    maatregelId: uuid7('De maatregel, als die bij kenmerk is genoemd.').nullable(),
    maatregel: z.enum(MEASURE_KINDS).nullable().meta({ description: 'De soort, als die is genoemd.' }),
    opDatum: day('De dag waarover het antwoord gaat; null als de inhoud is vernietigd.').nullable(),
    bekendOpTijdstip: moment('Het gevraagde tijdstip van kennis; null voor het einde van die dag.').nullable(),
    staat: z
      .enum(STATES)
      .nullable()
      .meta({ description: 'Zoals het toen bekend was; null als de inhoud is vernietigd.' }),
    staatToen: z.enum(STATES).nullable().meta({ description: 'Zoals bekend op het gevraagde tijdstip.' }),
    gegevenOp: moment('Wanneer het voor het eerst is gegeven.'),
    blok: z.int().nullable().meta({ description: 'Tot waar het register toen bekend was.' }),
    volledig: z
      .boolean()
      .meta({ description: 'Onwaar als niet de hele zaak zichtbaar was: dan wordt het niet gevolgd.' }),
    isAchterhaald: z.boolean(),
    achterhaaldDoor: uuid7('De gebeurtenis waardoor het niet meer geldt, voor wie die mag zien.').nullable(),
  })
  .meta({ id: 'GegevenAntwoord' });

/** The list, newest first. */
export function answerRoutes(useCases: UseCases): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/antwoorden',
      operationId: 'listAnswers',
      tag: 'verifieren',
      summary: 'De antwoorden die deze organisatie heeft gekregen, de nieuwste eerst',
      scope: 'maatregelen.verifieren',
      query: z.strictObject({
        zaak: uuid7('Alleen over deze zaak.').optional(),
        na: listNumber.optional().meta({ description: 'Ga verder na dit antwoord.' }),
        limiet: limit,
      }),
      answers: {
        200: {
          description: 'Een bladzijde.',
          schema: z.object({ antwoorden: z.array(answerSchema), volgende: nextPage }).meta({ id: 'Antwoorden' }),
        },
      },
      async handle({ caller, query: { zaak, na, limiet } }) {
        const filter = zaak === undefined ? {} : { caseId: caseRef(zaak) };
        const { items, next } = await useCases.listAnswers(caller, filter, numberedPage({ na, limiet }));
        return { status: 200, body: { antwoorden: items.map(toBody), volgende: nextPageText(next) } };
      },
    }),
  ];
}

function toBody(answer: GivenAnswer): z.input<typeof answerSchema> {
  return {
    antwoordId: answer.id,
    zaakId: answer.caseId,
    wijze: ways[answer.way],
    maatregelId: answer.measure?.measureRef ?? null,
    maatregel: answer.measure?.kind ?? null,
    opDatum: answer.onDay,
    bekendOpTijdstip: answer.knownAt,
    staat: answer.state,
    staatToen: answer.stateThen,
    gegevenOp: answer.givenAt,
    blok: answer.block === null ? null : Number(answer.block),
    volledig: answer.isWhole,
    isAchterhaald: answer.isOutdated,
    achterhaaldDoor: answer.outdatedBy,
  };
}
