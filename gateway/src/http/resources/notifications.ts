/** What became of each notification: delivered, waiting or parked, with every attempt; and a hand to send it again. */
import { z } from 'zod';
import { type Delivery, notificationName, type UseCases } from '../../usecases/index.js';
import { Rejection } from '../rejection.js';
import { type Route, route } from '../route.js';
import { listNumber, nextPage, nextPageText, numberedPage } from '../schemas/page.js';
import { limit, moment, uuid7 } from '../schemas/primitives.js';

const states = { waiting: 'wachtend', delivered: 'bezorgd', parked: 'geparkeerd' } as const;
const outcomes = { delivered: 'bezorgd', refused: 'geweigerd', failed: 'mislukt' } as const;

const attemptSchema = z.object({
  nummer: z.int(),
  begonnenOp: moment('Begin van de poging.'),
  beeindigdOp: moment('Einde; null als dat niet bekend is.').nullable(),
  uitkomst: z.enum(Object.values(outcomes)).nullable(),
  httpStatus: z.int().nullable(),
  fout: z.string().nullable(),
});

const deliverySchema = z
  .object({
    meldingId: z.string().meta({ description: 'Kenmerk van deze bezorging.' }),
    abonnementId: z.string().meta({ format: 'uuid' }),
    zaakId: uuid7('De zaak.'),
    gebeurtenisId: uuid7('De gebeurtenis, of de laatste van de zaak toen de melding werd gemaakt.'),
    volgnummer: z.int(),
    soort: z.string().nullable().meta({ description: 'Null als de inhoud van de gebeurtenis is vernietigd.' }),
    ingesteldeMaatregelen: z.array(uuid7('Een maatregel die door deze gebeurtenis is ingesteld.')),
    achterhaaldeAntwoorden: z
      .array(z.string())
      .meta({ description: 'Bij een gewijzigd antwoord: het antwoordId van elk eerder antwoord dat niet meer geldt.' }),
    blok: z.int(),
    status: z.enum(Object.values(states)),
    reden: z.string().nullable(),
    volgendePogingOp: moment('Volgende poging, zolang de status wachtend is.').nullable(),
    pogingen: z.array(attemptSchema),
  })
  .meta({ id: 'Melding' });

const scope = 'abonnementen.beheren';
const tag = 'meldingen';

/** List, newest first, and send again. */
export function notificationRoutes(useCases: UseCases): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/meldingen',
      operationId: 'listDeliveries',
      tag,
      summary: 'De meldingen aan deze organisatie, de nieuwste eerst',
      scope,
      query: z.strictObject({
        status: z.enum(Object.values(states)).optional(),
        na: listNumber.optional().meta({ description: 'Ga verder na deze melding.' }),
        limiet: limit,
      }),
      answers: {
        200: {
          description: 'Een bladzijde.',
          schema: z.object({ meldingen: z.array(deliverySchema), volgende: nextPage }).meta({ id: 'Meldingen' }),
        },
      },
      async handle({ caller, query: { status, na, limiet } }) {
        const state = stateNamed(status);
        const filter = state === undefined ? {} : { state };
        const { items, next } = await useCases.listDeliveries(caller, filter, numberedPage({ na, limiet }));
        return { status: 200, body: { meldingen: items.map(toBody), volgende: nextPageText(next) } };
      },
    }),
    route({
      method: 'post',
      path: '/v1/meldingen/{meldingId}/_herhaal',
      operationId: 'retryDelivery',
      tag,
      summary: 'Een geparkeerde melding opnieuw bezorgen',
      scope,
      params: z.strictObject({ meldingId: listNumber }),
      answers: {
        200: {
          description: 'De melding wacht weer; een die niet geparkeerd was, is ongewijzigd.',
          schema: deliverySchema,
        },
      },
      problems: [404],
      async handle({ caller, params: { meldingId } }) {
        const delivery = await useCases.retryDelivery(caller, BigInt(meldingId));
        if (delivery === null) throw new Rejection('resource-unknown');
        return { status: 200, body: toBody(delivery) };
      },
    }),
  ];
}

function stateNamed(status: string | undefined): Delivery['state'] | undefined {
  const all = Object.keys(states) as Delivery['state'][];
  return all.find((state) => states[state] === status);
}

function toBody(delivery: Delivery): z.input<typeof deliverySchema> {
  return {
    meldingId: String(delivery.id),
    abonnementId: delivery.subscription,
    zaakId: delivery.caseId,
    gebeurtenisId: delivery.eventId,
    volgnummer: delivery.seq,
    soort: delivery.kind === null ? null : (notificationName(delivery.kind) ?? delivery.kind),
    ingesteldeMaatregelen: [...delivery.sets],
    achterhaaldeAntwoorden: [...delivery.outdatedAnswers],
    blok: Number(delivery.block),
    status: states[delivery.state],
    reden: delivery.reason,
    volgendePogingOp: delivery.state === 'waiting' ? delivery.nextAttemptAt : null,
    pogingen: delivery.attempts.map(({ number, startedAt, finishedAt, outcome, status, failure }) => ({
      nummer: number,
      begonnenOp: startedAt,
      beeindigdOp: finishedAt,
      uitkomst: outcome === null ? null : outcomes[outcome],
      httpStatus: status,
      fout: failure,
    })),
  };
}
