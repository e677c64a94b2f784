/** The OpenAPI document, made from the same routes and schemas that serve; in the version that NL API Design Rules 2.1 ask and in 3.1. */
import {
  OpenAPIRegistry,
  OpenApiGeneratorV3,
  OpenApiGeneratorV31,
  type ResponseConfig,
} from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { publicRoute, type Route } from './route.js';
import { scopes } from './scopes.js';
import { titles } from './sentences.js';
import { apiVersion } from './version.js';

/** What the document says of whoever offers the API. */
export interface Offer {
  readonly publicUrl: string;
  readonly contact: { readonly name: string; readonly email: string; readonly url: string };
}

/** OpenAPI 3.0 as NL API Design Rules 2.1 ask, and 3.1 as 2.2 allows. */
export type DocumentVersion = '3.0.3' | '3.1.0';

const securityScheme = 'toegangstoken';

const problemSchema = z
  .object({
    type: z.string().meta({ description: 'Vaste naam (URN) van het soort probleem.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().meta({ description: 'Het laatste deel van type.' }),
    instance: z.string().meta({ description: 'Kenmerk om dit voorval bij de beheerder te melden.' }),
    article: z.string().optional().meta({ description: 'Het wetsartikel waarop de weigering rust.' }),
    rule: z.string().optional().meta({ description: 'De regel in de tabel van /v1/wet.' }),
    wettekst: z.string().optional().meta({ description: 'Wat die regel zegt, ingekort; de tekst op url geldt.' }),
    url: z.string().optional().meta({ description: 'Waar het artikel te lezen is.' }),
    subject: z.string().optional().meta({ description: 'Het veld of kenmerk waar het om gaat; nooit een waarde.' }),
    invalidParams: z
      .array(z.object({ name: z.string(), code: z.string(), reason: z.string(), article: z.string().optional() }))
      .optional(),
    transactionId: z.string().optional(),
  })
  .meta({ id: 'Probleem', description: 'RFC 9457.' });

/** The document of these routes. */
export function openApiDocument(routes: readonly Route[], offer: Offer, version: DocumentVersion): object {
  const registry = new OpenAPIRegistry();
  registry.registerComponent('securitySchemes', securityScheme, {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: `Toegangstoken volgens RFC 9068 met oin, role en scope. Scopes: ${Object.entries(scopes)
      .map(([name, meaning]) => `\`${name}\` (${meaning})`)
      .join(' ')}`,
  });
  for (const route of routes) register(registry, route, offer.publicUrl);
  const Generator = version === '3.0.3' ? OpenApiGeneratorV3 : OpenApiGeneratorV31;
  return new Generator(registry.definitions).generateDocument({
    openapi: version,
    info: {
      title: 'Grondslag',
      version: apiVersion,
      description: 'Register van beslissingen over kinderbeschermingsmaatregelen: vastleggen, verifiëren, volgen.',
      contact: { ...offer.contact },
    },
    servers: [{ url: `${offer.publicUrl}/v1` }],
  });
}

/** The document's own routes, open to everybody and to every origin. */
export function openApiRoutes(routes: () => readonly Route[], offer: Offer): Route[] {
  const documentRoute = (path: string, operationId: string, version: DocumentVersion) => {
    let document: object | undefined;
    return publicRoute({
      method: 'get',
      path,
      operationId,
      tag: 'beschrijving',
      summary: `Deze beschrijving in OpenAPI ${version}`,
      answers: { 200: { description: 'De beschrijving.', schema: z.looseObject({}) } },
      async handle() {
        document ??= openApiDocument(routes(), offer, version);
        return {
          status: 200,
          body: document,
          headers: { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' },
        };
      },
    });
  };
  return [
    documentRoute('/v1/openapi.json', 'leesBeschrijving', '3.0.3'),
    documentRoute('/v1/openapi-3.1.json', 'leesBeschrijving31', '3.1.0'),
  ];
}

function register(registry: OpenAPIRegistry, route: Route, publicUrl: string): void {
  const { method, path, operationId, tag, summary, description, params, query, body, scope, speaks } = route;
  registry.registerPath({
    method,
    // The version is in the server's address, as the design rules want it.
    path: path.replace(/^\/v1/, ''),
    operationId,
    tags: [tag],
    ...(path.startsWith('/v1/') ? {} : { servers: [{ url: publicUrl }] }),
    summary,
    ...(description === undefined ? {} : { description }),
    ...(scope === 'public' ? { security: [] } : { security: [{ [securityScheme]: [] }] }),
    ...(scope === 'public' || description !== undefined ? {} : { description: `Scope: \`${scope}\`.` }),
    request: {
      ...(params === undefined ? {} : { params }),
      ...(query === undefined ? {} : { query }),
      ...(speaks === undefined ? {} : { headers: z.object({ 'Accept-Language': languages(speaks) }) }),
      ...(body === undefined ? {} : { body: { required: true, content: { 'application/json': { schema: body } } } }),
    },
    responses: { ...answersOf(route), ...problemsOf(route) },
  });
}

function languages(spoken: readonly string[]) {
  return z
    .string()
    .optional()
    .meta({ description: `De gewenste taal: ${spoken.join(' of ')}.` });
}

const versionHeader = { 'API-Version': { description: 'Versie van deze API.', schema: { type: 'string' as const } } };

function answersOf({ answers }: Route): Record<string, ResponseConfig> {
  return Object.fromEntries(
    Object.entries(answers).map(([status, { description, schema, contentType = 'application/json' }]) => [
      status,
      {
        description,
        headers: versionHeader,
        ...(schema === undefined ? {} : { content: { [contentType]: { schema } } }),
      },
    ]),
  );
}

/** Every problem that this route can answer with, by status. */
export function problemStatuses({ params, query, body, scope, problems = [] }: Route): number[] {
  const shaped = params === undefined && query === undefined && body === undefined ? [] : [400];
  const read = body === undefined ? [] : [413, 415];
  const guarded = scope === 'public' ? [] : [401, 403, 429, 503];
  return [...new Set([...shaped, ...read, ...guarded, ...problems, 500])].sort((one, other) => one - other);
}

function problemsOf(route: Route): Record<string, ResponseConfig> {
  return Object.fromEntries(
    problemStatuses(route).map((status) => [
      String(status),
      {
        description: titles[status] ?? '',
        headers: versionHeader,
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  );
}
