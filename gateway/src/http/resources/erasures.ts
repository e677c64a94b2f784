/** Whether content that was erased is gone at every organisation. Registering an erasure is a registration like any other. */
import { z } from 'zod';
import type { ErasureProof, UseCases } from '../../usecases/index.js';
import { Rejection } from '../rejection.js';
import { type Route, route } from '../route.js';
import { erasureBody, erasureSchema } from '../schemas/erasure.js';
import { uuid7 } from '../schemas/primitives.js';
import { caseRef, contentStates } from './cases.js';

const proofSchema = z
  .object({
    zaakId: uuid7('De zaak.'),
    vernietiging: erasureSchema.nullable().meta({ description: 'Null als van deze zaak niets is vernietigd.' }),
    gewist: z.boolean().meta({ description: 'Waar als elke organisatie antwoordde dat de inhoud bij haar weg is.' }),
    organisaties: z.array(
      z.object({
        organisatie: z.string().meta({ description: 'Lidmaatschap (MSP).' }),
        gewist: z.boolean().nullable().meta({ description: 'Null als deze organisatie nu niet kon worden gevraagd.' }),
        reden: z.string().nullable().meta({ description: 'Waarom zij niet kon worden gevraagd.' }),
        gebeurtenissen: z.array(
          z.object({
            gebeurtenisId: uuid7('De gebeurtenis.'),
            volgnummer: z.int(),
            inhoudStatus: z.enum(Object.values(contentStates)),
          }),
        ),
        verklaring: z.string().nullable().meta({
          contentEncoding: 'base64',
          description:
            'Het antwoord zoals een knooppunt van de organisatie het ondertekende (gateway.PreparedTransaction), om onder eigen stamcertificaten na te gaan.',
        }),
      }),
    ),
  })
  .meta({
    id: 'Vernietigingsbewijs',
    description: 'Wat de registers zelf nog bevatten; niet dat nergens een afschrift is bewaard.',
  });

/** Asking every organisation. A POST, since it makes each of them work. */
export function erasureRoutes(useCases: UseCases): Route[] {
  return [
    route({
      method: 'post',
      path: '/v1/vernietigingen/_bewijs',
      operationId: 'proveErasure',
      tag: 'zaken',
      summary: 'Elke organisatie vragen of de inhoud van een zaak bij haar weg is',
      scope: 'zaken.lezen',
      body: z.strictObject({ zaakId: uuid7('De zaak.') }).meta({ id: 'Vernietigingsvraag' }),
      answers: { 200: { description: 'Wat elke organisatie antwoordde.', schema: proofSchema } },
      problems: [404],
      async handle({ caller, body }) {
        const proof = await useCases.proveErasure(caller, caseRef(body.zaakId));
        if (proof === null) throw new Rejection('resource-unknown');
        return { status: 200, body: toBody(proof) };
      },
    }),
  ];
}

function toBody({ caseId, erasure, organisations }: ErasureProof): z.input<typeof proofSchema> {
  return {
    zaakId: caseId,
    vernietiging: erasureBody(erasure),
    gewist: organisations.every(({ isErased }) => isErased === true),
    organisaties: organisations.map(({ mspId, isErased, why, held, statement }) => ({
      organisatie: mspId,
      gewist: isErased,
      reden: why,
      gebeurtenissen: held.map(({ eventId, seq, state }) => ({
        gebeurtenisId: eventId,
        volgnummer: seq,
        inhoudStatus: contentStates[state],
      })),
      verklaring: statement === null ? null : Buffer.from(statement).toString('base64'),
    })),
  };
}
