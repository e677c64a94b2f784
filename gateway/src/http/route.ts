/** A route as a value: what it takes, what it answers and who may ask. Express and the OpenAPI document are both made from it. */
import type { z } from 'zod';
import type { Caller } from '../usecases/index.js';
import type { Scope } from './scopes.js';
import { validated } from './validation.js';

/** The methods that this API has. */
export type Method = 'get' | 'post' | 'patch' | 'delete';

/** What a route answers; an absent body means an empty answer. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A possible answer, for the document. */
export interface AnswerDescription {
  readonly description: string;
  readonly schema?: z.ZodType;
  readonly contentType?: string;
}

interface Described {
  readonly method: Method;
  /** As in OpenAPI: `/v1/zaken/{zaakId}`. */
  readonly path: string;
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly answers: Readonly<Record<number, AnswerDescription>>;
  /** Statuses of problems, besides those that follow from the shape of the route. */
  readonly problems?: readonly number[];
  /** The languages in which it can answer, where that is asked by Accept-Language. */
  readonly speaks?: readonly string[];
}

interface Shapes<P, Q, B> {
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
}

/** A request with every part still as it came in. */
export interface RawRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  /** The header Accept-Language, as it came. */
  readonly acceptLanguage?: string | undefined;
}

type Parsed<S> = S extends z.ZodObject ? z.output<S> : Record<never, never>;

interface Asked<P, Q, B> {
  readonly params: Parsed<P>;
  readonly query: Parsed<Q>;
  readonly body: Parsed<B>;
  readonly acceptLanguage: string | undefined;
}

/** A route ready to be mounted and described. */
export interface Route extends Described, Shapes<z.ZodObject, z.ZodObject, z.ZodObject> {
  readonly scope: Scope | 'public';
  /** Validates all parts, all faults together, and answers; rejects with what `toProblem` understands. */
  answer(request: RawRequest, caller: Caller | undefined): Promise<Answer>;
}

type Defined<P, Q, B> = Described & Shapes<P, Q, B>;

/** A route for callers with a token that carries `scope`. */
export function route<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodObject>(
  definition: Defined<P, Q, B> & {
    readonly scope: Scope;
    handle(asked: Asked<P, Q, B> & { readonly caller: Caller }): Promise<Answer>;
  },
): Route {
  const { handle, ...described } = definition;
  return {
    ...described,
    async answer(request, caller) {
      if (caller === undefined) throw new TypeError('a scoped route was reached without a caller');
      return handle({ ...asked(definition, request), caller });
    },
  };
}

/** A route for everybody; it must tell nothing of any case. */
export function publicRoute<P extends z.ZodObject, Q extends z.ZodObject>(
  definition: Defined<P, Q, never> & { handle(asked: Asked<P, Q, never>): Promise<Answer> },
): Route {
  const { handle, ...described } = definition;
  return { ...described, scope: 'public', answer: async (request) => handle(asked(definition, request)) };
}

function asked<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodObject>(
  { params, query, body }: Shapes<P, Q, B>,
  request: RawRequest,
): Asked<P, Q, B> {
  // `validated` gives each part the shape that its own schema describes.
  const parts = validated({ params, query, body }, request) as unknown as Asked<P, Q, B>;
  return { ...parts, acceptLanguage: request.acceptLanguage };
}
