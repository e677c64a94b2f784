/** The cases that a caller may see, and the history of each. */
import { type CaseRef, parseCaseRef } from '@grondslag/chaincode/domain';
import { z } from 'zod';
import { EVENT_NAMES, erasureIn, type LedgerEvent, type UseCases } from '../../usecases/index.js';
import { Rejection } from '../rejection.js';
import { type Route, route } from '../route.js';
import { erasureBody, erasureSchema } from '../schemas/erasure.js';
import { fromContent } from '../schemas/fields.js';
import { heightBody, heightSchema } from '../schemas/height.js';
import { hash, limit, moment, uuid7 } from '../schemas/primitives.js';

/** Whether the content of an event is here. */
export const contentStates = { present: 'aanwezig', pending: 'nog-niet-ontvangen', purged: 'vernietigd' } as const;

const eventSchema = z
  .object({
    gebeurtenisId: uuid7('De gebeurtenis.'),
    volgnummer: z.int(),
    soort: z.enum(Object.values(EVENT_NAMES)).nullable().meta({ description: 'Null als de inhoud hier niet is.' }),
    hash: hash('SHA-256 van de openbare registratie.'),
    vorige: hash('De hash van de registratie daarvoor.').nullable(),
    geregistreerdOp: moment('Tijdstip van registratie.'),
    registrerendeOrganisatie: z.string().meta({ description: 'Lidmaatschap (MSP) van de registrator.' }),
    blok: z.int(),
    transactieId: z.string(),
    inhoudStatus: z.enum(Object.values(contentStates)),
    inhoud: z.looseObject({}).nullable().meta({
      description: 'De velden zoals bij het registreren, met registrator (OIN); null als de inhoud hier niet is.',
    }),
  })
  .meta({ id: 'Gebeurtenis' });

const caseSchema = z
  .object({
    zaakId: uuid7('De zaak.'),
    gebeurtenissen: z.array(eventSchema),
    volledig: z
      .boolean()
      .meta({ description: 'Onwaar als de zaak verder is gegaan na wat deze organisatie mag zien.' }),
    vernietiging: erasureSchema.nullable().meta({ description: 'Gevuld als de inhoud van deze zaak is vernietigd.' }),
    stand: heightSchema,
  })
  .meta({ id: 'Zaak' });

const summarySchema = z
  .object({
    zaakId: uuid7('De zaak.'),
    laatsteVolgnummer: z.int(),
    laatsteHash: hash('De hash van de laatste registratie.'),
    laatsteGeregistreerdOp: moment('Tijdstip van de laatste registratie.'),
  })
  .meta({ id: 'ZaakSamenvatting' });

/** List and history. What a caller may not see does not exist for it. */
export function caseRoutes(useCases: UseCases): Route[] {
  return [
    route({
      method: 'get',
      path: '/v1/zaken',
      operationId: 'listCases',
      tag: 'zaken',
      summary: 'De zaken waarbij deze organisatie betrokken is of was; een auditor ziet alle',
      scope: 'zaken.lezen',
      query: z.strictObject({
        na: uuid7('Ga verder na deze zaak.').optional(),
        limiet: limit,
      }),
      answers: {
        200: {
          description: 'Een bladzijde, op volgorde van zaakId.',
          schema: z
            .object({
              zaken: z.array(summarySchema),
              volgende: uuid7('Waarde voor na; null op de laatste bladzijde.').nullable(),
            })
            .meta({ id: 'Zaken' }),
        },
      },
      async handle({ caller, query }) {
        const page = { limit: query.limiet, ...(query.na === undefined ? {} : { after: query.na }) };
        const { items, next = null } = await useCases.listCases(caller, page);
        const zaken = items.map(({ caseId, lastSeq, lastHash, lastRecordedAt }) => ({
          zaakId: caseId,
          laatsteVolgnummer: lastSeq,
          laatsteHash: lastHash,
          laatsteGeregistreerdOp: lastRecordedAt,
        }));
        return { status: 200, body: { zaken, volgende: next } };
      },
    }),
    route({
      method: 'get',
      path: '/v1/zaken/{zaakId}',
      operationId: 'traceHistory',
      tag: 'zaken',
      summary: 'De geschiedenis van een zaak, voor zover deze organisatie die mag zien',
      scope: 'zaken.lezen',
      params: z.strictObject({ zaakId: uuid7('De zaak.') }),
      answers: { 200: { description: 'Alle gebeurtenissen, op volgnummer.', schema: caseSchema } },
      problems: [404],
      async handle({ caller, params }) {
        const found = await useCases.traceHistory(caller, caseRef(params.zaakId));
        if (found === null) throw new Rejection('resource-unknown');
        const { caseId, events, isWhole, height } = found;
        return {
          status: 200,
          body: {
            zaakId: caseId,
            gebeurtenissen: events.map(toBody),
            volledig: isWhole,
            vernietiging: erasureBody(erasureIn(found)),
            stand: heightBody(height),
          },
        };
      },
    }),
  ];
}

/** The reference that a text names; one that the schema let pass and the domain does not know, names nothing. */
export function caseRef(text: string): CaseRef {
  const parsed = parseCaseRef(text);
  if (parsed === undefined) throw new Rejection('resource-unknown');
  return parsed;
}

function toBody(event: LedgerEvent): z.input<typeof eventSchema> {
  const { eventId, seq, hash, previous, recordedAt, mspId, block, transactionId, content } = event;
  const fact = typeof content === 'string' ? null : content;
  return {
    gebeurtenisId: eventId,
    volgnummer: seq,
    soort: fact === null ? null : EVENT_NAMES[fact.kind],
    hash,
    vorige: previous,
    geregistreerdOp: recordedAt,
    registrerendeOrganisatie: mspId,
    blok: Number(block),
    transactieId: transactionId,
    inhoudStatus: contentStates[typeof content === 'string' ? content : 'present'],
    inhoud: fact === null ? null : fromContent({ ...fact }),
  };
}
