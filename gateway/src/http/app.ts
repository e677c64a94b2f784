/** The Express application: the same order of guards before every route, and one exit for everything that goes wrong. */
import { randomBytes } from 'node:crypto';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { authenticate, type Principal, type TokenTrust } from './auth.js';
import { assertNothingPersonal } from './personal-data.js';
import { needsAHand, toProblem } from './problem.js';
import { Rejection } from './rejection.js';
import type { Answer, Method, Route } from './route.js';
import { apiVersion } from './version.js';

/** What is written down of each answer; never anything that was sent or found. */
export interface AnswerRecord {
  readonly traceId: string;
  readonly method: string;
  /** The route's own path, with its placeholders; what was really asked for is not kept. */
  readonly route: string;
  readonly status: number;
  readonly code: string | undefined;
  readonly oin: string | undefined;
  readonly seconds: number;
}

/** What the application is made of. */
export interface AppOptions {
  readonly routes: readonly Route[];
  readonly trust: TokenTrust;
  /** Requests that one organisation may make per minute. */
  readonly requestsPerMinute: number;
  readonly onAnswer: (record: AnswerRecord) => void;
  /** Told of every error that is nobody's no: a bug, or a fault that needs a hand. */
  readonly onBug: (traceId: string, error: unknown) => void;
}

interface Locals {
  traceId: string;
  started: number;
  route?: string;
  code?: string;
  principal?: Principal;
}

/** What this request has learned on its way; Express itself keeps it untyped. */
function localsOf(response: Response): Locals {
  return response.locals as Locals;
}

const bodyLimit = '64kb';

/** Builds the application. Whatever is not a route is refused; whatever has no scope is not reachable without being declared public. */
export function newApp(options: AppOptions): Express {
  const app = express();
  app.enable('strict routing').enable('case sensitive routing').disable('x-powered-by').disable('etag');
  app.set('query parser', 'simple');
  app.use(traced(options), securityHeaders(), refusePersonalUrls);
  const limiter = perOrganisation(options.requestsPerMinute);
  const readBody = express.json({ limit: bodyLimit, type: () => true, strict: true });
  for (const [path, routes] of byPath(options.routes)) {
    const expressPath = path.replace(/\{(\w+)\}/g, ':$1');
    for (const route of routes) {
      const guards = route.scope === 'public' ? [] : [authenticated(route, options.trust), limiter];
      const body = route.body === undefined ? [] : [requireJson, readBody];
      app[route.method](expressPath, named(path), ...guards, ...body, answering(route));
    }
    app.all(expressPath, named(path), () => {
      throw new Rejection('method-not-allowed', { headers: { Allow: allowed(routes) } });
    });
  }
  app.use(() => {
    throw new Rejection('path-unknown');
  });
  app.use(failing(options));
  return app;
}

function byPath(routes: readonly Route[]): Map<string, Route[]> {
  const paths = new Map<string, Route[]>();
  for (const route of routes) paths.set(route.path, [...(paths.get(route.path) ?? []), route]);
  return paths;
}

function allowed(routes: readonly Route[]): string {
  const methods = routes.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
  return methods.join(', ');
}

function traced({ onAnswer }: AppOptions): RequestHandler {
  return (request, response: Response, next) => {
    const locals = localsOf(response);
    locals.traceId = traceIdOf(request);
    locals.started = performance.now();
    response.setHeader('API-Version', apiVersion);
    response.setHeader('Cache-Control', 'no-store');
    response.on('close', () =>
      onAnswer({
        traceId: locals.traceId,
        method: request.method,
        route: locals.route ?? '',
        status: response.statusCode,
        code: locals.code,
        oin: locals.principal?.caller.oin,
        // Whole microseconds: the digits of a binary fraction can look like any number.
        seconds: Math.round((performance.now() - locals.started) * 1_000) / 1_000_000,
      }),
    );
    next();
  };
}

/** The trace id of W3C traceparent, or a new one. */
function traceIdOf(request: Request): string {
  const given = /^00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(request.get('traceparent') ?? '')?.[1];
  return given === undefined || /^0+$/.test(given) ? randomBytes(16).toString('hex') : given;
}

function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
}

const refusePersonalUrls: RequestHandler = (request, _response, next) => {
  const text = request.originalUrl.replace(/%([0-9a-f]{2})/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  assertNothingPersonal({ url: text.split(/[/?&=]/) });
  next();
};

function named(path: string): RequestHandler {
  return (_request, response: Response, next) => {
    localsOf(response).route = path;
    next();
  };
}

function authenticated(route: Route, trust: TokenTrust): RequestHandler {
  return async (request, response: Response, next) => {
    const principal = await authenticate(request.get('authorization'), trust);
    localsOf(response).principal = principal;
    if (route.scope !== 'public' && !principal.scopes.has(route.scope)) throw new Rejection('scope-missing');
    next();
  };
}

function perOrganisation(limit: number): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (_request, response) => localsOf(response).principal?.caller.oin ?? '',
    handler: (_request, _response, next) => next(new Rejection('too-many-requests')),
  });
}

const requireJson: RequestHandler = (request, _response, next) => {
  const [type, ...parameters] = (request.get('content-type') ?? '').toLowerCase().split(';');
  const charset = parameters.find((parameter) => parameter.trim().startsWith('charset='))?.split('=')[1];
  if (
    type?.trim() !== 'application/json' ||
    (charset !== undefined && charset.replaceAll('"', '').trim() !== 'utf-8')
  ) {
    throw new Rejection('media-type-unsupported');
  }
  next();
};

function answering(route: Route): RequestHandler {
  return async (request, response: Response) => {
    const { params, query, body } = request;
    assertNothingPersonal(body);
    const acceptLanguage = request.get('accept-language');
    send(response, await route.answer({ params, query, body, acceptLanguage }, localsOf(response).principal?.caller));
  };
}

function send(response: Response, { status, body, contentType, headers }: Answer): void {
  response.status(status).set({ ...headers });
  if (body === undefined) response.end();
  else if (contentType === undefined) response.json(body);
  else response.type(contentType).send(body);
}

function failing({ onBug }: AppOptions): ErrorRequestHandler {
  return (error: unknown, _request, response: Response, _next) => {
    const answer = toProblem(error, localsOf(response).traceId);
    const { problem, headers } = answer;
    if (needsAHand(error, answer)) onBug(localsOf(response).traceId, error);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    localsOf(response).code = problem.code;
    response
      .status(problem.status)
      .set({ ...headers })
      .type('application/problem+json')
      .send(JSON.stringify(problem));
  };
}

/** The methods a router can be asked for, for whoever walks its routes. */
export const methods: readonly Method[] = ['get', 'post', 'patch', 'delete'];
