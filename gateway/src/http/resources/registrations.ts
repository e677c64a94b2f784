/** The resources that record facts: one per command, all alike, drawn from the domain's table. */
import { COMMANDS, type CommandName, type CommandRow, ORGANISATIONS, type Role } from '@grondslag/chaincode/domain';
import { z } from 'zod';
import { EVENT_NAMES, type UseCases, type Written } from '../../usecases/index.js';
import { Refused } from '../problem.js';
import { type Answer, type Route, route } from '../route.js';
import { dutchName } from '../schemas/fields.js';
import { hash, moment, uuid7 } from '../schemas/primitives.js';
import { readRegistration, writeBodySchema } from '../schemas/write-body.js';

/** Where each command lives and what it is called. */
export const registrationPaths: {
  readonly [name in CommandName]: { readonly path: string; readonly summary: string };
} = {
  registerFinding: { path: '/v1/bevindingen', summary: 'Een bevinding van de raad vastleggen' },
  fileRequest: { path: '/v1/verzoeken', summary: 'Een verzoek aan de rechter vastleggen' },
  registerSubmission: {
    path: '/v1/ingekomen-stukken',
    summary: 'Vastleggen dat een verzoek, klacht of beroepschrift is ingekomen bij wie erop moet antwoorden',
  },
  answerSubmission: { path: '/v1/afdoeningen', summary: 'Vastleggen hoe een ingekomen stuk is afgedaan' },
  registerInquiry: { path: '/v1/raadsonderzoeken', summary: 'Begin of einde van een onderzoek van de raad vastleggen' },
  giveReview: { path: '/v1/raadsoordelen', summary: 'Een toets of advies van de raad vastleggen' },
  registerDecision: { path: '/v1/beschikkingen', summary: 'Een beschikking vastleggen' },
  registerHearing: {
    path: '/v1/zittingen',
    summary: 'Vastleggen wie is gehoord over een beschikking die zonder verhoor is gegeven',
  },
  lodgeAppeal: { path: '/v1/rechtsmiddelen', summary: 'Vastleggen dat een rechtsmiddel is ingesteld' },
  registerExecution: { path: '/v1/tenuitvoerleggingen', summary: 'Begin of einde van de tenuitvoerlegging vastleggen' },
  notifyCouncil: {
    path: '/v1/mededelingen',
    summary: 'Vastleggen wat de instelling of de gemeente de raad meedeelt over een maatregel (1:265j BW, 6.1.12 Jw)',
  },
  registerCareStep: {
    path: '/v1/uitvoeringsstappen',
    summary: 'Een stap vastleggen die de wet van de uitvoerende instelling vraagt',
  },
  acknowledgeNotification: { path: '/v1/ontvangstbevestigingen', summary: 'De ontvangst van een melding bevestigen' },
  changeMunicipality: {
    path: '/v1/overdrachten',
    summary: 'Vastleggen dat een andere gemeente verantwoordelijk wordt',
  },
  registerCertificate: {
    path: '/v1/certificaatwijzigingen',
    summary: 'Vastleggen dat het certificaat van een instelling is verleend, geschorst of ingetrokken',
  },
  endMinority: {
    path: '/v1/einden-minderjarigheid',
    summary: 'Vastleggen dat de minderjarigheid eindigt voor de achttiende verjaardag',
  },
  correctFact: { path: '/v1/correcties', summary: 'Een eerder vastgelegd feit corrigeren' },
  eraseContent: {
    path: '/v1/vernietigingen',
    summary: 'De inhoud van een zaak bij alle organisaties vernietigen; de registratie blijft',
  },
};

const recordedSchema = z
  .object({
    zaakId: uuid7('De zaak.'),
    gebeurtenisId: uuid7('De gebeurtenis.'),
    volgnummer: z.int().meta({ description: 'Plaats in de zaak, vanaf 1.' }),
    hash: hash('SHA-256 van de openbare registratie.'),
    vorige: hash('De hash van de registratie daarvoor; null voor de eerste.').nullable(),
    geregistreerdOp: moment('Tijdstip van registratie.'),
    blok: z.int().nullable().meta({ description: 'Blok van het register; null zolang dit niet bekend is.' }),
    transactieId: z.string().nullable(),
  })
  .meta({ id: 'Registratie' });

/** A route per command. */
export function registrationRoutes(useCases: UseCases): Route[] {
  return COMMANDS.map((row) => registrationRoute(useCases, row));
}

/** Who may send it and who will hear of it, as the table of commands has it. */
function describe({ roles, tells, opens, kind }: CommandRow): string {
  const sentences = [
    'Scope: `gebeurtenissen.registreren`.',
    `Vastgelegd door: ${dutchRoles(roles)}.`,
    ...(opens === true ? ['Kan een zaak openen.'] : []),
    tells.length === 0
      ? 'Wordt aan niemand gemeld.'
      : `Wordt als \`${EVENT_NAMES[kind]}\` gemeld aan: ${dutchRoles(tells)}.`,
  ];
  return sentences.join(' ');
}

function dutchRoles(roles: readonly Role[]): string {
  const named = ORGANISATIONS.filter(({ role }) => roles.includes(role));
  return named.map(({ dutch }) => dutch).join(', ');
}

function registrationRoute(useCases: UseCases, row: CommandRow): Route {
  const { path, summary } = registrationPaths[row.name];
  return route({
    method: 'post',
    path,
    operationId: row.name,
    tag: 'registreren',
    summary,
    description: describe(row),
    scope: 'gebeurtenissen.registreren',
    body: writeBodySchema(row),
    answers: {
      200: { description: 'Deze gebeurtenis stond al in het register.', schema: recordedSchema },
      201: { description: 'De gebeurtenis staat in het register.', schema: recordedSchema },
    },
    problems: [404, 409],
    async handle({ caller, body }) {
      const outcome = await useCases.registerFact(caller, { command: row.name, ...readRegistration(body) });
      if (!outcome.ok) throw new Refused(outcome.refusals, dutchName);
      return toAnswer(outcome.value);
    },
  });
}

function toAnswer({ record, hash, replayed, block, transactionId }: Written): Answer {
  return {
    status: replayed ? 200 : 201,
    headers: { Location: `/v1/zaken/${record.caseId}` },
    body: {
      zaakId: record.caseId,
      gebeurtenisId: record.eventId,
      volgnummer: record.seq,
      hash,
      vorige: record.previous,
      geregistreerdOp: record.recordedAt,
      blok: block === null ? null : Number(block),
      transactieId: transactionId,
    },
  };
}
