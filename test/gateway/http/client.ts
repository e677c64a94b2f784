/** A gateway's HTTP edge on a port of its own, and a client with a token for it. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AnswerRecord, type AppOptions, type Edge, newApp, newRoutes, type Route } from '@grondslag/gateway/http';
import { type EvaluationIssuer, newEvaluationIssuer, newIssuerKey } from '@grondslag/gateway/issuer';
import { createLocalJWKSet, type JWK } from 'jose';
import { newWorld, type World } from './world.js';

/** Who asks, unless a test says otherwise. */
export const council = '00000001999991036000';
/** Whose tokens are believed. */
export const issuerName = 'https://issuer.example';
/** Whom they must be meant for. */
export const audience = 'https://rvdk.grondslag.example';
/** Everything that a token can allow. */
export const allScopes = 'gebeurtenissen.registreren zaken.lezen maatregelen.verifieren abonnementen.beheren';

/** A started edge. */
export interface TestEdge {
  readonly url: string;
  readonly world: World;
  readonly issuer: EvaluationIssuer;
  readonly routes: readonly Route[];
  readonly app: ReturnType<typeof newApp>;
  readonly answers: AnswerRecord[];
  readonly bugs: unknown[];
  /** A token of the council, unless told otherwise. */
  token(overrides?: { oin?: string; role?: string; scope?: string }): Promise<string>;
  /** A request with that token, unless it has an authorization of its own. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

/** Everything that a test may want to be otherwise. */
export interface EdgeOverrides {
  readonly world?: World;
  readonly options?: Partial<AppOptions>;
  readonly edge?: Partial<Edge>;
  /** Whom the gateway serves; the council when left out. */
  readonly serves?: (oin: string, role: string) => boolean;
  /** Keys that the issuer has published besides its own. */
  readonly keys?: readonly JWK[];
}

/** Serves the council's edge on a free port. */
export async function startEdge({
  world = newWorld(),
  options = {},
  edge = {},
  keys = [],
  serves = (oin, role) => oin === council && role === 'council',
}: EdgeOverrides = {}): Promise<TestEdge> {
  const issuer = await newEvaluationIssuer(issuerName, await newIssuerKey());
  const answers: AnswerRecord[] = [];
  const bugs: unknown[] = [];
  const routes = newRoutes({
    useCases: world.useCases,
    webhooks: {
      secretOf: (id, version) => `whsec_${id}_${version}`,
      publicKey: 'whpk_test',
      accepts: (url) => url.startsWith('https://'),
    },
    operations: {
      readiness: async () => ({
        ...{ ready: true, parts: { ledger: true }, lag: 0 },
        peer: { address: 'peer0.grondslag.internal:7051', isOwn: true },
      }),
      metrics: async () => ({ contentType: 'text/plain; version=0.0.4', text: 'up 1\n' }),
    },
    offer: {
      publicUrl: audience,
      contact: { name: 'Beheer', email: 'beheer@example.org', url: 'https://example.org' },
    },
    ...edge,
  });
  const app = newApp({
    routes,
    trust: {
      issuer: issuerName,
      audience,
      keys: createLocalJWKSet({ keys: [...issuer.jwks.keys, ...keys] }),
      now: () => new Date(),
      serves,
    },
    requestsPerMinute: 10_000,
    onAnswer: (record) => answers.push(record),
    onBug: (_traceId, error) => bugs.push(error),
    ...options,
  });
  const server = await new Promise<Server>((done) => {
    const listening: Server = app.listen(0, '127.0.0.1', () => done(listening));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token: TestEdge['token'] = ({ oin = council, role = 'council', scope = allScopes } = {}) =>
    issuer.mint({ oin, role, scope }, audience, 60, new Date());
  return {
    url,
    world,
    issuer,
    routes,
    app,
    answers,
    bugs,
    token,
    async ask(method, path, body, headers = {}) {
      const authorization = headers.authorization ?? `Bearer ${await token()}`;
      return fetch(url + path, {
        method,
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers, authorization },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** A finding that opens a case, as a client would send it. */
export function finding(zaakId: string, overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    zaakId,
    datum: '2025-01-06',
    uitkomst: 'verzoek',
    maatregelen: ['ondertoezichtstelling'],
    gemeente: '00000001999993045000',
    gemeentecode: '0518',
    instelling: '00000001999992016000',
    gerecht: '00000001999990007000',
    meerderjarigOp: '2031-05-04',
    ...overrides,
  };
}
