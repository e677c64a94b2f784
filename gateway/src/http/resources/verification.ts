/** Was this measure lawful on that day? A POST, so that nothing sensitive stands in an address. */
import {
  type CalendarDate,
  MEASURE_KINDS,
  type MeasureRef,
  type MeasureSelector,
  parseCalendarDate,
  parseInstant,
} from '@grondslag/chaincode/domain';
import { z } from 'zod';
import { LANGUAGES } from '../../explanation/index.js';
import type { LegitimacyAnswer, LegitimacyQuestion, UseCases } from '../../usecases/index.js';
import { Rejection } from '../rejection.js';
import { type Route, route } from '../route.js';
import { languageOf } from '../schemas/explanation.js';
import { heightBody, heightSchema } from '../schemas/height.js';
import { day, hash, moment, uuid7, whateverItsFields } from '../schemas/primitives.js';
import { VERDICT_PARTS, verdictBody, verdictSchema, type Wanted } from '../schemas/verdict.js';
import { caseRef } from './cases.js';

const questionSchema = z
  .strictObject({
    zaakId: uuid7('De zaak.'),
    maatregelId: uuid7('De maatregel; of noem in plaats daarvan de soort.').optional(),
    maatregel: z.enum(MEASURE_KINDS).optional().meta({ description: 'De soort maatregel, als maatregelId ontbreekt.' }),
    opDatum: day('De dag waarover de vraag gaat.'),
    bekendOpTijdstip: moment('Wat toen bekend was; zonder dit veld: aan het einde van die dag.').optional(),
    taal: z
      .enum(LANGUAGES)
      .optional()
      .meta({ description: 'De taal van de uitleg; zonder dit veld volgens Accept-Language, en anders Nederlands.' }),
    zonder: z
      .array(z.enum(VERDICT_PARTS))
      .optional()
      .meta({ description: 'Wat het antwoord niet hoeft te bevatten; zonder dit veld bevat het alles.' }),
  })
  .superRefine((question, context) => {
    const fault = (path: string, code: string) =>
      context.addIssue({ code: 'custom', path: [path], params: { fault: code }, message: code });
    const { maatregelId, maatregel, opDatum, bekendOpTijdstip } = question;
    if (maatregelId === undefined && maatregel === undefined) fault('maatregel', 'missing-field');
    if (maatregelId !== undefined && maatregel !== undefined) fault('maatregelId', 'unknown-field');
    if (typeof opDatum === 'string' && parseCalendarDate(opDatum) === undefined) {
      fault('opDatum', /^\d{4}-\d{2}-\d{2}$/.test(opDatum) ? 'no-such-date' : 'ill-typed-field');
    }
    if (typeof bekendOpTijdstip === 'string' && momentOf(bekendOpTijdstip) === undefined) {
      fault('bekendOpTijdstip', 'ill-typed-field');
    }
  }, whateverItsFields)
  .meta({ id: 'Rechtmatigheidsvraag' });

const answerSchema = z
  .object({
    antwoordId: z.string().meta({
      description: 'Kenmerk van dit antwoord; wie het kreeg, krijgt bericht als het niet meer geldt.',
    }),
    zaakId: uuid7('De zaak.'),
    opDatum: day('De dag waarover het antwoord gaat.'),
    nu: verdictSchema,
    toen: verdictSchema,
    volledig: z.boolean().meta({
      description:
        'Onwaar als de zaak verder is gegaan na wat deze organisatie mag zien: het antwoord kan dan achterhaald zijn.',
    }),
    wet: z.object({ versie: z.string(), digest: hash('SHA-256 van de tabel met wetsregels.') }),
    stand: heightSchema,
  })
  .meta({
    id: 'Rechtmatigheidsantwoord',
    description: 'Tweemaal beantwoord: met wat nu bekend is en met wat toen bekend kon zijn.',
  });

/** The question. */
export function verificationRoutes(useCases: UseCases): Route[] {
  return [
    route({
      method: 'post',
      path: '/v1/maatregelen/_verifieer',
      operationId: 'verifyLegitimacy',
      tag: 'verifieren',
      summary: 'Vragen of een maatregel op een dag rechtmatig was',
      scope: 'maatregelen.verifieren',
      body: questionSchema,
      answers: { 200: { description: 'Het antwoord.', schema: answerSchema } },
      problems: [404],
      speaks: LANGUAGES,
      async handle({ caller, body, acceptLanguage }) {
        const answer = await useCases.verifyLegitimacy(caller, toQuestion(body));
        if (answer === null) throw new Rejection('resource-unknown');
        const language = body.taal ?? languageOf(acceptLanguage);
        const wanted = { language, without: body.zonder ?? [] };
        const headers = { 'Content-Language': language, Vary: 'Accept-Language' };
        return { status: 200, body: toBody(body.zaakId, answer, wanted), headers };
      },
    }),
  ];
}

function toQuestion(body: z.output<typeof questionSchema>): LegitimacyQuestion {
  const { zaakId, opDatum, bekendOpTijdstip } = body;
  const knownAt = bekendOpTijdstip === undefined ? undefined : momentOf(bekendOpTijdstip);
  return {
    caseId: caseRef(zaakId),
    measure: selectorOf(body),
    onDay: opDatum as CalendarDate,
    ...(knownAt === undefined ? {} : { knownAt }),
  };
}

function selectorOf({ maatregelId, maatregel }: z.output<typeof questionSchema>): MeasureSelector {
  if (maatregel !== undefined) return { kind: maatregel };
  return { measureRef: maatregelId as MeasureRef };
}

/** A moment with any offset, in UTC as the ledger writes it; undefined for what is not one. */
function momentOf(text: string) {
  if (!z.iso.datetime({ offset: true }).safeParse(text).success) return undefined;
  return parseInstant(new Date(text).toISOString());
}

function toBody(
  caseId: string,
  { id, asKnownNow, asKnownThen, isOneReading, isWhole, height, statute }: LegitimacyAnswer,
  wanted: Wanted,
): z.input<typeof answerSchema> {
  const nu = verdictBody(asKnownNow, wanted);
  const toen = isOneReading ? { ...nu, bekendOpTijdstip: asKnownThen.knownAt } : verdictBody(asKnownThen, wanted);
  return {
    antwoordId: id,
    zaakId: caseId,
    opDatum: asKnownNow.onDay,
    nu,
    toen,
    volledig: isWhole,
    wet: { versie: statute.version, digest: statute.digest },
    stand: heightBody(height),
  };
}
